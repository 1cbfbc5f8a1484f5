"""Makes the background word tables that ship with quoth: how common words are in general prose.

  python bench/make_background.py en FILE.txt[.gz]...      writes src/quoth/find/background/en.tsv and en-pairs.tsv
  python bench/make_background.py --rare de FILE...        writes de-words.txt: what else stands in two of the files, or
                                                           twice in the one file

The tables say nothing but how often folded words occur (per billion words), for the commonest ones, and how much easier
a word is to guess after another (tenths of a decade); such counts are facts about the texts, and the texts used are
public domain. English: 33 novels of 1847-1920; for the rarer words also the addresses of the presidents of the United
States and plays of Shakespeare, libraries as quoth reads them (ID, tab, text).
German, Spanish, French, Russian and Latin: the Bibles of Elberfeld (1905), Reina and Valera (1909), Crampon (1923), the
Synod (1876) and Clement VIII (1592).
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from itertools import pairwise
from math import log10
from pathlib import Path

from quoth.normalise.words import Words

COMMONEST = 6000
MIN_PAIR, MIN_TENTHS = 40, 7
RARE, RARE_LETTERS, RARE_SHORT = 2, 5, 4
"""A rarer word stands in so many files; one of fewer letters in more, since scraps of dialect are short. Two
letters prove nothing ("ri", which damage makes of "ni", is French)."""
FOLDER = Path(__file__).parent.parent / "src" / "quoth" / "find" / "background"


def read(name: str) -> list[str]:
    """The folded words of one file."""
    opened = gzip.open if name.endswith(".gz") else open
    with opened(name, "rt", encoding="utf-8", errors="replace") as stream:
        text = stream.read()
    if name.endswith(".tsv"):
        text = "\n".join(line.partition("\t")[2] for line in text.splitlines())
    words = Words(text)
    return words.keys(0, len(words))


def rare(language: str, files: list[str]) -> None:
    """Writes the words of two files and more, or that one file has twice, which are not among the commonest."""
    table = FOLDER / f"{language}.tsv"
    commonest = {line.partition("\t")[0] for line in table.read_text("utf-8").splitlines()} if table.exists() else set()
    words = [read(name) for name in files]
    seen = Counter(word for own in words for word in (set(own) if len(files) > 1 else own))
    names = ", ".join(sorted(Path(name).name.split(".")[0] for name in files))
    with open(FOLDER / f"{language}-words.txt", "w", encoding="utf-8") as out:
        print(f"# {language}: rarer words; made by bench/make_background.py from: {names}", file=out)
        for word in sorted(seen.keys() - commonest):
            dialect = language == "en" and word.endswith("in") and word + "g" in seen  # "comin'"
            short = len(files) > 1 and len(word) < RARE_LETTERS
            if not dialect and len(word) > 2 and seen[word] >= (RARE_SHORT if short else RARE):
                print(word, file=out)


def main() -> None:
    if sys.argv[1] == "--rare":
        return rare(sys.argv[2], sys.argv[3:])
    language, *files = sys.argv[1:]
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for name in sorted(files):
        words = read(name)
        counts.update(words)
        pairs.update(pairwise(words))
    total = sum(counts.values())
    names = ", ".join(Path(name).name.split(".")[0] for name in sorted(files))
    made = f"of {total} words; made by bench/make_background.py from: {names}"
    with open(FOLDER / f"{language}.tsv", "w", encoding="utf-8") as out:
        print(f"# {language}: occurrences per billion {made}", file=out)
        for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:COMMONEST]:
            print(f"{word}\t{round(count / total * 1e9)}", file=out)
    with open(FOLDER / f"{language}-pairs.tsv", "w", encoding="utf-8") as out:
        print(f"# {language}: tenths of a decade a word gains after another {made}", file=out)
        for (a, b), count in sorted(pairs.items()):
            tenths = round(10 * log10(count * total / (counts[a] * counts[b])))
            if count >= MIN_PAIR and tenths >= MIN_TENTHS:
                print(f"{a} {b}\t{min(tenths, 50)}", file=out)


if __name__ == "__main__":
    main()
