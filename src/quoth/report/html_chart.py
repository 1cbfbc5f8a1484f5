"""Two small drawings in SVG: where in the draft the findings stand, and how much each source is quoted.

Sizes are SVG attributes, never inline styles, which the page's content security policy forbids. Each drawing
says the same in words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..model import Finding
from .columns import shown_places
from .html_look import GRAVEST_FIRST, LOOKS, Look, filters, look
from .html_text import escape, plural, run
from .report import Report

_WIDTH, _HEIGHT = 1000, 14
SHOWN_SOURCES = 20
"""Sources with a bar of their own; the rest are summed up in one line."""

Lane = tuple[Look, str]


def draft_map(report: Report) -> str:
    """A strip of the draft from its beginning to its end for each kind of finding; one with two faults is in two."""
    lanes: dict[Lane, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in enumerate(report.findings, 1):
        for lane in _lanes(finding, report):
            lanes[lane].append((number, finding))
    if not lanes:
        return ""
    length = max(1, len(report.document.text))
    rows = "".join(_lane(lane, lanes[lane], length) for lane in sorted(lanes, key=_by_gravity))
    return (
        '<figure class="map"><figcaption>Where the findings stand in the draft, from its beginning to its end'
        f"</figcaption><ul>{rows}</ul></figure>"
    )


def _lanes(finding: Finding, report: Report) -> Iterator[Lane]:
    group = look(finding, report)
    names = [name for name in filters(finding) if name in GRAVEST_FIRST] if group == "problem" else []
    for name in names or [LOOKS[group]]:
        yield group, name


def _by_gravity(lane: Lane) -> tuple[int, int, str]:
    group, name = lane
    grave = GRAVEST_FIRST.index(name) if name in GRAVEST_FIRST else len(GRAVEST_FIRST)
    return ("problem", "open", "fine").index(group), grave, name


def _lane(lane: Lane, found: list[tuple[int, Finding]], length: int) -> str:
    group, name = lane
    marks = "".join(_tick(number, finding, length) for number, finding in found)
    return (
        f'<li class="{group}"><span class="who">{escape(name)}</span>'
        f'<svg role="img" aria-label="{escape(_said(found, length))}" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'preserveAspectRatio="none"><line class="rail" x1="0" x2="{_WIDTH}" y1="{_HEIGHT // 2}" '
        f'y2="{_HEIGHT // 2}"/>{marks}</svg><span class="value">{len(found):,}</span></li>'
    )


def _tick(number: int, finding: Finding, length: int) -> str:
    x = round(finding.start / length * _WIDTH, 1)
    width = max(4.0, round((finding.end - finding.start) / length * _WIDTH, 1))
    return f'<rect data-n="{number}" x="{min(x, _WIDTH - width)}" y="1" width="{width}" height="{_HEIGHT - 2}"/>'


def _said(found: list[tuple[int, Finding]], length: int) -> str:
    tenths = Counter(min(9, finding.start * 10 // length) + 1 for _, finding in found)
    listed = ", ".join(f"{count} in tenth {tenth}" for tenth, count in sorted(tenths.items()))
    return f"of ten parts of the draft: {listed}"


# ---------------------------------------------------------------- the sources
def source_chart(report: Report) -> str:
    """How many findings stand in each source, of which looks, as bars; how many of its words are quoted."""
    quoted: defaultdict[str, Counter[Look]] = defaultdict(Counter)
    n_words: Counter[str] = Counter()
    for finding in report.findings:
        places = shown_places(finding)
        for source in {place.source for place in places}:
            quoted[source][look(finding, report)] += 1
        for place in places:
            n_words[place.source] += len(place.text.split())
    if not quoted:
        return ""
    ranked = sorted(quoted.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    most = ranked[0][1].total()
    bars = "".join(_bar(source, looks, n_words[source], most) for source, looks in ranked[:SHOWN_SOURCES])
    rest = ranked[SHOWN_SOURCES:]
    more = plural(len(rest), "more source"), plural(sum(looks.total() for _, looks in rest), "finding")
    return (
        '<figure class="chart"><figcaption>Which sources are quoted, and how much</figcaption>'
        f"<ul>{bars}</ul>{f'<p>{more[0]} with {more[1]}.</p>' if rest else ''}</figure>"
    )


def _bar(source: str, looks: Counter[Look], n_words: int, most: int) -> str:
    parts, at = [], 0.0
    lanes: tuple[Look, ...] = ("problem", "open", "fine")
    for lane in lanes:
        width = round(looks[lane] / most * 100, 2)
        if width:
            parts.append(f'<rect class="{lane}" x="{at:g}" y="1" width="{width:g}" height="8"/>')
        at = round(at + width, 2)
    grave = f", {looks['problem']:,} to look at" if looks["problem"] else ""
    return (
        f'<li><span class="who">{run(source or "unnamed")}</span>'
        f'<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">{"".join(parts)}</svg>'
        f'<span class="value">{plural(looks.total(), "finding")}{grave}; {plural(n_words, "word")}</span></li>'
    )
