"""How many findings this good one would expect from text that quotes nothing (an E-value)."""

from __future__ import annotations

from math import log10

from ..settings import Settings


def chance(score: float, n_words: int, settings: Settings) -> float:
    """The E-value of an alignment of `score` decades against a library of `n_words`, per sentence of draft.

    Prose is not drawn word by word: runs of common words recur. The slope and the offset are fitted to prose that
    quotes nothing (bench/calibrate.py).
    """
    expected = log10(n_words) + settings.chance_offset - settings.chance_slope * score
    return float(10.0 ** max(-300.0, min(300.0, expected)))


def needed(limit: float, n_words: int, settings: Settings) -> float:
    """The score whose chance is `limit`."""
    return (log10(n_words) + settings.chance_offset - log10(limit)) / settings.chance_slope
