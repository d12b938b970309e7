"""Opening the workshop's days and ending them, on their own date or on another.

A key opens a day on its date only: a clicker in a bag must not open tomorrow. A button opens it
whenever it is pressed, for somebody may want to practice.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.dates import as_date, long_day
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.moves import next_day
from facilitator.domain.run import Phase
from facilitator.domain.wording import N_, _
from facilitator.ui.messages import Messages

_ENDED: Final = N_("The day has ended here. Back opens it again.")


class Days(QObject):
    """The days of one open workshop."""

    def __init__(
        self,
        opened: OpenWorkshop,
        messages: Messages,
        flush: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._messages = messages
        self._flush = flush
        self._told_of: date | None = None
        self._still_open = ""

    def open_by_hand(self) -> None:
        """Open the next day with its button; of another date than today's only when asked twice.

        The sentence is the question: the button stands where the day before was ended.
        """
        planned = _planned(self._coming())
        if planned is not None and planned != self._today:
            question = _("This day is planned for {day}. Press again to run it now.").format(
                day=long_day(planned)
            )
            if self._messages.text != question:
                self._messages.say(question)
                return
        self.open()

    def open(self, day_id: str = "") -> None:
        """Open the next day now, or the one that is named, whatever its date."""
        self._flush()
        if not self._opened.running.open_day(day_id):
            return
        self._messages.take_back(_(_ENDED))
        planned = _planned(self._opened.workshop.day(self._opened.run.day))
        if planned is not None and planned != self._today:
            said = _("This day was planned for {day}. It runs on today’s clock.")
            self._messages.say(said.format(day=long_day(planned)))

    def open_due(self) -> None:
        """Open the day that is planned for today; otherwise say how to open one."""
        run, place = self._opened.run, self._opened.workshop.place
        opened_today = run.opened_at is not None and place.today(run.opened_at) == self._today
        # A day that was only looked at may be opened again.
        if opened_today and run.day in run.opened:
            self._messages.say(_("The day has ended. Start the next one with its button."))
            return
        planned = _planned(self._coming())
        if planned is None or planned == self._today:
            self.open()
            return
        said = _("This day is planned for {day}. To run it today, start it with its button.")
        self._messages.say(said.format(day=long_day(planned)))

    def tell_of_an_open_one(self) -> None:
        """Say so where a day is still open that was begun on another date."""
        run, place = self._opened.run, self._opened.workshop.place
        if run.phase is Phase.CLOSED or run.opened_at is None:
            return
        on = place.today(run.opened_at)
        if on != self._today and on != self._told_of:
            self._told_of = on
            self._still_open = _(
                "This day has been open since {day}. To begin it afresh, end it (G) and start it "
                "again (O)."
            ).format(day=long_day(on))
            self._messages.hold(self._still_open)

    def end(self) -> None:
        """End the day where it stands."""
        self._flush()
        if not self._opened.running.close_day():
            return
        self._messages.take_back(self._still_open)
        again = self._opened.running.can_go_back
        self._messages.say(_(_ENDED) if again else _("The day has ended here."))

    def went_back(self) -> None:
        """What was said of a day that has ended is not true any more."""
        self._messages.take_back(_(_ENDED))

    def _coming(self) -> Day | None:
        workshop = self._opened.workshop
        return next_day(workshop.days, self._opened.run, workshop.place, self._opened.now())

    @property
    def _today(self) -> date:
        return self._opened.workshop.place.today(self._opened.now())


def _planned(day: Day | None) -> date | None:
    return as_date(day.date) if day is not None else None
