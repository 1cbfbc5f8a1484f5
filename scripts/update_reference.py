"""Writes docs/reference/python.md and settings.md from the code.

python scripts/update_reference.py            write
python scripts/update_reference.py --check    say what is out of date, exit 1
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import quoth
from quoth import settings
from quoth.settings import finding, judging

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
_WRITTEN = "<!-- written by scripts/update_reference.py from the docstrings; edit those -->\n"


def python_page() -> str:
    """Every public name of the package with its signature and docstring: functions, classes, "
    "types, errors."""
    names = [name for name in quoth.__all__ if not name.startswith("_")]
    held = {name: getattr(quoth, name) for name in names}
    errors = [name for name in names if inspect.isclass(held[name]) and issubclass(held[name], Exception)]
    types = [name for name in names if dataclasses.is_dataclass(held[name])]
    functions = [name for name in names if inspect.isfunction(held[name])]
    classes = [name for name in names if name not in errors + types + functions]
    out = [_WRITTEN, "# Python\n", "`import quoth` loads nothing else; each name loads at its first use.\n"]
    for heading, group in (
        ("Functions", functions),
        ("Classes", classes),
        ("Types", types),
        ("Errors", errors),
    ):
        out.append(f"## {heading}\n")
        for name in group:
            out += _entry(name, held[name])
    return "\n".join(out).rstrip() + "\n"


def _entry(name: str, held: Any) -> Iterator[str]:
    yield f"### `{name}`\n"
    if inspect.isfunction(held):
        yield _code(f"quoth.{name}{_signature(held)}")
    yield _prose(held)
    if dataclasses.is_dataclass(held):
        yield "\n".join(f"- `{field.name}: {_one_line(str(field.type))}`" for field in dataclasses.fields(held)) + "\n"
    if inspect.isclass(held) and not issubclass(held, Exception):
        for own, member in vars(held).items():
            function = member.fget if isinstance(member, property) else member
            if not own.startswith("_") and inspect.isfunction(function):
                call = own if isinstance(member, property) else f"{own}{_signature(function)}"
                yield f"**`{_one_line(call)}`**\n\n{_prose(function)}"


def _signature(function: Any) -> str:
    plain = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(function)))
    plain = plain.replace(repr(quoth.Settings()), "Settings()")
    return plain.replace("(self, ", "(").replace("(self)", "()")


def _code(text: str) -> str:
    if len(text) > 100:
        head, _, tail = text.partition("(")
        inside, _, back = tail.rpartition(")")
        parts = re.split(r", (?![^\[]*\])", inside)
        text = head + "(\n" + "".join(f"    {part},\n" for part in parts) + ")" + back
        text = text.replace("    *,\n", "    *,\n")
    return f"```text\n{text}\n```\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _prose(held: Any) -> str:
    return (inspect.getdoc(held) or "").strip() + "\n"


def settings_page() -> str:
    """Every threshold of settings/: group, name, value, what it is and what set it."""
    source = inspect.getsource(settings)
    fields = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)).body
    out = [
        _WRITTEN,
        "# Settings\n",
        (
            "Every threshold, with its unit and the evidence that set it. In Python the first ones are "
            "fields of `quoth.Settings`; "
            "[the configuration](configuration.md) names those that can be set in `quoth.toml`. Those of "
            "[the finder](#the-finder-fixed) and [the judge](#the-judge-fixed) are fixed.\n"
        ),
        *_thresholds(fields, source, "##"),
    ]
    for title, module in (("The finder, fixed", finding), ("The judge, fixed", judging)):
        source = inspect.getsource(module)
        out += [f"\n## {title}\n", _prose(module), *_thresholds(ast.parse(source).body, source, "###")]
    return "\n".join(out).rstrip() + "\n"


def _thresholds(body: list[ast.stmt], source: str, level: str) -> Iterator[str]:
    """Each constant of a class or module as a line of a list, under the heading that stands above it."""
    lines = source.splitlines()
    for held, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(held, ast.AnnAssign):
            target = held.target
        elif isinstance(held, ast.Assign):
            (target,) = held.targets
        else:
            continue
        above = lines[held.lineno - 2].strip()
        if above.startswith("# --"):
            title = above.strip("# -")
            yield f"\n{level} {title[0].upper()}{title[1:]}\n"
        described = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
        said = following.value.value if described else ""
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        name, value = (", ".join(map(ast.unparse, held)) for held in (names, _values(held.value)))
        yield f"- `{name}` = `{value}`: {_one_line(str(said))}"


def _values(value: ast.expr | None) -> list[ast.expr]:
    if value is None:
        return []
    return value.elts if isinstance(value, ast.Tuple) else [value]


PAGES = {"python.md": python_page, "settings.md": settings_page}


def main(arguments: list[str]) -> int:
    """Writes the pages, or with --check only names those that are out of date."""
    stale = 0
    for name, page in PAGES.items():
        path = REFERENCE / name
        if path.is_file() and path.read_text(encoding="utf-8") == page():
            continue
        stale += 1
        print(f"docs/reference/{name}: {'out of date' if '--check' in arguments else 'written'}")
        if "--check" not in arguments:
            path.write_text(page(), encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
