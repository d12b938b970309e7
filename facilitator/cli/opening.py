"""The store as every command opens it: what had to be put right is said, never kept quiet."""

import sys
from typing import TYPE_CHECKING

from facilitator import app
from facilitator.cli.command import Arguments, plain

if TYPE_CHECKING:
    from facilitator.store import Store


def open_the_store(arguments: Arguments) -> "Store":
    """The store that was asked for; its notice goes to stderr, beside what a command says."""
    store = app.open_the_store(arguments.database)
    if store.notice:
        sys.stderr.write(f"{plain(store.notice)}\n")
    return store
