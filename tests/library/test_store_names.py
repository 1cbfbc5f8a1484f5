"""Names are only labels: whatever they are, nothing is written outside the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.errors import LibraryError, ReadError
from quoth.library.gather import find_files
from quoth.library.store import Store
from quoth.library.texts import Texts

NAMES = [
    "../escape", "../../escape", "..", ".", "/etc/escape", "//escape", "a/../../escape", "..\\escape",
    "C:\\escape",
    "C:escape", "\\\\host\\share", "nul\0byte", "NUL", "CON", "COM1.txt", "LPT1", "aux", "a" * 300, "é" * 300,
    "lock", "catalogue.sqlite", "catalogue.sum", "segments", "texts", "segments/../../escape", "Lock", "LOCK",
    "%2e%2e%2fescape", "..%00/escape", "~/escape", "$HOME/escape", "`touch escape`", "file:///escape", "a\nb",
    "\u202egnp.exe", "\ud800", "\ufeff", " ", "-rf", "*", "?", "a|b", "<a>", '"', "'; DROP TABLE source; --",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=[repr(name)[:30] for name in NAMES])
def test_a_name_is_stored_and_listed_and_is_never_a_path(tmp_path: Path, name: str) -> None:
    """As siglum, locator and work; it can be removed again by the siglum that is listed."""
    (tmp_path / "outside").mkdir()
    store = Store(tmp_path / "in" / "lib")
    store.add([(name, "Some words of rain.")], siglum=name, work=name)
    outside = [path for path in tmp_path.rglob("*") if store.path not in (path, *path.parents)]
    assert sorted(path.name for path in outside) == ["in", "outside"]
    inside = {path.name for path in store.path.iterdir()}
    assert inside == {"catalogue.sqlite", "catalogue.sum", "lock", "segments", "texts"}
    assert all(len(path.stem) in (2, 32, 40) for path in store.path.glob("*/*"))
    [source] = store.sources()
    assert store.verify() == []
    store.remove(source.siglum)
    assert store.sources() == ()


@pytest.mark.parametrize(
    "name", ["../x.txt", "/etc/passwd", "a" * 40, "A" * 40 + ".txt", "a" * 40 + ".txt\n", ""]
)
def test_a_stored_text_has_no_other_name_than_its_digest(tmp_path: Path, name: str) -> None:
    """A catalogue that asks for anything else is refused."""
    with pytest.raises(LibraryError, match="is not the name of a stored text"):
        Texts(tmp_path).path(name)


def test_links_and_odd_file_names_among_the_sources(tmp_path: Path) -> None:
    """Bytes that are no Unicode, line ends, a link in a circle: stored as labels, the circle is named."""
    import os

    folder = tmp_path / "sources"
    folder.mkdir()
    for name in (b"caf\xe9.txt", b"two\nlines.txt", b"\xe2\x80\xaetxt.txt"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as stream:
            stream.write(b"Words of " + name.replace(b"\xe9", b"e"))
    (folder / "circle").symlink_to(folder)
    store = Store(tmp_path / "lib")
    added = store.add(folder)
    assert [source.siglum for source in added.sources] == ["caf\\xe9", "two\nlines", "\u202etxt"]
    assert [one.reason for one in added.skipped] == ["is a link to a folder; name the folder itself"]
    assert len(store.add(folder).unchanged) == 3


def test_two_names_that_are_no_unicode_are_two_sources(tmp_path: Path) -> None:
    """Neither takes the other's place, in one run or in a second one."""
    import os

    folder = os.fsencode(tmp_path / "sources")
    os.mkdir(folder)
    for name, words in ((b"a\xfe.txt", b"Words of rain."), (b"a\xff.txt", b"Words of sun.")):
        with open(os.path.join(folder, name), "wb") as stream:
            stream.write(words)
    store = Store(tmp_path / "lib")
    added = store.add(tmp_path / "sources")
    assert [source.siglum for source in added.sources] == ["a\\xfe", "a\\xff"]
    assert added.replaced == ()
    assert len(store.add(tmp_path / "sources").unchanged) == 2


def test_a_link_to_itself_and_a_pipe_stop_nothing(tmp_path: Path) -> None:
    """Both are named, the rest is read; a pipe alone is refused with what to do."""
    import os

    (tmp_path / "rain.txt").write_text("Words of rain.", encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    found, skipped = find_files(tmp_path)
    assert [file.path.name for file in found] == ["rain.txt"]
    assert [(Path(one.name).name, one.reason) for one in skipped] == [
        ("loop", "cannot be opened (Too many levels of symbolic links)"),
        ("pipe", "cannot be opened (is a pipe or a device, not a file)"),
    ]
    with pytest.raises(ReadError, match="is a pipe or a device, not a file"):
        find_files(tmp_path / "pipe")
