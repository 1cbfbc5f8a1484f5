"""A progress line on standard error, only where that is a terminal: documents, words a second, the current
file."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from ..report.show import show

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 1.0
"""Seconds before the line appears: a short run shows none."""


class Progress:
    """Counts documents and words. total: how many documents there will be, 0 when that is not known."""

    def __init__(self, total: int = 0, *, quiet: bool = False) -> None:
        self._shown = sys.stderr.isatty() and not quiet
        self._total, self._began = total, monotonic()
        self._documents = self._words = 0
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def done(self, name: str, text: str) -> None:
        """One more document is done."""
        self._documents += 1
        if not self._shown:
            return
        self._words += text.count(" ") + 1
        spent = monotonic() - self._began
        if spent < PATIENCE:
            return
        bar = self._bar = self._bar or self._started()
        speed = f"{self._words / spent:,.0f} words/s"
        bar.update(
            bar.task_ids[0],
            completed=self._documents,
            description=f"{show(name, 40)}  {speed}",
            refresh=False,
        )

    def _started(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        bar = RichProgress(
            MofNCompleteColumn(),
            BarColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True, markup=False),
            transient=True,
        )
        bar.add_task("", total=self._total or None)
        bar.start()
        return bar
