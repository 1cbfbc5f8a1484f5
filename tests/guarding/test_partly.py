"""Unmarked words that stand in a source: a whole sentence of it, a part that stops in mid-sentence, a part of a
quotation that was not found."""

from __future__ import annotations

import pytest

import quoth

LINES = (
    "The lamps of the lower town were lit at dusk by two old women\n\n"
    "The lamps of the upper town were lit at midnight by nobody at all\n\n"
    "Every spring the ferrymen of the three villages meet on the island to share out the nets. They eat and go home."
)
BREAD = "Bread is made of flour, water and salt, and it needs a hot oven and patience."
DOCUMENTS = [("doc-a", LINES), ("doc-b", BREAD)]
DUSK = "The lamps of the lower town were lit at dusk by two old women"
NETS = "Every spring the ferrymen of the three villages meet on the island to share out the nets"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(f"Here it is:\n{DUSK}\nA fine line.", id="a-line-of-its-own"),
        pytest.param(f"{NETS}. I like it.", id="a-sentence"),
        pytest.param(f"I read that every spring {NETS[13:]}, which is far to row.", id="the-clause-ends-with-a-comma"),
        pytest.param(f"They wrote: {NETS} [1] and more of the kind.", id="a-marker-ends-it"),
        pytest.param(f"Somebody said {DUSK} and I believe it.", id="the-source-ends-there"),
        pytest.param(f"“{NETS[13:60]}” is what they do.", id="marks-say-where-it-ends"),
    ],
)
def test_whole_quotation_is_verified(answer):
    """Where marks, a stop, a line or the source itself ends with the words, nothing is open."""
    guarded = quoth.guard(answer, DOCUMENTS)
    assert [f.verdict for f in guarded.verified] == ["exact"]
    assert guarded.text == answer


@pytest.mark.parametrize(
    ("answer", "rule", "shown"),
    [
        pytest.param(f"Here it is:\n{DUSK[:-9]}young boys\nA line.", "goes-on", ("young", "old"), id="the-end-differs"),
        pytest.param(f"So:\nSeventy {NETS[6:]}\nA line.", "begins-before", ("Seventy", "Every"), id="the-head-differs"),
    ],
)
def test_the_right_part_of_a_wrong_line_is_not_verified(answer, rule, shown):
    """The words keep their verdict, the difference is told, the policy counts it and marks nothing."""
    guarded = quoth.guard(answer, DOCUMENTS)
    (found,) = [f for f in guarded.findings if f.kind == "quotation"]
    (why,) = [reason for reason in found.reasons if reason.rule == rule]
    assert found.verdict == "exact"
    assert all(f"“{word}”" in why.message for word in shown)
    assert guarded.verified == ()
    assert (guarded.decision(), guarded.text) == ("count", answer)
    assert not quoth.guard(answer, DOCUMENTS, policy={"partly": "ask"}).ok()


def test_a_part_of_a_quotation_that_was_not_found_is_not_verified():
    """Words inside marks stand or fall together."""
    answer = (
        f"They say: “No boat came in that year and no boat was built, nor would anyone have bought one, {DUSK}, and "
        "the quarry was drowned in its own rain, whatever the mayor and his seven brothers promised at the fair.”"
    )
    guarded = quoth.guard(answer, DOCUMENTS)
    verdicts = {(f.marked, f.verdict) for f in guarded.findings}
    assert (True, "not-found") in verdicts
    assert guarded.verified == ()


def test_words_dropped_where_a_quotation_is_interrupted():
    """In mid-sentence that is a change; whole sentences may be left out there."""
    first, second = NETS.split(" meet ")
    dropped = quoth.guard(f"“{first},” he said, “{second}”.", DOCUMENTS)
    (why,) = [r.message for f in dropped.findings for r in f.reasons if r.rule == "left-out-between"]
    assert "“meet”" in why
    assert [f.text for f in dropped.verified] == [f"{first},"]
    kept = quoth.guard(f"“{first},” he said, “meet {second}”.", DOCUMENTS)
    assert len(kept.verified) == 2


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param(f"“{NETS[:-4]}[nets](https://nets.example/a)”.", "exact", id="a-link-around-a-word-is-no-change"),
        pytest.param(f"“{NETS[:-4]}[ropes](https://nets.example/a)”.", "altered", id="nor-hides-one"),
        pytest.param("So “every spring the ferrymen of the 'three villages' meet on the island”.", "exact", id="in"),
        pytest.param(
            "So “every winter the ferrymen of the “three villages meet on the island” to share”.",
            "altered",
            id="a-changed-word-in-front-of-the-inner-quotation",
        ),
    ],
)
def test_what_frames_or_links_the_words(answer, verdict):
    """Brackets of a link announce nothing; what stands around an inner quotation is checked with it."""
    found = [f for f in quoth.guard(answer, DOCUMENTS).findings if f.kind == "quotation"]
    assert verdict in [f.verdict for f in found]
    assert (verdict == "exact") == all(f.verdict == "exact" for f in found)


def test_a_verse_quoted_to_its_end_is_not_cut():
    """What stands in the next passage is no context that a quotation of the whole passage leaves out."""
    rows = [("1:1", "The singers went up to the hill before the rain"), ("1:2", "Not one of them came down that day")]
    report = quoth.check(text="“The singers went up to the hill before the rain”.", against=rows)
    assert [f.warnings for f in report.findings] == [()]
    running = [("1:1", "The singers went up to the hill before the rain unless it was a feast day of the lower town")]
    cut = quoth.check(text="“The singers went up to the hill before the rain”.", against=running)
    assert [f.warnings for f in cut.findings] == [("context-cut",)]


TABLE = (
    "| Part | Least | Usual | Most |\n|---|---|---|---|\n"
    "| Tension | 3.0 | 3.3 | 3.6 |\n| Flow of oil | 1.0 | 12 | 18 |\n"
)


@pytest.mark.parametrize(
    ("rows", "verdicts"),
    [
        (TABLE, ["exact"]),
        ("| Part | Least | Most |\n|---|---|---|\n| Tension | 3.0 | 3.6 |\n| Flow of oil | 1.0 | 18 |\n", []),
        (TABLE.replace("18", "19"), ["altered"]),
        ("| Part | Usual | Most |\n|---|---|---|\n| Tension | 3.3 | 3.6 |\n| Flow of oil | 13 | 18 |\n", ["altered"]),
    ],
)
def test_a_table_with_fewer_columns(rows, verdicts):
    """An answer's own table shows what it needs; another figure in it is told."""
    rows_of = [("sheet", f"{BREAD}\n\n{TABLE}\nThat is all."), ("doc-b", BREAD)]
    assert [f.verdict for f in quoth.guard(f"Here they are:\n\n{rows}", rows_of).findings] == verdicts
