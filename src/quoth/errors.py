"""Every error quoth raises on purpose.

    QuothError
    |-- ReadError        a file could not be read            (what, file, place, what to do)
    |-- LibraryError     a library is missing, damaged or held by another writer
    |-- SettingsError    a wrong option, key or value
    `-- MissingExtra     an optional package is needed; names the pip extra

A broken invariant is a plain `ValueError`: our bug, not the user's.
"""

from __future__ import annotations


class QuothError(Exception):
    """Base of all errors a user can cause or mend."""


class ReadError(QuothError):
    """A file, or a part of it, could not be read."""

    def __init__(self, reason: str, *, name: str = "", place: str = "", hint: str = "") -> None:
        self.reason, self.name, self.place, self.hint = reason, name, place, hint
        where = f"{name} {place}".strip()
        super().__init__(f"{where + ': ' if where else ''}{reason}{'. ' + hint if hint else ''}")


class LibraryError(QuothError):
    """A library folder is missing, damaged, too new, or held by another writer."""


class SettingsError(QuothError):
    """An option, a configuration key or its value is wrong."""


class MissingExtra(ReadError):
    """An optional dependency is not installed; the message names the extra that brings it."""

    def __init__(self, what: str, package: str, extra: str, *, name: str = "") -> None:
        super().__init__(
            f"{what} needs {package}", name=name, hint=f'Install it with: pip install "quoth[{extra}]"'
        )
        self.extra = extra
