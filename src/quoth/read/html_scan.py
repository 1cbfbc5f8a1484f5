"""Looks through HTML before the parser does, because two kinds of page take a parser down.

- Deep nesting: 200,000 nested elements cost lexbor 92 s, 20,000 cost 0.5 s (SAFETY.md 1.2).
- Formatting elements that are never closed: the HTML standard opens each of them anew in every paragraph,
  so that n of them before n paragraphs become n * n nodes.

Tags beyond the caps are taken out, their text stays, and the number taken out goes to the ledger.
"""

from __future__ import annotations

import re

from .tags import tags

MAX_DEPTH = 4_000
"""Open elements. Source: SAFETY.md section 1.2 and section 2, row "silent loss"."""
MAX_FORMATTING = 64
"""Open formatting elements; pages made by word processors stay below 20."""

# Elements whose end the next tag implies do not nest without one that is counted; void ones never do.
_UNCOUNTED = tags(
    "html head body p li dt dd tr td th thead tbody tfoot colgroup option optgroup "
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen"
)
_FORMATTING = tags("a b big code em font i nobr s small strike strong tt u")
_RAW = tags("script style textarea title xmp iframe noembed noframes")
_TAG = re.compile(r"<(?:!--|(/?)([A-Za-z][^\s/<>]{0,40}))")


def tamed(source: str) -> tuple[str, int]:
    """The page with tags beyond the caps taken out, and how many there were. Linear; usually returns it
    unchanged."""
    depth = formatting = removed = 0
    pieces: list[str] = []
    copied = at = 0
    while (tag := _TAG.search(source, at)) is not None:
        if tag.group(2) is None:
            at = _after(source, "-->", tag.end())
            continue
        closing, name = bool(tag.group(1)), tag.group(2).lower()
        at = _tag_end(source, tag.end())
        if closing:
            drop = depth > MAX_DEPTH and name not in _UNCOUNTED
            if name in _FORMATTING:
                drop = drop or formatting > MAX_FORMATTING
                formatting = max(0, formatting - 1)
            if name not in _UNCOUNTED:
                depth = max(0, depth - 1)
        else:
            drop = False
            if name not in _UNCOUNTED and not source.startswith("/", at - 2):
                depth += 1
                drop = depth > MAX_DEPTH
            if name in _FORMATTING:
                formatting += 1
                drop = drop or formatting > MAX_FORMATTING
        if drop:
            pieces.append(source[copied : tag.start()])
            copied, removed = at, removed + (not closing)
        elif name in _RAW and not closing:
            at = _raw_end(source, name, at)
            depth -= 1
    if not pieces:
        return source, 0
    return "".join([*pieces, source[copied:]]), removed


def _after(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return len(source) if found < 0 else found + len(mark)


_TAG_REST = re.compile(r"""[^"'>]*(?:"[^"]*"|'[^']*')?""")


def _tag_end(source: str, at: int) -> int:
    """Behind the ">" of a tag; a quoted attribute may hold one."""
    while at < len(source):
        rest = _TAG_REST.match(source, at)
        end = rest.end() if rest else at
        if end == at:
            return at + 1  # ">" itself, or a quotation mark that is never closed
        at = end
    return at


_RAW_ENDS: dict[str, re.Pattern[str]] = {name: re.compile(f"</{name}", re.I) for name in _RAW}


def _raw_end(source: str, name: str, at: int) -> int:
    """The end tag of a script, style or the like: what stands before it is no markup."""
    found = _RAW_ENDS[name].search(source, at)
    return len(source) if found is None else found.end()
