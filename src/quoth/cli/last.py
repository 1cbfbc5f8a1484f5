"""The last run of `quoth check`, kept so that `explain`, `accept` and `report` can speak of its findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import SettingsError
from ..model import Finding
from ..report.json import encode, report_from_dict, report_to_dict
from ..report.report import Report
from ..settings import SCHEMA_VERSION
from .config import Config
from .written import write_whole

FOLDER, FILE = ".quoth", "last.json"


def last_path(config: Config) -> Path:
    """Where the last run is kept: beside the configuration, else in the working directory."""
    return config.folder / FOLDER / FILE


def save(reports: list[Report], config: Config) -> str:
    """Keeps the reports; returns why that was not possible, or nothing."""
    path = last_path(config)
    content = encode({"schema": SCHEMA_VERSION, "reports": [report_to_dict(report) for report in reports]})
    try:
        path.parent.mkdir(exist_ok=True)
        ignore = path.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        write_whole(path, content)
    except OSError as error:
        why = error.strerror or error
        return f"{path} cannot be written ({why}): explain, accept and report will not know this run"
    return ""


def load(config: Config) -> list[Report]:
    """The reports of the last run. Raises SettingsError when there is none that can be read."""
    path = last_path(config)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise SettingsError(f"no earlier check is kept here ({path}): run quoth check first") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror or error})") from None
    return _reports(content, path)


def _reports(content: bytes, path: Path) -> list[Report]:
    import msgspec

    try:
        kept: Any = msgspec.json.decode(content)
        if kept["schema"] != SCHEMA_VERSION:
            raise SettingsError(f"{path} was written by another version of quoth: run quoth check again")
        return [report_from_dict(report) for report in kept["reports"]]
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError):
        raise SettingsError(f"{path} is damaged: run quoth check again") from None


def find(name: str, reports: list[Report]) -> tuple[Finding, Report]:
    """The finding with that id. Raises SettingsError with the nearest ids when there is none, or several."""
    from difflib import get_close_matches

    found = [(finding, report) for report in reports for finding in report.findings if finding.id == name]
    if len(found) == 1:
        return found[0]
    if found:
        drafts = ", ".join(report.document.path or report.document.id for _, report in found[:5])
        raise SettingsError(f"{name} stands in several drafts ({drafts}): name one with --draft")
    known = [finding.id for report in reports for finding in report.findings]
    near = [known_id for known_id in known if known_id.startswith(name)][:3] or get_close_matches(name, known, 3, 0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise SettingsError(f"the last check has no finding {name!r}{hint}")


def chosen(name: str, draft: str | None, config: Config) -> tuple[Finding, Report]:
    """The finding of the last run with that id, in the one draft that is named."""
    reports = load(config)
    if draft is not None:
        reports = [report for report in reports if draft in (report.document.path, report.document.id)]
    return find(name, reports)
