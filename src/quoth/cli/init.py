"""`quoth init`: writes a commented quoth.toml."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import SettingsError
from ..settings import Settings
from . import options
from .accepting import write_entry
from .config import FILE, parse


@click.command("init")
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--force", is_flag=True, help="Replace a quoth.toml that is there; its decisions stay.")
@options.help_all
def command(folder: str, force: bool) -> int:
    """Write a commented quoth.toml into FOLDER (default: here). Everything in it is commented out."""
    path = Path(folder) / FILE
    decisions = parse(path).accepts if force and path.exists() else ()
    try:
        with open(path, "w" if force else "x", encoding="utf-8") as stream:
            stream.write(template())
    except FileExistsError:
        raise SettingsError(f"{path} is there already; --force replaces it, but for its decisions") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be written ({error.strerror or error})") from None
    for entry in decisions:
        write_entry(path, entry)
    click.echo(f"wrote {path}" + (f", with its decisions ({len(decisions)})" if decisions else ""))
    return 0


def template() -> str:
    """The commented file: every key with what it means and its default."""
    default = Settings()
    return f"""\
# Settings of quoth. Every line is commented out: what it shows is the default or an example.
# All keys: docs/reference/configuration.md. Options of the command line win over this file.

# What drafts are checked against: folders, files or a library, relative to this file.
# sources = ["sources/"]

# Languages of the drafts. Default: detect.
# languages = ["en", "ar"]

[check]
# The mildest verdict that causes exit code 1:
# exact < variant < marked < damaged < warning < altered < spliced < wrong-reference < not-found, or never.
# fail-on = "{default.fail_on}"
# Shorter quotations are checked only when they are attributed to somebody.
# min-words = {default.min_words}
# Unmarked agreements are reported below this chance.
# max-chance = {default.max_chance:g}
# Drafts that are passed over.
# ignore = ["appendix/**"]

[variants]
# Vowel marks that differ: "fold" (another spelling) or "strict" (an altered word).
# marks = "fold"

[limits]
# Megabytes; a larger file is not read, and that is said.
# file-mb = {default.file_mb}
# CPU seconds that one file may take to read.
# reader-seconds = {default.reader_seconds}

# Reference schemes of your own: {{n}} stands for a number.
# [[scheme]]
# name = "minutes"
# pattern = "Minutes {{session}}/{{item}}"
# canonical = "Minutes {{session}}.{{item}}"

# What drafts call an edition; without a siglum it is one that no library holds.
# [[edition]]
# names = ["King James", "KJV"]
# siglum = "bible-kjv"

# Decisions, written by `quoth accept ID --why "..."`. They go stale when either text changes.
# [[accept]]
# id = "q4-81b0"
# why = "verse count of the Kufan edition"
# by = "editor"
"""
