"""The background tables as arrays say what the tables as text say."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.find.weight import background_bytes, compiled, pairs_bytes


@pytest.mark.parametrize(("name", "data"), [("en", background_bytes("en")), ("en-pairs", pairs_bytes("en"))])
def test_the_compiled_tables_are_in_step(name: str, data: bytes) -> None:
    assert Path(compiled(name)).read_bytes() == data, "run scripts/update_tables.py"
