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
    chance_slope: float = 1.5
    """Decades of chance for each decade of score. Fitted by bench/calibrate.py."""
    chance_offset: float = -1.48
    """Decades. Fitted by bench/calibrate.py, for a sentence of twenty draft words."""
    changed_chance: float = 1e-5
    """E-value below which an unmarked agreement with changed words is reported. Of three presidents' speeches against a
    million words of others', 1e-3 called 24 turns of phrase in 7,000 words altered quotations (see docs/design/chance.md)."""
    running_words: int = 4
    """Words of an unmarked finding that must stand in the source. Three words in a row of everyday prose stand in a Bible
    by chance ("hither and thither"): english-kjv, 14 false findings in 10,000 words with 3, 1 with 4."""
    running_letters: int = 17
    """Letters of those words. english-kjv: 1 in 25 unmarked quotations of 4-5 words has fewer, 1 in 2 false findings."""
    running_words_joined: int = 3
    """The same in Arabic and Hebrew, which write article, conjunction and prepositions into the word."""
    running_characters: int = 8
    """The same in scripts written without spaces, where a character is a word."""
    marked_chance: float = 0.003
    """E-value below which an agreement inside quotation marks counts."""
    whole_chance: float = 1.0
    """The same where every word of the marked quotation agrees."""
    run_slack: float = 0.7
    """Decades by which a chain of seeds may fall short of `max_chance` in running text and still be aligned.
    english-kjv: every kind of undamaged quotation is still there, and 2 chance chains in a thousand words are aligned."""
    short_slack: float = -0.4
    """The same against `whole_chance` inside marked quotations of at most eight words."""
    damaged_floor: float = 4.0
    """Decades a chain must reach where the draft is damaged; more than one seed of letters (3.8) is asked for."""
    sure_chance: float = 1e-6
    """E-value below which an agreement with less than `min_coverage` of a marked quotation, but `sure_coverage`, counts."""
    sure_coverage: float = 0.3
    """Share of words. english-kjv, another translation in quotation marks: .83 found at 0.5, .96 at 0.3."""
    quilt_coverage: float = 0.75
    """Share of a marked quotation's words that several places must explain together where no single one does."""
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
