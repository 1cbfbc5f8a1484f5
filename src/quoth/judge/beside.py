"""Which printed reference belongs to each quotation? The one beside it, one on a line of its own, or in the margin."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, Quotation, Reference
from .alone import lone_references
from .margins import margin_references
from .notes import notes
from .reference import belonging


def references_beside(
    document: Document, quotations: Sequence[Quotation], references: Sequence[Reference]
) -> list[Reference | None]:
    """The reference of each quotation, None where it has none. references: those of the draft, in text order."""
    marks = notes(document)
    beside = [belonging(document.text, quotation, references, marks) for quotation in quotations]
    beside = lone_references(document, quotations, references, beside)
    return margin_references(document, quotations, references, beside)
