"""quoth.toml, or [tool.quoth] in pyproject.toml: found, read, checked key by key, turned into Settings.

Every key is listed in `KEYS` with what it must hold; an unknown one is an error that names the nearest
known key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import SettingsError
from ..frozen import dataclass
from ..report.severity import NEVER, ORDER
from ..settings import Settings

if TYPE_CHECKING:
    from ..judge.edition_names import Edition
    from ..schemes.declared import Declared

FILE = "quoth.toml"


class Key(NamedTuple):
    """What a key holds: its type, the values allowed (all when empty), the `Settings` field it sets, its
    help."""

    type: str
    help: str
    allowed: tuple[str, ...] = ()
    setting: str = ""
    low: float = 0


KEYS: dict[str, dict[str, Key]] = {
    "": {
        "sources": Key("strings", "folders, files or a library that drafts are checked against"),
        "languages": Key(
            "strings", "languages of the drafts, as BCP 47 tags; default: detect", setting="languages"
        ),
    },
    "check": {
        "fail-on": Key(
            "string", "mildest verdict that causes exit code 1", (*ORDER, NEVER), setting="fail_on"
        ),
        "min-words": Key(
            "integer", "shorter quotations are checked only when attributed", (), "min_words", 1
        ),
        "max-chance": Key("number", "largest `chance` of an unmarked finding", setting="max_chance"),
        "ignore": Key("strings", "drafts that are passed over, as glob patterns relative to this file"),
    },
    "variants": {
        "marks": Key("string", "vowel marks that differ: spelling or alteration", ("fold", "strict")),
        "arabic": Key("string", "marks, hamza seats and alif forms count as spelling", ("simple",)),
        "hebrew": Key("string", "points and cantillation count as spelling", ("no-points",)),
        "latin": Key(
            "string", "forms of quotation marks and dashes count as typography", ("fold-quotes-dashes",)
        ),
    },
    "limits": {
        "file-mb": Key("integer", "megabytes; a larger file is not read", (), "file_mb", 1),
        "reader-seconds": Key("integer", "CPU seconds one file may take to read", (), "reader_seconds", 1),
    },
    "accept": {
        "id": Key("string", "id of the finding"),
        "why": Key("string", "the reason"),
        "by": Key("string", "who decided"),
        "date": Key("string", "when, as 2026-11-23"),
        "draft": Key("string", "the draft, relative to this file"),
        "draft-digest": Key("string", "digest of the draft's words; written by quoth accept"),
        "source-digest": Key("string", "digest of the source's words; written by quoth accept"),
    },
    "scheme": {
        "name": Key("string", "name of the reference scheme"),
        "pattern": Key(
            "string", "how a reference looks: words, and {field} for each number; or /a regular expression/"
        ),
        "canonical": Key("string", "its normal form, with the same {field}s"),
        "aliases": Key("strings", "other words for the first word of the pattern"),
    },
    "edition": {
        "names": Key("strings", "what drafts call the edition, as in King James"),
        "siglum": Key("string", "siglum of its source; without it no library holds the edition"),
    },
}
TABLES = ("check", "variants", "limits")
LISTS = ("accept", "scheme", "edition")
REQUIRED = {"accept": ("id", "why"), "scheme": ("name", "pattern", "canonical"), "edition": ("names",)}
_TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float)}


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration as read. path: its file, None when there is none. values: what `Settings` fields it
    sets."""

    path: Path | None = None
    sources: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    accepts: tuple[Mapping[str, str], ...] = ()
    schemes: tuple[Mapping[str, Any], ...] = ()
    named: tuple[Mapping[str, Any], ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that relative paths start from, and where the last run is kept."""
        return Path.cwd() if self.path is None else self.path.resolve().parent

    def settings(self, **options: Any) -> Settings:
        """The settings in force: the defaults, then the file, then the options that are not None."""
        given = {name: held for name, held in options.items() if held is not None}
        return Settings().changed(**{**self.values, **given})

    def declared(self) -> list[Declared]:
        """The user's own reference schemes. Raises SettingsError for a pattern that cannot be used."""
        from ..schemes.declared import Declared

        return [
            Declared(s["name"], s["pattern"], s["canonical"], tuple(s.get("aliases", ())))
            for s in self.schemes
        ]

    def editions(self) -> list[Edition]:
        """The user's own names of editions."""
        from ..judge.edition_names import Edition

        return [Edition(tuple(one["names"]), one.get("siglum", "")) for one in self.named]


def load(path: str | None = None, start: Path | None = None) -> Config:
    """The configuration of `path`, else of the nearest file above `start` (the working directory).

    Raises SettingsError for a file that is missing, no TOML, or holds a wrong key or value.
    """
    if path is not None:
        return parse(Path(path))
    folder = (start or Path.cwd()).resolve()
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return parse(place / FILE)
        project = place / "pyproject.toml"
        if project.is_file() and _tool_table(project) is not None:
            return parse(project)
    return Config()


def parse(path: Path) -> Config:
    """The configuration in one file."""
    table = (_tool_table(path) or {}) if path.name == "pyproject.toml" else _toml(path)
    try:
        return _config(path, table)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror or error})") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is no valid TOML: {error}") from None


def _tool_table(path: Path) -> dict[str, Any] | None:
    table = _toml(path).get("tool", {}).get("quoth")
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.quoth must be a table")
    return table


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    top = {key: held for key, held in table.items() if key not in (*TABLES, *LISTS)}
    _check("", top, known=(*KEYS[""], *TABLES, *LISTS))
    values = _values("", top)
    for name in TABLES:
        part = table.get(name, {})
        if not isinstance(part, dict):
            raise SettingsError(f"{name} must be a table: [{name}]")
        _check(name, part)
        values |= _values(name, part)
    for name in LISTS:
        entries = table.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise SettingsError(f"{name} must be a list of tables: [[{name}]]")
        for number, entry in enumerate(entries, 1):
            _check(name, entry, number=number)
    _check_editions(table.get("edition", []))
    if "marks" in table.get("variants", {}):
        values["strict_marks"] = table["variants"]["marks"] == "strict"
    return Config(
        path=path,
        sources=tuple(top.get("sources", ())),
        ignore=tuple(table.get("check", {}).get("ignore", ())),
        values=values,
        accepts=tuple(table.get("accept", ())),
        schemes=tuple(table.get("scheme", ())),
        named=tuple(table.get("edition", ())),
    )


def _check_editions(entries: list[dict[str, Any]]) -> None:
    """Raises SettingsError for an edition without a name, and for a name that two of them have."""
    taken: dict[str, int] = {}
    for number, entry in enumerate(entries, 1):
        names = {" ".join(name.split()) for name in entry["names"]}
        if not names or "" in names:
            raise SettingsError(f"[[edition]] number {number}: names must hold a name, not {entry['names']!r}")
        twice = sorted(names & taken.keys())
        if twice:
            raise SettingsError(f"[[edition]] number {number}: number {taken[twice[0]]} has the name {twice[0]!r}")
        taken |= dict.fromkeys(names, number)


def _values(table: str, held: Mapping[str, Any]) -> dict[str, Any]:
    keys = KEYS[table]
    return {
        keys[key].setting: tuple(given) if isinstance(given, list) else given
        for key, given in held.items()
        if keys[key].setting
    }


def _check(table: str, held: Mapping[str, Any], *, known: tuple[str, ...] = (), number: int = 0) -> None:
    keys = KEYS[table]
    where = f"[[{table}]] number {number}: " if number else f"[{table}] " if table else ""
    for key, given in held.items():
        if key not in keys:
            raise SettingsError(where + _unknown(key, known or tuple(keys)))
        wrong = _wrong(keys[key], given)
        if wrong:
            raise SettingsError(f"{where}{key} {wrong}, not {given!r}")
    for key in REQUIRED.get(table, ()):
        if key not in held:
            raise SettingsError(f"{where}{key} is missing")


def _unknown(key: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(key, known, 1, 0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
    return f"unknown key {key!r}; {hint}"


def _wrong(key: Key, given: object) -> str:
    """What the value must be, when it is not; empty when it is right."""
    if key.type == "strings":
        right = isinstance(given, list) and all(isinstance(part, str) for part in given)
        return "" if right else "must be a list of strings"
    if isinstance(given, bool) or not isinstance(given, _TYPES[key.type]):
        return f"must be {'an' if key.type == 'integer' else 'a'} {key.type}"
    if isinstance(given, int | float) and given < key.low:
        return f"must be at least {key.low:g}"
    if key.allowed and given not in key.allowed:
        return f"must be one of {', '.join(key.allowed)}"
    return ""
