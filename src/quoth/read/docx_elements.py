"""The elements of a Word file: their namespaces, which hold no words, and which words are left out, and why."""

from __future__ import annotations

from .tags import tags

FAMILIES = (
    ("wordprocessingml/main", "w"),
    ("wordprocessingml/2006/main", "w"),
    ("markup-compatibility/2006", "mc"),
    ("officeDocument/2006/math", "m"),
    ("officeDocument/math", "m"),
    ("drawingml/2006/main", "a"),
    ("drawingml/main", "a"),
    ("drawingml/2006/picture", "pic"),
    ("drawingml/picture", "pic"),
    ("drawingml/2006/chart", "c"),
    ("drawingml/chart", "c"),
    ("drawing/2014/chartex", "c"),
    ("drawingml/2006/diagram", "dgm"),
    ("drawingml/diagram", "dgm"),
    ("wordprocessingDrawing", "wp"),
    ("schemas-microsoft-com:vml", "v"),
)
"""End of a namespace, and the prefix its elements go by here; strict and transitional files differ in it."""
SKIP = tags(
    "w:sdtPr w:sdtEndPr w:sectPr w:smartTagPr w:customXmlPr w:instrText w:delText w:delInstrText w:rubyPr "
    "w:tblGrid w:fldData"
)
"""Elements that hold no words of the text: settings, and code of fields. Deleted text is handled by w:del."""
LOST = {
    "w:del": ("deleted text", "tracked deletion, not part of the text"),
    "w:moveFrom": ("moved text", "stands where it was moved to, left out at its old place"),
    "m:oMath": ("equation", "not read"),
    "w:rt": ("ruby text", "reading aid beside East Asian words, not read"),
    "w:altChunk": ("embedded document", "not read"),
    "w:subDoc": ("subdocument", "kept in another file, not read"),
    "w:contentPart": ("ink drawing", "not read"),
}
"""Elements whose words are left out: what they are in the ledger, and why."""
PASSED = {
    "pic:pic": ("image", "not read"),
    "v:imagedata": ("image", "not read"),
    "c:chart": ("chart", "not read"),
    "dgm:relIds": ("diagram", "not read"),
    "w:object": ("embedded object", "not read"),
}
"""Elements that hold no words and are named in the ledger."""
SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
"""Elements that stand for a character."""
