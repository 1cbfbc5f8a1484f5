"""Plain text. The text is stored as decoded: line ends, spaces and every character as they are in the
file."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Document
from .compose import digest
from .decode import plain
from .ledger import Ledger
from .paragraphs import paragraphs


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document with paragraph regions "¶1", "¶2", ...; meta["encoding"] says how it was decoded.

    Raises: ReadError when the bytes are no text.
    """
    ledger = Ledger()
    decoded = plain(data, name, ledger)
    text = decoded.text
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
