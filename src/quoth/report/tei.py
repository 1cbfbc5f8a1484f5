"""TEI P5 standoff: the draft as text, and one annotation for each finding that points into it.

A target is `#string-range(draft,812,59)`: the TEI pointer scheme that counts characters of the element named,
from 0, which are our own code points. Each place of a source is a `cit` with the source's words in
`quote` and its locator in `ref`; sources are `bibl` elements in the header.
Source: TEI P5 Guidelines, 16.2.4.7 (string-range) and 16.10 (standOff, listAnnotation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape as _escape
from xml.sax.saxutils import quoteattr

from .._version import __version__
from ..model import Edit, Finding, Place, Source
from .annotations import comment
from .report import Report

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold; replaced one for one, so that offsets stay."""
_NAME = re.compile(r"[A-Za-z_][\w.-]{0,80}", re.ASCII)


def write(report: Report) -> str:
    """One TEI document: header, standoff annotations in document order, the draft's text."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n',
        *_header(report),
        *_stand_off(report),
        '<text><body><ab xml:id="draft" xml:space="preserve">',
        text(report.document.text),
        "</ab></body></text>\n</TEI>\n",
    ]
    return "".join(parts)


def text(words: str) -> str:
    """Words as character data; what XML cannot hold becomes U+FFFD, a carriage return a reference."""
    return _escape(_ILLEGAL.sub("\ufffd", words), {"\r": "&#13;"})


def value(words: str) -> str:
    """Words as a quoted attribute value."""
    return quoteattr(_ILLEGAL.sub("\ufffd", words), {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def _header(report: Report) -> Iterator[str]:
    document = report.document
    title = document.title or document.path or document.id or "draft"
    yield f"<teiHeader>\n<fileDesc><titleStmt><title>Quotations checked: {text(title)}</title></titleStmt>\n"
    yield "<publicationStmt><p>Working file; not published.</p></publicationStmt>\n<sourceDesc>\n"
    yield f"<bibl>{text(title)}<idno>{text(document.id)}</idno></bibl>\n"
    if report.searched:
        bibls = (_bibl(number, source) for number, source in enumerate(report.searched, 1))
        yield f"<listBibl><head>Sources searched</head>{''.join(bibls)}</listBibl>\n"
    yield "</sourceDesc></fileDesc>\n<encodingDesc>"
    yield f'<appInfo><application ident="quoth" version={value(__version__)}><label>quoth</label>'
    yield "</application></appInfo>"
    yield f"<projectDesc><p>Offsets count code points from 0. {text(_missing(report))}</p></projectDesc>"
    categories = "".join(
        f"<category xml:id={value('v-' + verdict)}><catDesc>{text(verdict)}</catDesc></category>"
        for verdict in sorted({_verdict(finding) for finding in report.findings})
    )
    if categories:
        yield f'<classDecl><taxonomy xml:id="verdicts">{categories}</taxonomy></classDecl>'
    yield "</encodingDesc>\n</teiHeader>\n"


def _bibl(number: int, source: Source) -> str:
    parts = [f"<idno>{text(source.siglum)}</idno>"]
    if source.work or source.title:
        parts.append(f"<title>{text(source.title or source.work)}</title>")
    if source.speaker:
        parts.append(f"<author>{text(source.speaker)}</author>")
    if source.date:
        parts.append(f"<date>{text(source.date)}</date>")
    if source.digest:
        parts.append(f'<idno type="digest">{text(source.digest)}</idno>')
    return f'<bibl xml:id="s{number}">{"".join(parts)}</bibl>'


def _missing(report: Report) -> str:
    said = [f"Not checked: {len(report.unchecked)} findings."] if report.unchecked else []
    said += [f"Not read: {loss.count} x {loss.what} {loss.why}." for loss in report.document.losses]
    said += [f"Skipped: {skip.name} {skip.place}: {skip.reason}." for skip in report.skipped]
    return " ".join(said)


def _stand_off(report: Report) -> Iterator[str]:
    if not report.findings:
        return
    ids = {source.siglum: f"#s{number}" for number, source in enumerate(report.searched, 1)}
    used = {"draft", "verdicts", *(f"s{number}" for number in range(1, len(ids) + 1))}
    yield "<standOff><listAnnotation>\n"
    for number, finding in enumerate(report.findings, 1):
        name = finding.id if _NAME.fullmatch(finding.id) and finding.id not in used else f"finding.{number}"
        used.add(name)
        yield (
            f'<annotation xml:id="{name}" motivation="assessing" ana="#v-{_verdict(finding)}" '
            f'target="{_range(finding.start, finding.end)}">{"".join(_bodies(finding, ids))}</annotation>\n'
        )
    yield "</listAnnotation></standOff>\n"


def _verdict(finding: Finding) -> str:
    named = finding.verdict if finding.kind == "quotation" else f"{finding.kind}-{finding.verdict}"
    return re.sub(r"[^A-Za-z0-9.-]", "_", named)


def _range(start: int, end: int) -> str:
    return f"#string-range(draft,{start},{max(0, end - start)})"


def _bodies(finding: Finding, ids: dict[str, str]) -> Iterator[str]:
    yield f'<note type="comment" xml:lang="en">{text(comment(finding))}</note>'
    if finding.reference is not None:
        check = finding.reference
        yield (
            f'<ref type="reference" subtype={value(check.verdict)} target="{_range(check.start, check.end)}">'
            f"{text(check.text)}</ref>"
        )
    for kind, places in (("source", finding.places), ("rival", finding.rivals)):
        for place in places:
            yield f'<note type="{kind}">{_cit(place, ids)}</note>'
    for edit in finding.edits:
        if edit.op != "keep" or edit.kind:
            yield _edit(edit)


def _cit(place: Place, ids: dict[str, str]) -> str:
    source = ids.get(place.source)
    at = f' source="{source}"' if source else ""
    target = f' target="{source}"' if source else ""
    tongue = f" xml:lang={value(place.language)}" if _is_language(place.language) else ""
    return (
        f"<cit><quote{at}{tongue}>{text(place.text)}</quote>"
        f"<ref{target} n={value(place.locator)}>{text(place.source)} {text(place.locator)}</ref></cit>"
    )


def _is_language(tag: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}", tag) is not None


def _edit(edit: Edit) -> str:
    """One change: its kind, the draft's words at their place, the source's words."""
    return (
        f'<note type="edit" subtype={value(edit.kind or edit.op)}>'
        f'<ref target="{_range(edit.draft.start, edit.draft.end)}">{text(edit.draft_text)}</ref>'
        f"<quote>{text(edit.source_text)}</quote></note>"
    )
