"""The store: where workshops live, and the only package that knows SQL.

Open it with `open_store`; everything it gives and takes is a value of the domain. SQLAlchemy is
imported with the first store that is opened, or with the first of `_LATE` that is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

import facilitator.store.spared  # noqa: F401 - before SQLAlchemy is imported
from facilitator.store.devices import this_device
from facilitator.store.opening import backed_up, default_url, open_store

if TYPE_CHECKING:
    from facilitator.store.leases import Lease
    from facilitator.store.listing import Listed
    from facilitator.store.store import Loaded, Store
    from facilitator.store.transaction import Transaction

__all__ = [
    "Lease",
    "Listed",
    "Loaded",
    "Store",
    "Transaction",
    "backed_up",
    "default_url",
    "open_store",
    "this_device",
]

_LATE = {
    "Lease": "leases",
    "Listed": "listing",
    "Loaded": "store",
    "Store": "store",
    "Transaction": "transaction",
}


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(f"facilitator.store.{_LATE[name]}"), name)
    raise AttributeError(f"facilitator.store has no {name}")
