"""Does the printed reference beside a quotation point to where its words stand?

First the reference that belongs to the quotation is picked: in its tag, right behind it, or right before
it. Then every reading of it is compared with every place of the words, rivals included: one agreement
makes it right.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Place, Quotation, Reading, Reference, ReferenceCheck
from ..offsets import Span
from .cues import words

_BEHIND, _BEFORE, _TAG = 48, 40, 160
"""Characters between a quotation and its reference, in front of it, and of a tag's head. Source: ours; the
lead-ins and forms of the quran-docs board and of the four citation styles (Chicago, MLA, OSCOLA, SBL)."""
_SIGNS = frozenset("()[]{}（）［］〔〕﴿﴾«»“”„‟‘’\"',.;:،؛—–-*_|/\\ \t\n\u00a0\u200f\u200e…")
_ENDS = frozenset(".!?؟。\n")


def check_reference(
    text: str,
    quotation: Quotation,
    places: Sequence[Place],
    rivals: Sequence[Place],
    references: Sequence[Reference],
) -> ReferenceCheck | None:
    """The check of the reference that belongs to the quotation, None when none does.

    text: the draft. references: those near the quotation, in any order. An altered quotation with a right
    reference is right as a reference.
    """
    own = belonging(text, quotation, references)
    if own is None:
        return None
    if not places:
        return _checked("unchecked", own, (), "The words were not found, so there is no place to compare.")
    return _compared(own, places, rivals)


def belonging(text: str, quotation: Quotation, references: Sequence[Reference]) -> Reference | None:
    """The reference that belongs to the quotation: its tag's, else the one behind it, else the one before
    it."""
    span = quotation.span
    inside = [r for r in references if _in_tag(text, r, quotation.body.start)]
    behind = [r for r in references if _is_behind(text, span, r)]
    before = [r for r in references if _is_before(text, span, r)]
    if inside:
        return max(inside, key=lambda r: r.start)
    if behind:
        return min(behind, key=lambda r: r.start)
    return max(before, key=lambda r: r.end) if before else None


def _in_tag(text: str, reference: Reference, start: int) -> bool:
    """Does the reference stand in an open tag whose content begins where the quotation does (`<q
    ref="4:139">`)?"""
    if not 0 <= start - reference.end <= _TAG:
        return False
    head = text[reference.end : start]
    opened = text.rfind("<", max(0, reference.start - _TAG), reference.start)
    tail = head.partition(">")[2] if ">" in head else "-"
    return opened >= 0 and ">" not in text[opened : reference.start] and not tail.strip(' \t\n"“«﴿')


def _is_behind(text: str, span: Span, reference: Reference) -> bool:
    if not 0 <= reference.start - span.end <= _BEHIND:
        return False
    between = text[span.end : reference.start]
    if "\n\n" in between or "<" in between.replace("</", ""):
        return False
    bracketed = any(c in "([{（［﴿" for c in between)
    return _only_cues(between) and (bracketed or not _new_sentence(between))


def _is_before(text: str, span: Span, reference: Reference) -> bool:
    between = text[reference.end : span.start]
    if not 0 <= span.start - reference.end <= _BEFORE or "\n\n" in between:
        return False
    opened = text[max(0, reference.start - 1) : reference.start] in ("(", "[", "﴿")
    if opened and between[:1] in (")", "]", "﴾") and not between.rstrip().endswith((":", "،", ",")):
        return False  # it belongs to the quotation before it
    return _only_cues(between) and not _new_sentence(between)


def _only_cues(between: str) -> bool:
    between_words = "".join(" " if c in _SIGNS else c for c in between).casefold().split()
    return len(between_words) <= 4 and all(word in words("reference") for word in between_words)


def _new_sentence(between: str) -> bool:
    """Does a sentence end, and are there words behind it? A stop inside the quotation's marks is none."""
    rest = between.lstrip("\"”’»'.!?؟。)] ")
    return any(c in _ENDS for c in rest[:-1])


def _compared(own: Reference, places: Sequence[Place], rivals: Sequence[Place]) -> ReferenceCheck:
    from ..schemes.locators import covers, locator_key

    if not own.readings:
        return _checked("unresolved", own, places, "The reference could not be read.")
    keys = [k for k in (locator_key(p.locator) for p in (*places, *rivals)) if k is not None]
    schemes = {scheme for scheme, _ in keys}
    readings = [r for r in own.readings if r.scheme in schemes]
    if not readings:
        note = f"The sources are not cited by {' or '.join(sorted({r.scheme for r in own.readings}))}."
        return _checked("unchecked", own, places, note)
    if any(covers(reading, key) for reading in readings for key in keys):
        return _checked("right", own, places)
    if all(reading.impossible for reading in readings):
        return _checked("impossible", own, places, readings[0].impossible)
    if len(readings) < len(own.readings):
        return _checked("ambiguous", own, places, "Another reading of the reference is not in the sources.")
    return _elsewhere(own, readings, keys, places)


def _elsewhere(
    own: Reference, readings: Sequence[Reading], keys: Sequence[tuple[str, str]], places: Sequence[Place]
) -> ReferenceCheck:
    """Wrong; but psalms, chapters and verses of Bibles are counted in several ways of equal standing, and
    where another count explains the difference the reader has to decide. The Qur'an's other counts are
    rare in print."""
    from ..schemes.locators import offset_note

    notes = (offset_note(reading, key) for reading in readings for key in keys)
    note = next((note for note in notes if note), "")
    open_question = note and any(scheme != "quran" for scheme, _ in keys)
    return _checked("ambiguous" if open_question else "wrong", own, places, note)


def _checked(verdict: str, own: Reference, places: Sequence[Place], note: str = "") -> ReferenceCheck:
    cited = tuple(r.display or r.canonical for r in own.readings)
    found = tuple(dict.fromkeys(p.locator for p in places))
    return ReferenceCheck(verdict, own.text, own.start, own.end, cited, found, note)  # type: ignore[arg-type]
