"""Bit rot: no flipped bit in any file of a library goes unseen, and none changes a passage that is shown."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from quoth.errors import LibraryError
from quoth.library.arrays import check_block
from quoth.library.store import Store

SHOWN = ("text", "text_at", "locator", "locator_at", "passage_source", "passage_base", "passage_role")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of a few sources in two segments."""
    store = Store(tmp_path_factory.mktemp("damage") / "lib")
    for number in range(5):
        store.add(
            [(f"{n}", f"Day {n} of year {number}: rain.") for n in range(40)],
            siglum=f"y{number}",
            speaker="A.",
        )
    return store.path


def _shown(store: Store) -> list[tuple[str, str, str, str]]:
    """All passages with what is shown of them, checked as evidence is."""
    shelf = store.shelf()
    for segment in shelf.segments:
        for name in SHOWN:
            check_block(segment.arrays, name, 0, len(segment.arrays[name]))
    return sorted(
        (p.source.siglum, p.source.speaker, p.locator, p.text) for s in shelf.segments for p in s.passages()
    )


def test_300_flips_in_any_file_are_found_and_none_is_shown(sound: Path, tmp_path: Path) -> None:
    """verify reports each; a reader gets the true words or an error. Half of the flips are in what readers
    use."""
    expected = _shown(Store(sound))
    names = sorted(
        path.relative_to(sound) for path in sound.rglob("*") if path.is_file() and path.stat().st_size
    )
    used = [name for name in names if name.suffix in (".seg", ".sqlite")]
    rng = random.Random(3)
    library = tmp_path / "lib"
    shutil.copytree(sound, library)
    store = Store(library)
    refused = 0
    for number in range(300):
        path = library / rng.choice(used if number % 2 else names)
        content = path.read_bytes()
        place = rng.randrange(len(content) * 8)
        changed = bytearray(content)
        changed[place // 8] ^= 1 << place % 8
        path.write_bytes(changed)
        assert store.verify(), f"{path.name} bit {place}"
        try:
            assert _shown(store) == expected, f"{path.name} bit {place}"
        except LibraryError:
            refused += 1
        path.write_bytes(content)
    assert store.verify() == []
    assert refused >= 5  # the others lie in the index or in stored texts, which verify finds


@pytest.mark.parametrize(
    "pattern", ["segments/*.seg", "texts/*/*.txt", "texts/*/*.json", "catalogue.sqlite", "catalogue.sum"]
)
def test_a_lost_file_is_found(sound: Path, tmp_path: Path, pattern: str) -> None:
    """Each kind of file; the line names it. Without its sum the catalogue counts as not settled, no more."""
    library = tmp_path / "lib"
    shutil.copytree(sound, library)
    path = next(library.glob(pattern))
    path.unlink()
    expected = [] if pattern == "catalogue.sum" else [path.name]
    damages = Store(library).verify()
    assert [name for name in expected if name not in " ".join(damages)] == []
    assert bool(damages) is bool(expected)


def test_a_damaged_segment_is_mended_from_the_texts(sound: Path, tmp_path: Path) -> None:
    """compact builds it anew; until then a reader is told to run it."""
    library = tmp_path / "lib"
    shutil.copytree(sound, library)
    store = Store(library)
    expected = _shown(store)
    for path in (library / "segments").iterdir():
        path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(LibraryError, match=f"Run: quoth library compact {library}"):
        store.shelf()
    store.compact()
    assert (_shown(store), store.verify()) == (expected, [])


def test_a_damaged_text_is_mended_by_adding_it_again(tmp_path: Path) -> None:
    """The same bytes are no longer "unchanged" when the stored text is damaged; compacting refuses to use
    it."""
    source = tmp_path / "speech.txt"
    source.write_text("Friends of the river!\n\nWe will keep it clean.\n")
    store = Store(tmp_path / "lib")
    store.add(source)
    [text] = store.path.glob("texts/*/*.txt")
    text.write_text("Friends of the river!\n\nWe will keep it dirty.\n")
    [segment] = store.path.glob("segments/*.seg")
    segment.write_bytes(b"")
    assert len(store.verify()) == 2
    with pytest.raises(LibraryError, match="do not have their digest"):
        store.compact()
    assert store.add(source).unchanged == ()
    assert store.verify() == []
    assert [passage.text for passage in store.shelf().segments[0].passages()][1] == "We will keep it clean."


def test_a_changed_catalogue_is_not_written_over(sound: Path, tmp_path: Path) -> None:
    """Bytes between the rows changed: readers are served from the sound rows, writers sent to compact,
    which mends."""
    library = tmp_path / "lib"
    shutil.copytree(sound, library)
    store = Store(library)
    path = library / "catalogue.sqlite"
    content = bytearray(path.read_bytes())
    content[60] ^= (
        1  # the header field of user_version's neighbour "schema cookie" region is checked by no row
    )
    for at in range(92, 100):  # SQLite's own note of which version wrote last
        content[at] ^= 1
    content[60] ^= 1
    path.write_bytes(content)
    assert store.verify() == [f"{path} does not have the digest in catalogue.sum"]
    with pytest.raises(LibraryError, match=f"Run: quoth library compact {library}"):
        store.add([("1", "More words.")])
    assert len(_shown(store)) == 200
    store.compact()
    assert store.verify() == []
    store.add([("1", "More words.")])


def test_a_row_changed_by_another_program_is_refused(sound: Path, tmp_path: Path) -> None:
    """SQLite would show it; the row's digest does not."""
    import sqlite3

    library = tmp_path / "lib"
    shutil.copytree(sound, library)
    database = sqlite3.connect(library / "catalogue.sqlite")
    database.execute("UPDATE source SET speaker = 'B.' WHERE siglum = 'y1'")
    database.commit()
    database.close()
    with pytest.raises(LibraryError, match="does not have its digest"):
        Store(library).shelf()
    assert len(Store(library).verify()) == 2
