"""Opening the workshop's days and ending them, on their own date or on another.

A key opens a day on its date only: a clicker in a bag must not open tomorrow. A button opens it
whenever it is pressed, for somebody may want to practice.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.dates import as_date, long_day
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.moves import next_day
from facilitator.domain.run import Phase
from facilitator.domain.wording import _
from facilitator.ui.messages import Messages


class Days(QObject):
    """The days of one open workshop.

    Signals:
        begun_again: a day begins afresh; the panel in which that was asked can go.
    """

    begun_again = Signal()

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

    def open(self, day_id: str = "") -> None:
        """Open the next day now, or the one that is named, whatever its date."""
        self._flush()
        if not self._opened.running.open_day(day_id):
            return
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
        planned = _planned(next_day(self._opened.workshop.days, run))
        if planned is None or planned == self._today:
            self.open()
            return
        said = _("This day is planned for {day}. To run it today, start it with its button.")
        self._messages.say(said.format(day=long_day(planned)))

    def start_again(self, day_id: str) -> None:
        """Begin a day afresh that has run, to practice or on a wrong date; when asked twice.

        The sentence is the question: while it is on the strip, the next press answers it.
        """
        day = self._opened.workshop.day(day_id)
        question = _(
            "Press it again to begin “{day}” afresh, with all its time. Every word that was typed "
            "stays."
        ).format(day=day.title if day is not None else "")
        if self._messages.text != question:
            self._messages.say(question)
            return
        self._messages.take_back(question)
        self.begun_again.emit()
        self.open(day_id)

    def tell_of_an_open_one(self) -> None:
        """Say so where a day is still open that was begun on another date."""
        run, place = self._opened.run, self._opened.workshop.place
        if run.phase is Phase.CLOSED or run.opened_at is None:
            return
        on = place.today(run.opened_at)
        if on != self._today:
            said = _(
                "This day has been open since {day}. To begin it afresh, end it (G) and start it "
                "again (O)."
            )
            self._messages.hold(said.format(day=long_day(on)))

    def end(self) -> None:
        """End the day where it stands."""
        self._flush()
        if self._opened.running.close_day():
            self._messages.say(_("The day has ended here. Back opens it again."))

    @property
    def _today(self) -> date:
        return self._opened.workshop.place.today(self._opened.now())


def _planned(day: Day | None) -> date | None:
    return as_date(day.date) if day is not None else None
