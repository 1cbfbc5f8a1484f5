"""JSON lines: {"id", "text", "title"?} a document a line. A bad line never stops the others.

A line that cannot be read comes back as a document without text whose one loss names the line and the reason,
so that documents and lines stay in step.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..errors import ReadError
from ..model import Document, Loss
from .compose import digest
from .ledger import Ledger
from .paragraphs import paragraphs

_KNOWN = {"id", "text", "title"}


def read(data: bytes, name: str) -> Iterable[Document]:
    """A document for each line that is not blank, in order; further plain values of the line go into `meta`.

    Raises: ReadError when no line at all can be read.
    """
    documents = list(_documents(data, name))
    if documents and all(_unread(document) for document in documents):
        loss = documents[0].losses[0]
        raise ReadError(
            loss.why, name=name, place=loss.where, hint='Each line must be like {"id": "a1", "text": "..."}'
        )
    yield from documents


def _unread(document: Document) -> bool:
    return any(loss.what == "line" for loss in document.losses)


def _documents(data: bytes, name: str) -> Iterator[Document]:
    seen: dict[str, int] = {}
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    for number, line in enumerate(data[start:].split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            document = _document(line, number, name)
        except (ValueError, RecursionError) as error:
            reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
            loss = Loss("line", 1, f"line {number}", reason)
            yield Document(f"line-{number}", "", "", name, losses=(loss,), meta={"format": "jsonl"})
            continue
        first = seen.setdefault(document.id, number)
        if first != number:
            again = Loss("unique id", 1, f"line {number}", f"id repeats that of line {first}")
            document = replace(document, losses=(*document.losses, again))
        yield document


def _document(line: bytes, number: int, name: str) -> Document:
    try:
        record: Any = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not valid UTF-8 at byte {error.start + 1} of the line") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.colno}") from error
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    text, title, key = record.get("text"), record.get("title", ""), record.get("id", f"line-{number}")
    if not isinstance(text, str):
        raise ValueError('no "text"' if text is None else '"text" is not a string')
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise ValueError('"id" is neither a string nor a number')
    ledger = Ledger()
    text = ledger.storable(text)
    spare = Ledger()
    meta = {
        spare.storable(k): spare.storable(str(v)) for k, v in record.items() if k not in _KNOWN and _plain(v)
    }
    return Document(
        id=spare.storable(str(key)) or digest(line),
        text=text,
        title=spare.storable(title) if isinstance(title, str) else "",
        path=name,
        regions=paragraphs(text),
        losses=ledger.losses(),
        meta={**meta, "format": "jsonl", "line": str(number)},
    )


def _plain(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
