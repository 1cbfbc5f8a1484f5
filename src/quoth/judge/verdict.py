"""From typed edits to the verdict, in one table. Nothing else decides: no score, no length, no name.

a joint that is a splice                                     spliced
a silent word, number, negation, modal, name, order,
  elision or insertion edit                                  altered
an open edit that changes a negation, number or modal        altered
damage                                                       damaged
an ellipsis or brackets, harmless                            marked
orthography, or letters that are not what they look like     variant
typography, or nothing                                       exact
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Edit, EditKind, QuotationVerdict, Reason
from .steps import Step
from .tokens import TEX_DOTS

ALTERING: frozenset[EditKind] = frozenset(
    {"word", "number", "negation", "modal", "name", "order", "elision", "insertion"}
)
"""Kinds of edits that alter the words where the draft does not announce them."""
UNSEEN = frozenset({"hidden-characters", "look-alike"})
"""Warnings of letters that are not what they look like: such words are never exact. Source: SAFETY.md section 2."""
_NEVER_OPEN: frozenset[EditKind] = frozenset({"negation", "number", "modal", "name", "word", "order"})


def verdict(
    kinds: Iterable[tuple[EditKind, bool]], *, spliced: bool = False, hidden: bool = False
) -> QuotationVerdict:
    """The verdict of (kind, open) pairs; `spliced`: parts that do not stand together were joined; `hidden`: a warning
    says that the draft holds invisible characters, or letters of another script, that the source does not have."""
    edits = list(kinds)
    if spliced:
        return "spliced"
    if any(kind in ALTERING and (not shown or kind in _NEVER_OPEN) for kind, shown in edits):
        return "altered"
    if any(kind == "damage" for kind, _ in edits):
        return "damaged"
    if any(shown for _, shown in edits):
        return "marked"
    return "variant" if hidden or any(kind == "orthography" for kind, _ in edits) else "exact"


def is_open(edit: Edit) -> bool:
    """Is the edit announced in the draft by an ellipsis or brackets (or did it leave out the source's own
    brackets)?"""
    if edit.kind in ("elision", "insertion"):
        return _announced(edit.draft_text) if edit.draft_text else _announced(edit.source_text)
    if edit.kind == "typography" and edit.op == "insert":
        return False  # a reference mark, "[12]"
    return (
        edit.kind in _NEVER_OPEN | {"typography"} and "[" in edit.draft_text and "[" not in edit.source_text
    )


def _announced(text: str) -> bool:
    """Is the text nothing but an ellipsis, one bracketed unit, or a word with letters in brackets?"""
    bare = text.strip(" .,;:")
    if not bare.strip("….⋯‥ []()（）［］〔〕<>⟨⟩"):
        return bool(text)
    if bare.rstrip("{}") in TEX_DOTS:
        return True
    whole = bare[0] in "[(（［〔⟨" and bare[-1] in "])）］〕⟩"
    return whole or (" " not in bare and "[" in bare)


_NAMES: dict[tuple[str, str], tuple[str, str]] = {
    ("negation", "delete"): ("negation-dropped", "The source has “{source}”; the quotation leaves it out."),
    ("negation", "insert"): (
        "negation-added",
        "The quotation adds “{draft}”; the source does not deny here.",
    ),
    ("negation", "replace"): ("negation-changed", "The source denies otherwise: “{source}”, not “{draft}”."),
    ("number", "replace"): ("number-changed", "The source says “{source}”, the quotation “{draft}”."),
    ("modal", "replace"): ("modal-changed", "The source says “{source}”, the quotation “{draft}”."),
    ("name", "replace"): ("name-changed", "The source names “{source}”, the quotation “{draft}”."),
    ("word", "replace"): ("word-changed", "The source has “{source}”, the quotation “{draft}”."),
    ("order", "replace"): ("order-changed", "The source has “{source}”, the quotation “{draft}”."),
    ("order", "delete"): (
        "order-changed",
        "“{source}” stands here in the source, elsewhere in the quotation.",
    ),
    ("order", "insert"): ("order-changed", "“{draft}” stands elsewhere in the source."),
    ("elision", "delete"): ("words-omitted", "The quotation leaves out “{source}” without a mark."),
    ("insertion", "insert"): ("words-added", "“{draft}” does not stand in the source."),
}


def reason(step: Step, draft: str, source: str) -> Reason | None:
    """Why a step speaks against the quotation, or what it did openly; None where there is nothing to
    explain."""
    if step.kind in ("", "typography") and not step.open:
        return None
    if step.open:
        return _open_reason(step, draft, source)
    if step.kind == "orthography":
        return Reason("spelling", f"“{draft}” for “{source}”: {step.rule}.", step.draft, step.source)
    if step.kind == "damage":
        return Reason("undecided" if step.rule.startswith("undecided") else "letter-damage",
                      f"“{draft}” for “{source}”: {step.rule}.", step.draft, step.source)  # fmt: skip
    fallback = {"delete": ("left out", "“{source}” is left out."), "insert": ("added", "“{draft}” is added.")}
    name, message = _NAMES.get((step.kind, step.op)) or (
        f"{step.kind}-{fallback.get(step.op, ('changed', ''))[0].replace(' ', '-')}",
        fallback.get(step.op, ("", "The source has “{source}”, the quotation “{draft}”."))[1],
    )
    return Reason(name, message.format(source=_short(source), draft=_short(draft)), step.draft, step.source)


def _open_reason(step: Step, draft: str, source: str) -> Reason:
    if step.kind in _NEVER_OPEN:
        message = f"The brackets “{draft}” change the source's “{source}”."
        if not source:
            message = f"The brackets “{draft}” add what changes the sense; the source does not have it."
        return Reason(f"{step.kind}-in-brackets", message, step.draft, step.source)
    if step.rule == "brackets of the source left out":
        return Reason("source-brackets", f"The source's own “{source}” is left out.", step.draft, step.source)
    if step.kind == "elision":
        left_out = f"“{_short(source)}”" if source else "what stands between"
        return Reason("marked-elision", f"The ellipsis leaves out {left_out}.", step.draft, step.source)
    if step.kind == "typography":
        return Reason(
            "marked-letter", f"“{draft}”: brackets around the source's letters.", step.draft, step.source
        )
    if step.rule == "struck out":
        message = f"“{draft}”, which is struck out, does not stand in the source."
        return Reason("marked-insertion", message, step.draft, step.source)
    if step.rule == "put in":
        message = f"“{draft}”, which is marked as put in, does not stand in the source."
        return Reason("marked-insertion", message, step.draft, step.source)
    stands = f"“{draft}” stands for “{source}”" if source else f"“{draft}” does not stand in the source"
    return Reason("marked-insertion", f"{stands}; the brackets say so.", step.draft, step.source)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 160 else text[:78] + " … " + text[-78:]
