"""What the classes of `quoth.frozen` do, held against the standard decorator's."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import field
from typing import Any

import pytest

from quoth import frozen


def _class(decorator: Any, module: str = __name__) -> Any:
    class Pair:
        """Two words."""

        first: str
        second: int = 2
        more: list[str] = field(default_factory=list)

        def __post_init__(self) -> None:
            if self.second < 0:
                raise ValueError("below nought")

    Pair.__annotations__ = {"first": "str", "second": "int", "more": "list[str]"}
    Pair.__module__ = module
    return decorator(frozen=True, slots=True)(Pair)


OWN, STANDARD = _class(frozen.dataclass), _class(dataclasses.dataclass)


@frozen.dataclass(frozen=True, slots=True)
class Kept:
    """One that pickle finds by its name."""

    word: str
    n: int = 1


@pytest.mark.parametrize(
    ("args", "named"), [(("a",), {}), (("a", 3), {}), (("a",), {"more": ["b"]}), ((), {"first": "a", "second": 0})]
)
def test_the_same_instance_as_the_standard_one(args: tuple[Any, ...], named: dict[str, Any]) -> None:
    own, standard = OWN(*args, **named), STANDARD(*args, **named)
    assert dataclasses.asdict(own) == dataclasses.asdict(standard)
    assert repr(own) == repr(standard)
    assert own == OWN(*args, **named)
    assert own != standard
    changed = dataclasses.replace(own, second=9)
    assert (changed.first, changed.second, changed != own) == (own.first, 9, True)


def test_the_same_signature_and_fields() -> None:
    assert str(inspect.signature(OWN)) == str(inspect.signature(STANDARD))
    assert [f.name for f in dataclasses.fields(OWN)] == [f.name for f in dataclasses.fields(STANDARD)]
    assert OWN.__match_args__ == STANDARD.__match_args__
    assert OWN.__slots__ == STANDARD.__slots__
    assert OWN("a").more is not OWN("a").more


@pytest.mark.parametrize("made", [OWN, STANDARD])
def test_nothing_is_set_or_deleted_and_wrong_arguments_are_refused(made: Any) -> None:
    one = made("a")
    for change in (lambda: setattr(one, "first", "b"), lambda: setattr(one, "other", 1), lambda: delattr(one, "first")):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            change()
    for args in ((), ("a", 1, [], 4)):
        with pytest.raises(TypeError):
            made(*args)
    with pytest.raises(ValueError, match="below nought"):
        made("a", -1)


def test_hash_copy_and_pickle() -> None:
    assert {Kept("a"), Kept("a"), Kept("b")} == {Kept("a"), Kept("b")}
    for again in (copy.copy(Kept("a", 2)), copy.deepcopy(Kept("a", 2)), pickle.loads(pickle.dumps(Kept("a", 2)))):
        assert again == Kept("a", 2)


@frozen.dataclass(slots=True)
class Counted:
    """One that may be changed, with fields that are no arguments."""

    word: str
    n: int = field(init=False, default=1)
    seen: list[str] = field(init=False, default_factory=list)


def test_fields_that_are_no_arguments_are_shown_compared_and_kept() -> None:
    one, other = Counted("a"), Counted("a")
    one.seen.append("b")
    assert repr(one) == "Counted(word='a', n=1, seen=['b'])"
    assert one != other
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(TypeError):
        hash(one)
