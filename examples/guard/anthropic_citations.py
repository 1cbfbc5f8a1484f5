"""Claude with citations: every quotation and every citation of the answer held against the documents."""

from __future__ import annotations

import anthropic

import quoth


def ask(client: anthropic.Anthropic, question: str, documents: list[tuple[str, str]], model: str) -> quoth.Guarded:
    """The guarded answer; `guarded.text` has what could not be verified marked."""
    content = [
        {
            "type": "document",
            "title": name,
            "source": {"type": "text", "media_type": "text/plain", "data": text},
            "citations": {"enabled": True},
        }
        for name, text in documents
    ]
    messages = [{"role": "user", "content": [*content, {"type": "text", "text": question}]}]
    answer = client.messages.create(model=model, max_tokens=1024, messages=messages)
    return quoth.guard(answer, documents)
