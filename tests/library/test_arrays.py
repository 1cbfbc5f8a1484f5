"""One immutable file of arrays: what is written comes back, and no byte of it changes unseen."""

from __future__ import annotations

import random
from pathlib import Path
from unicodedata import unidata_version

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.errors import LibraryError
from quoth.library import arrays as module
from quoth.library import files
from quoth.library.arrays import BLOCK, check_block, open_arrays, pack_arrays, verify_arrays

DTYPES = ["<u1", "<u2", "<u4", "<u8", "<i8", "<f4", "|b1"]
NAMED = st.dictionaries(
    st.text("abcdef_", min_size=1, max_size=8),
    st.tuples(st.sampled_from(DTYPES), st.integers(0, 200)),
    max_size=6,
)


def written(path: Path, arrays: dict[str, np.ndarray], rules: str = "") -> str:
    """The root digest of the file that now holds the arrays."""
    root, chunks = pack_arrays(arrays, rules)
    files.write_file(path, chunks)
    return root


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(NAMED)
def test_what_is_written_comes_back(tmp_path: Path, shapes: dict[str, tuple[str, int]]) -> None:
    """Names, order, types and values are those that were written."""
    rng = np.random.default_rng(7)
    given_arrays = {name: rng.integers(0, 2, size).astype(kind) for name, (kind, size) in shapes.items()}
    root = written(tmp_path / "a", given_arrays)
    opened = open_arrays(tmp_path / "a")
    assert list(opened) == list(given_arrays)
    assert all(opened[name].dtype == array.dtype for name, array in given_arrays.items())
    assert all(np.array_equal(opened[name], array) for name, array in given_arrays.items())
    assert opened.root == root
    assert verify_arrays(tmp_path / "a", root) == []


def _sample(path: Path) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(1)
    held = {
        "text": rng.integers(0, 255, 3 * BLOCK, dtype=np.uint8),
        "at": np.arange(5000, dtype=np.uint64),
        "none": np.zeros(0, dtype=np.uint32),
    }
    written(path, held)
    return held


def test_300_single_flips_are_all_found(tmp_path: Path) -> None:
    """verify names the file for each of 300 flipped bits, wherever they are, also in the padding."""
    path = tmp_path / "a"
    _sample(path)
    sound = path.read_bytes()
    rng = random.Random(11)
    places = [rng.randrange(len(sound) * 8) for _ in range(250)] + list(range(0, 50 * 8, 8))
    for place in places:
        changed = bytearray(sound)
        changed[place // 8] ^= 1 << place % 8
        path.write_bytes(changed)
        assert verify_arrays(path), f"bit {place}"


@pytest.mark.parametrize("keep", [0, 1, 39, 40, 100, BLOCK, -64, -1])
def test_a_file_cut_short_is_refused(tmp_path: Path, keep: int) -> None:
    """However much is missing, opening says so instead of reading on."""
    path = tmp_path / "a"
    _sample(path)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(LibraryError, match="damaged"):
        open_arrays(path)


def test_only_the_blocks_shown_are_checked(tmp_path: Path) -> None:
    """A flip in one block does not disturb evidence from another, and is named when its own is asked for."""
    path = tmp_path / "a"
    held = _sample(path)
    content = bytearray(path.read_bytes())
    at = content.index(held["text"].tobytes()[2 * BLOCK : 2 * BLOCK + 64])
    content[at] ^= 4
    path.write_bytes(content)
    opened = open_arrays(path, mend="Run: quoth library compact LIB")
    check_block(opened, "text", 0, 100)
    check_block(opened, "none", 0, 0)
    with pytest.raises(LibraryError, match=r"block 2 \(text\).*quoth library compact LIB"):
        check_block(opened, "text", 2 * BLOCK, 2 * BLOCK + 1)
    assert verify_arrays(path) == [f"{path}: block 2 (text) does not have its digest"]


def test_arrays_in_memory_need_no_check() -> None:
    """A shelf that was never on a disk has nothing to compare."""
    check_block({"text": np.zeros(3)}, "text", 0, 3)


def test_another_file_under_the_name_is_noticed(tmp_path: Path) -> None:
    """A sound file that is not the one written under this name is damage too."""
    root = written(tmp_path / "a", {"x": np.zeros(4, dtype=np.uint8)})
    written(tmp_path / "a", {"x": np.ones(4, dtype=np.uint8)})
    assert verify_arrays(tmp_path / "a", root) == [
        f"{tmp_path / 'a'} is not the file that was written under this name"
    ]


def test_the_future_and_other_rules_are_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Newer format, other Unicode data, other word rules: each refusal says what to run; None accepts any
    rules."""
    path, held, mend = tmp_path / "a", {"x": np.zeros(4, dtype=np.uint8)}, "Run: quoth library compact LIB"
    written(path, held, rules="then")
    with pytest.raises(LibraryError, match=r"with another index\. Run: quoth library compact LIB"):
        open_arrays(path, rules="now", mend=mend)
    assert open_arrays(path, rules="then").unicode == unidata_version
    monkeypatch.setattr(module, "unidata_version", "99.0.0")
    with pytest.raises(LibraryError, match=r"Unicode .* this is 99\.0\.0\. Run: quoth library compact LIB"):
        open_arrays(path, rules="then", mend=mend)
    assert open_arrays(path).rules == "then"
    monkeypatch.setattr(module, "FORMAT", 2)
    written(path, held)
    monkeypatch.setattr(module, "FORMAT", 1)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"format 2.*newer quoth"):
        open_arrays(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "array",
    [np.zeros((2, 2)), np.array(["text"]), np.array([object()])],
    ids=["two dimensions", "strings", "objects"],
)
def test_only_plain_arrays_are_written(array: np.ndarray) -> None:
    """Anything that could not be mapped back is refused before a byte is written."""
    with pytest.raises(ValueError, match="one-dimensional and of a plain type"):
        pack_arrays({"x": array})
