"""Line and column numbers of offsets in a document's stored text."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """Where the lines of a text begin; made once for a text, asked many times."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
