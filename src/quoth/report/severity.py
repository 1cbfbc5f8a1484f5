"""How grave a finding is: the order behind `--fail-on`, the level printed, and what counts as a problem.

Order (INTERFACE.md section 4): exact < variant < marked < damaged < warning < altered < spliced <
wrong-reference < not-found. "warning" stands for the warnings that can mislead a
reader although each quoted word is right.
Something unchecked has no place in this order: it is listed, and never accused.
"""

from __future__ import annotations

from typing import Literal

from ..model import Finding, Reason

Level = Literal["error", "warning", "note"]

ORDER: tuple[str, ...] = (
    "exact", "variant", "marked", "damaged", "warning", "altered", "spliced", "wrong-reference", "not-found",
)  # fmt: skip
NEVER = "never"
"""The value of `--fail-on` with which no finding causes exit 1."""

MISLEADING: frozenset[str] = frozenset({"context-cut", "elision-swallows", "hidden-characters", "look-alike"})
"""Warnings that are shown as problems; the others (second-hand, ambiguous, title-only) only inform."""

_TITLES = {
    "damaged": "DAMAGED",
    "altered": "ALTERED",
    "spliced": "SPLICED",
    "not-found": "NOT FOUND",
    "unchecked": "NOT CHECKED",
}


def standings(finding: Finding) -> list[str]:
    """Every place in `ORDER` the finding takes: by its words, reference, attribution and warnings."""
    taken = []
    if finding.kind == "quotation" and finding.verdict in ORDER:
        taken.append(finding.verdict)
    if finding.kind == "reference":
        taken += {"right": ["exact"], "wrong": ["wrong-reference"], "impossible": ["wrong-reference"]}.get(
            finding.verdict, []
        )
    if finding.kind == "claim":
        taken += {"agrees": ["exact"], "differs": ["wrong-reference"]}.get(finding.verdict, [])
    if finding.reference is not None and finding.reference.verdict in ("wrong", "impossible"):
        taken.append("wrong-reference")
    if finding.attribution is not None and finding.attribution.verdict == "differs":
        taken.append("wrong-reference")
    if not MISLEADING.isdisjoint(finding.warnings):
        taken.append("warning")
    return taken


def rank(finding: Finding) -> int:
    """The gravest standing as an index into `ORDER`; -1 for what was not checked or is not judged."""
    return max((ORDER.index(name) for name in standings(finding)), default=-1)


def fails(finding: Finding, fail_on: str) -> bool:
    """Is the finding at or above `fail_on`?"""
    return fail_on != NEVER and rank(finding) >= ORDER.index(fail_on)


def is_problem(finding: Finding) -> bool:
    """Is the finding shown without `--all`: damaged or worse, or with a misleading warning?"""
    return rank(finding) >= ORDER.index("damaged")


def level(finding: Finding) -> Level:
    """error: the words or the reference contradict a source. warning: worth a look. note: the rest.

    What was not found contradicts nothing: it is a warning.
    """
    taken = set(standings(finding))
    if taken & {"altered", "spliced", "wrong-reference"}:
        return "error"
    return "warning" if taken & {"not-found", "warning", "damaged"} else "note"


def told(finding: Finding) -> tuple[Reason, ...]:
    """The reasons as people are told them: spelling, which changes no word, after what does."""
    return tuple(sorted(finding.reasons, key=lambda reason: reason.rule == "spelling"))


def titles(finding: Finding) -> list[str]:
    """What is to be said of the finding, in the capitals of the terminal, so that no colour is needed."""
    said = []
    if finding.kind == "quotation":
        said.append(_TITLES.get(finding.verdict, ""))
    elif finding.kind == "statement":
        said.append(f"STATEMENT ({finding.verdict})")
    else:
        said.append(f"{finding.kind} {finding.verdict}".upper())
    if finding.reference is not None and finding.reference.verdict in ("wrong", "impossible"):
        said.append(f"REFERENCE {finding.reference.verdict.upper()}")
    if finding.attribution is not None and finding.attribution.verdict == "differs":
        said.append("ATTRIBUTION DIFFERS")
    said += [name.replace("-", " ").upper() for name in finding.warnings if name in MISLEADING]
    said = [title for title in said if title]
    return said or [finding.verdict.upper()]
