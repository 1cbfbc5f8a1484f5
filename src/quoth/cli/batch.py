"""Batch mode: one {"id", "text"} a line in, one {"id", "findings"} a line out, in the same order, block by
block.

A line that cannot be used becomes {"id", "error"} and the rest goes on. What is written stays when the run is
interrupted; --resume goes on after the last whole line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, cast

import click

from ..errors import QuothError, ReadError, SettingsError
from ..frozen import dataclass
from ..model import Document
from ..report.json import encode, finding_to_dict
from ..report.report import Report
from ..report.show import show
from .config import Config
from .exits import INTERRUPTED, Outcome
from .progress import Progress

if TYPE_CHECKING:
    from ..checker import Checker
    from ..library.shelf import Shelf
    from ..settings import Settings

BLOCK_LINES, BLOCK_CHARACTERS = 256, 4_000_000
"""A block ends at either: large enough that the sources are searched for many drafts at once, small enough
that memory does not grow with the input. Not tuned by a benchmark yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of input: its id as given, and its document, or why there is none."""

    number: int
    id: Any
    document: Document | None = None
    error: str = ""


def check_lines(docs: str, shelf: Shelf, config: Config, settings: Settings, given: dict[str, Any]) -> int:
    """Checks every line of `docs` and returns the exit code."""
    from ..checker import Checker

    outcome = Outcome(settings.fail_on, given["strict"])
    out: str | None = given["out"]
    done = _whole_lines(out, outcome) if given["resume"] and out else 0
    for lost in shelf.skipped:
        outcome.unread = True
        click.echo(f"quoth: not searched: {show(f'{lost.name} {lost.place}: {lost.reason}', 1000)}", err=True)
    written = 0
    checker = Checker(shelf, settings, config.declared(), editions=config.editions())
    source = _input(docs)
    sink = _output(out, "ab" if given["resume"] else "wb") if out else sys.stdout.buffer
    try:
        with Progress(quiet=given["quiet"]) as progress:
            for block in blocks(lines(source, skip=done)):
                for line, report, error in _checked(block, checker):
                    sink.write(encode(_record(line, report, error)) + b"\n")
                    written += 1
                    _count(outcome, line, report, error, docs)
                    progress.done(str(line.id), line.document.text if line.document else "")
                sink.flush()
    except KeyboardInterrupt:
        return _interrupted(written + done, docs, out)
    finally:
        _close(source, sink)
    return outcome.code


def lines(source: Iterable[bytes], skip: int = 0) -> Iterator[Line]:
    """The lines of a batch; empty ones are passed over, `skip` others as well."""
    for number, raw in enumerate(source, 1):
        if not raw.strip():
            continue
        if skip:
            skip -= 1
            continue
        yield _line(number, raw)


def _line(number: int, raw: bytes) -> Line:
    from ..read import read_text

    try:
        record = _decoded(raw)
    except ValueError as error:
        return Line(number, None, error=f"no valid JSON: {error}")
    if not isinstance(record, dict):
        return Line(number, None, error='not an object with "id" and "text"')
    name = record.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        return Line(number, name, error='"id" is missing' if name is None else '"id" is no string or number')
    text = record.get("text")
    if not isinstance(text, str):
        return Line(number, name, error='"text" is missing' if text is None else '"text" is no string')
    title = record.get("title")
    try:
        return Line(
            number, name, read_text(text, title=title if isinstance(title, str) else "", id=str(name))
        )
    except ReadError as error:
        return Line(number, name, error=str(error))


def _decoded(raw: bytes) -> Any:
    """The line's value; lone surrogates, which the fast decoder refuses, are left to the reader to
    replace."""
    import msgspec

    try:
        return msgspec.json.decode(raw)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except (msgspec.DecodeError, UnicodeError):
        import json

        try:
            return json.loads(raw.decode("utf-8-sig"))
        except RecursionError:
            raise ValueError("nested too deeply") from None


def blocks(source: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines in blocks of bounded size."""
    block: list[Line] = []
    size = 0
    for line in source:
        block.append(line)
        size += len(line.document.text) if line.document else 0
        if len(block) >= BLOCK_LINES or size >= BLOCK_CHARACTERS:
            yield block
            block, size = [], 0
    if block:
        yield block


def _checked(block: list[Line], checker: Checker) -> Iterator[tuple[Line, Report | None, str]]:
    """Each line with its report or its error; a document that breaks the checker does not take its block
    along."""
    whole = [line.document for line in block if line.document is not None]
    try:
        reports: list[Report | str] = list(checker.reports(whole))
    except Exception:  # one document broke its block: each is checked by itself, and that one is named
        reports = [_alone(document, checker) for document in whole]
    waiting = iter(reports)
    for line in block:
        if line.document is None:
            yield line, None, line.error
            continue
        report = next(waiting)
        yield (line, None, report) if isinstance(report, str) else (line, report, "")


def _alone(document: Document, checker: Checker) -> Report | str:
    try:
        return next(iter(checker.reports([document])))
    except QuothError as error:
        return str(error)
    except Exception as error:  # a fault of ours; the other documents are still checked
        return f"internal error, please report it: {type(error).__name__}: {error}"


def _record(line: Line, report: Report | None, error: str) -> dict[str, Any]:
    if report is None:
        return {"id": line.id, "error": f"line {line.number}: {error}"}
    return {"id": line.id, "findings": [finding_to_dict(finding) for finding in report.findings]}


def _count(outcome: Outcome, line: Line, report: Report | None, error: str, docs: str) -> None:
    if report is not None:
        outcome.add(report)
        return
    outcome.unread = True
    click.echo(f"quoth: {show(docs, 200)} line {line.number}: {show(error, 500)}", err=True)


# ---------------------------------------------------------------- files
def _input(docs: str) -> IO[bytes]:
    if docs == "-":
        return sys.stdin.buffer
    try:
        return open(docs, "rb")
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or error})", name=docs) from None


def _output(out: str, mode: str) -> IO[bytes]:
    try:
        return cast(IO[bytes], open(out, mode))
    except OSError as error:
        raise SettingsError(f"--out {out}: cannot be written ({error.strerror or error})") from None


def _close(*streams: IO[bytes]) -> None:
    for stream in streams:
        if stream not in (sys.stdin.buffer, sys.stdout.buffer):
            stream.close()


def _whole_lines(out: str, outcome: Outcome) -> int:
    """How many whole lines an earlier run wrote; what they say counts as if this run had. A torn last line is cut off.

    Raises SettingsError, and leaves the file as it is, where a line is none of a batch's.
    """
    if not os.path.exists(out):
        return 0
    count = end = 0
    with _output(out, "rb+") as stream:
        for raw in stream:
            if raw.endswith(b"\n"):
                count += 1
                end += len(raw)
                _count_earlier(raw, f"{out} line {count}", outcome)
            elif not raw.startswith(b"{"):
                raise SettingsError(f"--out {out} ends with no line of a batch: --resume goes on with none")
        stream.truncate(end)
    return count


def _count_earlier(raw: bytes, where: str, outcome: Outcome) -> None:
    from ..report.json import finding_from_dict
    from ..report.severity import fails

    try:
        record = _decoded(raw)
        if not isinstance(record, dict) or not record.keys() & {"findings", "error"}:
            raise ValueError("has neither findings nor an error")
        findings = [finding_from_dict(finding) for finding in record.get("findings", ())]
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"--out {where} is no line of a batch ({error}): --resume goes on with none") from None
    outcome.unread |= "error" in record
    outcome.found |= any(fails(finding, outcome.fail_on) for finding in findings)


def _interrupted(count: int, docs: str, out: str | None) -> int:
    if out is None:
        click.echo(f"quoth: interrupted after {count} documents", err=True)
    else:
        click.echo(f"quoth: interrupted; {count} documents are done and kept in {show(out, 200)}", err=True)
        click.echo("quoth: run the same command with --resume to go on", err=True)
    return INTERRUPTED
