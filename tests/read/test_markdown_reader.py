# ruff: noqa: E501 (markup of the samples stays on one line)
"""Markdown: verbatim text, with the regions its marks name."""

from __future__ import annotations

import pytest

from quoth.read import read_bytes


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one\ntwo\n\nthree", [("paragraph", "¶1", "one\ntwo"), ("paragraph", "¶2", "three")]),
        ("# Head #\ntext", [("heading", "heading 1", "# Head #"), ("paragraph", "¶1", "text")]),
        ("#hashtag", [("paragraph", "¶1", "#hashtag")]),
        ("Head\n====\ntext", [("heading", "heading 1", "Head\n===="), ("paragraph", "¶1", "text")]),
        ("a\n\n---\n\nb", [("paragraph", "¶1", "a"), ("paragraph", "¶2", "b")]),
        ("- a\n- b", [("paragraph", "¶1", "- a"), ("paragraph", "¶2", "- b")]),
        ("1990. A year", [("paragraph", "¶1", "1990. A year")]),
        ("a > b", [("paragraph", "¶1", "a > b")]),
        ("> a\n> b", [("block-quote", "", "> a\n> b"), ("paragraph", "¶1", "> a\n> b")]),
        ("> a\nlazy\n\nout", [("block-quote", "", "> a\nlazy"), ("paragraph", "¶1", "> a\nlazy"), ("paragraph", "¶2", "out")]),
        ("> a\n# H", [("block-quote", "", "> a"), ("paragraph", "¶1", "> a"), ("heading", "heading 1", "# H")]),
        ("> a\n>\n> b", [("block-quote", "", "> a\n>\n> b"), ("paragraph", "¶1", "> a"), ("paragraph", "¶2", "> b")]),
        ("[^n]: note\n  more\n\ntext", [("footnote", "fn n", "[^n]: note\n  more"), ("paragraph", "¶1", "text")]),
        ("[^1]: a\n[^2]: b", [("footnote", "fn 1", "[^1]: a"), ("footnote", "fn 2", "[^2]: b")]),
        ("[^1]: a\n\n    second", [("footnote", "fn 1", "[^1]: a"), ("footnote", "fn 1", "second")]),
        ("```\n# x\n\n> y\n```\ntext", [("paragraph", "code 1", "```\n# x\n\n> y\n```"), ("paragraph", "¶1", "text")]),
        ("---\na: b\n---\ntext", [("header", "front matter", "---\na: b\n---"), ("paragraph", "¶1", "text")]),
        ("a <!-- b --> c", [("paragraph", "¶1", "a <!-- b --> c"), ("hidden", "comment", "<!-- b -->")]),
    ],
)  # fmt: skip
def test_regions(source: str, expected: list[tuple[str, str, str]]) -> None:
    """Each mark makes its region, and what only looks like a mark makes none."""
    (document,) = read_bytes(source.encode(), "draft.md")
    assert document.text == source
    assert [(r.role, r.locator, r.span.of(source)) for r in document.regions] == expected


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("---\ntitle: 'From front matter'\n---\n# Head", "From front matter"),
        ("words\n\n# The *first* head #\n\n# second", "The *first* head"),
        ("Set\n===", "Set"),
        ("no head", ""),
    ],
)
def test_title(source: str, title: str) -> None:
    """Front matter first, then the first heading."""
    assert read_bytes(source.encode(), "draft.md")[0].title == title


def test_images_are_listed_and_footnote_marks_known() -> None:
    """A picture is not read; marks of footnotes keep their places."""
    source = "Said[^1] it. ![a map](m.png) [not](an image)\n\n[^1]: Note."
    (document,) = read_bytes(source.encode(), "draft.md")
    assert [(loss.what, loss.count) for loss in document.losses] == [("image", 1)]
    assert document.meta["note marks"] == "4-8"
