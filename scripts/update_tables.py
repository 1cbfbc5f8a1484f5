"""Writes the tables that are made from other files of the package, so that a first call need not parse those.

    python scripts/update_tables.py            write
    python scripts/update_tables.py --check    say what differs, exit 1
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from quoth.find.weight import background_bytes, compiled, pairs_bytes
from quoth.judge.language import COMMONEST, commonest_lines
from quoth.judge.lexicons import COMPILED, compiled_lines


def tables() -> dict[Path, bytes]:
    """The files and what has to stand in them."""
    made = {
        COMPILED: compiled_lines().encode(),
        COMMONEST: commonest_lines().encode(),
        compiled("en"): background_bytes("en"),
        compiled("en-pairs"): pairs_bytes("en"),
    }
    return {Path(path): data for path, data in made.items()}


def main() -> int:
    made = tables()
    differ = [path for path, data in made.items() if not path.is_file() or path.read_bytes() != data]
    for path in differ:
        print(path)
        if "--check" not in sys.argv:
            path.write_bytes(made[path])
    return 1 if differ and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
