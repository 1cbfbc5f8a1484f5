"""Words printed as one with the next: French "qu'il", Arabic "ومن" (and who), Hebrew "ומי". A quotation may begin
behind them, as an English one does behind "and" or "that".

Not among them: French n', which denies; Arabic and Hebrew prepositions and articles, which print as one word with a
noun but are hardly ever left out of a quotation of it.
Sources: M. Grevisse, Le bon usage, § 45 (élision); L. Serianni, Grammatica italiana, I.76; W. Wright, A Grammar of the
Arabic Language, I § 366 (wa, fa); Gesenius, Hebrew Grammar, §§ 36, 104 (še, we).
"""

from __future__ import annotations

import unicodedata

from .scripts import APOSTROPHES

_ELIDED = frozenset(
    "l d j m t s c qu jusqu lorsqu puisqu quoiqu dell all nell dall sull un quest quell".split()
)
_PREFIXED = frozenset("وفוש")
"""Arabic wa and fa, Hebrew we and še."""
_LETTERS_BEHIND = 2
"""Letters of the next word, at least: "ומן" is "and from", "ול" no word of two."""


def behind_joined(word: str) -> str:
    """What stands behind the joined word that a printed word begins with; "" where there is none."""
    for at, char in enumerate(word):
        if char in APOSTROPHES:
            return word[at + 1 :] if word[:at].casefold() in _ELIDED else ""
    if word[:1] not in _PREFIXED:
        return ""
    rest = word[1:]
    while rest and unicodedata.combining(rest[0]):
        rest = rest[1:]
    return rest if sum(map(str.isalpha, rest)) >= _LETTERS_BEHIND else ""
