"""An answer as a provider sends it: its text, and the citations that came beside the text.

Read are plain text, Claude's content blocks (`char_location`, `page_location`, `content_block_location`,
`search_result_location`, `web_search_result_location`) and OpenAI's messages (`file_citation`, `url_citation`,
`file_path`; chat completions, responses and assistants). Anything unknown is passed over, its text kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from ..errors import SettingsError
from ..frozen import dataclass
from ..library.tsv import storable


@dataclass(frozen=True, slots=True)
class Citation:
    """A provider's citation of the words [start, end) of the answer; start == end points behind the words before it.

    names: ids, titles, addresses it gives, any of which may name the document; index: its place in the list, from 0.
    cited: the words of the document it says it cites, "" when it gives none; at: where they are said to stand.
    """

    start: int
    end: int
    names: tuple[str, ...] = ()
    index: int | None = None
    cited: str = ""
    at: tuple[int, int] | None = None


@dataclass(slots=True)
class Answer:
    """The text of an answer and its citations, in text order. whole: is it all of the answer, with its footnotes?
    notes: what a list of sources in front of this text says its labels mean."""

    text: str = ""
    citations: list[Citation] = field(default_factory=list)
    whole: bool = True
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_answer(answer: Any) -> Answer:
    """The answer of a str, a message, a list of content blocks, or an SDK's object of one.

    Raises SettingsError when there is no text in it that could be read.
    """
    if isinstance(answer, str):
        return Answer(answer)
    read = Answer()
    if not _read(_plain(answer), read, 0):
        raise SettingsError(f"an answer is a text or a provider's message, not {str(answer)[:80]!r}")
    return read


def _plain(value: Any) -> Any:
    """An SDK's object as plain dicts."""
    dump = getattr(value, "model_dump", None)
    return dump() if callable(dump) else value


_HOLDS = ("message", "content", "text", "output", "choices", "value", "output_text")
"""Keys under which messages keep their text or what holds it, in the order they are tried."""
_DEEPEST = 8


def _read(value: Any, into: Answer, depth: int) -> bool:
    """Takes in a message, a block or a list of them; says whether there was any text."""
    if isinstance(value, str):
        into.text += value
        return True
    if depth > _DEEPEST:
        return False
    if isinstance(value, Mapping):
        start = len(into.text)
        kind = value.get("type")
        if kind in ("thinking", "tool_use", "tool_result", "reasoning", "function_call", "refusal"):
            return True
        for key in _HOLDS:
            if value.get(key) is not None and _read(_plain(value[key]), into, depth + 1):
                _cite(value, into, start)
                return True
        return kind is not None
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return _every(value, into, depth)
    return False


def _every(parts: Sequence[Any], into: Answer, depth: int) -> bool:
    """Takes in all parts, also behind one that could not be read."""
    read = [_read(_plain(part), into, depth + 1) for part in parts]
    return all(read)


def _cite(block: Mapping[str, Any], into: Answer, start: int) -> None:
    for citation in block.get("citations") or ():
        if isinstance(citation, Mapping):
            into.citations.append(_claude(citation, start, len(into.text)))
    for annotation in block.get("annotations") or ():
        if isinstance(annotation, Mapping):
            into.citations.append(_openai(annotation, start, len(into.text)))


def _claude(citation: Mapping[str, Any], start: int, end: int) -> Citation:
    index = citation.get("document_index", citation.get("search_result_index"))
    first, last = citation.get("start_char_index"), citation.get("end_char_index")
    return Citation(
        start,
        end,
        _names(citation, ("document_id", "file_id", "source", "url", "document_title", "title")),
        index if isinstance(index, int) else None,
        _text(citation.get("cited_text")),
        (first, last) if isinstance(first, int) and isinstance(last, int) else None,
    )


def _openai(annotation: Mapping[str, Any], start: int, end: int) -> Citation:
    inner = annotation.get(str(annotation.get("type")))
    held = {**annotation, **inner} if isinstance(inner, Mapping) else annotation
    first, last = held.get("start_index"), held.get("end_index")
    if not isinstance(first, int) or not isinstance(last, int):
        first = last = held.get("index") if isinstance(held.get("index"), int) else end - start
    first, last = (min(max(start, start + int(at)), end) for at in (first or 0, last or 0))
    names = _names(held, ("file_id", "filename", "url", "title"))
    return Citation(first, max(first, last), names, None, _text(held.get("quote")))


def _names(held: Mapping[str, Any], keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(held[key]) for key in keys if isinstance(held.get(key), str | int)))


def _text(value: Any) -> str:
    return storable(value) if isinstance(value, str) else ""
