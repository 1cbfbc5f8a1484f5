"""quoth finds every quotation, reference and attribution in a text, checks each against the sources you give it, and
shows the evidence word against word.

    import quoth

    report = quoth.check("draft.docx", against="sources/")
    for finding in report.findings:
        print(finding.verdict, finding.text)

Names load at first use, so that `import quoth` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .api import Comparison, Library, check, check_many, compare, guard, guard_stream, references
    from .errors import LibraryError, MissingExtra, QuothError, ReadError, SettingsError
    from .guarding.guarded import Guarded
    from .guarding.policies import Policy
    from .model import Document, Edit, Finding, Place, Reason, Reference, Source
    from .report.report import Report
    from .settings import Settings

__all__ = [
    "Comparison",
    "Document",
    "Edit",
    "Finding",
    "Guarded",
    "Library",
    "LibraryError",
    "MissingExtra",
    "Place",
    "Policy",
    "QuothError",
    "ReadError",
    "Reason",
    "Reference",
    "Report",
    "Settings",
    "SettingsError",
    "Source",
    "__version__",
    "check",
    "check_many",
    "compare",
    "guard",
    "guard_stream",
    "references",
]

_HOMES = {
    "api": ("Comparison", "Library", "check", "check_many", "compare", "guard", "guard_stream", "references"),
    "errors": ("LibraryError", "MissingExtra", "QuothError", "ReadError", "SettingsError"),
    "guarding.guarded": ("Guarded",),
    "guarding.policies": ("Policy",),
    "model": ("Document", "Edit", "Finding", "Place", "Reason", "Reference", "Source"),
    "report.report": ("Report",),
    "settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
