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

if TYPE_CHECKING:
    from ..guarding.guarded import Guarded


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
@click.option("--out", "-o", type=click.Path(), metavar="FILE", help="Also write the rates as JSON.")
@options.help_all
def command(
    answers: str, against: tuple[str, ...], config: str | None, baseline: str | None, max_drop: float, policy: str,
    form: str, out: str | None,
) -> int:
    """Rates of verbatim, altered, not found, wrong source and not checked over ANSWERS, with 95 % intervals.

    ANSWERS is JSONL, an answer a line: {"id", "answer", "documents": [[id, text], ...]}. answer: a text or a
    provider's message. Lines without documents are checked against --against.

    Exit codes: 0 done, 1 worse than --baseline by more than --max-drop, 2 wrong usage, 3 a line could not be read.
    """
    from ..guarding.measure import Tally, worse

    before = _baseline(baseline)
    guard = _guard(against, config, policy)
    tally, unread = Tally(), 0
    for number, line in _lines(answers):
        try:
            tally.add(guard(line))
        except _Unopened as error:
            raise error.why from None
        except (QuothError, ValueError) as error:
            unread += 1
            click.echo(f"quoth: {show(f'{answers} line {number}: {error}', 1000)}", err=True)
    rates = tally.as_dict()
    plain = {"answers": tally.answers, "not_read": unread, "policy": policy, "rates": rates}
    text = json.dumps(plain, indent=2) + "\n"
    if out:
        Path(out).write_text(text, encoding="utf-8")
    click.echo(text if form == "json" else _text(plain), nl=False)
    lost = worse(rates, before, max_drop)
    for said in lost:
        click.echo(f"quoth: worse than {show(baseline or '', 200)}: {said}", err=True)
    return FINDINGS if lost else UNREAD if unread else NOTHING


def _guard(against: tuple[str, ...], config: str | None, policy: str) -> Callable[[str], Guarded]:
    """What guards one line; the sources of --against are opened at the first line that needs them."""
    from ..guarding.guard import Guard
    from ..guarding.policies import policy_of
    from .sources import opened

    read = load(config)
    settings, chosen = read.settings(), policy_of(policy)
    library: list[Guard] = []

    def guarded(line: str) -> Guarded:
        row = json.loads(line)
        if not isinstance(row, dict) or "answer" not in row:
            raise ValueError('is not like {"answer": ..., "documents": [[id, text], ...]}')
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


def _baseline(name: str | None) -> dict[str, Any]:
    """The rates of an earlier run. Raises SettingsError for a file that holds none."""
    if name is None:
        return {}
    try:
        rates = json.loads(Path(name).read_text(encoding="utf-8"))["rates"]
        return {key: {"rate": float(value["rate"])} for key, value in rates.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"--baseline {name} is no output of quoth eval: {error}") from error


def _text(plain: dict[str, Any]) -> str:
    n = plain["answers"]
    lines = [f"{n:,} answer{'' if n == 1 else 's'}, policy {plain['policy']}"]
    if plain["not_read"]:
        lines[0] += f"; {plain['not_read']:,} lines could not be read"
    for name, rate in plain["rates"].items():
        low, high = rate["interval"]
        lines.append(f"{name:<17}{rate['rate']:>7.1%}   {low:.1%} to {high:.1%}   {rate['count']:,} of {rate['of']:,}")
    return "\n".join(lines) + "\n"
