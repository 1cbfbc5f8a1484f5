"""The annotated Word file: comments around the very words, all else as it was, opened by real readers."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from lxml import etree

from quoth.errors import ReadError
from quoth.model import Document, Finding, Place, Reason
from quoth.read import read_bytes
from quoth.report.annotated_docx import annotate
from quoth.report.report import Report

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W}


def saved(made: WordFile) -> bytes:
    """The bytes of a file made with python-docx."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def plain() -> bytes:
    """Two paragraphs, a quotation that runs over three differently set runs, a table."""
    made = docx.Document()
    paragraph = made.add_paragraph("He wrote “the lamp ")
    paragraph.add_run("must not").bold = True
    paragraph.add_run(" go out” and left.")
    made.add_paragraph("Then: «كتب الحكيم» and “𝄞 sung twice”.")
    made.add_table(1, 2).rows[0].cells[1].text = "In a cell “rope and sail”."
    return saved(made)


def changed(inner: str) -> bytes:
    """A file whose body is the WordprocessingML given, with one footnote and one header."""
    made = docx.Document()
    made.add_paragraph("BODY")
    made.sections[0].header.paragraphs[0].text = "Running “head words” here"
    old = zipfile.ZipFile(io.BytesIO(saved(made)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                start = content.index(b"<w:p>")
                content = content[:start] + inner.encode() + content[content.index(b"</w:p>") + 6 :]
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                note = f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                content = content.replace(b"</Relationships>", note.encode())
            new.writestr(name, content)
        new.writestr(
            "word/footnotes.xml",
            f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p>'
            "<w:r><w:t>Noted “below the line”.</w:t></w:r></w:p></w:footnote></w:footnotes>",
        )
    return out.getvalue()


def reported(content: bytes, *quoted: str, verdict: str = "altered") -> Report:
    """A report with a finding for each of the words given, as the reader places them."""
    (document,) = read_bytes(content, "draft.docx")
    findings = []
    for number, words in enumerate(quoted, 1):
        start = document.text.index(words)
        locator = next((r.locator for r in document.regions if r.span.start <= start < r.span.end and r.locator), "")
        place = Place("SRC", "", f"§ {number}", 0, 5, f"source words {number}")
        findings.append(
            Finding(f"q{number}", "quotation", start, start + len(words), words, True, verdict,
                    places=(place,), reasons=(Reason("r", "Because."),), locator=locator)
        )  # fmt: skip
    return Report(document, tuple(findings))


def ranges(content: bytes) -> dict[str, str]:
    """The words between the ends of each comment, by its number."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    live: list[str] = []
    found: dict[str, str] = {}
    for one in root.iter():
        number = one.get(f"{{{W}}}id", "")
        if one.tag == f"{{{W}}}commentRangeStart":
            live.append(number)
            found[number] = ""
        elif one.tag == f"{{{W}}}commentRangeEnd":
            live.remove(number)
        elif one.tag == f"{{{W}}}t":
            for each in live:
                found[each] += one.text or ""
    assert live == []
    return found


# ---------------------------------------------------------------- what must stay
def test_everything_else_stays() -> None:
    """The other parts are the same bytes, words and their look the same, nothing is read differently."""
    before = plain()
    after = annotate(before, reported(before, "“the lamp must not go out”"))
    old, new = (zipfile.ZipFile(io.BytesIO(content)) for content in (before, after))
    touched = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert [name for name in old.namelist() if name not in touched and old.read(name) != new.read(name)] == []
    assert set(new.namelist()) - set(old.namelist()) == {"word/comments.xml"}
    one, other = (docx.Document(io.BytesIO(content)) for content in (before, after))
    assert [p.text for p in one.paragraphs] == [p.text for p in other.paragraphs]
    assert [r.text for r in other.paragraphs[0].runs if r.bold] == ["must not"]
    read_before, read_after = (read_bytes(content, "d.docx")[0].text for content in (before, after))
    assert read_after.startswith(read_before)


def test_a_report_without_findings_adds_no_comment() -> None:
    """Nothing found, nothing written beside the words."""
    before = plain()
    assert ranges(annotate(before, reported(before))) == {}


def test_findings_that_agree_can_be_left_out() -> None:
    """With `everything` off, only what is to be looked at gets a comment."""
    before = plain()
    report = reported(before, "“rope and sail”", verdict="exact")
    assert ranges(annotate(before, report, everything=False)) == {}
    assert list(ranges(annotate(before, report)).values()) == ["“rope and sail”"]


# ---------------------------------------------------------------- around the very words
@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“the lamp must not go out”", id="over three runs"),
        pytest.param("must not", id="a whole run"),
        pytest.param("ust no", id="inside a run"),
        pytest.param("He", id="at the very beginning"),
        pytest.param("«كتب الحكيم»", id="Arabic"),
        pytest.param("“𝄞 sung twice”", id="beyond the basic plane"),
        pytest.param("“rope and sail”", id="in a table"),
        pytest.param("left.\n\nThen", id="over two paragraphs"),
    ],
)
def test_the_comment_lies_around_the_words(words: str) -> None:
    """Between the ends of the comment stands the quotation and nothing else."""
    before = plain()
    assert list(ranges(annotate(before, reported(before, words))).values()) == [words.replace("\n", "")]


def test_comments_may_overlap() -> None:
    """Findings that cross or hold each other have their own words each."""
    before = plain()
    words = ["“the lamp must not go out”", "lamp must", "must not go", "must not"]
    assert list(ranges(annotate(before, reported(before, *words))).values()) == words


WORDS = "<w:r><w:t>so “put in later” then</w:t></w:r>"
INNER = {
    "tracked insertion": f"<w:ins w:id='7' w:author='a'>{WORDS}</w:ins>",
    "hyperlink": f"<w:hyperlink w:anchor='x'>{WORDS}</w:hyperlink>",
    "content control": f"<w:sdt><w:sdtContent>{WORDS}</w:sdtContent></w:sdt>",
    "tabs and breaks": "<w:r><w:t>a</w:t><w:tab/><w:t>“put in later”</w:t><w:br/><w:t>b</w:t></w:r>",
    "deleted words": "<w:r><w:t>“put </w:t></w:r>"
    "<w:del w:id='8'><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>in later”</w:t></w:r>",
    "remark in the XML": "<w:r><w:t>so <!-- x -->“put in later”</w:t></w:r>",
}


@pytest.mark.parametrize("kind", INNER)
def test_wherever_words_stand(kind: str) -> None:
    """Insertions, links, controls and fields hold their comment where they stand."""
    before = changed(f"<w:p>{INNER[kind]}</w:p>")
    (held,) = ranges(annotate(before, reported(before, "“put in later”"))).values()
    assert held == "“put in later”"


@pytest.mark.parametrize(
    ("words", "around"),
    [
        pytest.param("“below the line”", "", id="a footnote: at its mark"),
        pytest.param("“head words”", "Body", id="a header: at the beginning"),
    ],
)
def test_words_outside_the_body(words: str, around: str) -> None:
    """Where a comment cannot stand it goes to the nearest place, and says where the words are."""
    before = changed("<w:p><w:r><w:t>Body</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>")
    after = annotate(before, reported(before, words))
    assert list(ranges(after).values()) == [around]
    (note,) = docx.Document(io.BytesIO(after)).comments
    assert words in note.text


# ---------------------------------------------------------------- real readers
def test_python_docx_reads_the_comments() -> None:
    """Author, verdict, reason and the source's words, and no date."""
    before = plain()
    after = annotate(before, reported(before, "must not", "«كتب الحكيم»"))
    notes = list(docx.Document(io.BytesIO(after)).comments)
    assert [note.author for note in notes] == ["quoth", "quoth"]
    assert notes[0].text.split("\n") == ["ALTERED", "Because.", "SRC § 1: source words 1", "[q1]"]
    assert notes[0].timestamp is None


def test_earlier_comments_stay() -> None:
    """A file with comments keeps them, and the new ones take numbers that were free."""
    made = docx.Document()
    paragraph = made.add_paragraph("So “the rope holds” then")
    made.add_comment(paragraph.runs, text="Mine", author="Editor")
    before = saved(made)
    after = annotate(before, reported(before, "“the rope holds”"))
    notes = list(docx.Document(io.BytesIO(after)).comments)
    assert [(note.author, note.comment_id) for note in notes] == [("Editor", 0), ("quoth", 1)]
    assert ranges(after)["1"] == "“the rope holds”"


def test_same_input_same_bytes() -> None:
    """No date and no chance in the file."""
    before = plain()
    assert annotate(before, reported(before, "must not")) == annotate(before, reported(before, "must not"))


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: b"no zip", id="no package"),
        pytest.param(lambda content: changed("<w:p><w:r><w:t>Other</w:t></w:r></w:p>"), id="another file"),
        pytest.param(lambda content: content[: len(content) // 2], id="cut off"),
    ],
)
def test_a_wrong_file_is_refused(spoil: Callable[[bytes], bytes]) -> None:
    """A file that is broken or not the one that was checked is refused, never annotated at a guess."""
    before = plain()
    report = reported(before, "must not")
    with pytest.raises(ReadError):
        annotate(spoil(before), report)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    """LibreOffice opens the file without a window and has each comment with its words."""
    before = plain()
    after = annotate(before, reported(before, "“the lamp must not go out”", "«كتب الحكيم»", "“rope and sail”"))
    (tmp_path / "draft.docx").write_bytes(after)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        str(tmp_path),
        "draft.docx",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=240)
    root = etree.parse(str(tmp_path / "draft.fodt")).getroot()
    notes = [
        "".join(map(str, one.itertext()))
        for one in root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation")
    ]
    assert len(notes) == 3
    assert all(f"source words {number}" in note for number, note in enumerate(notes, 1))
    text = "".join(map(str, root.itertext()))
    assert "must not" in text


def test_a_text_that_is_no_draft_is_refused() -> None:
    """A report of something else has other text."""
    with pytest.raises(ReadError, match="is not the file"):
        annotate(plain(), Report(Document("x", "something else")))


def test_a_part_that_unpacks_beyond_measure_is_refused() -> None:
    """The reader never looks into pictures; writing the file again would."""
    out = io.BytesIO(plain())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/image1.png", bytes(40 * 2**20))
    (document,) = read_bytes(out.getvalue(), "draft.docx")
    with pytest.raises(ReadError, match="unpacks to more than 200 times its size"):
        annotate(out.getvalue(), Report(document))
