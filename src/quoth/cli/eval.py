"""`quoth eval`: how often do a model's answers quote what stands? For teams, and as a gate in CI."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import QuothError, ReadError, SettingsError
from ..report.show import show
from . import options
from .config import load
from .exits import FINDINGS, NOTHING, UNREAD
from .written import write_whole

if TYPE_CHECKING:
    from ..guarding.guarded import Guarded
    from ..guarding.measure import Rate


class _Unopened(Exception):
    """The sources of --against could not be opened: no fault of the line that needed them."""

    def __init__(self, why: QuothError) -> None:
        super().__init__(str(why))
        self.why = why


@click.command("eval")
@click.argument("answers", type=click.Path())
@options.against
@options.config
@click.option("--baseline", type=click.Path(), metavar="FILE", help="An earlier --out: fail when rates got worse.")
@click.option(
    "--max-drop", type=click.FloatRange(0, 1), default=0.0, show_default=True, metavar="SHARE",
    help="How much worse a rate may get, 0.01 for one point in a hundred.",
)
@click.option("--policy", default="strict", show_default=True, metavar="NAME", help="What counts as in order.")
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--out", "-o", type=click.Path(), metavar="FILE", help="Also write rates and differences as JSON.")
@options.help_all
def command(
    answers: str, against: tuple[str, ...], config: str | None, baseline: str | None, max_drop: float, policy: str,
    form: str, out: str | None,
) -> int:
    """Rates of verbatim, altered, not found, wrong source and not checked over ANSWERS, with 95 % intervals.

    ANSWERS is JSONL, an answer a line: {"id", "answer", "documents": [[id, text], ...]}. answer: a text or a
    provider's message. Lines without documents are checked against --against. Answers that are not in order are
    listed; --out says of each what differs.

    Exit codes: 0 done, 1 worse than --baseline by more than --max-drop, 2 wrong usage, 3 a line could not be read, or
    there is none.
    """
    from ..guarding.measure import as_dict, worse

    before = _baseline(baseline, policy)
    run = _Run(answers, _guard(against, config, policy))
    run.read()
    plain = {
        "answers": run.tally.answers,
        "not_read": run.unread,
        "policy": policy,
        "rates": as_dict(run.tally.rates()),
        "not_in_order": run.problems,
    }
    text = _json(plain)
    if out:
        _write(out, text)
    click.echo(text if form == "json" else _text(plain), nl=False)
    lost = worse(run.tally.rates(), before, max_drop)
    for said in lost:
        click.echo(f"quoth: worse than {show(baseline or '', 200)}: {said}", err=True)
    return FINDINGS if lost else UNREAD if run.unread or not run.tally.answers else NOTHING


class _Run:
    """The answers of one file, counted; what could not be read is said at once."""

    def __init__(self, name: str, guard: Callable[[dict[str, Any]], Guarded]) -> None:
        from ..guarding.measure import Tally

        self._name, self._guard = name, guard
        self.tally, self.unread = Tally(), 0
        self.problems: list[dict[str, Any]] = []

    def read(self) -> None:
        """Guards every line."""
        for number, line in _lines(self._name):
            try:
                self._add(number, _row(line))
            except _Unopened as error:
                if isinstance(error.why, SettingsError):
                    where = f"{self._name} line {number} has no documents"
                    raise SettingsError(f"{show(where, 200)}: {error.why}") from None
                raise error.why from None
            except (QuothError, ValueError) as error:
                self.unread += 1
                self._say(f"line {number}: {error}")
        if not self.tally.answers and not self.unread:
            self._say("holds no answer")

    def _add(self, number: int, row: dict[str, Any]) -> None:
        from ..guarding.message import asked, difference, label

        guarded = self._guard(row)
        self.tally.add(guarded)
        if not guarded.ok():
            differing = asked(guarded.findings, guarded.policy)
            self.problems.append(
                {
                    "line": number,
                    "id": str(row.get("id", "")),
                    "what": list(dict.fromkeys(map(label, differing))),
                    "differences": [difference(finding) for finding in differing],
                }
            )

    def _say(self, what: str) -> None:
        click.echo(f"quoth: {show(f'{self._name} {what}', 1000)}", err=True)


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except ValueError as error:
        raise ValueError(f"is no JSON: {error}") from None
    if not isinstance(row, dict) or "answer" not in row:
        raise ValueError('is not like {"answer": ..., "documents": [[id, text], ...]}')
    return row


def _json(plain: dict[str, Any]) -> str:
    import msgspec

    from ..report.json import encode

    return msgspec.json.format(encode(plain), indent=2).decode("utf-8") + "\n"


def _write(out: str, text: str) -> None:
    try:
        write_whole(Path(out), text.encode("utf-8"))
    except OSError as error:
        raise SettingsError(f"--out {out} cannot be written ({error.strerror})") from error


def _guard(against: tuple[str, ...], config: str | None, policy: str) -> Callable[[dict[str, Any]], Guarded]:
    """What guards one line; the sources of --against are opened at the first line that needs them."""
    from ..guarding.guard import Guard
    from ..guarding.policies import policy_of
    from .sources import opened

    read = load(config)
    settings, chosen = read.settings(), policy_of(policy)
    library: list[Guard] = []

    def guarded(row: dict[str, Any]) -> Guarded:
        if row.get("documents") is not None:
            return Guard(_documents(row["documents"]), policy=chosen, settings=settings)(row["answer"])
        if not library:
            try:
                shelf = opened(against, read, settings)
            except QuothError as error:
                raise _Unopened(error) from error
            library.append(Guard(shelf=shelf, policy=chosen, settings=settings))
        return library[0](row["answer"])

    return guarded


def _documents(given: Any) -> Any:
    """The documents of a line: pairs, {id: text}, or objects with id and text."""
    if isinstance(given, list):
        return [(d.get("id"), d.get("text")) if isinstance(d, dict) else d for d in given]
    if not isinstance(given, dict):
        raise ValueError("documents is a list of [id, text] or an object of texts by id")
    return given


def _lines(name: str) -> Iterator[tuple[int, str]]:
    try:
        with click.open_file(name, "r", encoding="utf-8-sig", errors="replace") as stream:
            yield from ((n, line) for n, line in enumerate(stream, 1) if line.strip())
    except OSError as error:
        raise ReadError(f"cannot be opened ({error.strerror})", name=name, hint="Check the path") from error


def _baseline(name: str | None, policy: str) -> dict[str, Rate]:
    """The rates of an earlier run. Raises SettingsError for a file that holds none, and for one of another policy."""
    from ..guarding.measure import from_dict

    if name is None:
        return {}
    try:
        kept = json.loads(Path(name).read_text(encoding="utf-8"))
        rates, made = from_dict(kept["rates"]), str(kept.get("policy", policy))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"--baseline {name} is no output of quoth eval: {error}") from error
    if made != policy:
        raise SettingsError(f"--baseline {name} was made with --policy {made}, this run uses {policy}")
    return rates


_LISTED = 20
"""Answers not in order that are listed; --out has all."""


def _text(plain: dict[str, Any]) -> str:
    n = plain["answers"]
    lines = [f"{n:,} answer{'' if n == 1 else 's'}, policy {plain['policy']}"]
    if plain["not_read"]:
        lines[0] += f"; {plain['not_read']:,} line{'' if plain['not_read'] == 1 else 's'} could not be read"
    for name, rate in plain["rates"].items():
        low, high = rate["interval"]
        share = f"{rate['rate']:>7.1%}   {low:.1%} to {high:.1%}   " if rate["of"] else f"{'-':>7}   "
        lines.append(f"{name:<17}{share}{rate['count']:,} of {rate['of']:,}")
    problems = plain["not_in_order"]
    if problems:
        lines.append("not in order:")
    for one in problems[:_LISTED]:
        named = f" ({show(one['id'], 80)})" if one["id"] else ""
        lines.append(f"  line {one['line']}{named}: {show('; '.join(one['what']), 300)}")
    if len(problems) > _LISTED:
        lines.append(f"  and {len(problems) - _LISTED:,} more; --out lists all")
    return "\n".join(lines) + "\n"
