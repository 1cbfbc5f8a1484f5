"""No control character and no terminal sequence reaches a terminal, whatever field of a report it stands in.

Every text of every field is replaced, found by walking the model, so that a field added later is tested as well.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import handmade
import pytest

import quoth
from quoth.cli import last
from quoth.cli.config import Config
from quoth.cli.explain import explanation
from quoth.cli.main import main
from quoth.cli.output import BINARY
from quoth.cli.screens import put, visible
from quoth.registry import BUILT_IN
from quoth.report import concise, github, json, markdown, reporter
from quoth.report.report import Report
from quoth.report.screen import as_text
from quoth.report.terminal import lines, summary, write_full

CONTROLS = [chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))]
BIDI = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SEQUENCES = [
    "\x1b[31m", "\x1b[2J\x1b[H", "\x1b[1A\x1b[2K", "\x1b[?1049h", "\x1b[8m", "\x1b[6n", "\x1b[c", "\x1bc", "\x1b(0",
    "\x1b]0;title\x07", "\x1b]2;title\x1b\\", "\x1b]8;;http://example.invalid\x1b\\x\x1b]8;;\x1b\\",
    "\x1b]52;c;cHduZWQ=\x07",
    "\x1b]1337;File=inline=1:AAAA\x07", "\x1bP$q\"p\x1b\\", "\x1b_Gf=24;AAAA\x1b\\", "\x1b^pm\x1b\\", "\x9b31m",
    "\x9d0;title\x9c", "\x90q\x9c",
]  # fmt: skip
"""Colour, erasing, other screens, hidden text, questions that a terminal answers as typed input, titles, links, the
clipboard, files and pictures; with seven-bit and eight-bit introducers."""
HOSTILE = [*(f"a{''.join(CONTROLS[at : at + 8])}b" for at in range(0, 65, 8)), f"a{''.join(BIDI)}b", *SEQUENCES]
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]")
"""What must not come through. A line break ends our own lines; U+2068 and U+2069 isolate words and are ours."""
FORMS = [name for name in BUILT_IN["reporter"] if name not in BINARY]
KEPT = {"verdict", "kind", "op", "role"}
"""Names from closed lists, without which nothing is printed; a second round replaces them too."""


def poisoned(value: Any, bad: str, kept: frozenset[str]) -> Any:
    """The value with every text in it replaced; spans and numbers stay."""
    if isinstance(value, str):
        return bad
    if isinstance(value, Mapping):
        return dict(zip([bad], (poisoned(held, bad, kept) for held in value.values()), strict=False))
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(poisoned(one, bad, kept) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        new = {f.name: poisoned(getattr(value, f.name), bad, kept) for f in fields(value) if f.name not in kept}
        return replace(value, **new)
    return value


def reports(bad: str) -> Iterator[Report]:
    """The report that fills every field, poisoned: with its verdicts, without them, and accepted."""
    base = handmade.everything()
    yield poisoned(base, bad, frozenset(KEPT | {"warnings"}))
    yield poisoned(base, bad, frozenset())
    yield replace(base, accepted={base.findings[0].id: bad})


def test_the_walk_reaches_every_text() -> None:
    """Nothing of the report but the kept names is left."""
    made = poisoned(handmade.everything(), "X", frozenset())
    texts = re.findall(r"'([^']*)'", repr(made))
    assert set(texts) == {"X"}


def on_screen(report: Report) -> str:
    """The full report as a terminal without colours gets it."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as screen:
        screen.isatty = lambda: True  # type: ignore[method-assign]
        patch.setenv("TERM", "dumb")
        put(lines(report, width=200, everything=True), no_color=False)
    return screen.getvalue()


def printed(report: Report) -> Iterator[str]:
    """What each writer for people gives of a report."""
    yield on_screen(report)
    yield from (write_full(report, everything=everything) for everything in (True, False))
    yield from (concise.write(report, everything=True), github.write(report), markdown.write(report), summary(report))
    for finding in report.findings:
        yield "\n".join(as_text(line).plain for line in explanation(finding, report, 100))


@pytest.mark.parametrize("bad", HOSTILE, ids=ascii)
def test_no_field_reaches_the_terminal_raw(bad: str) -> None:
    """In the full and the short report, the summary, an explanation, a workflow command and a comment."""
    for report in reports(bad):
        for text in printed(report):
            assert not RAW.search(text), ascii(text)


@pytest.mark.parametrize("form", FORMS)
def test_formats_for_programs_are_safe_to_look_at(form: str) -> None:
    """JSON always; the others as they go to a terminal, where their hidden characters become labels."""
    for bad in HOSTILE:
        for report in reports(bad):
            text = reporter(form)(report)
            if form not in ("json", "jsonl", "sarif", "annotations", "full", "concise", "github"):
                text = visible(text)
            assert not RAW.search(text), ascii(bad)


def test_json_says_the_same_with_and_without_escapes() -> None:
    """What is escaped reads back as it was."""
    for bad in HOSTILE:
        for report in reports(bad):
            back = json.report_from_dict(__import__("json").loads(json.write(report)))
            assert back.findings == report.findings
            assert back.document == report.document


# ---------------------------------------------------------------- the command line
ESCAPE = "".join(SEQUENCES).replace("/", "").replace("\x00", "")
SPOKEN = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose files have names, words, locators, titles and settings full of sequences."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_COLOR", "1")
    words = SPOKEN.replace("two", "nine")
    draft = f"# {ESCAPE} title\n\nHe said: “{words} {SEQUENCES[0]}” ({ESCAPE}).\nShe: “{SPOKEN}.”\n"
    Path(f"d{SEQUENCES[0]}.md").write_text(draft, encoding="utf-8")
    Path("s").mkdir()
    Path("s", f"s{SEQUENCES[0]}{SEQUENCES[9]}.tsv").write_text(f"1{ESCAPE}\t{ESCAPE} {SPOKEN} {ESCAPE}\n", "utf-8")
    Path("s", f"b{SEQUENCES[0]}.docx").write_bytes(b"no Word file")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        *(["check", "DRAFT", "--against", "s", "--all", "--format", form] for form in FORMS),
        ["check", f"{SEQUENCES[0]}.md", "--against", "s"],
        ["check", "DRAFT", "--against", f"x{SEQUENCES[0]}"],
        ["check", "DRAFT", f"--{SEQUENCES[0]}"],
        ["check", "DRAFT", "--fail-on", SEQUENCES[0]],
        ["check", "DRAFT", "--against", "s", "--format", SEQUENCES[0]],
        ["check", "DRAFT", "--against", "s", "--out", f"no/{SEQUENCES[0]}.html"],
        ["check", "DRAFT", "--config", SEQUENCES[0]],
        [SEQUENCES[0]],
        *(["find", SPOKEN, "--against", "s", "--format", form] for form in ("text", "json", "jsonl")),
        ["find", f"nothing {ESCAPE}", "--against", "s"],
        ["compare", f"{ESCAPE} {SPOKEN}", f"{SPOKEN} {ESCAPE}"],
        ["compare", f"{ESCAPE} {SPOKEN}", f"{SPOKEN} {ESCAPE}", "--format", "json"],
        ["references", f"John 3:16 {ESCAPE} Jn 3:16-18"],
        ["explain", ESCAPE],
        ["accept", ESCAPE, "--why", ESCAPE],
        ["doctor", "--against", "s"],
    ],
    ids=lambda arguments: ascii(" ".join(arguments))[:60],
)  # fmt: skip
def test_no_command_prints_what_a_terminal_obeys(
    folder: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard output and standard error, in results and in messages of errors."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    draft = next(path.name for path in folder.glob("d*.md"))
    main([draft if word == "DRAFT" else word for word in arguments])
    out, err = capsys.readouterr()
    assert out + err
    assert not RAW.search(out), ascii(out)
    assert not RAW.search(err), ascii(err)


def test_neither_does_a_decision_or_a_library(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Accepted with a reason full of sequences; a library with such names, listed, examined and emptied."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    draft = next(path.name for path in folder.glob("d*.md"))
    main(["check", draft, "--against", "s"])
    finding = next(f for report in last.load(Config()) for f in report.findings if f.verdict == "altered")
    main(["accept", finding.id, "--why", ESCAPE, "--by", ESCAPE])
    main(["check", draft, "--against", "s"])
    main(["report"])
    main(["explain", finding.id])
    about = [word for option in ("work", "title", "speaker", "date") for word in (f"--{option}", ESCAPE)]
    main(["library", "add", "lib", "s", *about])
    main(["library", "add", "lib", "s", *about])
    for form in ("text", "json", "jsonl"):
        main(["library", "list", "lib", "--format", form])
    for command in (
        ["info", "lib"],
        ["verify", "lib"],
        ["remove", "lib", ESCAPE],
        ["compact", "lib"],
        ["list", ESCAPE],
    ):
        main(["library", *command])
    main(["check", draft, "--against", "lib", "--all"])
    out, err = capsys.readouterr()
    assert "Accepted" in out
    assert quoth.Library("lib").sources
    assert not RAW.search(out), ascii(out)
    assert not RAW.search(err), ascii(err)
