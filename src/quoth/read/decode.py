"""Bytes to text: which encoding, and how much of it was damaged.

Order: byte order mark; UTF-16 by its zero bytes; UTF-8; the encoding the file declares; UTF-8 with damage
when more of it is right than wrong; a guess by charset-normalizer. Damage becomes U+FFFD and is counted,
never hidden.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from ..errors import ReadError
from ..frozen import dataclass
from .ledger import Ledger
from .tags import tags

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OURS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-8": "cp1255", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "big5": "big5hkscs",
}  # fmt: skip
"""Codecs whose name files give who mean a larger one: in plain Latin-1 their quotation marks would be control
characters. Source: WHATWG Encoding Standard, section 4.2 (what browsers read under these labels)."""
_LABELS = {
    "windows-874": "cp874", "x-sjis": "cp932", "x-gbk": "gb18030", "x-x-big5": "big5hkscs", "iso-8859-8-i": "cp1255",
    "logical": "cp1255", "x-mac-cyrillic": "mac_cyrillic", "x-mac-ukrainian": "mac_cyrillic",
    "x-mac-roman": "mac_roman", **{f"x-cp{page}": f"cp{page}" for page in range(1250, 1259)},
}  # fmt: skip
"""Labels that Python does not know. Source: as above."""
SAMPLE = 65_536
"""Bytes looked at when guessing; charset-normalizer takes about 0.1 s on as many."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MAX_CONTROLS = 0.05
"""Share of control characters above which bytes are no text (random bytes: 0.10; text: below 0.001)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """text: as decoded, byte order mark removed. encoding: its name. guessed: no mark, no declaration, not
    UTF-8."""

    text: str
    encoding: str
    guessed: bool = False


def codec_of(label: str) -> str:
    """The codec for an encoding that a file declares: the one its writers mean; an unknown label as it is."""
    label = label.strip().lower()
    try:
        known = codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return label
    return _OURS.get(known, known)


def decode(content: bytes, ledger: Ledger, *, declared: str = "") -> Decoded:
    """The text of `content`; replaced bytes are counted in `ledger`. Raises nothing.

    declared: the codec of what the file says of itself, see `codec_of`.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_with_damage(content[len(mark) :], encoding, ledger), encoding)
    encoding = _utf16(content, min_share=0.2)
    if encoding:
        return Decoded(_with_damage(content, encoding, ledger), encoding)
    text = _strict(content, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    if declared and (text := _strict(content, declared)) is not None:
        return Decoded(text, declared)
    encoding = _utf16(content, min_share=0.01)
    if encoding:
        return Decoded(_with_damage(content, encoding, ledger), encoding, guessed=True)
    if _mostly_utf8(content):
        return Decoded(_with_damage(content, "utf-8", ledger), "utf-8")
    encoding = _guess(content)
    return Decoded(_with_damage(content, encoding, ledger), encoding, guessed=True)


def plain(content: bytes, name: str, ledger: Ledger) -> Decoded:
    """The storable text of a file that is nothing but text. Raises: ReadError when it is no text, or empty."""
    decoded = decode(content, ledger)
    refuse_binary(decoded.text, name)
    text = ledger.storable(decoded.text)
    if not text.strip():
        raise ReadError("is empty", name=name, hint="It holds no words to read")
    return replace(decoded, text=text)


def refuse_binary(text: str, name: str) -> None:
    """Raise ReadError when decoded "text" is made of control characters."""
    sample = text[:SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if controls > max(16, MAX_CONTROLS * len(sample)):
        raise ReadError(
            f"is not text ({controls:,} control characters in the first {len(sample):,})",
            name=name,
            hint="Convert it to txt, docx, pdf or html first",
        )


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _utf16(content: bytes, *, min_share: float) -> str:
    """UTF-16 without a mark: zero bytes in every other place, hardly any in the rest."""
    sample = content[:SAMPLE]
    units = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if units < 2 or max(low, high) < 2 or max(low, high) < min_share * units or min(low, high) > 0.05 * units:
        return ""
    return "utf-16-le" if high > low else "utf-16-be"


def _mostly_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(len(run) for run in re.findall("[^\x00-\x7f\ufffd]+", text))
    return good > bad


def _with_damage(content: bytes, encoding: str, ledger: Ledger) -> str:
    text = _strict(content, encoding)
    if text is not None:
        return text
    text = content.decode(encoding, "replace")
    own = content.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0
    n = max(1, text.count("\ufffd") - own)
    first = text.find("\ufffd")
    where = f"line {text.count(chr(10), 0, max(0, first)) + 1}"
    ledger.lose("undecodable bytes", why=f"not valid {encoding}, replaced by U+FFFD", where=where, count=n)
    return text


# ---------------------------------------------------------------- the guess
_CANDIDATES = sorted(
    tags(
        "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 koi8_r cp866 shift_jis euc_jp gb18030 "
        "big5 euc_kr"
    )
)
_KANA = re.compile("[\u3041-\u30fa]")
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][\xa1-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf][^\W\d_]")
_CENTRAL = (("ě", "ř"), ("ő", "ű"), ("č", "š"), ("č", "ž"))
"""Pairs of letters (Czech, Hungarian, Slovene and Croatian) whose bytes make no pair in a western
language."""
_NOT_TURKISH = frozenset("áéíóúæ")
"""Letters of Icelandic, which has the bytes of Turkish ş, ğ and ı as well."""


def _guess(content: bytes) -> str:
    """The likeliest 8-bit or East Asian encoding; measured on 16 languages in tests/read/test_decode.py."""
    from charset_normalizer import from_bytes

    first = next((i for i, byte in enumerate(content) if byte > 0x7F), 0)
    best = from_bytes(content[max(0, first - 1000) : first + SAMPLE], cp_isolation=_CANDIDATES).best()
    encoding = best.encoding if best is not None else "cp1252"
    if encoding in ("ascii", "utf_8", "cp1250", "cp1252", "cp1254", "cp1257"):
        return _latin(content)
    if encoding in ("koi8_r", "cp1251", "cp866") and _is_hebrew(content, encoding):
        return "cp1255"
    if (
        encoding == "gb18030"
        and len(_KANA.findall(content.decode("gb18030", "replace"))) * 5 > len(content) / 2
    ):
        return "euc_jp"  # both encodings keep the kana in the same rows; Chinese has none
    return encoding


def _latin(content: bytes) -> str:
    """Telling letters decide: charset-normalizer 3.5 takes French for cp1250 and Turkish for cp1252."""
    western, central, turkish = (
        content.decode(page, "replace").lower() for page in ("cp1252", "cp1250", "cp1254")
    )
    if "\u0131" in turkish and ("ş" in turkish or "ğ" in turkish) and not set(western) & _NOT_TURKISH:
        return "cp1254"
    if _SYMBOL_IN_WORD.search(western) or any(a in central and b in central for a, b in _CENTRAL):
        return "cp1250"
    return "cp1252"


def _is_hebrew(content: bytes, encoding: str) -> bool:
    """Russian in capitals alone is far rarer than Hebrew, whose letters have the same bytes in koi8-r."""
    letters = [
        char for char in content[:SAMPLE].decode(encoding, "replace") if char > "\x7f" and char.isalpha()
    ]
    if sum(map(str.isupper, letters)) < 0.95 * len(letters):
        return False
    hebrew = [char for char in content[:SAMPLE].decode("cp1255", "replace") if char > "\x7f"]
    return (
        all("\u05b0" <= char <= "\u05f4" or not char.isalpha() for char in hebrew) and "\ufffd" not in hebrew
    )
