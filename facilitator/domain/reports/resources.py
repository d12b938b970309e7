"""The resources a plan puts to new use: the starred ones, and those its actions use."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from facilitator.domain.document import Card, Cards, Part, Text
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.plan import Action, Canvas
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.picture import Hue
from facilitator.domain.reports.words import as_sentence, joined
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop

HUES: Final = {
    "knowledge": Hue.KNOWLEDGE,
    "tools": Hue.TOOLS,
    "structures": Hue.STRUCTURES,
    "relationships": Hue.RELATIONSHIPS,
}
_MOST_ON_A_CARD: Final = 3
"""The plan is one page; the map in the record has them all."""


@frozen
class Inventory:
    """A team's resources beside what its canvases and actions make of them."""

    resources: tuple[Resource, ...]
    canvases: tuple[Canvas, ...]
    actions: tuple[Action, ...]

    @classmethod
    def of(cls, workshop: Workshop, owner: str) -> "Inventory":
        records = workshop.records
        return cls(
            records.of(Resource, owner), records.of(Canvas, owner), records.of(Action, owner)
        )

    @property
    def chosen(self) -> tuple[Resource, ...]:
        """Starred resources first, then those that actions use or a canvas re-purposes."""
        used = {each for action in self.actions for each in action.uses}
        starred = [each for each in self.resources if each.starred]
        others = [
            each
            for each in self.resources
            if not each.starred and (each.id in used or self.canvas_of(each) is not None)
        ]
        return tuple(each for each in (*starred, *others) if each.name.strip())

    @property
    def unmatched(self) -> tuple[Canvas, ...]:
        """Canvases of something that is not on the map by that name."""
        return tuple(
            each
            for each in self.canvases
            if each.resource.strip() and self.resource_of(each) is None
        )

    def canvas_of(self, resource: Resource) -> Canvas | None:
        return next((each for each in self.canvases if self.resource_of(each) is resource), None)

    def resource_of(self, canvas: Canvas) -> Resource | None:
        """The resource a canvas is about: the same name, or one name beginning the other."""
        named = _plain(canvas.resource)
        if not named:
            return None
        names = [(each, _plain(each.name)) for each in self.resources]
        same = [each for each, name in names if name == named]
        like = [each for each, name in names if name and (name + " ").startswith(named + " ")] + [
            each for each, name in names if name and (named + " ").startswith(name + " ")
        ]
        return next(iter((*same, *like)), None)


def resource_cards(workshop: Workshop, inventory: Inventory) -> tuple[Part, ...]:
    """A card for each of the four kinds; one quiet line where nothing is chosen at all."""
    chosen = inventory.chosen
    if not chosen and not inventory.unmatched:
        return (Text(_("No resource starred yet"), quiet=True),)
    cards = Cards(tuple(_card(workshop, sort, chosen, inventory) for sort in RESOURCE_LABELS))
    unsorted = [_line(each, inventory) for each in chosen if each.sort not in RESOURCE_LABELS]
    apart = [*unsorted, *(_turned(each.resource, each) for each in inventory.unmatched)]
    return (cards, *(Text(line) for line in apart))


def _card(workshop: Workshop, sort: str, chosen: Sequence[Resource], inventory: Inventory) -> Card:
    here = [each for each in chosen if each.sort == sort][:_MOST_ON_A_CARD]
    line = " ".join(_line(each, inventory) for each in here) or _("None chosen yet")
    return Card(workshop.settings.resource_label(sort), (line,), HUES[sort])


def _line(resource: Resource, inventory: Inventory) -> str:
    canvas = inventory.canvas_of(resource)
    return _turned(resource.name, canvas) if canvas else as_sentence(resource.name)


def _turned(name: str, canvas: Canvas) -> str:
    """The name with its old and new purpose: "was announcements, now lesson planning".

    A purpose typed as a sentence of its own, with a capital, is left one.
    """
    now, new = canvas.purpose_now.strip(), canvas.purpose_new.strip()
    if now[:1].isupper() or new[:1].isupper():
        was = _("Was: {purpose}").format(purpose=now) if now else ""
        will_be = _("Now: {purpose}").format(purpose=new) if new else ""
        return joined((name, was, will_be))
    was = _("was {purpose}").format(purpose=now) if now else ""
    will_be = _("now {purpose}").format(purpose=new) if new else ""
    changes = ", ".join(each for each in (was, will_be) if each)
    return as_sentence(f"{name.strip()}: {changes}" if changes else name.strip())


@lru_cache(maxsize=4_096)
def _plain(name: str) -> str:
    """A name as two people would type it alike."""
    letters = (char if char.isalnum() else " " for char in name.casefold())
    return " ".join("".join(letters).split())
