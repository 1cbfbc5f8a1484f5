"""What kind of difference is one step? First the harmless readings are tried, then the kinds of change."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

from ..model import EditKind
from ..normalise.emphasis import JOINER
from ..normalise.joined import behind_joined
from ..normalise.spelling_arabic import joins_particle, told_apart
from ..normalise.spelling_asia import ITERATION_MARKS
from ..offsets import Span
from ..settings.judging import SHORT_GAP
from .brackets import bracketed, is_remark, own_of_source, partly, restored, square
from .denials import denied, denies_by_division, divided_either_way
from .ground import Ground
from .keys import has_words
from .lexicons import Lexicon, fold
from .marks import carries_note, is_label, is_last_note, is_mark, is_put_in, is_struck, noted, numbered
from .numbers import figure, has_digit, number_around, same_unit, same_value
from .spellings import Spelling, division, same_word
from .steps import Step
from .teller import is_tellers
from .tokens import Token
from .units import named_unit

_JOINERS = frozenset(("fa", "ur", "th", "ja", "zh", "ko"))
"""Languages whose words are divided freely: with a joiner, a blank or nothing."""


def harmless(step: Step, ground: Ground) -> Step:
    """The step typed as typography, orthography or an open change; untouched when its words really differ."""
    if step.kind:
        return step
    if step.op in ("insert", "delete"):
        return _one_sided(step, ground)
    window, body = ground.alignments[step.part].window, ground.candidate.quotation.body
    first = not has_words(ground.draft.text[body.start : step.draft.start])
    if is_last_note(step, ground.draft.text, window, body) or (
        step.op == "replace" and first and is_label(step, ground.draft.text, window)
    ):
        put_in = replace(step, op="insert", source=Span(step.source.start, step.source.start), source_words=())
        return put_in.typed("typography", "reference mark")
    draft, source = ground.draft_words(step), ground.source_words(step)
    if draft == source:
        return step
    draft = _without_emphasis(step, draft)
    if draft == source:
        return step.typed("typography", "emphasis inside the word")
    if restored(step):
        return replace(step, kind="typography", rule="brackets around the source's own letters", open=True)
    if partly(step):
        return replace(step, kind="insertion", rule="letters in brackets", open=True)
    if _begins_behind(step, draft, source, ground):
        return step.typed("typography", "begins behind a joined word")
    spelling = _spelling(step, draft, source, ground)
    if spelling is not None:
        return replace(step, kind=spelling[0], rule=spelling[1], open=False)
    if step.op == "keep":
        return replace(step, op="replace")
    own = all(word.bracket is not None for word in step.source_words)
    return replace(step, open=bracketed(step) and not own)


def _begins_behind(step: Step, draft: str, source: str, ground: Ground) -> bool:
    """Does the quotation begin behind a word that the source prints as one with the next ("il" of "qu'il")?"""
    tail = behind_joined(source)
    if not tail or has_words(ground.draft.text[ground.candidate.quotation.body.start : step.draft.start]):
        return False
    return draft == tail or same_word(draft, tail, ground.language, ground.context) is not None


def _without_emphasis(step: Step, draft: str) -> str:
    """The draft's words, the marks of emphasis inside them left out."""
    words = " ".join(_texts(step.draft_words))
    return words.replace(JOINER, "") if JOINER in words and JOINER not in draft else draft


def _one_sided(step: Step, ground: Ground) -> Step:
    alignment = ground.alignments[step.part]
    body = ground.candidate.quotation.body
    if step.op == "insert" and is_struck(step.draft, ground.draft.text, body):
        return replace(step, kind="insertion", rule="struck out", open=True)
    if step.op == "insert" and is_put_in(step.draft, ground.draft.text, body):
        return replace(step, kind="insertion", rule="put in", open=True)
    plain = not step.open or (step.op == "insert" and _no_ellipsis(step))
    if plain and is_mark(step, ground.draft.text, alignment.window, body):
        return replace(step, kind="typography", rule="reference mark", open=False)
    if plain and is_label(step, ground.draft.text, alignment.window):
        return replace(step, kind="typography", rule="speaker label", open=False)
    if plain and is_tellers(step, alignment.window.text):
        return replace(step, kind="typography", rule="the teller's words", open=False)
    if plain and _joins_number(step, ground):
        return replace(step, kind="orthography", rule="same value", open=False)
    if own_of_source(step):
        return replace(step, kind="elision", rule="brackets of the source left out", open=True)
    if step.op == "insert" and bracketed(step):
        text = ground.draft_words(step)
        if square(step) or is_remark(text):
            return replace(step, open=True)
        value = _repeats_figure(step, ground)
        return replace(step, open=True, rule=value)
    return step


def _joins_number(step: Step, ground: Ground) -> bool:
    """Is it only the "and" within a number in words, whose value is the same without it?"""
    known, words = ground.lexicon, step.draft_words or step.source_words
    if not words or not all(fold(word.text) in known.joiners for word in words):
        return False
    draft = number_around(ground.draft.text, step.draft.start, known)
    source = number_around(ground.window(step), step.source.start, known)
    return len(draft) > 1 and len(source) > 1 and same_value(draft, source, known, ground.decimal) is True


def _no_ellipsis(step: Step) -> bool:
    return all(w.kind != "ellipsis" for w in step.draft_words)


def _repeats_figure(step: Step, ground: Ground) -> str:
    """ "five (5)": a figure in brackets that repeats the word before it."""
    before = ground.draft.text[max(0, step.draft.start - 40) : step.draft.start].split()
    value = figure([w.text for w in step.draft_words], ground.lexicon)
    if value is None or not before:
        return ""
    same = any(
        (other := figure(before[-n:], ground.lexicon)) is not None and other.agrees(value) for n in (1, 2, 3)
    )
    return "figure repeats the word before it" if same else ""


def _spelling(step: Step, draft: str, source: str, ground: Ground) -> tuple[EditKind, str] | None:
    left, right = [w.text for w in step.draft_words], [w.text for w in step.source_words]
    single = len(left) == len(right) == 1
    figures = any(w.kind != "word" for w in step.draft_words + step.source_words) or has_digit(draft + source)
    if single and not figures and noted(draft, source):
        return "typography", "reference mark"
    if figures:
        if draft.casefold() == source.casefold():
            return "typography", "letter case"
        if _decade(draft) == _decade(source):
            return "typography", "letter form"
        if noted(draft, source) or (single and _carries_mark(step, ground)):
            return "typography", "reference mark"
        same = (
            same_value(left, right, ground.lexicon, ground.decimal)
            or same_unit(left, right, ground.lexicon)
            or _closed(draft) == _closed(source)
        )
        return ("orthography", "same value") if same else None
    cased = draft.casefold() != source.casefold()
    if single and cased and in_units(step, ground) and same_unit(left, right, ground.lexicon):
        return "orthography", "same unit"
    if single:
        found = same_word(draft, source, ground.language, ground.context)
    elif _initials(draft, source):
        return "typography", "points of an abbreviation"
    else:
        found = same_word(flat(draft), flat(source), ground.language, ground.context)
        found = _divided(found or division(draft, source), step, ground)
    if found is None and _look_alike(draft, source):
        return "orthography", "look-alike"
    if found is None and single and _repeats(step, ground):
        return "orthography", "iteration mark"
    if found is None and same_value(left, right, ground.lexicon, ground.decimal):
        return None if _other_form(left, right, ground) else ("orthography", "same value")
    if found is None:
        kept = step.op == "keep" and not _told_apart(draft, source, ground.language)
        return ("orthography", "letter form") if kept else None
    if found[0] == "typography":
        return ("damage", "speck inside the word") if _specked(draft, source) else ("typography", found[1])
    return _vowels(found[1], draft, source, ground)


def _carries_mark(step: Step, ground: Ground) -> bool:
    """Has the word of one side a note's number written to it, or the draft's that of the passage it begins?"""
    draft, source = step.draft_words[0], step.source_words[0]
    window = ground.alignments[step.part].window
    return carries_note(draft, source, window.text) or numbered(draft, source, window)


def _other_form(left: list[str], right: list[str], ground: Ground) -> bool:
    """Are they two forms of the word for one, which is an article as well ("ein", "einer"), or one number word with a
    clitic before it and without ("and seventy" in Hebrew)? What differs then is no writing of a figure."""
    if not len(left) == len(right) == 1:
        return False
    known = ground.lexicon
    bare = [known.number_word(word) != word for word in (left[0], right[0])]
    value = figure(left, known)
    return bare[0] != bare[1] or (value is not None and value.values == {1})


def _repeats(step: Step, ground: Ground) -> bool:
    """Does a sign of iteration stand for the character before it, which the other side writes again?"""
    from ..normalise.spelling import same_word

    sides = ((ground.draft.text, step.draft), (ground.window(step), step.source))
    for (text, span), (other, there) in (sides, sides[::-1]):
        if span.of(text) in ITERATION_MARKS and span.start:
            written = text[span.start - 1 : span.end]
            beside = other[there.start - 1 : there.end]
            return written[0] not in ITERATION_MARKS and same_word(written, beside) is not None
    return False


def _decade(text: str) -> str:
    """The figure on one line in plain letter forms, without the apostrophe of "1990's"."""
    plain = flat(normalize("NFKC", text)).replace("’", "'")
    return plain[:-2] + "s" if plain.endswith("'s") and plain[-3:-2].isdigit() else plain


def _closed(text: str) -> str:
    """The text without the blank between a figure and its unit."""
    head, _, tail = flat(text).rpartition(" ")
    return head + tail if head[-1:].isdecimal() and tail.isalpha() else head + " " * bool(head) + tail


def _initials(draft: str, source: str) -> bool:
    """Is it one abbreviation with and without its points ("p.m.", "pm")? A word in small letters is none ("us")."""
    sides = [text.replace(" ", "").rstrip(".") for text in (draft, source)]
    pointed = [all(len(part) == 1 and part.isalpha() for part in side.split(".")) and "." in side for side in sides]
    if pointed == [False, False]:
        return False
    bare = [side.replace(".", "") for side in sides]
    lowered = any(p and b.isupper() and other.islower() for p, b, other in zip(pointed, bare, bare[::-1], strict=True))
    return bare[0].casefold() == bare[1].casefold() and not lowered


def in_units(step: Step, ground: Ground) -> bool:
    """Does a unit of measure stand against one, behind a figure?"""
    words = step.draft_words[-1:] + step.source_words[-1:]
    if len(words) < 2 or not all(named_unit(word.text) for word in words):
        return False
    before = ground.draft.text[max(0, step.draft.start - 24) : step.draft.start].split()
    return bool(before) and (has_digit(before[-1]) or fold(before[-1]) in ground.lexicon.numbers)


def _look_alike(draft: str, source: str) -> bool:
    """Are they written with like-looking letters of two scripts?"""
    from ..normalise.lookalikes import skeleton

    if draft.isascii() and source.isascii():
        return False
    return skeleton(draft.lower()) == skeleton(source.lower())


def _told_apart(draft: str, source: str, language: str) -> bool:
    """Are they two words in Latin letters, of which a mark on a letter makes one or the other, or in Arabic ones that
    are told apart by a letter's form?"""
    if draft.isascii() and source.isascii():
        return False
    if "\u0600" <= draft[:1] <= "\u06ff":
        return told_apart(draft, source, language)
    if sorted(normalize("NFD", draft.casefold())) == sorted(normalize("NFD", source.casefold())):
        return False  # the tone stands on another letter of the syllable, as Vietnamese has it both ways
    return all(c < "\u0250" or "\u0300" <= c < "\u0370" or "\u1e00" <= c < "\u1f00" for c in draft + source)


def _divided(found: Spelling | None, step: Step, ground: Ground) -> Spelling | None:
    """Other word division is spelling only where the draft's words exist ("to day", not "th e") and deny no more and no
    less than the source's."""
    letters = all(len(word.text) == 1 for word in step.draft_words)
    if found is None or letters or divided_either_way(step, ground) or ground.language in _JOINERS:
        return found
    if ground.is_real(step.draft_words):
        return None if denies_by_division(step, ground) else found
    draft, source = ground.draft_words(step), ground.source_words(step)
    if joins_particle(draft, source):
        return found
    hyphens = any(c in "-‐‑–\u00ad־’'\u200c" for c in draft + source)
    return None if division(draft, source) is not None and not hyphens else found


def _specked(draft: str, source: str) -> bool:
    """Does the draft have a sign inside a word where the source has none? Points of abbreviations are
    none."""
    inside = {c for a, c, b in zip(draft, draft[1:], draft[2:], strict=False) if a.isalpha() and b.isalpha()}
    signs = inside & set("^*|~_!.,;:") - set(source)
    return bool(signs) and (not signs <= {"."} or max(map(len, draft.split("."))) > 2)


def _vowels(rule: str, draft: str, source: str, ground: Ground) -> tuple[EditKind, str] | None:
    """An orthography edit; vowel marks that contradict each other are named, and a change in strict mode."""
    from ..normalise.spelling import vowel_marks_differ

    if draft.isascii() or not vowel_marks_differ(draft, source):
        return "orthography", rule
    return None if ground.settings.strict_marks else ("orthography", "vowel marks differ")


def flat(text: str) -> str:
    """One line, a line-end hyphen closed."""
    for hyphen in ("-\n", "\u00ad\n", "\ufffe"):
        text = text.replace(hyphen, "")
    return " ".join(text.split())


def changed(step: Step, ground: Ground) -> Step:
    """The step typed by what was changed: negation, number, modal, name, a word; or by what was left out
    or added."""
    kind = _content(step, ground)
    if kind == "modal" and step.open and _other_tense(step):
        kind = "insertion"
    if kind == "number" and _supplied_figure(step, ground):
        kind = "insertion"
    if step.open and kind in ("word", "name", "insertion", "elision"):
        rule = step.rule or ("in brackets" if step.draft_words else "left out")
        return step.typed("elision" if step.op == "delete" else "insertion", rule)
    if step.rule == "figure repeats the word before it":
        return replace(step, kind="insertion", open=True)
    return step.typed(kind, step.rule or _RULES[step.op])


_TENSES = frozenset({frozenset(("can", "could")), frozenset(("will", "would")), frozenset(("may", "might"))})
"""One modal verb in two tenses. Source: Quirk et al. (1985), 4.60; "should" is left out, as it obliges otherwise than
"shall"."""


def _other_tense(step: Step) -> bool:
    """Do brackets give a modal verb of the source in the tense of the draft ("she [can] hear them" for "could")?"""
    draft, source = (" ".join(_texts(words)).strip("[]").casefold() for words in (step.draft_words, step.source_words))
    return square(step) and frozenset((draft, source)) in _TENSES


def _supplied_figure(step: Step, ground: Ground) -> bool:
    """Is it a figure of the editor's own in brackets ("in March [1931]"), part of no other beside it?"""
    text, (start, end) = ground.draft.text, step.draft
    if step.op != "insert" or not square(step):
        return False
    before, behind = text[max(0, start - 8) : start], text[end : end + 8]
    joined = before[-1:].isalnum() or behind[:1].isalnum() or has_digit(before.rstrip()[-1:] + behind.lstrip()[:1])
    return not joined and len(number_around(text, start, ground.lexicon)) <= len(step.draft_words)


_RULES = {"replace": "changed", "insert": "added", "delete": "left out", "keep": "kept"}


def _content(step: Step, ground: Ground) -> EditKind:
    left, right = _texts(step.draft_words), _texts(step.source_words)
    known = ground.lexicon
    one_sided = not left or not right
    if one_sided and len(left) + len(right) > SHORT_GAP and not known.spaceless:
        return "insertion" if left else "elision"
    numbers = _is_number(step.draft_words, known), _is_number(step.source_words, known)
    if all(numbers):  # Persian نه is "nine" and "no"
        return "word" if same_value(left, right, known, ground.decimal) else "number"
    if _negations(left, right, known):
        return "negation"
    if len(left) == len(right) == 1 and (
        denied(left[0], right[0], ground.language) or denied(right[0], left[0], ground.language)
    ):
        return "negation"
    both = has_digit("".join(left)) and has_digit("".join(right))
    if both or any(numbers) or in_units(step, ground):
        return "number"
    modal = [{h.words for h in known.hits(words, ["modal"])} for words in (left, right)]
    one = step.open and all(modal) and known.same_force(*modal)
    if modal[0] != modal[1] and len(left) + len(right) <= 4 and not one:
        return "modal"
    if one_sided:
        return "insertion" if left else "elision"
    return "name" if _is_name(step, ground) else "word"


def _texts(words: tuple[Token, ...]) -> list[str]:
    return [w.text for w in words if w.kind != "ellipsis"]


def _negations(left: list[str], right: list[str], known: Lexicon) -> bool:
    hits = [known.hits(words, ["negation"]) for words in (left, right)]
    if len(hits[0]) != len(hits[1]):
        return True
    whole = any(len(h) == len(w) > 0 for h, w in zip(hits, (left, right), strict=True))
    return whole and [fold(w) for w in left] != [fold(w) for w in right]


def _is_number(words: tuple[Token, ...], known: Lexicon) -> bool:
    texts = [w.text for w in words]
    return bool(texts) and (figure(texts, known) is not None or any(w.kind != "word" for w in words))


def _is_name(step: Step, ground: Ground) -> bool:
    """Capitalised in the source in mid-sentence. German writes every noun so and is left out."""
    if ground.lexicon.language in ("de", "") or not step.source_words:
        return False
    word = step.source_words[0]
    before = ground.window(step)[max(0, word.span.start - 3) : word.span.start].rstrip()
    inside = bool(before) and (before[-1].isalnum() or before[-1] in ",;")
    return (
        inside
        and word.text[0].isupper()
        and word.text[1:2].islower()
        and step.draft_words[0].text[0].isupper()
    )
