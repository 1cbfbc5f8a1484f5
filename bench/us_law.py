"""Does the adapter read US citations as eyecite itself does?

Usage: python bench/us_law.py [CASES.jsonl]. The cases are not part of the project: each line has text, opts.clean_steps
and the kinds expected. "eyecite": texts in which it finds the kinds expected. "full": texts in which every full or
short citation that eyecite finds is a reference of that canonical form. "all": texts in which every citation it finds,
"id." and "supra" with them, is covered by a reference.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from eyecite import clean_text, get_citations

from quoth.schemes import references

CASES = Path("/work/shared/data/gold/law/us-citations-dev.jsonl")
_KINDS = {"FullCaseCitation": "case", "ShortCaseCitation": "case", "FullLawCitation": "law", "FullJournalCitation": "journal"}  # fmt: skip # noqa: E501


def main() -> None:
    """Print the counts, and what is missed."""
    counts: Counter[str] = Counter()
    for line in Path(sys.argv[1] if len(sys.argv) > 1 else CASES).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        steps = case["opts"].get("clean_steps", [])
        text = clean_text(case["text"], steps) if steps else case["text"]
        cited, read = get_citations(text), references(text)
        kinds = [_KINDS.get(type(c).__name__, type(c).__name__.removesuffix("Citation").lower()) for c in cited]
        counts["texts"] += 1
        counts["eyecite"] += kinds == [expected["kind"].removesuffix("_citation") for expected in case["expected"]]
        full = [c for c in cited if type(c).__name__ in _KINDS]
        missed = [c for c in full if c.corrected_citation() not in {r.canonical for f in read for r in f.readings}]
        bare = [c for c in cited if not any(f.start < c.span()[1] and c.span()[0] < f.end for f in read)]
        counts["full"] += not missed
        counts["all"] += not bare
        for citation in (*missed, *bare):
            print("missed", repr(citation.matched_text()), "in", repr(text[:100]))
    print(dict(counts))


if __name__ == "__main__":
    main()
