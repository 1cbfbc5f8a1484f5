"""What to do about which verdict: plain data, with a fingerprint.

Actions from mild to grave: pass < count < mark < ask < block. `ask` means: ask the model again with the message that
names the exact differences. An answer is in order when nothing in it asks or blocks.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..digest import blake2b
from ..errors import SettingsError
from ..frozen import dataclass
from ..model import Finding
from ..report.severity import MISLEADING

ACTIONS = ("pass", "count", "mark", "ask", "block")
OUTCOMES = (
    "exact", "variant", "marked", "damaged", "altered", "spliced", "not-found", "unchecked",
    "too-short", "wrong-reference", "ambiguous-reference", "misleading", "partly",
    "not-claimed",
)  # fmt: skip
"""A quotation's verdicts, and what else may be said about a finding."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A name and the action for each outcome; an outcome that is not named passes."""

    name: str
    actions: Mapping[str, str]

    def __post_init__(self) -> None:
        for outcome, action in self.actions.items():
            if outcome not in OUTCOMES:
                raise SettingsError(f"policy {self.name!r}: no outcome {outcome!r}; known: {', '.join(OUTCOMES)}")
            if action not in ACTIONS:
                raise SettingsError(f"policy {self.name!r}: no action {action!r}; known: {', '.join(ACTIONS)}")

    def action(self, finding: Finding) -> str:
        """The gravest action that the finding's outcomes ask for."""
        return max((self.actions.get(name, "pass") for name in outcomes(finding)), key=ACTIONS.index, default="pass")

    def fingerprint(self) -> str:
        """A digest of name and actions."""
        return blake2b(repr((self.name, sorted(self.actions.items()))).encode(), digest_size=8).hexdigest()


def outcomes(finding: Finding) -> list[str]:
    """Everything a policy may act upon."""
    named = []
    if finding.kind == "quotation":
        rules = {reason.rule: reason for reason in finding.reasons} if finding.verdict == "unchecked" else {}
        named.append(next((outcome for rule, outcome in _UNCHECKED.items() if rule in rules), finding.verdict))
        reference: str = finding.reference.verdict if finding.reference is not None else ""
    else:
        reference = finding.verdict if finding.kind == "reference" else ""
    if reference in ("wrong", "impossible"):
        named.append("wrong-reference")
    elif reference == "ambiguous":
        named.append("ambiguous-reference")
    if any(reason.rule in _PARTLY for reason in finding.reasons):
        named.append("partly")
    if not MISLEADING.isdisjoint(finding.warnings):
        named.append("misleading")
    return named


_UNCHECKED = {
    "too-few-words": "too-short", "askers-words": "not-claimed", "reads-as-title": "not-claimed",
    "said-to-be-absent": "not-claimed", "own-words": "not-claimed",
}  # fmt: skip
"""Rules by which what was not checked has an outcome of its own."""
_PARTLY = ("part-of-not-found", "goes-on", "begins-before", "left-out-between")
"""Rules (partly.py) by which words that stand are less than a whole quotation."""
_WRONG = ("altered", "spliced", "not-found", "wrong-reference", "misleading")


def _all(action: str, unsure: str) -> dict[str, str]:
    return {**dict.fromkeys(_WRONG, action), "damaged": action, "unchecked": unsure, "ambiguous-reference": unsure,
            "too-short": "count", "partly": "count", "not-claimed": "count"}  # fmt: skip


POLICIES: dict[str, Policy] = {
    policy.name: policy
    for policy in (
        Policy("strict", _all("ask", "mark")),
        Policy("block", _all("block", "mark")),
        Policy("mark", _all("mark", "mark")),
        Policy("count", _all("count", "count")),
        Policy("words", {"altered": "ask", "spliced": "ask", "not-found": "mark", "unchecked": "count"}),
    )
}
"""The policies that come with quoth. strict: every quotation must stand, in the document it cites; what could not be
checked is marked, not refused. words: changed words alone are refused."""


def policy_of(policy: str | Policy | Mapping[str, str]) -> Policy:
    """The policy of that name, or of these actions. Raises SettingsError for an unknown name."""
    if isinstance(policy, Policy):
        return policy
    if isinstance(policy, str):
        if policy not in POLICIES:
            raise SettingsError(f"no policy is called {policy!r}; known: {', '.join(POLICIES)}")
        return POLICIES[policy]
    return Policy("own", dict(policy))
