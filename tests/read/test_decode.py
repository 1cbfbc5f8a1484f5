"""Bytes to text: the right encoding, and damage that is counted."""

from __future__ import annotations

import pytest

from quoth.model import Document
from quoth.read import read_bytes


def read_one(content: bytes) -> Document:
    (document,) = read_bytes(content, "draft.txt")
    return document


SENTENCES = {
    "French": "Les élèves étudiaient çà et là, et l'été fut très chaud à l'école.",
    "German": "Der König sagte: Schöne Grüße an alle, die müde und fröhlich heimkehren.",
    "Danish": "Kongen sagde på dansk: rødgrød med fløde og blå æbler er så godt.",
    "Italian": "Perché il re andò così lontano, e più non tornò in città?",
    "Portuguese": "As nações não são irmãs, disse o capitão; a canção não é vã.",
    "Polish": "Zażółć gęślą jaźń, powiedział król do ludzi, i wszyscy się śmiali.",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl věčně svěží mudřec.",
    "Hungarian": "Az őszi erdő színei gyönyörűek, mondta a bölcs tűzgyújtó.",
    "Russian": "Старый король молчал, а люди ждали его слова до самого вечера.",
    "Greek": "Ο γέρος βασιλιάς σώπαινε και οι άνθρωποι περίμεναν τον λόγο του.",
    "Hebrew": "המלך הזקן שתק והאנשים חיכו לדברו עד הערב",
    "Arabic": "سكت الملك العجوز وانتظر الناس كلمته حتى المساء",
    "Turkish": "Güneş doğdu, çocuklar okula gitti; öğretmen ışığı yaktı.",
    "Japanese": "年老いた王は黙っていた。人々は夕方まで言葉を待っていた。",
    "Chinese": "老国王沉默不语，人们一直等到傍晚，想听他说一句话。",
    "Korean": "늙은 왕은 말이 없었고 사람들은 저녁까지 그의 말을 기다렸다.",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_is_never_guessed_wrong(sentence: str, encoding: str) -> None:
    """UTF-8 and everything with a byte order mark; UTF-16 without one where zero bytes tell it."""
    if (
        encoding == "utf-16-le"
        and not sentence.isascii()
        and sum(map(str.isascii, sentence)) < len(sentence) / 4
    ):
        pytest.skip("no zero bytes to tell it by")
    document = read_one(sentence.encode(encoding))
    assert document.text == sentence
    assert document.losses == ()


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("French", "cp1252"),
        ("German", "cp1252"),
        ("Danish", "cp1252"),
        ("Italian", "cp1252"),
        ("Portuguese", "cp1252"),
        ("Polish", "cp1250"),
        ("Czech", "cp1250"),
        ("Hungarian", "cp1250"),
        ("Russian", "cp1251"),
        ("Russian", "koi8-r"),
        ("Greek", "cp1253"),
        ("Hebrew", "cp1255"),
        ("Arabic", "cp1256"),
        ("Turkish", "cp1254"),
        ("Japanese", "shift_jis"),
        ("Japanese", "euc_jp"),
        ("Chinese", "gb18030"),
        ("Korean", "euc_kr"),
    ],
)
def test_older_encodings_are_guessed(language: str, encoding: str) -> None:
    """One sentence is enough, and the document says that its encoding was guessed."""
    document = read_one(SENTENCES[language].encode(encoding))
    assert document.text == SENTENCES[language]
    assert document.meta["encoding"].endswith("(guessed)")


@pytest.mark.parametrize(
    ("content", "text", "count", "where"),
    [
        (
            "good é è ê\nline é ".encode() + b"\xff\xfe bad",
            "good é è ê\nline é \ufffd\ufffd bad",
            2,
            "line 2",
        ),
        ("own \ufffd mark é é é ".encode() + b"\xff", "own \ufffd mark é é é \ufffd", 1, "line 1"),
        (b"\xef\xbb\xbfwords \xff", "words \ufffd", 1, "line 1"),
        ("words".encode("utf-16") + b"\x41", "words\ufffd", 1, "line 1"),
        (b"a caf\xe9 and na\xefve guests", "a café and naïve guests", 0, ""),
    ],
    ids=[
        "two bad bytes",
        "a replacement character of its own",
        "after a mark",
        "half a unit",
        "no damage: Latin letters",
    ],
)
def test_damage_is_counted(content: bytes, text: str, count: int, where: str) -> None:
    """What cannot be decoded becomes U+FFFD; the ledger has number and line."""
    document = read_one(content)
    assert document.text == text
    assert sum(loss.count for loss in document.losses) == count
    assert [loss.where for loss in document.losses] == [where] * bool(count)


@pytest.mark.parametrize(
    "text",
    [
        "a\r\nb\r\n\r\nc",
        "a\rb",
        "tab\there",
        "  indented  \n\n\n",
        "soft\u00adhyphen\u200b",
        "e\u0301 é",
        "\u202eabc",
    ],
)
def test_characters_are_never_changed(text: str) -> None:
    """Line ends, spaces, invisible signs and composed letters stay as they are."""
    assert read_one(text.encode()).text == text


def test_nul_in_a_file_is_replaced_and_counted() -> None:
    """NUL cannot be stored; offsets stay."""
    document = read_one(b"one\ntw\x00o and some more words")
    assert document.text == "one\ntw\ufffdo and some more words"
    assert [(loss.what, loss.where) for loss in document.losses] == [("NUL character", "line 2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        ("one\r\n\r\n\r\ntwo", ["one", "two"]),
        ("a" * 130 + "\n" + "b" * 140, ["a" * 130, "b" * 140]),
        ("  one  \n \t \n two", ["one", "two"]),
        ("one\u2029\u2029two", ["one", "two"]),
    ],
    ids=["blank line", "CRLF", "long lines", "blanks", "paragraph separator"],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """Blank lines part paragraphs; where lines are long each is one."""
    document = read_one(text.encode())
    assert [(r.locator, r.span.of(document.text)) for r in document.regions] == [
        (f"¶{n}", words) for n, words in enumerate(expected, 1)
    ]


def test_twenty_megabytes_on_one_line_come_through_whole() -> None:
    """No limit on the length of a line."""
    words = "word " * 4_000_000 + "last"
    document = read_one(words.encode())
    assert document.text == words
    assert len(document.regions) == 1
