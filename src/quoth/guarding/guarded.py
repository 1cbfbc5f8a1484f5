"""What the guard gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ..frozen import dataclass
from ..model import Edit, Finding
from ..report.report import Report
from .policies import ACTIONS, POLICIES, Policy, policy_of


@dataclass(frozen=True, slots=True)
class Repair:
    """One quotation whose words were replaced by the source's: [start, end) in the answer's own text, before and
    after, with the edits that were undone and where the words stand."""

    finding: str
    start: int
    end: int
    before: str
    after: str
    source: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Guarded(Report):
    """The report on an answer's quotations, with what a policy makes of it.

    answer: its text as it came; offsets of findings are code points in it. text: the same with unverified quotations
    marked, and with the source's words where a repair was asked for and held. policy: what both were made by; it is
    part of the `fingerprint`.
    """

    answer: str = ""
    text: str = ""
    policy: Policy = POLICIES["strict"]
    repairs: tuple[Repair, ...] = ()

    @classmethod
    def of(cls, report: Report, answer: str, text: str, policy: Policy, repairs: tuple[Repair, ...] = ()) -> Guarded:
        """A report with what belongs to the answer."""
        return cls(**_values(report), answer=answer, text=text, policy=policy, repairs=repairs)

    @property
    def report(self) -> Report:
        """The report by itself, as of any draft."""
        return Report(**_values(self))

    @property
    def verified(self) -> tuple[Finding, ...]:
        """The quotations that stand: words unchanged or openly changed, in the document they cite if they cite one."""
        strict = POLICIES["strict"]
        return tuple(f for f in self.findings if f.kind == "quotation" and strict.action(f) == "pass")

    def ok(self, policy: str | Policy | Mapping[str, str] | None = None) -> bool:
        """Is there nothing the policy blocks or asks about again? The answer's own policy by default."""
        return self.decision(policy) not in ("ask", "block")

    def decision(self, policy: str | Policy | Mapping[str, str] | None = None) -> str:
        """The gravest action of any finding: pass, count, mark, ask or block."""
        chosen = self.policy if policy is None else policy_of(policy)
        return max((chosen.action(finding) for finding in self.findings), key=ACTIONS.index, default="pass")

    def message(self, policy: str | Policy | Mapping[str, str] | None = None) -> str:
        """What to tell the model: each difference exactly, and what would mend it. "" when there is nothing."""
        from .message import message

        return message(self.findings, self.policy if policy is None else policy_of(policy))

    @property
    def policy_message(self) -> str:
        """The message under the answer's own policy."""
        return self.message()


def _values(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in _REPORTED}


_REPORTED = tuple(field.name for field in fields(Report))
