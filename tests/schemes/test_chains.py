"""References that repeat others, and references over all schemes together."""

from __future__ import annotations

import itertools

import pytest

from quoth.errors import SettingsError
from quoth.schemes import references, scheme
from quoth.schemes.chains import resolve
from quoth.schemes.declared import Declared
from quoth.schemes.framework import ORDER, plain_references

from .table import rows, written

CHAINS = """
ibid. repeats | Jn 3:16. Ibid. | John.3.16; John.3.16
ibid. with a verse | Jn 3:16. Ibid., v. 17 | John.3.16; John.3.17
ibid. with chapter and verse | Jn 3:16; ibid. 4:12 | John.3.16; John.4.12
ibid. of ibid. | Jn 3:16. Ibid., v. 17. Ibid. | John.3.16; John.3.17; John.3.17
the same verse | Q 4:139 and the same verse | 4:139; 4:139
a lone verse | See Rom 8:1 and then v. 12 | Rom.8.1; Rom.8.12
lone verses | See Rom 8:1, as verses 14-16 say | Rom.8.1; Rom.8.14..Rom.8.16
a lone verse of the Qur'an | Q 4:139 and then verse 140 | 4:139; 4:140
French | Jn 3:16 et le même verset | John.3.16; John.3.16
German | Röm 8,1 (ebd.) | Rom.8.1; Rom.8.1
Hebrew | סנהדרין לז ע״א (שם) | b. Sanhedrin 37a; b. Sanhedrin 37a
Arabic | [النساء: 139] ثم المرجع نفسه | 4:139; 4:139
id. after a page | see p. 12. Id. at 14 | p. 12; p. 14
nothing before ibid. | Ibid. is the first word | ?
a note elsewhere | see supra note 5 | ?
an identity card | She lost her id. card | -
a verse that the chapter before has not | Gen 3:5. Notes on Mark 15: in v. 34 | Gen.3.5; ?
a verse with no scripture before | verse 12 of the song | -
a case name | Roe v. 12 Doe | -
supra in anatomy | the supra-orbital crest | -
Id. as a Roman date | pupils, Id. Apr. of that year | -
the word idem inside another | in the tandem 3 | -
"""
REPEATS = """
ru plain | Jn 3:16. Он жил там же и работал. | John.3.16
ru plain 2 | Jn 3:16. Я был там же, где и он. | John.3.16
it plain | Jn 3:16. Abitava ivi con la madre. | John.3.16
fa plain | (نساء: ۱۳۹) همان کتاب را خواند. | 4:139
de plain | Joh 3,16. Er wohnte ebenda mit ihr. | John.3.16
en plain | Jn 3:16. She wore the same dress. | John.3.16
tr plain | Yu 3:16. Hep aynı yerde kaldı. | John.3.16
op in prose | Jn 3:16. The op. was long. | John.3.16
cit in prose | see p. 12. Two cit. were given. | p. 12
infra red | see p. 12. the infra-red lamp | p. 12
pl plain | J 3,16. Mieszkał tamże długo. | John.3.16
loc as word | Jn 3:16 loc 5 | John.3.16
fr plain | Jn 3,16. Il est l'idem de rien. | John.3.16
ibid | Jn 3:16. Ibid., 17. | John.3.16; John.3.17
ebd | Joh 3,16. Ebd., V. 17. | John.3.16; John.3.17
ebd2 | Joh 3,16 (ebd. V. 17) | John.3.16; John.3.17
ebd page | Vgl. S. 12. Ebd., S. 14. | p. 12; p. 14
ivi | Ap 3,16. Ivi, 17. | Rev.3.16; Rev.3.17
ivi p | cfr. p. 12. Ivi, p. 14. | p. 12; p. 14
ibidem | Jn 3, 16 (ibidem) | John.3.16; John.3.16
там же | Ин 3:16. Там же. | John.3.16; John.3.16
там же с. | Стр. 12. Там же. С. 14. | p. 12; p. 14
там же 3 | (Ин. 3:16; там же, 17) | John.3.16; John.3.17
там само | Рим 3:16. Там само, 17. | Rom.3.16; Rom.3.17
tamże | J 3,16. Tamże, w. 17. | John.3.16; John.3.17
tamtéž | J 3,16. Tamtéž. | John.3.16; John.3.16
همان | (نساء: ۱۳۹) ... (همان: ۱۴۰) | 4:139; 4:140
همان ص | ص ۱۲ ... همان، ص ۱۴ | p. 12; p. 14
ar | [النساء: 139] (المصدر نفسه) | 4:139; 4:139
ar2 | [النساء: 139]. المرجع نفسه، 140. | 4:139; 4:140
ar3 | ص 12. المصدر السابق، ص 14. | p. 12; p. 14
ar4 | ص 12. المرجع السابق، ص. 14. | p. 12; p. 14
he | בראשית א, א (שם, ב) | Gen.1.1; Gen.1.2
he2 | בראשית א, א (שם ב, ג) | Gen.1.1; Gen.2.3
he3 | בראשית 12:3 (שם 13:2) | Gen.12.3; Gen.13.2
he4 | בראשית 12:3 (שם, 4) | Gen.12.3; Gen.12.4
zh | 約翰福音3:16。同上，17節。 | John.3.16; John.3.17
ja | p. 12。同書、p. 14。 | p. 12; p. 14
tr | Yuhanna 3:16. A.g.e., s. 14. | John.3.16; ?
tr2 | bkz. sayfa 12. A.g.e., s. 14. | p. 12; p. 14
loc.cit. | Jn 3:16. Loc. cit. | John.3.16; John.3.16
loc.cit.2 | see p. 12 (loc. cit.) | p. 12; p. 12
l.c. | see p. 12 (l.c.) | p. 12; p. 12
a.a.O. | Vgl. Moor, S. 12. Moor, a.a.O., S. 14. | p. 12; p. 14
aaO | Vgl. Moor, S. 12. Moor, aaO, S. 14. | p. 12; p. 14
a. a. O. | Vgl. Moor, S. 12. Moor, a. a. O., S. 14. | p. 12; p. 14
op. cit. | Moor, The Bridge, p. 12. Moor, op. cit., p. 14. | p. 12; p. 14
op. cit. 2 | Moor, The Bridge, p. 12. Kell, On Rust, p. 9. Moor, op. cit., p. 14. | p. 12; p. 9; p. 14
op. cit. 3 | Moor op. cit. 14. | ?
op.cit. | Moor, Bridge, p. 12; op.cit., p. 14 | p. 12; p. 14
o.c. | Moor, Bridge, p. 12; Moor, o.c., p. 14 | p. 12; p. 14
указ. соч. | Моор. Мост. С. 12. Моор. Указ. соч. С. 14. | p. 12; p. 14
cit. | Moor, Il ponte, p. 12. Moor, op. cit., p. 14. | p. 12; p. 14
supra missing | see supra note 5 | ?
id. | see p. 12. Id., p. 14 | p. 12; p. 14
idem | see p. 12. Idem, p. 14 | p. 12; p. 14
ru с. | см. с. 12 книги | p. 12
ru prep | с 12 лет | -
"""
NOTES = """
supra note | 1. See Jn 3:16.¶2. See supra note 1. | John.3.16; John.3.16
supra note 2 | 1. See Jn 3:16 and p. 4.¶2. Kell, p. 9.¶3. Moor, supra note 2, at 14. | John.3.16; p. 4; p. 9; p. 14
supra n. | [^1]: See Jn 3:16.¶[^2]: Above n. 1. | John.3.16; John.3.16
infra | see infra note 2¶1. See Jn 3:16.¶2. See Rom 8:28. | Rom.8.28; John.3.16; Rom.8.28
Fn. | 1. Vgl. Joh 3,16.¶2. Oben Fn. 1. | John.3.16; John.3.16
nf numbered list | 1. Eggs¶2. Milk¶see supra note 7 | ?
two lists | 1. a¶2. b¶¶1. See Jn 3:16.¶see supra note 1 | John.3.16; ?
"""
SETTLED = """
two schemes in a sentence | see An-Nisa:139 and Jn 3:16-18 | 4:139; John.3.16..John.3.18
the Bible and a law | Rom 8:1 and Art. 5(1) GDPR | Rom.8.1; GDPR Art. 5(1)
the same words in two schemes | Il. 1.1 | Hom. Il. 1.1/Joel.1.1
no reference | There were 12 people at 4:15. | -
a case and a page | [2019] UKSC 41 at [55], p. 12 | [2019] UKSC 41; [2019] UKSC 41 [55]; p. 12
"""


@pytest.mark.parametrize(("text", "expected"), [*rows(CHAINS), *rows(REPEATS), *rows(SETTLED)])
def test_read(text: str, expected: str) -> None:
    """What the whole of the schemes makes of a text."""
    assert written(references(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(NOTES))
def test_notes(text: str, expected: str) -> None:
    """ "supra note 2" is what the line that begins with that number cites; "¶" ends a line."""
    assert written(references(text.replace("¶", "\n"))) == expected


def test_chain_is_shown() -> None:
    """The chain holds every reference it was resolved through, nearest first."""
    text = "Jn 3:16. Ibid., v. 17. Ibid."
    last = resolve(text, plain_references(text))[-1]
    assert [r.text for r in last.through] == ["Ibid., v. 17", "Jn 3:16"]
    assert last.reference.readings[0].display == "John 3:17 ← Ibid., v. 17"


def test_spans_and_order() -> None:
    """Every reference's text is the text at its span; they come in order and do not overlap."""
    text = "Cf. Q 2:255, 257; Mt 5,3.5; § 823 Abs. 1 BGB; BVerfGE 65, 1 (43); Il. 1.1-5; b. Ber. 2a; ibid."
    found = references(text)
    assert len(found) == 10
    assert all(text[r.start : r.end] == r.text for r in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_chosen_schemes() -> None:
    """Only the schemes asked for are read; an unknown one is named with the known ones."""
    assert written(references("Jn 3:16 and Q 4:139", ["quran"])) == "4:139"
    with pytest.raises(SettingsError, match=r"no scheme is called 'koran'; known: .*quran"):
        references("Q 4:139", ["koran"])


@pytest.mark.parametrize("name", ORDER)
def test_every_scheme_offers_the_same(name: str) -> None:
    """Each built-in scheme has the four functions, and reads nothing in an empty text."""
    held = scheme(name)
    assert list(held.parse("")) == []
    assert all(callable(getattr(held, part)) for part in ("canonical", "parents", "neighbours"))


DECLARED = """
pattern | see Minutes 12/3 there | Minutes 12.3
alias | see Min. 4/5 there | Minutes 4.5
leading noughts go | Minutes 012/03 | Minutes 12.3
white space of any width | Minutes\u00a012/3 | Minutes 12.3
inside a word | xMinutes 12/3 | -
without the second number | Minutes 12 | -
a longer number behind | Minutes 12/3456 | Minutes 12.3456
"""


@pytest.mark.parametrize(("text", "expected"), rows(DECLARED))
def test_declared(text: str, expected: str) -> None:
    """A scheme declared as plain data."""
    own = Declared("minutes", "Minutes {session}/{item}", "Minutes {session}.{item}", ("Min.",))
    assert written(references(text, ["quran"], [own])) == expected


def test_declared_regular_expression() -> None:
    """A pattern between slashes is a regular expression with named groups."""
    own = Declared("case", r"/Case (?P<n>\d+)(?P<part>[ab])?/", "C {n}{part}")
    assert written(references("see Case 12b and Case 7", ["quran"], [own])) == "C 12b; C 7"


@pytest.mark.parametrize(
    ("pattern", "canonical", "why"),
    [
        ("/(/", "{n}", "cannot be used"),
        ("Minutes {n}", "Minutes {m}", "canonical form names 'm'"),
        ("", "x", "needs a name and a pattern"),
        ("//", "x", "needs a name and a pattern"),
        ("Minutes {n", "{n}", "a brace of pattern 'Minutes {n' is not closed"),
        ("Minutes {n}/{n}", "{n}", r"{n} stands twice"),
    ],
    ids=["broken expression", "unknown group", "empty pattern", "empty expression", "open brace", "a name twice"],
)
def test_declared_wrong(pattern: str, canonical: str, why: str) -> None:
    """A declaration that cannot work is refused when it is made."""
    with pytest.raises(SettingsError, match=why):
        Declared("own", pattern, canonical)


def test_declared_name_of_a_built_in_scheme() -> None:
    """Its readings would be compared as that scheme's."""
    with pytest.raises(SettingsError, match="a built-in scheme has this name"):
        Declared("bible", "Minutes {n}", "x {n}")


def test_declared_slow_pattern_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern that backtracks without end is stopped and named."""
    monkeypatch.setattr("quoth.schemes.declared.TIMEOUT", 0.05)
    own = Declared("slow", r"/(?:a|aa)+c\d/", "x")
    with pytest.raises(SettingsError, match=r"'slow': its pattern takes more than 0\.05 s"):
        references("a" * 90, ["quran"], [own])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen 3:5 is for all of vs.\n13 And he went out", "Gen.3.5"),
        ("It is wider than in the psalms.\n30:25 And upon every hill", ""),
        ("See Ps.\n30:25, and psalm\n23:1", "Ps.30.25; Ps.23.1"),
    ],
)
def test_a_number_that_begins_the_next_line(text: str, expected: str) -> None:
    """It numbers a verse; behind an abbreviation or a name without a stop the line was only wrapped."""
    assert written(references(text)) == expected
