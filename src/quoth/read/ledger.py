"""The loss ledger: everything that was in a file and did not become text, counted with places and reasons."""

from __future__ import annotations

import re
from dataclasses import field

from ..frozen import dataclass
from ..model import Loss, Skipped

MAX_PLACES = 5
"""Places and details named in one line of the ledger. The count is always complete; the rest stays
readable."""
MAX_DETAIL = 80
"""Characters of one detail, such as the alternative text of an image."""

WITH_WORDS = frozenset(
    ("page", "glyph", "undecodable bytes", "entity", "footnotes", "endnotes", "header", "footer", "embedded document",
     "subdocument", "text in a drawing", "text of a diagram", "text of a chart", "unique id",
     "line in no cue")
)  # fmt: skip
"""Kinds of loss by which a source may hold words that nobody searched."""

# NUL and lone surrogates raise in sqlite3, msgspec and str.encode, and selectolax silently alters them
# (SAFETY.md 1.10), so no text inside quoth holds one.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(slots=True)
class _Line:
    count: int = 0
    places: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)


class Ledger:
    """Collects losses of one document; equal losses at several places become one line."""

    __slots__ = ("_lines", "total")

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], _Line] = {}
        self.total = 0

    def lose(self, what: str, *, why: str, where: str = "", count: int = 1, detail: str = "") -> None:
        """Write one loss down. `detail` is kept for the reader's eye, e.g. the alternative text of an
        image."""
        line = self._lines.setdefault((what, why), _Line())
        line.count += count
        self.total += count
        for values, value in ((line.places, where), (line.details, " ".join(detail.split()))):
            if value and value[:MAX_DETAIL] not in values and len(values) <= MAX_PLACES:
                values.append(value[:MAX_DETAIL])

    def losses(self) -> tuple[Loss, ...]:
        """The ledger in the order in which the kinds of loss were met."""
        return tuple(
            Loss(what, line.count, _some(line.places), why + _details(line.details))
            for (what, why), line in self._lines.items()
        )

    def storable(self, text: str) -> str:
        """`text` with NUL and lone surrogates replaced by U+FFFD, one for one so that offsets stay;
        counted."""
        first = _UNSTORABLE.search(text)
        if first is None:
            return text
        nuls = text.count("\x00")
        cleaned, n = _UNSTORABLE.subn("\ufffd", text)
        where = f"line {text.count(chr(10), 0, first.start()) + 1}"
        for what, count in (("NUL character", nuls), ("lone surrogate", n - nuls)):
            if count:
                self.lose(what, why="cannot be stored, replaced by U+FFFD", where=where, count=count)
        return cleaned


def skipped(loss: Loss, name: str) -> Skipped:
    """The loss as a report lists it, under the name of its file."""
    return Skipped(name, f"{loss.count} x {loss.what}" + (f": {loss.why}" if loss.why else ""), loss.where)


def _some(places: list[str]) -> str:
    return ", ".join(places[:MAX_PLACES]) + (", ..." if len(places) > MAX_PLACES else "")


def _details(details: list[str]) -> str:
    return f" ({_some(details)})" if details else ""
