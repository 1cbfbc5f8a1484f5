"""Units of measure: which writings name one unit ("km", "kilometres"), and which two are different ones ("kg", "mg").

Another name is one more word in lexicon/units.tsv.
"""

from __future__ import annotations

from functools import cache

from ..shipped import beside, text_of
from .lexicons import fold


@cache
def _units() -> dict[str, str]:
    lines = text_of(beside(__file__, "lexicon", "units.tsv")).splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {fold(name): row[0] for row in rows for name in row}


def named_unit(word: str) -> str:
    """The symbol of the unit a word names behind a figure; "" for no unit."""
    return _units().get(fold(word.rstrip(".")), "")
