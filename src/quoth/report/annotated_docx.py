"""The draft handed back as a Word file: a comment at each finding with its verdict and the source's words.

Everything else stays: the other parts of the package are copied byte for byte, and in the main part runs are
split at the ends of a quotation, their look copied, so that a comment lies around its very words. Words in
footnotes and text boxes, where not every word processor allows a comment, get theirs at the mark or the box;
those of a header at the beginning.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import MissingExtra, ReadError, SettingsError
from ..model import Finding
from ..read.archive import Archive
from .annotations import said, witnesses
from .html_text import direction
from .report import Report
from .severity import is_problem
from .show import show

if TYPE_CHECKING:
    from lxml import etree

    from .docx_anchors import Anchors

AUTHOR = "quoth"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
LINE_LIMIT = 1500
"""Characters of one line of a comment; a longer passage is cut, it stands whole in the report."""


def write(report: Report, *, everything: bool = False) -> bytes:
    """`annotate` for the Word file the report was made of, read again from its path: problems only, or every
    finding.

    Raises: SettingsError where the draft is no Word file; ReadError where it is gone or was changed since.
    """
    refuse_others(report)
    path = report.document.path
    try:
        content = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read again ({error})", name=path) from None
    return annotate(content, report, everything=everything)


def refuse_others(report: Report) -> None:
    """Raises: SettingsError where the draft is no Word file with a path."""
    document = report.document
    if not document.path or document.meta.get("format") != "docx":
        raise SettingsError(f"{document.name}: comments can only be written into a Word file")


def annotate(docx_bytes: bytes, report: Report, *, everything: bool = True) -> bytes:
    """The same Word file with a comment at each finding; with `everything` false, at each problem only.

    Raises: ReadError for a broken file, or one that is not the draft the report was made of; MissingExtra
    without lxml.
    """
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtra("An annotated Word file", "lxml", "docx") from error
    from ..read.compose import Composer
    from ..read.docx import _main_part, _relations, _styles
    from .docx_anchors import Anchors

    archive = Archive(docx_bytes, report.document.path or "draft.docx")
    main = _main_part(archive)
    relations = _relations(archive, main)
    root = _parsed(archive, main)
    anchors = Anchors(root, _styles(archive, relations, Composer()))
    if not report.document.text.startswith(anchors.text):
        raise ReadError(
            "is not the file the report was made of", name=archive.name, hint="Check it again, then annotate"
        )
    part = next((part for kind, part in relations if kind == "comments" and part in archive), "")
    changed: dict[str, bytes] = {}
    book = _Comments(_parsed(archive, part) if part else None, anchors)
    for finding in report.findings:
        if everything or is_problem(finding):
            _place(book, anchors, root, finding)
    if not part:
        part = _new_part(archive, main, anchors, changed)
    changed[main] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    changed[part] = etree.tostring(book.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _repacked(docx_bytes, archive, changed)


def _parsed(archive: Archive, part: str) -> etree._Element:
    from lxml import etree

    # Remarks in the XML, which no word processor shows, would cut a word's text in two.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(archive.read(part), parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(f"broken XML: {error}", name=archive.name, place=part) from error


class _Comments:
    """The part that holds the comments; those that were there before stay."""

    def __init__(self, root: etree._Element | None, anchors: Anchors) -> None:
        from lxml import etree

        self._tag = anchors.tag
        made = etree.Element(self._tag("comments"), nsmap={"w": anchors.namespace})
        self.root = made if root is None else root
        taken = (str(one.get(self._tag("id"), "")) for one in self.root)
        self._next = max((int(number) for number in taken if number.isdecimal()), default=-1) + 1

    def add(self, ours: list[str], witnesses: list[str], name: str) -> str:
        """Write a comment of our sentences, the lines of witnesses, each in its own direction, and the finding's id;
        returns the comment's id. No date: the same report gives the same file."""
        from lxml import etree

        number = str(self._next)
        self._next += 1
        tag = self._tag
        attributes = {tag("id"): number, tag("author"): AUTHOR, tag("initials"): "q"}
        note = etree.SubElement(self.root, tag("comment"), attributes)
        lines = [*((line, "ltr") for line in ours), *((line, direction(line)) for line in witnesses)]
        for line, way in [*lines, (f"[{name}]", "ltr")]:
            paragraph = etree.SubElement(note, tag("p"))
            run = etree.Element(tag("r"))
            if way == "rtl":
                etree.SubElement(etree.SubElement(paragraph, tag("pPr")), tag("bidi"))
                etree.SubElement(etree.SubElement(run, tag("rPr")), tag("rtl"))
            words = etree.SubElement(run, tag("t"))
            words.text = show(line, LINE_LIMIT)
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            paragraph.append(run)
        return number


def _place(book: _Comments, anchors: Anchors, root: etree._Element, finding: Finding) -> None:
    """Put the comment of a finding around its words, or at the nearest place where a comment can stand."""
    from lxml import etree

    runs = anchors.runs(finding.start, finding.end) if finding.end <= len(anchors.text) else None
    ours = said(finding)
    if runs is None:
        ours.insert(1, f"In {finding.locator or 'another part of the file'}: {finding.text}")
        runs = _elsewhere(anchors, root, finding)
    if runs is None:
        return
    number = book.add(ours, witnesses(finding), finding.id)
    first, last = runs
    marked = {anchors.tag("id"): number}
    start = etree.Element(anchors.tag("commentRangeStart"), marked)
    first.addprevious(start)
    end = etree.Element(anchors.tag("commentRangeEnd"), marked)
    sign = etree.Element(anchors.tag("r"))
    etree.SubElement(sign, anchors.tag("commentReference"), marked)
    last.addnext(sign)
    last.addnext(end)


def _elsewhere(
    anchors: Anchors, root: etree._Element, finding: Finding
) -> tuple[etree._Element, etree._Element] | None:
    mark = anchors.notes.get(finding.locator)
    run = mark.getparent() if mark is not None else None
    if run is None:
        run = next((one for one in root.iter(anchors.tag("r"))), None)
    return None if run is None else (run, run)


def _new_part(archive: Archive, main: str, anchors: Anchors, changed: dict[str, bytes]) -> str:
    """A name for the comments part, entered in the package's list of types and the main part's relations."""
    from lxml import etree

    folder, _, base = main.rpartition("/")
    name = f"{folder}/comments.xml".lstrip("/")
    while name in archive:
        name = name.removesuffix(".xml") + "q.xml"
    types = _parsed(archive, "[Content_Types].xml")
    etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _CONTENT})
    listed = f"{folder}/_rels/{base}.rels".lstrip("/")
    if listed in archive:
        relations = _parsed(archive, listed)
    else:
        relations = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    taken = {str(one.get("Id")) for one in relations}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdQuoth{n}" not in taken)
    attributes = {
        "Id": f"rIdQuoth{number}",
        "Type": _STRICT_KIND if anchors.namespace == _STRICT else _KIND,
        "Target": name.rpartition("/")[2],
    }
    etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", attributes)
    for part, tree in (("[Content_Types].xml", types), (listed, relations)):
        changed[part] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return name


def _repacked(docx_bytes: bytes, archive: Archive, changed: dict[str, bytes]) -> bytes:
    """The package with some parts replaced or added; the others as they were, in order, with their dates. They are
    unpacked within the limits of the reader, which never looked into some of them."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_bytes)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            content = changed.pop(entry.filename, None)
            new.writestr(entry, archive.read(entry.filename) if content is None else content)
        for name, content in changed.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
