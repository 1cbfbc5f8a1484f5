"""Parallel columns: what stands in one cell does not run on in the next. Texts are ours."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth.find.cells import cells
from quoth.model import Document

OLD = [
    ("Ruth 2:4", "When it shall hail, coming down on the harbour, the bell shall ring low in a low place."),
    ("Ruth 2:5", "Blessed are ye that row beside all waters, that send forth thither the nets of the old and lame."),
]
NEW = [
    ("Ruth 2:4", "When it haileth, it shall fall on the harbour, and the bell shall be hung in the low place."),
    ("Ruth 2:5", "Blessed are ye that row upon all waters, and drive thither the nets of the old and the lame."),
]
ROWS = [(old, new) for (_, old), (_, new) in zip(OLD, NEW, strict=True)]


def _drawn(rows: list[tuple[str, str]]) -> str:
    lines = [f"| 2:{number} | {old} | {new} |" for number, (old, new) in enumerate(rows, 4)]
    return "\n".join(["So both have it.", "", "| | Old | New |", "|---|---|---|", *lines, "", "So far."])


def _tabbed(rows: list[tuple[str, str]]) -> str:
    lines = [f"{number}\t{old}\t{new}" for number, (old, new) in enumerate(rows, 4)]
    return "\n".join(["So both have it.", "", *lines, "", "So far."])


def _page(rows: list[tuple[str, str]]) -> str:
    lines = "".join(f"<tr><td>2:{n}</td><td>{old}</td><td>{new}</td></tr>" for n, (old, new) in enumerate(rows, 4))
    return f"<p>So both have it.</p><table>{lines}</table><p>So far.</p>"


@pytest.fixture
def library(tmp_path: Path) -> quoth.Library:
    """Two translations."""
    found = quoth.Library(tmp_path / "lib")
    found.add(OLD, work="Book", siglum="OLD", language="en")
    found.add(NEW, work="Book", siglum="NEW", language="en")
    return found


@pytest.mark.parametrize("write", [_drawn, _page, _tabbed])
def test_each_cell_is_a_quotation(library: quoth.Library, tmp_path: Path, write: object) -> None:
    """Of its own translation; a changed word is told of its cell alone."""
    for old_word, verdicts in (("hail", ["exact"] * 4), ("snow", ["altered", *["exact"] * 3])):
        rows = [(ROWS[0][0].replace("hail", old_word), ROWS[0][1]), ROWS[1]]
        draft = tmp_path / ("draft.html" if write is _page else "draft.md")
        draft.write_text(write(rows), encoding="utf-8")  # type: ignore[operator]
        found = [one for one in library.check(draft).findings if one.kind == "quotation"]
        assert [one.verdict for one in found] == verdicts
        assert [one.places[0].source for one in found] == ["OLD", "NEW"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "No table at all; a | b is a bar.",
        "| 3 | The lamps were lit in the town. |\n| 4 | And the bell rang. |",
        "> | a row of few | b |",
        "3\tThe lamps were lit in the town.\n4\tAnd the bell rang.",
        "MOOR\tThe lamps were lit in the town.",
        "Lamps are lit | and bells are rung | in the lower town",
    ],
)
def test_no_cells(text: str) -> None:
    """One text and a number in a row; verses with bars between."""
    assert cells(Document("x", text)) == []


def test_cells_of_a_drawn_row() -> None:
    """Several texts."""
    text = "> | 3 | The lamps were lit. | The lights were lit \\| lamps. |"
    assert [cell.of(text).strip() for cell in cells(Document("x", text))] == [
        "The lamps were lit.",
        "The lights were lit \\| lamps.",
    ]
