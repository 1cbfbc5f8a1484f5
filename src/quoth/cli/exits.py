"""Exit codes, and how a run's outcome becomes one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..report.report import Report

NOTHING, FINDINGS, USAGE, UNREAD, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130


@dataclass(slots=True)
class Outcome:
    """What a run has met so far. found: something at or above --fail-on. unread: something not read or searched, or
    a limit that was hit; a finding that is unchecked is neither."""

    fail_on: str
    strict: bool = False
    found: bool = False
    unread: bool = False

    def add(self, report: Report) -> None:
        """Takes in one report; accepted findings do not count."""
        from ..report.severity import fails

        self.unread |= bool(report.skipped)
        for finding in report.findings:
            if finding.id not in report.accepted and fails(finding, self.fail_on):
                self.found = True

    @property
    def code(self) -> int:
        """1 wins over 3 unless strict."""
        if self.unread and (self.strict or not self.found):
            return UNREAD
        return FINDINGS if self.found else NOTHING
