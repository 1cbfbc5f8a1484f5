"""`quoth check --watch`: checks again whenever a draft, a source or the settings changed, until Ctrl-C.

Files are asked for size and time, twice a second at most. The system's own notices of changes would be
quicker, but they do not come from network drives and many mounts of containers, are lost when an editor puts
a new file in the place of the old one, and come whenever a library is merely read.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from ..errors import QuothError
from ..report.show import show
from .drafts import inside
from .exits import INTERRUPTED, USAGE

PAUSE = 0.5
"""Seconds between two looks."""
SHARE = 20
"""A look takes at most one part in this many of the time: over many files the pauses become longer."""

Stamps = dict[str, tuple[int, int]]


def watch(check: Callable[[], int], watched: Callable[[], Iterable[str]]) -> int:
    """Runs `check` now and after each change; returns the exit code of the last run when Ctrl-C ends it.

    watched: the files whose change matters, asked anew at each look. A run that cannot be made, because the
    settings are wrong or a source is gone, is told, and the watch goes on.
    """
    from .run import guarded

    code = USAGE
    try:
        while True:
            before = stamps(watched)
            code = guarded(check)
            if code == INTERRUPTED:
                return code
            _say(f"watching {len(before):,} files for changes; Ctrl-C ends")
            _say(f"changed: {', '.join(_changes(before, _next(before, watched)))}; checking again")
    except KeyboardInterrupt:
        return code


def stamps(watched: Callable[[], Iterable[str]]) -> Stamps:
    """Size and time of each watched file; one that is gone, or cannot be asked for, is left out."""
    found: Stamps = {}
    try:
        for name in watched():
            try:
                state = os.stat(name)
            except (OSError, ValueError):
                continue
            found[name] = state.st_size, state.st_mtime_ns
    except (QuothError, OSError):  # settings half written, a folder just renamed: the run will tell
        found[""] = 0, 0
    return found


def _next(before: Stamps, watched: Callable[[], Iterable[str]]) -> Stamps:
    """The first stamps that differ and have stayed the same for one pause: no file is still being written."""
    seen = before
    while True:
        began = time.monotonic()
        now = stamps(watched)
        if now != before and now == seen:
            return now
        seen = now
        time.sleep(max(PAUSE, SHARE * (time.monotonic() - began)))


def _changes(before: Stamps, now: Stamps) -> Iterator[str]:
    """The names of the first few files that differ."""
    names = [name for name in {**before, **now} if name and before.get(name) != now.get(name)]
    yield from (show(name, 200) for name in names[:3])
    if len(names) > 3:
        yield f"{len(names) - 3:,} more"
    if not names:
        yield "settings or sources"


def files_of(drafts: Iterable[str], sources: Iterable[str], config: Path | None, out: str | None) -> Iterator[str]:
    """The files a run depends on: drafts, source files, the settings; of a library what every writing
    renews."""
    from ..library.gather import find_files
    from ..library.opening import is_library

    own = os.path.abspath(out) if out else ""
    yield from drafts
    if config is not None:
        yield str(config)
    for source in sources:
        if is_library(Path(source)):
            yield os.path.join(source, "catalogue.sum")
        else:
            paths = (str(file.path) for file in find_files(Path(source))[0])
            yield from (path for path in paths if not own or not inside(path, own))


def _say(message: str) -> None:
    click.echo(f"quoth: {message}", err=True)
