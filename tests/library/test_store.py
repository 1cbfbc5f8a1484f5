"""A library folder: what is added is there, what is removed is gone, what did not change is left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from quoth.errors import LibraryError, ReadError
from quoth.library import build, writer
from quoth.library.opening import open_library
from quoth.library.shelf import Shelf
from quoth.library.store import Store

RAIN = [("Rain 1", "It fell on the hills."), ("Rain 2", "It rose in the valley.")]
SUN = [("Sun 1", "It shone on the sea.")]


def texts(shelf: Shelf) -> list[tuple[str, str, str]]:
    """Everything on a shelf in the order of sigla and texts."""
    return sorted(
        (p.source.siglum, p.locator, p.text) for segment in shelf.segments for p in segment.passages()
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "lib")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    (folder / "old").mkdir(parents=True)
    (folder / "speech.txt").write_text("Friends of the river!\n\nWe will keep it clean.\n")
    (folder / "old" / "rain.tsv").write_text(
        "Rain 1\tIt fell on the hills.\nRain 2\tIt rose in the valley.\n"
    )
    (folder / "lines.jsonl").write_text(
        '{"id": "L1", "text": "A line of words."}\n{"id": "L2", "text": "Another."}\n'
    )
    return folder


def test_a_library_that_was_never_written_is_empty(store: Store) -> None:
    """Opening makes nothing on the disk."""
    assert (store.sources(), store.shelf().n_passages, store.info().n_sources) == ((), 0, 0)
    assert not store.path.exists()


def test_pairs_come_back(store: Store) -> None:
    """What was added is found by the next reader, with all that was said about it."""
    added = store.add(
        RAIN, work="Weather", siglum="RN", language="en", scheme="weather", speaker="A. Cloud", date="1901"
    )
    assert (added.passages, added.words, added.skipped, added.unchanged) == (2, 10, (), ())
    assert texts(Store(store.path).shelf()) == [("RN", *RAIN[0]), ("RN", *RAIN[1])]
    [source] = store.sources()
    assert (source.work, source.siglum, source.language, source.scheme) == ("Weather", "RN", "en", "weather")
    assert (source.speaker, source.date) == ("A. Cloud", "1901")
    assert open_library(store.path).sources == (source,)


def test_a_folder_is_read_in_the_order_of_names(store: Store, sources: Path) -> None:
    """Every file is a source, its siglum the name without suffix; documents of one file have their own
    ids."""
    added = store.add(sources)
    assert [source.siglum for source in added.sources] == ["L1", "L2", "rain", "speech"]
    assert texts(store.shelf()) == [
        ("L1", "¶1", "A line of words."),
        ("L2", "¶1", "Another."),
        ("rain", "Rain 1", "It fell on the hills."),
        ("rain", "Rain 2", "It rose in the valley."),
        ("speech", "¶1", "Friends of the river!"),
        ("speech", "¶2", "We will keep it clean."),
    ]
    assert all(source.path.startswith(str(sources)) for source in added.sources)


def test_adding_again_changes_nothing_and_says_so(store: Store, sources: Path) -> None:
    """The same bytes at the same place, at another place, and the same pairs."""
    store.add(sources)
    store.add(SUN, siglum="S")
    before = store.info()
    again = store.add(sources)
    assert (again.sources, again.passages, len(again.unchanged)) == ((), 0, 3)
    assert all(line.endswith(": unchanged") for line in again.unchanged)
    shutil.copy(sources / "speech.txt", sources / "twin.txt")
    [line] = store.add(sources / "twin.txt").unchanged
    assert line == f"{sources / 'twin.txt'}: the same bytes as {sources / 'speech.txt'}"
    assert len(store.add(SUN, siglum="S").unchanged) == 1
    assert store.info() == before


def test_a_changed_file_replaces_what_it_was(store: Store, sources: Path) -> None:
    """The old words are gone, what was said about the source stays."""
    store.add(sources / "speech.txt", siglum="SP", speaker="R. Iver")
    (sources / "speech.txt").write_text("We will let it be.\n")
    added = store.add(sources)
    assert [source.siglum for source in added.replaced] == ["SP"]
    assert ("SP", "¶1", "We will let it be.") in texts(store.shelf())
    assert not any("clean" in text for _, _, text in texts(store.shelf()))
    assert {source.speaker for source in store.sources() if source.siglum == "SP"} == {"R. Iver"}


def test_new_facts_about_an_old_file_are_taken_over(store: Store, sources: Path) -> None:
    """Adding it again with a siglum renames it; nothing stands there twice."""
    store.add(sources / "speech.txt")
    store.add(sources / "speech.txt", siglum="SP", work="Speeches")
    assert [(source.siglum, source.work) for source in store.sources()] == [("SP", "Speeches")]
    assert store.shelf().n_passages == 2


def test_a_second_siglum_stands_beside_the_first(store: Store, sources: Path) -> None:
    """Two editions of one file; each is taken for unchanged, and read anew when the file changes."""
    speech = sources / "speech.txt"
    store.add(speech, siglum="A", work="Speeches", date="1901")
    added = store.add(speech, siglum="B", work="Speeches", date="1902")
    assert ([source.siglum for source in added.sources], added.replaced) == (["B"], ())
    assert [len(store.add(speech, siglum=siglum).unchanged) for siglum in "AB"] == [1, 1]
    assert len(store.add(speech).unchanged) == 1
    speech.write_text("We will let it be.\n")
    assert {source.siglum for source in store.add(speech).replaced} == {"A", "B"}
    assert [(source.siglum, source.date) for source in store.sources()] == [("A", "1901"), ("B", "1902")]
    assert {text for siglum, _, text in texts(store.shelf()) if siglum in "AB"} == {"We will let it be."}
    store.remove("A")
    assert [source.siglum for source in store.sources()] == ["B"]


def test_a_file_of_several_documents_keeps_one_copy(store: Store, tmp_path: Path) -> None:
    """A siglum given later replaces the documents' own ids."""
    lines = tmp_path / "days.jsonl"
    lines.write_text('{"id": "d1", "text": "It rained all day."}\n{"id": "d2", "text": "It was dry again."}\n')
    store.add(lines)
    store.add(lines, work="Days")
    assert [(source.siglum, source.work) for source in store.sources()] == [("d1", "Days"), ("d2", "Days")]
    store.add(lines, siglum="D")
    assert [source.siglum for source in store.sources()] == ["D", "D"]


def test_pairs_only_ever_add(store: Store) -> None:
    """They have no place of their own, so other pairs of one siglum stand beside the first."""
    store.add(RAIN, siglum="W")
    store.add(SUN, siglum="W")
    assert texts(store.shelf()) == [("W", *RAIN[0]), ("W", *RAIN[1]), ("W", *SUN[0])]


def test_files_of_one_name_get_different_sigla(store: Store, sources: Path) -> None:
    """As much of the folders as tells them apart, also when they come one after the other."""
    (sources / "old" / "speech.txt").write_text("An older speech.")
    store.add(sources / "speech.txt")
    store.add(sources)
    store.add(sources)
    assert [s.siglum for s in store.sources() if "speech" in s.siglum] == ["speech", "speech.txt"]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(store: Store, sources: Path) -> None:
    """An image, an empty file, a bad line, a link to nothing; hidden files are left out as everywhere."""
    (sources / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (sources / "empty.txt").write_bytes(b"")
    (sources / "old" / "rain.tsv").write_text("Rain 1\tIt fell.\nno tab\n")
    (sources / "gone.txt").symlink_to(sources / "nowhere")
    (sources / ".hidden.txt").write_text("not for us")
    added = store.add(sources)
    named = {(Path(one.name).name, one.place): one.reason for one in added.skipped}
    assert set(named) == {("photo.png", ""), ("empty.txt", ""), ("rain.tsv", "line 2"), ("gone.txt", "")}
    assert len(added.sources) == 4


def test_a_file_that_can_no_longer_be_read_keeps_its_place(store: Store, sources: Path) -> None:
    """Its earlier text stays, and the reason says so."""
    store.add(sources / "speech.txt")
    (sources / "speech.txt").write_bytes(b"\x89PNG\r\n\x1a\n....")
    [skipped] = store.add(sources / "speech.txt").skipped
    assert skipped.reason.endswith("what was read from it before stays in the library")
    assert store.shelf().n_passages == 2


def test_nothing_at_the_path_is_a_read_error(store: Store, tmp_path: Path) -> None:
    """And leaves no library behind."""
    with pytest.raises(ReadError, match="no such file or folder"):
        store.add(tmp_path / "none")
    assert not store.path.exists()


@pytest.mark.parametrize("by", ["siglum", "file", "folder"])
def test_removing(store: Store, sources: Path, by: str) -> None:
    """By siglum, by path and by folder; the others stay, and the words leave the disk."""
    store.add(sources)
    store.add(SUN, siglum="S")
    what = {"siglum": "rain", "file": sources / "old" / "rain.tsv", "folder": sources / "old"}[by]
    removed = store.remove(what)
    assert [source.siglum for source in removed] == ["rain"]
    assert {siglum for siglum, _, _ in texts(store.shelf())} == {"L1", "L2", "S", "speech"}
    held = b"".join(
        path.read_bytes() for path in store.path.rglob("*") if path.is_file() and path.suffix != ".sqlite"
    )
    assert b"It fell on the hills." not in held
    assert store.verify() == []


def test_removing_what_is_not_there_names_what_is(store: Store) -> None:
    """A typing error gets a suggestion, and changes nothing."""
    store.add(RAIN, siglum="KJV")
    with pytest.raises(LibraryError, match=r"no source 'KJB'; is it 'KJV'\?"):
        store.remove("KJB")
    assert len(store.sources()) == 1


def test_many_small_additions_make_few_segments(store: Store) -> None:
    """They are merged as they come, and every word stays."""
    for number in range(60):
        store.add([(f"{number}", f"The word of day {number}.")], siglum=f"d{number}")
    assert store.info().n_segments < build.FAN
    assert {text for _, _, text in texts(store.shelf())} == {
        f"The word of day {number}." for number in range(60)
    }
    assert store.verify() == []


def test_paths_added_together_make_one_segment(store: Store, sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many tiers they would fill one after the other; the same sources, each under its own siglum."""
    monkeypatch.setattr(build, "SMALL_CHARS", 1)
    paths = [sources / "speech.txt", sources / "old", sources / "lines.jsonl"]
    one_by_one = Store(store.path.with_name("one-by-one"))
    for path in paths:
        one_by_one.add(path)
    added = store.add_paths(paths, {"work": "Weather"})
    assert (store.info().n_segments, one_by_one.info().n_segments) == (1, 3)
    assert texts(store.shelf()) == texts(one_by_one.shelf())
    assert {source.work for source in added.sources} == {"Weather"}


def test_of_several_paths_one_that_leads_to_nothing_is_skipped(store: Store, sources: Path) -> None:
    """The others are added, whether they come before it or behind; a file named twice is there already."""
    paths = [sources / "speech.txt", sources / "spech.txt", sources / "old", sources / "speech.txt"]
    added = store.add_paths(paths)
    assert [source.siglum for source in added.sources] == ["speech", "rain"]
    assert [(loss.name, loss.reason) for loss in added.skipped] == [
        (str(sources / "spech.txt"), "no such file or folder. Check the path")
    ]
    assert added.unchanged == (f"{sources / 'speech.txt'}: unchanged",)


def test_segments_are_of_bounded_size(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large addition makes several, compacting does not make one too large, and sources are as they
    were."""
    for module in (build, writer):
        monkeypatch.setattr(module, "SEGMENT_CHARS", 3000)
    monkeypatch.setattr(build.merged_with, "__defaults__", (3000,))
    for number in range(12):
        store.add([(f"{number}", f"word {number} " * 60)], siglum=f"d{number}")
    assert store.info().n_segments > 1
    before = texts(store.shelf()), store.info().digest
    store.compact()
    assert (texts(store.shelf()), store.info().digest) == before
    assert all(row.n_words == 120 for row in store.rows())


def test_compacting_merges_and_keeps_everything(store: Store) -> None:
    """One segment afterwards, the same digest, and a second time changes nothing."""
    store.add(RAIN, siglum="RN")
    store.add(SUN, siglum="S")
    before = texts(store.shelf()), store.info().digest
    assert store.compact() == (2, 1)
    assert (texts(store.shelf()), store.info().digest) == before
    assert store.compact() == (1, 1)
    assert store.verify() == []


def test_a_shelf_stays_as_it_was_opened(store: Store) -> None:
    """Later changes, even removal and compaction, do not reach a reader."""
    store.add(RAIN, siglum="RN")
    shelf = store.shelf()
    before = texts(shelf)
    store.add(SUN, siglum="S")
    store.remove("RN")
    store.compact()
    assert texts(shelf) == before


def test_an_old_index_says_what_to_run_and_compact_mends_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segment folded by other rules would be searched in vain, so it is refused until it is built anew."""
    from quoth.library import opening

    store.add(RAIN, siglum="RN")
    for module in (opening, writer):
        monkeypatch.setattr(module, "rules", lambda: "later rules")
    with pytest.raises(LibraryError, match=f"Run: quoth library compact {store.path}"):
        store.shelf()
    store.compact()
    assert texts(store.shelf()) == [("RN", *RAIN[0]), ("RN", *RAIN[1])]


def test_a_library_of_the_future_is_left_alone(store: Store) -> None:
    """Neither read nor written, and the message says to upgrade."""
    import sqlite3

    store.add(RAIN, siglum="RN")
    database = sqlite3.connect(store.path / "catalogue.sqlite")
    database.execute("PRAGMA user_version = 2")
    database.close()
    before = {path: path.read_bytes() for path in store.path.rglob("*") if path.is_file()}
    for act in (
        store.shelf,
        store.sources,
        lambda: store.add(SUN),
        lambda: store.remove("RN"),
        store.compact,
    ):
        with pytest.raises(LibraryError, match=r"newer quoth.*pip install --upgrade quoth"):
            act()
    assert {path: path.read_bytes() for path in store.path.rglob("*") if path.is_file()} == before


def test_a_folder_with_other_files_is_not_made_a_library(tmp_path: Path) -> None:
    """So that a mistyped path never mixes an index into somebody's sources."""
    (tmp_path / "letter.txt").write_text("Dear all,")
    with pytest.raises(LibraryError, match=r"holds other files \(letter\.txt"):
        Store(tmp_path).add(RAIN)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    with pytest.raises(LibraryError, match="is a file, not a library folder"):
        Store(tmp_path / "letter.txt")


def test_a_lost_catalogue_does_not_cost_the_texts(store: Store) -> None:
    """Without it every file looks left over; they are kept and the library refuses to write."""
    store.add(RAIN, siglum="RN")
    (store.path / "catalogue.sqlite").unlink()
    before = sorted(path.name for path in store.path.rglob("*") if path.is_file())
    with pytest.raises(LibraryError, match="is missing, but"):
        store.add(SUN)
    assert sorted(path.name for path in store.path.rglob("*") if path.is_file()) == before
    assert store.verify() == [f"{store.path / 'catalogue.sqlite'} is missing"]


def test_a_read_only_library_can_be_searched_and_verified(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a read-only disk: nothing is written, no side files are left."""
    store.add(RAIN, siglum="RN")
    monkeypatch.setattr("os.access", lambda *_: False)
    before = sorted(path.name for path in store.path.rglob("*"))
    assert store.shelf().n_passages == 2
    assert store.verify() == []
    assert sorted(path.name for path in store.path.rglob("*")) == before


def test_a_library_inside_a_folder_of_sources_is_not_read_as_a_source(sources: Path) -> None:
    """It is named as skipped, so that a library kept beside its sources never quotes itself."""
    store = Store(sources / "lib")
    store.add(sources)
    [skipped] = store.add(sources).skipped
    assert (Path(skipped.name).name, skipped.reason) == (
        "lib",
        "is a library; name it by itself to search it",
    )
