"""Does the printed reference beside a quotation point to where its words stand?

First the reference that belongs to the quotation is picked: in its tag, right behind it, in the note whose mark it
carries, or right before it. Then every reading of it is compared with every place of the words, rivals included: one
agreement makes it right.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ..later import later
from ..model import Place, Quotation, Reading, Reference, ReferenceCheck
from ..offsets import Span
from ..settings.judging import REFERENCE_BEFORE, REFERENCE_BEHIND, REFERENCE_TAG
from .cues import words
from .notes import Note, note_of
from .referring import LAW_SCHEMES, checked, compared

if TYPE_CHECKING:
    from ..schemes.declared import Declared

_SIGNS = frozenset(
    "()[]{}（）［］〔〕﴿﴾«»“”„‟‘’「」『』《》〈〉\"',.;:?!،؛؟׃־׀。，、：；？！—–─-*_|/\\ \t\n\u00a0\u200f\u200e…᾿"
)
_LAW_NAME = later(lambda: re.compile(r"^[ \u00a0][^\W\d_]{0,8}[A-ZÄÖÜ][^\W\d_]{0,8}[A-ZÄÖÜ][^\W\d_]{0,4}(?!\w)"))
"""An abbreviation of a law that no scheme knows, right behind its article: "§ 12 Abs. 3 MietG"."""
_CLOSED = later(lambda: re.compile(r"[^(\[（［]{0,20}[)\]）］]"))
_STOPS = frozenset(".!?؟。")
_GOES_ON = later(lambda: re.compile(r",?[ \u00a0](?P<word>[^\W\d_A-ZÀ-ÞА-Я]\w*)|:[ \u00a0]?[“„«\"「](?P<none>)"))
"""A sentence that goes on behind a reference: with a word in small letters, or of a script that has none; or a colon
that leads to the next quotation."""
_ENDS = frozenset(".!?؟。\n")
_JOINS = later(lambda: re.compile(r"\s?(?:[,;،؛、]\s?|\.)?(?:(?:and|und|et|y|e|и|و|&)\s?)?"))
"""What stands between the members of a list of references."""
_OPENS = later(lambda: re.compile(r"[(\[{（［﴿]"))
_CLOSES = later(lambda: re.compile(r"\s?(?:[)\]）］﴾.]|\n|$)"))


def check_reference(
    text: str,
    own: Reference,
    places: Sequence[Place],
    rivals: Sequence[Place],
    declared: tuple[Declared, ...] = (),
    passages: Callable[[Reading], Iterable[str]] | None = None,
) -> ReferenceCheck:
    """The check of the reference that belongs to a quotation (see `belonging`) whose words stand at the places.

    text: the draft. declared: the user's schemes, by which the library's locators are read too. passages: the texts a
    reading names in the library. An altered quotation with a right reference is right as a reference.
    """
    if not places:
        return checked("unchecked", own, (), "The words were not found, so there is no place to compare.")
    check = compared(text, own, places, rivals, declared)
    if check.verdict != "wrong" or passages is None:
        return check
    if (law := unheld_law(own, passages)) != "":
        return checked("ambiguous", own, places, f"{law} is not among the sources that were searched.")
    from .twins import says_nearly_the_same, says_the_same

    named = list(chain.from_iterable(map(passages, own.readings)))
    if says_the_same(places, named):
        return checked("right", own, places, "The passage it names has the same words.")
    if says_nearly_the_same(places, named):
        return checked("ambiguous", own, places, "The passage it names has most of these words, too.")
    return check


def unheld_law(own: Reference, passages: Callable[[Reading], Iterable[str]]) -> str:
    """The law that a reference names, when the library has no passage of it; "" otherwise."""
    from ..schemes.divisions import parts

    laws = {(r.scheme, parts(r.canonical)[0]) for r in own.readings if r.scheme in LAW_SCHEMES}
    if len(laws) != 1 or len({r.scheme for r in own.readings}) != 1:
        return ""
    ((scheme, law),) = laws
    return law if law and not any(True for _ in passages(Reading(scheme, law))) else ""


def belonging(
    text: str,
    quotation: Quotation,
    references: Sequence[Reference],
    notes: Sequence[Note] = (),
    stands: Callable[[Reference], bool] = lambda reference: True,
) -> Reference | None:
    """The reference that belongs to the quotation: its tag's, else the one behind it, else its note's first, else the
    one before it; None when none does. Of a list ("Matt 5:3, 4") all, as one reference with the readings of each.

    references: in text order. notes: the draft's footnotes. stands: does a reference name a place of the words? Of one
    before and one behind that no bracket binds to them, the one that does ("Ruth 2:3. He rose. Ruth 2:4. He went.").
    """
    span = _without_reference(quotation, references)
    near = _within(references, Span(span.start - 2 * REFERENCE_TAG, span.end + REFERENCE_BEHIND + 1))
    inside = [r for r in near if _in_tag(text, r, quotation.body.start)]
    behind = [r for r in near if _is_behind(text, span, r) and not (_begins(text, span, r) and not stands(r))]
    before = [r for r in near if _is_before(text, span, r)]
    if inside:
        return max(inside, key=lambda r: r.start)
    if behind and not (before and _in_brackets(text, span, behind[0])):
        own = _listed(text, references, min(behind, key=lambda r: r.start))
        if not before or stands(own) or _OPENS.search(text, span.end, own.start):
            return own
        other = _listed(text, references, max(before, key=lambda r: r.end), ahead=False)
        return other if stands(other) else own
    note = note_of(text, quotation, notes) if notes else None
    noted = [r for part in note.text for r in _within(references, part)] if note is not None else []
    if noted:
        return _listed(text, references, noted[0])
    return _listed(text, references, max(before, key=lambda r: r.end), ahead=False) if before else None


def _without_reference(quotation: Quotation, references: Sequence[Reference]) -> Span:
    """The span of a quotation; of one without marks as far as a reference whose first word it took for the source's
    ("..., Dan. 10:21", where that goes on with "and")."""
    start, end = quotation.span
    at = bisect_left(references, end, key=lambda r: r.start) - 1
    if quotation.marks is not None or at < 0 or not start < references[at].start < end < references[at].end:
        return quotation.span
    return Span(start, references[at].start)


def _listed(text: str, references: Sequence[Reference], own: Reference, ahead: bool = True) -> Reference:
    """The list that a reference opens, where its bracket, sentence or line ends there, or the one that it closes."""
    at = bisect_left(references, own.start, key=lambda r: r.start)
    first = last = at
    if ahead:
        while last + 1 < len(references) and _JOINS.fullmatch(text, references[last].end, references[last + 1].start):
            last += 1
        if not _CLOSES.match(text, references[last].end):
            return own
    else:
        while first > 0 and _JOINS.fullmatch(text, references[first - 1].end, references[first].start):
            first -= 1
    if first == last:
        return own
    members = references[first : last + 1]
    start, end = members[0].start, members[-1].end
    readings = dict.fromkeys(reading for member in members for reading in member.readings)
    return Reference(text[start:end], start, end, tuple(readings))


def members(own: Reference, references: Sequence[Reference]) -> Sequence[Reference]:
    """The draft's references, in text order, that the reference of a quotation is made of."""
    return _within(references, Span(own.start, own.end))


def _within(references: Sequence[Reference], span: Span) -> Sequence[Reference]:
    """The references that begin inside the span."""
    low = bisect_left(references, span.start, key=lambda r: r.start)
    return references[low : bisect_left(references, span.end, key=lambda r: r.start)]


def _in_tag(text: str, reference: Reference, start: int) -> bool:
    """Does the reference stand in an open tag whose content begins where the quotation does (`<q
    ref="4:139">`)?"""
    if not 0 <= start - reference.end <= REFERENCE_TAG:
        return False
    head = text[reference.end : start]
    opened = text.rfind("<", max(0, reference.start - REFERENCE_TAG), reference.start)
    tail = head.partition(">")[2] if ">" in head else "-"
    return opened >= 0 and ">" not in text[opened : reference.start] and not tail.strip(' \t\n"“«﴿')


def _is_behind(text: str, span: Span, reference: Reference) -> bool:
    if not 0 <= reference.start - span.end <= REFERENCE_BEHIND:
        return False
    between = text[span.end : reference.start]
    if "\n\n" in between or "<" in between.replace("</", ""):
        return False
    bracketed = any(c in "([{（［﴿" for c in between)
    return _only_cues(between) and (bracketed or not _new_sentence(between))


def _begins(text: str, span: Span, reference: Reference) -> bool:
    """Does a reference behind a quotation begin something new (“...”. Article 3 is about lanterns; “...”, and
    article 3 adds the lanterns)? Before a verb of saying it may be the quotation's still, and verses are cited between
    the draft's own words."""
    between = text[span.end : reference.start]
    goes_on = _GOES_ON.match(text, reference.end) if not _OPENS.search(between) else None
    if goes_on is None:
        return False
    word = (goes_on["word"] or "").casefold()
    law = any(reading.scheme in LAW_SCHEMES for reading in reference.readings)
    return any(c in _STOPS for c in between) or (law and word not in words("reference") | words("provision"))


def _is_before(text: str, span: Span, reference: Reference) -> bool:
    between = text[reference.end : span.start]
    if not 0 <= span.start - reference.end <= REFERENCE_BEFORE or "\n\n" in between:
        return False
    if any(reading.scheme in LAW_SCHEMES for reading in reference.readings):
        between = _LAW_NAME.sub("", between, count=1)
    opened = text[max(0, reference.start - 1) : reference.start] in ("(", "[", "﴿")
    closed = opened and between[:1] in (")", "]", "﴾")
    leads = between.rstrip().endswith((":", "：", "،", ",", "–", "—"))
    if closed and not leads and (between[1:].strip() or not _opens_line(text, reference)):
        return False  # it belongs to the quotation before it
    if not opened and not leads and _CLOSED.match(between):
        return False  # an aside: "Article 3 (see also article 7) says"
    return _only_cues(between, leads_in=True) and not _new_sentence(between)


def _opens_line(text: str, reference: Reference) -> bool:
    """Does nothing stand before the reference's bracket in its line but the number or sign of a list?"""
    line = text.rfind("\n", 0, reference.start) + 1
    return reference.start - line < 8 and not any(c.isalpha() for c in text[line : reference.start])


def _in_brackets(text: str, span: Span, behind: Reference) -> bool:
    """Does a bracket that opens right before the quotation close before the reference behind it: "Art. 3 (“...”)"?"""
    opened = text[max(0, span.start - 2) : span.start].rstrip()[-1:]
    inside, closed, _ = text[span.end : behind.start].partition(")")
    return opened == "(" and closed == ")" and "(" not in inside


def _only_cues(between: str, leads_in: bool = False) -> bool:
    """Do only few words stand between, such as tie a quotation to its reference? leads_in: the quotation follows."""
    between_words = "".join(" " if c in _SIGNS else c for c in between).casefold().split()
    known = words("reference") | words("provision") if leads_in else words("reference")
    return len(between_words) <= 4 and known.issuperset(between_words)


def _new_sentence(between: str) -> bool:
    """Does a sentence end, and are there words behind it? A stop inside the quotation's marks is none."""
    rest = between.lstrip("\"”’»'.!?؟。)] ")
    return any(c in _ENDS for c in rest[:-1])
