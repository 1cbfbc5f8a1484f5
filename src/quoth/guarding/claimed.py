"""Words in marks that nobody presents as a document's: what the asker wrote, and titles.

They were not found, and that says nothing: the question was not among the documents, and the title of a book need not
stand in it. Where a marker cites a document for them they are claimed all the same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..judge.titles import as_title, is_title
from ..later import later
from ..model import OPEN, Finding, Reason
from ..offsets import Span

_BEFORE = 120
"""Characters in front of the words that may say whose they are; a sentence's beginning."""
_ASKER = later(lambda: re.compile(
    r"(?i)(?:"
    r"\byou(?:['’](?:ve|re|d))?(?: (?:have|had|did|do|also|just|now|first|originally)){0,2}"
    r" (?:are asking|were asking|ask(?:ed)?|wrote|write|written|said|say|mention(?:ed)?|typed|phrased?)\b"
    r"|\byour(?: [\w-]{1,15}){0,2} (?:question|query|prompt|message|request|wording|input|words|note)\b"
    r"|\b(?-i:[S]ie|[Dd]u)(?: \w{1,10}){0,2} (?:gefragt|fragten|fragst|geschrieben|schrieben|schreibst)\b"
    r"|\b(?-i:Ihre|[Dd]eine)r?(?: \w{1,15})? (?:frage|nachricht|anfrage)\b"
    r"|\b(?:vous|tu)(?: avez| as| me){0,2} (?:demand|écri)\w{1,4}"
    r"|\b(?:votre|ta|ton)(?: \w{1,15})? (?:question|message|demande)\b"
    r"|\b(?:preguntaste|escribiste|usted preguntó)\b|\b(?:su|tu) (?:pregunta|mensaje|consulta)\b"
    r"|(?:^|\n)[\s>*_#]{0,8}(?:user|question|query|prompt|q|frage|pregunta|domanda)\s?:"
    r")[^.!?\n\"“«„]{0,30}$"
))
"""The second person with a word for asking or writing, right before the marks. Ours; whole classes by meaning."""
_DENIED = later(lambda: re.compile(
    r"(?i)(?:\b(?:and|but)|[,;:–—(]) ?not$|\b(?:rather than|instead of|as opposed to)$"
    r"|\b(?:does not|doesn['’]t|do not|don['’]t|never|nowhere)(?: actually| ever| once)?"
    r" (?:says?|reads?|contains?|mentions?|uses?|states?)(?: the)?(?: exact)?(?: words?| phrase| term)?$"
))
"""What sets other words against those that stand: "“at least six”, not “at least nine”". "Did not “approve it”" does
not: there the words go on in the quotation. English alone; ours."""

def denied(finding: Finding, text: str) -> Finding:
    """The finding; `unchecked` where the answer says that these words do not stand there, as they do not."""
    if not finding.marked or finding.verdict not in (*OPEN, "altered", "damaged"):
        return finding
    before = text[max(0, finding.start - _BEFORE) : finding.start].rstrip("\"'“‘«„*_ ")
    if _DENIED.search(before) is None:
        return finding
    reason = Reason("said-to-be-absent", "The answer itself says that these words are not used.", _body(finding))
    return replace(finding, verdict="unchecked", edits=(), places=(), reasons=(reason,), warnings=(), reference=None)


def claimed(finding: Finding, text: str) -> Finding:
    """The finding; `unchecked` with the reason where the words are the asker's or read as a title."""
    if finding.kind != "quotation" or not finding.marked or finding.verdict not in OPEN:
        return finding
    low = max(0, finding.start - _BEFORE)
    body = _body(finding)
    if _ASKER.search(text[low : finding.start].rstrip("\"'“‘«„*_ ")):
        message = "These are said to be the asker's words, which were not given."
        return replace(finding, verdict="unchecked", reasons=(Reason("askers-words", message, body),))
    ends = finding.text.rstrip()[-1:] in (".", ",")  # a sentence of an answer in capitals is a claim all the same
    return as_title(finding) if finding.verdict == "not-found" and not ends and is_title(finding.text) else finding


def _body(finding: Finding) -> Span:
    return Span(finding.start, finding.end)
