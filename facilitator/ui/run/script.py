"""What the room sees, what to say and what to do: the running step in one glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.kinds.agenda import Step
from facilitator.domain.picture import Picture
from facilitator.domain.run import Cover
from facilitator.domain.wording import N_, _
from facilitator.ui.parts import frame, label, set_role
from facilitator.ui.run.now import Now
from facilitator.ui.run.words_scroll import LEAST_WORDS, WordsScroll
from facilitator.ui.stage.view import StageView

_COVERED = {
    Cover.BLACK: N_("The room sees black. B takes it away."),
    Cover.HOLDING: N_("The holding slide is up. W takes it away."),
    Cover.FROZEN: N_("The picture is frozen. F lets it go on."),
    Cover.LENT: N_("The projector is lent. L takes it back."),
}

_SMALL = 240
_ANY = 10_000
_UNDER_HEAD = 6
_BEFORE = N_(
    "F5 puts this picture on the projector. The button below opens the day, and so does Space on "
    "its date; Space then starts its first step. F1 shows every key."
)


class Script(QWidget):
    """The upper middle of the Run page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = StageView()
        self.view.setMinimumWidth(_SMALL - 2)
        self._sees = label(_("The room sees"), "label", wrap=True)
        self._say_head = label(_("Say"), "label")
        self._say = label("", "say", wrap=True)
        self._do_head = label(_("Do"), "label")
        self._do = label("", wrap=True)
        self._cue = label("", "amber", wrap=True)
        for wrapped in (self._sees, self._say, self._do, self._cue):
            wrapped.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = WordsScroll(self._say)
        self._done = WordsScroll(self._do, self._cue)
        self._room = _ANY
        self._likeness = frame("likeness", margins=0, spacing=0)
        self._seen = _column(self._sees, self._likeness)
        self._saying = _column(self._say_head, self._said)
        self._doing = _column(self._do_head, self._done)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setRowStretch(1, 1)
        self._grid.addWidget(self._saying, 0, 1)
        inside = self._likeness.layout()
        if inside is not None:
            inside.addWidget(self.view)
        self._said.widened.connect(self._fit)
        self._done.widened.connect(self._fit)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Take less height: on a small laptop the boxes below matter more than large words.

        What to do then stands below, across the whole width.
        """
        set_role(self._say, "say-small" if compact else "say")
        self._likeness.setMaximumWidth(_SMALL if compact else _ANY)
        self._grid.setVerticalSpacing(6 if compact else 16)
        self._grid.setColumnStretch(0, 2 if compact else 1)
        self._grid.setColumnStretch(1, 3 if compact else 1)
        self._grid.addWidget(self._seen, 0, 0, 1 if compact else 2, 1)
        self._grid.addWidget(self._doing, 1, 0 if compact else 1, 1, 2 if compact else 1)

    def set_room(self, room: int) -> None:
        """Be no higher than this: longer words scroll, and the boxes below keep their place."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        """Give each its height. Half is for what to do where not both can be whole."""
        parts = ((self._say_head, self._said), (self._do_head, self._done))
        shown = [(head, words) for head, words in parts if not words.isHidden()]
        taken = sum(head.sizeHint().height() + _UNDER_HEAD for head, _words in shown)
        room = self._room - taken - self._grid.verticalSpacing()
        say, do = (0 if words.isHidden() else words.wanted() for _head, words in parts)
        if say + do > room:
            do = min(do, max(room // 2, room - say))
            say = min(say, max(room - do, LEAST_WORDS))
        self._said.stand(say)
        self._done.stand(do)

    def show_picture(self, picture: Picture) -> None:
        """What the room sees now."""
        self.view.show_picture(picture)

    def show_now(self, now: Now) -> None:
        """The words of the step on show, or of the first step of what is armed."""
        self._sees.setText(_(_COVERED.get(now.run.cover, N_("The room sees"))))
        if not now.is_open:
            self._show_between(now)
            return
        step = now.step or (now.steps[0] if now.steps else None)
        self._say_head.setText(_("Say"))
        self._do_head.setText(_("Do"))
        self._say.setTextFormat(Qt.TextFormat.RichText)
        _put(self._say_head, self._say, spoken(step.say) if step else "")
        _put(self._do_head, self._do, step.do if step is not None else "")
        self._cue.setText(_cue(step) if step is not None else "")
        self._cue.setVisible(bool(self._cue.text()))
        self._show_parts()

    def _show_between(self, now: Now) -> None:
        """No day is open: what the next one is for, and how to begin it."""
        outcome = now.day.outcome if now.day is not None and not now.is_finished else ""
        self._say_head.setText(_("By the end of this day"))
        self._do_head.setText(_("Before you begin"))
        # As rich text it would cost a tenth of opening a workshop, for nothing: nobody says it.
        self._say.setTextFormat(Qt.TextFormat.PlainText)
        _put(self._say_head, self._say, outcome)
        _put(self._do_head, self._do, "" if now.is_finished else _(_BEFORE))
        self._cue.hide()
        self._show_parts()

    def _show_parts(self) -> None:
        self._said.setVisible(bool(self._say.text()))
        self._done.setVisible(bool(self._do.text() or self._cue.text()))
        self._fit()


def _column(*widgets: QWidget) -> QWidget:
    """Widgets under one another, at the top of their place."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_UNDER_HEAD)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder


def spoken(say: str) -> str:
    """What to say as rich text: `*word*` is stressed, everything else is as written."""
    # Here, because nothing is said before a day is open, and it has a long table of letters.
    from html import escape

    if not say:
        return ""
    pieces = escape(say).split("*")
    stressed = "".join(
        f"<b>{piece}</b>" if at % 2 and at < len(pieces) - 1 else ("*" if at % 2 else "") + piece
        for at, piece in enumerate(pieces)
    )
    return f"“{stressed}”"


def _cue(step: Step) -> str:
    if not step.cue:
        return ""
    return _("At {minutes} min left: {cue}").format(minutes=step.cue_at, cue=step.cue)


def _put(head: QLabel, words: QLabel, text: str) -> None:
    words.setText(text)
    head.setVisible(bool(text))
    words.setVisible(bool(text))
