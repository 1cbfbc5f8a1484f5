"""The few plain types of quoth, in the order of the pipeline: read -> find -> judge -> report.

Everything here is frozen data without behaviour beyond invariants. Offsets are code points, half-open.
Names follow the field: a *draft* is checked against *sources*; a *passage* is the smallest citable unit of a
source and a *locator* says where it stands; a *quotation* is what the draft claims to repeat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from .frozen import dataclass
from .offsets import Span

Role = Literal[
    "page", "paragraph", "heading", "title", "footnote", "block-quote", "quote", "header", "cell", "hidden"
]
QuotationVerdict = Literal[
    "exact", "variant", "marked", "damaged", "altered", "spliced", "not-found", "unchecked"
]
ReferenceVerdict = Literal["right", "wrong", "impossible", "ambiguous", "unresolved", "unchecked"]
AttributionVerdict = Literal["agrees", "differs", "unresolved", "unchecked"]
STANDS: tuple[QuotationVerdict, ...] = ("exact", "variant", "marked")
"""Verdicts on words that stand in the sources."""
OPEN: tuple[QuotationVerdict, ...] = ("not-found", "unchecked")
"""Verdicts on words to which nothing is held up."""
EditOp = Literal["keep", "replace", "insert", "delete"]
EditKind = Literal[
    "",
    "typography",
    "orthography",
    "damage",
    "word",
    "number",
    "negation",
    "modal",
    "name",
    "order",
    "elision",
    "insertion",
]
WarningName = Literal[
    "context-cut",
    "elision-swallows",
    "hidden-characters",
    "look-alike",
    "second-hand",
    "ambiguous",
    "title-only",
]


# ---------------------------------------------------------------- what was read
@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of a document: which page, paragraph, footnote ... it is, and how to cite it."""

    span: Span
    role: Role
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that was in the file and could not be read, or was replaced: one line of the loss ledger."""

    what: str
    count: int = 1
    where: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read. `text` is never changed afterwards; `id` is a digest of the bytes or the caller's id."""

    id: str
    text: str
    title: str = ""
    path: str = ""
    regions: tuple[Region, ...] = ()
    losses: tuple[Loss, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it goes by in a report: its path, else its title, else its id."""
        return self.path or self.title or self.id


# ---------------------------------------------------------------- the library
@dataclass(frozen=True, slots=True)
class Source:
    """One edition, translation or document of the library; `siglum` is its short name."""

    siglum: str
    work: str = ""
    title: str = ""
    language: str = ""
    scheme: str = ""
    speaker: str = ""
    date: str = ""
    digest: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest citable unit of a source.

    base: offset of `text` in the stored text of its document; 0 where each passage is stored by itself (TSV).
    role: the region's role where the source was a document ("title", "heading", "footnote", ...).
    """

    source: Source
    number: int
    locator: str
    text: str
    base: int = 0
    role: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a window's text that one passage fills: window[start:end] == passage.text."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring passages of one source read as one text, so that a quotation may run over their borders."""

    text: str
    pieces: tuple[Piece, ...]


# ---------------------------------------------------------------- what was found
@dataclass(frozen=True, slots=True)
class Edit:
    """One step from source to draft, in whole words.

    op: keep | replace | insert (the draft has words the source lacks) | delete (the source has, the draft lacks).
    kind: filled in by the judge; empty on a word that is kept as it stands.
    draft: span in the draft text. source: span in the window text; in a finding, in the text of places[place].
    """

    op: EditOp
    draft: Span
    source: Span
    draft_text: str
    source_text: str
    kind: EditKind = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """Draft words against source words. INVARIANT: `edits` follow each other without overlap on both sides."""

    window: Window
    draft: Span
    source: Span
    edits: tuple[Edit, ...]
    score: float
    chance: float

    def __post_init__(self) -> None:
        at_draft, at_source = self.draft.start, self.source.start
        for edit in self.edits:
            if edit.draft.start < at_draft or edit.source.start < at_source:
                raise ValueError(f"edits overlap at {edit}")
            at_draft, at_source = edit.draft.end, edit.source.end
        if self.edits and (at_draft > self.draft.end or at_source > self.source.end):
            raise ValueError("edits run over the alignment's end")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the draft presents as somebody's words.

    span: with its marks. body: the words alone. marks: (opening, closing), None for an unmarked quotation.
    parts: the pieces of an interrupted quotation ("..." he said, "..."), else just the body.
    """

    span: Span
    body: Span
    marks: tuple[str, str] | None = None
    parts: tuple[Span, ...] = ()
    role: str = "quote"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation with all the finder knows of it; what the judge decides upon.

    alignments: the parts that together explain the quotation, in draft order (one; two or more for a splice).
    rivals: other places as good as the first alignment. partial: the best partial agreement when nothing was found.
    """

    quotation: Quotation
    alignments: tuple[Alignment, ...] = ()
    rivals: tuple[Alignment, ...] = ()
    partial: Alignment | None = None


# ---------------------------------------------------------------- references and attributions
@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a printed reference: a place in a scheme, `to` closes a range; canonical is its normal form."""

    scheme: str
    canonical: str
    to: str = ""
    display: str = ""
    impossible: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed pointer such as "John 3:16", with every reading it may have."""

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceCheck:
    """A quotation's reference compared with where its words stand."""

    verdict: ReferenceVerdict
    text: str
    start: int
    end: int
    cited: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class AttributionCheck:
    """Who is said to have said it, compared with the source's record.

    date, place, addressee, medium: as printed beside the verb of saying. inferred: is the speaker a pronoun's
    antecedent, or the one of the quotation before?
    """

    verdict: AttributionVerdict
    speaker: str
    start: int
    end: int
    date: str | None = None
    record: str = ""
    inferred: bool = False
    place: str = ""
    addressee: str = ""
    medium: str = ""


# ---------------------------------------------------------------- the outcome
@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: `text` is the passage's words [start, end) in the stored text; before/after its context."""

    source: str
    work: str
    locator: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    language: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: `rule` for machines, `message` for people, and the two places it points to."""

    rule: str
    message: str
    draft: Span | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked thing, with its verdict and all its evidence.

    originals: where the words stand in a translation, the passages of the original work beside `places`.
    """

    id: str
    kind: Literal["quotation", "reference", "claim", "statement"]
    start: int
    end: int
    text: str
    marked: bool
    verdict: str
    edits: tuple[Edit, ...] = ()
    places: tuple[Place, ...] = ()
    rivals: tuple[Place, ...] = ()
    chance: float | None = None
    warnings: tuple[WarningName, ...] = ()
    reference: ReferenceCheck | None = None
    attribution: AttributionCheck | None = None
    reasons: tuple[Reason, ...] = ()
    locator: str = ""
    originals: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or a part of one that was not read or not checked, with the reason."""

    name: str
    reason: str
    place: str = ""
