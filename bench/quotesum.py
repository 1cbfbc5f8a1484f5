"""Does the guard know verbatim quotations with the right source from changed, swapped and removed ones?

Usage: python bench/quotesum.py [dev.jsonl] [--limit N] [--show KIND]

QuoteSum (Schuster et al. 2024; not part of the project) has answers whose spans "[ 2 words ]" are marked as copied from
passage 2. Each span becomes “words” [2]; then, one at a time, its number is swapped, a word is changed, or its passage
is taken away. A span counts as verbatim when its words stand in its passage, typography aside.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quoth.guarding.guard import Guard
from quoth.guarding.guarded import Guarded
from quoth.model import Finding
from quoth.normalise.words import Words

DATA = Path("/work/shared/data/gold/quotesum/dev.jsonl")
SPAN = re.compile(r"\[ (\d) (.*?) \]")


class Cut(NamedTuple):
    """One marked span of an answer: its number and words, and where they stand in the answer made of it."""

    number: int
    words: str
    start: int


def answer_of(summary: str) -> tuple[str, list[Cut]]:
    """The summary with “words” [n] for each span, and the spans."""
    out, cuts, done = "", [], 0
    for found in SPAN.finditer(summary):
        out += summary[done : found.start()]
        words = found[2].strip()
        cuts.append(Cut(int(found[1]), words, len(out) + 1))
        out += f"“{words}” [{found[1]}]"
        done = found.end()
    return out + summary[done:], cuts


def folded(text: str) -> str:
    words = Words(text)
    return " " + " ".join(words.keys(0, len(words))) + " "


def at(guarded: Guarded, cut: Cut) -> Finding | None:
    """The finding on a span."""
    end = cut.start + len(cut.words)
    there = [f for f in guarded.findings if f.kind == "quotation" and f.start < end and cut.start < f.end]
    return max(there, key=lambda f: min(f.end, end) - max(f.start, cut.start), default=None)


def rows(path: Path, limit: int) -> Iterator[tuple[str, list[Cut], dict[str, str]]]:
    for number, line in enumerate(path.open(encoding="utf-8")):
        if number == limit:
            return
        row: dict[str, Any] = json.loads(line)
        documents = {str(n): row[f"source{n}"] for n in range(1, 9) if row.get(f"source{n}")}
        yield (*answer_of(row["summary"]), documents)


def changed(words: str, number: int, documents: dict[str, str]) -> str:
    """The words with one replaced by another word of the passages, a figure by the next figure."""
    parts = words.split()
    at = number % len(parts)
    bare = parts[at].strip(",.;:()\"'")
    if bare.isdecimal():
        new = str(int(bare) + 1)
    else:
        known = sorted({word.strip(",.;:()\"'") for text in documents.values() for word in text.split()})
        other = [word for word in known if word.isalpha() and folded(word) != folded(bare) and len(word) > 3]
        new = other[(number * 7919) % len(other)]
    parts[at] = parts[at].replace(bare, new) if bare else new
    return " ".join(parts)


def outcome(finding: Finding | None) -> str:
    if finding is None:
        return "no finding"
    return f"{finding.verdict}, source {finding.reference.verdict if finding.reference else 'none'}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", nargs="?", type=Path, default=DATA)
    parser.add_argument("--limit", type=int, default=-1)
    parser.add_argument("--show", default="")
    given = parser.parse_args()
    tables: dict[str, Counter[str]] = defaultdict(Counter)
    for count, (answer, cuts, documents) in enumerate(rows(given.path, given.limit)):
        guard = Guard(documents)
        guarded = guard(answer)
        for number, cut in enumerate(cuts):
            source = folded(documents.get(str(cut.number), ""))
            verbatim = folded(cut.words) in source
            kind = "verbatim" if verbatim else "not verbatim"
            note(tables, kind, outcome(at(guarded, cut)), given.show, cut)
            if not verbatim or number:
                continue  # the first span of each answer is swapped, changed and removed
            others = [n for n, text in documents.items() if folded(cut.words) not in folded(text)]
            if others:
                swapped = answer.replace(f"“{cut.words}” [{cut.number}]", f"“{cut.words}” [{others[0]}]", 1)
                note(tables, "swapped", outcome(at(guard(swapped), cut)), given.show, cut)
            new = changed(cut.words, count, documents)
            altered = answer[: cut.start] + new + answer[cut.start + len(cut.words) :]
            if not any(folded(new) in folded(text) for text in documents.values()):
                new_cut = cut._replace(words=new)
                note(tables, "one word changed", outcome(at(guard(altered), new_cut)), given.show, new_cut)
            left = {n: text for n, text in documents.items() if folded(cut.words) not in folded(text)}
            note(tables, "passage removed", outcome(at(Guard(left)(answer), cut)), given.show, cut)
    for kind, table in tables.items():
        total = sum(table.values())
        print(f"{kind}: {total}")
        for said, count in table.most_common():
            print(f"    {count:6,}  {count / total:7.2%}  {said}")


def note(tables: dict[str, Counter[str]], kind: str, said: str, show: str, cut: Cut) -> None:
    tables[kind][said] += 1
    if show and f"{kind}: {said}".startswith(show):
        print(f"{kind}: {said}: [{cut.number}] {cut.words}")


if __name__ == "__main__":
    main()
