"""What `--against` takes, and the cache of indexes made on the fly: always what the files say, never an
error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quoth.errors import LibraryError, ReadError
from quoth.library import against as module
from quoth.library.against import shelf_for
from quoth.library.arrays import check_block
from quoth.library.shelf import Shelf
from quoth.library.store import Store


def texts(shelf: Shelf) -> list[tuple[str, str, str]]:
    """Everything on a shelf, in order."""
    return [(p.source.siglum, p.locator, p.text) for segment in shelf.segments for p in segment.passages()]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "rain.tsv").write_text("Rain 1\tIt fell on the hills.\nRain 2\tIt rose in the valley.\n")
    (folder / "speech.txt").write_text("Friends of the river!\n\nWe will keep it clean.\n")
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


EXPECTED = [
    ("rain", "Rain 1", "It fell on the hills."),
    ("rain", "Rain 2", "It rose in the valley."),
    ("speech", "¶1", "Friends of the river!"),
    ("speech", "¶2", "We will keep it clean."),
]


def _reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read from now on."""
    read: list[str] = []
    gather = module.gather

    def noted(file: module.FoundFile, *rest: object) -> object:
        read.append(file.path.name)
        return gather(file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "gather", noted)
    return read


@pytest.mark.parametrize("what", ["folder", "file", "table", "library", "pairs", "paths"])
def test_everything_becomes_a_shelf(sources: Path, cache: Path, tmp_path: Path, what: str) -> None:
    """A folder, a document, a TSV, a library, pairs and several paths."""
    if what == "library":
        Store(tmp_path / "lib").add(sources)
    pairs = [("Rain 1", "It fell on the hills."), ("Rain 2", "It rose in the valley.")]
    against = {
        "folder": sources,
        "file": str(sources / "speech.txt"),
        "table": sources / "rain.tsv",
        "library": tmp_path / "lib",
        "pairs": iter(pairs),
        "paths": [sources / "rain.tsv", str(sources / "speech.txt")],
    }[what]
    expected = {"file": EXPECTED[2:], "table": EXPECTED[:2], "pairs": [("given", *pair) for pair in pairs]}
    shelf = shelf_for(against, cache=cache)  # type: ignore[arg-type]
    assert texts(shelf) == expected.get(what, EXPECTED)
    assert shelf.skipped == ()


def test_nothing_is_read_twice(sources: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time the index comes from the cache, word for word the same."""
    first = shelf_for(sources, cache=cache)
    read = _reads(monkeypatch)
    again = shelf_for(sources, cache=cache)
    assert (texts(again), again.sources, again.digest) == (EXPECTED, first.sources, first.digest)
    assert read == []


CHANGES = {
    "other words": (
        lambda f: (f / "speech.txt").write_text("Friends of the lake!\n"),
        "Friends of the lake!",
    ),
    "other words of the same length and time": (
        lambda f: (f / "rain.tsv").write_text(
            "Rain 1\tIt fell on the mills.\nRain 2\tIt rose in the valley.\n"
        ),
        "It fell on the mills.",
    ),
    "a new file": (lambda f: (f / "sun.txt").write_text("It shone."), "It shone."),
    "a file renamed": (lambda f: (f / "rain.tsv").rename(f / "showers.tsv"), "It fell on the hills."),
}


@pytest.mark.parametrize(("change", "word"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(sources: Path, cache: Path, change: object, word: str) -> None:
    """Whatever changed, the shelf is what a fresh one would be."""
    shelf_for(sources, cache=cache)
    change(sources)  # type: ignore[operator]
    shelf = shelf_for(sources, cache=cache)
    assert texts(shelf) == texts(shelf_for(sources, cache=cache.with_name("other")))
    assert word in {text for _, _, text in texts(shelf)}


def test_a_change_within_the_time_stamp_is_seen(sources: Path, cache: Path) -> None:
    """A file written just before it was indexed may be written again under the same time and size."""
    path = sources / "rain.tsv"
    path.write_text("Rain 1\tIt fell on the hills.\n")
    state = path.stat()
    shelf_for(path, cache=cache)
    path.write_text("Rain 1\tIt fell on the mills.\n")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert texts(shelf_for(path, cache=cache)) == [("rain", "Rain 1", "It fell on the mills.")]


def test_a_file_that_is_gone_is_gone(sources: Path, cache: Path) -> None:
    """Its words are no longer found."""
    shelf_for(sources, cache=cache)
    (sources / "rain.tsv").unlink()
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED[2:]


def test_a_touched_file_is_not_read_again(
    sources: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another time stamp on the same bytes, as after a checkout."""
    shelf_for(sources, cache=cache)
    os.utime(sources / "speech.txt")
    read = _reads(monkeypatch)
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED
    assert read == []


def test_what_cannot_be_read_is_said_every_time(sources: Path, cache: Path) -> None:
    """Also when the rest comes from the cache."""
    (sources / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (sources / "rain.tsv").write_text("Rain 1\tIt fell on the hills.\nno tab\n")
    for _ in range(2):
        shelf = shelf_for(sources, cache=cache)
        assert [(Path(one.name).name, one.place) for one in shelf.skipped] == [
            ("photo.png", ""),
            ("rain.tsv", "line 2"),
        ]
        assert [source.siglum for source in shelf.sources] == ["rain", "speech"]


def test_words_a_reader_lost_are_said_pictures_are_not(sources: Path, cache: Path) -> None:
    """A source with a damaged place may hold words that nobody searched."""
    (sources / "speech.txt").write_bytes("Über den Bäumen fiel an jenem Tag der ".encode() + b"R\xffgen.")
    (sources / "page.html").write_text("<p>It fell on the hills.<img src=rain.png>")
    for _ in range(2):
        [lost] = shelf_for(sources, cache=cache).skipped
        assert (Path(lost.name).name, lost.place) == ("speech.txt", "line 1")
        assert lost.reason == "1 x undecodable bytes: not valid utf-8, replaced by U+FFFD"


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n....", None], ids=["empty", "an image", "missing"]
)
def test_nothing_to_search_is_an_error_not_an_empty_search(
    tmp_path: Path, cache: Path, content: bytes | None
) -> None:
    """Else every quotation would be "not found" in nothing."""
    path = tmp_path / "speech.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReadError, match=r"speech\.txt"):
        shelf_for(path, cache=cache)


@pytest.mark.parametrize(
    "damage", ["cut", "flip in the table of contents", "gone", "manifest", "other rules"]
)
def test_a_broken_cache_is_made_again(
    sources: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    """Never an error, and afterwards it is whole again."""
    shelf_for(sources, cache=cache)
    [segment], [manifest] = cache.glob("against/*/*.seg"), cache.glob("against/*/manifest.json")
    if damage == "cut":
        segment.write_bytes(segment.read_bytes()[:-1])
    elif damage == "flip in the table of contents":
        content = bytearray(segment.read_bytes())
        content[60] ^= 1
        segment.write_bytes(content)
    elif damage == "gone":
        segment.unlink()
    elif damage == "manifest":
        manifest.write_bytes(manifest.read_bytes()[:50])
    else:
        monkeypatch.setattr(module, "rules", lambda: "later rules")
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED
    read = _reads(monkeypatch)
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED
    assert read == []


def test_a_flip_under_the_evidence_is_told_and_the_cache_removed(sources: Path, cache: Path) -> None:
    """The block is checked when it is shown; the next run builds it again."""
    shelf_for(sources, cache=cache)
    [segment] = cache.glob("against/*/*.seg")
    content = bytearray(segment.read_bytes())
    content[content.index(b"It fell on")] ^= 1
    segment.write_bytes(content)
    shelf = shelf_for(sources, cache=cache)
    with pytest.raises(LibraryError, match="run the same command again"):
        check_block(shelf.segments[0].arrays, "text", 0, 5)
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED


def test_a_cache_that_cannot_be_written_is_no_error(sources: Path, tmp_path: Path) -> None:
    """The index then lives in memory."""
    (tmp_path / "file").write_text("not a folder")
    assert texts(shelf_for(sources, cache=tmp_path / "file")) == EXPECTED


def test_the_cache_stands_where_the_user_says(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below XDG_CACHE_HOME; a relative value is ignored, as its standard asks."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    shelf_for(sources)
    assert len(list((tmp_path / "xdg/quoth/against").glob("*/*.seg"))) == 1
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    shelf_for(sources)
    assert len(list((tmp_path / "home/.cache/quoth/against").glob("*/*.seg"))) == 1


def test_old_caches_are_removed(sources: Path, cache: Path) -> None:
    """A left-over segment after an hour, a cache nobody used for two months, and nothing else."""
    shelf_for(sources, cache=cache)
    [folder] = (cache / "against").iterdir()
    left, fresh, unused = folder / "left.seg", folder / "fresh.seg", cache / "against" / ("0" * 32)
    unused.mkdir()
    for path in (left, fresh, unused / "manifest.json", unused / "x.seg"):
        path.write_bytes(b"x")
    os.utime(left, (0, 0))
    os.utime(unused / "manifest.json", (0, 0))
    os.utime(unused / "x.seg", (0, 0))
    (sources / "sun.txt").write_text("It shone.")
    shelf_for(sources, cache=cache)
    assert (left.exists(), unused.exists(), fresh.exists()) == (False, False, True)


def test_large_folders_make_several_segments(
    sources: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of bounded size, so that memory is; the passages are the same."""
    monkeypatch.setattr(module.build_all, "__defaults__", (30,))
    shelf = shelf_for(sources, cache=cache)
    assert (texts(shelf), len(shelf.segments)) == (EXPECTED, 2)
    assert texts(shelf_for(sources, cache=cache)) == EXPECTED


def test_processes_that_build_at_once_do_no_harm(sources: Path, cache: Path) -> None:
    """Each gets the whole shelf, and one sound cache stays."""
    code = (
        "import sys; from pathlib import Path; from quoth.library.against import shelf_for\n"
        "shelf = shelf_for(sys.argv[1], cache=Path(sys.argv[2])); print(shelf.n_passages, shelf.digest)"
    )
    command = [sys.executable, "-c", code, str(sources), str(cache)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = {run.communicate(timeout=60)[0] for run in runs}
    assert said == {f"4 {shelf_for(sources, cache=cache).digest}\n"}


def test_caches_stay_within_a_size(
    sources: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was used longest ago goes first; the one just made stays, however large."""
    old, young = cache / "against" / ("0" * 32), cache / "against" / ("1" * 32)
    for folder, used in ((old, 1), (young, 2)):
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_bytes(b"")
        os.truncate(folder / "manifest.json", 600_000_000)
        os.utime(folder / "manifest.json", (module.time.time() - 100 / used,) * 2)
    monkeypatch.setattr(module, "_MOST_BYTES", 1_000_000_000)
    shelf_for(sources, cache=cache)
    assert (old.exists(), young.exists()) == (False, True)
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    shelf_for(sources / "rain.tsv", cache=cache)
    assert len(list((cache / "against").iterdir())) == 1
    assert texts(shelf_for(sources / "rain.tsv", cache=cache)) == EXPECTED[:2]
