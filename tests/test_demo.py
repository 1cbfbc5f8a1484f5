"""The demonstration shows what its README promises: every verdict and every warning, in all three forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import quoth
from quoth.model import Finding, QuotationVerdict, ReferenceVerdict, WarningName
from quoth.report.report import Report

DEMO = Path(__file__).parent.parent / "demo"
FORMS = ("docx", "html", "txt")


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the README: how the quotation begins and what is to be said of it. place "" = any."""

    begins: str
    verdict: QuotationVerdict
    warning: WarningName | str = ""
    reference: ReferenceVerdict | str = ""
    place: str = ""


SHOWN = (
    Shown("A town is not saved", "exact"),
    Shown("[t]he herring boats", "marked"),
    Shown("We will borrow against", "altered"),
    Shown("The reserve stands tonight", "altered"),
    Shown("I promise that the ferry", "marked", "elision-swallows"),
    Shown("You see that the matter", "spliced"),
    Shown("Whoever counts the waves", "exact", "second-hand"),
    Shown("Every child on the islands", "not-found"),
    Shown("I would rather answer", "exact"),
    Shown("report the damage", "exact"),
    Shown("The council may reduce", "variant"),
    Shown("The keeper may close", "exact", "context-cut"),
    Shown("The owner of the vesse1", "damaged"),
    Shown("Protection of small boats", "exact", "title-only"),
    Shown("The keeper shall offer", "variant", "hidden-characters"),
    Shown("No dues are owed", "variant", "look-alike"),
    Shown("Whoever bends in the wind", "exact", "", "right", "Book of Reeds 3:12"),
    Shown("A lamp that is lit", "exact", "", "wrong", "Book of Reeds 2:4"),
    Shown("The water runs down", "exact", "ambiguous"),
    Shown("من زرع شجرة", "variant", place="Sayings of the River 1:2"),
    Shown("טובה סירה קטנה", "variant", place="Scroll of the Well 1:3"),
    Shown("charming nonsense", "unchecked"),
    Shown("Personne ne nous avait", "unchecked"),
)


@pytest.fixture(scope="module", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The index of the sources is built in a folder of this run, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
        report.cache_clear()


@cache
def report(form: str) -> Report:
    """The report of the article in one form."""
    return quoth.check(DEMO / f"article.{form}", against=DEMO / "sources")


def finding(form: str, begins: str) -> Finding:
    found = [f for f in report(form).findings if f.kind == "quotation" and f.text.startswith(begins)]
    assert len(found) == 1, f"{len(found)} findings begin with {begins!r}"
    return found[0]


def lines() -> Iterator[object]:
    for form in FORMS:
        for shown in SHOWN:
            yield pytest.param(form, shown, id=f"{form}: {shown.begins}")


@pytest.mark.parametrize(("form", "shown"), list(lines()))
def test_each_quotation_shows_what_the_readme_says(form: str, shown: Shown) -> None:
    """Verdict, warning, reference and place of one quotation in one form of the article."""
    found = finding(form, shown.begins)
    assert found.verdict == shown.verdict
    assert found.warnings == ((shown.warning,) if shown.warning else ())
    assert (found.reference.verdict if found.reference else "") == shown.reference
    assert [place.locator for place in found.places] == [shown.place] or not shown.place


@pytest.mark.parametrize("form", FORMS)
def test_nothing_else_is_reported(form: str) -> None:
    """Every quotation that is reported stands in the README's table, once."""
    texts = [f.text for f in report(form).findings if f.kind == "quotation"]
    known = [s.begins for s in SHOWN]
    assert [t for t in texts if not any(t.startswith(begins) for begins in known)] == []
    assert len(texts) == len(known)


def test_the_three_forms_agree() -> None:
    """The words decide, not the file format."""
    verdicts = [
        [(f.text, f.verdict, f.warnings, [p.locator for p in f.places]) for f in report(form).findings]
        for form in FORMS
    ]
    assert verdicts[0] == verdicts[1] == verdicts[2]


def test_every_verdict_and_warning_has_a_line() -> None:
    """The table leaves out no verdict and no warning of the contract, and a wrong reference is among them."""
    from typing import get_args

    assert {s.verdict for s in SHOWN} == set(get_args(QuotationVerdict))
    assert {s.warning for s in SHOWN if s.warning} == set(get_args(WarningName))
    assert "wrong" in {s.reference for s in SHOWN}


def test_the_readme_lists_every_line() -> None:
    """Each quotation of the table stands in the README with its verdict and warning."""
    listed = (DEMO / "README.md").read_text(encoding="utf-8").splitlines()
    for shown in SHOWN:
        (line,) = [row for row in listed if row.startswith("| ") and f" | {shown.begins}" in row]
        assert f" | {shown.verdict} | " in line
        assert f"`{shown.warning}`" in line or not shown.warning
