"""Web Annotations: the keys and values the W3C model requires, and selectors that find their words again."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import samples
import samples_rtl

from quoth.model import Document, Finding
from quoth.report.annotations import write
from quoth.report.report import Report

REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}
MOTIVATIONS = frozenset(
    [
        "assessing",
        "bookmarking",
        "classifying",
        "commenting",
        "describing",
        "editing",
        "highlighting",
        "identifying",
        "linking",
        "moderating",
        "questioning",
        "replying",
        "tagging",
    ]
)
"""Source: Web Annotation Vocabulary, section 3.3."""


def collection(report: Report) -> Any:
    """The collection as plain values."""
    return json.loads(write(report))


def broken_rules(made: Any) -> list[str]:
    """The MUSTs of the Web Annotation Data Model that a collection breaks."""
    found = []
    if "http://www.w3.org/ns/anno.jsonld" not in made["@context"]:
        found.append("3.1: @context must hold the model's own")
    if made["type"] != "AnnotationCollection" or made["total"] != len(made["first"]["items"]):
        found.append("4.1: a collection has its type and its total")
    if made["first"]["type"] != "AnnotationPage" or made["first"]["partOf"] != made["id"]:
        found.append("4.2: a page has its type and its collection")
    ids = [one["id"] for one in made["first"]["items"]]
    if len(set(ids)) != len(ids) or not all(re.match(r"[a-z][a-z0-9+.-]*:", name) for name in ids):
        found.append("3.1: exactly one IRI for each annotation")
    for one in made["first"]["items"]:
        if one["type"] != "Annotation" or "target" not in one:
            found.append("3.1: an annotation has its type and at least one target")
        if one["motivation"] not in MOTIVATIONS:
            found.append("3.3.5: a known motivation")
        for body in one["body"]:
            if body["type"] == "TextualBody" and not isinstance(body["value"], str):
                found.append("3.2.4: a textual body has one value")
            if body["type"] == "SpecificResource" and not body["source"]:
                found.append("4: a specific resource has one source")
            if body["purpose"] not in MOTIVATIONS:
                found.append("3.3.5: a known purpose")
        for selector in one["target"]["selector"]:
            if selector["type"] == "TextPositionSelector" and not 0 <= selector["start"] <= selector["end"]:
                found.append("4.2.5: start and end are not negative")
            if selector["type"] == "TextQuoteSelector" and not isinstance(selector["exact"], str):
                found.append("4.2.4: exactly one exact")
    return found


@pytest.mark.parametrize("name", REPORTS)
def test_the_model_is_kept(name: str) -> None:
    """No MUST of the data model is broken."""
    assert broken_rules(collection(REPORTS[name]())) == []


def test_a_report_without_findings_is_an_empty_collection() -> None:
    """Nothing found is an empty page, not an error."""
    made = collection(Report(Document("d", "words")))
    assert broken_rules(made) == []
    assert made["total"] == 0


@pytest.mark.parametrize("name", REPORTS)
def test_selectors_find_their_words(name: str) -> None:
    """Both selectors of each target lead to the same words, and the unit is stated beside the position."""
    report = REPORTS[name]()
    text = report.document.text
    made = collection(report)
    assert made["quoth:unit"] == "code points"
    for one, finding in zip(made["first"]["items"], report.findings, strict=True):
        position, quote = one["target"]["selector"]
        assert position["quoth:unit"] == "code points"
        assert text[position["start"] : position["end"]] == quote["exact"] == finding.text
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_evidence_is_in_the_bodies() -> None:
    """The verdict is a tag, the reasons a comment, each place a resource with the source's own words."""
    one = collection(samples.english())["first"]["items"][0]
    tag, comment, source = one["body"]
    assert (tag["purpose"], tag["value"]) == ("tagging", "altered")
    assert "A number differs" in comment["value"]
    assert source["selector"][1]["exact"] == "The keeper shall light the lamp before five in the evening"
    assert source["quoth:locator"] == "s. 4(1)"


def test_nothing_is_silent() -> None:
    """What was not checked, not read and skipped stands in the collection."""
    made = collection(samples.english())
    assert made["quoth:notChecked"] == ["q8-0008"]
    assert made["quoth:notRead"] == ["embedded image"]
    assert made["quoth:skipped"] == ["old.doc : the format is not known"]


def test_ids_are_the_same_in_every_run_and_differ_between_drafts() -> None:
    """Names are made of the draft and the finding, never at random."""
    finding = Finding("q1-1", "quotation", 0, 1, "a", True, "exact")
    first, again, other = (
        collection(Report(Document(name, "a"), (finding,)))["first"]["items"][0]["id"] for name in "ddx"
    )
    assert first == again != other
