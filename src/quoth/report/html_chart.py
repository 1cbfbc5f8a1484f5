"""Two small drawings in SVG: where in the draft the findings stand, and how much each source is quoted.

Sizes are SVG attributes, never inline styles, which the page's content security policy forbids. Each drawing
says the same in words.
"""

from __future__ import annotations

from collections import Counter

from .html_look import LOOKS, Look, look
from .html_text import escape, plural, run
from .report import Report

_WIDTH, _LANE = 1000, 14
SHOWN_SOURCES = 20
"""Sources with a bar of their own; the rest are summed up in one line."""


def draft_map(report: Report) -> str:
    """A strip of the draft from its beginning to its end: one lane for each group of findings."""
    if not report.findings:
        return ""
    length = max(1, len(report.document.text))
    lanes: list[Look] = ["problem", "open", "fine"]
    marks = []
    for number, finding in enumerate(report.findings, 1):
        group = look(finding, report)
        x = round(finding.start / length * _WIDTH, 1)
        width = max(3.0, round((finding.end - finding.start) / length * _WIDTH, 1))
        y = lanes.index(group) * (_LANE + 4)
        marks.append(
            f'<rect class="{group}" data-n="{number}" x="{min(x, _WIDTH - width)}" y="{y}" '
            f'width="{width}" height="{_LANE}"/>'
        )
    height = len(lanes) * (_LANE + 4)
    counts = Counter(look(finding, report) for finding in report.findings)
    legend = "".join(f'<li class="{lane}"><b>{counts[lane]:,}</b> {LOOKS[lane]}</li>' for lane in lanes if counts[lane])
    return (
        '<figure class="map"><figcaption>Where the findings stand in the draft, from its beginning to its end'
        f"</figcaption>"
        f'<svg role="img" aria-label="{escape(_said(report, length))}" viewBox="0 0 {_WIDTH} {height}" '
        f'preserveAspectRatio="none">{_rails(len(lanes))}{"".join(marks)}</svg>'
        f'<ol class="legend">{legend}</ol></figure>'
    )


def _rails(lanes: int) -> str:
    lines = (lane * (_LANE + 4) + _LANE // 2 for lane in range(lanes))
    return "".join(f'<line class="rail" x1="0" x2="{_WIDTH}" y1="{y}" y2="{y}"/>' for y in lines)


def _said(report: Report, length: int) -> str:
    tenths = Counter(
        min(9, finding.start * 10 // length) + 1 for finding in report.findings if look(finding, report) == "problem"
    )
    if not tenths:
        return "Map of the draft: nothing to look at."
    listed = ", ".join(f"{count} in tenth {tenth}" for tenth, count in sorted(tenths.items()))
    return f"Map of the draft in ten parts; findings to look at: {listed}."


def source_chart(report: Report) -> str:
    """How many findings stand in each source, as bars with their numbers."""
    quoted: Counter[str] = Counter()
    for finding in report.findings:
        quoted.update({place.source for place in finding.places})
    if not quoted:
        return ""
    ranked = sorted(quoted.items(), key=lambda pair: (-pair[1], pair[0]))
    most = ranked[0][1]
    bars = "".join(_bar(source, count, most) for source, count in ranked[:SHOWN_SOURCES])
    rest = ranked[SHOWN_SOURCES:]
    more = (
        f"<p>{plural(len(rest), 'more source')} with {plural(sum(n for _, n in rest), 'finding')}.</p>" if rest else ""
    )
    return (
        '<figure class="chart"><figcaption>Which sources the findings stand in</figcaption>'
        f"<ul>{bars}</ul>{more}</figure>"
    )


def _bar(source: str, count: int, most: int) -> str:
    width = max(1, round(count / most * 100))
    return (
        f'<li><span class="who">{run(source or "unnamed")}</span>'
        f'<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">'
        f'<rect class="bar" x="0" y="1" width="{width}" height="8"/></svg>'
        f'<span class="value">{count:,}</span></li>'
    )
