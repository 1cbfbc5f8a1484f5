"""Small questions about a sentence: which words are these, where does a phrase end, does an adverbial follow?"""

from __future__ import annotations

from collections.abc import Sequence

from ...settings.judging import FAR_FROM_VERB
from .sentences import Token
from .tables import Words

Stretch = tuple[int, int]
"""Token numbers, half-open."""
COMMA = frozenset((",", "،", "，"))


class Parts:
    """A sentence with the words of its language. Places are token numbers."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Words) -> None:
        self.text, self.tokens, self.words = text, tokens, words
        self.speaker: Stretch | tuple[()] = ()  # of the frame before
        self.end = len(tokens)
        while self.end and tokens[self.end - 1].kind == "p" and tokens[self.end - 1].key not in ")]":
            self.end -= 1
        self.lists = words.lists
        self._keys, self._kinds = [token.key for token in tokens], [token.kind for token in tokens]

    def key(self, at: int) -> str:
        """The letters of a token; empty outside the sentence."""
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def kind(self, at: int) -> str:
        """"w", "p" or "q"; "p" outside the sentence."""
        return self._kinds[at] if 0 <= at < len(self._kinds) else "p"

    def among(self, at: int, *names: str) -> bool:
        """Does the token stand in one of the word lists?"""
        key = self.key(at)
        return any(key in self.lists[name] for name in names)

    def pause(self, at: int) -> bool:
        """Is it a sign?"""
        return self.kind(at) == "p"

    def plainly(self, at: int) -> frozenset[str]:
        """What the word governs when it can only be a verb."""
        kinds = self.words.frames.get(self.key(at), frozenset())
        return frozenset() if self.key(at) in self.lists["noun_like"] or self.tokens[at].capital else kinds

    def month(self, at: int) -> bool:
        """A month beside its day or year; May, April and Jan are names as well."""
        return self.among(at, "months") and (
            self.key(at + 1).isdecimal() or (len(self.key(at - 1)) < 3 and self.key(at - 1).isdecimal())
        )

    def days(self, at: int) -> int:
        """How many words of day and time stand there ("on Tuesday", "Friday night")."""
        count = 0
        if self.key(at) in ("on", "last", "this", "late", "early") and self.among(at + 1, "days", "months"):
            count = 1
        if self.among(at + count, "days"):
            count += 1
            while self.among(at + count, "time_words"):
                count += 1
            return count
        return 0

    def adverbial(self, at: int) -> bool:
        """Is the sentence over, or does only an adverbial follow?"""
        if at >= self.end or self.pause(at):
            return True
        if self.among(at, "days", "time_words"):
            days = self.days(at)
            return at + days >= self.end or self.pause(at + days) or self.among(at + days, "adjunct")
        if self.among(at, "adjunct") or self.key(at) == "to":
            return not self.that_ahead(at)
        return self.key(at).endswith("ly") and (at + 1 >= self.end or self.adverbial(at + 1))

    def that_ahead(self, at: int) -> bool:
        """Does "that", a quotation or a colon follow soon?"""
        for place in range(at, min(at + FAR_FROM_VERB, self.end)):
            if self.key(place) == "that" or self.kind(place) == "q" or self.key(place) == ":":
                return True
            if self.pause(place) and self.key(place) != ",":
                return False
        return False

    def left_open(self, at: int) -> bool:
        """Does a quotation stand there that ends in a comma, so that its sentence goes on?"""
        if self.kind(at) != "q" or at < 0:
            return False
        return self.text[self.tokens[at].start : self.tokens[at].end].rstrip("\"'”’»“ ")[-1:] in (
            ",",
            "，",
            "،",
            "–",
            "—",
            "-",
        )

    def noun_phrase(self, at: int) -> bool:
        """May a name begin there?"""
        return at < self.end and self.kind(at) == "w" and not self.among(at, "adjunct")

    def without_helpers(self, at: int) -> int:
        """The place left of the helping verbs that end there."""
        while at > 0 and self.kind(at) == "w" and self.among(at, "auxiliaries"):
            at -= 1
        return at

    def begin(self, at: int) -> int:
        """Where what is said begins that ends before `at`."""
        begin = 0
        while begin < at and (self.pause(begin) or self.key(begin) in ("but", "and", "yet", "so")):
            if self.kind(begin) == "q":
                break
            begin += 1
        for place in range(at - 1, begin, -1):
            if self.key(place) == ";":
                return place + 1
        return begin

    def cut(self, start: int) -> int:
        """Where what is said ends that begins at `start`."""
        for place in range(start + 1, self.end):
            if self.key(place) == ";":
                return place
            if self.key(place) != ",":
                continue
            after = place + 1
            verb = self.words.frames.get(self.key(after), frozenset())
            if "say" in verb and self.key(after).endswith(("ing", "ant")):
                return place
            if any(all(self.key(after + i) == w for i, w in enumerate(c)) for c in self.words.according):
                return place
            if self.key(after) in ("but", "while", "although", "though", "whereas"):
                return place
        return self.end

    def phrase_end(self, start: int, limit: int = -1) -> int:
        """Where the name that begins at `start` ends: at a sign, an adverbial or a clause."""
        at, last = start, self.end if limit < 0 else limit
        while at < last and self.kind(at) == "w" and at - start < 16:
            if at > start and self.among(at, "days", "clause_starts", "adjunct", "finite") and self.key(at) != "by":
                break
            at += 1
        return self.name_end(start, at)

    def name_end(self, start: int, end: int) -> int:
        """Small words behind the last capital of a name are no part of it ("сказала Анна Смирнова газете")."""
        capitals = [at for at in range(start, end) if self.tokens[at].capital]
        if not capitals or self.words.language == "de":
            return end
        last = capitals[-1] + 1
        return last + 1 if last < end and self.key(last) == "()" else last
