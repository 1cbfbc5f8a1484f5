"""E-mail (.eml): the message as its reader sees it, header lines first (`header`), then its text.

Of a message in two forms the plain one is read. Attached files and pictures are listed, not read; an attached message
is read behind the one it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

from ..errors import ReadError
from ..model import Document
from .compose import LINE, Composer
from .decode import decode
from .html import feed
from .paragraphs import paragraphs

_SHOWN = ("From", "Date", "To", "Cc", "Subject")


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document, its title the subject. Raises: ReadError for what has none of a message's header lines."""
    message = message_from_bytes(data, policy=policy.default)
    if not any(_header(message, key) for key in _SHOWN):
        raise ReadError("is no e-mail message (it has no From, To, Date or Subject)", name=name)
    composer = Composer()
    composer.meta["format"] = "mail"
    composer.title = _header(message, "Subject")
    _message(message, name, composer)
    yield composer.finish(data, name)


def _message(message: EmailMessage, name: str, composer: Composer) -> None:
    lines = [f"{key}: {value}" for key in _SHOWN if (value := _header(message, key))]
    composer.enter("header")
    for line in lines:
        composer.write(line)
        composer.close_block(LINE)
    composer.leave()
    _part(message, name, composer)


def _header(message: EmailMessage, key: str) -> str:
    try:
        return " ".join(str(message.get(key) or "").split())
    except (ValueError, IndexError, AttributeError):  # the parser of a damaged header line may raise any of these
        return ""


def _part(part: EmailMessage, name: str, composer: Composer) -> None:
    kind = part.get_content_type()
    if kind == "multipart/alternative":
        _part(_best([cast(EmailMessage, child) for child in part.iter_parts()]) or EmailMessage(), name, composer)
    elif kind == "message/rfc822":
        for child in part.iter_parts():
            _message(cast(EmailMessage, child), name, composer)
    elif part.is_multipart():
        for child in part.iter_parts():
            _part(cast(EmailMessage, child), name, composer)
    elif part.is_attachment() or not kind.startswith("text/"):
        if part.get_payload():
            composer.lose("attached file", why="not read", detail=part.get_filename() or kind)
    else:
        _text(part, name, composer)


def _best(forms: list[EmailMessage]) -> EmailMessage | None:
    """The plain form, else the last one, which is the richest (RFC 2046, 5.1.4)."""
    plain = (form for form in forms if form.get_content_type() == "text/plain" and _bytes(form).strip())
    return next(plain, forms[-1] if forms else None)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage, name: str, composer: Composer) -> None:
    text = decode(_bytes(part), composer.ledger, declared=part.get_content_charset() or "").text
    if part.get_content_type() == "text/html":
        feed(text.encode("utf-8"), name, composer, show_title=False)
        return
    text = text.replace("\r\n", "\n")
    for region in paragraphs(text):
        composer.close_block()
        composer.write(region.span.of(text))
    composer.close_block()
