"""The reference pages name every command, option, format, verdict, key and setting, so that they cannot
fall behind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import click
import pytest

from quoth import model
from quoth.cli.config import KEYS
from quoth.cli.group import COMMANDS, quoth
from quoth.cli.options import FAIL_ON, FORMATS
from quoth.registry import BUILT_IN
from quoth.report.schema import schema

DOCS = Path(__file__).parents[2] / "docs" / "reference"


def page(name: str) -> str:
    """A page of the reference."""
    return (DOCS / name).read_text(encoding="utf-8")


def section(name: str, command: str) -> str:
    """The part of the page under "## quoth command"."""
    return page(name).split(f"## quoth {command}\n", 1)[1].split("\n## ", 1)[0]


def commands() -> list[tuple[str, click.Command]]:
    """Every command and subcommand that is installed."""
    context = click.Context(quoth)
    found = []
    for name in quoth.list_commands(context):
        command = quoth.get_command(context, name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {inner}", command.commands[inner]) for inner in command.commands]
    return found


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    """Each long option stands in the section of its command."""
    text = section("cli.md", name.split()[0])
    assert f"quoth {name}" in text or name in COMMANDS
    options = [
        long for p in command.params if isinstance(p, click.Option) for long in p.opts + p.secondary_opts
    ]
    missing = [
        o
        for o in options
        if o.startswith("--") and o not in ("--help", "--help-all") and f"`{o}" not in text and o not in text
    ]
    assert missing == []


def test_every_command_explains_itself() -> None:
    """A docstring for the help page, and a help text for each option."""
    for name, command in commands():
        assert command.help, name
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help or isinstance(parameter.type, click.Choice), f"{name} {parameter.opts}"


def test_every_verdict_warning_level_and_format_is_documented() -> None:
    """As the schema and the registry know them."""
    text = page("cli.md")
    names = [
        *get_args(model.QuotationVerdict),
        *get_args(model.ReferenceVerdict),
        *get_args(model.AttributionVerdict),
    ]
    names += [*get_args(model.WarningName), *FAIL_ON, *FORMATS, "not-addressed"]
    assert [name for name in names if f"`{name}`" not in text and f" {name} " not in text] == []
    assert set(FORMATS) == set(BUILT_IN["reporter"]) - {"notebook"}


@pytest.mark.parametrize("part", ["report", "finding", "edit", "place", "reference", "attribution", "reason"])
def test_every_key_of_the_json_is_documented(part: str) -> None:
    """By its name in code."""
    text = page("json.md")
    assert [key for key in schema()["$defs"][part]["properties"] if f"`{key}`" not in text] == []


def test_every_kind_of_edit_is_documented() -> None:
    """And every operation."""
    text = page("json.md")
    assert [
        name
        for name in (*get_args(model.EditKind), *get_args(model.EditOp))
        if name and f"`{name}`" not in text
    ] == []


def test_every_setting_of_the_configuration_is_documented() -> None:
    """Key by key, with its allowed values."""
    text = page("configuration.md")
    for table, keys in KEYS.items():
        for key, held in keys.items():
            assert f"| `{key}` |" in text, f"{table} {key}"
            assert [value for value in held.allowed if f"`{value}`" not in text] == []


def test_every_exit_code_is_documented() -> None:
    """All six."""
    text = page("cli.md")
    assert [code for code in (0, 1, 2, 3, 4, 130) if f"| {code} |" not in text] == []


def test_no_page_uses_a_word_that_judges_people() -> None:
    """The pages keep to what was compared."""
    for name in ("cli.md", "json.md", "configuration.md"):
        text = page(name).lower()
        assert [word for word in ("fake", "fabricat", "hallucinat", " lie ") if word in text] == []


def test_the_default_values_documented_are_those_in_force() -> None:
    """From settings/."""
    from quoth.settings import Settings

    text = page("configuration.md")
    default = Settings()
    rows = {
        line.split("|")[1].strip(" `"): line.rsplit("|", 2)[1].strip(" `")
        for line in text.splitlines()
        if line.startswith("| `")
    }
    assert rows["fail-on"] == default.fail_on
    assert json.loads(rows["min-words"]) == default.min_words
    assert json.loads(rows["max-chance"]) == default.max_chance
    assert json.loads(rows["file-mb"]) == default.file_mb
    assert json.loads(rows["reader-seconds"]) == default.reader_seconds
