"""What is made when it is first used: regular expressions that most texts do not need.

To compile one takes 0.1 to 1 ms, and a module that reads quotations has a dozen: of 76 that a guard's first call would
compile, an English answer uses 28.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

_T = TypeVar("_T")


class _Later:
    """Stands for what `make` returns; each attribute is handed through and kept."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make, self._made = make, None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = self._make()
        value = getattr(self._made, name)
        setattr(self, name, value)
        return value


def later(make: Callable[[], _T]) -> _T:
    """What `make` returns, made when one of its attributes is first asked for."""
    return cast(_T, _Later(make))
