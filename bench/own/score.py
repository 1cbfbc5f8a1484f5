"""Findings against gold: what was found, where it was placed, what was said of it; false accusations first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
_RIGHT = {
    "same": {"exact", "variant"},
    "damaged": {"damaged", "variant", "exact"},
    "open": {"marked"},
    "altered": {"altered", "spliced"},
    "spliced": {"spliced", "altered"},
}
"""Verdicts that are right for what was planted."""
_ACCUSING = {"altered", "spliced"}
_SPEC = {"same": "alter_spec", "damaged": "alter_spec_orthographic", "open": "alter_spec_marked_edit"}


class Share:
    """Right ones among all, by name."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._all: Counter[str] = Counter()

    def count(self, name: str, right: bool) -> None:
        """One more."""
        self._all[name] += 1
        self._right[name] += right

    def of(self, name: str) -> float | None:
        """The share; None when there was nothing to count."""
        return round(self._right[name] / self._all[name], 4) if self._all[name] else None

    def below(self, prefix: str) -> dict[str, float | None]:
        """The shares of all names that begin so, without the beginning."""
        return {name[len(prefix) :]: self.of(name) for name in sorted(self._all) if name.startswith(prefix)}

    def ratio(self, name: str) -> str:
        """Such as 3/180."""
        return f"{self._right[name]}/{self._all[name]}"


def score(documents: Sequence[Row], gold: Sequence[Row], findings: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """The scores of a run; `findings` by document."""
    shares, lengths = Share(), Counter[str]()
    of_document: dict[str, list[Row]] = defaultdict(list)
    for row in gold:
        of_document[row["doc"]].append(row)
    for document in documents:
        quoted = [one for one in findings.get(document["id"], ()) if one.get("kind", "quotation") == "quotation"]
        placed = [one for one in quoted if one.get("places") and one["verdict"] not in ("not-found", "unchecked")]
        belonging: set[int] = set()
        for row in of_document[document["id"]]:
            own = [number for number, one in enumerate(placed) if _belongs(one, row)]
            if row["type"] == "negative":
                shares.count(f"hit.{row['kind']}", any(_shared(one, row) > 0 for one in placed))
                continue
            belonging |= set(own)
            _judge(row, [placed[number] for number in own], quoted, shares)
        for number in range(len(placed)):
            shares.count("P", number in belonging)
            lengths[f"false.{document['group']}"] += number not in belonging
        lengths[f"words.{document['group']}"] += _n_words(document["text"])
    return _scores(shares, lengths)


def _judge(row: Row, own: Sequence[Row], quoted: Sequence[Row], shares: Share) -> None:
    kind, want = row["kind"], row["want"]
    covered = {at for one in own for at in range(one["start"], one["end"])}
    gold = set(range(row["start"], row["end"]))
    found = len(covered & gold) >= len(covered | gold) / 2
    side = "marked" if row["marked"] else "unmarked"
    for name in ("R", f"R_{side}", f"recall.{kind}", f"recall_in.{row['language']}"):
        shares.count(name, found)
    verdicts = {one["verdict"] for one in own}
    if want in _SPEC and (found or verdicts & _ACCUSING):
        shares.count(_SPEC[want], not verdicts & _ACCUSING)
    if want == "same" and row["marked"]:
        denied = any(one["verdict"] == "not-found" and _belongs(one, row) for one in quoted)
        shares.count("quoted_never_denied", found or not denied)
    if not found:
        return
    shares.count("fragments", len(own) == 1)
    right = bool(verdicts & _RIGHT[want]) if want in ("altered", "spliced") else verdicts <= _RIGHT[want]
    shares.count(f"verdict.{kind}", right)
    if want == "altered":
        shares.count("alter_sens", bool(verdicts & _ACCUSING))
    _located(row, own, shares)
    _named(row, own, shares)
    _printed(row, own, shares)


def _located(row: Row, own: Sequence[Row], shares: Share) -> None:
    best = max(own, key=lambda one: one["end"] - one["start"])
    asked = {locator for refs in row["refs"] for locator in refs}
    shares.count("ref_at_1", best["places"][0]["locator"] in asked)
    told = {place["locator"] for one in own for place in (*one["places"], *one.get("rivals", ()))}
    if row["want"] == "spliced":
        shares.count("splice_both_sources", all(told & set(refs) for refs in row["refs"]))
    if row["kind"] == "ambiguous":
        shares.count("all_places", asked <= told)


def _named(row: Row, own: Sequence[Row], shares: Share) -> None:
    if row["want"] != "altered" or row["kind"] == "omit_silent":
        return
    told = {(_plain(edit["source"]), _plain(edit["draft"])) for one in own for edit in one.get("edits", ())}
    for source, draft in row["edits"]:
        wanted = (_plain(source), _plain(draft))
        shares.count("edit_recall", any(_same_change(wanted, one) for one in told))


def _same_change(wanted: tuple[str, str], told: tuple[str, str]) -> bool:
    """Is it the change, perhaps with equal letters around (a character of a word where no spaces are written)?"""
    if wanted == told:
        return True
    (old, new), (source, draft) = wanted, told
    return (
        bool(source or draft) and source != draft and " " not in old + new and (_core(old, new) == _core(source, draft))
    )


def _core(one: str, two: str) -> tuple[str, str]:
    """Both without the letters in common at their ends."""
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return one, two


def _printed(row: Row, own: Sequence[Row], shares: Share) -> None:
    if not row["kind"].startswith("ref_"):
        return
    flagged = any((one.get("reference") or {}).get("verdict") in ("wrong", "impossible") for one in own)
    shares.count("right_refs_flagged" if row["kind"] == "ref_right" else "wrong_refs_flagged", flagged)


def _scores(shares: Share, lengths: Counter[str]) -> dict[str, Any]:
    precision, recall = shares.of("P") or 0.0, shares.of("R") or 0.0
    whole = (
        *("R_marked", "R_unmarked", "ref_at_1", "all_places", "splice_both_sources", "alter_sens"),
        *("alter_spec", "alter_spec_orthographic", "alter_spec_marked_edit", "quoted_never_denied"),
        *("edit_recall", "right_refs_flagged", "wrong_refs_flagged"),
    )
    groups = [name.partition(".")[2] for name in sorted(lengths) if name.startswith("words.")]
    negatives = ("invented", "phrases")
    return {
        "P": precision,
        "R": recall,
        "F1": round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0,
        **{name: shares.of(name) for name in whole},
        "one_span": shares.of("fragments"),
        "fp_per_10k": {name: round(1e4 * lengths[f"false.{name}"] / lengths[f"words.{name}"], 4) for name in groups},
        "negatives_hit": {name: shares.ratio(f"hit.{name}") for name in negatives},
        "recall": shares.below("recall."),
        "recall_in": shares.below("recall_in."),
        "verdict": shares.below("verdict."),
    }


def _shared(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _belongs(one: Row, row: Row) -> bool:
    """Does half of the finding lie in the quotation, or do they agree by half of what they cover together?"""
    shared = _shared(one, row)
    whole = max(one["end"], row["end"]) - min(one["start"], row["start"])
    return shared > 0 and (shared * 2 >= one["end"] - one["start"] or shared * 2 >= whole)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _n_words(text: str) -> int:
    """Words; two characters make one where no spaces are written."""
    signs = sum("一" <= letter <= "鿿" for letter in text)
    return len(text.split()) + signs // 2


def table(scores: Mapping[str, Any]) -> str:
    """Recall and right verdicts of each kind, for reading."""
    lines = [f"{'kind':12} {'recall':>7} {'verdict':>8}"]
    for kind, recall in scores["recall"].items():
        verdict = scores["verdict"].get(kind)
        lines.append(f"{kind:12} {recall:7.3f} " + ("       -" if verdict is None else f"{verdict:8.3f}"))
    return "\n".join(lines)


def by_document(rows: Iterable[Row]) -> dict[str, Sequence[Row]]:
    """Findings, or the spans of another program, by document."""
    return {row["id"]: row["findings"] if "findings" in row else [_as_finding(s) for s in row["spans"]] for row in rows}


def _as_finding(span: Row) -> Row:
    """A span of the runner protocol as a finding."""
    edits = [{"source": source, "draft": draft} for source, draft in span.get("edits", ())]
    verdict = "altered" if span.get("altered") else "exact" if span.get("exact") else "variant"
    places = [{"locator": locator} for locator in span["refs"]]
    return {"start": span["start"], "end": span["end"], "verdict": verdict, "places": places, "edits": edits}
