"""E-mail (.eml): the message as its reader sees it, header lines first (`header`), then its text.

Of a message in two forms the plain one is read. Attached files and pictures are listed, not read; an attached message
is read behind the one it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from ..errors import ReadError
from ..model import Document
from .compose import LINE, Composer
from .decode import decode
from .html import feed
from .paragraphs import paragraphs

LONGEST_HEADER = 1000
"""Characters of a header line that are shown, the rest is a loss: the standard library takes quadratic time on long
ones."""
_SHOWN = ("From", "Date", "To", "Cc", "Subject")


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document, its title the subject. Raises: ReadError for what has none of a message's header lines."""
    message = message_from_bytes(data)  # the older policy: the newer parses header lines in quadratic time
    if not any(_header(message, key) for key in _SHOWN):
        raise ReadError("is no e-mail message (it has no From, To, Date or Subject)", name=name)
    composer = Composer()
    composer.meta["format"] = "mail"
    composer.title = _header(message, "Subject")
    _message(message, name, composer)
    yield composer.finish(data, name)


def _message(message: Message, name: str, composer: Composer) -> None:
    lines = [f"{key}: {value}" for key in _SHOWN if (value := _header(message, key))]
    composer.enter("header")
    for line in lines:
        composer.write(line)
        composer.close_block(LINE)
    composer.leave()
    for key in _SHOWN:
        if len(_raw(message, key)) > LONGEST_HEADER:
            composer.lose("header line", why=f"read up to {LONGEST_HEADER:,} characters", detail=key)
    _part(message, name, composer)


def _raw(message: Message, key: str) -> str:
    return str(message.get(key) or "")


def _header(message: Message, key: str) -> str:
    raw = _raw(message, key)[:LONGEST_HEADER]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (HeaderParseError, LookupError, ValueError):  # damaged, or in no known encoding
        return " ".join(raw.split())


def _part(part: Message, name: str, composer: Composer) -> None:
    kind = part.get_content_type()
    children = _children(part)
    if kind == "multipart/alternative" and children:
        _part(_best(children), name, composer)
    elif children:
        for child in children:
            (_message if kind == "message/rfc822" else _part)(child, name, composer)
    elif part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
        if part.get_payload():
            composer.lose("attached file", why="not read", detail=part.get_filename() or kind)
    else:
        _text(part, name, composer)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _best(forms: list[Message]) -> Message:
    """The plain form, else the last one, which is the richest (RFC 2046, 5.1.4)."""
    plain = (form for form in forms if form.get_content_type() == "text/plain" and _bytes(form).strip())
    return next(plain, forms[-1])


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message, name: str, composer: Composer) -> None:
    text = decode(_bytes(part), composer.ledger, declared=part.get_content_charset() or "").text
    if part.get_content_type() == "text/html":
        feed(text.encode("utf-8"), name, composer, show_title=False)
        return
    text = text.replace("\r\n", "\n")
    for region in paragraphs(text):
        composer.close_block()
        composer.write(region.span.of(text))
    composer.close_block()
