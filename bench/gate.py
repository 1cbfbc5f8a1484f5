"""Which scores may not fall, how far they may waver, and which broke their bound?

False accusations come first: a right quotation called altered costs more than any that is missed, so their ceilings
have an epsilon of their own and stand before all floors in what is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Scores = Mapping[str, Any]
Bounds = dict[str, float]

ACCUSATIONS = {
    "alter_spec": "verbatim quotations called altered",
    "alter_spec_orthographic": "damaged or old spelling called altered",
    "alter_spec_marked_edit": "open changes called altered",
    "exaF": "exact verses called altered",
    "same_never_accused": "the same words in other spelling called altered or not found",
    "exact_right": "exact verses with another verdict",
    "quoted_never_denied": "verbatim words in quotation marks called not found",
}
"""Scores that say which share of right quotations was left in peace; 1 - score is the accusation rate."""
LOWER = ("not_found", "fp_per_10k", "fragments", "negatives_hit", "missing_docs", "right_refs_flagged")
"""Scores of which less is better, by the first part of their name."""
UNJUDGED = frozenset(
    (
        "board",
        "seed",
        "per_kind",
        "words",
        "cpu_s",
        "words_per_cpu_s",
        "wall_s",
        "peak_rss_mb",
        "corpus",
        "commit",
        "n",
        "n_same",
        "n_other",
    )
)
EPSILON = 0.01
"""A score from 0 to 1 may fall by this much. One quotation of the smallest kind (30) is .03, of all (900) .001."""
EPSILON_KIND = 0.04
"""The same for scores of one kind of quotation (30 to 50 of them)."""
EPSILON_ACCUSED = 0.005
"""An accusation rate may rise by this much."""
EPSILON_FALSE = 0.2
"""False findings per 10,000 words, fragments and counts may rise by this much, or by a tenth if that is more."""


class Break(NamedTuple):
    """A bound that was broken. accusation: it says that right quotations are accused."""

    metric: str
    bound: float
    score: float
    accusation: bool

    def __str__(self) -> str:
        what = f" ({ACCUSATIONS[self.metric]})" if self.accusation else ""
        word = "ceiling" if self.accusation or _is_lower(self.metric) else "floor"
        return f"{self.metric}{what}: {self.score:.4f}, {word} {self.bound:.4f}"


def flat(scores: Scores) -> Bounds:
    """The judged scores by dotted name; "3/180" becomes its ratio."""
    out: Bounds = {}
    for name, score in scores.items():
        if name in UNJUDGED or score is None:
            continue
        if isinstance(score, Mapping):
            out |= {f"{name}.{inner}": value for inner, value in flat(score).items()}
        elif isinstance(score, str):
            hit, _, of = score.partition("/")
            out[name] = int(hit) / max(1, int(of))
        else:
            out[name] = float(score)
    return out


def bounds_of(scores: Scores) -> dict[str, Any]:
    """What a run would pin: ceilings of accusations, floors and ceilings of the rest."""
    judged = flat(scores)
    return {
        "corpus": scores["corpus"],
        "accusations": {name: round(1 - judged[name], 4) for name in judged if name in ACCUSATIONS},
        "ceilings": {name: judged[name] for name in judged if _is_lower(name)},
        "floors": {name: judged[name] for name in judged if name not in ACCUSATIONS and not _is_lower(name)},
    }


def compare(pinned: Scores, judged: Mapping[str, float]) -> list[Break]:
    """The bounds that a run broke by more than their epsilon, accusations first. A score that is gone is broken."""
    broken = []
    for name, ceiling in pinned["accusations"].items():
        rate = 1 - judged.get(name, 0.0)
        if rate > ceiling + EPSILON_ACCUSED:
            broken.append(Break(name, ceiling, rate, True))
    for name, ceiling in pinned["ceilings"].items():
        score = judged.get(name, float("inf"))
        if score > ceiling + epsilon(name, ceiling):
            broken.append(Break(name, ceiling, score, False))
    for name, floor in pinned["floors"].items():
        score = judged.get(name, 0.0)
        if score < floor - epsilon(name, floor):
            broken.append(Break(name, floor, score, False))
    return broken


def repinned(pinned: Scores, runs: Mapping[str, Scores], allow_regression: bool) -> dict[str, Any]:
    """The bounds of all boards with those of these runs in place; none is loosened unless that is allowed.

    A board whose corpus changed starts anew, which also needs `allow_regression`; otherwise its old bounds stay.
    """
    out: dict[str, Any] = dict(pinned)
    for board, run in runs.items():
        new, old = bounds_of(run), pinned.get(board)
        if old is None or allow_regression:
            out[board] = new
        elif old["corpus"] == new["corpus"]:
            out[board] = {
                "corpus": old["corpus"],
                "accusations": _tighter(old["accusations"], new["accusations"], min),
                "ceilings": _tighter(old["ceilings"], new["ceilings"], min),
                "floors": _tighter(old["floors"], new["floors"], max),
            }
    return out


def _tighter(old: Mapping[str, float], new: Mapping[str, float], choose: Any) -> Bounds:
    return {**new, **{name: choose(bound, new.get(name, bound)) for name, bound in old.items()}}


def epsilon(name: str, bound: float) -> float:
    """How far a score may pass its bound before the gate says so."""
    if _is_lower(name):
        return EPSILON_FALSE if name.startswith("fp_per_10k") and bound < 2 else max(0.02, bound / 10)
    return EPSILON_KIND if "." in name or "_ocr" in name else EPSILON


def _is_lower(name: str) -> bool:
    return name.partition(".")[0] in LOWER
