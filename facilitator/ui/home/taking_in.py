"""A workshop file that is taken in: by this thread, or as work for another one.

A year of thirty teams takes seconds, in which the window must live. A connection belongs to the
thread that opened it, so the other thread opens the store once more. That nobody writes to it
meanwhile is seen to elsewhere.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.exchange.given_file import shown
from facilitator.ui.setup import Setup
from facilitator.ui.worker import Say

if TYPE_CHECKING:
    from facilitator.commands.packing import Imported
    from facilitator.store import Store


@frozen
class TakingIn:
    """One file that is to be taken in."""

    setup: Setup
    file: Path

    @property
    def sentence(self) -> str:
        """What is said while it goes on."""
        return _(
            "Taking in “{file}” … It opens as soon as it is here; until then this window stays."
        ).format(file=shown(self.file.name))

    def into(self, store: "Store") -> "Imported":
        """Take it in, here and now."""
        from facilitator.commands.packing import import_workshop

        setup = self.setup
        return import_workshop(store, self.file, setup.device(), setup.clock, setup.replaced_folder)

    def elsewhere(self, say: Say) -> None:
        """Take it in from another thread, and say what was once the store is let go of."""
        store = self.setup.open_store()
        try:
            imported = self.into(store)
        finally:
            store.close()
        say(imported)
