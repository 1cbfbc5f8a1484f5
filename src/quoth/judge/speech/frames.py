"""Who says what, and how? Each verb of saying is set in its sentence: before, behind or inside what is said.

    Moor said (that) the bridge is safe.      The bridge is safe, Moor said.       "...," said Moor.
    The bridge, Moor said, is safe.           According to Moor, ...               Moor's claim that ...
    Moor wants to close it.                   Moor criticised the plan.

Rules over words and signs alone; no model. Measured on PolNeAR's development set by bench/polnear.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...frozen import dataclass
from ...settings.judging import FAR_FROM_VERB
from .parts import COMMA, Stretch
from .sentences import Token
from .subjects import Subjects
from .tables import Words


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb (or "according to") in its sentence; all values are token numbers, half-open.

    content: one or two stretches. cue: of the verb. speaker: () when nobody is named.
    rest: adverbials behind the cue, where day, place, hearer and medium are printed.
    """

    content: tuple[Stretch, ...]
    cue: Stretch
    speaker: Stretch | tuple[()]
    rest: Stretch
    kind: str


def frames(text: str, sentence: Sequence[Token], words: Words) -> Iterator[Frame]:
    """Every frame of the sentence, by the place of its verb."""
    return _Sentence(text, sentence, words).frames()


_NONE: frozenset[str] = frozenset()
_VERBAL = ("s", "ed")
"""Endings of an English verb behind a quotation that is no verb of saying."""


class _Sentence(Subjects):
    def frames(self) -> Iterator[Frame]:
        for at in self._cues():
            frame = self._according(at) or self._verb(at) or self._noun(at) or self._label(at)
            if frame is not None:
                yield frame
                self.speaker = frame.speaker or self.speaker

    def _cues(self) -> Iterator[int]:
        """The tokens that a frame can begin at; nine in ten words of a text are none."""
        cues = self.words.cues
        going_on = any(kind == "q" and self.left_open(at) for at, kind in enumerate(self._kinds))
        for at, key in enumerate(self._keys[: self.end]):
            if key in cues or (going_on and key.endswith(_VERBAL)):
                yield at

    def _according(self, at: int) -> Frame | None:
        key = self.key(at)
        cues = [cue for cue in self.words.according if cue[0] == key]
        cue = next((c for c in cues if all(self.key(at + i) == w for i, w in enumerate(c))), None)
        if cue is None or not self.noun_phrase(at + len(cue)):
            return None
        name = (at + len(cue), self.phrase_end(at + len(cue)))
        if self.among(name[0], "sourceless"):
            return None  # "according to plan" names nobody
        first = all(self.pause(i) or self.among(i, "clause_starts") for i in range(at))
        if first:
            start = name[1] + 1 if self.key(name[1]) in COMMA else name[1]
            content: tuple[Stretch, ...] = ((start, self.cut(start)),) if start < self.end else ()
        else:
            begin, last = self.begin(at), at - 1 if self.key(at - 1) in COMMA else at
            content = ((begin, last),) if last > begin else ()
            after = name[1]
            if self.key(at - 1) in COMMA and self.key(after) in COMMA and after + 1 < self.end:
                content = (*content, (after + 1, self.cut(after + 1)))
        return Frame(content, (at, at + len(cue)), name, (name[1], name[1]), "according") if content else None

    def _verb(self, at: int) -> Frame | None:
        kinds = self.words.frames.get(self.key(at), _NONE) if self.kind(at) == "w" else _NONE
        phrase = self._phrase(at)
        if not kinds and not phrase and self._goes_on(at):
            kinds = frozenset(("say",))  # "...," Moor sang.
        if not (kinds or phrase) or self._is_noun(at):
            return None
        stop = at + 1 + (len(phrase) if phrase else 0)
        if "say" in kinds and not phrase:
            found = self._inverted(at) or self._behind(at)
            if found is not None:
                return found
        return self._before(at, stop, kinds, bool(phrase))

    def _phrase(self, at: int) -> tuple[str, ...]:
        for rest in self.words.phrases.get(self.key(at), ()):
            if all(self.key(at + 1 + i) == word for i, word in enumerate(rest)):
                return rest
        return ()

    def _goes_on(self, at: int) -> bool:
        """Is this the verb between a quotation that ends in a comma and a stop: "...," Moor sang?"""
        verbal = self.kind(at) == "w" and self.key(at).endswith(_VERBAL) and not self.tokens[at].capital
        if not verbal or not (self.adverbial(at + 1)):
            return False
        first = at - 1
        while first >= 0 and at - first < 5 and self.kind(first) == "w":
            first -= 1
        named = first + 1 < at and (self.tokens[first + 1].capital or self.among(first + 1, "singular", "determiners"))
        return named and self.left_open(first)

    def _is_noun(self, at: int) -> bool:
        """The report, his claim, of support; "states" and "plans" where no subject stands before them."""
        before, key = self.key(at - 1), self.key(at)
        if before in self.lists["determiners"] and before not in self.lists["pronouns"]:
            return before not in self.lists["quantifiers"]
        if before in ("of", "'s"):
            return not key.endswith(("ing", "ed"))
        if key not in self.lists["noun_like"]:
            return False
        if before in self.lists["pronouns"] | self.lists["verbal_before"] or self.kind(at - 1) == "q":
            return False
        if self.pause(at - 1) and self.kind(at - 2) == "q":
            return False
        marked = self.kind(at + 1) == "q" or self.key(at + 1) in self.lists["complement"] | {"to"}
        named = at > 0 and self.kind(at - 1) == "w" and self.tokens[at - 1].capital
        return not (marked and (named or before in self.lists["auxiliaries"]))

    def _inverted(self, at: int) -> Frame | None:
        """ "...," said Moor. Or: Said Moor: "..." """
        before, after = self.without_helpers(at - 1), at + 1
        closes = self.kind(before) == "q" or (self.key(before) in (",", "—", "–", "،") and before > 0)
        if not self.noun_phrase(after) or self.among(after, "subordinate", "days", "time_words") or self.month(after):
            return None
        if at == 0:
            return self._opening(after)
        if not closes:
            return None
        token = self.tokens[after]
        caseless = not token.capital and self.text[token.start].upper() == self.text[token.start].lower()
        if not (token.capital or caseless or self.among(after, "determiners", "pronouns") or self.left_open(before)):
            return None
        if self.kind(before) != "q" and self.kind(before - 1) != "q" and not self._comma_said(at):
            return None
        end = self.phrase_end(after)
        if any("say" in self.words.frames.get(self.key(i), ()) for i in range(after, end)):
            return None
        return self._parenthesis(at, before, (after, end), end)

    def _comma_said(self, at: int) -> bool:
        """May ", said Moor" stand behind words without marks? In English a past form only, in Arabic never."""
        return not self.words.verb_first and (self.words.language != "en" or self.key(at).endswith("d"))

    def _opening(self, after: int) -> Frame | None:
        end = self.phrase_end(after)
        if self.key(end) != ":" or end + 1 >= self.end:
            return None
        return Frame(((end + 1, self.end),), (0, 1), (after, end), (end, end), "say")

    def _behind(self, at: int) -> Frame | None:
        """..., Moor said (in May)."""
        speaker = self.subject(at)
        if not speaker:
            return None
        before = self.without_helpers(speaker[0] - 1)
        pauses = (",", "—", "–", "?", "!", "，") if self.words.verb_first else (",", "—", "–", "?", "!", "，", "،")
        if before < 0 or not (self.kind(before) == "q" or self.key(before) in pauses):
            return None
        if not (self.left_open(before) or self.adverbial(at + 1)):
            return None
        return self._parenthesis(at, before, speaker, at + 1)

    def _parenthesis(self, at: int, before: int, speaker: tuple[int, int], after: int) -> Frame | None:
        """The said-clause behind or inside what is said; `before` closes the first stretch."""
        begin = self.begin(before)
        first = (begin, before + 1 if self.kind(before) == "q" else before)
        while first[1] > first[0] and self.pause(first[1] - 1):
            first = (begin, first[1] - 1)
        if first[1] <= first[0]:
            return None
        rest = after
        while rest < self.end and not (self.pause(rest) and self.key(rest) in ",—–:") and self.kind(rest) != "q":
            rest += 1
        content = [first]
        resumes = rest + 1 if self.pause(rest) else rest
        apposition = speaker[0] > at or self.kind(before) == "q"
        goes_on = self.kind(resumes) == "q" or (self.among(resumes, "finite") and self.kind(before) != "q")
        if resumes < self.end and (goes_on or not (apposition or self._other_clause(resumes))):
            content.append((resumes, self.cut(resumes)))
        return Frame(tuple(content), (min(at, after - 1), at + 1), speaker, (after, rest), "behind")

    def _other_clause(self, at: int) -> bool:
        """Does what follows the said-clause belong to the teller again (", adding that", ", who is", ", but")?"""
        if self.among(at, "clause_starts") or self.key(at).endswith("ing"):
            return True
        return not (self.kind(at) == "q" or self.kind(at) == "w")

    def _before(self, at: int, stop: int, kinds: frozenset[str], phrase: bool) -> Frame | None:
        """Moor said (that) ..."""
        start = self._content_start(at, stop, kinds, phrase)
        if start is None or start >= self.end:
            return None
        end = self.cut(start)
        if end <= start:
            return None
        kind = "of" if not kinds & {"say", "that", "to"} or phrase else "say"
        speaker = self.after_verb(stop, start) if self.words.verb_first else ()
        return Frame(
            ((start, end),), (at, stop), speaker or self.subject(at), (speaker[1] if speaker else stop, start), kind
        )

    def _content_start(self, at: int, stop: int, kinds: frozenset[str], phrase: bool) -> int | None:
        """Where what is said begins behind the verb; None when this verb says nothing here."""
        if "say" in kinds or "that" in kinds:
            marked = self._marked_start(stop, kinds)
            if marked is not None:
                return marked
        if "to" in kinds:
            for place in range(stop, min(stop + 6, self.end)):
                if self.key(place) == "to" and self.kind(place + 1) == "w" and not self.tokens[place + 1].capital:
                    return place
                if self.kind(place) != "w" or self.among(place, "clause_starts"):
                    break
        if "say" in kinds and self._clause_follows(stop):
            return stop + self.days(stop)
        if "say" in kinds and self.words.comma_clause:
            return self._behind_comma(stop)
        if phrase and self.key(stop - 1) == "it":  # "put it in May, ..." has its object
            return self._marked_start(stop, frozenset(("say",)))
        if ("of" in kinds or phrase) and self.kind(stop) in "wq" and not self.adverbial(stop):
            return stop
        return None

    def _marked_start(self, stop: int, kinds: frozenset[str]) -> int | None:
        for place in range(stop, min(stop + FAR_FROM_VERB, self.end)):
            if self.kind(place) == "q":
                return place if "say" in kinds else None
            key = self.key(place)
            if key in (":", "："):
                return place + 1 if "say" in kinds else None
            if self.among(place, "complement") and (place == stop or self.among(place, "that_words")):
                return place
            if (self.pause(place) and key not in ",()") or self.words.frames.get(key, frozenset()) & {"say"}:
                return None
            if place > stop and self.among(place, "clause_starts"):
                return None
        return None

    def _behind_comma(self, stop: int) -> int | None:
        """Where the clause behind "sagte am Montag," begins."""
        for place in range(stop, min(stop + 9, self.end)):
            if self.key(place) == "," and self.kind(place + 1) == "w" and not self.among(place + 1, "clause_starts"):
                return place + 1
            if self.pause(place) or self.among(place, "clause_starts", "finite"):
                return place + 1 if self.key(place) == "," and self.among(place + 1, "determiners") else None
        return None

    def _clause_follows(self, at: int) -> bool:
        """Is what follows a clause without "that": somebody, then a verb?"""
        at += self.days(at)
        if self.words.language != "en" or self.kind(at) != "w" or self.adverbial(at) or at + 2 > self.end:
            return False
        return not self.among(at, "clause_starts")

    def _noun(self, at: int) -> Frame | None:
        """Moor's claim that ..., the claim of Moor that ..."""
        if not self.among(at, "nouns") or self.kind(at) != "w":
            return None
        that = next((i for i in range(at + 1, min(at + FAR_FROM_VERB, self.end)) if self.among(i, "that_words")), at)
        if that == at or self.among(that + 1, "finite"):
            return None  # "the claim that was made"
        named = that - 1 if self.key(that - 1) in COMMA else that
        if named - 1 > at and self.among(named - 1, "of_words"):
            named -= 1  # "la promesa de Gómez de que"
        speaker = self._owner(at) if named == at + 1 else self._named_behind(at + 1, named)
        end = self.cut(that)
        if speaker is None or end <= that + 1:
            return None
        return Frame(((that, end),), (at, at + 1), speaker, (at + 1, at + 1), "noun")

    def _owner(self, at: int) -> Stretch | tuple[()]:
        """Whose claim it is by the word before: "his", "Moor's"; nobody's where that says nothing."""
        if self.among(at - 1, "possessives"):
            return at - 1, at
        return self.possessor(at - 1) if self.key(at - 1) == "'s" else ()

    def _named_behind(self, start: int, end: int) -> Stretch | None:
        """Whose claim it is where [start, end) are "of Moor", or a name in the genitive; None for other words ("the
        view of the bridge that she painted")."""
        first = start + 1 if self.among(start, "of_words") else start
        if first >= end or not self.noun_phrase(first) or self.phrase_end(first, end) != end:
            return None
        return (first, end) if self.tokens[first].capital or self.words.verb_first else None

    def _label(self, at: int) -> Frame | None:
        """Moor: "..." at the start of a sentence."""
        if not 0 < at < 6 or self.key(at) not in (":", "：") or self.kind(at + 1) != "q":
            return None
        named = [self.tokens[i] for i in range(at)]
        if any(self.plainly(i) or self._phrase(i) for i in range(at)):
            return None
        if any(token.kind != "w" for token in named) or not named[0].capital:
            return None
        if sum(token.capital for token in named) * 2 < len(named):
            return None
        return Frame(((at + 1, at + 2),), (at, at + 1), (0, at), (at, at), "label")
