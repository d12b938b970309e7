"""The right of the Run page: the timer, what comes next, the rest of the day, what waits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.kinds.room import Parked
from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import MINUTE, minutes_in_words
from facilitator.domain.todo import minutes_to_type, waiting
from facilitator.domain.wording import _, counted
from facilitator.ui.lettering import text_font
from facilitator.ui.parts import Elided, button, clear, fill, label, rule, set_role
from facilitator.ui.run.now import Now
from facilitator.ui.run.side_words import landmarks, next_words, of_words, step_words, was
from facilitator.ui.steady import Steady
from facilitator.ui.theme import WINDOW, Tone

_PARKED_SHOWN = 3
_ROUND = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Gone(QWidget):
    """A bar that fills as the step's time goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self._filled = 0
        self._over = False
        self.setFixedHeight(8)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_part(self, part: float, *, over: bool) -> None:
        """The part of the time that is gone, 0 to 1."""
        self._part = min(max(part, 0.0), 1.0)
        before, self._filled = self._filled, self._filling()
        if over is not self._over:
            self._over = over
            self.update()
        elif self._filled != before:
            # A second of a long step is less than a pixel; of a short one, a few.
            left, right = sorted((before, self._filled))
            self.update(left, 0, right - left, self.height())

    def _filling(self) -> int:
        return int(self.width() * self._part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filled = self._filling()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gone, left = self.rect(), self.rect()
        gone.setRight(self._filled - 1)
        left.setLeft(self._filled)
        fill(painter, left, WINDOW.color(Tone.LINE))
        fill(painter, gone, WINDOW.color(Tone.CORAL if self._over else Tone.PINE))
        if event.rect().left() < _ROUND or event.rect().right() >= self.width() - _ROUND:
            self._round_the_ends(painter)

    def _round_the_ends(self, painter: QPainter) -> None:
        corners = QPainterPath()
        corners.addRect(self.rect())
        # What lies in both is left out.
        corners.addRoundedRect(self.rect(), _ROUND, _ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(WINDOW.color(Tone.CARD))
        painter.drawPath(corners)


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
        self._timer = Steady("timer", "00:00", WINDOW.color(Tone.CARD))
        self._gone = Gone()
        self._of = label("", "soft")
        self._told = (False, "")
        self._told_of: Run | None = None
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
        over, running = now.is_over, now.run.phase in {Phase.RUNNING, Phase.PAUSED}
        # Within a step's time the words stay as they are.
        if over or not running or now.run is not self._told_of:
            self._show_words(now)
        self._gone.show_part(1 - now.left / (now.length or MINUTE) if running else 0.0, over=over)

    def _show_words(self, now: Now) -> None:
        self._told_of = now.run
        told = (now.is_over, of_words(now))
        if told != self._told:
            self._told = told
            set_role(self._timer, "timer-over" if now.is_over else "timer")
            set_role(self._of, "coral" if now.is_over else "soft")
            self._of.setText(told[1])

    def show_now(self, now: Now) -> None:
        """What changes with a step, a minute, or a word."""
        running = now.run.phase in {Phase.RUNNING, Phase.PAUSED}
        self._step.setText(step_words(now))
        self._timer.setVisible(running)
        self._gone.setVisible(running)
        for each in (self._pause, self._more, self._five_more):
            each.setVisible(running)
        self._pause.setText(_("Go on") if now.run.phase is Phase.PAUSED else _("Pause"))
        self._catch_up.setVisible(now.is_open)
        self._show_next(now)
        self._show_rest(now)
        self._show_waiting(now)
        self._show_words(now)
        self.show_beat(now)

    def _show_next(self, now: Now) -> None:
        title, about = next_words(now)
        self._next_title.setText(title)
        self._next_more.setText(about)
        self._next_more.setVisible(bool(self._next_more.text()))

    def _show_rest(self, now: Now) -> None:
        self._rest_head.setText(_("Rest of the day") if now.is_open else _("The day"))
        clear(self._rest)
        grid = self._rest.layout()
        if not isinstance(grid, QGridLayout):
            return
        for row, mark in enumerate(landmarks(now)):
            name = Elided()
            name.setText(mark.title)
            grid.addWidget(name, row, 0)
            grid.addWidget(label(now.place.shown(mark.at)), row, 1, _RIGHT)
            if now.is_open:
                grid.addWidget(label(was(mark, now), "soft"), row, 2, _RIGHT)

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
