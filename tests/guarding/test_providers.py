"""Messages of providers as plain dicts: their text, and the citations beside it."""

from __future__ import annotations

import pytest
from guard_texts import DELTA, DOCUMENTS, GROWS, MINUTES, NEGATED

import quoth
from quoth.errors import SettingsError


def claude(text, **citation):
    """Claude's message of two blocks, the second with one citation."""
    blocks = [{"type": "text", "text": "The minutes: "}, {"type": "text", "text": text, "citations": [citation]}]
    return {"role": "assistant", "content": blocks}


AT = MINUTES.index(NEGATED)
CITATIONS = [
    pytest.param({"start_char_index": AT, "end_char_index": AT + len(NEGATED)}, NEGATED, 0, "right", id="where-cited"),
    pytest.param({"start_char_index": 3, "end_char_index": 9}, NEGATED, 0, "right", id="elsewhere-in-it"),
    pytest.param({}, NEGATED.replace("not ", ""), 0, "wrong", id="negation-dropped"),
    pytest.param({}, "two or three years", 0, "wrong", id="few-words-that-do-not-stand"),
    pytest.param({}, NEGATED, 1, "wrong", id="in-another-document"),
    pytest.param({}, NEGATED, 8, "impossible", id="no-such-document"),
]


@pytest.mark.parametrize(("at", "cited", "index", "verdict"), CITATIONS)
def test_claude_citation(at, cited, index, verdict):
    """The words Claude says it cites are held against the document it names."""
    message = claude("the budget was refused.", type="char_location", cited_text=cited, document_index=index, **at)
    guarded = quoth.guard(message, DOCUMENTS)
    (found,) = [f for f in guarded.findings if f.kind == "reference"]
    assert (found.verdict, found.text) == (verdict, "the budget was refused.")
    assert guarded.ok() == (verdict == "right")


def test_claude_quotation_in_a_cited_block():
    """A quotation inside a cited block is from that citation's document."""
    message = claude(f"“{GROWS}”", type="char_location", cited_text=NEGATED, document_index=0)
    found = [f for f in quoth.guard(message, DOCUMENTS).findings if f.kind == "quotation"]
    assert [(f.verdict, f.reference.verdict) for f in found] == [("exact", "wrong")]


def openai(file_id):
    """The three forms in which OpenAI sends one file citation behind a quotation."""
    mark = "【4:0†source】"
    text = f"It says “{GROWS}”{mark} there."
    start = text.index(mark)
    end = start + len(mark)
    file = {"type": "file_citation", "file_id": file_id, "index": start}
    old = {"type": "file_citation", "text": mark, "start_index": start, "end_index": end}
    url = {"type": "url_citation", "url_citation": {"start_index": start, "end_index": end, "url": file_id}}
    return {
        "responses": {"output": [{"type": "message", "content": [
            {"type": "output_text", "text": text, "annotations": [file]}]}]},
        "assistants": {"content": [{"type": "text", "text": {
            "value": text, "annotations": [{**old, "file_citation": {"file_id": file_id}}]}}]},
        "chat": {"role": "assistant", "content": text, "annotations": [url]},
        "completion": {"choices": [{"message": {"role": "assistant", "content": text, "annotations": [url]}}]},
    }  # fmt: skip


@pytest.mark.parametrize("form", ["responses", "assistants", "chat", "completion"])
@pytest.mark.parametrize(("file_id", "verdict"), [("doc-b", "right"), ("doc-a", "wrong")])
def test_openai_annotation(form, file_id, verdict):
    """A file or address cited behind a quotation is its source."""
    (found,) = [f for f in quoth.guard(openai(file_id)[form], DOCUMENTS).findings if f.kind == "quotation"]
    assert (found.verdict, found.reference.verdict) == ("exact", verdict)


def test_sdk_object():
    """An SDK's object is read through its model_dump."""

    class Message:
        def model_dump(self):
            return {"content": [{"type": "text", "text": f"“{GROWS}” [2]"}]}

    assert quoth.guard(Message(), DOCUMENTS).findings[0].reference.verdict == "right"


def test_thinking_and_tools_are_no_answer():
    """Blocks that are not shown to a reader are passed over."""
    blocks = [{"type": "thinking", "thinking": "x"}, {"type": "tool_use", "input": {}}, {"type": "text", "text": DELTA}]
    assert quoth.guard({"content": blocks}, DOCUMENTS).answer == DELTA


@pytest.mark.parametrize("answer", [None, 7, {}, {"role": "assistant"}, [object()]])
def test_no_answer(answer):
    """What holds no text is refused."""
    with pytest.raises(SettingsError):
        quoth.guard(answer, DOCUMENTS)
