"""Words in marks that nobody presents as a document's: what the asker wrote, what the answer proposes, and titles.

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
    r"|\b(?:preguntaste|escribiste|mencionaste|usted preguntó)\b|\b(?:su|tu) (?:pregunta|mensaje|consulta)\b"
    r"|\b(?:hai|ha) (?:chiesto|scritto)\b|\b(?:tua|sua|vostra) (?:domanda|richiesta)\b"
    r"|\b(?:você|vocês) (?:perguntou|escreveu|mencionou)\b|\b(?:sua|tua) (?:pergunta|mensagem)\b"
    r"|\b(?:u|je|jij) (?:vroeg|schreef|vraagt)\b|\b(?:uw|je|jouw) vraag\b"
    r"|\b(?:вы|ты)(?: \w{1,10})? (?:спр[ао]си\w{1,5}|спрашива\w{2,4}|писал\w?|написал\w?|пишете|пишешь|упомянул\w?)\b"
    r"|\b(?:ваш|тво)\w{0,3} (?:вопрос|запрос|сообщени)\w{0,3}"
    r"|\b(?:لقد )?(?:سألت|كتبت|ذكرت)(?:م|ني)?\b|\b\w{0,2}سؤالك\w?\b|\bتسأل\b"
    r"|\b(?:שאלת|כתבת|הזכרת|ציינת)(?:ם|ן)?\b|\b\w?שאלת(?:ך|כם)\b|\b\w{0,2}שאלה של(?:ך|כם)\b"
    r"|(?:您|你)(?:们|們)?(?:刚才|剛才|之前)?(?:问|問|写|寫|提到|提问|提問|说|說|的问题|的問題)"
    r"|(?:^|\n)[\s>*_#]{0,8}(?:user|question|query|prompt|q|frage|pregunta|domanda|pergunta|вопрос|سؤال|السؤال|שאלה"
    r"|问题|問題|问|問)\s?[:：]"
    r")[^.!?。！？\n\"“«„「]{0,30}$"
))
"""The second person with a word for asking or writing, right before the marks. Ours; whole classes by meaning."""
_OWN = later(lambda: re.compile(
    r"(?i)(?:"
    r"\b(?:headline|title|subject(?: line)?|caption|slogan|wording|e-?mail|letter|reply|response|message"
    r"|question|prompt) (?:suggestions?|drafts?|proposals?|options?|ideas?|templates?)"
    r"|\b(?:suggest(?:ed|ion for an?)|draft|sample|possible) (?:headline|title|subject(?: line)?|caption|slogan|wording"
    r"|e-?mail|letter|reply|response|message|question|prompt)\b"
    r"|\byou (?:could|can|might|may|should) (?:just |then |also |simply )?"
    r"(?:say|write|reply|ask|answer|respond|add|try)\b"
    r"|\b(?:in other words|in plain (?:english|terms|language)|put simply|simply put|to paraphrase|paraphrased)\b"
    r"|\b(?:mit anderen Worten|anders gesagt|sinngemäß|[S]ie könnten (?:schreiben|sagen|antworten))\b"
    r"|\b(?:en d['’]autres termes|autrement dit|vous pou(?:vez|rriez) (?:écrire|dire|répondre))\b"
    r"|\b(?:en otras palabras|es decir|dicho de otro modo|puede(?:s)? (?:escribir|decir|responder))\b"
    r"|\b(?:иными словами|другими словами|проще говоря)\b|بعبارة أخرى|במילים אחרות|换句话说|換句話說|也就是说"
    r")[^.!?。！？\n\"“«„「]{0,45}$"
))
"""What says that the words in marks are the answer's own: a proposal, another wording. Ours; closed classes."""
_CALLOUT = later(lambda: re.compile(
    r"(?i)[\s>*_\[!]*(?:[^\w\s]{1,3}\s?)?[*_]{0,2}(?:notes?|tips?|hints?|warning|caution|important|remember|disclaimer"
    r"|hinweis|tipp|achtung|wichtig|remarque|note|attention|conseil|important|nota|consejo|atención|aviso|importante|примечание|важно|совет|внимание|ملاحظة|تنبيه|تحذير"
    r"|הערה|שים לב|טיפ|注意|提示|备注|小贴士)[*_\]]{0,3}\s?(?:[:：\n]|[*_]{2})"
))
"""How a block of the answer's own begins that Markdown sets as a quotation: "> **Tip:** ..."."""
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
    before = text[max(0, finding.start - _BEFORE) : finding.start].rstrip("\"'“‘«„*_「 ")
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
    line = text.rfind("\n", 0, finding.start) + 1
    callout = _CALLOUT.match(text, line) if text.startswith(">", line) else None
    own = callout is not None and not text[callout.end() : finding.start].strip(" \t\n>*_")
    if own or _OWN.search(text[low : finding.start].rstrip("\"'“‘«„*_「 ")):
        message = "The answer says these words for itself."
        return replace(finding, verdict="unchecked", reasons=(Reason("own-words", message, body),))
    if _ASKER.search(text[low : finding.start].rstrip("\"'“‘«„*_「 ")):
        message = "These are said to be the asker's words, which were not given."
        return replace(finding, verdict="unchecked", reasons=(Reason("askers-words", message, body),))
    ends = finding.text.rstrip()[-1:] in (".", ",")  # a sentence of an answer in capitals is a claim all the same
    return as_title(finding) if finding.verdict == "not-found" and not ends and is_title(finding.text) else finding


def _body(finding: Finding) -> Span:
    return Span(finding.start, finding.end)
