"""Tables of "reason | text | what is read", one case a line."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from quoth.model import Reference


def rows(table: str) -> list[object]:
    """The cases of a table as pytest parameters (text, expected), named by their reason."""
    out: list[object] = []
    for line in table.strip().splitlines():
        reason, text, expected = (
            part.strip() for part in [*line.rsplit(" | ", 1)[0].split(" | ", 1), line.rsplit(" | ", 1)[1]]
        )
        out.append(pytest.param(text, "" if expected == "-" else expected, id=reason))
    return out


def written(references: Iterable[Reference]) -> str:
    """References as the tables write them: "a", "a..b" for a range, "a/b" for two readings, "!a" for an impossible
    one."""
    return "; ".join("/".join(_reading(r) for r in reference.readings) or "?" for reference in references)


def _reading(reading: object) -> str:
    mark = "!" if reading.impossible else ""  # type: ignore[attr-defined]
    to = f"..{reading.to}" if reading.to else ""  # type: ignore[attr-defined]
    return f"{mark}{reading.canonical}{to}"  # type: ignore[attr-defined]
