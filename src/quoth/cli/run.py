"""Runs one command and turns every error into a message and an exit code; a traceback only with --debug."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from .._version import __version__
from ..errors import LibraryError, QuothError, ReadError, SettingsError
from .exits import INTERNAL, INTERRUPTED, UNREAD, USAGE
from .group import quoth


def run(arguments: list[str]) -> int:
    """The exit code of the command line `arguments`."""
    arguments, debug = _without_debug(arguments)
    _safe_streams()
    try:
        return guarded(lambda: quoth.main(arguments, prog_name="quoth", standalone_mode=False), debug)
    finally:
        _flush()


def _without_debug(arguments: list[str]) -> tuple[list[str], bool]:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [word for word in arguments[:end] if word != "--debug"]
    return kept + arguments[end:], len(kept) < end


def _safe_streams() -> None:
    """A terminal that cannot write a letter gets its number instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def guarded(command: Callable[[], object], debug: bool = False) -> int:
    """The exit code of one command, its errors told on standard error; raised as they are with `debug`."""
    try:
        code = command()
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        message = error.format_message()
        plain = _printable(message)
        (error if plain == message else click.UsageError(plain, error.ctx)).show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return _said("interrupted", INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        return 0
    except click.ClickException as error:
        return _said(error.format_message(), USAGE)
    except QuothError as error:
        if debug:
            raise
        return _said(str(error), code_of(error))
    except OSError as error:
        if debug:
            raise
        return _said(f"{error.filename or 'writing'}: {error.strerror or error}", INTERNAL)
    except Exception as error:
        if debug:
            raise
        return _internal(error)


def _printable(message: str) -> str:
    """The message of a usage error, which repeats words of the command line, among them names of files; `show` would
    load the model for it."""
    return "".join(char if char.isprintable() or char == "\n" else f"<U+{ord(char):04X}>" for char in message)


def code_of(error: QuothError) -> int:
    """2 for a wrong option or setting or a library too new for us, 3 for what could not be read."""
    if isinstance(error, SettingsError):
        return USAGE
    if isinstance(error, ReadError | LibraryError):
        return int(getattr(error, "exit_code", UNREAD))
    return UNREAD


def _internal(error: Exception) -> int:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = (
        ""
        if frame is None
        else f" at {os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}"
    )
    text = f"internal error{where}: {type(error).__name__}: {error}"
    advice = (
        f"This is a fault of quoth {__version__}, not of your files. Please report this line and the command"
    )
    return _said(f"{text}\n{advice}; run it with --debug to add the traceback.", INTERNAL)


def _said(message: str, code: int) -> int:
    from ..report.show import show

    for line in message.split("\n"):
        click.echo(f"quoth: {show(line, 2000)}", err=True)
    return code


def _drop_output() -> None:
    """The reader of our output went away: nothing more is written, and Python's own flush at exit stays
    silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    except (OSError, ValueError):
        pass
