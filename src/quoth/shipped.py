"""Tables that ship beside the modules. Read without `pathlib`, which loads `urllib` and `ipaddress` with it: a fiftieth
of a first call."""

from __future__ import annotations

import os


def beside(module: str, *names: str) -> str:
    """The path of a file or folder beside a module. module: its `__file__`."""
    return os.path.join(os.path.dirname(module), *names)


def text_of(path: str) -> str:
    """The text of a file, in UTF-8."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def bytes_of(path: str) -> bytes:
    """What a file holds."""
    with open(path, "rb") as file:
        return file.read()


def stems(folder: str, ending: str) -> list[str]:
    """The names of the files of a folder that end so, without the ending, sorted."""
    return sorted(name.removesuffix(ending) for name in os.listdir(folder) if name.endswith(ending))
