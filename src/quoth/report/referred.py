"""A printed reference as people are told of it: one that repeats others with the chain it was resolved by."""

from __future__ import annotations

from ..model import ReferenceCheck


def referred(check: ReferenceCheck) -> str:
    """ "John 3:16"; "ibid. = John 3:17 ← v. 17" for one that repeats another."""
    chain = _chain(check)
    return f"{check.text} = {chain}" if chain else check.text


def worth_telling(check: ReferenceCheck) -> bool:
    """Is there more to say than that it is right: another verdict, a note, a chain?"""
    if check.verdict == "unchecked":
        return False
    return check.verdict != "right" or bool(check.note or _chain(check))


def _chain(check: ReferenceCheck) -> str:
    return next((cited for cited in check.cited if "←" in cited), "")
