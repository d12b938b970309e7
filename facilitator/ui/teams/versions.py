"""The versions of a goal, newest first: number, when, in which block, by whom, why, what it said.

Only the why can be written on; a version keeps the wording it was marked with.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.domain.dates import short_day
from facilitator.domain.kinds.versions import Version
from facilitator.domain.timing import Place
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, set_writable
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.lettering import serif_font
from facilitator.ui.parts import button, label, rule
from facilitator.ui.table.boxes import Labels, document_box
from facilitator.ui.theme import HEADING


class Versions(QWidget):
    """A line to mark a version, and the versions there are.

    Signals:
        typed: the key of a why and its words so far.
        left: a why has lost the focus; its key.
        mark_asked: a version should be marked; why.
    """

    typed = Signal(object, object)
    left = Signal(object)
    mark_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[VersionEntry] = []
        self._spare: list[VersionEntry] = []
        self.why = QLineEdit()
        self.why.setPlaceholderText(_("Why: what changed, and what convinced us"))
        self.why.setAccessibleName(_("Why this version"))
        self.mark = button(_("Mark this version"), self._ask_mark)
        self.note = label("", "soft", wrap=True)
        self._marking = QWidget()
        row = QHBoxLayout(self._marking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.why, 1)
        row.addWidget(self.mark)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._marking)
        self._column.addWidget(self.note)
        self.why.returnPressed.connect(self._ask_mark)

    def show_versions(
        self, versions: Sequence[Version], place: Place, *, writable: bool = True
    ) -> None:
        """Show these, oldest given first."""
        known = {entry.version_id: entry for entry in self.entries}
        newest_first = tuple(reversed(versions))
        staying = {version.id for version in newest_first}
        self._spare += [entry for entry in self.entries if entry.version_id not in staying]
        self.entries = [known.get(version.id) or self._another() for version in newest_first]
        above = self._column.indexOf(self.note) + 1
        for at, (entry, version) in enumerate(zip(self.entries, newest_first, strict=True)):
            entry.show_version(version, place, writable=writable)
            if self._column.indexOf(entry) != above + at:
                self._column.insertWidget(above + at, entry)
            entry.show()
        for entry in self._spare:
            entry.hide()
        self._marking.setVisible(writable)
        self.say("" if versions else _("No version yet. A step that captures the goal marks one."))

    def say(self, sentence: str) -> None:
        """A sentence under the line to mark."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _another(self) -> "VersionEntry":
        if self._spare:
            return self._spare.pop(0)
        entry = VersionEntry()
        entry.why.typed.connect(self.typed)
        entry.why.left.connect(self._say_left)
        return entry

    def _ask_mark(self) -> None:
        self.mark_asked.emit(self.why.text().strip())

    def _say_left(self) -> None:
        sender = self.sender()
        if isinstance(sender, Box):
            self.left.emit(sender.key)


class VersionEntry(QWidget):
    """One version."""

    def __init__(self) -> None:
        super().__init__()
        self.version_id = ""
        self.head = label("", "label", wrap=True)
        self.wording = label(wrap=True)
        self.wording.setFont(serif_font(HEADING))
        self.why = document_box(BoxKey(Version(), "why"), Labels())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(rule())
        column.addWidget(self.head)
        column.addWidget(self.wording)
        column.addWidget(self.why)

    def show_version(self, version: Version, place: Place, *, writable: bool) -> None:
        """Stand for a version from now on."""
        self.version_id = version.id
        self.head.setText(headline(version, place))
        self.wording.setText(version.wording)
        self.why.show_key(BoxKey(version, "why"))
        set_writable(self.why, writable)


def headline(version: Version, place: Place) -> str:
    """`Version 2 · Aug 5, 2:47 · Test it against the criteria · Ana Ruiz, Lee Park`."""
    parts = (
        _("Version {n}").format(n=version.no),
        _when(version.at, place),
        version.block or _("marked by hand"),
        version.authors,
    )
    return " · ".join(part for part in parts if part)


def _when(at: str, place: Place) -> str:
    try:
        instant = datetime.fromisoformat(at).astimezone(place.zone)
    except ValueError:
        return at
    return _("{day}, {time}").format(day=short_day(instant.date()), time=place.shown(instant))
