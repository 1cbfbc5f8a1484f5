"""How well are attributions found in news? PolNeAR's development set (brat files; not part of the project).

Usage: python bench/polnear.py [FOLDER] [--half a|b] [--show missed|extra|speakers] [--cues]
content: words and signs that lie in any gold Content against those in any attribution found: P, R, F1.
overlap: share of gold attributions of which half the Content words are found.
speakers: of gold attributions whose content is found and which have a Source, the share where a speaker found for that
content overlaps it. "quotations": the same among those in marks.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from quoth.find.mark import mark
from quoth.judge.speech.attributions import attributions
from quoth.model import Document
from quoth.offsets import Span

FOLDER = Path("/work/shared/data/gold/polnear/dev")
_TOKEN = re.compile(r"\w+|[^\w\s]")
Event = dict[str, list[Span]]


def documents(folder: Path) -> Iterator[tuple[str, str, list[Event]]]:
    """(name, text, events) of every annotated text."""
    for file in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / (file.stem.rsplit("_", 1)[0] + ".txt")).read_text(encoding="utf-8")
        spans: dict[str, tuple[str, list[Span]]] = {}
        events: list[Event] = []
        for line in sorted(file.read_text(encoding="utf-8").splitlines(), key=lambda row: row[:1] == "E"):
            name, _, rest = line.partition("\t")
            if name.startswith("T"):
                kind, _, places = rest.partition("\t")[0].partition(" ")
                spans[name] = kind, [Span(*map(int, place.split())) for place in places.split(";")]
            elif name.startswith("E"):
                event: Event = defaultdict(list)
                for part in rest.split():
                    role, _, place = part.partition(":")
                    event[re.sub(r"\d+$", "", role)] += spans[place][1] if place in spans else []
                events.append(event)
        yield file.stem, text, events


def covered(tokens: list[Span], spans: list[Span]) -> set[int]:
    """The numbers of the tokens inside the spans."""
    inside: set[int] = set()
    for span in spans:
        low = bisect_left(tokens, span.start, key=lambda t: t.start)
        inside.update(i for i in range(low, bisect_left(tokens, span.end, key=lambda t: t.start)))
    return inside


def main() -> None:
    """Print the scores and what is asked for."""
    arguments = sys.argv[1:]
    half = arguments[arguments.index("--half") + 1] if "--half" in arguments else ""
    show = arguments[arguments.index("--show") + 1] if "--show" in arguments else ""
    count: Counter[str] = Counter()
    cues: dict[str, Counter[str]] = defaultdict(Counter)
    for number, (_, text, events) in enumerate(documents(FOLDER)):
        if half and "ab"[number % 2] != half:
            continue
        _measure(text, events, count, cues, show)
    right, found, wanted = count["right"], count["found"], count["wanted"]
    precision, recall = right / found, right / wanted
    print(f"content tokens P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}")
    print(f"attributions {count['events']}, half of the content found {count['overlap'] / count['events']:.3f}")
    print(f"speakers {count['spoken']}, found {count['speakers'] / count['spoken']:.3f}")
    print(f"speakers of quotations {count['quoted']}, found {count['quoted speakers'] / count['quoted']:.3f}")
    if "--cues" in arguments:
        for cue, c in sorted(cues.items(), key=lambda pair: -pair[1]["found"])[:150]:
            print(f"{cue:20} {c['n']:4} {c['found']:5} P {c['right'] / max(1, c['found']):.2f}")


def _measure(text: str, events: list[Event], count: Counter[str], cues: dict[str, Counter[str]], show: str) -> None:
    tokens = [Span(*hit.span()) for hit in _TOKEN.finditer(text)]
    marked = mark(Document("d", text))
    read = attributions(text, marked)
    gold = covered(tokens, [span for event in events for span in event["Content"]])
    mine = covered(tokens, [span for a in read for span in a.content])
    count.update(right=len(gold & mine), found=len(mine), wanted=len(gold))
    for one in read:
        held = covered(tokens, list(one.content))
        cue = one.cue.of(text).casefold() if one.cue else ("(label)" if one.speaker and not one.direct else "(marks)")
        cues[cue].update(n=1, found=len(held), right=len(held & gold))
        if show == "extra" and len(held & gold) * 2 < len(held):
            print(
                "extra", cue, "|", " ".join(" … ".join(s.of(text) for s in one.content).split())[:200], "| by", one.name
            )
    for event in events:
        held = covered(tokens, event["Content"])
        if not held:
            continue
        count["events"] += 1
        count["overlap"] += len(held & mine) * 2 >= len(held)
        if show == "missed" and len(held & mine) * 2 < len(held):
            start, end = (
                min(s.start for s in event["Content"] + event["Cue"]),
                max(s.end for s in event["Content"] + event["Cue"]),
            )
            print(
                "missed",
                [s.of(text) for s in event["Cue"]],
                len(held),
                "|",
                " ".join(text[max(0, start - 60) : end].split())[:320],
            )
        if event["Source"]:
            _speaker(text, tokens, event, held, read, count, show)


def _speaker(text, tokens, event, held, read, count, show) -> None:  # type: ignore[no-untyped-def]
    sources = event["Source"]
    near = [a for a in read if len(covered(tokens, list(a.content)) & held) * 2 >= len(held)]
    named = any(a.speaker and any(a.speaker.start < s.end and s.start < a.speaker.end for s in sources) for a in near)
    quoted = any(text[s.start] in '“"' for s in event["Content"])
    count["spoken"] += 1
    count["speakers"] += named
    count["quoted"] += quoted
    count["quoted speakers"] += named and quoted
    if show == "speakers" and not named and near:
        print(
            "speaker",
            [s.of(text) for s in sources],
            "read",
            [a.name for a in near],
            "|",
            event["Content"][0].of(text)[:80],
        )


if __name__ == "__main__":
    main()
