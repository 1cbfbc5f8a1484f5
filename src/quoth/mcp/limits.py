"""How much goes in and how much comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from mcp_types import CallToolResult, TextContent

from .shapes import Reply

MOST_TEXT = 200_000
"""Characters of a text to check: about 40,000 words, seconds of work. The SDK itself takes 10 MB (INTERFACE.md 8)."""
MOST_WORDS = 4_000
"""Characters of words to find."""
MOST_NAME = 500
"""Characters of a passage's id."""
MOST_BYTES = 32 * 1024
"""Bytes of a whole reply as JSON. Source: INTERFACE.md section 8."""
MOST_PASSAGE = 4_000
"""Characters of one passage: three bytes each, twice in a reply, leave room in it."""

Entry = TypeVar("Entry")


def clipped(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


def fitted(entries: Sequence[Entry], reply: Callable[[list[Entry]], Reply]) -> CallToolResult:
    """The reply with as many entries as fit, and how many were left out."""
    fits, too_many = 0, len(entries) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2 if too_many <= len(entries) else len(entries)
        if _size(_reply(entries, middle, reply)) <= MOST_BYTES:
            fits = middle
        else:
            too_many = middle
    return _reply(entries, fits, reply)


def _reply(entries: Sequence[Entry], n: int, reply: Callable[[list[Entry]], Reply]) -> CallToolResult:
    made = reply(list(entries[:n]))
    if n < len(entries):
        made = made.model_copy(update={"truncated": True, "omitted": made.omitted + len(entries) - n})
    plain = made.model_dump(mode="json")
    return CallToolResult(
        content=[TextContent(type="text", text=made.model_dump_json())], structured_content=plain, is_error=False
    )


def _size(result: CallToolResult) -> int:
    return len(result.model_dump_json(by_alias=True).encode())
