"""What SQLAlchemy (2.1) imports at its top and a store of ours has no use for.

`asyncio` and `importlib.metadata`, with the sockets, certificates and mail that these bring, and
a driver nobody asks for, are a twentieth of opening a workshop. Until something in them is asked
for, a stand-in is in their place; whoever does ask gets the module itself.
"""

import importlib
import inspect
import sys
from types import ModuleType
from typing import Any


def spare(name: str, **known: object) -> None:
    """Put off importing a module; `known` is what may be asked of it without importing it."""
    if name not in sys.modules:
        stand_in = _StandIn(name)
        vars(stand_in).update(known)
        sys.modules[name] = stand_in
        package, _dot, module = name.rpartition(".")
        if package in sys.modules:
            setattr(sys.modules[package], module, stand_in)


class _StandIn(ModuleType):
    """Becomes the module it stands for as soon as something is asked of it."""

    def __getattr__(self, asked: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), asked)


spare("asyncio", iscoroutine=inspect.iscoroutine)
spare("importlib.metadata")
spare("sqlalchemy.dialects.sqlite.aiosqlite")
