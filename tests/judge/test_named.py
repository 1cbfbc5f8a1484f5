"""A source the draft names and nobody searched: words that were found, or whose source is held, come first."""

from __future__ import annotations

import pytest

import quoth
from quoth.checker import Checker
from quoth.judge.edition_names import Edition
from quoth.judge.named import work_of
from quoth.library.shelf import Shelf
from quoth.model import Document, Finding, Source
from quoth.settings import Settings

ROWS = [
    ("John 3:16", "The ferryman counted the boats before the storm and the children counted them after it."),
    ("John 3:17", "A roof is a promise to somebody who is not born yet, and good drains are the beginning of it."),
]
INVENTED = "The baker shall plant nine lime trees behind the barn and give their shade to tired travellers"
FOUND = "The ferryman counted the boats before the storm"


def _verdict(draft: str, speaker: str = "") -> tuple[str, list[str]]:
    shelf = Shelf.from_rows(ROWS, source=Source("S", speaker=speaker), documents=False)
    report = next(iter(quoth.check_many([Document("d", draft)], shelf)))
    finding = next(f for f in report.findings if f.kind == "quotation")
    return finding.verdict, [reason.rule for reason in finding.reasons]


@pytest.mark.parametrize(
    ("draft", "speaker", "verdict"),
    [
        (f"It says: “{FOUND}” (Rom 8:28).", "", "exact"),
        (f"It says: “{INVENTED}” (John 3:17).", "", "not-found"),
        (f"It says: “{INVENTED}”.", "", "not-found"),
        (f"“{INVENTED},” said Orla Whitcombe.", "", "not-found"),
        (f"“{INVENTED},” said Orla Whitcombe.", "Orla Whitcombe", "not-found"),
    ],
)
def test_a_source_that_was_searched(draft: str, speaker: str, verdict: str) -> None:
    """Found words are judged; a miss in a source that was searched, or may have been, is a miss."""
    assert _verdict(draft, speaker)[0] == verdict


@pytest.mark.parametrize(
    ("draft", "speaker"),
    [
        (f"It says: “{INVENTED}” (Rom 8:28).", ""),
        (f"It says: “{INVENTED}” ([2019] UKSC 41 at [55]).", ""),
        (f"“{INVENTED},” said Edda Thorne.", "Orla Whitcombe"),
    ],
)
def test_a_source_that_was_not_searched(draft: str, speaker: str) -> None:
    """The named book, case or speaker is not in the library: nothing can be said."""
    verdict, rules = _verdict(draft, speaker)
    assert (verdict, rules[0]) == ("unchecked", "source-not-searched")


@pytest.mark.parametrize(
    ("canonical", "work"),
    [
        ("John.3.16", "John"),
        ("1Cor.13.4", "1Cor"),
        ("4:139", ""),
        ("GDPR Art. 5(1)(f)", "GDPR Art"),
        ("[2019] UKSC 41 [55]", "[2019] UKSC 41"),
        ("Hom. Il. 1.1", "Hom. Il"),
        ("BVerfGE 65, 1 (43)", "BVerfGE"),
    ],
)
def test_the_work_of_a_place(canonical: str, work: str) -> None:
    """The words before the first figure, or the whole of a case."""
    assert work_of(canonical) == work


VERSE = "The ferryman counted the boats before the storm and the children counted them after it."
OTHER = "The ferryman numbered the boats before the storm and the children numbered them after it."


def _beside_an_edition(draft: str, declared: tuple[Edition, ...] = ()) -> Finding:
    shelf = Shelf.from_rows(ROWS, source=Source("bible-kjv", language="en"), documents=False)
    report = next(iter(Checker(shelf, Settings(), editions=declared).reports([Document("d", draft)])))
    return next(f for f in report.findings if f.kind == "quotation")


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (f"“{VERSE}” (John 3:16, NIV)", "exact"),
        (f"“{VERSE}” (NIV)", "exact"),
        (f"“{OTHER}” (John 3:16)", "altered"),
        (f"“{OTHER}” (John 3:16, KJV)", "altered"),
        (f"“{OTHER}” (King James Version)", "altered"),
        (f"“{OTHER}” (Pickthall)", "altered"),
        (f"“{OTHER}” (John 3:16). The NIV was printed later.", "altered"),
        (f"{VERSE} (John 3:16, NIV).", "exact"),
        (f"{OTHER} (John 3:16).", "altered"),
        (f"I read the NIV. Then this: {OTHER} (John 3:16).", "altered"),
        (f"I read the NIV. Later he said: “{OTHER}”", "altered"),
        (f"“{OTHER}” (John 3:16, NIV)", "unchecked"),
        (f"{OTHER} (John 3:16, NIV).", "unchecked"),
        (f"John 3:16 (NIV) - {OTHER}.", "unchecked"),
        (f"“{OTHER}” (NIV)", "unchecked"),
        (f"“{OTHER}” — John 3:16, New International Version", "unchecked"),
        (f"In the ESV the verse reads: “{OTHER}”", "unchecked"),
        (f"In der Einheitsübersetzung steht: „{OTHER}“", "unchecked"),
        (f"In the Second Quarto it reads, “{OTHER}”", "unchecked"),
        (f"“{INVENTED}” (NIV)", "unchecked"),
    ],
)
def test_an_edition_that_was_not_searched(draft: str, verdict: str) -> None:
    """Other words than those of the editions searched may be the named edition's; the same words are the same words."""
    finding = _beside_an_edition(draft)
    assert finding.verdict == verdict, finding.reasons
    if verdict == "unchecked":
        assert (finding.reasons[0].rule, finding.edits, finding.places) == ("source-not-searched", (), ())
        assert not finding.rivals or finding.rivals[0].locator == "John 3:16"


DECLARED = (Edition(("Harbour Text", "HT"), "bible-kjv"), Edition(("Mole  Text", "NIV")), Edition(("QV",), "quay"))


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (f"“{VERSE}” (HT)", "exact"),
        (f"“{VERSE}” (Mole Text)", "exact"),
        (f"“{OTHER}” (HT)", "altered"),
        (f"In the Harbour Text it reads, “{OTHER}”", "altered"),
        (f"“{OTHER}” (ht)", "altered"),
        (f"“{OTHER}” (Mole Text)", "unchecked"),
        (f"“{OTHER}” (NIV)", "unchecked"),
        (f"“{OTHER}” (QV)", "unchecked"),
        (f"“{OTHER}” — John 3:16, QV", "unchecked"),
    ],
)
def test_an_edition_that_the_user_declares(draft: str, verdict: str) -> None:
    """Its siglum is searched, or is not, or no library holds it."""
    finding = _beside_an_edition(draft, DECLARED)
    assert finding.verdict == verdict, finding.reasons
