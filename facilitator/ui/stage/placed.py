"""What stands where on the stage: areas, and the few kinds of thing a painter can draw.

Values in stage pixels: the stage is always 1080 high, whatever the projector. Nothing here paints
or measures; two equal values look the same, so what differs between two pictures can be told.
"""

from enum import Enum
from typing import Final, TypeAlias

from facilitator.domain.frozen import frozen, replace
from facilitator.ui.stage.setting import Setting
from facilitator.ui.theme import Tone

STAGE_HEIGHT: Final = 1080.0


@frozen
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, across: float, down: float) -> "Area":
        return Area(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)

    def below(self, y: float) -> "Area":
        """What is left of the area from `y` down."""
        return Area(self.x, y, self.width, max(self.bottom - y, 0.0))

    def above(self, y: float) -> "Area":
        """What is left of the area down to `y`."""
        return Area(self.x, self.y, self.width, max(y - self.y, 0.0))

    def first(self, width: float) -> "Area":
        """The leading part, so wide."""
        return Area(self.x, self.y, width, self.height)

    def after(self, width: float) -> "Area":
        """What is left behind a leading part so wide."""
        return Area(self.x + width, self.y, max(self.width - width, 0.0), self.height)

    def moved(self, across: float = 0.0, down: float = 0.0) -> "Area":
        return Area(self.x + across, self.y + down, self.width, self.height)

    def columns(self, count: int, gap: float) -> tuple["Area", ...]:
        """Areas of one width beside each other."""
        width = (self.width - gap * (count - 1)) / count
        return tuple(
            Area(self.x + place * (width + gap), self.y, width, self.height)
            for place in range(count)
        )

    def cells(self, across: int, down: int, gap: float) -> tuple["Area", ...]:
        """Areas of one size, row by row."""
        height = (self.height - gap * (down - 1)) / down
        return tuple(
            Area(column.x, self.y + row * (height + gap), column.width, height)
            for row in range(down)
            for column in self.columns(across, gap)
        )


class Align(Enum):
    """Where lines stand in their area; START is the right for a text that runs to the left."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@frozen
class Words:
    """A text, fitted and placed."""

    area: Area
    setting: Setting
    tone: Tone
    align: Align = Align.START
    counts_rest: bool = False
    """Stands for what there was no room for."""
    is_figure: bool = False
    """One figure of a time: it keeps to its own width."""

    def moved(self, across: float = 0.0, down: float = 0.0) -> "Words":
        return replace(self, area=self.area.moved(across, down))


@frozen
class Panel:
    """A filled rectangle: a bar, a tinted ground, a tag with its stripe."""

    area: Area
    tone: Tone
    radius: float = 0.0
    stripe: Tone | None = None
    """A bar of this colour down the leading edge."""
    outline: Tone | None = None


@frozen
class Ring:
    """Time as a plain ring that fills as it goes."""

    area: Area
    gone: float


Placed: TypeAlias = Words | Panel | Ring


@frozen
class ClockPlace:
    """Where a picture has its clock: large beside the task, or small in the corner."""

    room: Area
    is_large: bool


@frozen
class Arrangement:
    """Everything on one picture, back to front."""

    width: float
    still: tuple[Placed, ...] = ()
    """What a second that passes leaves as it is."""
    moving: tuple[Placed, ...] = ()
    """The clock and the phases."""
    clock_place: ClockPlace | None = None
    phases_room: Area | None = None
    black: bool = False

    @property
    def placed(self) -> tuple[Placed, ...]:
        return self.still + self.moving
