"""Reads a file in a child process with limits on memory and processor time.

When: always for PDF, because pdfium is a large C++ program run on bytes of strangers, its memory is not
bounded by the size of the file (389 KB took it to 783 MB, SAFETY.md 1.16) and a crash must not end a batch;
for other formats when the file, unpacked, is large (LARGE). All other readers are linear in the file, so that
small files need no child.

One child serves many files (a fresh one costs 60-175 ms) and is replaced after MAX_FILES or after any
trouble. Frames on the pipes are a length of 8 bytes and msgpack: nothing from a child that read a hostile
file is ever unpickled.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from ..errors import MissingExtra, ReadError
from ..model import Document

MEMORY = 1_500 * 2**20
"""Bytes of address space a child may take. Source: SAFETY.md section 2."""
MAX_FILES = 200
"""Files one child reads before it is replaced. Source: SAFETY.md section 1.2."""
LARGE = 24 * 2**20
"""Bytes, unpacked, above which other formats than PDF are read in a child; a parent that reads that much
itself stays below the 300 MB of SAFETY.md section 2 (measured: 20 MB of HTML text take 190 MB)."""
MAX_ANSWER = 512 * 2**20
"""Bytes of text and regions a child may send back."""
_ALWAYS = frozenset({"pdf"})
_ZIPPED = frozenset({"docx", "epub"})
_FRAME = struct.Struct(">Q")


def needs_child(data: bytes, kind: str) -> bool:
    """True when this file is to be read in a child; False wherever a child cannot be limited."""
    if os.name != "posix" or not sys.executable or os.environ.get("QUOTH_READ_CHILD") == "0":
        return False
    if kind in _ALWAYS:
        return True
    if kind in _ZIPPED:
        from .archive import Archive

        return Archive(data, "").declared_bytes > LARGE
    return len(data) > LARGE


# ---------------------------------------------------------------- in the parent
_lock = threading.Lock()
_child: _Child | None = None


def read_in_child(data: bytes, name: str, kind: str, *, seconds: int) -> tuple[Document, ...]:
    """The documents of a file, read in a child. Raises: ReadError naming the limit that was hit;
    MissingExtra."""
    global _child
    import msgspec

    with _lock:
        if _child is None or _child.pid != os.getpid() or not _child.usable:
            _child = _Child()
        answer = _child.ask(msgspec.msgpack.encode((kind, name, seconds, data)), name, seconds)
    error, documents = msgspec.msgpack.decode(answer, type=tuple[dict[str, str], tuple[Document, ...]])
    if "extra" in error:
        missing = MissingExtra("", "", error["extra"], name=name)
        missing.args = (error["message"],)
        missing.reason, missing.hint = error["reason"], error["hint"]
        raise missing
    if error:
        raise ReadError(error["reason"], name=error["name"], place=error["place"], hint=error["hint"])
    return documents


class _Child:
    """A running child. `pid` is that of the process that started it: a fork must not share the pipes."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.n_files = 0
        root = str(Path(__file__).parents[2])
        code = "import sys; sys.path[:] = sys.argv[1:]; from quoth.read.child import serve; serve()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, root, *(p for p in sys.path if p and p != root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def usable(self) -> bool:
        if self.n_files >= MAX_FILES:
            self.close()
        return self._process.poll() is None and self.n_files < MAX_FILES

    def ask(self, frame: bytes, name: str, seconds: int) -> bytes:
        """Send one file and wait for the answer; a child that hangs without working is stopped as well."""
        self.n_files += 1
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        late = threading.Event()
        alarm = threading.Timer(4 * seconds + 30, self._stop, (late,))
        alarm.daemon = True
        alarm.start()
        try:
            _send(self._process.stdin, frame)
            answer = _receive(self._process.stdout, MAX_ANSWER)
        except (OSError, EOFError):
            answer = None
        except ValueError as error:
            self.close()
            raise ReadError(str(error), name=name) from error
        finally:
            alarm.cancel()
        if answer is None:
            raise self._death(name, seconds, late.is_set())
        return answer

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _death(self, name: str, seconds: int, late: bool) -> ReadError:
        import signal

        try:
            code = self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            code = 0
        self.close()
        hint = "The file is damaged or made to exhaust readers; nothing of it was read"
        if late or code == -signal.SIGXCPU:
            reason = f"took more than {seconds} s of processor time (limit reader_seconds)"
            hint = "Raise reader_seconds if the file is sound"
        elif code < 0:
            reason = (
                f"needed more than {MEMORY >> 20} MB of memory, or crashed its reader ({_signal_name(-code)})"
            )
        else:
            reason = f"its reader stopped (exit code {code})"
        return ReadError(reason, name=name, hint=hint)


def _signal_name(number: int) -> str:
    import signal

    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _send(pipe: IO[bytes], frame: bytes) -> None:
    pipe.write(_FRAME.pack(len(frame)))
    pipe.write(frame)
    pipe.flush()


def _receive(pipe: IO[bytes], limit: int) -> bytes | None:
    """One frame, or None at the end of the pipe. Raises: ValueError for a frame above the limit."""
    header = pipe.read(_FRAME.size)
    if len(header) < _FRAME.size:
        return None
    (size,) = _FRAME.unpack(header)
    if size > limit:
        raise ValueError(f"holds more than {limit >> 20} MB of text (limit of the reader)")
    frame = pipe.read(size)
    return frame if len(frame) == size else None


# ---------------------------------------------------------------- in the child
def serve() -> None:
    """Answer frames until the pipe ends. Runs in the child only; sets its own limits."""
    import resource
    import signal

    import msgspec

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends the pipe
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a parser prints must not get into the answers
    while (frame := _receive(source, 2**40)) is not None:
        kind, name, seconds, content = msgspec.msgpack.decode(frame, type=tuple[str, str, int, bytes])
        del frame
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
        _send(answers, msgspec.msgpack.encode(_outcome(content, name, kind)))


def _outcome(content: bytes, name: str, kind: str) -> tuple[dict[str, str], tuple[Any, ...]]:
    from .entry import read_here

    try:
        return {}, read_here(content, name, kind)
    except MissingExtra as error:
        return {"extra": error.extra, "reason": error.reason, "hint": error.hint, "message": str(error)}, ()
    except ReadError as error:
        return {"reason": error.reason, "name": error.name, "place": error.place, "hint": error.hint}, ()
    except Exception as error:
        return {"reason": str(error), "name": name, "place": "", "hint": ""}, ()
