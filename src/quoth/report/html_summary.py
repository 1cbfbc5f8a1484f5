"""The report's first page, to be read and signed: what was checked, what was not, why, by which sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .._version import __version__
from ..model import Finding, Loss, Skipped, Source
from .columns import shown_places
from .html_card import folded, listed
from .html_chart import draft_map, source_chart
from .html_look import LOOKS, draft_language, label, look, named
from .html_text import escape, link, plural, run, sentence, words
from .report import Report
from .severity import told

_TECHNICAL = frozenset({"format", "encoding", "language", "line", "note marks"})
"""What readers note of a file and nobody has to sign; it stands in the JSON."""
FEW = 12
"""Lines of one list shown at once; the rest are folded, never left out."""


def draw(report: Report, checked_on: str = "") -> str:
    """The summary as HTML."""
    return "".join(
        (
            '<section class="summary" aria-labelledby="summary">',
            f'<h2 id="summary">{escape(_headline(report))}</h2>',
            f"<dl>{''.join(_facts(report, checked_on))}</dl>",
            *_problems(report),
            '<div class="two">',
            f"<div><h3>Not checked, not read</h3>{''.join(_gaps(report))}</div>",
            f"<div><h3>By which sources</h3>{''.join(_sources(report))}</div>",
            "</div>",
            '<div class="two">',
            f"<div>{draft_map(report)}</div><div>{source_chart(report)}</div>",
            "</div>",
            _SIGN,
            "</section>",
        )
    )


def tally(report: Report) -> str:
    """The counts in one line of words: "27 quotations: 19 exact, 4 variant"."""
    kinds = {kind: [f for f in report.findings if f.kind == kind] for kind in _KINDS}
    parts = []
    for kind, found in kinds.items():
        verdicts = Counter(finding.verdict for finding in found)
        if kind == "reference":
            verdicts.update(f.reference.verdict for f in kinds["quotation"] if f.reference is not None)
        if verdicts:
            parts.append(f"{plural(sum(verdicts.values()), kind)}: {_listed(verdicts)}")
    said: Counter[str] = Counter(f.attribution.verdict for f in report.findings if f.attribution is not None)
    if said:
        parts.append(f"{plural(sum(said.values()), 'attribution')}: {_listed(said)}")
    return "; ".join(parts) or "nothing to check was found"


_SIGN = '<p class="sign">Read and approved: <span class="rule"></span> Date: <span class="rule"></span></p>'
_KINDS = ("quotation", "reference", "claim", "statement")


def _listed(verdicts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {verdict}" for verdict, count in sorted(verdicts.items(), key=_by_count))


def _by_count(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _headline(report: Report) -> str:
    groups = Counter(look(finding, report) for finding in report.findings)
    if groups["problem"]:
        said = f"{plural(groups['problem'], 'finding')} to look at"
    elif report.findings:
        said = "Nothing in what was checked contradicts the sources"
    else:
        said = "No quotation or reference was found to check"
    return said + (f"; {groups['open']:,} could not be checked" if groups["open"] else "")


def _facts(report: Report, checked_on: str) -> Iterator[str]:
    document = report.document
    file = f" ({run(document.path)})" if document.path and document.path != named(report) else ""
    yield _fact("Draft", run(named(report)) + file)
    for key, held in document.meta.items():
        if held and key not in _TECHNICAL:
            yield _fact(words(key.capitalize()), run(str(held)))
    yield _fact("Length", f"{plural(report.n_words, 'word')}, {len(document.text):,} characters")
    yield _fact("Found", escape(tally(report)))
    if report.accepted:
        yield _fact("Accepted", escape(plural(len(report.accepted), "finding")) + " with a reason given")
    if checked_on:
        yield _fact("Checked on", run(checked_on))
    prints = [("settings", report.fingerprint), ("library", report.library_digest), ("draft", document.id)]
    said = "".join(f", {name} <code>{words(digest)}</code>" for name, digest in prints if digest)
    yield _fact("Checked with", f'quoth {escape(__version__)}<span class="fine-print">{said}</span>')


def _fact(name: str, held: str) -> str:
    return f"<div><dt>{name}</dt><dd>{held}</dd></div>"


# -------------------------------------------------------------- what is to be looked at
def _problems(report: Report) -> Iterator[str]:
    """Each finding that is to be looked at on one line: its words, what differs, where they stand."""
    lines = [_problem(n, f, report) for n, f in enumerate(report.findings, 1) if look(f, report) == "problem"]
    if lines:
        yield f'<h3>To look at</h3><ol class="problems">{"".join(lines[:FEW])}</ol>'
        rest = f'<ol class="problems">{"".join(lines[FEW:])}</ol>' if lines[FEW:] else ""
        yield folded(f"{len(lines) - FEW:,} more to look at", [rest])


def _problem(number: int, finding: Finding, report: Report) -> str:
    said = []
    check, attribution = finding.reference, finding.attribution
    if check is not None and check.verdict in ("wrong", "impossible"):
        stands = f"; the words stand in {', '.join(map(run, check.found))}" if check.found else ""
        said.append(f"The reference is {run(check.text)}{stands}.")
    if attribution is not None and attribution.verdict == "differs":
        said.append(f"Attributed to {run(attribution.speaker)}; the source's record: {run(attribution.record)}.")
    said[0 if finding.verdict in _GRAVE else len(said) : 0] = [sentence(reason.message) for reason in told(finding)]
    more = f" (and {len(said) - 2:,} more)" if len(said) > 2 else ""
    where = dict.fromkeys(f"{place.source} {place.locator}".strip() for place in shown_places(finding)[:2])
    quoted = run(_gist(finding.text), draft_language(report), "bdi", ' class="q"')
    return (
        f'<li><a href="{link(finding.id)}">{number}</a> <span class="tag small">{escape(label(finding))}</span> '
        f'{quoted} <span class="why">{" ".join(said[:2])}{more} '
        f'<span class="at">{", ".join(map(run, where))}</span></span></li>'
    )


_GRAVE = frozenset({"altered", "spliced", "not-found", "damaged"})
"""Verdicts that come before what the reference or the attribution says."""


def _gist(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


# -------------------------------------------------------------- what is missing
def _gaps(report: Report) -> Iterator[str]:
    numbered = list(enumerate(report.findings, 1))
    open_ones = [_unchecked(n, f) for n, f in numbered if look(f, report) == "open"]
    losses = [_loss(loss) for loss in report.document.losses]
    skipped = [_skipped(skip) for skip in report.skipped]
    if not (open_ones or losses or skipped):
        yield "<p>Everything that was found was checked, and nothing is known to have been left unread.</p>"
    yield from _section(LOOKS["open"].capitalize(), open_ones)
    yield from _section("In the draft, but not read", losses)
    yield from _section("Skipped", skipped)


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f'<p class="part">{escape(title)} ({len(lines):,})</p><ul>{"".join(lines[:FEW])}</ul>'
        yield folded(f"{len(lines) - FEW:,} more", listed(lines[FEW:]))


def _unchecked(number: int, finding: Finding) -> str:
    why = " ".join(sentence(reason.message) for reason in finding.reasons) or "no reason was recorded"
    called = label(finding).lower()
    kind = "" if called == LOOKS["open"] else f" ({escape(called)})"
    return f'<li><a href="{link(finding.id)}">finding {number}</a>{kind} {run(_gist(finding.text))}: {why}</li>'


def _loss(loss: Loss) -> str:
    where = f" ({words(loss.where)})" if loss.where else ""
    why = f": {run(loss.why)}" if loss.why else ""
    return f"<li>{loss.count:,} × {run(loss.what)}{where}{why}</li>"


def _skipped(skip: Skipped) -> str:
    place = f" {run(skip.place)}" if skip.place else ""
    return f"<li>{run(skip.name)}{place}: {run(skip.reason)}</li>"


# -------------------------------------------------------------- the sources
def _sources(report: Report) -> Iterator[str]:
    if not report.searched:
        yield "<p>No source was searched.</p>"
        return
    size = ", ".join(
        plural(count, thing)
        for count, thing in ((report.n_passages, "passage"), (report.n_source_words, "word"))
        if count
    )
    yield f"<p>{plural(len(report.searched), 'source')} searched{': ' + size if size else ''}. "
    yield "“Not found” always means: not found in these.</p>"
    sources = [f"<li>{_source(source)}</li>" for source in report.searched]
    yield f'<ul class="sources">{"".join(sources[:FEW])}</ul>'
    yield folded(f"{len(sources) - FEW:,} more", listed(sources[FEW:]))


def _source(source: Source) -> str:
    said = [word for word in (source.work, source.title, source.speaker, source.date) if word]
    said = [word for word in dict.fromkeys(said) if word != source.siglum]
    digest = f' <code class="fine-print">{escape(source.digest)}</code>' if source.digest else ""
    tongue = f" ({words(source.language)})" if source.language else ""
    file = f' <span class="fine-print">{run(source.path)}</span>' if source.path and not said else ""
    return f"<b>{run(source.siglum)}</b> {', '.join(map(run, said))}{tongue}{file}{digest}"


def settings_list(settings: Iterable[tuple[str, object]]) -> str:
    """The settings in force, each with its value, folded away at the page's end."""
    return folded("Settings in force", listed([f"<li>{_setting(name, held)}</li>" for name, held in settings]))


def _setting(name: str, held: object) -> str:
    return f"<code>{words(str(name))}</code> = <code>{words(str(held))}</code>"
