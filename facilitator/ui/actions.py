"""Every action of the window in one table: what it is called, its keys, and what it asks.

The key card, the buttons' hints and the key filter all read it. To add an action, add a line.
"""

from collections.abc import Callable
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.wording import N_
from facilitator.ui.desk import Desk


@frozen
class Action:
    """Something the facilitator can do with one key."""

    id: str
    text: str
    keys: tuple[str, ...]
    ask: Callable[[Desk], object]


ACTIONS: Final[tuple[Action, ...]] = (
    Action("next", N_("Next"), ("Right", "Down", "PgDown", "N", "Return", "Enter"), Desk.next),
    Action("back", N_("Back"), ("Left", "Up", "PgUp", "P", "Backspace"), Desk.back),
    Action("go", N_("Start, or next"), ("Space",), Desk.go),
    Action("black", N_("Black"), ("B", "."), Desk.black),
    Action("holding", N_("Holding slide"), ("W",), Desk.holding),
    Action("freeze", N_("Freeze"), ("F",), Desk.freeze),
    Action("lend", N_("Lend the projector"), ("L",), Desk.lend),
    Action("escape", N_("Close what is open"), ("Esc",), Desk.escape),
    Action("project", N_("Project"), ("F5",), Desk.project),
    Action(
        "project-here", N_("Project from the selected block"), ("Shift+F5",), Desk.project_selected
    ),
    Action("pause", N_("Pause the clock"), ("T",), Desk.pause_or_resume),
    Action("restart", N_("Start the step again"), ("R",), Desk.restart),
    Action("more", N_("One minute more"), ("+", "="), Desk.minute_more),
    Action("less", N_("One minute less"), ("-",), Desk.minute_less),
    Action("more-5", N_("Five minutes more"), ("Ctrl++", "Ctrl+="), Desk.five_more),
    Action("less-5", N_("Five minutes less"), ("Ctrl+-",), Desk.five_less),
    Action("go-to", N_("Go to"), ("G",), Desk.show_go_to),
    Action("overview", N_("Overview"), ("O",), Desk.show_overview),
    Action("swap", N_("Swap screens"), ("S",), Desk.swap_screens),
    Action("keys", N_("Keys"), ("F1", "?"), Desk.show_keys),
    Action("catch-up", N_("Catch up"), ("C",), Desk.show_catch_up),
    Action("leave-way", N_("Take back the last way back"), ("U",), Desk.leave_way),
    Action("park", N_("Park an idea"), ("K",), Desk.park),
    Action("jot", N_("Note for next time"), ("J",), Desk.jot),
    Action("print", N_("Print"), ("Ctrl+P",), Desk.show_print),
    Action("find", N_("Find"), ("Ctrl+F",), Desk.find),
    Action("undo", N_("Undo"), ("Ctrl+Z",), Desk.undo),
    Action("redo", N_("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), Desk.redo),
    Action("save", N_("Say that all is saved"), ("Ctrl+S",), Desk.already_saved),
)

KEYS: Final = {key: action.id for action in ACTIONS for key in action.keys}
BY_ID: Final = {action.id: action for action in ACTIONS}


def perform(action: str, desk: Desk) -> None:
    """Do what an action asks, once everything that is typed is written."""
    desk.hand_over()
    BY_ID[action].ask(desk)
