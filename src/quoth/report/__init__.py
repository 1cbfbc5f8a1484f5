"""Reporters: each turns a `Report` into one format. A reporter is a function `write(report) -> str`."""

from __future__ import annotations

from collections.abc import Callable

from ..registry import load
from .report import Report


def reporter(form: str) -> Callable[[Report], str]:
    """The reporter for a format name; raises SettingsError naming the known ones."""
    found: Callable[[Report], str] = load("reporter", form)
    return found
