"""The middle of the page: what is chosen, as it will be printed, or a sentence why not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.ui.parts import label, set_role
from facilitator.ui.print.order import Order
from facilitator.ui.print.pages import Pages
from facilitator.ui.print.paper_view import PaperView
from facilitator.ui.print.press import SetPaper


class Preview(QWidget):
    """Shows an order: its papers as they come, older ones until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._came = 0
        self._is_new = True
        self.pages = Pages(self)
        self.view = PaperView(self.pages)
        self.title = label("", "heading")
        self.extent = label("", "soft")
        self.sentence = label("", "soft", wrap=True)
        self._either = QStackedLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(26, 14, 26, 6)
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.extent)
        head.addStretch(1)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sentence.setContentsMargins(26, 8, 26, 24)
        self.sentence.setMaximumWidth(640)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._either, 1)
        # Only now: without a parent a label is a window for a moment, and takes the keyboard.
        self._either.addWidget(self.sentence)
        self._either.addWidget(self.view)

    def show_order(self, order: Order) -> None:
        """Expect the papers of an order. The same one again keeps what is seen in view."""
        papers = len(order.papers)
        again = order.asks_as(self._order) and papers > 0 and self.pages.rowCount() > 0
        self._order = order
        self._came = 0
        self.title.setText(_(order.report.title))
        self.view.show_size(order.paper_size)
        if not again:
            self._is_new = True
            self.pages.cut(0)
            self.view.scrollToTop()
            self.extent.setText("")
            self._say(_("Laying out the pages…") if papers else _no_teams())

    def show_paper(self, paper: SetPaper) -> None:
        """Put a paper that has been set in its place."""
        self._came += 1
        self.pages.show_paper(paper)
        self._either.setCurrentWidget(self.view)
        papers = len(self._order.papers) if self._order is not None else 0
        if self._is_new and self._came < papers:
            words = _("Laying out the pages: {done} of {of} papers")
            self.extent.setText(words.format(done=self._came, of=papers))

    def show_end(self) -> None:
        """Every paper of the order has come."""
        if self._order is None:
            return
        self._is_new = False
        self.pages.cut(self._came)
        words = self._order.extent(self._came, self.pages.rowCount())
        self.extent.setText(words)
        self.view.setAccessibleDescription(f"{self.title.text()}: {words}")

    def show_failure(self, error: Exception) -> None:
        """The papers could not be set: say why."""
        self.pages.cut(0)
        self.extent.setText("")
        self._say(str(error) if isinstance(error, WorkshopError) else _fault(), "coral")

    def _say(self, sentence: str, role: str = "soft") -> None:
        set_role(self.sentence, role)
        self.sentence.setText(sentence)
        self._either.setCurrentWidget(self.sentence)


def _no_teams() -> str:
    return _("There are no teams yet. Add them on the Teams page, and their papers stand here.")


def _fault() -> str:
    return _("This paper could not be laid out. What was typed is safe; choose another paper.")
