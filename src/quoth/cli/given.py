"""What an argument names: a text, a file or standard input; and whether it is a file that is written to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Document


def document(argument: str) -> Document:
    """The document an argument stands for. Raises ReadError for a file that cannot be read, or is not there: one word
    that ends like a file's name is no text."""
    from ..read import read, read_text

    if argument == "-" or _is_file(argument) or _looks_like_one(argument):
        documents = read(argument)
        if len(documents) == 1:
            return documents[0]
        return read_text("\n\n".join(document.text for document in documents), title=argument)
    return read_text(argument)


def _looks_like_one(argument: str) -> bool:
    from ..read import SUFFIXES

    return len(argument.split()) == 1 and os.path.splitext(argument)[1].lower() in SUFFIXES


def _is_file(argument: str) -> bool:
    try:
        return os.path.isfile(argument)
    except (OSError, ValueError):
        return False


def is_one_of(path: str, files: Iterable[str]) -> bool:
    """Would writing there write over one of these files?"""
    for file in files:
        with suppress(OSError, ValueError):
            if os.path.isfile(path) and os.path.samefile(path, file):
                return True
    return False
