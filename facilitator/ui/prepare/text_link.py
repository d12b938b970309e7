"""A button that is only words: it wraps where there is no room, which Qt's own cannot."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator.ui.lettering import font_for
from facilitator.ui.theme import TEXT, WINDOW, Tone

_SIDE = 2
_PAD = 4
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TextLink(QAbstractButton):
    """Words to press; reached by Tab, not focused by a click. Checked words stand out."""

    def __init__(
        self, words: str = "", tone: Tone = Tone.PINE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._weight = QFont.Weight.DemiBold if tone is Tone.PINE else QFont.Weight.Normal
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show these words as they are; an ampersand in them is an ampersand."""
        if words != self.accessibleName() or not self.text():
            self.setAccessibleName(words)
            self.setText(words)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE
        return QSize(width, metrics.height() + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - 2 * _SIDE, 1), 10_000)
        return (
            QFontMetrics(self._font()).boundingRect(room, _FLAGS, self.text()).height() + 2 * _PAD
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        tone = Tone.PINE if self.isChecked() else self._tone
        painter.setPen(WINDOW.color(tone if self.isEnabled() else Tone.FAINT))
        painter.drawText(self.rect().adjusted(_SIDE, _PAD, -_SIDE, -_PAD), _FLAGS, self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(WINDOW.color(Tone.PINE), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _font(self) -> QFont:
        return font_for(self.text(), TEXT, QFont.Weight.Bold if self.isChecked() else self._weight)
