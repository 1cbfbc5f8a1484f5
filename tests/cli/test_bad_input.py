"""Bad input through the whole pipeline: a message with file and place, the rest goes on, an exit code, no
traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.cli.main import main

PASSAGE = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"
FILES: dict[str, bytes] = {
    "good.txt": f"He said: “{PASSAGE}.”\n".encode(),
    "src.tsv": f"1\t{PASSAGE}\n".encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "broken.docx": b"PK\x03\x04 no archive",
    "broken.epub": b"PK\x03\x04 no archive",
    "broken.pdf": b"%PDF-1.4\nno pdf",
    "nul.txt": b"a\x00b and more words",
    "torn.txt": "Żółw mówił: ślimak, ćma, łoś i jeż są w lesie.".encode() * 20 + b"\xff end",
    "image.txt": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "no_tab.tsv": f"1\t{PASSAGE}\nthis line has no tab\n3\tthe lamp burns in the hall\n".encode(),
    "twice.tsv": f"1\t{PASSAGE}\n1\tthe lamp burns in the hall\n".encode(),
    "bad.toml": b"[check]\nfailon = 'altered'\n",
    "no.toml": b"[check\n",
    "lines.jsonl": b'{"id": "a", "text": "some words"}\n{\n',
}

CASES = {
    "missing draft": (("missing.txt",), 3, "missing.txt: no such file"),
    "empty draft": (("empty.txt",), 3, "empty.txt: is empty"),
    "blank draft": (("blank.txt",), 3, "blank.txt: is empty"),
    "broken docx": (("broken.docx",), 3, "broken.docx: broken zip archive"),
    "broken epub": (("broken.epub",), 3, "broken.epub: broken zip archive"),
    "broken pdf": (("broken.pdf",), 3, "broken.pdf: is a broken PDF"),
    "an image under another name": (("image.txt",), 3, "image.txt"),
    "NUL": (("nul.txt",), 3, "NUL"),
    "a byte that is no UTF-8": (("torn.txt",), 3, "replaced by U+FFFD"),
    "missing sources": (("good.txt", "--against", "none"), 3, "none: no such file or folder"),
    "empty source": (("good.txt", "--against", "empty.txt"), 3, "empty.txt"),
    "broken source": (("good.txt", "--against", "broken.docx"), 3, "broken.docx"),
    "a line without a tab": (("good.txt", "--against", "no_tab.tsv"), 3, "no_tab.tsv line 2: has no tab"),
    "one locator twice": (("good.txt", "--against", "twice.tsv"), 3, "twice.tsv line 2: the locator '1'"),
    "out is the source": (("good.txt", "--against", "src.tsv", "--out", "src.tsv"), 2, "src.tsv is a file to be read"),
    "unknown option": (("good.txt", "--frob"), 2, "No such option"),
    "unknown key": (("good.txt", "--config", "bad.toml"), 2, "unknown key 'failon'; did you mean 'fail-on'?"),
    "no TOML": (("good.txt", "--config", "no.toml"), 2, "no.toml: is no valid TOML"),
    "a batch line that is no JSON": (("--jsonl", "lines.jsonl"), 3, "lines.jsonl line 2: no valid JSON"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch) -> Path:
    """All the files, with a cache of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, content in FILES.items():
        Path(name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(("arguments", "code", "said"), CASES.values(), ids=CASES.keys())
def test_bad_input_is_named_with_its_place(arguments: tuple[str, ...], code: int, said: str, capsys) -> None:
    """One message on standard error, and the exit code that belongs to it."""
    more = () if "--against" in arguments else ("--against", "src.tsv")
    assert main(["check", *arguments, *more]) == code
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err
    assert "internal error" not in err


def test_bad_drafts_do_not_keep_the_good_one_from_being_checked(capsys) -> None:
    """Five bad ones, one good one."""
    names = ["missing.txt", "empty.txt", "broken.docx", "good.txt", "broken.pdf", "image.txt"]
    assert main(["check", *names, "--against", "src.tsv", "--all"]) == 3
    out, err = capsys.readouterr()
    assert "good.txt:1:11  note exact" in out
    assert err.count("quoth: not read: ") == 5


def test_a_bad_source_does_not_keep_the_good_ones_from_being_searched(capsys) -> None:
    """The finding stands, and the report says what was not searched."""
    assert main(["check", "good.txt", "--against", ".", "--all", "--no-save"]) == 3
    out, err = capsys.readouterr()
    assert "good.txt:1:11  note exact" in out
    assert "broken.docx" in err
    assert "empty.txt" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("library", "add", "lib", "missing.tsv"), 3, "missing.tsv: no such file"),
        (("library", "add", "lib", "no_tab.tsv"), 3, "no_tab.tsv line 2: has no tab"),
        (("library", "add", "good.txt", "src.tsv"), 3, "good.txt is a file, not a library folder"),
        (("library", "list", "none"), 2, "none is no library"),
        (("library", "verify", "none"), 2, "none is no library"),
        (("library", "remove", "none", "X"), 2, "none is no library"),
        (("library", "list", "."), 2, ". is no library: it holds none"),
        (("library", "info", "good.txt"), 2, "good.txt is no library: it is a file"),
        (("library", "frob"), 2, "No such command 'frob'"),
        (("library", "add", "lib"), 2, "Missing argument"),
        (("compare", "a"), 2, "Missing argument"),
        (("compare", "empty.txt", "good.txt"), 3, "empty.txt: is empty"),
        (("compare", "good.txt", "missing.txt"), 3, "missing.txt: no such file"),
        (("references", "missing.docx"), 3, "missing.docx: no such file"),
        (("find", " ", "--against", "src.tsv"), 2, "WORDS holds no word"),
        (("find", "...", "--against", "src.tsv"), 2, "WORDS holds no word"),
        (("check", "good.txt", "--against", "src.tsv", "--max-chance", "0"), 2, "max_chance must be above 0"),
        (("check", "good.txt", "--against", "src.tsv", "--max-chance", "nan"), 2, "max_chance must be above 0"),
        (("library", "add", "lib", "src.tsv", "--language", "English"), 2, "'English' is no tag of a language"),
        (("library", "add", "lib", "src.tsv", "--scheme", "bibel"), 2, "no scheme is called 'bibel'; known: bible"),
        (("find", "words", "--against", "none"), 3, "none: no such file or folder"),
        (("references", "broken.pdf"), 3, "broken.pdf: is a broken PDF"),
        (("schema", "odd"), 2, "'odd' is not one of"),
    ],
)
def test_other_commands_are_as_careful(arguments: tuple[str, ...], code: int, said: str, capsys) -> None:
    """Each with a message that names the file or the argument."""
    assert main(list(arguments)) == code
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err


def test_a_library_is_made_checked_and_mended_from_the_command_line(tmp_path: Path, capsys) -> None:
    """add, list, info, verify, damage, verify again, remove."""
    assert (
        main(["library", "add", "lib", "src.tsv", "--siglum", "F", "--work", "Ferry", "--language", "en"])
        == 0
    )
    assert main(["library", "list", "lib"]) == 0
    assert "F  Ferry  en" in capsys.readouterr().out
    assert main(["check", "good.txt", "--against", "lib", "--all"]) == 0
    assert "F 1" in capsys.readouterr().out
    assert main(["library", "verify", "lib"]) == 0
    segment = next(path for path in sorted((tmp_path / "lib").rglob("*")) if path.suffix == ".seg")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(content)
    capsys.readouterr()
    assert main(["library", "verify", "lib"]) == 3
    assert segment.name in capsys.readouterr().out
    assert main(["library", "remove", "lib", "G"]) == 2
    assert "no source is called 'G'" in capsys.readouterr().err


def test_a_library_that_lost_its_catalogue_is_not_searched_as_a_folder(capsys) -> None:
    """Its stored texts are no sources by themselves; every command says what is missing."""
    assert main(["library", "add", "lib", "src.tsv"]) == 0
    Path("lib/catalogue.sqlite").unlink()
    for command in (["check", "good.txt", "--against", "lib"], ["library", "list", "lib"], ["library", "info", "lib"]):
        assert main(command) == 3
        assert "lib/catalogue.sqlite is missing or empty. Restore" in capsys.readouterr().err
    assert main(["check", "good.txt", "--against", ".", "--no-save"]) == 3
    assert "lib: is a library; name it by itself" in capsys.readouterr().err
    assert main(["library", "verify", "lib"]) == 3
    assert "catalogue.sqlite is missing" in capsys.readouterr().out
