"""TEI standoff: valid by the TEI schema, targets that hold the very words, whatever the text holds."""

from __future__ import annotations

import re
from functools import cache

import chromium
import pytest
import samples
import samples_rtl
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quoth.model import Document, Finding
from quoth.report.report import Report
from quoth.report.tei import write

REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def tree(report: Report) -> etree._Element:
    """The document, parsed."""
    return etree.fromstring(write(report).encode("utf-8"))


@cache
def compiled(path: str) -> etree.RelaxNG:
    """The schema, which takes seconds to compile."""
    return etree.RelaxNG(etree.parse(path))


def target_words(root: etree._Element, target: str) -> str:
    """The words a `#string-range(id,offset,length)` points to."""
    found = re.fullmatch(r"#string-range\((\w+),(\d+),(\d+)\)", target)
    assert found is not None
    (element,) = [one for one in root.iter() if one.get(ID) == found[1]]
    at, length = int(found[2]), int(found[3])
    return str(element.text)[at : at + length]


@pytest.mark.parametrize("name", [*REPORTS, "empty"])
def test_valid_by_the_tei_schema(name: str) -> None:
    """The document is valid by tei_all."""
    schema = chromium.tool("tei_all.rng")
    if schema is None:
        pytest.skip("the TEI schema was not fetched: run tests/report/fetch_tools.sh")
    relaxng = compiled(str(schema))
    report = Report(Document("d", "words")) if name == "empty" else REPORTS[name]()
    relaxng.assertValid(tree(report))


@pytest.mark.parametrize("name", REPORTS)
def test_targets_hold_the_words(name: str) -> None:
    """Each annotation points to its quotation, each edit to its words in the draft."""
    report = REPORTS[name]()
    root = tree(report)
    drawn = root.findall(".//t:annotation", TEI)
    for one, finding in zip(drawn, report.findings, strict=True):
        assert target_words(root, one.get("target", "")) == finding.text
        edits = one.findall("t:note[@type='edit']/t:ref", TEI)
        assert [edit.text or "" for edit in edits] == [edit.draft_text for edit in finding.edits if edit.op != "keep"]
        for edit in edits:
            assert target_words(root, edit.get("target", "")) == (edit.text or "")


def test_each_place_is_a_citation() -> None:
    """A place is a cit: the source's words in quote with @source, its locator in ref with @target."""
    root = tree(samples.english())
    cit = root.find(".//t:annotation/t:note[@type='source']/t:cit", TEI)
    assert cit is not None
    quote, ref = cit
    assert quote.text == "The keeper shall light the lamp before five in the evening"
    assert ref.get("n") == "s. 4(1)"
    named = {one.get(ID): one.findtext("t:idno", namespaces=TEI) for one in root.findall(".//t:bibl", TEI)}
    assert named[str(quote.get("source"))[1:]] == named[str(ref.get("target"))[1:]] == "HARBOUR"


def test_ids_are_unique_whatever_the_findings_are_called() -> None:
    """Names that are no XML names, or are taken, are replaced."""
    names = ["draft", "q1", "q1", '"><x', "", "s1"]
    findings = tuple(Finding(name, "quotation", 0, 1, "a", True, "exact") for name in names)
    root = tree(Report(Document("d", "a"), findings, (samples.HARBOUR,)))
    ids = [one.get(ID) for one in root.iter() if one.get(ID)]
    assert len(set(ids)) == len(ids)


@given(st.text(max_size=40))
def test_offsets_hold_for_any_text(text: str) -> None:
    """What XML cannot hold is replaced one for one, so that every offset stays."""
    root = tree(Report(Document("d", text), (Finding("q1", "quotation", 0, len(text), text, True, "exact"),)))
    held = str(root.findtext(".//t:ab", namespaces=TEI) or "")
    assert len(held) == len(text)
    assert all(one == other or one == "\ufffd" for one, other in zip(held, text, strict=True))
