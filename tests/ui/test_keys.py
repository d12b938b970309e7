"""Which key belongs to whom."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.goal import Goal
from facilitator.ui.actions import KEYS
from facilitator.ui.boxes.by_shape import box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.keys import Keys

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

CLICKER = {
    "next": (Key.Key_PageDown, NONE),
    "back": (Key.Key_PageUp, NONE),
    "project": (Key.Key_F5, NONE),
    "project-here": (Key.Key_F5, SHIFT),
    "escape": (Key.Key_Escape, NONE),
}
"""The keys of clickers, by what they ask for."""


class Desk(QWidget):
    """A window with one control of each sort, and what its keys have asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.strayed: list[str] = []
        self.now = 0.0
        self.line = QLineEdit()
        self.passage = QPlainTextEdit()
        self.number = QSpinBox()
        self.choice = QComboBox()
        self.choice.addItems(["one", "two", "three"])
        self.list = QListWidget()
        self.list.addItems(["one", "two"])
        self.tick = QCheckBox("tick")
        self.button = QPushButton("button")
        column = QVBoxLayout(self)
        for control in self.controls:
            column.addWidget(control)
        self.keys = Keys(KEYS, clock=lambda: self.now, parent=self)
        self.keys.asked.connect(self.asked.append)
        self.keys.strayed.connect(self.strayed.append)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        return (
            self.line,
            self.passage,
            self.number,
            self.choice,
            self.list,
            self.tick,
            self.button,
        )

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, after: float = 2) -> None:
        """Press a key some seconds after the last."""
        self.now += after
        QTest.keyClick(QGuiApplication.focusWindow(), key, modifiers)

    def type(self, words: str, gap: float = 0.2) -> None:
        for letter in words:
            self.now += gap
            QTest.keyClick(QGuiApplication.focusWindow(), letter)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitActive(desk)
    desk.setFocus()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(desk.keys)
    yield desk
    app.removeEventFilter(desk.keys)


def press_on_layout(letter: str, scan: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """The key in one place of the keyboard, on a layout that writes this letter there."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        text = "" if modifiers == CONTROL else letter
        code = ord(letter.upper())
        event = QKeyEvent(kind, code, modifiers, scan, 0, 0, text)
        QCoreApplication.sendEvent(QGuiApplication.focusWindow(), event)


@pytest.mark.parametrize(
    ("key", "modifiers", "action"),
    [
        (Key.Key_Right, NONE, "next"),
        (Key.Key_Down, NONE, "next"),
        (Key.Key_PageDown, NONE, "next"),
        (Key.Key_N, NONE, "next"),
        (Key.Key_Return, NONE, "next"),
        (Key.Key_Enter, NONE, "next"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "next"),
        (Key.Key_Left, NONE, "back"),
        (Key.Key_Up, NONE, "back"),
        (Key.Key_PageUp, NONE, "back"),
        (Key.Key_P, NONE, "back"),
        (Key.Key_Backspace, NONE, "back"),
        (Key.Key_Space, NONE, "go"),
        (Key.Key_B, NONE, "black"),
        (Key.Key_B, SHIFT, "black"),
        (Key.Key_Period, NONE, "black"),
        (Key.Key_W, NONE, "holding"),
        (Key.Key_F, NONE, "freeze"),
        (Key.Key_L, NONE, "lend"),
        (Key.Key_Escape, NONE, "escape"),
        (Key.Key_F5, NONE, "project"),
        (Key.Key_F5, SHIFT, "project-here"),
        (Key.Key_T, NONE, "pause"),
        (Key.Key_R, NONE, "restart"),
        (Key.Key_Plus, NONE, "more"),
        (Key.Key_Plus, SHIFT, "more"),
        (Key.Key_Equal, NONE, "more"),
        (Key.Key_Minus, NONE, "less"),
        (Key.Key_Plus, CONTROL, "more-5"),
        (Key.Key_Plus, CONTROL | SHIFT, "more-5"),
        (Key.Key_Equal, CONTROL, "more-5"),
        (Key.Key_Minus, CONTROL, "less-5"),
        (Key.Key_G, NONE, "go-to"),
        (Key.Key_O, NONE, "overview"),
        (Key.Key_S, NONE, "swap"),
        (Key.Key_F1, NONE, "keys"),
        (Key.Key_Question, SHIFT, "keys"),
        (Key.Key_C, NONE, "catch-up"),
        (Key.Key_U, NONE, "leave-way"),
        (Key.Key_K, NONE, "park"),
        (Key.Key_J, NONE, "jot"),
        (Key.Key_P, CONTROL, "print"),
        (Key.Key_F, CONTROL, "find"),
        (Key.Key_Z, CONTROL, "undo"),
        (Key.Key_Z, CONTROL | SHIFT, "redo"),
        (Key.Key_S, CONTROL, "save"),
    ],
)
def test_a_key_asks_for_its_action(
    desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, action: str
) -> None:
    desk.press(key, modifiers)

    assert desk.asked == [action]


@pytest.mark.parametrize("action", CLICKER)
@pytest.mark.parametrize("at", range(7))
def test_a_clicker_reaches_the_run_whatever_has_the_focus(desk: Desk, at: int, action: str) -> None:
    desk.controls[at].setFocus()

    desk.press(*CLICKER[action])

    assert desk.asked == [action]


@pytest.mark.parametrize("action", CLICKER)
def test_a_clicker_reaches_the_run_while_a_menu_is_open(desk: Desk, action: str) -> None:
    menu = QMenu(desk)
    menu.addAction("Knowledge")
    menu.popup(desk.mapToGlobal(desk.rect().center()))

    desk.press(*CLICKER[action])
    menu.close()

    assert desk.asked == [action]


@pytest.mark.parametrize("action", CLICKER)
def test_a_clicker_reaches_the_run_while_a_list_of_choices_is_open(desk: Desk, action: str) -> None:
    desk.choice.setFocus()
    desk.choice.showPopup()

    desk.press(*CLICKER[action])
    desk.choice.hidePopup()

    assert desk.asked == [action]
    assert desk.choice.currentText() == "one"


def test_a_dialog_keeps_its_keys_but_not_the_clicker_s(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    desk.press(Key.Key_B)
    for action in ("next", "back", "project", "project-here", "escape"):
        desk.press(*CLICKER[action])

    assert desk.asked == ["next", "back", "project", "project-here"]
    assert dialog.isHidden()


def test_arrows_and_enter_choose_in_an_open_list(desk: Desk) -> None:
    desk.choice.setFocus()
    desk.choice.showPopup()

    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)

    assert desk.choice.currentText() == "two"
    assert desk.asked == []


@pytest.mark.parametrize("at", [0, 1])
def test_everything_typed_in_a_box_stays_in_it(desk: Desk, at: int) -> None:
    box = desk.controls[at]
    box.setFocus()

    desk.type("no, b. +-=? 12 ")
    for key in (Key.Key_Left, Key.Key_Up, Key.Key_Home, Key.Key_Backspace, Key.Key_Delete):
        desk.press(key)

    assert desk.asked == []
    assert desk.strayed == []


def test_enter_in_a_passage_makes_a_line(desk: Desk) -> None:
    desk.passage.setFocus()

    desk.type("one")
    desk.press(Key.Key_Return)
    desk.type("two")

    assert desk.passage.toPlainText() == "one\ntwo"
    assert desk.asked == []


def test_tab_goes_from_box_to_box(desk: Desk) -> None:
    desk.line.setFocus()

    desk.press(Key.Key_Tab)

    assert desk.passage.hasFocus()
    assert desk.asked == []


def test_a_list_keeps_arrows_and_letters(desk: Desk) -> None:
    desk.list.setFocus()
    desk.list.setCurrentRow(0)

    desk.press(Key.Key_Down)
    desk.press(Key.Key_B)

    assert desk.list.currentRow() == 1
    assert desk.asked == []


def test_space_ticks_a_box_and_letters_go_to_the_run(desk: Desk) -> None:
    desk.tick.setFocus()

    desk.press(Key.Key_Space)
    desk.press(Key.Key_B)

    assert desk.tick.isChecked()
    assert desk.asked == ["black"]


def test_arrows_on_a_box_to_tick_do_not_move_the_room(desk: Desk) -> None:
    desk.tick.setFocus()
    desk.press(Key.Key_Down)
    assert desk.asked == []


def test_copy_and_paste_belong_to_a_box(desk: Desk) -> None:
    desk.line.setText("words")
    desk.line.setFocus()

    desk.press(Key.Key_A, CONTROL)
    desk.press(Key.Key_C, CONTROL)
    desk.press(Key.Key_End)
    desk.press(Key.Key_V, CONTROL)

    assert desk.line.text() == "wordswords"
    assert desk.asked == []


def test_a_passing_line_undoes_its_own_typing(desk: Desk) -> None:
    desk.line.setFocus()
    desk.type("words")

    desk.press(Key.Key_Z, CONTROL)

    assert desk.line.text() == ""
    assert desk.asked == []


def test_undo_in_a_box_is_the_history_s(desk: Desk) -> None:
    box = box_for(BoxKey(Goal(), "sentence"), desk)
    desk.layout().addWidget(box)
    box.show()
    box.setFocus()
    desk.type("words")

    desk.press(Key.Key_Z, CONTROL)
    desk.press(Key.Key_Z, CONTROL | SHIFT)

    assert desk.asked == ["undo", "redo"]


def test_space_again_within_400_ms_is_ignored(desk: Desk) -> None:
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Space, after=0.39)
    desk.press(Key.Key_Space, after=0.02)

    assert desk.asked == ["go", "go"]


def test_a_key_held_down_acts_once(desk: Desk) -> None:
    window = QGuiApplication.focusWindow()
    QTest.keyPress(window, Key.Key_PageDown)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_PageDown, NONE, autorep=True)
    for _each in range(5):
        QCoreApplication.sendEvent(window, held)
    QTest.keyRelease(window, Key.Key_PageDown)

    assert desk.asked == ["next"]


def test_n_n_n_goes_three_steps(desk: Desk) -> None:
    desk.type("nnn")

    assert desk.asked == ["next"] * 3
    assert desk.strayed == []


def test_words_typed_into_nothing_take_their_first_letter_back(desk: Desk) -> None:
    desk.type("bell tower")

    assert desk.asked == ["black"]
    assert desk.strayed == ["black", *[""] * 8]


@pytest.mark.parametrize("words", ["hello", "off", "a plan", "i think", "b1", "n.", "we"])
def test_nothing_of_what_strayed_stays(desk: Desk, words: str) -> None:
    desk.type(words)

    assert [each for each in desk.strayed if each] == desk.asked
    assert len(desk.asked) <= 1


@pytest.mark.parametrize("words", ["10 minutes", "1.", "+1", "-5", "- buses", "=b", ".b", "?!"])
def test_words_that_begin_with_no_letter_stray_too(desk: Desk, words: str) -> None:
    desk.type(words)

    assert [each for each in desk.strayed if each] == desk.asked
    assert len(desk.strayed) == len(words) - 1


def test_minutes_more_and_less_may_follow_each_other(desk: Desk) -> None:
    desk.type("++-=")

    assert desk.asked == ["more", "more", "less", "more"]
    assert desk.strayed == []


def test_a_line_that_a_letter_opens_takes_no_words_at_the_pace_of_typing(desk: Desk) -> None:
    desk.keys.asked.connect(desk.line.setFocus)
    desk.keys.strayed.connect(desk.setFocus)

    desk.type("keep going")

    assert desk.asked == ["park"]
    assert desk.strayed[0] == "park"
    assert desk.line.text() == ""


def test_a_line_that_a_letter_opens_takes_words_once_it_is_seen(desk: Desk) -> None:
    desk.keys.asked.connect(desk.line.setFocus)

    desk.type("k")
    desk.type("buses", gap=0.4)

    assert desk.line.text() == "buses"
    assert desk.strayed == []


def test_a_letter_held_down_does_not_fill_the_line_it_opens(desk: Desk) -> None:
    desk.keys.asked.connect(desk.line.setFocus)
    desk.type("k")
    desk.now += 0.6

    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_K, NONE, "k", autorep=True)
    QCoreApplication.sendEvent(QGuiApplication.focusWindow(), held)

    assert desk.line.text() == ""
    assert desk.strayed == []


def test_a_dash_held_down_in_a_line_draws_a_line(desk: Desk) -> None:
    desk.press(Key.Key_Minus)
    desk.line.setFocus()
    desk.type("-", gap=2)

    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Minus, NONE, "-", autorep=True)
    QCoreApplication.sendEvent(QGuiApplication.focusWindow(), held)

    assert desk.line.text() == "--"


def test_enter_and_backspace_after_stray_words_do_nothing(desk: Desk) -> None:
    desk.type("hello")
    desk.press(Key.Key_Backspace, after=0.3)
    desk.press(Key.Key_Return, after=0.3)

    assert desk.asked == []


@pytest.mark.parametrize(("after", "strayed"), [(0.9, ["black"]), (1.1, [])])
def test_another_letter_within_a_second_takes_the_first_back(
    desk: Desk, after: float, strayed: list[str]
) -> None:
    desk.press(Key.Key_B)
    desk.press(Key.Key_N, after=after)

    assert desk.strayed == strayed
    assert desk.asked == (["black"] if strayed else ["black", "next"])


def test_after_a_second_s_rest_a_letter_acts_again(desk: Desk) -> None:
    desk.type("hello")
    desk.press(Key.Key_B, after=1.1)

    assert desk.asked == ["black"]


@pytest.mark.parametrize(("after", "did"), [(0.9, ["black"]), (1.1, ["black", "go"])])
def test_space_within_a_second_of_a_letter_ends_a_word(
    desk: Desk, after: float, did: list[str]
) -> None:
    desk.press(Key.Key_B)
    desk.press(Key.Key_Space, after=after)

    assert desk.asked == did
    assert desk.strayed == (["black"] if did == ["black"] else [])


def test_a_word_of_one_letter_opens_no_line(desk: Desk) -> None:
    desk.keys.asked.connect(desk.line.setFocus)

    desk.type("k")
    desk.press(Key.Key_Space, after=0.2)

    assert desk.line.text() == ""
    assert len(desk.strayed) == 1


def test_the_clicker_steps_on_among_stray_words(desk: Desk) -> None:
    desk.type("he")
    desk.press(Key.Key_PageDown, after=0.1)

    assert desk.asked == ["next"]


@pytest.mark.parametrize(
    ("letter", "scan", "action"),
    [("и", 56, "black"), ("т", 57, "next"), ("ц", 25, "holding"), ("ك", 47, ""), ("н", 29, "")],
)
def test_on_other_layouts_letters_go_by_their_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, letter: str, scan: int, action: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    press_on_layout(letter, scan)

    assert desk.asked == [action] * bool(action)


def test_control_and_a_letter_go_by_place_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    press_on_layout("з", 33, CONTROL)

    assert desk.asked == ["print"]


def test_on_a_french_keyboard_a_letter_is_what_it_says(desk: Desk) -> None:
    press_on_layout("w", 52)

    assert desk.asked == ["holding"]
