"""Frozen values: dataclasses whose methods are shared instead of written anew for each class.

`dataclass(frozen=True)` writes and compiles six methods a class; for the hundred classes that an
open workshop needs, that costs half of what a bare window costs to open. These do the same, and
`dataclasses.fields` and pattern matching know them; `replace` is here: it is asked every second.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True)
def frozen(made: type[C]) -> type[C]:
    """Make a class of values from its annotated fields; a field has a default or must be given."""
    made = dataclass(init=False, repr=False, eq=False)(made)
    for name, method in _METHODS.items():
        if name not in made.__dict__:
            setattr(made, name, method)
    return made


class _Mold(NamedTuple):
    """What an object of a class is before anything is said of it."""

    blank: Mapping[str, Any]
    """Every field in its order, with its default, or MISSING."""
    missing: Mapping[str, Callable[[], Any] | None]
    """Fields without a default, with what makes one."""


_molds: dict[type, _Mold] = {}


def _mold(made: type) -> _Mold:
    declared = fields(made)
    blank = {each.name: each.default for each in declared}
    missing = {
        each.name: None if each.default_factory is MISSING else each.default_factory
        for each in declared
        if each.default is MISSING
    }
    return _molds.setdefault(made, _Mold(blank, missing))


def _init(self: Any, /, *given: Any, **named: Any) -> None:
    blank, missing = _molds.get(type(self)) or _mold(type(self))
    own = self.__dict__
    if len(given) == len(blank) and not named:
        own.update(zip(blank, given, strict=True))
        return
    own.update(blank)
    if given:
        own.update(zip(blank, given, strict=False))
    own.update(named)
    for name, make in missing.items():
        if own[name] is MISSING:
            if make is None:
                raise TypeError(f"{type(self).__name__} needs {name}")
            own[name] = make()
    if len(own) > len(blank) or len(given) > len(blank):
        raise TypeError(f"{type(self).__name__} has only {', '.join(blank)}")


def filled(made: type[C], values: Mapping[str, Any]) -> C:
    """A value from fields by name, as calling its class makes it, only sooner.

    Nothing is checked: every name must be a field, and only fields with a plain default be missing.
    """
    value = object.__new__(made)
    own = value.__dict__
    own.update((_molds.get(made) or _mold(made)).blank)
    own.update(values)
    return value


if TYPE_CHECKING:
    # The checker knows by this name what may be changed.
    from dataclasses import replace as replace
else:

    def replace(value, /, **changes):
        """The same but for these fields, as `dataclasses.replace`, only sooner; of values only."""
        kind = type(value)
        blank = _molds[kind].blank
        made = object.__new__(kind)
        own = made.__dict__
        own.update(value.__dict__)
        own.update(changes)
        if len(own) > len(blank):
            raise TypeError(f"{kind.__name__} has only {', '.join(blank)}")
        return made


def _eq(self: object, other: object) -> bool:
    return type(self) is type(other) and self.__dict__ == other.__dict__


def _hash(self: object) -> int:
    return hash(tuple(self.__dict__.values()))


def _repr(self: object) -> str:
    said = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
    return f"{type(self).__name__}({said})"


def _set(self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _del(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be deleted")


_METHODS = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _set,
    "__delattr__": _del,
}
