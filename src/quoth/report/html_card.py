"""One evidence card: what was found, word against word, where it stands, and why the verdict follows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ..model import AttributionCheck, Edit, Finding, Place, Reason, ReferenceCheck, Source
from .html_alignment import changed, draw, row
from .html_look import draft_language, edition, filters, label, language_of, languages, look, look_alikes
from .html_text import direction, escape, lang, link, plural, run, sentence, words
from .report import Report
from .severity import MISLEADING, told

MANY = 6
"""Rivals, edits or places beyond this number are folded into an inner list, not left out."""

_WARNINGS = {
    "context-cut": "The cut leaves out a negation, condition or qualifier that the source has beside it.",
    "elision-swallows": "The ellipsis leaves out a negation, condition or qualifier.",
    "hidden-characters": "There are invisible characters inside the quotation.",
    "look-alike": "There are letters that only look like the source's letters.",
    "second-hand": "The source itself is quoting here.",
    "ambiguous": "The words stand in several places; all are listed.",
    "title-only": "The words agree with a title, not with running text.",
}


class Cards:
    """The cards of one report, drawn one by one."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._draft_language = draft_language(report)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.siglum: source for source in self._report.searched}

    @cached_property
    def _languages(self) -> dict[str, str]:
        return languages(self._report)

    def draw(self, number: int, finding: Finding) -> str:
        """The card as HTML; open where there is something to look at, so that it is read without scripts."""
        group = look(finding, self._report)
        state = " open" if group == "problem" else ""
        return (
            f'<article class="card {group}" id="{escape(finding.id)}" data-n="{number}" data-look="{group}" '
            f'data-v="{escape("|".join(filters(finding)))}"><details{state}>'
            f"<summary>{self._heading(number, finding)}</summary>"
            f'<div class="body">{"".join(self._body(number, finding))}</div></details></article>\n'
        )

    def _heading(self, number: int, finding: Finding) -> str:
        said = f'<span class="tag">{escape(label(finding))}</span>'
        for warning in finding.warnings:
            if warning not in MISLEADING:
                said += f' <span class="tag small">{escape(warning.replace("-", " "))}</span>'
        if finding.id in self._report.accepted:
            said += ' <span class="tag">ACCEPTED</span>'
        gist = finding.text if len(finding.text) <= 90 else finding.text[:89] + "…"
        place = f' <span class="at">{words(finding.locator)}</span>' if finding.locator else ""
        return f'<h3><span class="no">{number}</span> {said}{place}</h3> ' + run(
            gist, self._draft_language, "bdi", ' class="gist"'
        )

    def _body(self, number: int, finding: Finding) -> Iterator[str]:
        yield from self._aligned(finding)
        if finding.reasons:
            yield f'<ul class="reasons">{"".join(map(_reason, told(finding)))}</ul>'
        yield from self._changes(finding)
        for place in finding.places[:MANY]:
            yield self._place(place)
        yield folded("more places", [self._place(place) for place in finding.places[MANY:]])
        for place in finding.originals:
            yield f'<p class="part">In the original {self._where(place)}</p>'
            yield self._quoted(place.text, language_of(place, self._languages))
        yield from self._verdict(finding)
        if finding.rivals:
            shown = [f"<li>{self._where(place)}</li>" for place in finding.rivals]
            said = "Most like it, no evidence of a quotation" if finding.verdict == "not-found" else "Stands as well in"
            yield f'<p class="part">{said}</p><ul>{"".join(shown[:MANY])}</ul>'
            yield folded("more places", listed(shown[MANY:]))
        yield self._foot(number, finding)

    # -------------------------------------------------------------- words
    def _aligned(self, finding: Finding) -> Iterator[str]:
        cells = row(finding, self._report.document.text)
        if cells:
            language = language_of(finding.places[0], self._languages)
            yield f'<div class="against">{draw(cells, language)}</div>'
        else:
            yield '<p class="part">In the draft</p>' + self._quoted(finding.text, self._draft_language)

    def _changes(self, finding: Finding) -> Iterator[str]:
        lines = []
        for edit in changed(finding.edits):
            place = finding.places[edit.place] if edit.place < len(finding.places) else None
            language = language_of(place, self._languages) if place else ""
            lines.append(f"<li>{_change(edit, self._draft_language or language, language)}</li>")
        if lines and finding.reasons:
            yield folded(f"{plural(len(lines), 'change')}, word by word", listed(lines))
        elif lines:
            yield f'<ul class="changes">{"".join(lines[:MANY])}</ul>'
            yield folded("more changes", listed(lines[MANY:]))

    def _quoted(self, text: str, language: str) -> str:
        return f'<p class="words-alone">{run(text, language)}</p>'

    # -------------------------------------------------------------- places
    def _place(self, place: Place) -> str:
        language = language_of(place, self._languages)
        context = (
            (f'<span class="ctx">{words(place.before)}</span>' if place.before else "")
            + f"<b>{words(place.text)}</b>"
            + (f'<span class="ctx">{words(place.after)}</span>' if place.after else "")
        )
        return (
            f'<p class="part">In the source: {self._short(place)}</p>'
            f'<blockquote dir="{direction(place.text)}">'
            f'<bdi{lang(place.text, language)} dir="auto">{context}</bdi></blockquote>'
            f'<p class="fine-print">{_offsets(place)}</p>'
        )

    def _short(self, place: Place) -> str:
        said = edition(place, self._sources)
        return f"<b>{run(place.source)}</b> {run(place.locator)}" + (
            f' <span class="edition">({run(said)})</span>' if said else ""
        )

    def _where(self, place: Place) -> str:
        return f'{self._short(place)} <span class="fine-print">{_offsets(place)}</span>'

    # -------------------------------------------------------------- why
    def _verdict(self, finding: Finding) -> Iterator[str]:
        why = self._report.accepted.get(finding.id)
        if why is not None:
            yield f'<p class="note"><b>Accepted:</b> {run(why)}</p>'
        if finding.reference is not None:
            yield reference_note(finding.reference)
        if finding.attribution is not None:
            yield attribution_note(finding.attribution)
        for warning in () if finding.reasons else finding.warnings:
            yield (
                f'<p class="note"><b>{escape(warning.replace("-", " ").capitalize())}.</b> '
                f"{escape(_WARNINGS.get(warning, ''))}</p>"
            )
        if finding.verdict == "not-found":
            yield f'<p class="note">{escape(not_found(self._report))}</p>'

    def _foot(self, number: int, finding: Finding) -> str:
        chance = "" if finding.chance is None else f" · expected by chance {finding.chance:.2g}"
        marked = "in quotation marks" if finding.marked else "without quotation marks"
        counted = matched(finding)
        how = f"{marked}; {counted}" if counted else ""
        said = f'<p class="how">How it was matched: {escape(how)}</p>' if how else ""
        return (
            f'{said}<p class="fine-print"><a href="{link(finding.id)}">#{escape(finding.id)}</a> · '
            f'<a href="#mark-{number}">in the draft</a>, characters {finding.start} to {finding.end}'
            f"{chance}</p>"
        )


def matched(finding: Finding) -> str:
    """How the words agree, counted: "9 of 12 words as they stand, 2 in another spelling"; empty without a source."""
    if not finding.places or finding.kind != "quotation":
        return ""
    total, counts = _n_words(finding.text), dict.fromkeys(_HOW.values(), 0)
    left_out = 0
    for edit in changed(finding.edits):
        counts[_HOW.get(edit.kind, _HOW[""])] += _n_words(edit.draft_text)
        left_out += _n_words(edit.source_text) if edit.op == "delete" or edit.kind == "elision" else 0
    same = max(0, total - sum(counts.values()))
    said = [f"{same:,} of {plural(total, 'word')} as they stand in the source"]
    said += [f"{count:,} {how}" for how, count in counts.items() if count]
    return ", ".join(said) + (f"; {plural(left_out, 'word')} of the source left out" if left_out else "")


_HOW = {
    "orthography": "in another spelling",
    "typography": "in other typography",
    "damage": "with damaged letters",
    "": "changed or put in",
}


def _n_words(text: str) -> int:
    """Words between white space; an ellipsis or a dash is none."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def _offsets(place: Place) -> str:
    digest = f", digest <code>{escape(place.digest)}</code>" if place.digest else ""
    return f"characters {place.start} to {place.end} of the source as stored{digest}"


def not_found(report: Report) -> str:
    """What "not found" is bound by, in words."""
    return f"Not found in the {plural(len(report.searched), 'source')} searched."


def folded(title: str, inner: list[str]) -> str:
    """A folded list, or nothing when there is nothing in it."""
    if not any(inner):
        return ""
    return f"<details class='more'><summary>{escape(title)}</summary>{''.join(inner)}</details>"


def listed(lines: list[str]) -> list[str]:
    """Ready list items as a list of at most one list."""
    return [f"<ul>{''.join(lines)}</ul>"] if lines else []


def _change(edit: Edit, draft_language: str, source_language: str) -> str:
    kind = escape(edit.kind or edit.op)
    draft = run(_cut(edit.draft_text), draft_language, "bdi", ' class="q"')
    source = run(_cut(edit.source_text), source_language, "bdi", ' class="q"')
    if edit.op == "insert" or not edit.source_text:
        said = f"the draft has {draft}, the source does not"
    elif edit.op == "delete" or not edit.draft_text:
        said = f"the source has {source}, the draft leaves it out"
    else:
        said = f"the draft has {draft}, the source has {source}"
        letters = look_alikes(edit.draft_text, edit.source_text)
        said += f" ({escape(letters)})" if letters else ""
    return f"<b>{kind}</b>: {said}"


def _cut(text: str) -> str:
    return text if len(text) <= 160 else text[:100] + " … " + text[-50:]


def _reason(reason: Reason) -> str:
    return f"<li>{sentence(reason.message)} <code>{words(reason.rule)}</code></li>"


def reference_note(check: ReferenceCheck) -> str:
    """The reference beside what was found, as a paragraph."""
    cited = ", ".join(map(run, check.cited)) or "nothing that could be read"
    found = ", ".join(map(run, check.found))
    stands = f"; the words stand in {found}" if found else ""
    note = f" {run(check.note)}" if check.note else ""
    verdict = escape(check.verdict.upper())
    return (
        f'<p class="note"><b>Reference {run(check.text)}</b> <span class="tag small">{verdict}</span> '
        f"cites {cited}{stands}.{note}</p>"
    )


def attribution_note(check: AttributionCheck) -> str:
    """Who is said to have said it beside the source's record, as a paragraph."""
    date = f", {run(check.date)}" if check.date else ""
    date += " (inferred)" if check.inferred else ""
    record = f"; the source's record: {run(check.record)}" if check.record else ""
    verdict = escape(check.verdict.upper())
    return (
        f'<p class="note"><b>Attributed to {run(check.speaker)}</b>{date} '
        f'<span class="tag small">{verdict}</span>{record}</p>'
    )
