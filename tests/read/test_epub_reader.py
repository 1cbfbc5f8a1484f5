"""EPUB: the book in the order of its spine; what is missing or outside of it is listed."""

from __future__ import annotations

import pytest
from reader_samples import CONTAINER, epub, xhtml, zipped

from quoth.errors import ReadError
from quoth.read import read_bytes


def test_chapters_come_in_the_order_of_the_spine_with_their_own_paragraphs() -> None:
    """Every chapter counts its paragraphs anew; quotations, notes and headings are labelled as in HTML."""
    (book,) = read_bytes(
        epub(
            {
                "b.xhtml": xhtml(
                    "<h1>First&nbsp;one</h1><p>Alpha.</p><blockquote><p>Bravo.</p></blockquote>"
                ),
                "a.xhtml": xhtml("<p>Charlie.</p><aside epub:type='footnote'>Delta.</aside>"),
            }
        ),
        "book.epub",
    )
    assert book.title == "A Small Book"
    assert book.meta["language"] == "en"
    assert book.text == "First\xa0one\n\nAlpha.\n\nBravo.\n\nCharlie.\n\nDelta."
    places = {r.span.of(book.text): (r.role, r.locator) for r in book.regions}
    assert places["Alpha."] == ("paragraph", "ch1:¶1")
    assert places["Charlie."] == ("paragraph", "ch2:¶1")
    assert places["Delta."] == ("footnote", "fn 1")


def test_missing_damaged_and_unlisted_pages_are_listed() -> None:
    """Nothing of a damaged book is lost in silence."""
    content = epub(
        {
            "a.xhtml": xhtml("<p>Alpha.</p>"),
            "gone.xhtml": None,
            "c.xhtml": xhtml("<p>Charlie.</p><img alt='map'/>"),
        },
        more={"OEBPS/extra.xhtml": xhtml("<p>Extra.</p>")},
        manifest='<item id="x" href="extra.xhtml" media-type="application/xhtml+xml"/>',
    )
    (book,) = read_bytes(content, "book.epub")
    assert book.text == "Alpha.\n\nCharlie."
    assert [(loss.what, loss.where) for loss in book.losses] == [
        ("page", "OEBPS/gone.xhtml"),
        ("image", "ch3:¶1"),
        ("page", "OEBPS/extra.xhtml"),
    ]


def test_a_chapter_that_is_not_well_formed_is_read_as_html() -> None:
    """Real books are full of such chapters."""
    (book,) = read_bytes(epub({"a.xhtml": xhtml("<p>Alpha <b>bold.</p><p>Tail")}), "book.epub")
    assert book.text == "Alpha bold.\n\nTail"


def test_of_several_languages_the_first_is_the_book_s() -> None:
    """They were written together, as "enla"."""
    about = "<dc:language>en</dc:language><dc:language>la</dc:language>"
    (book,) = read_bytes(epub({"a.xhtml": xhtml("<p>Alpha.</p>")}, about=about), "book.epub")
    assert book.meta["language"] == "en"


LOCK = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
    '<CipherReference URI="{}"/></CipherData></EncryptedData></encryption>'
)


def test_a_scrambled_font_does_not_lock_the_book() -> None:
    """Fonts are often scrambled in books that are otherwise open."""
    content = epub(
        {"a.xhtml": xhtml("<p>Alpha.</p>")}, more={"META-INF/encryption.xml": LOCK.format("OEBPS/f.ttf")}
    )
    assert read_bytes(content, "book.epub")[0].text == "Alpha."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            epub({"a.xhtml": xhtml("x")}, more={"META-INF/encryption.xml": LOCK.format("OEBPS/a.xhtml")}),
            "locked",
        ),
        (epub({}), "empty reading order"),
        (zipped({"META-INF/container.xml": "<container/>"}), "names no package"),
        (zipped({"META-INF/container.xml": CONTAINER}), "missing from the archive"),
        (zipped({"META-INF/container.xml": "<contain"}), "broken XML"),
        (epub({"a.xhtml": xhtml("x")})[:300], "broken zip"),
    ],
    ids=["locked", "no spine", "no package named", "package missing", "broken container", "truncated"],
)
def test_broken_books_say_why(content: bytes, reason: str) -> None:
    """A book that cannot be read names the reason."""
    with pytest.raises(ReadError, match=reason):
        read_bytes(content, "book.epub")
