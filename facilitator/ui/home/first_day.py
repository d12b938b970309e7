"""A date, typed in any way a person writes it or picked from a calendar that unfolds below.

Names of months and days come from our own catalogue; the machine's locale plays no part.
"""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.domain.dates import as_date, long_day
from facilitator.domain.wording import _
from facilitator.ui.parts import button, label, set_role
from facilitator.ui.theme import WINDOW, Tone

_DRESS = f"""
QCalendarWidget QWidget {{ alternate-background-color: {WINDOW.card}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {WINDOW.card}; }}
QCalendarWidget QToolButton {{ color: {WINDOW.ink}; background: {WINDOW.card}; border: none;
    border-radius: 6px; padding: 6px 10px; font-weight: 600; }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{
    background: {WINDOW.pine_tint}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{ background: {WINDOW.card}; border: none;
    selection-background-color: {WINDOW.pine}; selection-color: {WINDOW.card}; }}
"""


class FirstDay(QWidget):
    """A line, a button for the calendar, and the date in words.

    Signals:
        changed: the date is another, or is understood no longer.
        confirmed: Enter was pressed in the line.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("such as Aug 4"))
        self.line.setAccessibleName(_("First day"))
        self.unfold = button(_("Calendar"), self._turn_calendar)
        self.words = label("", "soft", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self._column.addWidget(self.words)
        self.line.textChanged.connect(self._take_words)
        self.line.returnPressed.connect(self.confirmed)
        self._take_words()

    def date(self) -> date | None:
        """The date that the line says, or nothing."""
        words = self.line.text().strip()
        if not words:
            return None
        # Reading dates is loaded with the first key, not with the first paint.
        from facilitator.commands.days import understood

        return as_date(understood(words, self._today))

    def _take_words(self) -> None:
        on = self.date()
        if on is not None:
            said = _("{day}, {year}").format(day=long_day(on), year=on.year)
            if on < self._today:
                said = _("{day}. That day has gone by.").format(day=said)
        elif self.line.text().strip():
            said = _("Type a date such as Aug 4 or 2027-08-04.")
        else:
            said = _("Its other days follow on the next weekdays.")
        is_odd = bool(self.line.text().strip()) and (on is None or on < self._today)
        self.words.setText(said)
        set_role(self.words, "amber" if is_odd else "soft")
        self.changed.emit()

    def _turn_calendar(self) -> None:
        """Unfold the calendar at the date, or fold it again."""
        if self._calendar is None:
            self._calendar = _calendar()
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
            self._column.addWidget(self._calendar)
            self._calendar.hide()
        on = self.date() or self._today
        self._calendar.setSelectedDate(QDate(on.year, on.month, on.day))
        self._calendar.setVisible(self._calendar.isHidden())

    def _pick(self, picked: QDate) -> None:
        self.line.setText(date(picked.year(), picked.month(), picked.day()).isoformat())
        if self._calendar is not None:
            self._calendar.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _calendar() -> QCalendarWidget:
    made = QCalendarWidget()
    made.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setStyleSheet(_DRESS)
    made.setAccessibleName(_("Calendar"))
    weekend = QTextCharFormat()
    weekend.setForeground(WINDOW.color(Tone.SOFT))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, weekend)
    return made
