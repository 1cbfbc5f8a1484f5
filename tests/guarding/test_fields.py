"""Answers written as JSON: strings quote where their key says so, and neighbouring fields name the document."""

from __future__ import annotations

import json

import pytest
from guard_texts import DOCUMENTS, GROWS, NEGATED

import quoth
from quoth.guarding.fields import fields_of
from quoth.guarding.given import Given
from quoth.guarding.policies import POLICIES

BOTH = [{"source": "doc-a", "quote": NEGATED}, {"source": "doc-b", "quote": f"{GROWS}."}]
STANDS = [
    pytest.param({"answer": "They did not.", "quotes": BOTH}, id="source-and-quote"),
    pytest.param([{"quote": NEGATED, "doc_id": 1}, {"doc_id": 2, "quote": GROWS}], id="numbers-before-and-behind"),
    pytest.param({"claims": [{"claim": "No.", "citations": [{"text": NEGATED, "id": "doc-a"}]}]}, id="text"),
    pytest.param([{"id": 2, "document": "doc-a", "text": NEGATED}], id="numbered-entries"),
    pytest.param({"quotes": [NEGATED, GROWS], "confidence": 0.93, "why": "These words are all mine."}, id="list"),
    pytest.param({"source": ["doc-a", "doc-c"], "excerpt": NEGATED, "note": "He said so"}, id="one-of-several"),
    pytest.param({"answer": f'They write: "{NEGATED}" [1]. So be it.', "sources": ["doc-a"]}, id="marks-in-a-string"),
    pytest.param({"quote": f"{NEGATED}\nand nobody had audited them", "source": "doc-a"}, id="line-break"),
    pytest.param({"answer": "Nobody says anything about dragons or hoards.", "quote": None}, id="no-quotation"),
]


@pytest.mark.parametrize("written", STANDS)
@pytest.mark.parametrize("form", ["plain", "indented", "fenced"])
def test_nothing_of_a_right_answer_is_flagged(written, form):
    """Keys, names of documents and the model's own sentences are no quotations."""
    answer = json.dumps(written, ensure_ascii=False, indent=None if form == "plain" else 2)
    answer = f"Here you are:\n\n```json\n{answer}\n```\n\nThat is all." if form == "fenced" else answer
    guarded = quoth.guard(answer, DOCUMENTS)
    assert guarded.ok()
    assert guarded.text == answer
    assert {f.verdict for f in guarded.findings} <= {"exact"}
    assert {f.reference.verdict for f in guarded.findings if f.reference is not None} <= {"right"}
    assert [f.text for f in guarded.findings] == [answer[f.start : f.end] for f in guarded.findings]


@pytest.mark.parametrize(
    ("written", "verdict", "reference"),
    [
        pytest.param([{"source": "doc-c", "quote": NEGATED}], "exact", "wrong", id="another-document"),
        pytest.param([{"quote": NEGATED, "source": 3}], "exact", "wrong", id="another-number"),
        pytest.param({"citations": [{"id": 1, "doc": "doc-c", "text": NEGATED}]}, "exact", "wrong", id="entry"),
        pytest.param([{"quote": NEGATED, "source": 7}], "exact", "impossible", id="no-such-number"),
        pytest.param({"quotes": BOTH[1:], "excerpt": NEGATED.replace("not ", "")}, "altered", None, id="word-dropped"),
        pytest.param({"quote": "The dragons of the north were counted twice", "id": "doc-a"}, "not-found", "unchecked",
                     id="invented"),
        pytest.param({"answer": f'Well: "{NEGATED.replace("two", "ten")}".'}, "altered", None, id="marks-in-a-string"),
    ],
)  # fmt: skip
def test_one_thing_wrong(written, verdict, reference):
    """The words, or the document that the same object names; another object's document is not asked."""
    guarded = quoth.guard(json.dumps(written), DOCUMENTS)
    assert not guarded.ok()
    (found,) = [f for f in guarded.findings if POLICIES["strict"].action(f) == "ask"]
    assert (found.verdict, found.reference and found.reference.verdict) == (verdict, reference)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(f"[1] says “{NEGATED}”: see there.", id="marker-at-the-beginning"),
        pytest.param(f'{{"{NEGATED}"}} is what they say.', id="braces"),
        pytest.param(f'Use {{"a": 1}}. They say "{NEGATED}".', id="in-a-sentence"),
    ],
)
def test_what_is_no_json(answer):
    """Marks are marks where no object with keys makes up the answer or a fence in it."""
    assert fields_of(answer, Given(("doc-a",))).blocks == []
    assert [f.verdict for f in quoth.guard(answer, DOCUMENTS).findings if f.text == NEGATED] == ["exact"]


@pytest.mark.parametrize("size", [1, 7, 50])
def test_streams_of_json(size):
    """Each quotation comes as its string closes, and nothing is read otherwise at the end."""
    answer = json.dumps({"answer": "They did not, as is well known here.", "quotes": BOTH, "sure": True}, indent=1)
    stream = quoth.guard_stream(DOCUMENTS)
    early = [f for at in range(0, len(answer), size) for f in stream.feed(answer[at : at + size])]
    assert len(early) >= 1
    assert stream.finish().findings == quoth.guard(answer, DOCUMENTS).findings
    assert [f for f in stream.revised if f.verdict != "exact"] == []


ESCAPED = {
    "Latin": ("Die Brücke führt über den größeren der zwei Flüsse, die früh im Jahr trüb sind.", "größeren", "älteren"),
    "Arabic": ("ومن زرع في أرضه شجرة زيتون فقد كتب رسالة طويلة إلى أحفاده.", "زيتون", "ليمون"),
    "Chinese": ("河邊的老人對孩子們說，水不會回到源頭，但是雲會把它帶回去。", "帶回去", "送回去"),
    "astral": ("He drew a 😀 on the wall of the old ferry house every evening.", "evening", "morning"),
}


@pytest.mark.parametrize(("source", "right", "wrong"), ESCAPED.values(), ids=ESCAPED)
def test_letters_written_as_escapes_are_letters(source: str, right: str, wrong: str) -> None:
    """What fills their places is nothing hidden; a changed word is one."""
    answers = [json.dumps({"quote": words, "source": "doc-a"}) for words in (source, source.replace(right, wrong))]
    stands, differs = (quoth.guard(answer, [("doc-a", source)]) for answer in answers)
    assert [(finding.verdict, finding.warnings) for finding in stands.findings] == [("exact", ())]
    assert [finding.verdict for finding in differs.findings] == ["altered"]


def test_what_escapes_hide_is_told() -> None:
    """A zero-width space written as an escape, and a word joiner written as itself."""
    source = "The ferryman takes two coins from every traveller who crosses after dusk."
    for hidden, plain in (("\\u200b", True), ("\\u2060", False)):
        answer = json.dumps({"quote": source.replace("ferry", f"ferry{hidden}"), "source": "doc-a"}, ensure_ascii=plain)
        (finding,) = quoth.guard(answer, [("doc-a", source)]).findings
        assert finding.verdict != "exact"
        assert finding.reasons
