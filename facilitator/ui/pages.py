"""The table of pages on the rail, besides Run; each is imported when it is first shown.

A page is made where it will stay: Qt dresses everything in it again when it is moved.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.ui.bridge import Bridge
from facilitator.ui.page import Page
from facilitator.ui.recorder import Recorder

MakePage = Callable[[OpenWorkshop, Bridge, Recorder, QWidget], Page]


def _prepare(opened: OpenWorkshop, bridge: Bridge, recorder: Recorder, parent: QWidget) -> Page:
    from facilitator.ui.prepare.page import PreparePage

    return PreparePage(opened, bridge, recorder, parent)


def _teams(opened: OpenWorkshop, bridge: Bridge, recorder: Recorder, parent: QWidget) -> Page:
    from facilitator.ui.teams.page import TeamsPage

    return TeamsPage(opened, bridge, recorder, parent)


def _print(opened: OpenWorkshop, bridge: Bridge, recorder: Recorder, parent: QWidget) -> Page:
    from facilitator.ui.print.page import PrintPage

    return PrintPage(opened, bridge, recorder, parent)


PAGES: Final[Mapping[str, MakePage]] = {"prepare": _prepare, "teams": _teams, "print": _print}
