"""Documents cited by numbered paragraphs: "A/RES/70/1 para. 5", "ECLI:EU:C:2014:317 para. 9"."""

from __future__ import annotations

from ..model import Reading


def canonical(reading: Reading) -> str:
    """The document, with the paragraph where one is printed."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The document of a paragraph."""
    head, sign, _ = canonical.partition(" para. ")
    return (head,) if sign else ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """The paragraphs before and after; a document has none."""
    head, sign, number = canonical.partition(" para. ")
    return tuple(f"{head} para. {n}" for n in (int(number) - 1, int(number) + 1) if n > 0) if sign else ()
