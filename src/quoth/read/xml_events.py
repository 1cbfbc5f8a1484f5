"""XML as a stream of events, by the expat parser of the standard library, with entities kept harmless.

No tree is built, so depth and size of the file cost nothing but time in proportion. Nothing is ever fetched.
DOCX and EPUB packages may hold no DOCTYPE at all; TEI and XHTML may, but an entity that expands to other
entities (the "billion laughs") is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from ..errors import ReadError
from .decode import codec_of

MAX_ENTITY = 100
"""Characters an entity may stand for: enough for any character or short name, too few to blow a file up."""
_ENCODING = re.compile(rb"""^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_UNKNOWN_ENCODING = 18
_WESTERN = frozenset({"cp1252", "cp1254"})
"""What files declared as Latin-1 and Latin-5 are written in; expat would make control characters of their marks."""


class Handler(Protocol):
    """What a reader does with the events. Names come without namespace unless `namespaces` is set."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def text(self, text: str) -> None: ...
    def end(self, tag: str) -> None: ...
    def entity(self, name: str) -> None: ...


def parse(
    content: bytes,
    handler: Handler,
    *,
    name: str,
    place: str = "",
    doctype: bool = False,
    namespaces: bool = False,
) -> None:
    """Send the events of an XML file to `handler`.

    namespaces: tags arrive as "uri local"; else only the local name. Attributes always by local name.
    Raises: ReadError with line and column for XML that is not well formed or not allowed here.
    """
    western = _recoded(content, _WESTERN)
    try:
        _run(western or content, "utf-8" if western else None, handler, name, place, doctype, namespaces)
    except ReadError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        code = getattr(error, "code", _UNKNOWN_ENCODING)
        recoded = _recoded(content) if code == _UNKNOWN_ENCODING else None
        if recoded is None:
            raise _broken(error, name, place) from error
        try:
            _run(recoded, "utf-8", handler, name, place, doctype, namespaces)
        except expat.ExpatError as second:
            raise _broken(second, name, place) from second


def _run(
    content: bytes,
    encoding: str | None,
    handler: Handler,
    name: str,
    place: str,
    doctype: bool,
    namespaces: bool,
) -> None:
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 2**16

    def start(tag: str, attributes: dict[str, str]) -> None:
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        handler.start(tag if namespaces else tag.rpartition(" ")[2], local)

    def end(tag: str) -> None:
        handler.end(tag if namespaces else tag.rpartition(" ")[2])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    if doctype:
        entities = _Entities(handler, name, lambda: f"line {parser.CurrentLineNumber}")
        parser.EntityDeclHandler = entities.declared
        parser.DefaultHandler = entities.reference  # without it expat would expand entities by itself
        parser.SkippedEntityHandler = lambda entity, parameter: (
            None if parameter else entities.resolve(entity)
        )
        parser.UseForeignDTD(True)
    else:
        parser.StartDoctypeDeclHandler = _refuse_doctype(name, place)
    parser.Parse(content, True)


def _refuse_doctype(name: str, place: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise ReadError("declares a DOCTYPE, which its format forbids", name=name, place=place)

    return refuse


class _Entities:
    """The entities of one file: those of HTML, and short plain ones the file declares."""

    def __init__(self, handler: Handler, name: str, line: Callable[[], str]) -> None:
        self._handler, self._name, self._line = handler, name, line
        self._values: dict[str, str] = {}

    def declared(self, entity: str, parameter: bool, value: str | None, *_: object) -> None:
        if parameter or value is None:
            return
        if "&" in value or "%" in value or "<" in value or len(value) > MAX_ENTITY:
            raise ReadError(
                f"declares the entity &{entity[:40]};, which stands for other entities, for markup or over "
                f"{MAX_ENTITY} characters",
                name=self._name,
                place=self._line(),
                hint="Expand the entities first, e.g. with: xmllint --noent",
            )
        self._values[entity] = value

    def reference(self, text: str) -> None:
        if text.startswith("&") and text.endswith(";") and not text.startswith("&#"):
            self.resolve(text[1:-1])

    def resolve(self, entity: str) -> None:
        value = self._values.get(entity) or html5.get(f"{entity};")
        if value is None:
            self._handler.entity(entity)
        else:
            self._handler.text(value)


def _recoded(content: bytes, only: frozenset[str] = frozenset()) -> bytes | None:
    """A file in an encoding expat does not know (GBK, Shift JIS ...), or reads by the letter, as UTF-8."""
    declared = _ENCODING.match(content[:400])
    codec = codec_of(declared.group(1).decode("ascii")) if declared else ""
    if not codec or (only and codec not in only):
        return None
    try:
        return content.decode(codec).encode("utf-8")
    except (LookupError, UnicodeError, ValueError):
        return None


def _broken(error: Exception, name: str, place: str) -> ReadError:
    line, column = getattr(error, "lineno", 1), getattr(error, "offset", 0)
    code = getattr(error, "code", None)
    reason = expat.errors.messages.get(code, str(error)) if isinstance(code, int) else str(error)
    at = f"line {line}, column {column + 1}"
    return ReadError(f"broken XML: {reason}", name=name, place=f"{place}: {at}" if place else at)
