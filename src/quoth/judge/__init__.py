"""Is the quotation what the source says? Typed word edits first, the verdict from them, never from a
score."""

from __future__ import annotations

from .context import draft_context
from .judge import judge
from .judgement import Draft, Judgement, Vocabulary

__all__ = ["Draft", "Judgement", "Vocabulary", "draft_context", "judge"]
