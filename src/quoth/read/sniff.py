"""Which reader a file needs: by its first bytes where they are telling, else by its suffix.

Bytes win over the suffix: a PDF saved as .txt is a PDF, a web page exported as .docx is a web page.
"""

from __future__ import annotations

import json
import re

from ..errors import ReadError
from ..later import later
from ..registry import names

SUFFIXES: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".pdf": "pdf",
    ".epub": "epub",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".tei": "tei",
    ".xml": "tei",
    ".usx": "tei",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".eml": "mail",
}
"""Suffix to the name of a reader. Other suffixes are read as what the bytes look like, at last as plain
text."""

_CONVERT = "Save it as docx, pdf, html or txt first"
_OTHER_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a PNG image", "Recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG image", "Recognise its text (OCR) first"),
    (b"GIF87a", "a GIF image", "Recognise its text (OCR) first"),
    (b"GIF89a", "a GIF image", "Recognise its text (OCR) first"),
    (b"II*\x00", "a TIFF image", "Recognise its text (OCR) first"),
    (b"MM\x00*", "a TIFF image", "Recognise its text (OCR) first"),
    (b"{\\rtf", "a Rich Text (RTF) file", _CONVERT),
    (b"%!PS", "a PostScript file", "Convert it to PDF first"),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first"),
    (b"BZh", "a bzip2 archive", "Unpack it first"),
    (b"\xfd7zXZ", "an xz archive", "Unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first"),
    (b"Rar!\x1a\x07", "a rar archive", "Unpack it first"),
    (b"SQLite format 3", "an SQLite database", ""),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
    (b"ID3\x02", "a sound file", "Transcribe it first"),
    (b"ID3\x03", "a sound file", "Transcribe it first"),
    (b"ID3\x04", "a sound file", "Transcribe it first"),
    (b"OggS\x00", "a sound file", "Transcribe it first"),
)
_OTHER_SUFFIXES = {
    ".doc": "an old Word file",
    ".rtf": "a Rich Text (RTF) file",
    ".odt": "an OpenDocument text",
    ".pages": "a Pages file",
    ".xlsx": "a spreadsheet",
    ".xls": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".pptx": "a slide show",
    ".ppt": "a slide show",
    ".odp": "a slide show",
}
UNREAD_TEXTS = frozenset({".doc", ".rtf", ".odt", ".pages"})
"""Suffixes of texts without a reader: in a folder of drafts each is said not to be read."""
_HTML = later(lambda: re.compile(
    r"(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.I | re.S
))
_HTML_ROOT = later(lambda: re.compile(r"<(?:!doctype\s+html|html[\s>])", re.I))
_TEI_ROOT = later(lambda: re.compile(r"<(?:tei:)?(?:TEI(?:\.2|Corpus)?|teiCorpus(?:\.2)?)[\s>]"))


def kind_of(content: bytes, name: str) -> str:
    """The name of the reader for these bytes. Raises: ReadError for a kind of file quoth does not read."""
    from pathlib import PurePath

    suffix = PurePath(name).suffix.lower()
    if _is_pdf(content, suffix):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _zip_kind(content, name, suffix)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _compound(content, name)
    for magic, kind, hint in _OTHER_KINDS:
        if content.startswith(magic):
            raise unsupported(kind, name, hint)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        raise unsupported("a WebP image", name, "Recognise its text (OCR) first")
    return _text_kind(_opening(content), name, suffix)


def _is_pdf(content: bytes, suffix: str) -> bool:
    """Does it begin like a PDF? Other bytes may stand before that, unless the suffix is that of another kind."""
    head = content[:1024] if SUFFIXES.get(suffix, "pdf") == "pdf" else content[:16].lstrip(b"\xef\xbb\xbf \t\r\n")[:5]
    return b"%PDF-" in head


def unsupported(kind: str, name: str, hint: str = "") -> ReadError:
    """The error for a kind of file that has no reader."""
    return ReadError(f"is {kind}, which quoth does not read", name=name, hint=hint)


def _opening(content: bytes) -> str:
    """The first characters, whichever encoding of the common ones; only for looking at."""
    head = content[:8192]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").lstrip()
    return head.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")


def _text_kind(opening: str, name: str, suffix: str) -> str:
    declared = SUFFIXES.get(suffix) or (suffix[1:] if suffix[1:] in names("reader") else "")
    if opening.startswith("<?xml"):
        if _HTML_ROOT.search(opening):
            return "html"
        return "tei" if declared != "html" else declared
    if _HTML.match(opening):
        return declared if declared in ("md", "html") else "html"
    if _TEI_ROOT.match(opening):
        return "tei"
    if declared in ("docx", "epub"):
        raise ReadError(
            "broken zip archive (it does not begin like one)", name=name, hint="Download or save it again"
        )
    if declared == "pdf":
        raise ReadError(
            "is not a PDF (it does not begin with %PDF)", name=name, hint="Download or save it again"
        )
    if declared:
        return declared
    if suffix in _OTHER_SUFFIXES:
        raise unsupported(_OTHER_SUFFIXES[suffix], name, _CONVERT)
    return "jsonl" if _is_json_line(opening) else "txt"


def _is_json_line(opening: str) -> bool:
    line = opening.split("\n", 1)[0]
    if not line.startswith("{"):
        return False
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return bool(re.match(r'\{\s*"(?:id|text)"\s*:', line))
    return isinstance(record, dict) and "text" in record


def _zip_kind(content: bytes, name: str, suffix: str) -> str:
    from .archive import Archive

    members = set(Archive(content, name).names())
    if "META-INF/container.xml" in members:
        return "epub"
    if any(member.startswith("word/") and member.endswith(".xml") for member in members):
        return "docx"
    if "xl/workbook.xml" in members:
        raise unsupported("a spreadsheet", name, "Save the text as docx, csv or txt first")
    if "ppt/presentation.xml" in members:
        raise unsupported("a slide show", name, _CONVERT)
    if "content.xml" in members and "mimetype" in members:
        raise unsupported("an OpenDocument file", name, _CONVERT)
    declared = SUFFIXES.get(suffix, "")
    if declared in ("docx", "epub"):
        return declared
    if suffix[1:] in names("reader"):
        return suffix[1:]
    raise unsupported("a zip archive", name, "Unpack it first")


def _compound(content: bytes, name: str) -> ReadError:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return ReadError("is an encrypted Office file", name=name, hint="Remove the password first")
    return unsupported("an old binary Office file (.doc, .xls, .ppt)", name, _CONVERT)
