"""The look: every colour by what it means, the scale of type, and the dress of Qt's own widgets.

One place for all of it, so that no page invents a colour or a size. Pages ask for a look by
setting the property `role` on a widget; what each role looks like is in `stylesheet`.
"""

from dataclasses import asdict
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.picture import Hue
from facilitator.ui.lettering import (
    load_other_scripts,
    load_text_fonts,
    serif_font,
    text_font,
)
from facilitator.ui.stylesheet import stylesheet

__all__ = [
    "GOAL",
    "HEADING",
    "LABEL",
    "STAGE_DARK",
    "STAGE_LIGHT",
    "TEXT",
    "TIMER",
    "WINDOW",
    "Inks",
    "Tone",
    "apply_theme",
    "load_other_scripts",
    "load_text_fonts",
    "serif_font",
    "text_font",
]

LABEL: Final = 12
TEXT: Final = 14
HEADING: Final = 16
GOAL: Final = 24
TIMER: Final = 84


class Tone(StrEnum):
    """A colour by its part in the look; what it is depends on light, dark and where it stands."""

    PAPER = "paper"
    CARD = "card"
    LINE = "line"
    INK = "ink"
    SOFT = "soft"
    FAINT = "faint"
    PINE = "pine"
    AMBER = "amber"
    CORAL = "coral"
    KNOWLEDGE = "knowledge"
    TOOLS = "tools"
    STRUCTURES = "structures"
    RELATIONSHIPS = "relationships"
    PINE_GONE = "pine_gone"
    INK_TINT = "ink_tint"
    PINE_TINT = "pine_tint"
    AMBER_TINT = "amber_tint"
    CORAL_TINT = "coral_tint"
    KNOWLEDGE_TINT = "knowledge_tint"
    TOOLS_TINT = "tools_tint"
    STRUCTURES_TINT = "structures_tint"
    RELATIONSHIPS_TINT = "relationships_tint"

    @classmethod
    def of(cls, hue: Hue) -> "Tone":
        return cls(hue.value)

    @classmethod
    def tint_of(cls, hue: Hue) -> "Tone":
        """The ground on which text of this hue stands."""
        return cls(f"{hue.value}_tint")


@frozen
class Inks:
    """One complete set of colours."""

    paper: str
    card: str
    line: str
    ink: str
    soft: str
    faint: str
    pine: str
    amber: str
    coral: str
    knowledge: str
    tools: str
    structures: str
    relationships: str
    pine_gone: str
    ink_tint: str
    pine_tint: str
    amber_tint: str
    coral_tint: str
    knowledge_tint: str
    tools_tint: str
    structures_tint: str
    relationships_tint: str

    def color(self, tone: Tone) -> QColor:
        return _color(getattr(self, tone))


@cache
def _color(name: str) -> QColor:
    # Asked for several times a second, and read from its name only once.
    return QColor(name)


WINDOW: Final = Inks(
    paper="#FBF9F5",
    card="#FFFFFF",
    line="#E4DED3",
    ink="#1E2A36",
    soft="#5C6773",
    faint="#8A929B",
    pine="#0E5A5A",
    amber="#B86E00",
    coral="#C2412D",
    knowledge="#2B5F8C",
    tools="#9A6200",
    structures="#3B7040",
    relationships="#8E3B63",
    pine_gone="#86B3AF",
    ink_tint="#EEEFF1",
    pine_tint="#E3EFEC",
    amber_tint="#FAEFD9",
    coral_tint="#FBE5E0",
    knowledge_tint="#E4EDF5",
    tools_tint="#FAEFD9",
    structures_tint="#E6F0E6",
    relationships_tint="#F6E6EE",
)
"""Accents here are for fills, bars and large headings; small words take STAGE_LIGHT's inks."""

STAGE_LIGHT: Final = replace(
    WINDOW,
    paper="#FFFFFF",
    pine_tint="#EAF4F1",
    soft="#46515C",
    amber="#714500",
    coral="#972B1B",
    knowledge="#1F4A73",
    tools="#6B4400",
    structures="#2A5430",
    relationships="#74294F",
)
"""Every ink that carries words stands at 7:1 on its ground."""

STAGE_DARK: Final = Inks(
    paper="#14191E",
    card="#1C232A",
    line="#36404A",
    ink="#F3EFE7",
    soft="#B9C0C7",
    faint="#87909A",
    pine="#6CC4BC",
    amber="#F0B35A",
    coral="#F08A77",
    knowledge="#8FBEE6",
    tools="#E9BE6C",
    structures="#93CB98",
    relationships="#E29ABC",
    pine_gone="#35696A",
    ink_tint="#232B32",
    pine_tint="#132B2C",
    amber_tint="#2F271A",
    coral_tint="#33211F",
    knowledge_tint="#1B2733",
    tools_tint="#2C261A",
    structures_tint="#1C2A20",
    relationships_tint="#301F29",
)

_SMALL_WORDS: Final = ("amber", "coral", "knowledge", "tools", "structures", "relationships")


def apply_theme(app: QApplication) -> None:
    """Dress the whole application; once, before the first window."""
    app.setFont(text_font(TEXT))
    app.setPalette(_palette())
    words = {f"{name}_words": getattr(STAGE_LIGHT, name) for name in _SMALL_WORDS}
    app.setStyleSheet(stylesheet(asdict(WINDOW) | words))


def _palette() -> QPalette:
    palette = QPalette()
    for role, tone in _PALETTE.items():
        palette.setColor(role, WINDOW.color(tone))
    palette.setColor(QPalette.ColorRole.HighlightedText, WINDOW.color(Tone.CARD))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, WINDOW.color(Tone.FAINT))
    return palette


_PALETTE: Final = {
    QPalette.ColorRole.Window: Tone.PAPER,
    QPalette.ColorRole.Base: Tone.CARD,
    QPalette.ColorRole.AlternateBase: Tone.PAPER,
    QPalette.ColorRole.Button: Tone.CARD,
    QPalette.ColorRole.WindowText: Tone.INK,
    QPalette.ColorRole.Text: Tone.INK,
    QPalette.ColorRole.ButtonText: Tone.INK,
    QPalette.ColorRole.ToolTipBase: Tone.CARD,
    QPalette.ColorRole.ToolTipText: Tone.INK,
    QPalette.ColorRole.PlaceholderText: Tone.SOFT,
    QPalette.ColorRole.Mid: Tone.LINE,
    QPalette.ColorRole.Highlight: Tone.PINE,
    QPalette.ColorRole.Accent: Tone.PINE,
    QPalette.ColorRole.Link: Tone.PINE,
}
