"""The key card: every action of the table with its keys."""

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.domain.wording import N_, _
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import label

_COLUMNS = 2
_ON_THE_CAP = {
    "Right": "→",
    "Left": "←",
    "Down": "↓",
    "Up": "↑",
    "PgDown": N_("Page Down"),
    "PgUp": N_("Page Up"),
    "Return": N_("Enter"),
    "-": "−",
    "Ctrl+-": "Ctrl+−",
}
_SAID_ONCE = frozenset({"Enter", "Ctrl++", "Ctrl+Y"})


class KeyCard(Sheet):
    """What each key does."""

    def __init__(self, actions: tuple[tuple[str, tuple[str, ...]], ...], parent: QWidget) -> None:
        super().__init__(_("Keys"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        half = -(-len(actions) // _COLUMNS)
        for at, (text, keys) in enumerate(actions):
            column, row = divmod(at, half)
            grid.addWidget(label(shown_keys(keys), "pine"), row, column * 2)
            grid.addWidget(label(_(text)), row, column * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.content.addLayout(grid)
        self.content.addWidget(
            label(
                _("A clicker’s keys work wherever you type. Letters go to a box you click in."),
                "soft",
                wrap=True,
            )
        )


def shown_keys(keys: tuple[str, ...]) -> str:
    """Keys as they stand on their caps."""
    return "  ".join(_(_ON_THE_CAP.get(key, key)) for key in keys if key not in _SAID_ONCE)
