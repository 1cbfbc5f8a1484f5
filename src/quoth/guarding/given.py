"""The documents a model was given, and which of them a printed name or number means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any

from ..errors import SettingsError
from ..frozen import dataclass

Documents = Iterable[tuple[str, str] | str] | Mapping[str, str]
"""(id, text) pairs, {id: text}, or texts alone, which are then called "1", "2" ... ."""

_EXTENSIONS = (".txt", ".md", ".pdf", ".html", ".docx", ".json")


@dataclass(slots=True)
class Given:
    """The names of the documents. numbered: do they stand in an order that numbers in the answer can mean?"""

    ids: tuple[str, ...]
    numbered: bool = True
    first: int = 1
    _names: dict[str, str] = field(init=False, default_factory=dict)
    _numbers: dict[int, str] = field(init=False, default_factory=dict)
    _in_turn: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        for name in self.ids:
            for key in (name, name.casefold(), _bare(name)):
                self._names.setdefault(key, name)
        self._numbers = _own_numbers(self.ids)
        first = min(self._numbers, default=2)
        self._in_turn = first in (0, 1) and max(self._numbers) - first < len(self.ids)
        if self.ids and all(name.isdecimal() for name in self.ids):
            self.numbered = False  # the ids are the numbers; a place in the list would be another document

    def named(self, name: str) -> str | None:
        """The document of that id, in any case, with or without a file ending."""
        return self._names.get(name) or self._names.get(name.casefold()) or self._names.get(_bare(name))

    def number(self, number: int) -> tuple[str, ...]:
        """The documents a number may mean: the id itself; else the id that ends in it (doc-0, doc-1 ...), and the place
        in the list, unless the ids count themselves from 0 or 1. () when there is no such document."""
        exact = self._names.get(str(number))
        if exact is not None:
            return (exact,)
        own = [self._numbers[number]] if number in self._numbers else []
        place = number - self.first
        if self.numbered and not self._in_turn and 0 <= place < len(self.ids):
            own.append(self.ids[place])
        return tuple(dict.fromkeys(own))

    def at(self, index: int) -> str | None:
        """The document at a place counted from 0, as providers' citations count."""
        return self.ids[index] if 0 <= index < len(self.ids) else None


def pairs_of(documents: Documents) -> list[tuple[str, str]]:
    """The documents as (id, text) pairs. Raises SettingsError for two of one name and for anything else."""
    if isinstance(documents, str | bytes):
        raise SettingsError("documents is a list of (id, text) pairs, not one text")
    rows: Sequence[Any] = list(documents.items() if isinstance(documents, Mapping) else documents)
    pairs = [_pair(row, number) for number, row in enumerate(rows, 1)]
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            raise SettingsError(f"two documents are called {name[:80]!r}")
        seen.add(name)
    return pairs


def _pair(row: Any, number: int) -> tuple[str, str]:
    if isinstance(row, str):
        return str(number), row
    if isinstance(row, tuple | list) and len(row) == 2:
        name, text = row
        if isinstance(name, str | int) and isinstance(text, str) and str(name).strip():
            return str(name), text
    raise SettingsError(f"document {number} is no (id, text) pair: {str(row)[:80]!r}")


def _bare(name: str) -> str:
    folded = name.casefold()
    for ending in _EXTENSIONS:
        if folded.endswith(ending) and len(folded) > len(ending):
            return folded[: -len(ending)]
    return folded


def _own_numbers(ids: Sequence[str]) -> dict[int, str]:
    """The numbers at the ends of the ids, when all have one behind the same letters."""
    numbers: dict[int, str] = {}
    heads = set()
    for name in ids:
        head = _bare(name).rstrip("0123456789")
        digits = _bare(name)[len(head) :]
        if not head or not digits or len(digits) > 6 or int(digits) in numbers:
            return {}
        heads.add(head)
        numbers[int(digits)] = name
    return numbers if len(heads) == 1 else {}
