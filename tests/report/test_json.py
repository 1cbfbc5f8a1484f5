"""The JSON of a report: the contract's keys in its order, valid by the shipped schema, and back again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args

import handmade
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth import model
from quoth.model import Edit
from quoth.offsets import Span
from quoth.report.json import (
    finding_from_dict,
    finding_to_dict,
    report_from_dict,
    report_to_dict,
    write,
    write_line,
)
from quoth.report.schema import schema, schema_text

CONTRACT = (
    "id", "kind", "start", "end", "text", "marked", "verdict", "edits", "places", "rivals", "chance",
    "warnings", "reference", "attribution", "reasons",
)  # fmt: skip


def test_the_keys_of_a_finding_come_in_the_order_of_the_contract() -> None:
    """DESIGN.md section 2.3 fixes names and order; `locator` is added at the end."""
    assert list(finding_to_dict(handmade.altered())) == [*CONTRACT, "locator"]


def test_an_edit_is_written_with_both_spans_and_its_place() -> None:
    """Spans are pairs, the words of both sides are given."""
    (edit,) = finding_to_dict(handmade.altered())["edits"]
    assert list(edit) == ["op", "kind", "draft", "source", "draft_span", "source_span", "place"]
    assert (edit["op"], edit["kind"], edit["source"], edit["source_span"]) == (
        "delete",
        "negation",
        "not",
        [15, 18],
    )
    assert handmade.SOURCE[15:18] == "not"


def test_words_kept_as_they_stand_are_not_listed_as_edits() -> None:
    """A step that changes nothing is no edit; one kept in another spelling is."""
    plain = Edit("keep", Span(0, 3), Span(0, 3), "the", "the")
    spelt = Edit("keep", Span(4, 8), Span(4, 8), "gate", "gáte", "orthography")
    finding = replace(handmade.altered(), edits=(plain, spelt))
    assert [edit["draft"] for edit in finding_to_dict(finding)["edits"]] == ["gate"]


@pytest.mark.parametrize(
    "made", [handmade.report(), handmade.report(handmade.altered()), handmade.everything()]
)
def test_reports_are_valid_by_the_shipped_schema(made) -> None:
    """An empty report, a plain one and one that fills every field."""
    jsonschema.Draft202012Validator(schema()).validate(json.loads(write(made)))
    jsonschema.Draft202012Validator(schema("line")).validate(json.loads(write_line(made)))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("verdict", "nearly"), ("kind", "rumour"), ("start", -1), ("warnings", ["odd"]), ("surprise", 1)],
    ids=["a verdict that does not exist", "a kind", "an offset below 0", "a warning", "a key too many"],
)
def test_the_schema_refuses_what_the_contract_does_not_know(key: str, wrong: object) -> None:
    """A schema that takes everything would prove nothing."""
    plain = {**finding_to_dict(handmade.altered()), key: wrong}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("finding")).validate(plain)


def test_the_schema_is_itself_valid_and_lists_every_name_of_the_model() -> None:
    """The enums of the schema are those of model.py."""
    jsonschema.Draft202012Validator.check_schema(schema())
    shipped = schema()["$defs"]
    assert shipped["edit"]["properties"]["kind"]["enum"] == list(get_args(model.EditKind))
    assert shipped["edit"]["properties"]["op"]["enum"] == list(get_args(model.EditOp))
    assert shipped["finding"]["properties"]["warnings"]["items"]["enum"] == list(get_args(model.WarningName))
    verdicts = {
        rule["if"]["properties"]["kind"]["const"]: rule["then"] for rule in shipped["finding"]["allOf"]
    }
    assert verdicts["quotation"]["properties"]["verdict"]["enum"] == list(get_args(model.QuotationVerdict))
    assert verdicts["reference"]["properties"]["verdict"]["enum"] == list(get_args(model.ReferenceVerdict))
    assert shipped["attribution"]["properties"]["verdict"]["enum"] == list(get_args(model.AttributionVerdict))
    assert schema_text().endswith("\n")


def test_a_report_read_back_is_the_report_written() -> None:
    """What `explain` and `report` work from is what `check` found."""
    made = handmade.everything()
    assert report_from_dict(json.loads(write(made))) == made
    assert write(report_from_dict(report_to_dict(made))) == write(made)


@given(
    st.text(),
    st.floats(min_value=0, allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "é", "\u202e"]),
)
def test_any_text_survives_being_written_and_read(text: str, chance: float, more: str) -> None:
    """Law: writing and reading a finding gives it back."""
    finding = replace(handmade.altered(), text=text + more, end=7 + len(text + more), chance=chance)
    read = finding_from_dict(json.loads(write_line(handmade.report(finding)))["findings"][0])
    assert read == finding


def test_a_line_is_one_line_with_the_id_of_the_document() -> None:
    """Line breaks in the words are escaped."""
    text = "a\n\u2028b"
    finding = handmade.quotation(text, text)
    line = write_line(handmade.report(finding, text=text))
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert json.loads(line)["id"] == "d1"


def test_a_file_name_that_is_no_unicode_does_not_stop_the_report() -> None:
    """Python gives undecodable bytes of a file name as lone surrogates; they become U+FFFD."""
    made = handmade.report()
    odd = replace(made, document=replace(made.document, path="draft\udcff.txt"))
    assert json.loads(write(odd))["document"]["path"] == "draft\ufffd.txt"


def test_the_same_report_gives_the_same_bytes() -> None:
    """Nothing in the JSON depends on the time or the run."""
    assert write(handmade.everything()) == write(handmade.everything())
