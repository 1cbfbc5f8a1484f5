"""The report as a fragment for a notebook: one scoped style, no script, no ids, problems in full."""

from __future__ import annotations

from ..model import Finding
from .html_alignment import draw, row
from .html_card import attribution_note, not_found, reference_note
from .html_look import draft_language, edition, label, language_of, languages, look, named
from .html_summary import tally
from .html_text import asset, direction, escape, plural, run, sentence, words
from .report import Report
from .severity import told

SHOWN = 50
"""Findings shown in full; how many were left out is said, with the call that shows them."""


def draw_report(report: Report) -> str:
    """The fragment as HTML."""
    problems = [(n, f) for n, f in enumerate(report.findings, 1) if look(f, report) == "problem"]
    parts = [
        f'<div class="quoth-report"><style>{asset("notebook.css")}</style>',
        f"<p><b>{run(named(report))}</b>: {escape(tally(report))}. ",
        f"{plural(len(report.searched), 'source')} searched.</p>",
        *(_finding(number, finding, report) for number, finding in problems[:SHOWN]),
    ]
    if len(problems) > SHOWN:
        more = plural(len(problems) - SHOWN, "more finding")
        parts.append(f"<p>{more} to look at: report.to_html(path).</p>")
    parts.append(_missing(report))
    return "".join([*parts, "</div>"])


def _finding(number: int, finding: Finding, report: Report) -> str:
    known = languages(report)
    body = []
    cells = row(finding, report.document.text)
    if cells:
        body.append(draw(cells, language_of(finding.places[0], known)))
    else:
        body.append(f"<p>{run(finding.text, draft_language(report))}</p>")
    sources = {source.siglum: source for source in report.searched}
    for place in finding.places:
        said = edition(place, sources)
        body.append(
            f"<p>{run(place.source)} {run(place.locator)}{f' ({run(said)})' if said else ''}</p>"
            f"<blockquote dir='{direction(place.text)}'>"
            f"{run(place.text, language_of(place, known))}</blockquote>"
        )
    if finding.reference is not None:
        body.append(reference_note(finding.reference))
    if finding.attribution is not None:
        body.append(attribution_note(finding.attribution))
    if finding.verdict == "not-found":
        body.append(f"<p>{escape(not_found(report))}</p>")
    body += [f"<p><code>{words(reason.rule)}</code> {sentence(reason.message)}</p>" for reason in told(finding)]
    return (
        f"<details open><summary><b>{number}. {escape(label(finding))}</b> {words(finding.locator)} "
        f"<code>{words(finding.id)}</code></summary>{''.join(body)}</details>"
    )


def _missing(report: Report) -> str:
    n_open = sum(1 for finding in report.findings if look(finding, report) == "open")
    lines = [f"<li>{plural(n_open, 'finding')} not checked</li>"] if n_open else []
    for loss in report.document.losses:
        lines.append(f"<li>not read: {loss.count:,} × {run(loss.what)} {run(loss.why)}</li>")
    for skip in report.skipped:
        lines.append(f"<li>skipped: {run(skip.name)} {run(skip.place)}: {run(skip.reason)}</li>")
    return f"<ul>{''.join(lines)}</ul>" if lines else ""
