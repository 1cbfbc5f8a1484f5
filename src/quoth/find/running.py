"""What quotes without marks: the agreements of running text, best first, each stretch of words taken once."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..model import Quotation
from ..offsets import Span
from ..settings import Settings
from ..settings.finding import (
    ALIKE_DECADES,
    BESIDE,
    DENSE,
    FEWER_FILLING,
    LONG_FORMULA,
    MOST_HEADING,
    MOSTLY_DAMAGED,
    NEXT_LINE,
    REPEATED,
    SET_OFF_SAYS,
    TELLING,
    TELLS_ALONE,
    UNBROKEN_WORDS,
    WHOLE_SAYS,
    WHOLE_WORDS,
)
from .align import Step
from .chance import chance
from .formulas import is_formula
from .headed import without_references
from .hit import Hit, Stretch, covering
from .mark_styles import SENTENCE_ENDS
from .naming import only_names
from .neighbours import (
    Choice,
    at_end,
    at_start,
    beside,
    continues,
    preferred,
    rank,
    rivals_of,
)
from .omitted import with_omission
from .opening import with_opening
from .parted import parted
from .phrase import run_places
from .pool import Pool
from .pool import Taken as Before
from .presented import line_of, more_in_line, stands_alone
from .set_off import NOTHING, WHOLE, Edges, decades, ends_set_off, fills_sentence
from .stray import in_pieces, without_strays
from .written import joins_words, writes_words_apart


def running(hits: Sequence[Hit], stretch: Stretch, n_words: int, settings: Settings) -> list[Choice]:
    """The choices of running text, best first, each stretch of words taken once; neighbours joined."""

    def counts(part: Hit, edges: Edges = NOTHING) -> bool:
        return _counts(part, stretch, n_words, settings, edges)

    def may_count(found: Hit) -> bool:
        return chance(found.score + max(SET_OFF_SAYS), n_words, settings) <= settings.max_chance

    lines = (line for hit in filter(may_count, hits) for line in parted(hit, stretch) if may_count(line))
    pieces = (piece for line in lines for piece in without_references(line, stretch) if may_count(piece))
    whole = (part for piece in pieces for part in in_pieces(piece, stretch, counts))
    own = [with_opening(without_strays(piece, stretch, counts), stretch) for piece in whole]
    own = [with_omission(found, stretch) if writes_words_apart(found) or joins_words(found) else found for found in own]
    own = sorted(filter(may_count, own), key=rank)
    taken = _Taken(own, stretch)
    for found in own:
        if counts(found):
            taken.take(found, counts, NOTHING)
    edges = frozenset(taken.edges())
    for found in own if edges else ():
        taken.take(found, counts, edges)  # what ends where another quotation begins is set off there
    choices = sorted(taken.choices, key=lambda choice: choice.parts[0].first)
    joined = _joined(_own_words(choices, stretch, settings), stretch)
    return [_filling(choice, stretch) for choice in joined if not is_formula(choice, stretch.words)]


class _Taken:
    """What was taken of the hits of running text; no word twice."""

    def __init__(self, hits: Sequence[Hit], stretch: Stretch) -> None:
        self.choices: list[Choice] = []
        self._stretch, self._pool, self._before = stretch, Pool(hits), Before()

    def edges(self) -> Iterator[int]:
        """The words with which what was taken begins, and those behind it."""
        for choice in self.choices:
            yield from (choice.parts[0].first, choice.parts[0].last)

    def take(self, found: Hit, counts: Callable[[Hit, Edges], bool], edges: Edges) -> None:
        """Takes what is left of a hit if it counts. edges: of others that set it off; if any, it must touch one."""
        part = beside(found, self._before.near(found.first, found.last))
        if part is None or (edges and edges.isdisjoint((part.first, part.last))):
            return
        if (part is not found or edges) and not counts(part, edges):
            return
        rivals = rivals_of(part, self._pool.near(part.first, part.last))
        if not _formula(part, rivals, self._stretch):
            part, rivals = preferred(part, rivals, self._stretch.words)
            more = decades(part, self._stretch, edges)
            self.choices.append(Choice([_with(part, more)], [_with(rival, more) for rival in rivals]))
            self._before.add(part)


def _counts(found: Hit, stretch: Stretch, n_words: int, settings: Settings, edges: Edges) -> bool:
    """Is an unmarked agreement good enough to be a quotation?"""
    if _too_short(found, stretch, settings) or _loose(found):
        return False
    return _says_enough(found, stretch, n_words, settings, edges)


def _says_enough(found: Hit, stretch: Stretch, n_words: int, settings: Settings, edges: Edges) -> bool:
    """Is what an agreement says beyond chance? Words that nobody presents as a quotation, and that differ, are a
    changed one only when nothing else explains how much agrees."""
    changed = any(not step.equal and step.gain <= 0 for step in found.steps)
    n = sum(step.i2 - step.i for step in _kept(found))
    differs = writes_words_apart(found) and any(not step.equal for step in found.steps)
    if differs and n <= settings.running_words and (changed or ends_set_off(found, stretch) != WHOLE):
        return False  # "the tenant may not", with a word between: a turn of phrase; a title, declined in a sentence
    most = settings.changed_chance if changed else settings.max_chance
    if chance(found.score + decades(found, stretch, edges), n_words, settings) > most:
        return False
    if not differs:
        return True
    if _names_heading(found, stretch):
        return False
    clean = found.damaged or all(step.equal or step.i == step.i2 for step in found.steps)
    return not only_names(found, stretch, set_off=clean or ends_set_off(found, stretch, edges) == WHOLE)


def _with(found: Hit, more: float) -> Hit:
    return replace(found, score=found.score + more)


def _formula(found: Hit, rivals: Sequence[Hit], stretch: Stretch) -> bool:
    """Is a short agreement a turn of phrase that the sources repeat, with which a sentence of the draft's own begins or
    ends? A refrain that stands by itself is a quotation. Words at its ends that say nothing do not count."""
    if found.n_kept >= LONG_FORMULA or ends_set_off(found, stretch) == WHOLE:
        return False
    if len(rivals) + 1 >= REPEATED:
        return True
    first, last = found.first, found.last
    weights = stretch.weights[first:last].tolist()
    telling = [number for number, weight in enumerate(weights) if weight >= TELLING]
    if not telling or not all(step.equal for step in found.steps):
        return False
    core = stretch.words.hash[first + telling[0] : first + telling[-1] + 1]
    return len(core) > 1 and len(run_places(found.segment, core)) >= REPEATED


def _filling(choice: Choice, stretch: Stretch) -> Choice:
    """The choice over the whole line where it holds all of a line's words but one at an end: who gives words a line of
    their own presents all of them."""
    first, last = choice.parts[0].first, choice.parts[-1].last
    line = line_of(first, last, stretch)
    apart = _emphasised(first, last, stretch) or _names_heading(choice.parts[0], stretch)
    if line is not None and (apart or _behind_dash(line[0], stretch)):
        return choice
    if line is None or line == (first, last) or len(choice.parts) > 1 or not _clean(choice.parts[0], stretch):
        return choice
    rivals = [covering(rival, line, stretch) for rival in choice.rivals]
    return Choice([covering(choice.parts[0], line, stretch)], rivals)


def _emphasised(first: int, last: int, stretch: Stretch) -> bool:
    """Are these words set off from the others of their line by emphasis ("On *The Keeper of the Bells*")?"""
    text, start, end = stretch.words.text, stretch.starts[first], int(stretch.words.end[last - 1])
    return text[start - 1 : start] in ("*", "_") and text[end : end + 1] in ("*", "_")


def _names_heading(found: Hit, stretch: Stretch) -> bool:
    """Does the source have the words in capitals and the draft not: a heading or a title, that the draft names?"""
    there, own = found.source, stretch.words
    first, last = found.steps[0].j, found.steps[-1].j2
    heading = there.text[int(there.start[first]) : int(there.end[last - 1])]
    words = own.text[int(own.start[found.first]) : int(own.end[found.last - 1])]
    return last - first <= MOST_HEADING and heading.isupper() and not words.isupper()


def _behind_dash(word: int, stretch: Stretch) -> bool:
    """Does a dash open the line: is it a signature ("— Moor, The Keeper of the Bells, 1904")?"""
    start = stretch.starts[word]
    return stretch.words.text[max(0, start - 4) : start].rstrip()[-1:] in ("—", "–", "―")


def _own_words(taken: Sequence[Choice], stretch: Stretch, settings: Settings) -> list[Choice]:
    """The choices, in draft order, without short ones that flow with the text around them and lean on no other one."""
    flows = [_flows(choice.parts[0], stretch, settings) for choice in taken]
    kept = [choice.parts[0] for choice, flowing in zip(taken, flows, strict=True) if not flowing]
    edges = {edge for part in kept for edge in (part.first, part.last)}

    def leans(found: Hit) -> bool:
        return any(at + k in edges for at in (found.first, found.last) for k in range(-BESIDE, BESIDE + 1))

    return [choice for choice, flowing in zip(taken, flows, strict=True) if not flowing or leans(choice.parts[0])]


def _flows(found: Hit, stretch: Stretch, settings: Settings) -> bool:
    """Is a short unmarked agreement part of somebody's own sentence?"""
    if not joins_words(found):
        return False
    kept = sum(step.i2 - step.i for step in _kept(found))
    changed = any(not step.equal for step in found.steps)
    least = settings.changed_words_flowing if changed else settings.running_words_flowing
    if max(kept - least, _unbroken(found) - settings.running_words_flowing) >= 0:
        return False
    if found.score >= TELLS_ALONE and not changed:
        return False
    return not (_mostly_damaged(found, settings) or _whole_passage(found, kept) or stands_alone(found, stretch))


def _unbroken(found: Hit) -> int:
    """The most words in a row that stand in the source as they are."""
    runs = itertools.groupby(found.steps, lambda step: step.equal)
    return max((len(list(run)) for equal, run in runs if equal), default=0)


def _mostly_damaged(found: Hit, settings: Settings) -> bool:
    """Do most of the words that differ differ by letters? Who weaves words in puts others in their place."""
    differ = [step for step in found.steps if not step.equal]
    alike = sum(step.gain > 0 for step in differ)
    agree = sum(step.i2 - step.i for step in found.steps if step.equal or step.gain > 0)
    return alike >= MOSTLY_DAMAGED * len(differ) and agree > settings.running_words_flowing


def _whole_passage(found: Hit, kept: int) -> bool:
    """Does an agreement begin where a passage begins and end where one ends?"""
    return at_start(found) and at_end(found) and kept >= WHOLE_WORDS and found.score >= WHOLE_SAYS


def _kept(found: Hit) -> list[Step]:
    return [step for step in found.steps if step.equal or step.gain >= ALIKE_DECADES]


def _too_short(found: Hit, stretch: Stretch, settings: Settings) -> bool:
    """Does an unmarked agreement hold too few words to be more than a turn of phrase?"""
    kept = _kept(found)
    n = sum(step.i2 - step.i for step in kept)
    if joins_words(found):
        return n < settings.running_words_joined
    if not writes_words_apart(found):
        return n < settings.running_characters
    if n < settings.running_words:
        return True
    at = found.steps[0].j
    sizes = found.source.size[at : found.steps[-1].j2].tolist()
    letters = sum(sum(sizes[step.j - at : step.j2 - at]) for step in kept)
    if letters >= settings.running_letters:
        return False
    return letters < settings.running_letters - FEWER_FILLING or not fills_sentence(found, stretch)


def _loose(found: Hit) -> bool:
    """Is an unmarked agreement scattered, without either density or a run of words?"""
    kept = sum(step.i2 - step.i for step in found.steps if step.equal or step.gain > 0)
    if kept >= DENSE * (found.last - found.first):
        return False
    longest = run = 0
    for step in found.steps:
        run = run + 1 if step.equal or step.gain >= ALIKE_DECADES else 0
        longest = max(longest, run)
    return longest < UNBROKEN_WORDS


def _joined(choices: Sequence[Choice], stretch: Stretch) -> list[Choice]:
    """Neighbouring choices that run on in one sentence, as one quotation of several parts."""
    out: list[Choice] = []
    for choice in choices:
        if out and _runs_on(out[-1].parts[-1], choice.parts[0], stretch):
            out[-1] = Choice([*out[-1].parts, *choice.parts])
        else:
            out.append(choice)
    return out


def _runs_on(one: Hit, other: Hit, stretch: Stretch) -> bool:
    """Are two neighbouring agreements one quotation? Yes when nothing but an ellipsis or a number stands between them,
    no sentence ends there, and they are not simply two passages quoted one after the other, or one below the other."""
    words = stretch.words
    between = words.text[int(words.end[one.last - 1]) : int(words.start[other.first])]
    if other.first > one.last and any(char.isalpha() for char in between):
        return False
    dots = between.replace("...", "…").replace(". . .", "…")
    if any(char in SENTENCE_ENDS for char in dots) or "\n\n" in between:
        return False
    if stretch.ends_line(other.first - 1):
        return 0 <= other.place[0] - one.place[1] <= NEXT_LINE and continues(one, other)
    return continues(one, other) or not (at_end(one) and at_start(other))


def unmarked(choice: Choice, stretch: Stretch, offset: int) -> Quotation:
    """What the hits of a choice cover, as a quotation without marks; role "line": it fills lines of its own."""
    words, first, last = stretch.words, choice.parts[0].first, choice.parts[-1].last
    start, end = int(words.start[first]), int(words.end[last - 1])
    start -= words.text[start - 1 : start] == "[" and words.text[start + 1 : start + 2] == "]"  # "[T]he lamp"
    span = Span(start - offset, end - offset)
    line = _clean(choice.parts[0], stretch) and line_of(first, last, stretch) == (first, last)
    return Quotation(span, span, role="line" if line else "quote")


def _clean(found: Hit, stretch: Stretch) -> bool:
    """Do all words of an agreement stand in the source but for one near each end, in the paragraph of the others?"""
    more = more_in_line(found.last - found.first)
    low, high = found.first + more - found.base, found.last - more - found.base
    odd = [step for step in found.steps if not step.equal]
    if any(low < step.i2 and step.i < high for step in odd):
        return False
    ends = [step for step in odd if step.i2 <= low], [step for step in odd if step.i2 > low]
    if any(sum(step.i2 - step.i for step in end) > 1 for end in ends):
        return False
    text = stretch.words.text[int(stretch.words.start[found.first]) : int(stretch.words.end[found.last - 1])]
    return not odd or "\n\n" not in text
