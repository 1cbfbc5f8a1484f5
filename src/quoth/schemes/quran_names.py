"""Which sura does a name mean? Arabic, Latin-letter, Turkish and Russian names with their spelling habits.

Source: the names printed above the suras in the Cairo edition and its translations; spelling habits of romanised
Arabic (ALA-LC, DIN 31635, French and Malay custom) as rules in `sound`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..shipped import beside, text_of
from .letters import fold_name

_SAME_SOUND = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("ch", "sh"), ("dj", "j"),
    ("q", "k"), ("w", "v"),
)  # fmt: skip
"""Letters that write one Arabic sound in different habits. Source: French, Malay and ALA-LC romanisation."""
_SAME_RUSSIAN = (("иа", "я"), ("иу", "ю"), ("ь", ""), ("ы", "и"), ("ля", "ла"))
"""The same in Russian: "Аль-Кийама" and "Аль-Кияма". Source: the titles
in Kuliev's, Krachkovsky's and Porokhova's translations."""
_SUN = ("t", "th", "ts", "d", "dh", "dz", "r", "z", "s", "sh", "sy", "n", "l")
ORDINARY = frozenset(
    """opening cow women table cattle heights repentance jonah joseph thunder abraham bee bees cave mary prophets
    pilgrimage believers light criterion poets ant ants stories spider romans prostration clans sheba originator throngs
    forgiver consultation gold smoke crouching sandhills victory conquest dwellings winds mount star moon beneficent
    event iron pleading exile ranks friday hypocrites divorce prohibition sovereignty dominion pen noah resurrection man
    tidings dawn city sun night fig clot power earthquake time slanderer elephant abundance disbelievers mankind
    daybreak sincerity feel room tour tin sad saba nas nur hud shad ashr сад саба каф тур рад нас тин рум худ""".split()
)
"""Names that are words or personal names elsewhere: they count only beside "surah" or with the sura's number."""
_ARABIC = frozenset("nas nur hud sad saba tin tour room feel shad ashr сад саба каф тур рад нас тин рум худ".split())
"""Of these, the Arabic names, which take the article."""
_TRANSLATED = 4
"""The first column of names that translate."""
_WITH_ARTICLES = (4, 6)
"""The columns of languages whose own articles look like the Arabic one: "el viernes" is no sura."""


class Names(NamedTuple):
    """Suras by folded name, and which of those names carry the Arabic article."""

    suras: dict[str, tuple[int, ...]]
    with_article: frozenset[str]
    ordinary: frozenset[str]


@lru_cache(maxsize=16384)
def sound(key: str) -> str:
    """One spelling for the spellings of one sound: Nisaa, Nisa' and Nisā' give the same."""
    if "\u0400" <= key[:1] <= "\u04ff":
        for habit, plain in _SAME_RUSSIAN:
            key = key.replace(habit, plain)
    if not key.isascii():
        return key
    for habit, plain in _SAME_SOUND:
        key = key.replace(habit, plain)
    out = [c for i, c in enumerate(key) if i == 0 or c != key[i - 1]]
    while len(out) > 2 and out[-1] == "h":
        out.pop()
    return "".join(out)


@cache
def verse_counts() -> tuple[int, ...]:
    """Verses of sura 1 to 114 in the Kufan count, with a 0 in front."""
    return (0, *(int(row[1]) for row in _rows()))


@cache
def names() -> Names:
    """All names of all suras, folded."""
    suras: dict[str, list[int]] = {}
    articles: set[str] = set()
    translated: set[str] = set()
    for row in _rows():
        for column, field in enumerate(row[2:]):
            for name in filter(None, field.split("|")):
                if column >= _TRANSLATED and sound(fold_name(name)) not in suras:
                    translated.add(sound(fold_name(name)))
                for key, article in _spellings(name)[: 1 if column in _WITH_ARTICLES else None]:
                    if int(row[0]) not in suras.setdefault(key, []):
                        suras[key].append(int(row[0]))
                    if article:
                        articles.add(key)
    plain = articles - {key for key in articles if key in suras and not key.startswith(("al", "a", "e", "ال", "а"))}
    return Names(
        {key: tuple(held) for key, held in suras.items()},
        frozenset(plain),
        frozenset(sound(fold_name(word)) for word in ORDINARY) | translated,
    )


def _spellings(name: str) -> list[tuple[str, bool]]:
    """The keys of one name, each with: does it carry the article?"""
    key = fold_name(name)
    if not key:
        return []
    if "\u0600" <= key[0] <= "\u06ff":
        bare = key[2:] if key.startswith("ال") and len(key) > 3 else key
        return [(bare, False), ("ال" + bare, True)]
    if not key.isascii():
        key = sound(key)
        return [(key, False), *(("а" + c + key, True) for c in ("л", key[0]))]
    bare = sound(key)
    if key in ORDINARY and key not in _ARABIC:
        return [(bare, False)]
    articles = ["al", "el"]
    for letters in _SUN:
        if key.startswith(letters):
            articles += ["a" + letters, "e" + letters]
    return [(bare, False), *((sound(article + key), True) for article in articles)]


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    text = text_of(beside(__file__, "data", "quran.tsv"))
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if not line.startswith("#"))
