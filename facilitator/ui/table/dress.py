"""What only the Teams page wears, beside the style sheet of the window."""

from typing import Final

from facilitator.ui.theme import WINDOW

RING_WIDTH: Final = 2
"""Whatever is painted by hand and has the focus shows a ring of this width, as all others do."""

DRESS: Final = f"""
QPushButton[role="tab"] {{ background: transparent; border: none; border-radius: 0;
    color: {WINDOW.soft}; border-bottom: 3px solid transparent;
    padding: 10px 0 8px 0; font-weight: 600; }}
QPushButton[role="tab"]:hover {{ color: {WINDOW.ink}; }}
QPushButton[role="tab"]:checked {{ color: {WINDOW.pine}; border-bottom: 3px solid {WINDOW.pine}; }}
QPushButton[role="tab"]:focus {{ border: 2px solid {WINDOW.pine}; border-radius: 6px;
    padding: 8px 0 7px 0; }}
QPlainTextEdit[quiet="true"] {{ background: transparent; border-color: transparent; }}
QPlainTextEdit[quiet="true"]:hover {{ border-color: {WINDOW.line}; }}
QPlainTextEdit[quiet="true"]:focus {{ border: 2px solid {WINDOW.pine};
    background: {WINDOW.card}; }}
QTableView, QTableView:focus, QListView, QListView:focus {{ border: none; }}
"""
