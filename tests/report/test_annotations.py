"""Web Annotations: the keys and values the W3C model requires, and selectors that find their words again."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import chromium
import jsonschema
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


# ---------------------------------------------------------------- W3C's own tests and a real reader
def assertions(folder: Path, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The MUST assertions of W3C's test suite for one kind of thing: JSON schemas with the outcome expected."""
    for path in sorted((folder / kind).rglob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8-sig"))
        if held.get("assertionType") == "must" and (kind != "collections" or path.parent.name == "collections"):
            yield path.name, {key: value for key, value in held.items() if key != "id"}


@pytest.fixture(scope="module")
def suite() -> Path:
    """W3C's test suite (github.com/w3c/web-annotation-tests)."""
    folder = chromium.tool("web-annotation-tests")
    if folder is None:
        pytest.skip("W3C's tests were not fetched: run tests/report/fetch_tools.sh")
    return folder


@pytest.mark.parametrize("name", REPORTS)
def test_no_must_of_w3cs_suite_is_broken(suite: Path, name: str) -> None:
    """Each annotation, the collection, and its page as it would be served by itself."""
    referencing = pytest.importorskip("referencing")
    draft4 = importlib.import_module("referencing.jsonschema").DRAFT4
    definitions = {
        path.name: json.loads(path.read_text("utf-8-sig")) for path in (suite / "definitions").glob("*.json")
    }
    known = referencing.Registry().with_resources(
        (name, referencing.Resource.from_contents(held, default_specification=draft4))
        for name, held in definitions.items()
    )
    made = collection(REPORTS[name]())
    context = {"@context": made["@context"]}
    whole = {key: made[key] for key in ("id", "label", "total")}
    things = [("annotations", {**context, **one}) for one in made["first"]["items"]]
    things += [("collections", made), ("collections/pages", {**context, **made["first"], "partOf": whole})]
    checked, broken = 0, []
    for kind, thing in things:
        for rule, schema in assertions(suite, kind):
            checker = jsonschema.Draft4Validator(schema, registry=known, format_checker=jsonschema.FormatChecker())
            checked += 1
            if checker.is_valid(thing) != (schema["expectedResult"] == "valid"):
                broken.append((rule, thing["id"]))
    assert checked > 40 * len(made["first"]["items"])
    assert broken == []


def test_a_reader_of_linked_data_understands_it() -> None:
    """pyld, with W3C's context: every selector has its words and numbers; our own JSON says nothing to it."""
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed")
    context = chromium.tool("anno.jsonld")
    if context is None:
        pytest.skip("W3C's context was not fetched: run tests/report/fetch_tools.sh")
    document = json.loads(context.read_text(encoding="utf-8"))

    def load(url: str, _options: Any) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}

    report = samples.english()
    (expanded,) = jsonld.expand(collection(report), {"documentLoader": load})
    text = json.dumps(expanded)
    oa = "http://www.w3.org/ns/oa#"
    assert text.count(f'"{oa}exact"') == len(report.findings) + sum(len(f.places) for f in report.findings)
    assert text.count(f'"{oa}start"') == text.count(f'"{oa}end"') == text.count(f'"{oa}exact"')
    assert "quoth.invalid/ns#unit" in text
    assert "quoth.invalid/ns#finding" not in text


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
