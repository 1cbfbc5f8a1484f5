"""Policies, messages to the model, the marked text and repairs."""

from __future__ import annotations

import pytest
from guard_texts import DOCUMENTS, GROWS, NEGATED

import quoth
from quoth.errors import SettingsError
from quoth.guarding.policies import POLICIES

ALTERED = f"“{NEGATED.replace('not ', '')}” [1]."
SWAPPED = f"“{GROWS}” [1]."


@pytest.mark.parametrize(
    ("answer", "decisions"),
    [
        pytest.param(f"“{GROWS}” [2].", ["pass"] * 5, id="stands"),
        pytest.param("The “so-called” reform.", ["count", "count", "count", "count", "pass"], id="too-short"),
        pytest.param(ALTERED, ["ask", "block", "mark", "count", "ask"], id="altered"),
        pytest.param(SWAPPED, ["ask", "block", "mark", "count", "pass"], id="wrong-source"),
    ],
)
def test_what_the_policies_decide(answer, decisions):
    """One table: strict, block, mark, count, words."""
    guarded = quoth.guard(answer, DOCUMENTS)
    names = ["strict", "block", "mark", "count", "words"]
    assert list(POLICIES) == names
    assert [guarded.decision(name) for name in names] == decisions
    assert guarded.ok("strict") == (decisions[0] not in ("ask", "block"))


def test_own_policy():
    """A policy is plain data; unknown outcomes and actions are refused."""
    assert quoth.guard(ALTERED, DOCUMENTS, policy={"altered": "count"}).ok()
    for wrong in ({"alterd": "ask"}, {"altered": "shout"}, "stricter"):
        with pytest.raises(SettingsError):
            quoth.guard(ALTERED, DOCUMENTS, policy=wrong)


def test_fingerprint_of_policy_and_settings():
    """Another policy or another setting is another fingerprint, and the report says both."""
    first = quoth.guard(ALTERED, DOCUMENTS)
    policy = quoth.guard(ALTERED, DOCUMENTS, policy="mark")
    settings = quoth.guard(ALTERED, DOCUMENTS, settings=quoth.Settings(min_words=4))
    assert len({first.fingerprint, policy.fingerprint, settings.fingerprint}) == 3
    assert first.fingerprint == quoth.guard(SWAPPED, DOCUMENTS).report.fingerprint
    assert policy.report.settings["policy"]["name"] == "mark"


def test_message_names_the_difference():
    """The model is told the words, the source's words, and what is missing; quoted text cannot close its frame."""
    message = quoth.guard(
        ALTERED + " “Members audited the «old» chair in March for patience” [1].", DOCUMENTS
    ).policy_message
    assert f"«{NEGATED}»" in message
    assert "“not”" in message
    assert "«Members audited the ‹old› chair in March for patience»: not found in the documents" in message


UNLESS = [("a", "The toll is paid at the gate unless the warden is away. Nobody may cross the weir at night.")]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(
            "“The toll is paid at the gate” [1].", "the source has a condition next to the quotation", id="cut"
        ),
        pytest.param(
            "“[n]obody may cross … at night” [1].", "", id="open-changes-are-not-told",
        ),
        pytest.param(
            "“The toll is paid … the warden is away” [1].", "the source has a condition where the ellipsis stands",
            id="swallowed",
        ),
        pytest.param(
            "“Nobody may crоss the weir at night” [1].", "some letters are not what they look like", id="letters"
        ),
    ],
)  # fmt: skip
def test_message_says_what_is_misleading(answer, told):
    """Words that stand where they are cited from are never said to stand elsewhere, and open changes are no fault."""
    guarded = quoth.guard(answer, UNLESS)
    assert guarded.ok() is (not told)
    assert (f"the words stand, but {told}." in guarded.policy_message) is bool(told)
    assert (f"[unverified: {told}]" in guarded.text) is bool(told)
    assert "cited from" not in guarded.policy_message
    assert "brackets" not in guarded.policy_message


def test_text_is_marked_and_never_rewritten():
    """Marks stand behind the quotation; without them the text is the answer."""
    answer = f"So “{NEGATED.replace('not ', '')}.” [1] And “{GROWS}” [3], <q>nobody will ever have audited them</q>."
    guarded = quoth.guard(answer, DOCUMENTS)
    assert ".” [unverified: words differ from doc-a] [1]" in guarded.text
    assert "” [unverified: stands in doc-b] [3]" in guarded.text
    marks = guarded.text.split(" [unverified: ")
    assert marks[0] + "".join(part.partition("]")[2] for part in marks[1:]) == answer


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("not ", ""), id="word-left-out"),
        pytest.param(("two years", "ten years"), id="word-changed"),
        pytest.param(("the budget", "the whole budget"), id="word-added"),
        pytest.param(("It did not", "It surely did"), id="several"),
    ],
)
def test_repair_puts_the_sources_words_in(change):
    """The quotation reads as the source does; the edits that were undone are kept."""
    answer = f"Minutes: “{NEGATED.replace(*change)}” [1]."
    guarded = quoth.guard(answer, DOCUMENTS, repair="source")
    assert guarded.text == f"Minutes: “{NEGATED}” [1]."
    (repair,) = guarded.repairs
    assert repair.before == NEGATED.replace(*change)
    assert repair.edits
    assert not guarded.ok()
    assert quoth.guard(guarded.text, DOCUMENTS).ok()


def test_repair_leaves_what_it_cannot_mend():
    """What stands nowhere, and what stands elsewhere, is marked and not rewritten."""
    guarded = quoth.guard(
        "“The dragons of the northern hills were counted twice” [1] " + SWAPPED, DOCUMENTS, repair="source"
    )
    assert guarded.repairs == ()
    assert guarded.text.count("[unverified: ") == 2
    with pytest.raises(SettingsError):
        quoth.guard(SWAPPED, DOCUMENTS, repair="please")
