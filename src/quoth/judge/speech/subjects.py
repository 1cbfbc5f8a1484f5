"""Which words of a sentence name who speaks? Looked for on the left of the verb, in Arabic behind it."""

from __future__ import annotations

from .parts import Parts, Stretch


class Subjects(Parts):
    """A sentence that knows the subjects of its verbs."""

    def subject(self, at: int) -> Stretch | tuple[()]:
        """The words before the verb that name who speaks; of "saying" and "to say" the sentence's own subject."""
        last = at - 1
        while last >= 0 and (self.among(last, "auxiliaries") or self.key(last).endswith("ly")):
            if self.among(last, "passive") and not self.key(at).endswith("ing"):
                return ()  # "sailors are told": the subject is who hears
            last -= 1
        bare = self.key(at).endswith("ing") and last == at - 1
        if self.key(last) in self.lists["joins"]:
            return self.clause_subject(last) or self.speaker or self.first_subject(at)
        if bare or self.key(at - 1) == "to" or self.among(last, "with_participle"):
            return self.speaker or self.first_subject(at)
        comma = last if self.key(last) == "," else 0
        if comma:
            last = self.before_apposition(last)
        if self.among(last, "pronouns") and self.kind(last) == "w":
            return last, last + 1
        first = last
        while first >= 0 and self.kind(first) == "w" and last - first < 16:
            if self.stops(first):
                break
            first -= 1
        first += 1
        if first > last:
            if self.key(last) in ("that", "which"):
                return last, last + 1
            return ()
        first = self.without_days(first, last)
        return (first, max(comma, last + 1)) if last >= first else ()

    def stops(self, at: int) -> bool:
        """Does the subject begin behind this word? Not at the "and" between two names."""
        if self.key(at) in self.lists["joins"] and at and self.tokens[at - 1].capital and self.tokens[at + 1].capital:
            return False
        return self.among(at, "clause_starts", "finite") or "say" in self.plainly(at)

    def clause_subject(self, at: int) -> Stretch | tuple[()]:
        """The pronoun or name that opens the clause before "and said"."""
        first = at - 1
        while first >= 0 and self.kind(first) == "w" and not self.among(first, "clause_starts"):
            first -= 1
        first += 1
        if self.among(first, "pronouns") and first < at:
            return first, first + 1
        end = first
        while end < at and self.tokens[end].capital:
            end += 1
        return (first, end) if end > first else ()

    def first_subject(self, at: int) -> Stretch | tuple[()]:
        """The words the sentence begins with, up to a helping verb, a verb or a sign."""
        first = 0
        while first < at and (self.pause(first) or self.among(first, "clause_starts")):
            first += 1
        if self.among(first, "adjunct"):
            while first < at and not self.pause(first):
                first += 1
            first += 1
        if first >= at or self.kind(first) == "q":
            return ()
        if self.among(first, "pronouns"):
            return first, first + 1
        end = first
        while end < at and self.kind(end) == "w" and end - first < 12:
            token = self.tokens[end]
            lower_verb = not token.capital and (token.key.endswith("ed") or token.key in self.words.frames)
            if end > first and self.among(end, "time_words") and self._name_behind(end, at):
                first = end = end + 1 + self.pause(end + 1)  # "Decades later Moor would ..."
                continue
            if end > first and (self.among(end, "finite", "auxiliaries", "clause_starts") or lower_verb):
                break
            end += 1
        return (first, end) if end > first else ()

    def _name_behind(self, time: int, at: int) -> bool:
        """Does a capital letter open what stands behind the last word of a time?"""
        behind = time + 1 + self.pause(time + 1)
        return behind < at and self.tokens[behind].capital

    def before_apposition(self, comma: int) -> int:
        """The word before the comma that opens ", a Democrat of Ohio," before the verb."""
        for place in range(comma - 1, max(-1, comma - 24), -1):
            if self.kind(place) == "q":
                return comma - 1
            if self.key(place) == ",":
                return place - 1
        return comma - 1

    def without_days(self, first: int, last: int) -> int:
        """The subject without a day in front of it ("On Monday Moor", "On 11 February 2016 Moor")."""
        for place in range(min(first + 4, last - 1), first - 1, -1):
            if (
                self.month(place)
                or self.among(place, "days")
                or (len(self.key(place)) == 4 and self.key(place).isdecimal())
            ):
                return place + 1
        return first

    def possessor(self, at: int) -> Stretch | tuple[()]:
        """The name before the possessive sign, or the noun with its article."""
        first = at - 1
        while first > 0 and self.tokens[first].capital and self.tokens[first - 1].capital:
            first -= 1
        if first > 0 and self.among(first - 1, "determiners"):
            first -= 1
        return (first, at) if first >= 0 and self.kind(first) == "w" else ()

    def after_verb(self, stop: int, start: int) -> Stretch | tuple[()]:
        """Who speaks, where the verb stands first: the words between it and what is said."""
        end = self.phrase_end(stop, start)
        while end > stop and self.kind(end - 1) != "w":
            end -= 1
        return (stop, end) if end > stop else ()
