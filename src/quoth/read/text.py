"""Plain text. The text is stored as decoded: line ends, spaces and every character as they are in the
file."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import ReadError
from ..model import Document
from .compose import digest
from .decode import decode, refuse_binary
from .ledger import Ledger
from .paragraphs import paragraphs


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document with paragraph regions "¶1", "¶2", ...; meta["encoding"] says how it was decoded.

    Raises: ReadError when the bytes are no text.
    """
    ledger = Ledger()
    decoded = decode(data, ledger)
    refuse_binary(decoded.text, name)
    text = ledger.storable(decoded.text)
    if not text.strip():
        raise ReadError("is empty", name=name, hint="It holds no words to read")
    encoding = decoded.encoding + (" (guessed)" if decoded.guessed else "")
    yield Document(
        digest(data),
        text,
        "",
        name,
        paragraphs(text),
        ledger.losses(),
        {"format": "txt", "encoding": encoding},
    )
