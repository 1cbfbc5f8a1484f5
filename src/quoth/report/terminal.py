"""The full report: what was read, each problem with its evidence, counts, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Place
from .columns import shown_places
from .evidence import evidence
from .referred import referred, worth_telling
from .report import Report
from .screen import Line, Run, cells, plain
from .severity import MISLEADING, is_problem, level, titles, told
from .show import isolated, sentence, show

WIDTH = 100
_QUOTATION_ORDER = (
    "exact", "variant", "marked", "damaged", "altered", "spliced", "not-found", "unchecked",
)  # fmt: skip
_LISTED = 20
"""Lines of one kind that are listed before "and N more"."""


def write_full(report: Report, *, width: int = WIDTH, everything: bool = False) -> str:
    """The report as plain text; only problems unless `everything`."""
    return plain(lines(report, width=width, everything=everything))


def lines(report: Report, *, width: int = WIDTH, everything: bool = False) -> Iterator[Line]:
    """The report line by line, with styles."""
    yield from _head(report)
    yield ()
    shown = [f for f in report.findings if f.id not in report.accepted and (everything or is_problem(f))]
    for finding in shown:
        yield from finding_lines(finding, report, width)
    yield from _counts(report)
    yield from _accepted(report)
    yield from _unchecked(report)
    yield from _hints(report, shown)


def name_of(report: Report) -> str:
    """The name of the document, safe to print."""
    return isolated(report.document.name or "text", 200)


# ---------------------------------------------------------------- the head
def _head(report: Report) -> Iterator[Line]:
    document = report.document
    quotations = sum(f.kind == "quotation" for f in report.findings)
    references = sum(f.kind == "reference" or f.reference is not None for f in report.findings)
    said = [many(report.n_words, "word"), many(quotations, "quotation")]
    said.append(many(references, "reference"))
    yield (Run("Read "), Run(name_of(report), "place"), Run(": " + ", ".join(said)))
    for loss in document.losses[:_LISTED]:
        where = f" ({show(loss.where)})" if loss.where else ""
        why = f": {show(loss.why)}" if loss.why else ""
        yield (Run("  not read: ", "warning"), Run(f"{loss.count:,} {show(loss.what)}{where}{why}"))
    yield from _more(len(document.losses), "not read")
    yield (Run(_searched(report)),)
    own = {document.path, document.title, document.id} if document.losses else set()
    others = [skipped for skipped in report.skipped if skipped.name not in own]
    for skipped in others[:_LISTED]:
        place = f" {show(skipped.place)}" if skipped.place else ""
        why = f"{show(skipped.name)}{place}: {show(skipped.reason)}"
        yield (Run("  not read or searched: ", "warning"), Run(why))
    yield from _more(len(others), "not read or searched")


def _searched(report: Report) -> str:
    names = [isolated(source.siglum or source.title, 40) for source in report.searched]
    few = ", ".join(names[:6]) + (f" and {len(names) - 6:,} more" if len(names) > 6 else "")
    amount = f"{many(report.n_passages, 'passage')}, {many(report.n_source_words, 'word')}"
    return f"Searched {many(len(names), 'source')}: {amount}{': ' + few if few else ''}"


def _more(count: int, what: str) -> Iterator[Line]:
    if count > _LISTED:
        yield (Run(f"  and {count - _LISTED:,} more {what}", "dim"),)


# ---------------------------------------------------------------- one finding
def finding_lines(finding: Finding, report: Report, width: int = WIDTH, around: int = 8) -> Iterator[Line]:
    """One finding: place, verdict, source and id; draft over source; rule and message."""
    grave = level(finding)
    subject = _subject(finding, report)
    where = f"{name_of(report)}:{show(finding.locator) or _line_of(finding, report)}"
    front = (Run(where, "place"), Run("   "), Run(" · ".join(titles(finding)), grave))
    yield from _with_id((*front, Run("   " + subject)), finding.id, width)
    if _needs_evidence(finding):
        yield from evidence(finding, width, around)
    for reason in told(finding):
        yield (Run(f"  {show(reason.rule)}: ", grave), Run(sentence(reason.message)))
    yield from _reference_lines(finding)
    yield from _place_lines(finding)
    yield ()


def _line_of(finding: Finding, report: Report) -> str:
    """The line and column, where the reader gave no better place."""
    text = report.document.text
    line = text.count("\n", 0, finding.start) + 1
    return f"{line}:{finding.start - text.rfind(chr(10), 0, finding.start)}"


def _with_id(line: Line, name: str, width: int) -> Iterator[Line]:
    used = sum(cells(run.text) for run in line)
    gap = width - used - len(name)
    yield (*line, Run(" " * max(2, gap)), Run(name, "id"))


def _subject(finding: Finding, report: Report) -> str:
    if finding.kind == "reference":
        return isolated(finding.text, 60)
    if finding.verdict == "not-found":
        return f"in the {many(len(report.searched), 'source')} searched"
    places = shown_places(finding)
    return " + ".join(_name(place) for place in places[:4])


def _name(place: Place) -> str:
    return isolated(" ".join(part for part in (place.source, place.locator) if part), 80)


def _needs_evidence(finding: Finding) -> bool:
    return finding.kind == "quotation" or bool(finding.places)


def _reference_lines(finding: Finding) -> Iterator[Line]:
    check = finding.reference
    if check is not None and worth_telling(check):
        found = "; ".join(isolated(locator) for locator in check.found[:5])
        stands = f"; the words stand in {found}" if found else ""
        note = f" ({show(check.note)})" if check.note else ""
        said = f"{isolated(referred(check))}{stands}{note}"
        yield (Run(f"  reference {check.verdict}: ", level(finding)), Run(said))
    claimed = finding.attribution
    if claimed is not None and claimed.verdict == "differs":
        record = f"; the source's record: {isolated(claimed.record)}" if claimed.record else ""
        yield (Run("  attribution differs: ", level(finding)), Run(f"{isolated(claimed.speaker)}{record}"))


_MOST_ORIGINALS = 4


def _place_lines(finding: Finding) -> Iterator[Line]:
    for place in finding.originals[:_MOST_ORIGINALS]:
        yield (Run("  original: ", "dim"), Run(_name(place)))
        yield (Run("    "), Run(isolated(place.text, 300)))
    others = finding.places[len(shown_places(finding)) :] + finding.rivals
    if others:
        names = "; ".join(_name(place) for place in others[:5])
        more = f"; and {len(others) - 5:,} more" if len(others) > 5 else ""
        label = "  partly in: " if finding.verdict == "not-found" else "  also in: "
        yield (Run(label, "dim"), Run(names + more))
    for warning in finding.warnings:
        if warning not in MISLEADING:
            yield (Run(f"  {warning}", "dim"),)


# ---------------------------------------------------------------- the foot
def _counts(report: Report) -> Iterator[Line]:
    counts = report.counts
    parts = []
    quotations = [(name, counts.get(name, 0)) for name in _QUOTATION_ORDER]
    parts.append(_tally(sum(count for _, count in quotations), "quotation", quotations))
    for kind in ("reference", "claim", "statement"):
        begin = kind + " "
        tally = [(name.removeprefix(begin), n) for name, n in counts.items() if name.startswith(begin)]
        if tally:
            parts.append(_tally(sum(count for _, count in tally), kind, sorted(tally)))
    yield (Run("        ".join(parts)),)
    warnings: dict[str, int] = {}
    for finding in report.findings:
        for warning in finding.warnings:
            warnings[warning] = warnings.get(warning, 0) + 1
    if warnings:
        tally_text = " · ".join(f"{count:,} {name}" for name, count in sorted(warnings.items()))
        yield (Run("Warnings: " + tally_text),)


def _tally(total: int, what: str, tally: list[tuple[str, int]]) -> str:
    split = " · ".join(f"{count:,} {name}" for name, count in tally if count)
    return many(total, what) + (f": {split}" if split else "")


def _accepted(report: Report) -> Iterator[Line]:
    for finding in report.findings:
        if finding.id in report.accepted:
            title = " · ".join(titles(finding))
            why = isolated(report.accepted[finding.id])
            yield (Run("Accepted: "), Run(f"{finding.id} {title}: {why}"))


def _unchecked(report: Report) -> Iterator[Line]:
    unchecked = report.unchecked
    if not unchecked:
        return
    yield (Run(f"Not checked: {len(unchecked):,}"),)
    for finding in unchecked[:_LISTED]:
        why = (
            "; ".join(show(reason.message).rstrip(".") for reason in finding.reasons) or "no reason was given"
        )
        place = f" {show(finding.locator)}" if finding.locator else ""
        yield (Run(f"  {finding.id}{place}: {why}: "), Run(isolated(finding.text, 80)))
    yield from _more(len(unchecked), "not checked")


def _hints(report: Report, shown: list[Finding]) -> Iterator[Line]:
    problems = [finding for finding in shown if is_problem(finding)]
    if problems:
        first = problems[0].id
        hint = f'explain one: quoth explain {first}      accept one: quoth accept {first} --why "..."'
        yield (Run(hint, "dim"),)
        yield (Run("to send on: quoth report --out report.html", "dim"),)


def many(count: int, what: str) -> str:
    """A count with its noun, in the plural where it needs one."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def summary(report: Report) -> str:
    """What bounds a report, in a few plain lines: what was read and searched, counts, what was not
    checked."""
    return plain([*_head(report), *_counts(report), *_accepted(report), *_unchecked(report)])
