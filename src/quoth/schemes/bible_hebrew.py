"""References to the Bible with numbers in Hebrew letters: "בראשית א, א", "ישעיהו ז׳ י״ד", "תהלים פרק כג פסוק א".

Short words are numbers too ("לא" is 31), so both numbers are wanted with a sign between them, or a word for chapter, or
the marks that numbers carry; a place that does not exist counts only where such marks or words stand.
Source: custom of the Hebrew editions and of the Academy of the Hebrew Language's rules for numerals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Reading, Reference
from .anchors import Anchors, Word
from .bible_lists import Place
from .bible_names import NUMBERED, tables
from .bible_readings import reading
from .hebrew_numbers import PRINTED, marked, value

_N = r"(?<![א-ת\"״'׳\u0591-\u05c7])" + PRINTED + r"(?![א-ת\u0591-\u05c7])"
_SCAN = re.compile(
    rf"(?P<word>פרק\s|פ[\"״'׳]\s)?(?P<chapter>{_N})"
    rf"(?:(?P<sign>\s?[,:]\s?|,?\s(?:פסוק(?:ים)?|פס['׳])\s|\s)(?P<verse>{_N})(?:\s?[-–־]\s?(?P<last>{_N}))?)?"
)
_FIGURE = re.compile(r"\s?\d")
_MORE = re.compile(rf"\s?[,:]\s?{_N}")
_PREFIXES = "ובלמכשה"
_HEBREW = re.compile("[א-ת]")
_CLOSES = ")]}"


def hebrew(anchors: Anchors) -> list[Reference]:
    """Every such reference, in text order."""
    text = anchors.text
    if _HEBREW.search(text) is None:
        return []
    found: list[Reference] = []
    at = 0
    while (hit := _SCAN.search(text, at)) is not None:
        made = _made(anchors, hit) if value(hit["chapter"]) else None
        at = made.end if made is not None else max(hit.end("chapter"), hit.start() + 1)
        if made is not None:
            found.append(made)
    return found


def _made(anchors: Anchors, hit: re.Match[str]) -> Reference | None:
    text = anchors.text
    said = bool(hit["word"])
    verse = value(hit["verse"]) if hit["verse"] else 0
    sign = (hit["sign"] or "").strip()
    enclosed = text[hit.end("verse") : hit.end("verse") + 1] in _CLOSES if verse else False
    both = bool(verse) and (sign != "" or marked(hit["verse"]) or enclosed)
    if not (said or both or marked(hit["chapter"])):
        return None
    if text[max(0, hit.start() - 1) : hit.start()] not in (" ", "\u00a0", ","):
        return None
    begin, books, ordinal = _book(anchors.words_before(hit.start())[:4], text, hit.start())
    starred = not ordinal and any(code.endswith("*") for code in books)
    if not books or (starred and _MORE.match(text, hit.end())):
        return None  # "שמואל א׳ ט״ז, ז׳": the first number belongs to the name
    chapter = value(hit["chapter"])
    last = value(hit["last"]) if both and hit["last"] else 0
    end = hit.end("last") if last else hit.end("verse") if both else hit.end("chapter")
    sure = said or marked(hit["chapter"]) or (bool(hit["verse"]) and marked(hit["verse"]))
    readings = tuple(_readings(books, ordinal, chapter, verse if both else 0, last))
    possible = tuple(r for r in readings if not r.impossible)
    if not readings or not (possible or sure) or _FIGURE.match(text, end):
        return None
    return Reference(text[begin:end], begin, end, possible or readings)


def _book(near: list[Word], text: str, start: int) -> tuple[int, tuple[str, ...], int]:
    """(start, codes, ordinal) of the book's name right before `start`; no codes when none stands there."""
    known = tables()
    ordinal = 0
    if len(near) > 1 and start - near[0].end < 3 and len(near[0].key) == 1:
        ordinal = known.ordinals.get(near[0].key, 0)
    near = near[1:] if ordinal else near
    for length in (3, 2, 1):
        chosen = near[:length]
        if len(chosen) < length or start - chosen[0].end > 3 + 3 * bool(ordinal):
            continue
        key = " ".join(word.key for word in reversed(chosen))
        for skip in (0, 1):
            codes = known.books.get(key[skip:], ()) if not skip or key[0] in _PREFIXES else ()
            codes = tuple(code for code in codes if code.endswith("*") == bool(ordinal) or not ordinal)
            if codes and len(key) - skip > 1 and (ordinal == 0 or any(code.endswith("*") for code in codes)):
                return chosen[-1].start + skip, codes, ordinal
    return start, (), 0


def _readings(books: tuple[str, ...], ordinal: int, chapter: int, verse: int, last: int) -> Iterator[Reading]:
    for code in books:
        if not code.endswith("*"):
            yield reading(code, Place(chapter, verse), Place(chapter, last or verse))
            continue
        row = NUMBERED[code[:-1]]
        if ordinal:
            if ordinal <= len(row):
                yield reading(row[ordinal - 1], Place(chapter, verse), Place(chapter, last or verse))
        elif chapter <= len(row) and verse and not last:
            yield reading(row[chapter - 1], Place(verse, 0), Place(verse, 0))  # "מלכים ב, ג" is chapter 3
