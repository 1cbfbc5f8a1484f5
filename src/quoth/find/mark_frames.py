"""Quotations presented without quotation marks: tags, block quotations, labelled regions, brackets, dash
dialogue."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ..later import later
from ..model import Document, Quotation
from ..offsets import Span
from ..settings.finding import MIN_DASH_LINES
from .mark_styles import SENTENCE_ENDS

# Tags that present a quotation in plain text; any other tag does so when it carries a reference.
_QUOTING = frozenset({"quran", "quote", "q", "blockquote", "verse", "ayah", "aya", "hadith", "bible", "scripture"})
_TAG = later(lambda: regex.compile(r"<(/?)([A-Za-z][\w:.-]{0,30})(\s[^<>]{0,400})?>"))
_REFERS = later(lambda: regex.compile(r"\s(?:ref|cite|source|verse)\s?="))
_COMMAND = later(lambda: regex.compile(r"\\(?:enquote|textquote)\*?\{"))
_BRACE = later(lambda: regex.compile(r"(?<!\\)[{}]"))
_MOST_BRACED = 4000
"""Characters in which the brace closes that opens a quotation; more are a paragraph and no inline quotation. Ours."""
_QUOTED_LINE = later(lambda: regex.compile(r"^[ \t]{0,3}>(?!>>)[^\n]*(?:\n|$)", regex.MULTILINE))
_QUOTE_SIGN = later(lambda: regex.compile(r"[ \t]{0,3}(?:>[ \t]?){1,20}"))
_CALLOUT = later(lambda: regex.compile(r"\[![A-Za-z]{2,20}\]"))  # > [!NOTE] labels a box, not somebody's words
_BRACKETS = later(lambda: regex.compile(r"\{([^{}()\[\]\n]{3,2000})\}|[(\[]([^{}()\[\]\n]{10,2000})[)\]]"))
_OPEN_BRACKET = later(lambda: regex.compile(r"\{[^{}()\[\]\n]{3,2000}(?=\n|$)"))
_ARABIC = regex.compile(r"\p{Arabic}")  # most texts have none, and need no brackets read
_ARABIC_LETTER = later(lambda: regex.compile(r"[\p{Arabic}--\p{N}--\p{P}]", flags=regex.V1))
_OTHER_LETTER = later(lambda: regex.compile(r"[\p{L}--\p{Arabic}]", flags=regex.V1))
# What stands before a verse: "the Exalted said", "His word", a colon. Source: ours, read in Arabic prose.
_INTRODUCES = later(lambda: regex.compile(r"(?:قال|قوله|تعالى|سبحانه|يقول|الآية|وجل|:)[\s:،]{0,4}$"))
# What fills brackets and is no quotation: a reference, an honorific, a gloss ("that is").
_NO_WORDS = later(lambda: regex.compile(
    r"\s{0,3}(?:سورة|آية|الآية|صلى الله|رضي الله|عليه|سبحانه|عز وجل|رحمه|أي|يعني|انظر|رواه)(?!\p{L})"
))
_ENDS_IN_NUMBER = later(lambda: regex.compile(r"\p{N}\s{0,3}$"))
_REFERENCE = later(lambda: regex.compile(r"\s{0,3}[\[(（{](?:سورة\s)?[^\])）}\n]{0,40}(?:\p{N}|سورة)"))
_DASHES = ("—", "―", "--")
_DASH_LINE = later(lambda: regex.compile(r"[ \t]{0,8}(?:[—―]|--)[ \t\u00a0]?(?=[\p{L}¡¿«“„…])[^\n]{2,2000}"))
_INDENT = 8
_ABOVE = 2_000
"""Characters of the line above that are looked at."""
_DASH_ENDS = later(lambda: regex.compile(r"\s[—―]\s?|\s--\s"))
_TAIL_LINE = later(
    lambda: regex.compile(r"(?:[—―–~]|--)\s?\S|[\[(（].{1,120}[\])）]$|[*_]{1,3}[\[(（].{1,120}[\])）][*_]{1,3}$")
)
_SIGNED = frozenset("of the to in on at and de du la le von van der".split())
"""Small words in the line that names writer and work."""
_SIGNED_BELOW = later(
    lambda: regex.compile(
        r"\n[ \t>]*+\n[ \t>]*+\p{Lu}(?:[^\n.!?;:“”\"]|(?<=\b\p{Lu})\.){2,60},[^\n!?;:“”\"]{0,60}\p{N}{4}$"
    )
)
"""A line of its own below an empty one, with a comma and a year at its end: "Ann Lee, address to the council, 1901"."""
_MOST_SIGNED = 15
"""Words of that line: "Ann Lee, Second Speech on the Harbour, Oslo, 4 May 1901"."""
_DRESS = "*_“”\"'‘’(),.;:"
_TAIL_BRACKET = later(lambda: regex.compile(r"\s[\[(（][^\[\]()（）\n]{0,60}\p{N}[^\[\]()（）\n]{0,20}[\])）][.,;]?$"))
_ENDING = frozenset("”»’\"'…") | SENTENCE_ENDS
_PLACE = (
    r"\p{N}{1,3}+\s?[:：,.،/]\s?\p{N}{1,3}+(?:\s?[-–—~～,]\s?\p{N}{1,3}+){0,4}+"
    r"(?:\s[(（]?\p{Lu}[\p{L}\p{N}-]{1,9}[)）]?)?\.?$"
)
_TAIL_REFERENCE = later(lambda: regex.compile(rf"(?:[1-4]\.?\s?)?\p{{L}}[^\n!?;\p{{N}}]{{0,30}}{_PLACE}"))
_TAIL_CITED = later(
    lambda: regex.compile(
        rf"(?<=[.!?…\"”’»,;—–])\s(?:[1-4]\.?\s?)?\p{{Lu}}\p{{L}}{{0,20}}\.?\s{_PLACE}"
        r"|(?:(?<=[.!?…\"”’»]),?|[,;])\s[pS]p?\.\s?\p{N}{1,4}+(?:[-–]\p{N}{1,4}+)?\.?$"
    )
)
"""A reference that fills a block's last line, or stands behind its last stop ("... went out. John 3:16"), or a page
("..., p. 3")."""
_HEAD = later(
    lambda: regex.compile(
        r"\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}+(?:(?<=[.:])|:)?[ \t]*+\n"
        r"|\p{Lu}[\p{Lu}\p{M}'’-]++(?:[ ]\p{Lu}[\p{Lu}\p{M}'’-]++){0,3}+[.:](?=[ \t])"
        r"|(?:\*\*|__)?+[^*_\n]{1,60}+(?:\*\*|__)[ \t]*+(?:[:.—–-]|\n|(?=[“\"«‘])|(?<=[.:](?:\*\*|__)[ \t]{0,2}))"
    )
)
"""Who speaks, or what the words are: in capitals on the first line of a block or before a point ("MOOR. The bell ..."),
or in bold letters ("**Passage 7.** “The bell ...”")."""
_BLANK_LINE = " \t\n\r>"
_BLANK = " \t\n\r\u00a0\u202f\u3000*_>"


def frames(document: Document) -> list[Quotation]:
    """Every quotation that is presented by something other than quotation marks, in no order."""
    text = document.text
    regions = list(_regions(document))
    taken = [quotation.span for quotation in regions if quotation.role == "block-quote"]
    found = regions
    found += [q for q in _quoted_lines(text) if not any(s.start <= q.body.start < s.end for s in taken)]
    if "<" in text:
        found += _tags(text)
    if "quote{" in text:
        found += _commands(text)
    if ("{" in text or "(" in text) and _ARABIC.search(text):
        found += _arabic_brackets(text)
        found += _open_brackets(text)
    found += _dash_dialogue(text)
    return found


def strip(text: str, start: int, end: int, blank: str = _BLANK) -> Span:
    """[start, end) without white space, emphasis and quoting signs at its ends."""
    while start < end and text[start] in blank:
        start += 1
    while end > start and text[end - 1] in blank:
        end -= 1
    return Span(start, end)


def _tags(text: str) -> Iterator[Quotation]:
    opened: dict[str, list[tuple[int, int, bool]]] = {}
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if not tag[1]:
            if not tag[0].endswith("/>"):
                quotes = name in _QUOTING or (tag[3] is not None and _REFERS.search(tag[3]) is not None)
                opened.setdefault(name, []).append((tag.start(), tag.end(), quotes))
        elif opened.get(name):
            start, end, quotes = opened[name].pop()
            body = strip(text, end, tag.start())
            if quotes and body.start < body.end:
                role = "block-quote" if name == "blockquote" else "quote"
                yield Quotation(Span(start, tag.end()), body, (text[start:end], tag[0]), (body,), role)


def _commands(text: str) -> Iterator[Quotation]:
    """LaTeX's \\enquote{...} and \\textquote{...}, braces inside them balanced."""
    for command in _COMMAND.finditer(text):
        depth, at = 1, command.end()
        for brace in _BRACE.finditer(text, at, at + _MOST_BRACED):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                body = strip(text, at, brace.start())
                if body.start < body.end:
                    yield Quotation(Span(command.start(), brace.end()), body, (command[0], "}"), (body,))
                break


def _regions(document: Document) -> Iterator[Quotation]:
    """Regions the reader labelled as quotations; of blocks in blocks only the outermost."""
    until = -1
    for region in sorted(document.regions, key=lambda r: (r.span.start, -r.span.end)):
        if region.role not in ("block-quote", "quote"):
            continue
        if region.role == "block-quote":
            if region.span.end <= until:
                continue
            until = region.span.end
        body = _without_ends(document.text, strip(document.text, *region.span), region.role)
        if body.start < body.end:
            span = Span(region.span.start, body.end) if region.role == "block-quote" else region.span
            yield Quotation(span, body, ("", ""), (body,), region.role)


def _without_ends(text: str, body: Span, role: str) -> Span:
    """A block's words without what stands above or before them and says who speaks, or numbers them, and without what
    says behind them who wrote them, or where."""
    if role != "block-quote":
        return body
    head = _HEAD.match(text, body.start, body.end)
    start = strip(text, head.end(), body.end, _BLANK_LINE).start if head is not None else body.start
    return _without_tail(text, Span(start, body.end) if start < body.end else body)


def _without_tail(text: str, body: Span) -> Span:
    """A block's words without the line that says who wrote them or where, and the reference after them."""
    line = max(text.rfind("\n", body.start, body.end) + 1, body.start)
    start = line
    while start < body.end and text[start] in " \t>":
        start += 1
    held = text[start : body.end]
    if line > body.start and (_TAIL_LINE.match(held) or _TAIL_REFERENCE.match(held)):
        body = strip(text, body.start, line)
    body = strip(text, body.start, _signature(text, body))
    low = max(body.start, body.end - 90)
    tail = _TAIL_BRACKET.search(text, low, body.end) or _TAIL_CITED.search(text, low, body.end)
    return strip(text, body.start, tail.start()) if tail is not None else body


def _signature(text: str, body: Span) -> int:
    """Where the lines begin that name a block's writer behind its last sentence ("Ann Lee, 1901"): capitals, figures,
    no full stop. The block's end where there are none."""
    below = _SIGNED_BELOW.search(text, max(body.start, body.end - _ABOVE), body.end)
    if below is not None:
        return below.start()
    at, named = body.end, list[str]()
    while len(named) <= _MOST_SIGNED:
        line = max(text.rfind("\n", body.start, at) + 1, body.start)
        words = [bare for word in text[line:at].split() if (bare := word.strip(_DRESS + ">"))]
        if line == body.start or not all(word in _SIGNED or word[0].isupper() or word[0].isdecimal() for word in words):
            break
        named, at = [*words, *named], line - 1
    signed = 2 <= len(named) <= _MOST_SIGNED and text[body.start : at].rstrip(_BLANK)[-1:] in _ENDING
    return at if signed and text[body.end - 1] not in SENTENCE_ENDS else body.end


def _quoted_lines(text: str) -> Iterator[Quotation]:
    """Runs of lines that begin with as many >, as mail and Markdown quote: another depth is another's words."""
    start = end = -1
    depth = 0
    for line in _QUOTED_LINE.finditer(text) if ">" in text else ():
        before, depth = depth, _depth(line[0]) or depth
        if start >= 0 and (line.start() != end or depth != before):
            yield from _quoted_block(text, start, end)
            start = -1
        if start < 0:
            start = line.start()
        end = line.end()
    if start >= 0:
        yield from _quoted_block(text, start, end)


def _depth(line: str) -> int:
    """How many > a line begins with; 0 for one without words."""
    sign = _QUOTE_SIGN.match(line)
    return sign[0].count(">") if sign and line[sign.end() :].strip() else 0


def _quoted_block(text: str, start: int, end: int) -> Iterator[Quotation]:
    sign = _QUOTE_SIGN.match(text, start)
    if sign is None or _CALLOUT.match(text, sign.end()):
        return
    body = _without_ends(text, strip(text, start, end), "block-quote")
    if body.start < body.end:
        # the reference and the writer's name stand behind the quotation, not in it
        yield Quotation(Span(start, body.end), body, (">", ""), (body,), "block-quote")


def _arabic_brackets(text: str) -> Iterator[Quotation]:
    """{...} around Arabic words; (...) and [...] only around three or more that are introduced or referred
    to."""
    for bracket in _BRACKETS.finditer(text):
        curly = bracket[1] is not None
        inner = bracket[1] if curly else bracket[2]
        if _ARABIC_LETTER.search(inner) is None or _OTHER_LETTER.search(inner) is not None:
            continue
        if len(inner.split()) < (2 if curly else 3) or _NO_WORDS.match(inner) or is_reference(inner):
            continue
        if not curly and not (
            _INTRODUCES.search(text, max(0, bracket.start() - 30), bracket.start())
            or _REFERENCE.match(text, bracket.end())
        ):
            continue
        body = strip(text, bracket.start() + 1, bracket.end() - 1)
        marks = (text[bracket.start()], text[bracket.end() - 1])
        yield Quotation(Span(*bracket.span()), body, marks, (body,))


def _open_brackets(text: str) -> Iterator[Quotation]:
    """An introduced { before Arabic words that is never closed: the quotation runs to the end of its line."""
    for bracket in _OPEN_BRACKET.finditer(text):
        body = strip(text, bracket.start() + 1, bracket.end())
        inner = body.of(text)
        if len(inner.split()) < 3 or _ARABIC_LETTER.search(inner) is None or _OTHER_LETTER.search(inner) is not None:
            continue
        if _INTRODUCES.search(text, max(0, bracket.start() - 30), bracket.start()):
            yield Quotation(Span(bracket.start(), body.end), body, ("{", ""), (body,))


def is_reference(inner: str) -> bool:
    """Does the bracket hold a short reference such as "name: 11" instead of words?"""
    return len(inner.split()) <= 5 and _ENDS_IN_NUMBER.search(inner) is not None


def _dash_lines(text: str) -> Iterator[regex.Match[str]]:
    """The lines that begin with a dash and a word."""
    begins = {text.rfind("\n", max(0, at - _INDENT - 1), at) + 1 for at in _dashes(text)}
    for begin in sorted(begins):
        line = _DASH_LINE.match(text, begin)
        if line is not None:
            yield line


def _dashes(text: str) -> Iterator[int]:
    """Where a dash stands, kind by kind: `find` reads prose many times faster than a pattern."""
    for dash in _DASHES:
        at = text.find(dash)
        while at >= 0:
            yield at
            at = text.find(dash, at + len(dash))


def _signs(text: str, line: regex.Match[str]) -> bool:
    """Does a line behind a dash name who wrote what stands above it ("— Ann Lee, second speech, 1901")? It ends in a
    figure, or without a stop below a quotation."""
    last = line[0].rstrip()[-1:]
    if last in _ENDING:
        return False
    above = text[max(0, line.start() - _ABOVE) : line.start()].rstrip(_BLANK)
    return last.isdecimal() or above[above.rfind("\n") + 1 :].startswith(">") or above[-1:] in ("”", "»", '"')


def _dash_dialogue(text: str) -> list[Quotation]:
    """Lines spoken after a dash. Weak: the dash also lists and signs, so these are not marked quotations."""
    lines = [line for line in _dash_lines(text) if not _signs(text, line)]
    if len(lines) < MIN_DASH_LINES:
        return []
    found = []
    for line in lines:
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        at = start + 2 if text.startswith("--", start) else start + 1
        ends = _DASH_ENDS.search(text, at + 1, line.end())
        body = strip(text, at, ends.start() if ends is not None else line.end())
        if body.start < body.end:
            found.append(Quotation(Span(start, body.end), body, None, (body,), "dialogue"))
    return found
