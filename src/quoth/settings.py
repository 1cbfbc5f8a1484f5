"""Every threshold of quoth, in one place, each with its unit and the evidence that set it.

Boards: the generators described in bench/README.md. "decades" are powers of ten.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from hashlib import blake2b
from typing import Any

from .errors import SettingsError

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one check. Unit and evidence stand beside each value."""

    # -- what is reported
    max_chance: float = 1e-3
    """Unmarked findings are reported below this E-value. Source: DESIGN.md 2.3."""
    min_words: int = 5
    """Words. Shorter marked quotations are checked only when attributed or found whole. Source: CLAIMS.md section 2
    (96 % of quoted spans of 5 to 9 words are quotations, 57 % of single words)."""
    fail_on: str = "altered"
    """The mildest verdict that makes `quoth check` exit with 1. Source: INTERFACE.md section 4."""
    strict_marks: bool = False
    """Vowel marks that differ are an alteration instead of an orthography edit."""

    # -- the finder
    chance_slope: float = 1.0
    """Decades of chance for each decade of score. Fitted by bench/calibrate.py."""
    chance_offset: float = 0.0
    """Decades. Fitted by bench/calibrate.py, for a sentence of twenty draft words."""
    marked_chance: float = 0.01
    """E-value below which an agreement inside quotation marks counts."""
    whole_chance: float = 1.0
    """The same where every word of the marked quotation agrees."""
    run_floor: float = 8.0
    """Decades a chain of seeds must reach in running text before it is aligned. english-kjv: at 11 every kind of
    undamaged quotation is still there and 2 chance chains a thousand words are aligned."""
    marked_floor: float = 6.0
    """Decades, the same for words inside quotation marks."""
    short_floor: float = 5.0
    """Decades, the same inside marked quotations of at most eight words."""
    damaged_floor: float = 5.0
    """Decades, the same where the draft is damaged."""
    min_coverage: float = 0.5
    """Share of a marked quotation's words that must agree with one place for it to be judged as a whole."""

    # -- limits
    file_mb: int = 100
    """Megabytes. A larger file is not read and said so. Source: SAFETY.md section 2."""
    reader_seconds: int = 60
    """CPU seconds one file may take to read. Source: SAFETY.md section 2."""

    def changed(self, **values: Any) -> Settings:
        """These settings with some values replaced; raises SettingsError for an unknown name."""
        known = {f.name for f in fields(self)}
        for name in values:
            if name not in known:
                raise SettingsError(f"unknown setting {name!r}; known: {', '.join(sorted(known))}")
        return replace(self, **values)

    def as_dict(self) -> dict[str, Any]:
        """All values by name."""
        return asdict(self)

    def fingerprint(self) -> str:
        """A digest of all values: two reports with the same fingerprint were judged by the same thresholds."""
        return blake2b(repr(sorted(self.as_dict().items())).encode(), digest_size=8).hexdigest()
