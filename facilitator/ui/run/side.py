"""The right of the Run page: the timer, what comes next, the rest of the day, what waits."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.dates import as_date, short_day
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.room import Parked
from facilitator.domain.run import Phase
from facilitator.domain.timing import (
    MINUTE,
    Standing,
    lateness,
    minutes_in_words,
    whole_minutes,
)
from facilitator.domain.todo import minutes_to_type, waiting
from facilitator.domain.wording import _, counted
from facilitator.ui.lettering import text_font
from facilitator.ui.parts import Elided, Steady, button, clear, label, rule, set_role
from facilitator.ui.run.now import Now
from facilitator.ui.theme import WINDOW, Tone

_PARKED_SHOWN = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Gone(QWidget):
    """A bar that fills as the step's time goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self._over = False
        self.setFixedHeight(8)

    def show_part(self, part: float, *, over: bool) -> None:
        """The part of the time that is gone, 0 to 1."""
        if (part, over) != (self._part, self._over):
            self._part, self._over = min(max(part, 0.0), 1.0), over
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(WINDOW.color(Tone.LINE))
        painter.setBrush(WINDOW.color(Tone.LINE))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        gone = self.rect().adjusted(0, 0, -1, -1)
        gone.setWidth(int(gone.width() * self._part))
        tone = WINDOW.color(Tone.CORAL if self._over else Tone.PINE)
        painter.setPen(tone)
        painter.setBrush(tone)
        if gone.width() > 0:
            painter.drawRoundedRect(gone, 3, 3)


class Side(QFrame):
    """The right column.

    Signals:
        pause_asked, more_asked, five_more_asked, catch_up_asked: a button was pressed.
    """

    pause_asked = Signal()
    more_asked = Signal()
    five_more_asked = Signal()
    catch_up_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setProperty("role", "right")
        self._step = label("", "label", wrap=True)
        self._timer = Steady("timer", "00:00")
        self._gone = Gone()
        self._of = label("", "soft")
        self._pause = button(_("Pause"), self.pause_asked.emit, "small")
        self._more = button(_("+1 min"), self.more_asked.emit, "small")
        self._five_more = button(_("+5 min"), self.five_more_asked.emit, "small")
        self._next_title = label("", "heading", wrap=True)
        self._next_more = label("", "soft", wrap=True)
        self._rest_head = label("", "label")
        self._rest = QWidget()
        self._catch_up = button(_("Catch up   C"), self.catch_up_asked.emit)
        self._waits = rule()
        self._to_type = label("", wrap=True)
        self._parking_head = label("", "label")
        self._parked = label("", wrap=True)
        self._timer.setFont(text_font(84))
        self._lay_out()

    def _lay_out(self) -> None:
        for centered in (self._step, self._timer, self._of):
            centered.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for each in (self._pause, self._more, self._five_more):
            buttons.addWidget(each, 1)
        self._of.setWordWrap(True)
        for wrapped in (
            self._step,
            self._of,
            self._next_title,
            self._next_more,
            self._to_type,
            self._parked,
        ):
            # A word longer than the column must not widen it.
            wrapped.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(self._rest)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 18)
        page.setSpacing(6)
        _stack(page, self._step, self._timer, self._gone, self._of)
        page.addSpacing(6)
        page.addLayout(buttons)
        page.addSpacing(8)
        _stack(page, rule(), label(_("Up next"), "label"), self._next_title, self._next_more)
        page.addSpacing(8)
        _stack(page, rule(), self._rest_head, self._rest)
        page.addSpacing(6)
        page.addWidget(self._catch_up)
        page.addStretch(1)
        _stack(page, self._waits, self._to_type, self._parking_head, self._parked)

    def show_beat(self, now: Now) -> None:
        """What changes every second."""
        self._timer.show_words(now.timer())
        set_role(self._timer, "timer-over" if now.is_over else "timer")
        set_role(self._of, "coral" if now.is_over else "soft")
        self._of.setText(_of_words(now))
        whole = now.length or MINUTE
        running = now.run.phase in {Phase.RUNNING, Phase.PAUSED}
        self._gone.show_part(1 - now.left / whole if running else 0.0, over=now.is_over)

    def show_now(self, now: Now) -> None:
        """What changes with a step, a minute, or a word."""
        running = now.run.phase in {Phase.RUNNING, Phase.PAUSED}
        self._step.setText(_step_words(now))
        self._timer.setVisible(running)
        self._gone.setVisible(running)
        for each in (self._pause, self._more, self._five_more):
            each.setVisible(running)
        self._pause.setText(_("Go on") if now.run.phase is Phase.PAUSED else _("Pause"))
        self._catch_up.setVisible(now.is_open)
        self._show_next(now)
        self._show_rest(now)
        self._show_waiting(now)
        self.show_beat(now)

    def _show_next(self, now: Now) -> None:
        title, about = _next_words(now)
        self._next_title.setText(title)
        self._next_more.setText(about)
        self._next_more.setVisible(bool(self._next_more.text()))

    def _show_rest(self, now: Now) -> None:
        self._rest_head.setText(_("Rest of the day") if now.is_open else _("The day"))
        clear(self._rest)
        grid = self._rest.layout()
        if not isinstance(grid, QGridLayout):
            return
        for row, mark in enumerate(_landmarks(now)):
            name = Elided()
            name.setText(mark.title)
            grid.addWidget(name, row, 0)
            grid.addWidget(label(now.place.shown(mark.at)), row, 1, _RIGHT)
            grid.addWidget(label(_was(mark, now), "soft"), row, 2, _RIGHT)

    def _show_waiting(self, now: Now) -> None:
        slips = waiting(now.workshop, now.run)
        minutes = minutes_in_words(minutes_to_type(slips))
        words = ", ".join(each.words for each in slips)
        self._to_type.setText(
            _("To type: {slips}, about {minutes}").format(slips=words, minutes=minutes)
            if slips
            else ""
        )
        self._to_type.setVisible(bool(slips))
        parked = [each for each in now.workshop.records.of(Parked) if each.text and not each.answer]
        self._parking_head.setText(
            counted("Parking lot · {n}", "Parking lot · {n}", len(parked)) if parked else ""
        )
        self._parked.setText("\n".join(each.text for each in parked[-_PARKED_SHOWN:]))
        self._waits.setVisible(bool(slips or parked))
        self._parking_head.setVisible(bool(parked))
        self._parked.setVisible(bool(parked))


def _stack(page: QVBoxLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        page.addWidget(widget)


def _of_words(now: Now) -> str:
    if now.run.phase is Phase.ARMED:
        return _("Space starts it")
    if not now.is_open:
        return _starts(now)
    if now.is_over:
        return _("over")
    minutes = minutes_in_words(-(-now.length // MINUTE))
    if now.run.phase is Phase.PAUSED or now.run.ends is None:
        return _("of {minutes} · paused").format(minutes=minutes)
    return _("of {minutes} · ends {time}").format(
        minutes=minutes, time=now.place.shown(now.run.ends)
    )


def _starts(now: Now) -> str:
    """When the day to come begins; nothing for one that is open, or behind us."""
    if now.day is None or not now.slots or now.is_open or now.is_finished:
        return ""
    on, time = as_date(now.day.date), now.place.shown(now.slots[0].start)
    if on is None or on == now.place.today(now.slots[0].start):
        return _("Starts at {time}").format(time=time)
    return _("Starts on {day} at {time}").format(day=short_day(on), time=time)


def _step_words(now: Now) -> str:
    """What the number below is about, or what stands in its place."""
    if now.is_open and now.step is not None:
        return now.step.title
    if now.run.phase is Phase.ARMED and now.block is not None:
        return _("Ready: {block}").format(block=now.block.title)
    if now.day is None:
        return _("There is no day in this agenda.")
    return _("All days have been run") if now.is_finished else now.day.title


def _next_words(now: Now) -> tuple[str, str]:
    """What comes, and more about it."""
    coming = now.coming
    if now.is_finished:
        return _("What the teams take home"), _("Ctrl+P prints each team’s plan.")
    if coming is None:
        return _("The end of the day"), ""
    words = [minutes_in_words(coming.minutes)]
    if isinstance(coming, Step) and coming.sentence:
        words.append(coming.sentence)
    return coming.title, " · ".join(words)


@frozen
class _Landmark:
    """What a room asks about: when it will be, and when it was to be."""

    title: str
    at: datetime
    planned: datetime | None


def _landmarks(now: Now) -> Iterator[_Landmark]:
    """Breaks and lunch still to come, and the end of the day."""
    planned = {each.block: each for each in now.run.baseline}
    for slot in now.slots:
        block, was = slot.block, planned.get(slot.block.id)
        if slot.standing is Standing.AHEAD and block.sort in {"break", "lunch"}:
            title = _("{block}, pinned").format(block=block.title) if block.pinned else block.title
            yield _Landmark(title, slot.start, was.start if was is not None else None)
    if now.slots:
        end = max((each.end for each in now.run.baseline), default=None)
        yield _Landmark(_("Ends"), now.slots[-1].end, end)


def _was(mark: _Landmark, now: Now) -> str:
    """How it differs from the plan, once a day is open."""
    if mark.planned is None or not now.is_open:
        return ""
    late = mark.at - mark.planned
    if abs(whole_minutes(late)) < 1:
        return lateness(late)
    return _("was {time}").format(time=now.place.shown(mark.planned))
