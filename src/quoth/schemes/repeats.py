"""Where does a text say "ibid.", "op. cit.", "ebd.", "там же", שם, "supra note 5"? The words that repeat a reference.

Words of ordinary prose ("ivi", "там же", همان) count only set off as citations set them: behind a full stop, a bracket
or the beginning of a line, and before a sign or a place ("Ivi, p. 14").
Source: Chicago Manual of Style 14.34-14.36; The Bluebook rules 4.1 and 4.2; OSCOLA 1.2.1; DIN ISO 690; ГОСТ Р
7.0.5-2008, 8 (Там же, Указ. соч.); UNI ISO 690 (ivi); usual short forms of the languages listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .anchors import Anchors, merge

Kind = Literal["same", "cited", "note", "verse"]

SAME = (
    "ibid", "ibíd", "ebd.", "ebd,", "שם", "المرجع نفسه", "المصدر نفسه", "نفس المرجع", "نفس المصدر", "id.", "loc. cit",
    "loc.cit", "the same verse", "same verse", "same passage", "le même verset", "derselbe vers", "el mismo versículo",
    "الآية نفسها", "نفس الآية", "тот же стих", "supra",
)  # fmt: skip
"""Words that repeat the reference before them."""
SET_OFF = (
    "ebenda", "idem", "ivi", "там же", "там само", "tamże", "tamtéž", "tamtiež", "همان", "همانجا", "همان‌جا", "ایضاً",
    "ایضا", "aynı yer", "同上", "同書", "同前", "aldaar", "samme sted", "smst", "ib.", "l.c.", "l. c.",
    "같은 책", "위의 책",
)  # fmt: skip
"""The same, but words or letters that mean something else in prose."""
CITED = (
    "op. cit", "op.cit", "o.c.", "o. c.", "a.a.o", "a. a. o", "aao", "ob. cit", "obra citada", "ouvr. cité", "art. cit",
    "указ. соч", "цит. соч", "зазнач. праця", "dz. cyt", "المرجع السابق", "المصدر السابق", "a.g.e", "پیشین",
    "前掲書", "앞의 책",
)  # fmt: skip
"""Words that repeat the reference to a work named before: by the author in front of them, else the last one."""
_LETTERS = frozenset(("aao", "o.c.", "o. c.", "a.g.e", "l.c.", "l. c.", "a.a.o", "a. a. o"))
"""Letters that are a person's initials when all are capitals."""
_NOTES = re.compile(
    r"\b(?:[Ss]upra|[Ii]nfra|[Aa]bove|[Bb]elow|[Oo]ben|[Uu]nten|[Ss]iehe|[Cc]i-dessus|[Cc]i-dessous|[Ss]opra|[Ss]otto|"
    r"[Vv]\.|[Сс]м\.),?\s(?:at\s)?(?:notes?|n\.|nn\.|fn\.?|[Ff]ootnotes?|Fn\.|Anm\.|Fußn\.|Fußnote|nota|прим\.|сноск[аеу])\s?(?P<number>\d{1,4})(?!\d)"
)
_NOTE_REACH = 40
"""Code points: more than any such words before the number of a note have."""
_OPENS = frozenset('([{（［.;:!?؟。、—–-»”"\n…')
_CLOSES = frozenset(".,;:)]}）］。、，،؛")
_HEBREW_PLACE = re.compile(r"[,\s)]{1,2}(?:\d|פסוק|[א-ת]{1,3}[\"״'׳,:)\s])")


class Spot(NamedTuple):
    """Where a repeating word stands, and what kind it is; number: of the note it names, else 0."""

    start: int
    end: int
    kind: Kind
    number: int = 0


def spots(anchors: Anchors) -> Iterator[Spot]:
    """Every repeating word of the text, in no order."""
    text = anchors.text
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text  # a letter that grows when made small would shift every place
    for cues, kind in ((SAME, "same"), (SET_OFF, "same"), (CITED, "cited")):
        for cue in cues:
            at = lowered.find(cue)
            while at >= 0:
                if _whole(text, at, cue) and (cues is not SET_OFF or _set_off(text, at, at + len(cue))):
                    yield Spot(at, at + len(cue), kind)  # type: ignore[arg-type]
                at = lowered.find(cue, at + 1)
    for low, high in merge(anchors.numbers, _NOTE_REACH, 0, len(text)):
        for hit in _NOTES.finditer(text, low, high):
            yield Spot(hit.start(), hit.end(), "note", int(hit["number"]))


def _whole(text: str, start: int, cue: str) -> bool:
    """Whole words only; "id." only with a capital or before "at"; שם only in brackets or before a number."""
    end = start + len(cue)
    if start and text[start - 1].isalnum() and not "\u3040" <= text[start - 1] <= "\u9fff":
        return False
    if cue[-1].isalpha() and text[end : end + 1].isalnum() and cue != "ibid" and cue[0] < "\u3000":
        return False
    if cue == "id.":
        return text[start] == "I" or text.startswith((" at ", ","), end)
    if cue == "שם":
        return text[start - 1 : start] in ("(", "[") or _HEBREW_PLACE.match(text, end) is not None
    if cue == "supra":
        return text[end : end + 1] != "-" and (start == 0 or text[start - 1] in "( ,")
    if cue in _LETTERS:
        return not text[start:end].isupper() and (cue != "aao" or text[start:end].endswith("O"))
    return True


def _set_off(text: str, start: int, end: int) -> bool:
    """Does it stand as citations stand: nothing of a sentence before it, a sign or a place behind it?"""
    low = start - 1
    while low >= 0 and text[low] in " \u00a0\t":
        low -= 1
    if low >= 0 and text[low] not in _OPENS:
        return False
    after = text[end : end + 1]
    return not after or after in _CLOSES or after == "\n" or text[end - 1] == "."
