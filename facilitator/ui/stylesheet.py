"""The style sheet of the main window: what each `role` looks like.

Only plain Qt style sheet text; the colours come from `theme`. Corners are 6 to 8 px, lines are
hairlines, nothing has a shadow. Whatever has the focus shows a ring of 2 px; padding gives way by
the same width, so nothing moves.
"""

from collections.abc import Mapping
from string import Template
from typing import Final


def stylesheet(colors: Mapping[str, str]) -> str:
    """The sheet with these colours filled in."""
    return Template(_SHEET).substitute(_WINDOW_ONLY, **colors)


_WINDOW_ONLY: Final = {
    "rail": "#17313A",
    "side": "#F6F1E9",
    "rest": "#EFE9DC",
    "edge": "#CFC8BA",
    "pine_dark": "#0A4747",
}

_SHEET: Final = """
QMainWindow, QDialog, QStackedWidget > QWidget[role="page"] { background: $paper; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 6px; }

QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[role="sheet"] { background: $card; border: 1px solid $soft; border-radius: 8px; }
QFrame[role="rail"] { background: $rail; border: none; }
QFrame[role="side"] { background: $side; border: none; border-right: 1px solid $line; }
QFrame[role="strip"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[role="right"] { background: $card; border: none; border-left: 1px solid $line; }
QFrame[role="bar"] { background: $card; border: none; border-top: 1px solid $line; }
QFrame[role="reading"] { background: $rest; border: none; border-bottom: 1px solid $line; }
QFrame[role="rest"] { background: $rest; border: none; border-radius: 6px; }
QFrame[role="note"] { background: $coral_tint; border: none; border-radius: 8px; }
QFrame[role="likeness"] { background: transparent; border: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; min-height: 1px; max-height: 1px; }

QLabel { background: transparent; color: $ink; }
QLabel[role="label"] { font-size: 12px; font-weight: 600; color: $soft; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="heading"] { font-size: 16px; font-weight: 700; }
QLabel[role="title"] { font-size: 24px; font-weight: 700; }
QLabel[role="goal"] { font-family: "Source Serif 4", "Noto Sans", "Noto Sans SC",
    "Noto Sans Arabic"; font-size: 24px; font-weight: 600; }
QLabel[role="timer"] { font-size: 84px; font-weight: 700; }
QLabel[role="timer-over"] { font-size: 84px; font-weight: 700; color: $coral_words; }
QLabel[role="say"] { font-size: 20px; }
QLabel[role="say-small"] { font-size: 16px; }
QLabel[role="name"] { font-weight: 600; }
QLabel[role="amber"] { color: $amber_words; font-weight: 600; }
QLabel[role="coral"] { color: $coral_words; font-weight: 600; }
QLabel[role="pine"] { color: $pine; font-weight: 600; }
QLabel[role="pill"] { background: $pine_tint; color: $pine; font-size: 12px; font-weight: 600;
    border-radius: 11px; padding: 4px 12px; }
QLabel[role="key"] { font-size: 11px; color: $soft; border: 1px solid $edge; border-radius: 4px;
    padding: 0 4px; }

QPushButton { background: $card; color: $ink; border: 1px solid $edge; border-radius: 8px;
    padding: 8px 14px; font-weight: 600; }
QPushButton:hover { background: $paper; border-color: $faint; }
QPushButton:pressed, QPushButton:checked { background: $pine_tint; border-color: $pine; }
QPushButton:focus { border: 2px solid $pine; padding: 7px 13px; }
QPushButton:disabled { color: $faint; border-color: $line; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: $pine_tint; }
QPushButton[role="quiet"]:checked { background: $pine_tint; color: $pine; }
QPushButton[role="quiet"]:focus { border: 2px solid $pine; }
QPushButton[role="small"] { padding: 8px 6px; }
QPushButton[role="small"]:focus { padding: 7px 5px; }
QPushButton[role="primary"] { background: $pine; color: $card; border-color: $pine; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
    background: $pine_dark; border-color: $pine_dark; }
QPushButton[role="primary"]:focus { border: 3px double $card; padding: 6px 12px; }
QPushButton[role="primary"]:disabled { background: $pine_gone; border-color: $pine_gone; }
QPushButton[role="link"] { background: transparent; border: none; color: $pine; padding: 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $pine; border-radius: 6px; padding: 2px; }
QPushButton[role="link"]:disabled { color: $faint; }
QPushButton[role="rail"] { background: transparent; color: $pine_tint; border: none;
    border-radius: 8px; padding: 34px 4px 8px 4px; font-size: 12px; }
QPushButton[role="rail"]:hover, QPushButton[role="rail"]:checked { background: $pine; }
QPushButton[role="rail"]:focus { border: 2px solid $pine_tint; padding: 32px 2px 6px 2px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px;
    padding: 6px 8px; selection-background-color: $pine; selection-color: $card;
    placeholder-text-color: $soft; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QComboBox:focus { border: 2px solid $pine; padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $soft; background: $paper; }
QLineEdit[readOnly="true"] { background: $paper; }
QLineEdit[flat="true"], QPlainTextEdit[flat="true"], QComboBox[flat="true"] {
    border-color: transparent; }
QLineEdit[flat="true"]:hover, QPlainTextEdit[flat="true"]:hover, QComboBox[flat="true"]:hover {
    border-color: $edge; }
QLineEdit[flat="true"]:focus, QPlainTextEdit[flat="true"]:focus, QComboBox[flat="true"]:focus {
    border-color: $pine; }
QLineEdit[close="true"], QPlainTextEdit[close="true"] { padding: 6px 3px; }
QLineEdit[close="true"]:focus, QPlainTextEdit[close="true"]:focus { padding: 5px 2px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox[flat="true"]::drop-down { width: 12px; }
QComboBox[flat="true"]::down-arrow { width: 8px; height: 8px; }
QComboBox[flat="true"] { padding-right: 2px; }
/* The name of a picture inside Qt itself. */
QComboBox::down-arrow { width: 10px; height: 10px;
    image: url(:/qt-project.org/styles/commonstyle/images/arrow-down-32.png); }
/* Without an origin of their own, buttons that are not there leave the words no room (Qt 6.11). */
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 0; border: none; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $edge; }

QCheckBox, QRadioButton { color: $ink; spacing: 8px; padding: 2px; border: 2px solid transparent;
    border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $pine; }

QListView, QTreeView, QTableView { background: transparent; border: 2px solid transparent;
    border-radius: 6px; gridline-color: $line; outline: none;
    selection-background-color: $pine_tint; selection-color: $ink; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $pine; }
/* Qt (6.11) lays a list out before its rows are styled; a set property lays it out again. */
QListView { qproperty-flow: TopToBottom; }
QListView::item, QTreeView::item { min-height: 20px; padding: 6px 8px; border-radius: 6px; }
QListView::item:selected, QTreeView::item:selected { background: $pine_tint; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $soft; border: none;
    border-bottom: 1px solid $line; padding: 6px 8px; font-size: 12px; font-weight: 600; }

QTableCornerButton::section { background: transparent; border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QMenu { background: $card; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $pine_tint; color: $ink; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $pine; border-radius: 3px; }
"""
