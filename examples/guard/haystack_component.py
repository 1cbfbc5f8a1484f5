"""Haystack: a component behind the generator; wire `replies` and the retriever's `documents` into it."""

from __future__ import annotations

from typing import Any

from haystack import Document, component
from haystack.dataclasses import ChatMessage

import quoth


@component
class QuotationGuard:
    """Guards each reply; `texts` have unverified quotations marked, `ok` says which replies hold."""

    @component.output_types(texts=list[str], ok=list[bool])
    def run(self, replies: list[ChatMessage], documents: list[Document]) -> dict[str, Any]:
        """[n] in a reply means the n-th document."""
        pairs = [(document.id, document.content or "") for document in documents]
        guarded = [quoth.guard(reply.text or "", pairs) for reply in replies]
        return {"texts": [one.text for one in guarded], "ok": [one.ok() for one in guarded]}
