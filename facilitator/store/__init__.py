"""The store: where workshops live, and the only package that knows SQL.

Open it with `open_store`; everything it gives and takes is a value of the domain.
"""

import facilitator.store.spared  # noqa: F401 - before SQLAlchemy is imported
from facilitator.store.devices import this_device
from facilitator.store.leases import Lease
from facilitator.store.listing import Listed
from facilitator.store.opening import default_url, open_store
from facilitator.store.store import Loaded, Store
from facilitator.store.transaction import Transaction

__all__ = [
    "Lease",
    "Listed",
    "Loaded",
    "Store",
    "Transaction",
    "default_url",
    "open_store",
    "this_device",
]
