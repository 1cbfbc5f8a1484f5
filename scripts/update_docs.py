"""Runs the examples of the documentation and writes what they print beneath them.

    python scripts/update_docs.py            write
    python scripts/update_docs.py --check    say what differs, exit 1

A ```console block is a session: lines after "$ " are run, the lines beneath are what they print. A ```python block is
run, in one namespace a page; an ```output block right behind it is what it prints. A line of just "..." stands for any
lines. Everything else (```sh, ```text ...) is only read. docs/tutorials/X.md runs in a copy of examples/X, other pages
in a folder with demo/, sources/ (those of the demo) and draft.docx (its article), and with the names of _given().

Left out of the comparison, because they say nothing about whether the page is right: digests in finding ids, seconds,
bytes, file dates, and white space.
"""

from __future__ import annotations

import contextlib
import fcntl
import io
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "demo/README.md", "docs")
COLUMNS = 100
"""Columns of the terminal the sessions run on."""
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ID = re.compile(r"\b[qrcs]\d+-[0-9a-f]{4}\b")
_VARIES = (
    (re.compile(r"\b([qrcs]\d+)\\?-[0-9a-f]{4}\b"), r"\1-ID"),
    (re.compile(r"\b\d[\d.,]*\s?(ms|s|seconds|kB|MB|GB|bytes|characters per second|words per second)\b"), r"N \1"),
    (re.compile(r"\b\d+(\.\d+)?e-\d+\b"), "E"),
    (re.compile(r"\b\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?"), "DATE"),
    (re.compile(r"\s+"), " "),
)


@dataclass(frozen=True, slots=True)
class Example:
    """Something a page runs. start, end: where its expected output stands in the page."""

    language: str
    command: str
    expected: str
    start: int
    end: int


def pages() -> list[Path]:
    """Every page of the documentation, by path."""
    found = [ROOT / name for name in PAGES]
    return sorted(page for path in found for page in ([path] if path.is_file() else path.rglob("*.md")))


def examples(page: str) -> list[Example]:
    """The examples of a page's text, in order."""
    found: list[Example] = []
    blocks = list(_FENCE.finditer(page))
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        language, body = block.group(1), block.group(2)
        if language == "console":
            found += _session(body, block.start(2))
        elif language == "python":
            expected, start, end = "", block.end(), block.end()
            if following and following.group(1) == "output" and not page[block.end() : following.start()].strip():
                expected, start, end = following.group(2), *following.span(2)
            found.append(Example("python", body, expected, start, end))
    return found


def _session(body: str, offset: int) -> Iterator[Example]:
    starts = [hit.start() for hit in re.finditer(r"^\$ ", body, re.MULTILINE)]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        command = re.match(r"\$ ((?:.*\\\n)*.*\n)", body[start:end])
        assert command
        begin = start + command.end()
        yield Example("console", command.group(1), body[begin:end], offset + begin, offset + end)


def agree(expected: str, printed: str) -> bool:
    """Does a page show what is printed, but for what varies?"""
    parts = [_plain(part) for part in re.split(r"^\.\.\.$", expected, flags=re.MULTILINE)]
    whole = _plain(printed)
    if len(parts) == 1:
        return parts[0] == whole
    at = 0
    for part in parts:
        at = whole.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return whole.startswith(parts[0]) and whole.endswith(parts[-1])


def _plain(text: str) -> str:
    for pattern, instead in _VARIES:
        text = pattern.sub(instead, text)
    return text.strip()


class Runner:
    """Runs the examples of one page in a folder of its own, with `quoth` of this checkout on the path."""

    def __init__(self, page: Path, workshop: Path) -> None:
        self._status = 0
        self._names: dict[str, Any] = {"__name__": "__main__"}
        self._ids: dict[str, str] = {}
        self._folder = workshop / "work"
        self._shown_folder = f"/home/you/quoth/examples/{page.stem}"
        own = ROOT / "examples" / page.stem
        if page.parent.name == "tutorials":
            shutil.copytree(own, self._folder)
        else:
            shutil.copytree(ROOT / "demo", self._folder / "demo")
            shutil.copytree(ROOT / "demo" / "sources", self._folder / "sources")
            shutil.copy(ROOT / "demo" / "article.docx", self._folder / "draft.docx")
            self._names |= _given(workshop)
        program = workshop / "bin" / "quoth"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quoth "$@"\n')
        program.chmod(0o755)
        (program.parent / "python").symlink_to(sys.executable)
        self._env = {
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(workshop),
            "XDG_CACHE_HOME": str(workshop / "cache"),
            "NO_COLOR": "1",
            "TERM": "xterm",
            "LANG": "C.UTF-8",
            "COLUMNS": str(COLUMNS),
        }

    def run(self, example: Example) -> str:
        """What the example prints, standard error last."""
        if example.language == "python":
            return self._python(example.command)
        printed = self._console(self.with_ids(example.command)).replace(str(self._folder), self._shown_folder)
        self._ids |= {found.partition("-")[0]: found for found in ID.findall(printed)}
        return printed

    def with_ids(self, command: str) -> str:
        """The command with the ids that were printed last, by their numbers: digests change with the words."""
        return ID.sub(lambda found: self._ids.get(found.group().partition("-")[0], found.group()), command)

    def _console(self, command: str) -> str:
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                ["bash", "-c", f"(exit {self._status})\n{command}"],
                cwd=self._folder, env=self._env, stdin=subprocess.DEVNULL, stdout=follower, stderr=errors,
            )  # fmt: skip
            os.close(follower)
            printed = b"".join(iter(lambda: _read(leader), b""))
            os.close(leader)
            self._status = process.wait()
            errors.seek(0)
            printed += errors.read()
        lines = printed.decode("utf-8", "replace").replace("\r\n", "\n").splitlines()
        return "".join(line.rstrip() + "\n" for line in lines)

    def _python(self, code: str) -> str:
        printed = io.StringIO()
        with contextlib.chdir(self._folder), contextlib.redirect_stdout(printed):
            exec(compile(code, "example", "exec"), self._names)
        return printed.getvalue()


def _given(workshop: Path) -> dict[str, Any]:
    """The names that examples of the reference speak of: a library, documents, an answer and its pieces."""
    import quoth

    library = quoth.Library(workshop / "library")
    library.add(ROOT / "demo" / "sources")
    text_a, text_b = "The gate is closed at dusk and opened at dawn.", "Nobody may moor at the steps."
    answer = "It says “The gate is closed at dawn and opened at dusk” [doc-a]."
    return {
        "library": library,
        "text_a": text_a,
        "text_b": text_b,
        "documents": [("doc-a", text_a), ("doc-b", text_b)],
        "answer": answer,
        "pieces": [answer[:30], answer[30:]],
    }


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # the other end is closed
        return b""


def differences(page: Path) -> list[tuple[Example, str]]:
    """The examples of a page that print something else than the page shows, with what they print."""
    found = examples(page.read_text(encoding="utf-8"))
    if not found:
        return []
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(page, Path(folder))
        printed = [(example, runner.run(example)) for example in found]
    return [(example, text) for example, text in printed if not agree(example.expected, text)]


def _shown(example: Example, printed: str) -> str:
    """What is written into the page: an output block of its own where Python printed and the page has none."""
    shown = printed.rstrip("\n") + "\n" if printed.strip() else ""
    if example.language == "python" and example.start == example.end:
        return f"\n\n```output\n{shown}```"
    return shown + ("\n" if example.expected.endswith("\n\n") else "")


def main(arguments: list[str]) -> int:
    """Writes, or with --check only names, what differs. Other arguments: the pages, default all."""
    chosen = [Path(name).resolve() for name in arguments if name != "--check"] or pages()
    n_different = 0
    for page in chosen:
        text = page.read_text(encoding="utf-8")
        for example, printed in reversed(differences(page)):
            n_different += 1
            print(f"{page.relative_to(ROOT)}: {example.command.splitlines()[0]}")
            if "--check" in arguments or re.search(r"^\.\.\.$", example.expected, re.MULTILINE):
                print(printed)
            else:
                text = text[: example.start] + _shown(example, printed) + text[example.end :]
        if "--check" not in arguments:
            page.write_text(text, encoding="utf-8")
    return 1 if n_different and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
