"""An argument that is a text, the name of a file, or - for standard input."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Document


def document(argument: str) -> Document:
    """The document an argument stands for. Raises ReadError for a file that cannot be read."""
    from ..read import read, read_text

    if argument == "-" or _is_file(argument):
        documents = read(argument)
        if len(documents) == 1:
            return documents[0]
        return read_text("\n\n".join(document.text for document in documents), title=argument)
    return read_text(argument)


def _is_file(argument: str) -> bool:
    try:
        return os.path.isfile(argument)
    except (OSError, ValueError):
        return False
