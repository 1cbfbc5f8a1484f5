#!/usr/bin/env python3
"""Are right, respelled and changed quotations told apart in every script? The Universal Declaration in many languages.

Usage: python bench/udhr.py LIBRARY.tsv [--seed N] [--sentences N] [--show] [--language CODE ...]

LIBRARY.tsv is not part of the project: locator<TAB>text, locators "UDHR[eng] p3", one paragraph a line, codes as in the
UDHR in Unicode project. Of each language 20 paragraphs are quoted three times, in the quotation marks of its locale:
exact (verdict exact), respelled (case, accents, points, code points or width changed: exact or variant), and with one
word replaced by another of the same language (altered, the word named). Right means: also at the right place. Prints a
line a language and exits 1 where any of the three is under 97 %.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import quoth
from quoth.find.mark_styles import LOCALES
from quoth.library.shelf import Shelf
from quoth.normalise.words import Words

FLOOR = 0.97
KINDS = ("exact", "respelled", "replaced")
LOCALE = {
    "arb": "ar", "cmn_hans": "zh", "cmn_hant": "zh-Hant", "deu_1901": "de", "ell_monotonic": "el",
    "ell_polytonic": "el", "eng": "en", "fra": "fr", "heb": "he", "hin": "hi", "ind": "id", "ita": "it", "jpn": "ja",
    "kor": "ko", "pes_1": "fa", "pol": "pl", "por_BR": "pt", "rus": "ru", "spa": "es", "tur": "tr", "ukr": "uk",
    "urd": "ur",
}  # fmt: skip
SPACELESS = frozenset(("cmn_hans", "cmn_hant", "jpn"))
POINTS = {"arb": "َُِّْ", "pes_1": "َِ", "urd": "َِ", "heb": "ַָֹ"}
LOOKALIKES = {"pes_1": str.maketrans("یک", "يك"), "urd": str.maketrans("یک", "يك")}
WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
NARROW = str.maketrans("，、；：！？（）", ",､;:!?()")


class Case(NamedTuple):
    """One quotation: its kind, the text, the right places, the word put in; tie: two editions have the same words and
    this spelling follows neither."""

    kind: str
    text: str
    places: frozenset[str]
    word: str = ""
    tie: bool = False


def respelled(text: str, language: str, dice: random.Random) -> str:
    """The same words written otherwise: one of the ways that the script has."""
    return dice.choice(list(_ways(language)))(text)


def _ways(language: str) -> Iterator[Callable[[str], str]]:
    yield lambda text: unicodedata.normalize("NFD", text)
    if language in POINTS:
        dice = random.Random(language)
        points = POINTS[language]
        yield lambda text: re.sub(r"(?<=[^\W\d_])(?=[^\W\d_])", lambda _: dice.choice(points), text)
        yield lambda text: "".join(c for c in unicodedata.normalize("NFD", text) if not _mark(c, "\u0653\u0654\u0655"))
    if language == "arb":
        yield lambda text: text.replace("ال", "ا\u0640ل")
        yield lambda text: text.translate(str.maketrans("أإ", "اا"))
    if language in LOOKALIKES:
        yield lambda text: text.translate(LOOKALIKES[language])
    if language in SPACELESS:
        yield lambda text: text.translate(WIDE)
        yield lambda text: text.translate(NARROW)
        yield lambda text: re.sub(r"(?<=\w)(?=\w)", lambda m: "\n" if m.start() % 23 == 22 else "", text)
    if text_has_case(language):
        yield str.upper
        yield str.lower
        yield str.title
    if language in ("fra", "spa", "ita", "por_BR", "ell_polytonic", "ell_monotonic", "pol"):
        yield _bare


def text_has_case(language: str) -> bool:
    """Has the language capitals?"""
    return language not in SPACELESS | {"kor", "hin", *POINTS}


def _mark(char: str, but: str = "") -> bool:
    return unicodedata.category(char) == "Mn" and char not in but


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not _mark(c)).replace("ł", "l").replace("Ł", "L")


def places_of(rows: list[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Where each text stands letter for letter, in any language: some sentences are the same in two."""
    places = defaultdict(set)
    for locator, text in rows:
        places[text].add(locator)
    return {text: frozenset(where) for text, where in places.items()}


def cases(
    rows: list[tuple[str, str]], language: str, places: dict[str, frozenset[str]], n: int, dice: random.Random
) -> list[Case]:
    """The quotations of one language."""
    least, most = (12, 70) if language in SPACELESS else (8, 45)
    marked = re.compile(r"[\"“”«»「」()@]")
    fit = sorted({text for _, text in rows if least <= len(Words(text)) <= most and not marked.search(text)})
    vocabulary = sorted({word for _, text in rows for word in _words(text, language) if len(word) > 2})
    out = []
    for text in dice.sample(fit, min(n, len(fit))):
        where = places[text]
        out.append(Case("exact", text, where))
        other = respelled(text, language, dice)
        tie = language.startswith("ell") and not any(map(_mark, unicodedata.normalize("NFD", other)))
        out.append(Case("respelled", other, where, tie=tie))
        changed, word = _replaced(text, language, vocabulary, dice)
        out.append(Case("replaced", changed, where, word))
    return out


def _words(text: str, language: str) -> list[str]:
    if language in SPACELESS:
        return [text[k : k + 2] + "." for k in range(0, len(text) - 1, 2) if text[k : k + 2].isalpha()]
    return re.findall(r"[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c]+", text)


def _replaced(text: str, language: str, vocabulary: list[str], dice: random.Random) -> tuple[str, str]:
    """The text with one word inside it replaced by another that it does not have, and that word."""
    words = [word.rstrip(".") for word in _words(text, language)]
    inner = [word for word in words[1:-1] if len(word) > (1 if language in SPACELESS else 2)]
    old = dice.choice(inner)
    stem = _bare(old).lower()[:3]
    others = (word.rstrip(".") for word in dice.sample(vocabulary, len(vocabulary)))
    new = next(w for w in others if w not in words and _bare(w).lower()[:3] != stem and not set(w) <= set(old))
    at = [m.start() for m in re.finditer(re.escape(old), text)]
    begin = next(k for k in at if k and (language in SPACELESS or not text[k - 1].isalpha()))
    return text[:begin] + new + text[begin + len(old) :], new


def right(case: Case, language: str, checker: Callable[[str], quoth.Report]) -> tuple[bool, str]:
    """Is the case told apart at its place? And what was said."""
    opening, closing = LOCALES[LOCALE[language]][:2]
    report = checker(f"{opening}{case.text}{closing}")
    found = [finding for finding in report.findings if finding.kind == "quotation"]
    said = "; ".join(
        f"{f.verdict} {[p.locator for p in f.places]} {[(e.kind, e.draft_text, e.source_text) for e in f.edits]}"
        for f in found
    )
    named = [place.locator for finding in found[:1] for place in (*finding.places, *finding.rivals)]
    if len(found) != 1 or not case.places & set(named[:2] if case.tie else named[:1]):
        return False, said
    verdict = found[0].verdict
    if case.kind == "replaced":
        edits = [edit.draft_text for edit in found[0].edits if edit.draft_text]
        return verdict == "altered" and any(case.word in said or said in case.word for said in edits), said
    return verdict == "exact" or (case.kind == "respelled" and verdict == "variant"), said


def main() -> int:
    """Runs the board; 1 where a language is under the floor."""
    wish = _arguments()
    rows = [line.split("\t", 1) for line in Path(wish.library).read_text("utf-8").splitlines()]
    by_language: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for locator, text in rows:
        by_language[locator[locator.index("[") + 1 : locator.index("]")]].append((locator, text))
    texts = [(locator, text) for locator, text in rows]
    checker, places = _checker(texts), places_of(texts)
    low = []
    for language in sorted(wish.language or by_language):
        dice = random.Random(f"{wish.seed} {language}")
        hit: dict[str, list[bool]] = defaultdict(list)
        for case in cases(by_language[language], language, places, wish.sentences, dice):
            told, said = right(case, language, checker)
            hit[case.kind].append(told)
            if wish.show and not told:
                print(f"  {language} {case.kind} {sorted(case.places)} {case.word!r}\n    {case.text}\n    {said}")
        shares = {kind: sum(hit[kind]) / len(hit[kind]) for kind in KINDS}
        whole = sum(map(sum, hit.values())) / sum(map(len, hit.values()))
        low += [language] if whole < FLOOR else []
        print(f"{language:14} {whole:.3f} " + " ".join(f"{kind} {share:.2f}" for kind, share in shares.items()))
    print(f"under {FLOOR}: {', '.join(low) or 'none'}")
    return 1 if low else 0


def _checker(rows: list[tuple[str, str]]) -> Callable[[str], quoth.Report]:
    from quoth.checker import Checker
    from quoth.model import Document
    from quoth.settings import Settings

    checker = Checker(Shelf.from_rows(rows, documents=False), Settings())
    return lambda text: next(iter(checker.reports([Document("draft", text)])))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sentences", type=int, default=20)
    parser.add_argument("--language", action="append")
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
