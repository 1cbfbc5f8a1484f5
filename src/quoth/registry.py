"""One registry for all extension points: built-ins are "module:object" strings, loaded at first use like any plugin.

Third parties add entry points in the groups quoth.readers, quoth.scripts, quoth.schemes and quoth.reporters.
A name that is not known raises SettingsError listing the known ones; a plugin that fails to load is named.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from .errors import SettingsError

BUILT_IN: dict[str, dict[str, str]] = {
    "reader": {
        "txt": "quoth.read.text:read",
        "md": "quoth.read.markdown:read",
        "html": "quoth.read.html:read",
        "docx": "quoth.read.docx:read",
        "pdf": "quoth.read.pdf:read",
        "epub": "quoth.read.epub:read",
        "jsonl": "quoth.read.jsonl:read",
        "tei": "quoth.read.tei:read",
        "subtitles": "quoth.read.subtitles:read",
        "mail": "quoth.read.mail:read",
    },
    "reporter": {
        "json": "quoth.report.json:write",
        "jsonl": "quoth.report.json:write_line",
        "full": "quoth.report.terminal:write_full",
        "concise": "quoth.report.concise:write",
        "html": "quoth.report.html:write",
        "notebook": "quoth.report.html:write_notebook",
        "github": "quoth.report.github:write",
        "sarif": "quoth.report.sarif:write",
        "annotations": "quoth.report.annotations:write",
        "tei": "quoth.report.tei:write",
        "csv": "quoth.report.tables:write_csv",
        "markdown": "quoth.report.markdown:write",
        "docx": "quoth.report.annotated_docx:write",
        "parquet": "quoth.report.tables:write_table",
    },
}


@cache
def _plugins(kind: str) -> dict[str, Any]:
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=f"quoth.{kind}s")}


def names(kind: str) -> list[str]:
    """Every known name of one kind of extension, built-in first."""
    return [*BUILT_IN.get(kind, {}), *(n for n in _plugins(kind) if n not in BUILT_IN.get(kind, {}))]


@cache
def load(kind: str, name: str) -> Any:
    """The object behind a name. Raises SettingsError for an unknown name or a plugin that fails to load."""
    target = BUILT_IN.get(kind, {}).get(name)
    if target is not None:
        module, _, attribute = target.partition(":")
        return getattr(import_module(module), attribute)
    point = _plugins(kind).get(name)
    if point is None:
        raise SettingsError(f"no {kind} is called {name!r}; known: {', '.join(names(kind))}")
    try:
        return point.load()
    except Exception as error:  # a plugin may fail in any way; it is named, never swallowed
        raise SettingsError(f"{kind} {name!r} ({point.value}) failed to load: {error}") from error
