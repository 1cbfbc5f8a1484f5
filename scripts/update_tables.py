"""Writes the tables that are made from other files of the package, so that a first call need not parse those.

    python scripts/update_tables.py            write
    python scripts/update_tables.py --check    say what differs, exit 1
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from quoth.judge.language import COMMONEST, commonest_lines


def tables() -> dict[Path, str]:
    """The files and what has to stand in them."""
    return {COMMONEST: commonest_lines()}


def main() -> int:
    differ = [path for path, text in tables().items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in differ:
        print(path)
        if "--check" not in sys.argv:
            path.write_text(tables()[path], "utf-8")
    return 1 if differ and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
