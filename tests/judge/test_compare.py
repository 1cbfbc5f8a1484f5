"""A printed reference against where the words stand: every outcome, with a twin that is not flagged."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth.model import ReferenceCheck
from quoth.schemes.declared import Declared

FIRST = "the masons carried nine grey stones over the frozen river before dawn"
SECOND = "their children counted every lantern that still burned along the quay"
THIRD = "nobody had told the ferryman that his old rope would break that evening"


def _check(draft: str, rows: list[tuple[str, str]], declared: tuple[Declared, ...] = ()) -> ReferenceCheck | None:
    from quoth.checker import Checker
    from quoth.library.shelf import Shelf
    from quoth.read import read_text

    checker = Checker(Shelf.from_rows(rows), quoth.Settings(), declared)
    report = next(checker.reports([read_text(draft)]))
    found = [finding for finding in report.findings if finding.kind == "quotation"]
    assert len(found) == 1, [f.text for f in found]
    return found[0].reference


BIBLE = [("John 3:16", FIRST), ("John 3:17", SECOND), ("John 3:18", THIRD)]
QURAN = [("Q 4:135", FIRST), ("Q 4:136", SECOND), ("Q 4:139", THIRD)]
PSALMS = [("Ps 23:1", FIRST)]
LAW = [("GDPR Art. 5(1)(f)", FIRST), ("GDPR Art. 6(1)", SECOND)]
PAGES = [("p. 12", FIRST), ("p. 13", SECOND)]
MINUTES = [("Session 4 item 12", FIRST), ("Session 4 item 13", SECOND)]
SESSIONS = Declared("minutes", "Session {session} item {item}", "S{session}/{item}", ("Sitting",))

TABLE = [
    # rows, draft, verdict, a word of the note
    (BIBLE, f"“{FIRST}” (John 3:16)", "right", ""),
    (BIBLE, f"“{FIRST}” (Jn 3.16)", "right", ""),
    (BIBLE, f"“{FIRST}” (John 3)", "right", ""),
    (BIBLE, f"“{FIRST}” (John 3:17)", "wrong", ""),
    (BIBLE, f"“{FIRST}” (Luke 3:16)", "wrong", ""),
    (BIBLE, f"“{FIRST}” (John 3:99)", "impossible", "36 verses"),
    (BIBLE, f"“{FIRST}” (John 51:3)", "impossible", "21 chapters"),
    (BIBLE, f"“{FIRST} {SECOND}” (John 3:16-17)", "right", ""),
    (BIBLE, f"“{FIRST} {SECOND}” (John 3:16)", "right", "Too narrow"),
    (BIBLE, f"“{FIRST}” (John 3:16-18)", "right", "Wider"),
    (BIBLE, f"“{FIRST}” (John 3:1-2)", "wrong", ""),
    (BIBLE, f"“{FIRST}” (Q 4:139)", "unchecked", "not cited by"),
    (BIBLE, f"“{FIRST}” (see ibid.)", "unresolved", "What it repeats"),
    (BIBLE, f"See John 3:12. “{FIRST}” (v. 16)", "right", ""),
    (BIBLE, f"See John 3:12. “{FIRST}” (v. 17)", "wrong", ""),
    (BIBLE, f"See John 3:16. “{FIRST}” (ibid.)", "right", ""),
    (BIBLE, f"See John 3:17. “{FIRST}” (ibid.)", "wrong", ""),
    (BIBLE, f"See John 3:17. “{FIRST}” (the same verse)", "wrong", ""),
    (PSALMS, f"“{FIRST}” (Ps 23:1)", "right", ""),
    (PSALMS, f"“{FIRST}” (Ps 22:1)", "ambiguous", "psalms"),
    (PSALMS, f"“{FIRST}” (Ps 27:1)", "wrong", ""),
    (QURAN, f"“{FIRST}” [An-Nisa:135]", "right", ""),
    (QURAN, f"“{FIRST}” [An-Nisa:139]", "wrong", ""),
    (QURAN, f"“{FIRST}” [النساء: 139]", "wrong", ""),
    (QURAN, f"“{FIRST}” (Q 4:135)", "right", ""),
    (QURAN, f"“{FIRST}” (Q 4:200)", "impossible", "176 verses"),
    (QURAN, f"“{FIRST}” (Nisa suresi, 139. ayet)", "wrong", ""),
    (QURAN, f"“{FIRST}” (Nisa suresi, 135. ayet)", "right", ""),
    (QURAN, f"“{FIRST}” (сура 4, аят 139)", "wrong", ""),
    (QURAN, f"“{FIRST}” (sourate 4, verset 135)", "right", ""),
    (LAW, f"“{FIRST}” (Art. 5(1)(f) GDPR)", "right", ""),
    (LAW, f"“{FIRST}” (Article 5 GDPR)", "right", ""),
    (LAW, f"“{FIRST}” (Art. 6(1) GDPR)", "wrong", ""),
    (PAGES, f"“{FIRST}” (p. 12)", "right", ""),
    (PAGES, f"“{FIRST}” (pp. 11-12)", "right", ""),
    (PAGES, f"“{FIRST}” (p. 14)", "ambiguous", "may be counted otherwise"),
    (MINUTES, f"“{FIRST}” (Session 4 item 12)", "right", ""),
    (MINUTES, f"“{FIRST}” (Sitting 4 item 12)", "right", ""),
    (MINUTES, f"“{FIRST}” (Session 4 item 13)", "wrong", ""),
]


@pytest.mark.parametrize(("rows", "draft", "verdict", "note"), TABLE, ids=[f"{row[1][-30:]}-{row[2]}" for row in TABLE])
def test_outcomes(rows: list[tuple[str, str]], draft: str, verdict: str, note: str) -> None:
    """Right, wrong, another count, too narrow, too wide, impossible, unread; a declared scheme reads locators too."""
    found = _check(draft, rows, (SESSIONS,))
    assert found is not None
    assert found.verdict == verdict, found
    assert note in found.note
    assert bool(found.note) is bool(note) or verdict == "wrong", found


def test_another_edition_is_named(tmp_path: Path) -> None:
    """The place is right, the edition printed behind it is not the one the words agree with."""
    (tmp_path / "KJV.tsv").write_text(f"John 3:16\t{FIRST}\n", encoding="utf-8")
    for printed, noted in (("(John 3:16 KJV)", False), ("(John 3:16, ESV)", True), ("(John 3:16) He", False)):
        found = quoth.check(text=f"“{FIRST}” {printed} and so on.", against=tmp_path).findings[0].reference
        assert found is not None
        assert (found.verdict, "not ESV" in found.note) == ("right", noted)


DOCUMENT = f"# The frozen river\n\n{FIRST.capitalize()}.\n\n{SECOND.capitalize()}.\n"
NAMED = [
    (f"“{FIRST}” (Moor 2019).", "right"),
    (f"“{FIRST}” (Moor 2019, p. 12).", "right"),
    (f"“{FIRST}” (Moor, 2019: 12).", "right"),
    (f"Moor (2019) wrote, “{FIRST}”.", "right"),
    (f"“{FIRST}” (moor-2019).", "right"),
    (f"“{FIRST}” (The frozen river, p. 3).", "right"),
    (f"“{FIRST}” (Moor 2019, para. 1).", "right"),
    (f"“{FIRST}” (Moor 2019, para. 2).", "ambiguous"),
    (f"“{FIRST}” (Lund 2001, p. 12).", "wrong"),
    (f"“{FIRST}” (lund-2001).", "wrong"),
    (f"As Moor (2019, p. 3) has it. “{FIRST}” (ibid., p. 4)", "right"),
    (f"As Lund (2001, p. 3) has it. “{FIRST}” (ibid., p. 4)", "wrong"),
    (f"“{FIRST}” (Book of Stones).", "right"),
    (f"“{FIRST}” said Moor in 2019 of it.", None),
    (f"“{FIRST}” (Smith 2019).", None),
    (f"“{FIRST}” and the frozen river stood.", None),
]


@pytest.mark.parametrize(("draft", "verdict"), NAMED)
def test_sources_by_name(draft: str, verdict: str | None, tmp_path: Path) -> None:
    """Author and year, title, short name and a declared alias; other books' names are no references here."""
    from quoth.checker import Checker
    from quoth.library.against import shelf_for
    from quoth.read import read_text

    (tmp_path / "moor-2019.md").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "lund-2001.md").write_text(f"# Of ropes\n\n{THIRD}.\n", encoding="utf-8")
    alias = Declared("books", "Book of Stones", "moor-2019")
    report = next(Checker(shelf_for(tmp_path), quoth.Settings(), (alias,)).reports([read_text(draft)]))
    found = next(finding for finding in report.findings if finding.text.startswith(FIRST[:20])).reference
    assert (found.verdict if found else None) == verdict, found


NOTED = [
    (f"He read “{FIRST}”.[^1] And “it is late”.\n\n[^1]: John 3:16.\n", "right"),
    (f"He read “{FIRST}.”[^1]\n\n[^1]: See John 3:17; cf. John 3:16.\n", "wrong"),
    (f"He read “{FIRST}” in the church.[^1]\n\n[^1]: John 3:17.\n", "wrong"),
    (f"He read “{FIRST}” (John 3:16).[^1]\n\n[^1]: John 3:17 is later.\n", "right"),
    (f"He read “{FIRST}”. Then he left.[^1]\n\n[^1]: John 3:17.\n", None),
    (f"He read “{FIRST}”.[^1]\n\n[^1]: A long story.\n", None),
    (f"He read “{FIRST}” and “{THIRD[:30]}”.[^1]\n\n[^1]: John 3:17.\n", None),
    (f"He read it.[^1] “{FIRST}”\n\n[^1]: John 3:17.\n", None),
    (f"One.[^1] He read “{FIRST}”.[^b]\n\n[^1]: John 3:12.\n[^b]: Ibid., v. 16.\n", "right"),
]


@pytest.mark.parametrize(("draft", "verdict"), NOTED)
def test_footnotes_of_markdown(draft: str, verdict: str | None, tmp_path: Path) -> None:
    """The note whose mark stands at the quotation's end or its sentence's."""
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    report = quoth.check(tmp_path / "draft.md", against=BIBLE)
    found = next(finding for finding in report.findings if finding.text.startswith(FIRST[:20])).reference
    assert (found.verdict if found else None) == verdict, found


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (f"He read “{FIRST}”.²\n\n² John 3:17.\n", "wrong"),
        (f"He read “{FIRST}” [2].\n\n[2] John 3:16.\n", "right"),
        (f"He read “{FIRST}”.²\n\n² John 3:17.\n\n² John 3:16.\n", None),
    ],
)
def test_footnotes_of_plain_text(draft: str, verdict: str | None) -> None:
    """A raised figure or a number in brackets, where one later line begins with the same."""
    found = quoth.check(text=draft, against=BIBLE).findings[0].reference
    assert (found.verdict if found else None) == verdict, found


def test_marks_that_a_file_only_implies() -> None:
    """A Word file has no printed marks: they and the notes follow each other."""
    from quoth.judge.notes import notes
    from quoth.model import Document, Region
    from quoth.offsets import Span

    text = "One here. Two here.\n\nfirst note\n\nsecond note"
    regions = (Region(Span(21, 31), "footnote", "fn 1"), Region(Span(33, 44), "footnote", "fn 2"))
    found = notes(Document("d", text, regions=regions, meta={"note marks": "8-8 18-18"}))
    assert [(note.mark.start, note.text[0].of(text)) for note in found] == [(8, "first note"), (18, "second note")]
    assert notes(Document("d", text, regions=regions[:1], meta={"note marks": "8-8 18-18"})) == []
