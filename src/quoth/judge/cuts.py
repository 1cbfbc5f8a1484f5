"""Does the quotation begin or end where the source's sentence has a "not", an "unless" or an "only" next
to the cut?"""

from __future__ import annotations

import re
from itertools import islice

from ..frozen import dataclass
from ..model import Alignment
from ..normalise.joined import behind_joined
from ..offsets import Span
from ..settings.judging import CUT_AFTER, CUT_BEFORE, CUT_LOOK, CUT_NEAR
from .ground import Ground
from .lexicons import Hit, fold
from .supplied import Side, supplied
from .tokens import Token, words_in

_SENTENCE_END = ".!?。！？؟।॥۔…。"
_CLAUSE_SIGNS = ',;:—–()[]«»“”"、，；：،؛·'
_PARTING = re.compile(rf"[{re.escape(_SENTENCE_END + _CLAUSE_SIGNS)}\n]")
_ENDING = re.compile(f"[{re.escape(_SENTENCE_END)}]")


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands next to the cut: the listed words and the stretch of the source (window) they stand in."""

    side: Side
    hit: Hit
    source: Span
    part: int


def cuts(ground: Ground) -> list[Cut]:
    """The negations, conditions and qualifiers right outside the quotation's two ends, within its
    sentence."""
    found = []
    if ground.alignments:
        found += _before(ground, ground.alignments[0], 0)
        found += _after(ground, ground.alignments[-1], len(ground.alignments) - 1)
    return [cut for cut in found if not supplied(ground, cut.side, cut.hit)]


def _before(ground: Ground, alignment: Alignment, part: int) -> list[Cut]:
    text, end = alignment.window.text, alignment.source.start
    start = max(0, end - CUT_LOOK)
    sign = _PARTING.search(text[start:end][::-1])
    start = end - sign.start() if sign else start
    words = _last_words(text, start, end, CUT_BEFORE + 3 * ground.lexicon.spaceless)
    hits = ground.lexicon.hits([w.text for w in words], ("negation", "condition", "qualifier"))
    between = _joined_between(ground, alignment)  # "souvent" does not stand right before "il" of "qu'il"
    near = [h for h in hits if h.category == "negation" or (h.end == len(words) and not between)]
    return [Cut("before", h, _span(words, h), part) for h in near[-1:]]


def _after(ground: Ground, alignment: Alignment, part: int) -> list[Cut]:
    if _closed(ground, alignment):
        return []
    text, start = alignment.window.text, alignment.source.end
    end = min(_passage_end(alignment), start + CUT_LOOK)
    ends = (sign.start() for sign in _ENDING.finditer(text, start, end))
    end = next((at for at in ends if not _inside_number(text, at)), end)
    words = list(islice(words_in(text, Span(start, end)), CUT_AFTER + 3 * ground.lexicon.spaceless))
    hits = ground.lexicon.hits([w.text for w in words], ("condition", "negation"))
    near = [
        h
        for h in hits
        if h.start == 0 or (h.category == "condition" and h.start == 1 and _joiner(ground, words))
    ]
    near = [h for h in near if h.category == "condition" or not _clause_between(text, start, words)]
    near = [h for h in near if h.category == "condition" or not behind_joined(words[0].text)]  # "ولن": "and will not"
    near = [h for h in near if not _says_how(ground, alignment, h)]
    return [Cut("after", h, _span(words, h), part) for h in near[:1]]


def _joined_between(ground: Ground, alignment: Alignment) -> bool:
    """Does the quotation begin behind a word that the source prints as one with its first?"""
    first = next(words_in(alignment.window.text, alignment.source), None)
    begins = next(words_in(ground.draft.text, alignment.draft), None)
    return bool(first and begins and first.text != begins.text and behind_joined(first.text))


def _says_how(ground: Ground, alignment: Alignment, hit: Hit) -> bool:
    """Does a "without" behind words that deny nothing only say how it is done ("shall notify him without delay")?
    Behind a denial it is a condition ("nobody may enter without leave")."""
    if fold(hit.words) not in ground.lexicon.manner:
        return False
    said = [word.text for word in words_in(alignment.window.text, alignment.source)]
    return not ground.lexicon.hits(said, ("negation",))


def _last_words(text: str, start: int, end: int, most: int) -> list[Token]:
    """The last words of text[start:end]; read from a blank before a letter, which no word reaches over."""
    low = end - CUT_NEAR
    while low > start:
        low = text.rfind(" ", start, low)
        if low > start and text[low + 1].isalpha():
            words = list(words_in(text, Span(low + 1, end)))
            if len(words) >= most:
                return words[-most:]
            break
    return list(words_in(text, Span(start, end)))[-most:]


def _passage_end(alignment: Alignment) -> int:
    """Where the passage ends in which the quotation does: to stop with a verse or an article cuts nothing off."""
    ends = (piece.end for piece in alignment.window.pieces if piece.end >= alignment.source.end)
    return min(ends, default=len(alignment.window.text))


def _joiner(ground: Ground, words: list[Token]) -> bool:
    return words[0].text.casefold() in ground.lexicon.joiners or words[0].text.casefold() in (
        "but",
        "or",
        "and",
    )


def _closed(ground: Ground, alignment: Alignment) -> bool:
    """Does the aligned source end with a sentence end?"""
    text = alignment.source.of(alignment.window.text).rstrip(" \"'”’»)")
    return bool(text) and text[-1] in _SENTENCE_END


def _clause_between(text: str, start: int, words: list[Token]) -> bool:
    return not words or any(c in _CLAUSE_SIGNS for c in text[start : words[0].span.start])


def _inside_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _span(words: list[Token], hit: Hit) -> Span:
    if hit.end <= len(words):
        return Span(words[hit.start].span.start, words[hit.end - 1].span.end)
    return Span(words[0].span.start, words[-1].span.end)
