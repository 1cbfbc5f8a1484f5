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
