"""quoth.toml and [tool.quoth]: what is taken, what is refused and with which words."""

from __future__ import annotations

import json
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import quoth
from quoth.cli.config import KEYS, LISTS, REQUIRED, TABLES, load, parse
from quoth.cli.init import template
from quoth.errors import SettingsError
from quoth.settings import Settings

FULL = """
sources = ["sources/"]
languages = ["en", "ar"]
[check]
fail-on = "spliced"
min-words = 7
max-chance = 0.01
ignore = ["appendix/**"]
[variants]
marks = "strict"
arabic = "simple"
hebrew = "no-points"
latin = "fold-quotes-dashes"
[limits]
file-mb = 9
reader-seconds = 8
[[accept]]
id = "q4-81b0"
why = "verse count"
[[scheme]]
name = "minutes"
pattern = "Minutes {a}/{b}"
canonical = "Minutes {a}.{b}"
[[edition]]
names = ["King James"]
siglum = "kjv"
"""

WRONG = {
    "no TOML": ("sources = [", "is no valid TOML"),
    "unknown key": ("source = []", "unknown key 'source'; did you mean 'sources'?"),
    "unknown table": ("[chek]\n", "unknown key 'chek'; did you mean 'check'?"),
    "unknown key of a table": (
        "[check]\nfailon = 'x'",
        "[check] unknown key 'failon'; did you mean 'fail-on'?",
    ),
    "nothing near": ("zzz = 1", "known: sources, languages, check"),
    "a verdict that does not exist": ("[check]\nfail-on = 'bad'", "fail-on must be one of exact, variant"),
    "text for a number": ("[check]\nmin-words = 'five'", "min-words must be an integer, not 'five'"),
    "true for a number": ("[check]\nmin-words = true", "min-words must be an integer"),
    "too small": ("[limits]\nfile-mb = 0", "file-mb must be at least 1"),
    "a string for a list": ("sources = 'x'", "sources must be a list of strings"),
    "a value for a table": ("check = 1", "check must be a table"),
    "a table for a list": ("[accept]\nid = 'x'", "accept must be a list of tables"),
    "a decision without its reason": ("[[accept]]\nid = 'x'", "[[accept]] number 1: why is missing"),
    "an edition without names": ("[[edition]]\nsiglum = 'x'", "[[edition]] number 1: names is missing"),
    "an edition with no name": ("[[edition]]\nnames = []", "[[edition]] number 1: names must hold a name"),
    "an edition with an empty name": ("[[edition]]\nnames = ['A', ' ']", "names must hold a name"),
    "one name for two editions": (
        "[[edition]]\nnames = ['A']\n[[edition]]\nnames = ['B', 'A']",
        "[[edition]] number 2: number 1 has the name 'A'",
    ),
    "a spelling this version does not know": ("[variants]\narabic = 'loose'", "arabic must be one of simple"),
}


def test_every_key_is_taken(tmp_path: Path) -> None:
    """Values become settings, sources start from the file's folder."""
    path = tmp_path / "quoth.toml"
    path.write_text(FULL, encoding="utf-8")
    config = parse(path)
    assert config.sources == ("sources/",)
    assert config.ignore == ("appendix/**",)
    assert config.folder == tmp_path
    settings = config.settings(min_words=3, max_chance=None)
    assert (settings.fail_on, settings.min_words, settings.max_chance) == ("spliced", 3, 0.01)
    assert (settings.strict_marks, settings.file_mb, settings.reader_seconds) == (True, 9, 8)
    assert config.accepts[0]["why"] == "verse count"


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_key_or_value_is_named_with_its_file(tmp_path: Path, text: str, said: str) -> None:
    """The message holds the file, the key and what would be right."""
    path = tmp_path / "quoth.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        parse(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)


def test_a_file_that_is_no_utf8_or_missing_is_said(tmp_path: Path) -> None:
    """No traceback for a wrong file either."""
    (tmp_path / "quoth.toml").write_bytes(b"sources = ['\xff']")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load(start=tmp_path)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(str(tmp_path / "none.toml"))


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    """quoth.toml wins over pyproject.toml in one folder; a pyproject.toml without our table is passed
    over."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.quoth]\nsources = ['p']\n")
    (inner / "pyproject.toml").write_text("[tool.other]\n")
    assert load(start=inner).sources == ("p",)
    (tmp_path / "quoth.toml").write_text("sources = ['q']\n")
    assert load(start=inner).sources == ("q",)
    assert load(start=inner).folder == tmp_path.resolve()


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """No configuration is no error."""
    assert load(start=tmp_path).settings() == Settings()


def test_the_file_init_writes_is_valid_and_changes_nothing(tmp_path: Path) -> None:
    """With its examples commented out it is the default; with them it is taken."""
    path = tmp_path / "quoth.toml"
    path.write_text(template(), encoding="utf-8")
    assert parse(path).settings() == Settings()
    examples = [
        line[2:] if line.startswith(("# [[", "# ")) and ("=" in line or "[[" in line) else line
        for line in template().splitlines()
        if "Decisions" not in line and " < " not in line
    ]
    path.write_text("\n".join(examples), encoding="utf-8")
    config = parse(path)
    assert config.sources == ("sources/",)
    assert config.settings() == Settings(languages=("en", "ar"))
    assert config.schemes[0]["name"] == "minutes"
    assert config.editions() == [(("King James", "KJV"), "bible-kjv")]


def test_every_setting_of_the_file_is_one() -> None:
    """A key that sets nothing would be taken in silence."""
    named = {key.setting for keys in KEYS.values() for key in keys.values() if key.setting}
    assert named <= {field.name for field in fields(Settings)}


@pytest.mark.parametrize(
    ("languages", "draft", "source", "told"),
    [
        ([], "Zdaniem Nowak “Most stoi nad rzeką od stu lat.”", "Nowak: Most stoi nad rzeką od stu lat.", None),
        (["pl"], "Zdaniem Nowak “Most stoi nad rzeką od stu lat.”", "Nowak: Most stoi nad rzeką od stu lat.", "agrees"),
        ([], "Meldung: “Der Zoll beträgt 1,250 Mark im Jahr.”", "Der Zoll beträgt 1250 Mark im Jahr.", "altered"),
        (["en"], "Meldung: “Der Zoll beträgt 1,250 Mark im Jahr.”", "Der Zoll beträgt 1250 Mark im Jahr.", "variant"),
        (["de-AT", "en"], "The toll “is 1,250 crowns in a year”.", "The toll is 1250 crowns in a year.", "variant"),
    ],
)
def test_languages_of_drafts(tmp_path: Path, languages: list[str], draft: str, source: str, told: str | None) -> None:
    """Cues and decimal marks are read in the first one where another is guessed, as guessed where it is listed."""
    (tmp_path / "quoth.toml").write_text(f"languages = {json.dumps(languages)}\n")
    (finding,) = quoth.check(text=draft, against=[("a", source)], settings=load(start=tmp_path).settings()).findings
    said = finding.attribution.verdict if finding.attribution else None
    assert told in (said, finding.verdict)


def test_the_schema_for_editors_knows_the_same_keys() -> None:
    """Every key, every allowed value and every required key."""
    shipped = json.loads(files("quoth.cli").joinpath("quoth-toml.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(shipped)
    properties = shipped["properties"]
    assert set(properties) == {*KEYS[""], *TABLES, *LISTS}
    for name in (*TABLES, *LISTS):
        part = properties[name].get("items", properties[name])
        assert set(part["properties"]) == set(KEYS[name])
        assert part.get("required", []) == list(REQUIRED.get(name, ()))
        assert not part["additionalProperties"]
        for key, held in KEYS[name].items():
            assert part["properties"][key].get("enum", []) == list(held.allowed)
            assert part["properties"][key]["description"] == held.help
