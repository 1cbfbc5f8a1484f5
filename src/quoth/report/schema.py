"""The published JSON Schema of the report, as shipped in the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema_text() -> str:
    """The JSON Schema (2020-12) of `quoth check --format json`, as published."""
    return files("quoth.report").joinpath("schema.json").read_text(encoding="utf-8")


def schema(part: str = "") -> dict[str, Any]:
    """The schema as plain values; `part` names one definition ("finding", "line", ...) to validate against.

    Raises KeyError for a part that is not defined.
    """
    whole: dict[str, Any] = json.loads(schema_text())
    if not part:
        return whole
    whole["$defs"][part]
    return {"$schema": whole["$schema"], "$ref": f"#/$defs/{part}", "$defs": whole["$defs"]}
