"""How often does a model quote what stands? Rates over many answers, with intervals, and what got worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from math import sqrt
from typing import Any

from ..frozen import dataclass
from ..model import Finding
from .guarded import Guarded

WORDS = ("verbatim", "altered", "not-found", "not-checked")
"""What became of a quotation's words; every quotation is one of them. altered: damaged and spliced ones as well."""
SOURCE = ("right-source", "wrong-source")
"""What became of its source, where it names one that could be compared."""
_CLASS = {
    "exact": "verbatim", "variant": "verbatim", "marked": "verbatim",
    "altered": "altered", "spliced": "altered", "damaged": "altered",
    "not-found": "not-found", "unchecked": "not-checked",
}  # fmt: skip
_Z = 1.959964
"""Standard deviations of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of `n` with its 95 % Wilson interval. Source: Wilson 1927, doi:10.1080/01621459.1927.10502953."""

    count: int
    n: int

    @property
    def share(self) -> float:
        """The share, 0 when there is nothing to count."""
        return self.count / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper end; (0, 1) when there is nothing to count."""
        if not self.n:
            return 0.0, 1.0
        square = _Z * _Z / self.n
        middle = (self.share + square / 2) / (1 + square)
        half = _Z * sqrt(self.share * (1 - self.share) / self.n + square / (4 * self.n)) / (1 + square)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(slots=True)
class Tally:
    """Answers counted so far."""

    answers: int = 0
    in_order: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, guarded: Guarded) -> None:
        """Takes in one answer."""
        self.answers += 1
        self.in_order += guarded.ok()
        for finding in guarded.findings:
            self.counts.update(classes(finding))

    def rates(self) -> dict[str, Rate]:
        """The rates by name: words of all quotations, sources of those whose source was compared, answers in order."""
        quotations = sum(self.counts[name] for name in WORDS)
        compared = sum(self.counts[name] for name in SOURCE)
        return {
            **{name: Rate(self.counts[name], quotations) for name in WORDS},
            "wrong-source": Rate(self.counts["wrong-source"], compared),
            "answers-in-order": Rate(self.in_order, self.answers),
        }


def as_dict(rates: Mapping[str, Rate]) -> dict[str, Any]:
    """Plain values, to be kept as a baseline."""
    return {name: _plain(rate) for name, rate in rates.items()}


def from_dict(rates: Mapping[str, Any]) -> dict[str, Rate]:
    """The rates that `as_dict` gave. Raises KeyError, TypeError or ValueError where there are none."""
    return {name: Rate(int(rate["count"]), int(rate["of"])) for name, rate in rates.items()}


def _plain(rate: Rate) -> dict[str, Any]:
    interval = [round(end, 6) for end in rate.interval]
    return {"count": rate.count, "of": rate.n, "rate": round(rate.share, 6), "interval": interval}


def classes(finding: Finding) -> list[str]:
    """How a finding counts: a quotation once by its words, and once by its source when that was compared."""
    if finding.kind != "quotation":
        return []
    named = [_CLASS[finding.verdict]]
    reference = finding.reference.verdict if finding.reference is not None else ""
    if reference == "right":
        named.append("right-source")
    elif reference in ("wrong", "impossible"):
        named.append("wrong-source")
    return named


_BETTER = ("verbatim", "answers-in-order")
_WORSE = ("altered", "not-found", "wrong-source")


def worse(now: Mapping[str, Rate], before: Mapping[str, Rate], most: float) -> list[str]:
    """A line for each rate that got worse by more than `most` (a share), which says whether chance may explain it.

    Passed over is what one side lacks or had nothing to count for.
    """
    lines = []
    for name in (*_BETTER, *_WORSE):
        old, new = before.get(name), now.get(name)
        if old is None or new is None or not old.n or not new.n:
            continue
        lost = old.share - new.share if name in _BETTER else new.share - old.share
        if lost > most + 1e-9:
            apart = old.interval[0] > new.interval[1] or new.interval[0] > old.interval[1]
            lines.append(
                f"{name}: {old.share:.1%} before, {new.share:.1%} now"
                + ("" if apart else " (the intervals overlap: it may be chance)")
            )
    return lines
