"""Look-alike letters and invisible characters: is clean text left alone, is every planted one reported?

Usage: python bench/lookalikes.py [DATA] [--words N] [--planted N]. DATA is a folder of TSV libraries (locator, text),
which are not part of the project. Clean: each edition of a language is quoted, sentence after sentence in quotation
marks, against all editions of that language, up to N words a language; no finding may carry `look-alike` or
`hidden-characters`. Planted: a letter of a quotation is swapped for a like-looking one, or an invisible character put
in; every one must be reported and never be `exact`. Exits with 1 when a floor is broken (SAFETY.md section 2: 0
reports, 100 %).
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from quoth.checker import Checker
from quoth.library.against import joined, shelf_for
from quoth.model import Document, Finding
from quoth.normalise.lookalikes import skeleton
from quoth.settings import Settings

DATA = Path("/work/shared/data/sources")
EDITIONS = {
    "Arabic": ("quran-simple", "quran-uthmani", "quran-uthmani-qpc", "quran-riwaya-warsh"),
    "Russian": ("bible-synodal", "quran-ru-kuliev"),
    "Greek": ("bible-grc-byz", "bible-grc-sblgnt"),
    "Hebrew": ("bible-wlc",),
    "Chinese": ("bible-cuv", "quran-zh-makin"),
    "French": ("bible-fr-crampon", "quran-fr-hamidullah"),
    "English": ("bible-kjv", "gdpr-en"),
}
SPACELESS = {"Chinese"}
WARNED = {"look-alike", "hidden-characters"}
INVISIBLE = {
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "soft hyphen": "\u00ad",
    "tag character": "\U000e0061",
    "right-to-left override": "\u202e",
    "word joiner": "\u2060",
}
ALIKE = {
    "Cyrillic": dict(zip("acehikmopxy", "асеһікморху", strict=True)),
    "Greek": dict(zip("aoiuvp", "αοιυνρ", strict=True)),
    "full width": {chr(n): chr(n + 0xFEE0) for n in range(0x61, 0x7B)},
}


def rows(path: Path) -> list[str]:
    """The texts of a TSV library."""
    return [line.split("\t", 1)[1] for line in path.read_text("utf-8").splitlines() if "\t" in line]


def size(text: str, language: str) -> int:
    """Words of a text, characters where none are divided."""
    return len(text) if language in SPACELESS else len(text.split())


def quoting(texts: list[str], language: str, words: int) -> Iterator[tuple[Document, int]]:
    """Documents that quote these texts, twenty at a time, composed and decomposed by turns; and their words."""
    for number in range(0, len(texts), 20):
        chosen = texts[number : number + 20]
        n = sum(size(text, language) for text in chosen)
        if words <= 0:
            return
        words -= n
        form = "NFD" if number // 20 % 2 else "NFC"
        body = "\n\n".join(f"“{unicodedata.normalize(form, text)}”" for text in chosen)
        yield Document(f"{language} {number}", body), n


def clean(data: Path, language: str, words: int) -> tuple[int, int, list[Finding]]:
    """(words quoted, quotations found, findings with a warning) of one language."""
    paths = [path for name in EDITIONS[language] if (path := data / f"{name}.tsv").is_file()]
    checker = Checker(joined(shelf_for(path) for path in paths), Settings(), printed=False)
    quoted, found, flagged = 0, 0, []
    for path in paths:
        made = list(quoting(rows(path), language, words - quoted))
        quoted += sum(n for _, n in made)
        for report in checker.reports(document for document, _ in made):
            found += len(report.findings)
            flagged += [finding for finding in report.findings if WARNED & set(finding.warnings)]
    return quoted, found, flagged


def planted(data: Path, count: int) -> tuple[Counter[str], Counter[str], list[str]]:
    """(planted, reported) by kind, and those that were not."""
    dice = random.Random(7)
    path = data / "bible-kjv.tsv"
    texts = [text for text in rows(path) if 8 <= len(text.split()) <= 30]
    checker = Checker(shelf_for(path), Settings(), printed=False)
    made: list[tuple[str, Document]] = []
    for number in range(count):
        kind, changed = _changed(dice.choice(texts), number, dice)
        made.append((kind, Document(str(number), f"He wrote: “{changed}” Then he left.")))
    total, reported, missed = Counter[str](), Counter[str](), []
    reports = checker.reports(document for _, document in made)
    for (kind, document), report in zip(made, reports, strict=True):
        total[kind] += 1
        quoted = [finding for finding in report.findings if finding.kind == "quotation"]
        told = any(WARNED & set(f.warnings) or f.verdict in ("altered", "not-found") for f in quoted)
        if told and not any(f.verdict == "exact" for f in quoted):
            reported[kind] += 1
        else:
            missed.append(f"{kind}: {document.text!r} {[(f.verdict, f.warnings) for f in quoted]}")
    return total, reported, missed


def _changed(text: str, number: int, dice: random.Random) -> tuple[str, str]:
    """One letter of the text swapped, or an invisible character put into a word."""
    kinds = [*INVISIBLE, *ALIKE]
    kind = kinds[number % len(kinds)]
    inside = [at for at in range(1, len(text) - 1) if text[at - 1 : at + 2].isalpha()]
    if kind in INVISIBLE:
        at = dice.choice(inside)
        return kind, text[:at] + INVISIBLE[kind] + text[at:]
    table = ALIKE[kind]
    places = [at for at in inside if text[at] in table]
    at = dice.choice(places)
    assert kind == "full width" or skeleton(table[text[at]]) == text[at]
    return kind, text[:at] + table[text[at]] + text[at + 1 :]


def main() -> int:
    given = sys.argv[1:]
    options = {name: int(given[given.index(name) + 1]) for name in ("--words", "--planted") if name in given}
    data = Path(given[0]) if given and not given[0].startswith("--") else DATA
    broken = False
    for language in EDITIONS:
        begun = process_time()
        quoted, found, flagged = clean(data, language, options.get("--words", 1_000_000))
        broken |= bool(flagged)
        spent = process_time() - begun
        print(f"{language:8} {quoted:9,} words, {found:7,} findings, {len(flagged)} flagged, {spent:.0f} s", flush=True)
        for finding in flagged[:5]:
            print("    ", [reason.message for reason in finding.reasons if reason.rule in WARNED])
    total, reported, missed = planted(data, options.get("--planted", 2000))
    for kind, n in total.items():
        print(f"{kind:24} {reported[kind]} of {n}")
    for line in missed[:5]:
        print("    ", line)
    return 1 if broken or missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
