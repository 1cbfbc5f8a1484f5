"""Decisions about findings: which ones hold, which have gone stale, and how one is written into the
configuration.

A decision is bound to the words it was made about: a digest of the draft's words (with the reference and the
attribution) and one of the source's words. When either changes, it no longer holds and is reported as stale.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ..digest import blake2b
from ..errors import SettingsError
from ..model import Finding
from ..report.report import Report
from .config import Config
from .written import write_whole

HEAD = "# settings of quoth; `quoth init` writes a commented file\n"


def draft_digest(finding: Finding) -> str:
    """Digest of what the draft says: the words, the verdict's kind, the reference and the attribution."""
    said = [finding.kind, finding.text]
    if finding.reference is not None:
        said.append(finding.reference.text)
    if finding.attribution is not None:
        said.append(finding.attribution.speaker)
    return _digest(said)


def source_digest(finding: Finding) -> str:
    """Digest of what the sources say at the places shown."""
    return _digest(part for place in finding.places for part in (place.source, place.locator, place.text))


def _digest(parts: Iterable[str]) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "replace")
    return blake2b(joined, digest_size=8).hexdigest()


def with_accepted(report: Report, config: Config) -> tuple[Report, list[str]]:
    """The report with the decisions that hold, and a message for each that went stale."""
    entries = [entry for entry in config.accepts if _concerns(entry, report, config)]
    accepted: dict[str, str] = {}
    standing: set[int] = set()
    for finding in report.findings:
        words, sources = draft_digest(finding), source_digest(finding)
        for number, entry in enumerate(entries):
            if (entry.get("draft-digest"), entry.get("source-digest")) == (words, sources):
                accepted[finding.id] = entry["why"]
                standing.add(number)
    stale = [_stale(entry, report) for number, entry in enumerate(entries) if number not in standing]
    return replace(report, accepted=accepted), stale


def _concerns(entry: Mapping[str, str], report: Report, config: Config) -> bool:
    return entry.get("draft", "") in ("", relative(report.document.path, config.folder))


def _stale(entry: Mapping[str, str], report: Report) -> str:
    name, why = entry["id"], entry["why"]
    for finding in report.findings:
        if draft_digest(finding) == entry.get("draft-digest"):
            return f"acceptance {name} is stale: the source's words changed; it was accepted because: {why}"
    return f"acceptance {name} is stale: no finding has these words any more; it was accepted because: {why}"


def relative(path: str, folder: Path) -> str:
    """The path as it is written into the configuration: relative to its folder, with forward slashes."""
    if not path:
        return ""
    return Path(os.path.relpath(path, folder)).as_posix()


def entry_of(
    finding: Finding, report: Report, *, why: str, by: str, date: str, folder: Path
) -> dict[str, str]:
    """The decision to be written."""
    return {
        "id": finding.id,
        "why": why,
        "by": by,
        "date": date,
        "draft": relative(report.document.path, folder),
        "draft-digest": draft_digest(finding),
        "source-digest": source_digest(finding),
    }


def write_entry(path: Path, entry: Mapping[str, str]) -> None:
    """Adds the decision to the file, in place of an earlier one with its id and draft; the rest stays as it
    is.

    Raises SettingsError when the file would not be valid afterwards, and leaves it untouched.
    """
    import tomllib

    table = "tool.quoth.accept" if path.name == "pyproject.toml" else "accept"
    before = path.read_bytes().decode("utf-8") if path.exists() else HEAD
    end = "\r\n" if "\r\n" in before else "\n"
    lines = ["", f"[[{table}]]", *(f"{key} = {_quoted(held)}" for key, held in entry.items() if held)]
    text = "".join(line + end for line in [_without(before, table, entry).rstrip("\r\n"), *lines])
    try:
        tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: the decision could not be added: {error}") from None
    _replace(path, text)


def _replace(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written ({error.strerror or error})") from None


def _without(text: str, table: str, entry: Mapping[str, str]) -> str:
    """The text without the earlier decision about the same finding."""
    import tomllib

    kept: list[str] = []
    block: list[str] = []

    def close() -> None:
        try:
            earlier = tomllib.loads("".join(block[1:])) if block else {}
        except tomllib.TOMLDecodeError:
            earlier = {}
        same = earlier.get("id") == entry["id"] and earlier.get("draft", "") == entry["draft"]
        kept.extend([] if same else block)
        block.clear()

    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith("["):
            close()
            if line.strip() == f"[[{table}]]":
                block.append(line)
                continue
        (block if block else kept).append(line)
    close()
    return "".join(kept)


def _quoted(text: str) -> str:
    """The text as a basic string of TOML."""
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif ord(char) < 0x20 or ord(char) == 0x7F:
            out.append(f"\\u{ord(char):04x}")
        elif 0xD800 <= ord(char) <= 0xDFFF:
            out.append("\ufffd")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'
