
"""Files made by real writers (python-docx, reportlab, zipfile), for the tests of the readers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    f"{W} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """A paragraph of WordprocessingML."""
    return f"<w:p {MORE}><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def docx(*paragraphs: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A file saved by python-docx, with raw paragraphs put into its body and raw parts beside it.

    parts: "footnotes", "endnotes", "comments", "header1" ... to the XML inside their root element.
    """
    import docx as python_docx

    document = python_docx.Document()
    body = document.element.body
    from lxml import etree

    for text in paragraphs:
        body.insert(len(body) - 1, etree.fromstring(text))
    saved = io.BytesIO()
    document.save(saved)
    return with_parts(saved.getvalue(), parts or {})


_ROOTS = {
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def with_parts(content: bytes, parts: Mapping[str, str]) -> bytes:
    """The DOCX with more parts, related to its main part."""
    members = unzip(content)
    relations = members["word/_rels/document.xml.rels"].decode()
    for number, (part, inner) in enumerate(parts.items()):
        kind = part.rstrip("0123456789")
        root = _ROOTS[kind]
        members[f"word/{part}.xml"] = f"<w:{root} {MORE}>{inner}</w:{root}>".encode()
        link = f'<Relationship Id="rx{number}" Type="{OFFICE}/{kind}" Target="{part}.xml"/>'
        relations = relations.replace("</Relationships>", link + "</Relationships>")
    members["word/_rels/document.xml.rels"] = relations.encode()
    return zipped(members)


def unzip(content: bytes) -> dict[str, bytes]:
    """The members of a zip file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A zip file."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return saved.getvalue()


BOX = "<w:txbxContent><w:p>{}</w:p></w:txbxContent>"

FIFTEEN = docx(
    paragraph(run("A plain alpha sentence.")),
    paragraph(run("Before ") + f"<w:ins>{run('inserted bravo')}</w:ins>" + run(" after.")),
    paragraph(f"<w:moveTo>{run('moved charlie')}</w:moveTo>"),
    paragraph(f"<w:moveFrom>{run('moved charlie')}</w:moveFrom>" + run("Left behind.")),
    paragraph(run("Noted") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" here.")),
    paragraph(run("Ended") + '<w:r><w:endnoteReference w:id="3"/></w:r>'),
    f"<w:sdt {MORE}><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p>{run('block delta')}</w:p>"
    "</w:sdtContent></w:sdt>",
    paragraph(
        run("In ") + f"<w:sdt><w:sdtContent>{run('inline echo')}</w:sdtContent></w:sdt>" + run(" text.")
    ),
    paragraph(f'<w:smartTag w:element="x">{run("smart foxtrot")}</w:smartTag>'),
    paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF codeword</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("field golf")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    f"<w:tbl {MORE}><w:tr><w:tc><w:p>{run('outer hotel')}</w:p><w:tbl><w:tr><w:tc><w:p>{run('nested india')}</w:p>"
    f"</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc><w:p>{run('row juliet')}</w:p>"
    "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
    paragraph(
        run("A sentence with a box ")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + BOX.format(run("boxed kilo"))
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + BOX.format(run("boxed kilo"))
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + run("inside goes on.")
    ),
    paragraph(f'<w:hyperlink w:anchor="x">{run("linked lima")}</w:hyperlink>'),
    paragraph(run("shown ") + run("vanished mike", "<w:vanish/>") + run(" shown again")),
    paragraph(
        run("kept ") + "<w:del><w:r><w:delText>deleted november</w:delText></w:r></w:del>" + run("on.")
    ),
    paragraph(
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>break</w:t><w:tab/><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t>"
        '<w:br/><w:t>oscar</w:t><w:sym w:font="Symbol" w:char="03B1"/></w:r>'
    ),
    paragraph(
        "<w:r><w:drawing><wp:inline><wp:docPr id='1' descr='a small map'/><a:graphic><pic:pic/></a:graphic>"
        "</wp:inline></w:drawing></w:r>" + run("Pictured. ") + "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
    ),
    parts={
        "footnotes": f'<w:footnote w:type="separator" w:id="0"><w:p>{run("----")}</w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("footnote papa")}</w:p></w:footnote>',
        "endnotes": f'<w:endnote w:id="3"><w:p>{run("endnote quebec")}</w:p></w:endnote>',
        "comments": f'<w:comment w:id="0"><w:p>{run("comment romeo")}</w:p></w:comment>',
        "header7": f"<w:p>{run('header sierra')}</w:p>",
        "footer7": f"<w:p>{run('footer tango')}</w:p>",
    },
)
"""Every kind of text SAFETY.md 1.1 counts, and some more."""

Draw = Callable[..., None]


def pdf(*pages: Draw, encrypt: str = "", title: str = "") -> bytes:
    """A PDF of A4 pages by reportlab; each page is a function that draws on the canvas (Times 11 to begin with)."""
    from reportlab.pdfgen import canvas

    saved = io.BytesIO()
    sheet = canvas.Canvas(saved, pagesize=(595, 842), encrypt=encrypt or None)
    if title:
        sheet.setTitle(title)
    for draw in pages:
        sheet.setFont("Times-Roman", 11)
        draw(sheet)
        sheet.showPage()
    sheet.save()
    return saved.getvalue()


def column(*lines: str, top: float = 750, left: float = 72, step: float = 14) -> Draw:
    """A page with these lines one below the other; an empty line leaves a gap."""

    def draw(sheet: object) -> None:
        y = top
        for line in lines:
            sheet.drawString(left, y, line)  # type: ignore[attr-defined]
            y -= step

    return draw


CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'


def epub(
    chapters: Mapping[str, str | None],
    *,
    more: Mapping[str, str] | None = None,
    manifest: str = "",
    about: str = "<dc:language>en</dc:language>",
) -> bytes:
    """An EPUB with these chapters in its spine; a chapter of None is listed but missing."""
    items = "".join(
        f'<item id="c{n}" href="{c}" media-type="application/xhtml+xml"/>' for n, c in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>A Small Book</dc:title>{about}</metadata><manifest>{items}{manifest}"
        f"</manifest><spine>{spine}</spine></package>"
    )
    members: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
    }
    members["OEBPS/book.opf"] = package
    members.update({f"OEBPS/{name}": text for name, text in chapters.items() if text is not None})
    members.update(more or {})
    return zipped(members)


def xhtml(body: str) -> str:
    """A chapter in strict XHTML, with an empty title element and an entity of HTML."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    )
