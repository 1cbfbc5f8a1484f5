"""US citations through eyecite: full and short forms, what repeats them, and what is none."""

from __future__ import annotations

import pytest

from quoth.schemes import references, us_law

from .table import rows, written

pytest.importorskip("eyecite")

NOTHING = """
initials and a figure | the U.S. 1 percent rule | -
a year and a letter | In 2007 A 12 was sold | -
a party's name with no case before it | Marlow at 62 was still sailing | -
glued letters | foo1 Tiger 1foo | -
supra as a word | the supra sum of 12 | -
"""
CASES = """
full | Marlow v. Kurtz, 410 U.S. 113 (1973) | 410 U.S. 113
spaced reporter | Marlow v. Kurtz, 410 U. S. 113 | 410 U.S. 113
pin cite | Marlow v. Kurtz, 410 U.S. 113, 153-54 | 410 U.S. 113
page not yet known | Marlow v. Kurtz, 576 U.S. ___ | 576 U.S. ___
neutral citation | as in 2011-NMCERT-003 | 2011-NMCERT-003
Roman page | 9 Neb. App. xlvii (2001) | 9 Neb. Ct. App. xlvii
parallel citations | 127 S.Ct. 341, 165 L.Ed.2d 288 (2006) | 127 S. Ct. 341; 165 L. Ed. 2d 288
short form alone | before Kurtz, 1 U. S., at 20-25 | 1 U.S., at 20
short form of a case | A v. Kurtz, 410 U.S. 113; Kurtz, 410 U.S. at 160 | 410 U.S. 113; 410 U.S. at 160/410 U.S. 113
id. | Marlow v. Kurtz, 410 U.S. 113. Id. at 155 | 410 U.S. 113; 410 U.S. 113
supra | Marlow v. Kurtz, 410 U.S. 113. See Marlow, supra, at 12 | 410 U.S. 113; 410 U.S. 113
a party's name and a page | Marlow v. Kurtz, 410 U.S. 113. In that case Marlow at 12 | 410 U.S. 113; 410 U.S. 113
state code | Fla. Stat. § 327.42 (2011) | Fla. Stat. § 327.42
code with chapter | Mass. Gen. Laws ch. 9, § 14 | Mass. Gen. Laws ch. 9, § 14
federal code stays a statute | 33 U.S.C. § 1251 | 33 U.S.C. § 1251
journal | 14 Minn. L. Rev. 210, 216-17 (1998) | 14 Minn. L. Rev. 210
tax court | T.C. Summary Opinion 2014-58 | T.C. Summary Opinion 2014-58
id. with nothing before it | as held. Id. at 2 (overruling) | ?
supra with nothing before it | as held in Marlow, supra, at 2 | ?
reporter that looks like Samuel | Marlow v. Kurtz 3 U.S. 46, 51-52 | 3 U.S. 46
"""


@pytest.mark.parametrize(("text", "expected"), [*rows(NOTHING), *rows(CASES)])
def test_read(text: str, expected: str) -> None:
    """Each citation with its readings, eyecite's corrected form first."""
    assert written(references(text)) == expected


def test_chain_is_shown() -> None:
    """What a repeating citation was resolved by stands in its display."""
    found = references("Marlow v. Kurtz, 410 U.S. 113. Id. at 155")
    assert [r.display for r in found[1].readings] == ["410 U.S. 113, at 155 ← 410 U.S. 113"]
    assert found[1].text == "Id. at 155"


def test_spans_over_line_ends() -> None:
    """White space is made one space for eyecite only; the span is the draft's."""
    text = "as held  in\n410\n  U.S.\n113 and elsewhere"
    assert [text[r.start : r.end] for r in references(text)] == ["410\n  U.S.\n113"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was opened on 4 June 2006, and closed on 6 September 2007, 2 years later.",
        "From 1 May 1979, 1,200 tolls were counted; by 12 March, 30.",
    ],
)
def test_dates_do_not_load_eyecite(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(us_law, "_eyecite", lambda: pytest.fail("eyecite was asked for"))
    assert us_law.parse(text * 10) == []


@pytest.mark.parametrize("before", ["On 4 June ", "Decided 4 June 2006, ", "Since May "])
def test_a_citation_beside_a_date_is_read(before: str) -> None:
    assert [r.text for r in us_law.parse(f"{before}410 U.S. 113 was cited.")] == ["410 U.S. 113"]
