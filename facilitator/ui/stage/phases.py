"""Think, pair, share as a bar along the bottom: how long each part is, and how far it has gone."""

from typing import Final

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Phase, Phases
from facilitator.ui.stage.place import PLAIN, STRONG, line_in, text_in
from facilitator.ui.stage.placed import Area, Panel, Placed
from facilitator.ui.stage.setting import LEAST
from facilitator.ui.theme import Tone

PHASES_HEIGHT: Final = 140.0

_BAR: Final = 12.0
_GAP: Final = 20.0
_NARROWEST: Final = 200.0
_NOTE: Final = 2 * LEAST * PLAIN.spacing
"""Room for a note that is longer than its part of the bar: it may reach into the margin."""


def place_phases(body: Phases, area: Area) -> tuple[Placed, ...]:
    """The bar at the top of the area, title and note under each part."""
    shown = _around_current(body.phases, int(area.width // _NARROWEST))
    parts = zip(shown, _parts(shown, area), strict=True)
    return tuple(each for phase, part in parts for each in _phase(phase, part))


def _around_current(phases: tuple[Phase, ...], most: int) -> tuple[Phase, ...]:
    """The stretch of phases that is being worked through, where the bar cannot hold them all."""
    current = next((place for place, phase in enumerate(phases) if phase.current), 0)
    first = max(min(current - most // 2, len(phases) - most), 0)
    return phases[first : first + most]


def _parts(phases: tuple[Phase, ...], area: Area) -> tuple[Area, ...]:
    """Widths in step with minutes, but none too narrow for its words."""
    average = sum(phase.minutes for phase in phases) / max(len(phases), 1)
    weights = [max(phase.minutes, average * 0.6, 1.0) for phase in phases]
    room = area.width - _GAP * (len(phases) - 1)
    parts, x = [], area.x
    for weight in weights:
        width = room * weight / sum(weights)
        parts.append(Area(x, area.y, width, area.height))
        x += width + _GAP
    return tuple(parts)


def _phase(phase: Phase, part: Area) -> tuple[Placed, ...]:
    bar = Area(part.x, part.y, part.width, _BAR)
    tone = Tone.INK if phase.current else Tone.SOFT
    title = line_in(part.below(part.y + 30), phase.title, STRONG, 40, tone=tone)
    under = part.below(max(part.y + 82, title.area.bottom))
    note = line_in(under, phase.note, PLAIN, 30, tone=tone)
    if note.setting.cut:
        note = text_in(replace(under, height=_NOTE), phase.note, PLAIN, LEAST, tone=tone)
    return (*_bar(phase, bar), title, note)


def _bar(phase: Phase, bar: Area) -> tuple[Placed, ...]:
    if phase.gone >= 1 and not phase.current:
        return (Panel(bar, Tone.PINE_GONE),)
    track = Panel(bar, Tone.LINE)
    gone = min(max(phase.gone, 0.0), 1.0) * bar.width
    if not gone:
        return (track,)
    return track, Panel(Area(bar.x, bar.y, gone, bar.height), Tone.PINE)
