"""The versioned JSON all other formats are derived from. Schema: `schema.json` beside this file.

Keys come in the order of the contract, numbers in their shortest form, and nothing depends on time or
machine: the same input and settings give the same bytes. Offsets are code points, half-open: of a finding,
its reference and its attribution in `document.text`; of a place in the stored text of its source; of
`source_span` in `places[place].text`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .._version import __version__
from ..model import AttributionCheck, Document, Edit, Finding, Place, Reason, ReferenceCheck, Skipped, Source
from ..offsets import Span
from ..settings import SCHEMA_VERSION
from .report import Report


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """The finding in the keys and order of the contract; words kept as they stand are not listed as edits."""
    plain: dict[str, Any] = {
        "id": finding.id,
        "kind": finding.kind,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "marked": finding.marked,
        "verdict": finding.verdict,
        "edits": [_edit(edit) for edit in finding.edits if edit.op != "keep" or edit.kind],
        "places": [place_to_dict(place) for place in finding.places],
        "rivals": [place_to_dict(place) for place in finding.rivals],
        "chance": finding.chance,
        "warnings": list(finding.warnings),
        "reference": None if finding.reference is None else _reference(finding.reference),
        "attribution": None if finding.attribution is None else _attribution(finding.attribution),
        "reasons": [_reason(reason) for reason in finding.reasons],
        "locator": finding.locator,
    }
    if finding.originals:
        plain["originals"] = [place_to_dict(place) for place in finding.originals]
    return plain


def report_to_dict(report: Report) -> dict[str, Any]:
    """The whole report as plain values, with the text its offsets refer to."""
    return {
        "schema": SCHEMA_VERSION,
        "quoth": __version__,
        "document": _document(report.document),
        "counts": report.counts,
        "findings": [finding_to_dict(finding) for finding in report.findings],
        "unchecked": [finding.id for finding in report.unchecked],
        "accepted": dict(report.accepted),
        "skipped": [{"name": s.name, "place": s.place, "reason": s.reason} for s in report.skipped],
        "searched": {
            "passages": report.n_passages,
            "words": report.n_source_words,
            "sources": [_source(source) for source in report.searched],
        },
        "settings": dict(report.settings),
        "fingerprint": report.fingerprint,
        "library": report.library_digest,
    }


def write(report: Report) -> str:
    """The report as one indented JSON object, with a final newline."""
    import msgspec

    return msgspec.json.format(encode(report_to_dict(report)), indent=2).decode() + "\n"


def write_line(report: Report) -> str:
    """One line for a batch: {"id": the document's id, "findings": [...]}, with its newline."""
    return line({"id": report.document.id, "findings": [finding_to_dict(f) for f in report.findings]})


def line(record: Mapping[str, Any]) -> str:
    """Any plain values as one line of JSON, with its newline."""
    return encode(record).decode() + "\n"


_COMMANDS = re.compile(
    rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]", re.DOTALL
)
"""DEL, C1 controls and bidi controls as UTF-8: JSON may hold them as they are, and a terminal would obey them."""


def encode(plain: Any) -> bytes:
    """Plain values as UTF-8 JSON that is safe to print: what a terminal would obey is written as an escape.

    A lone surrogate, as file names may hold, becomes U+FFFD.
    """
    import msgspec

    try:
        encoded = msgspec.json.encode(plain)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_without_surrogates(plain))
    return _COMMANDS.sub(_escape, encoded)


def _escape(found: re.Match[bytes]) -> bytes:
    return b"\\u%04x" % ord(found[0].decode())


def _without_surrogates(plain: Any) -> Any:
    if isinstance(plain, str):
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in plain)
    if isinstance(plain, Mapping):
        return {_without_surrogates(key): _without_surrogates(held) for key, held in plain.items()}
    if isinstance(plain, list | tuple):
        return [_without_surrogates(held) for held in plain]
    return plain


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "op": edit.op,
        "kind": edit.kind,
        "draft": edit.draft_text,
        "source": edit.source_text,
        "draft_span": [edit.draft.start, edit.draft.end],
        "source_span": [edit.source.start, edit.source.end],
        "place": edit.place,
    }


def place_to_dict(place: Place) -> dict[str, Any]:
    """A place in the keys and order of the contract."""
    return {
        "source": place.source,
        "work": place.work,
        "locator": place.locator,
        "start": place.start,
        "end": place.end,
        "text": place.text,
        "before": place.before,
        "after": place.after,
        "language": place.language,
        "digest": place.digest,
    }


def _reference(check: ReferenceCheck) -> dict[str, Any]:
    return {
        "verdict": check.verdict,
        "text": check.text,
        "start": check.start,
        "end": check.end,
        "cited": list(check.cited),
        "found": list(check.found),
        "note": check.note,
    }


def _attribution(check: AttributionCheck) -> dict[str, Any]:
    return {
        "verdict": check.verdict,
        "speaker": check.speaker,
        "date": check.date,
        "start": check.start,
        "end": check.end,
        "record": check.record,
        "inferred": check.inferred,
        "place": check.place,
        "addressee": check.addressee,
        "medium": check.medium,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "message": reason.message,
        "draft": None if reason.draft is None else list(reason.draft),
        "source": None if reason.source is None else list(reason.source),
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "path": document.path,
        "text": document.text,
        "regions": [
            {"start": r.span.start, "end": r.span.end, "role": r.role, "locator": r.locator}
            for r in document.regions
        ],
        "losses": [
            {"what": loss.what, "count": loss.count, "where": loss.where, "why": loss.why}
            for loss in document.losses
        ],
        "meta": dict(document.meta),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "source": source.siglum,
        "work": source.work,
        "title": source.title,
        "language": source.language,
        "scheme": source.scheme,
        "speaker": source.speaker,
        "date": source.date,
        "digest": source.digest,
        "path": source.path,
    }


# ---------------------------------------------------------------- and back again
def finding_from_dict(plain: Mapping[str, Any]) -> Finding:
    """A finding as `finding_to_dict` wrote it. Raises KeyError or TypeError for anything else."""
    reference, attribution = plain["reference"], plain["attribution"]
    return Finding(
        id=plain["id"],
        kind=plain["kind"],
        start=plain["start"],
        end=plain["end"],
        text=plain["text"],
        marked=plain["marked"],
        verdict=plain["verdict"],
        edits=tuple(_edit_back(edit) for edit in plain["edits"]),
        places=tuple(Place(**place) for place in plain["places"]),
        rivals=tuple(Place(**place) for place in plain["rivals"]),
        chance=plain["chance"],
        warnings=tuple(plain["warnings"]),
        reference=None if reference is None else _reference_back(reference),
        attribution=None if attribution is None else AttributionCheck(**attribution),
        reasons=tuple(_reason_back(reason) for reason in plain["reasons"]),
        locator=plain.get("locator", ""),
        originals=tuple(Place(**place) for place in plain.get("originals", ())),
    )


def report_from_dict(plain: Mapping[str, Any]) -> Report:
    """A report as `report_to_dict` wrote it. Raises KeyError or TypeError for anything else."""
    from ..model import Loss, Region

    held = plain["document"]
    searched = plain["searched"]
    document = Document(
        id=held["id"],
        text=held["text"],
        title=held["title"],
        path=held["path"],
        regions=tuple(Region(Span(r["start"], r["end"]), r["role"], r["locator"]) for r in held["regions"]),
        losses=tuple(Loss(**loss) for loss in held["losses"]),
        meta=held["meta"],
    )
    return Report(
        document=document,
        findings=tuple(finding_from_dict(finding) for finding in plain["findings"]),
        searched=tuple(_source_back(source) for source in searched["sources"]),
        n_passages=searched["passages"],
        n_source_words=searched["words"],
        skipped=tuple(Skipped(s["name"], s["reason"], s["place"]) for s in plain["skipped"]),
        settings=plain["settings"],
        fingerprint=plain["fingerprint"],
        library_digest=plain["library"],
        accepted=plain["accepted"],
    )


def _edit_back(plain: Mapping[str, Any]) -> Edit:
    draft, source = Span(*plain["draft_span"]), Span(*plain["source_span"])
    return Edit(plain["op"], draft, source, plain["draft"], plain["source"], plain["kind"], plain["place"])


def _reference_back(plain: Mapping[str, Any]) -> ReferenceCheck:
    return ReferenceCheck(**{**plain, "cited": tuple(plain["cited"]), "found": tuple(plain["found"])})


def _reason_back(plain: Mapping[str, Any]) -> Reason:
    draft, source = plain["draft"], plain["source"]
    return Reason(
        plain["rule"], plain["message"], Span(*draft) if draft else None, Span(*source) if source else None
    )


def _source_back(plain: Mapping[str, Any]) -> Source:
    return Source(siglum=plain["source"], **{key: held for key, held in plain.items() if key != "source"})
