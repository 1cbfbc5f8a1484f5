"""Said-clauses. Is this gap one, so that the quotation before it goes on after it?

    "It is late," she said quietly, "and I must go."       one quotation in two parts
    "It is late." She rose. "I must go."                   two quotations

Source: the speech verbs are ours, the commonest of novels, news and scripture; a verb that is missing costs only the
joining of two pieces, never a quotation. A clause that stands inside the marks parts the words there (`parted`).
"""

from __future__ import annotations

import regex

from ..later import later
from ..model import Quotation
from ..offsets import Span
from ..settings.finding import SAID_CHARACTERS, SAID_WORDS
from .mark_styles import COLONS, SENTENCE_ENDS

# English; German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Finnish; Polish, Czech, Russian,
# Ukrainian, Turkish; Greek, Arabic, Hebrew.
_SPEECH_LIST = """
said says say asked asks replied replies answered answers cried cries added adds continued continues
wrote writes went goes told tells observed remarked exclaimed whispered murmured muttered shouted called
returned declared insisted explained noted repeated responded retorted began resumed concluded demanded
inquired enquired rejoined interrupted suggested protested pleaded begged sighed laughed thought argued
argues warned stated states announced admitted agreed quoth interposed proceeded pursued sobbed gasped
growled snapped urged reads read sagte sagt fragte antwortete rief meinte erklärte schrieb erwiderte
sprach fügte dit dit-il dit-elle dis-je répondit demanda s’écria reprit ajouta écrit déclare déclara
affirme poursuit murmura dijo dice preguntó respondió añadió exclamó explicó escribió afirmó disse dice
chiese rispose aggiunse spiegò perguntou respondeu zei zegt vroeg antwoordde riep sade sa sagde svarade
svarte spurte frågade sanoi kysyi powiedział powiedziała rzekł zapytał odpowiedział dodał řekl řekla
zeptal odpověděl сказал сказала говорит говорил спросил спросила ответил ответила добавил заявил
воскликнул написал каже сказав dedi diye sordu είπε λέει ρώτησε απάντησε قال قالت وقال يقول أضاف وأضاف
تابع وتابع אמר אמרה שאל שאלה ענה הוסיף
"""
_SPEECH = frozenset(_SPEECH_LIST.split())
_SPEECH_UNSPACED = later(lambda: regex.compile("[说說道问問答曰喊叫写寫]|言った|言い|述べ|語っ|尋ね"))
_PRONOUNS_LIST = """
i he she they we you it er sie ich wir il elle ils elles je nous él ella ellos yo lui lei egli io hij
zij hon han он она они я мы on ona oni ele ela
"""
_PRONOUNS = frozenset(_PRONOUNS_LIST.split())
_CONJUNCTIONS_LIST = """
and or but while whereas then than as with from to of for nor is was are were und oder aber et ou mais y
o pero e ma и или но а
"""
_CONJUNCTIONS = frozenset(_CONJUNCTIONS_LIST.split())
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_PAUSE = frozenset(",，、،;—–-")
_SAID = later(lambda: regex.compile(
    r"[,.!?—]\s(?:(?:he|she|I|they|\p{Lu}\p{L}{1,20})\s(?:said|asked|replied|cried|answered|added|told|whispered)"
    r"|(?:said|asked|replied|cried|answered|added)\s(?:he|she|I|they|\p{Lu}))\b"
))


def said_inside(text: str) -> bool:
    """Does narration stand inside these words, so that a closing mark is missing before it?"""
    return _SAID.search(text) is not None


_DASHED = later(lambda: regex.compile(
    r"(?:(?<=[,.!?…;])\s?|\s)[—–]\s?(?P<said>[^—–\"“”«»\n]{2,100}?)[,.;:]?\s?[—–][,.;:]?\s(?=\S)"
))
""" «..., — сказал он, — ...», «... —dijo ella—, ...»"""
_INVERTED = later(lambda: regex.compile(
    r",\s(?P<said>(?P<verb>\p{L}+(?:-t)?(?:-(?:il|elle|ils|elles|on|je))?)[^,;:.!?—–\"“”«»\n]{0,60}),\s(?=\S)"
))
""" « ..., dit-il, ... »: the verb stands first."""


def parted(text: str, body: Span, opening: str) -> tuple[Span, ...]:
    """The pieces of the words between two marks that said-clauses inside them part; all of them as one where none does.

    A clause between commas counts in « » only, as French and Italian print it."""
    found = [hit for hit in _DASHED.finditer(text, *body) if _says(hit["said"])] if _dashed(text, body) else []
    if opening == "«":
        found += [hit for hit in _INVERTED.finditer(text, *body) if _verb(hit["verb"])]
    pieces, at = [], body.start
    for hit in sorted(found, key=lambda hit: int(hit.start())):
        if hit.start() > at:
            pieces.append(Span(at, hit.start()))
            at = hit.end()
    return (*pieces, Span(at, body.end)) if pieces else (body,)


def _dashed(text: str, body: Span) -> bool:
    return any(text.find(dash, *body) >= 0 for dash in "—–")


def _says(said: str) -> bool:
    words = _WORDS.findall(said)
    return len(words) <= SAID_WORDS and any(word.lower() in _SPEECH for word in words)


def _verb(word: str) -> bool:
    bare, _, who = word.lower().rpartition("-")
    return word.lower() in _SPEECH or (who in _INVERTED_WHO and bare.removesuffix("-t") in _SPEECH)


_INVERTED_WHO = frozenset("il elle ils elles on je".split())


def goes_on(text: str, first: Span, gap: Span, second: Span) -> bool:
    """Does the quotation [first] go on in [second] after the said-clause in [gap]? first and second are
    bodies."""
    if gap.end - gap.start > SAID_CHARACTERS:
        return False
    between = text[gap.start : gap.end]
    if "\n\n" in between or not (between := between.strip()):
        return False
    if between[0] in SENTENCE_ENDS or between[-1] in SENTENCE_ENDS or between[-1] in COLONS:
        return False
    continues = text[second.start].islower()
    if not (between[-1] in _PAUSE or (continues and text[first.end - 1] not in SENTENCE_ENDS)):
        return False
    if text[first.end - 1] in ".。" and not continues:
        return False
    return _is_clause(between)


def _is_clause(between: str) -> bool:
    if _UNSPACED.search(between):
        return len(between) <= 16 and _SPEECH_UNSPACED.search(between) is not None
    words = _WORDS.findall(between)
    if not words or len(words) > SAID_WORDS or words[0].lower() in _CONJUNCTIONS:
        return False
    if any(mark in between for mark in ".!?;" if mark != between[-1]) and not _abbreviated(between):
        return False
    lower = [word.lower() for word in words]
    if any(word in _SPEECH for word in lower):
        return True
    return between[-1] in _PAUSE and (words[0][0].isupper() or any(word in _PRONOUNS for word in lower))


def _abbreviated(between: str) -> bool:
    """Only full stops of titles and initials: Mr., Dr., J. K."""
    if any(mark in between for mark in "!?;"):
        return False
    return all(len(piece.split()[-1]) <= 4 for piece in between.split(".")[:-1] if piece.split())


def join(text: str, pieces: list[Quotation]) -> list[Quotation]:
    """Neighbouring quotations of one level, those that a said-clause interrupts made into one with parts."""
    joined: list[Quotation] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.marks == piece.marks
            and last.span.end <= piece.span.start
            and goes_on(text, last.parts[-1], Span(last.span.end, piece.span.start), piece.body)
        ):
            joined[-1] = Quotation(
                span=Span(last.span.start, piece.span.end),
                body=Span(last.body.start, piece.body.end),
                marks=last.marks,
                parts=(*last.parts, *piece.parts),
                role=last.role,
            )
        else:
            joined.append(piece)
    return joined
