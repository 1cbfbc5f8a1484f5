"""The report as one HTML file that works offline, without scripts, on paper and with a screen reader.

The page carries its own style and script, named by digest in a content security policy that allows nothing
else: no document text could run or load anything even if it became markup, and it never does (`html_text`).
The report's JSON travels inside the page, so that the file can be read by people and by programs.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath, PureWindowsPath

from .html_card import Cards
from .html_draft import Mark
from .html_draft import draw as draw_draft
from .html_look import filter_counts, label, look, named
from .html_summary import draw as draw_summary
from .html_summary import settings_list
from .html_text import asset, escape, run
from .report import Report

_META = """\
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
"""
_DRAFT = """\
<div class="panes">
<section class="draft" aria-labelledby="draft-title" tabindex="0">
<h2 id="draft-title">The draft</h2>
<div class="text">"""
_CARDS = """</div></section>
<section class="cards" aria-labelledby="cards-title" tabindex="0">
<h2 id="cards-title">Findings</h2>
<p id="none" hidden>No finding is shown by these filters.</p>
"""
_FORM = """\
<form class="controls" id="controls" hidden aria-label="Filter the findings">
<label class="chip"><input type="checkbox" id="problems" checked> only what is to be looked at</label>
<span class="chips" role="group" aria-label="Only these verdicts">%s</span>
<label class="find">Search <input type="search" id="find" autocomplete="off" spellcheck="false"></label>
<output id="shown" aria-live="polite"></output>
<button type="button" id="keys">Keys</button>
<button type="button" id="save">Save as JSON</button>
</form>
<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl>%s</dl>
<button type="button" id="close">Close</button>
</dialog>
"""
_PLEDGE = (
    "A verdict follows from the word edits shown, never from a similarity score. "
    "It says whether words agree with the sources searched; it says nothing about people or opinions."
)
_KEYS = (
    ("j, k", "next and previous finding"),
    ("Enter", "open or close the finding"),
    ("u", "only what is to be looked at, or all"),
    ("/", "search the findings"),
    ("?", "this list"),
)


def write(report: Report, *, checked_on: str = "") -> str:
    """One offline HTML file: the draft beside its evidence, with a summary on top.

    Shape: the same report gives the same bytes; a date is printed only when `checked_on` gives one. Of absolute
    paths only the names of the files are shown: the file is made to be sent on.
    """
    report = _portable(report)
    style, script = asset("report.css"), asset("report.js")
    numbered = list(enumerate(report.findings, 1))
    marks = [Mark(n, f.id, f.start, f.end, look(f, report), label(f)) for n, f in numbered]
    cards = Cards(report)
    page = "".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n',
            _META,
            f"<title>Quotations checked: {escape(named(report))}</title>\n",
            f"<style>{style}</style>\n</head>\n<body>\n",
            f"<header><h1>Quotations checked: {run(named(report))}</h1></header>\n<main>\n",
            draw_summary(report, checked_on),
            '<div class="work">\n',
            _controls(report),
            _DRAFT,
            *draw_draft(report.document, marks),
            _CARDS,
            *(cards.draw(number, finding) for number, finding in numbered),
            "</section>\n</div>\n</div>\n</main>\n",
            _foot(report),
            f'<script type="application/json" id="quoth-report">{_island(report)}</script>\n',
            f"<script>{script}</script>\n</body>\n</html>\n",
        )
    )
    return _clean(page)


def write_notebook(report: Report) -> str:
    """A compact fragment for a notebook: the counts and the findings to look at, without scripts."""
    from .html_notebook import draw_report

    return _clean(draw_report(report))


def _portable(report: Report) -> Report:
    """The report without the folders of this machine."""
    return replace(
        report,
        document=replace(report.document, path=_file_name(report.document.path)),
        searched=tuple(replace(source, path=_file_name(source.path)) for source in report.searched),
        skipped=tuple(replace(skip, name=_file_name(skip.name)) for skip in report.skipped),
    )


def _file_name(path: str) -> str:
    """Of an absolute path the last part, of anything else the whole."""
    for kind in (PurePosixPath, PureWindowsPath):
        pure = kind(path)
        if pure.is_absolute() and pure.name:
            return pure.name
    return path


def _policy(style: str, script: str) -> str:
    """Only this page's own style and script, by digest; no loading, no forms, no base address."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _controls(report: Report) -> str:
    """The filters; hidden until the script that works them has run."""
    chips = (_chip(name, count) for name, count in filter_counts(report).items())
    keys = (f"<div><dt><kbd>{key}</kbd></dt><dd>{said}</dd></div>" for key, said in _KEYS)
    return _FORM % ("".join(chips), "".join(keys))


def _chip(name: str, count: int) -> str:
    named = escape(name)
    return f'<label class="chip"><input type="checkbox" value="{named}"> {named} <b>{count:,}</b></label>'


def _foot(report: Report) -> str:
    return f"<footer><p>{_PLEDGE}</p>{settings_list(sorted(report.settings.items()))}</footer>\n"


def _island(report: Report) -> str:
    """The report's JSON, with every character escaped that could end or confuse a script element."""
    from .json import encode, report_to_dict

    text = encode(report_to_dict(report)).decode()
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _clean(page: str) -> str:
    """The page without NUL and lone surrogates, which neither UTF-8 nor a browser can keep."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", page)
