"""References that name the number first: "the 23rd Psalm, verses 2-3", "chapter 1 of Genesis, verse 16", "verse 3 of
Psalm 23".

Source: English usage; the forms of the Bible cases named in bench/references.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..model import Reference
from .anchors import Anchors
from .bible_lists import Place
from .bible_readings import reading

_VERSES = r"(?:,?\s(?:vv?\.|verses?|vs?s?\.)\s?(?P<first>\d{1,3})(?:\s?(?:-|–|to)\s?(?P<last>\d{1,3}))?(?!\d))?"
_BOOK = r"(?P<book>(?:[1-4]\s|First\s|Second\s|Third\s)?[A-Z][a-z]{2,15}(?:\sof\s[A-Z][a-z]{2,10})?)(?![\w])"
_PSALM = re.compile(rf"(?<!\w)(?P<chapter>\d{{1,3}})(?:st|nd|rd|th)\sPsalm(?![\w]){_VERSES}", re.IGNORECASE)
_CHAPTER = re.compile(
    rf"(?<!\w)[Cc]h(?:apter|\.)\s(?P<chapter>\d{{1,3}})\sof\s(?:the\s[Bb]ook\sof\s)?{_BOOK}(?!\s\d){_VERSES}"
)
_VERSE = re.compile(
    r"(?<!\w)[Vv]erses?\s(?P<first>\d{1,3})(?:\s?(?:-|–|to)\s?(?P<last>\d{1,3}))?\sof\s"
    rf"(?:chapter\s(?P<chapter>\d{{1,3}})\sof\s{_BOOK}(?!\s\d)|(?P<psalm>Psalm)\s(?P<number>\d{{1,3}})(?![\d:.]))"
)


def turned(anchors: Anchors, named: Callable[[str], str]) -> list[Reference]:
    """Every such reference, in text order. named: the one book of an English name, or ""."""
    found, text = list[Reference](), anchors.text
    if "salm" in text or "SALM" in text:
        found += (reference for hit in anchors.hits(_PSALM) for reference in _made(hit, "Ps"))
    if "hapter" in text or "h." in text or "erse" in text:
        for pattern in (_VERSE, _CHAPTER):
            for hit in anchors.hits(pattern):
                book = "Ps" if hit.groupdict().get("psalm") else named(hit["book"] or "")
                found += _made(hit, book)
    found.sort(key=lambda r: (r.start, -r.end))
    return [one for place, one in enumerate(found) if not place or one.start >= found[place - 1].end]


def _made(hit: re.Match[str], book: str) -> Iterator[Reference]:
    if not book:
        return
    groups = hit.groupdict()
    chapter = int(groups.get("chapter") or groups.get("number") or 0)
    first = int(groups["first"] or 0)
    last = int(groups["last"] or first)
    if chapter:
        read = reading(book, Place(chapter, first), Place(chapter, last))
        yield Reference(hit.group(), hit.start(), hit.end(), (read,))
