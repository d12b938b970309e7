"""What a screen reader is told: every button and box has a name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.ui.boxes.text import LineBox, PassageBox
from tests.desk.program import Program, visible


def name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def nameless(program: Program) -> list[QWidget]:
    """Everything a keyboard or a finger can reach that has no name."""
    buttons = visible(program.window, QAbstractButton)
    boxes = [*visible(program.window, LineBox), *visible(program.window, PassageBox)]
    return [each for each in (*buttons, *boxes) if not name(each).strip()]


CAPTURING = (
    ("Ball game", 7),
    ("Resource inventory", 2),
    ("Close of day 1", 1),
    ("Draft the worthy goal", 3),
    ("Draft the worthy goal", 4),
    ("Worthy-goal test", 4),
)


def test_every_button_and_box_of_the_run_page_has_a_name(program: Program) -> None:
    for block, step in CAPTURING:
        program.go_to(block, step)
        QApplication.processEvents()
        assert nameless(program) == [], block


def test_every_button_and_box_of_the_other_pages_has_a_name(program: Program) -> None:
    for page in ("prepare", "teams", "print"):
        program.view.show_page(page)
        QApplication.processEvents()
        assert nameless(program) == [], page


def test_every_panel_has_a_name_and_so_has_what_is_in_it(program: Program) -> None:
    program.go_to("Check-in")
    for key in ("G", "O", "F1", "K", "J"):
        program.press(key)
        QApplication.processEvents()
        assert nameless(program) == [], key
        assert all(name(each) for each in program.view.panels._made.values())
        program.press("Esc")


def test_a_box_is_called_by_its_team_and_its_field(goals: Program) -> None:
    assert name(goals.box("Mesa HS", "sentence")) == "Mesa HS, Our worthy goal"


def test_a_sentence_on_the_strip_can_be_read_by_a_screen_reader(program: Program) -> None:
    program.press("Ctrl+S")

    strip = QAccessible.queryAccessibleInterface(program.contents.messages)
    assert strip.text(QAccessible.Text.Description) == program.said


def test_the_day_reads_as_times_titles_and_minutes(program: Program) -> None:
    model = program.view.run_page._days.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    spoken = [str(each.data(Qt.ItemDataRole.AccessibleTextRole)) for each in rows]

    assert "8:30, Welcome and consent, 10 min" in spoken
    assert "12:00, Lunch, 45 min, pinned" in spoken
