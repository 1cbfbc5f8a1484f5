"""Drafts with known quotations, from a seed: (documents, gold). The same seed gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from .kinds import KINDS, MARKED_ONLY, Planted, Want
from .language import Language, sentences
from .noise import damaged

Row = dict[str, Any]
_THROWS = 200
"""Throws after which a kind is held to be impossible in a language (OCR at 15 % without spaces)."""


class Draft:
    """One document being written, with the gold of what it quotes."""

    def __init__(self, name: str, group: str, own: Language) -> None:
        self.name, self.group, self.own = name, group, own
        self.text = ""
        self.gold: list[Row] = []

    def add(self, text: str) -> None:
        """Prose."""
        self.text += text

    def plant(self, text: str, row: Row) -> None:
        """Words that the gold tells of."""
        start = len(self.text)
        self.text += text
        span = {"start": start, "end": len(self.text)}
        self.gold.append({"doc": self.name, "language": self.own.code, **span, **row})

    def rows(self) -> tuple[Row, list[Row]]:
        """The document as `quoth check --jsonl` reads it, and its gold."""
        return {"id": self.name, "text": self.text, "group": self.group}, self.gold


def board(languages: Sequence[Language], seed: int, per_kind: int) -> tuple[list[Row], list[Row]]:
    """All documents and their gold; `per_kind` quotations of each kind and language."""
    documents, gold = [], []
    for own in languages:
        for draft in (*_quoting(own, seed, per_kind), *_quiet(own, seed, per_kind)):
            document, rows = draft.rows()
            documents.append(document)
            gold += rows
    return documents, gold


def _quoting(own: Language, seed: int, per_kind: int) -> Iterator[Draft]:
    """Documents of three paragraphs with two quotations; damaged ones, whose prose is damaged alike, stand alone."""
    dice = Random(f"{seed} {own.code}")
    planned = [(kind, turn % 2 == 0) for kind in KINDS for turn in range(per_kind)]
    dice.shuffle(planned)
    items = [item for kind, marked in planned if (item := _item(dice, own, kind, marked)) is not None]
    whole = [item for item in items if not item[2].rate]
    pairs = [whole[at : at + 2] for at in range(0, len(whole), 2)] + [[item] for item in items if item[2].rate]
    for number, pair in enumerate(pairs):
        draft = Draft(f"{own.code}-{number:03d}", "quotes", own)
        carriers = dice.sample(own.carrier, len(pair) + 1)
        for (kind, marked, planted), carrier in zip(pair, carriers, strict=False):
            _paragraph(draft, dice, carrier, kind, marked, planted)
            draft.add("\n\n")
        draft.add(damaged(carriers[-1], pair[0][2].rate, dice))
        yield draft


def _item(dice: Random, own: Language, kind: str, marked: bool) -> tuple[str, bool, Planted] | None:
    for _ in range(_THROWS):
        planted = KINDS[kind][1](dice, own)
        if planted is not None:
            return kind, marked or kind in MARKED_ONLY, planted
    return None


def _paragraph(draft: Draft, dice: Random, carrier: str, kind: str, marked: bool, planted: Planted) -> None:
    own = draft.own
    parts = sentences(damaged(carrier, planted.rate, dice))
    at = dice.randint(1, max(1, len(parts) - 1))
    draft.add("".join(parts[:at]).rstrip() + own.space)
    want: Want = KINDS[kind][0]
    row = {
        "type": "quotation",
        "kind": kind,
        "want": want,
        "marked": marked,
        "refs": [list(refs) for refs in planted.refs],
        "edits": [list(edit) for edit in planted.edits],
    }
    text = damaged(planted.text, planted.rate, dice)
    if marked:
        draft.add(dice.choice(own.leads) + own.space + own.marks[0])
        draft.plant(text, row)
        draft.add(own.marks[1] + (f" ({planted.printed})" if planted.printed else ""))
    else:
        draft.add(dice.choice(own.flowing) + own.space if dice.random() < 0.6 else "")
        draft.plant(text, row)
    draft.add(("." if own.spaced else "。") + own.space + "".join(parts[at:]).strip())


def _quiet(own: Language, seed: int, per_kind: int) -> Iterator[Draft]:
    """Documents that quote nothing of the library: prose, damaged prose, invented quotations, everyday phrases."""
    dice = Random(f"{seed} {own.code} quiet")
    for number, carrier in enumerate(own.carrier):
        for group, rate in (("clean", 0.0), ("clean_ocr08", 0.08)):
            draft = Draft(f"{own.code}-{group}-{number:02d}", group, own)
            draft.add(damaged(carrier, rate, dice))
            yield draft
    for group, made in (("invented", own.invented), ("phrases", own.phrases)):
        for number, text in enumerate(text for text in made for _ in range(max(1, per_kind // 3))):
            draft = Draft(f"{own.code}-{group}-{number:02d}", group, own)
            parts = sentences(dice.choice(own.carrier))
            draft.add(parts[0].rstrip() + own.space)
            marked = group == "invented"
            draft.add(dice.choice(own.leads) + own.space + own.marks[0] if marked else "")
            draft.plant(text, {"type": "negative", "kind": group, "marked": marked})
            draft.add((own.marks[1] if marked else "") + own.space + "".join(parts[1:]))
            yield draft
