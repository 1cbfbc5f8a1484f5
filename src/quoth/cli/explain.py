"""`quoth explain`: the smallest window that decides a finding of the last check, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from . import options
from .completing import ids
from .config import load

if TYPE_CHECKING:
    from ..model import Edit, Finding, Place
    from ..report.report import Report
    from ..report.screen import Line

WINDOW = 3
"""Words shown on each side of a change."""


@click.command("explain")
@click.argument("name", metavar="ID", shell_complete=ids)
@click.option(
    "--draft", type=click.Path(), metavar="PATH", help="The draft, where several have a finding with this id."
)
@options.config
@options.screen
@options.help_all
def command(name: str, draft: str | None, config: str | None, width: int | None, no_color: bool) -> int:
    """Explain the finding ID of the last check: what decides it, and what would change it."""
    from .last import chosen
    from .screens import columns, put

    finding, report = chosen(name, draft, load(config))
    put(explanation(finding, report, columns(width)), no_color=no_color)
    return 0


def explanation(finding: Finding, report: Report, width: int) -> Iterator[Line]:
    """The lines of the explanation."""
    from ..report.screen import Run
    from ..report.terminal import finding_lines

    yield from finding_lines(finding, report, width, around=WINDOW)
    deciding = deciding_edits(finding)
    if deciding:
        yield (Run("What decides it"),)
        for edit in deciding:
            yield (Run("  "), Run(change(edit), "draft"), Run(f"   {edit.kind}, {_place(finding, edit)}"))
    yield (Run("What would change it"),)
    for sentence in remedies(finding, deciding, report):
        yield (Run("  " + sentence),)
    yield from _context(finding)
    yield from _again(finding)
    yield from _bounds(finding, report)


def _again(finding: Finding) -> Iterator[Line]:
    """The verdict that the stored evidence gives by itself: that of the finding, or the report was tampered with."""
    from ..judge.again import rejudged
    from ..report.screen import Run

    if finding.kind != "quotation":
        return
    verdict = rejudged(finding)
    more = "" if verdict == finding.verdict else f", not {finding.verdict}: check the draft again"
    yield (Run(f"judged again from the evidence stored with it: {verdict}{more}"),)


def deciding_edits(finding: Finding) -> list[Edit]:
    """The edits that made the verdict: those that are more than typography, the gravest kind only."""
    graver = [edit for edit in finding.edits if edit.kind not in ("", "typography") and edit.op != "keep"]
    if finding.verdict == "damaged":
        return [edit for edit in graver if edit.kind == "damage"]
    if finding.verdict in ("altered", "spliced"):
        return [edit for edit in graver if edit.kind not in ("orthography", "damage")]
    return graver


def change(edit: Edit) -> str:
    """One edit in words."""
    from ..report.show import isolated

    draft, source = isolated(edit.draft_text, 120), isolated(edit.source_text, 120)
    if edit.op == "insert" or not edit.source_text:
        return f"draft adds “{draft}”"
    if edit.op == "delete" or not edit.draft_text:
        return f"draft leaves out “{source}”"
    return f"draft has “{draft}”, source has “{source}”"


def remedies(finding: Finding, deciding: list[Edit], report: Report) -> list[str]:
    """What would give another verdict, in sentences; each follows from the rule that gave this one."""
    searched = len(report.searched)
    said = {
        "exact": "any changed, added or missing word would",
        "variant": "a word that differs by more than its spelling would",
        "marked": "a change without brackets or an ellipsis would",
        "damaged": "a difference that no damage of letters explains would",
        "spliced": "an ellipsis between the passages, or quoting each by itself, would",
        "not-found": f"a source with these words would ({searched:,} were searched)",
        "unchecked": _unchecked(finding),
    }
    sentences = []
    if finding.kind == "quotation" and finding.verdict == "altered" and deciding:
        count = "this change" if len(deciding) == 1 else f"these {len(deciding)} changes"
        sentences.append(f"undoing {count} would make the words agree with the source")
        if all(edit.kind in ("elision", "insertion") for edit in deciding):
            sentences.append(
                "an ellipsis for what is left out, or brackets round what is added, would mark the change"
            )
        sentences.append("an edition of the source that reads as the draft does would, if it were added")
    elif finding.kind == "quotation" and finding.verdict in said:
        sentences.append(said[finding.verdict])
    check = finding.reference
    if check is not None and check.verdict in ("wrong", "impossible") and check.found:
        from ..report.show import show

        sentences.append(f"the reference {show(check.found[0])} would be right for these words")
    return sentences or ["another text at this place, or other sources, would"]


def _unchecked(finding: Finding) -> str:
    """What is missing before anything can be said."""
    missing = {
        "too-few-words": "more words would",
        "language-not-covered": "a source in this language would",
        "source-not-searched": "the source that the draft names would, if it were added",
        "indirect-speech": "quotation marks around words that are the source's own would",
    }
    rules = [reason.rule for reason in finding.reasons]
    return next((missing[rule] for rule in rules if rule in missing), "more words, or a source that holds them, would")


def _place(finding: Finding, edit: Edit) -> str:
    from ..report.show import show

    if edit.place >= len(finding.places):
        return "source unknown"
    place: Place = finding.places[edit.place]
    return show(f"{place.source} {place.locator}".strip(), 80)


def _context(finding: Finding) -> Iterator[Line]:
    from ..report.screen import Run
    from ..report.show import isolated, show

    for place in finding.places[:3]:
        yield (Run("In the source"), Run(f"  {show(place.source)} {show(place.locator)}".rstrip(), "place"))
        yield (Run("    "), Run(isolated(f"{place.before[-200:]}{place.text}{place.after[:200]}", 1000)))


def _bounds(finding: Finding, report: Report) -> Iterator[Line]:
    from ..report.screen import Run
    from ..report.show import show
    from ..report.terminal import many

    if finding.chance is not None:
        yield (
            Run(f"chance {finding.chance:.1e}: findings this good expected from text that quotes nothing"),
        )
    names = ", ".join(show(source.siglum, 40) for source in report.searched[:8])
    yield (Run(f"searched {many(len(report.searched), 'source')}: {names}"),)
    yield (
        Run(f"settings {report.fingerprint or 'default'}, library {report.library_digest or 'none'}", "dim"),
    )
