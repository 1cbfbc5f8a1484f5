"""`quoth check`: drafts against sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from . import options
from .config import load
from .given import is_one_of

EXITS = "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 something not read or checked."


@click.command("check", epilog=EXITS)
@click.argument("drafts", nargs=-1, type=click.Path(), metavar="DRAFT...")
@options.against
@options.form
@options.config
@click.option(
    "--fail-on",
    type=click.Choice(options.FAIL_ON),
    metavar="VERDICT",
    help=f"Mildest that causes exit code 1: {', '.join(options.FAIL_ON)}. Default: altered.",
)
@click.option("--all", "everything", is_flag=True, help="Show every finding, not only problems.")
@click.option(
    "--jsonl",
    type=click.Path(),
    metavar="DOCS",
    help="Batch: one {id, text} a line in, one {id, findings} a line out.",
)
@click.option(
    "--watch", is_flag=True, help="Check again whenever a draft, a source or the settings change."
)
@click.option(
    "--resume", is_flag=True, cls=options.Advanced, help="Batch: go on after the last line of --out."
)
@click.option("--strict", is_flag=True, cls=options.Advanced, help="Exit 3 wins over exit 1.")
@click.option(
    "--min-words", type=click.IntRange(1), cls=options.Advanced, help="Shorter quotations: see docs."
)
@click.option("--max-chance", type=float, cls=options.Advanced, help="Largest chance of an unmarked finding.")
@click.option(
    "--strict-marks/--fold-marks",
    default=None,
    cls=options.Advanced,
    help="Differing vowel marks alter a word.",
)
@click.option(
    "--no-save", is_flag=True, cls=options.Advanced, help="Do not keep this run for explain and report."
)
@click.option("--quiet", "-q", is_flag=True, cls=options.Advanced, help="No progress, no summary on stderr.")
@options.screen
@options.help_all
def command(drafts: tuple[str, ...], **given: Any) -> int:
    """Find every quotation in DRAFT... and check it against the sources.

    DRAFT is a file (txt, md, html, docx, pdf, epub, jsonl, tei, srt, vtt, eml), a folder of such files, or - for
    standard input.
    """
    _refuse(drafts, given)
    if given["watch"]:
        from .watching import watch

        return watch(lambda: _run(drafts, given), lambda: _watched(drafts, given))
    return _run(drafts, given)


def _refuse(drafts: tuple[str, ...], given: dict[str, Any]) -> None:
    """Raises UsageError for options that do not go together."""
    if not drafts and not given["jsonl"]:
        raise click.UsageError("Name the drafts to check, or --jsonl DOCS.")
    if drafts and given["jsonl"]:
        raise click.UsageError("--jsonl takes no drafts.")
    if given["resume"] and not (given["jsonl"] and given["out"]):
        raise click.UsageError("--resume needs --jsonl and --out.")
    if given["jsonl"] and given["form"] not in (None, "jsonl"):
        raise click.UsageError("--jsonl writes jsonl; another --format is not possible.")
    if given["out"] and is_one_of(given["out"], filter(None, (given["jsonl"], *given["against"]))):
        raise click.UsageError(f"--out {given['out']} is a file to be read: name another one.")
    if given["watch"] and (given["jsonl"] or "-" in drafts):
        raise click.UsageError("--watch needs drafts that are files or folders.")


def _run(drafts: tuple[str, ...], given: dict[str, Any]) -> int:
    config = load(given["config"])
    settings = config.settings(
        fail_on=given["fail_on"],
        min_words=given["min_words"],
        max_chance=given["max_chance"],
        strict_marks=given["strict_marks"],
    )
    from .sources import opened

    shelf = opened(given["against"], config, settings)
    if given["jsonl"]:
        from .batch import check_lines

        return check_lines(given["jsonl"], shelf, config, settings, given)
    from .checking import check_drafts

    return check_drafts(drafts, shelf, config, settings, given)


def _watched(drafts: tuple[str, ...], given: dict[str, Any]) -> Iterator[str]:
    """The files a run depends on now."""
    from .drafts import Drafts
    from .sources import named
    from .watching import files_of

    config = load(given["config"])
    paths = Drafts(drafts, config, config.settings(), given["out"]).paths()
    return files_of(paths, named(given["against"], config), config.path, given["out"])
