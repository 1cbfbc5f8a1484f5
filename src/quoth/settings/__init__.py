"""Every threshold of quoth, in one place, each with its unit and the evidence that set it.

Here those that a check may be given; finding.py and judging.py hold what is fixed, stage by stage. Three files, since
one would be the longest of the package; no fields of `Settings`, since nobody should need another value, and a report
would have to name them all.

Boards: the generators described in bench/README.md. "decades" are powers of ten.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from ..digest import blake2b
from ..errors import SettingsError
from ..frozen import dataclass

SCHEMA_VERSION = "1.0"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def is_language_tag(tag: str) -> bool:
    """Does it look like a BCP 47 tag ("en", "grc", "pt-BR"), and not like a language's name?"""
    return _LANGUAGE_TAG.fullmatch(tag) is not None


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

    languages: tuple[str, ...] = ()
    """BCP 47 tags of the languages that drafts are written in. Where another one is guessed, the first of them counts;
    none: as guessed."""

    # -- the finder
    chance_slope: float = 1.5
    """Decades of chance for each decade of score; see bench/calibrate.py and docs/design/chance.md."""
    chance_offset: float = -1.48
    """Decades, for a sentence of twenty draft words. With the slope: 4.95 decades are asked of running text against
    0.8 M words, 4.3 against 78,000 (F1 on english-kjv, english-prose and quran-docs together)."""
    changed_chance: float = 1e-5
    """E-value below which an unmarked agreement with changed words is reported. A president's speeches (7,162 words)
    against 1.3 M words, most of them other presidents': 24 turns of phrase called altered at 1e-3, 17 at 1e-5, 13 at
    1e-6, which loses splices on english-kjv (.917 -> .896). F1 of english-kjv .947 -> .950, prose .942 -> .956."""
    running_words: int = 4
    """Words of an unmarked finding that must stand in the source. Three words in a row of everyday prose stand in a
    Bible by chance ("hither and thither"): english-kjv, 4.4 false findings in 10,000 clean words with 3, 1.5 with 4."""
    running_letters: int = 17
    """Letters of those words. english-kjv: false findings 1.6 -> 1.0 in 10,000 words of novels that quote, 16 -> 8.6 in
    imitation scripture, and no quotation of 4-5 words is lost."""
    running_words_joined: int = 3
    """The same in Arabic and Hebrew, which write article, conjunction and prepositions into the word."""
    running_words_flowing: int = 7
    """The same where nothing sets the words off: no lead-in, no sentence or line that begins there, no vowel marks of
    their own. Religious prose shares turns of three to five words with its scripture."""
    changed_words_flowing: int = 10
    """The same where some of the words differ: who weaves half a verse into his own sentence alters nothing."""
    running_characters: int = 8
    """The same in scripts written without spaces, where a character is a word. Ours; no board has such a script."""
    marked_chance: float = 0.003
    """E-value below which an agreement inside quotation marks counts. Set on english-kjv and english-prose: at 0.01
    novels' dialogue gives 2.7 false findings in 10,000 words of prose more."""
    short_chance: float = 0.005
    """The same for three or four words in scripts that write every word by itself. english-kjv, seeds 7, 11 and 23: all
    25 short quotations in marks are below it, no line of a novel's dialogue is ("God Save the King" .0066)."""
    whole_chance: float = 1.0
    """The same where every word of the marked quotation agrees."""
    run_slack: float = 0.5
    """Decades by which a chain of seeds may fall short of `max_chance` in running text and still be aligned. Set on
    english-kjv: nearly all undamaged quotations are still there, and few chains of chance are aligned (F1 .950 at 0.7,
    .950 at 0.4, .949 at 0.2)."""
    short_slack: float = -0.4
    """The same against `whole_chance` inside marked quotations of at most eight words."""
    damaged_floor: float = 4.0
    """Decades a chain must reach where the draft is damaged; more than one seed of letters (3.8) is asked for."""
    sure_chance: float = 1e-6
    """E-value below which an agreement with less than `min_coverage` of a marked quotation, but at least
    `sure_coverage`, counts."""
    part_chance: float = 1e-9
    """The same for an agreement that is neither the quotation's opening nor damaged. english-kjv, seeds 7, 11 and 23:
    28 sentences that share a phrase with the library are no longer called changed quotations, 2 of 143 other
    translations are lost."""
    part_coverage: float = 0.2
    """Share of a marked quotation's words. An agreement with more of them that is not enough to explain the quotation
    is part of its sentence, no finding by itself unless it is below `part_chance`; with fewer of them, the marks hold
    a speech in which something may be quoted."""
    sure_coverage: float = 0.3
    """Share of words. english-kjv, another translation in quotation marks: .78 found with `min_coverage` alone, .87
    with this."""
    opening_coverage: float = 0.07
    """The same where a quotation opens with a source's words and the text beside it names a source: a true opening with
    an end of its own. quran-real: at 0.3 such quotations are reported as an exact verse beside a missing one."""
    quilt_coverage: float = 0.75
    """Share of a marked quotation's words that several places must explain together where no single one does."""
    min_coverage: float = 0.5
    """Share of a marked quotation's words that must agree with one place for it to be judged as a whole."""

    # -- limits
    file_mb: int = 100
    """Megabytes. A larger file is not read and said so. Source: SAFETY.md section 2."""
    reader_seconds: int = 60
    """CPU seconds one file may take to read. Source: SAFETY.md section 2."""

    def __post_init__(self) -> None:
        if not self.max_chance > 0:
            raise SettingsError(f"max_chance must be above 0, not {self.max_chance!r}")
        if not isinstance(self.min_words, int) or self.min_words < 1:
            raise SettingsError(f"min_words must be a number of words, at least 1, not {self.min_words!r}")
        if isinstance(self.languages, str) or not all(map(is_language_tag, self.languages)):
            raise SettingsError(f"languages is a list of tags, as in ['en', 'pt-BR'], not {self.languages!r}")

    def changed(self, **values: Any) -> Settings:
        """These settings with some values replaced; raises SettingsError for an unknown name."""
        known = {f.name for f in fields(self)}
        for name in values:
            if name not in known:
                raise SettingsError(f"unknown setting {name!r}; known: {', '.join(sorted(known))}")
        return replace(self, **values)

    def as_dict(self) -> dict[str, Any]:
        """All values by name, as JSON has them."""
        held = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in held.items()}

    def fingerprint(self) -> str:
        """A digest of all values: reports of one version with one fingerprint were judged by the same thresholds."""
        return blake2b(repr(sorted(self.as_dict().items())).encode(), digest_size=8).hexdigest()
