"""The words of reported speech of one language, ready to be looked up.

Source: the `.toml` files beside this module, each of which names its own.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import regex

from ...frozen import dataclass
from ..language import guess
from ..lexicons import table as compiled

LANGUAGES = ("en", "fr", "de", "es", "ru", "ar", "it", "pt", "nl", "pl", "uk", "fa", "he")
_WORD = regex.compile(r"[\p{L}\p{M}]++(?:['’](?=\p{L}))?")
_LISTS = (
    "subordinate complement pronouns singular masculine feminine auxiliaries clause_starts adjunct determiners medium"
    " months days time_words abbreviations particles nouns"
    " quantifiers noun_like verbal_before finite joins with_participle that_words to_whom tells passive"
    " sourceless possessives of_words"
).split()


@dataclass(frozen=True, slots=True)
class Words:
    """One language. frames: by verb form, the kinds of clause it takes: "say", "that", "to", "of".

    phrases: words after a verb form that belong to the cue ("call", "for"). lists: the remaining word lists by name.
    verb_first: does who speaks stand behind the verb (Arabic)? comma_clause: may a clause without "that" follow a comma
    (German)? cues: the words a frame can begin at: verbs, nouns and prepositions of saying, and the colon of a label.
    """

    language: str
    frames: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    according: tuple[tuple[str, ...], ...]
    lists: dict[str, frozenset[str]]
    verb_first: bool = False
    comma_clause: bool = False
    cues: frozenset[str] = frozenset()


@cache
def words(language: str) -> Words:
    """The table of a language; English for one that has none."""
    name = language if language in LANGUAGES else "en"
    table = compiled(f"speech/{name}")
    grow = table.get("inflect", False)
    frames: dict[str, set[str]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for kind in ("say", "that", "to", "of"):
        for entry in table.get(kind, "").split():
            forms[entry.split("/")[0]] = inflected(entry) if grow else tuple(entry.split("/"))
            for form in forms[entry.split("/")[0]]:
                for joined in ("", *table.get("proclitics", "").split()):
                    frames.setdefault(joined + form, set()).add(kind)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in filter(None, (p.split() for p in table.get("phrases", "").split("|"))):
        for form in forms.get(phrase[0]) or (inflected(phrase[0]) if grow else (phrase[0],)):
            phrases.setdefault(form, []).append(tuple(phrase[1:]))
    according = tuple(tuple(entry.split()) for entry in table["according"].split("|"))
    lists = {key: frozenset(table.get(key, "").split()) for key in _LISTS}
    return Words(
        name,
        {form: frozenset(kinds) for form, kinds in frames.items()},
        {form: tuple(sorted(rest, key=len, reverse=True)) for form, rest in phrases.items()},
        according,
        lists,
        table.get("verb_first", False),
        table.get("comma_clause", False),
        lists["nouns"].union(frames, phrases, (cue[0] for cue in according), (":", "：")),
    )


def language_of(text: str) -> str:
    """The language whose table holds most words of the text's beginning; where none does the one it looks like, English
    if that has no table."""
    known, counts = _known(), dict.fromkeys(LANGUAGES, 0)
    for word, n in Counter(_WORD.findall(text[:3000])).items():
        for language in known.get(word.casefold(), ()):
            counts[language] += n
    if any(counts.values()):
        return max(LANGUAGES, key=lambda language: counts[language])
    guessed = guess(text)
    return guessed if guessed in LANGUAGES else "en"


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """The languages in whose tables a word stands."""
    known: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        held = words(language)
        lists = (
            held.lists[name] for name in ("subordinate", "pronouns", "auxiliaries", "determiners", "adjunct", "finite")
        )
        for word in frozenset(held.frames).union(*lists):
            known[word] = (*known.get(word, ()), language)
    return known


def inflected(entry: str) -> tuple[str, ...]:
    """The forms of an English verb: given in full with slashes, else by the regular rules."""
    if "/" in entry:
        return tuple(dict.fromkeys(entry.split("/")))
    if entry.endswith("e"):
        return entry, entry + "s", entry + "d", entry[:-1] + "ing"
    if entry.endswith("y") and entry[-2] not in "aeiou":
        return entry, entry[:-1] + "ies", entry[:-1] + "ied", entry + "ing"
    third = entry + ("es" if entry.endswith(("s", "sh", "ch", "x")) else "s")
    return entry, third, entry + "ed", entry + "ing"
