"""The table of actions: every key of product.md is in it, once."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from facilitator.ui.actions import ACTIONS, BY_ID, KEYS
from facilitator.ui.keys import CLICKER
from facilitator.ui.panels.key_card import shown_keys

TABLE = {
    "next": {"Right", "Down", "PgDown", "N", "Return", "Enter"},
    "back": {"Left", "Up", "PgUp", "P", "Backspace"},
    "go": {"Space"},
    "black": {"B", "."},
    "holding": {"W"},
    "freeze": {"F"},
    "lend": {"L"},
    "escape": {"Esc"},
    "project": {"F5"},
    "project-here": {"Shift+F5"},
    "pause": {"T"},
    "restart": {"R"},
    "more": {"+", "="},
    "less": {"-"},
    "more-5": {"Ctrl++", "Ctrl+="},
    "less-5": {"Ctrl+-"},
    "go-to": {"G"},
    "overview": {"O"},
    "swap": {"S"},
    "keys": {"F1", "?"},
    "catch-up": {"C"},
    "leave-way": {"U"},
    "park": {"K"},
    "jot": {"J"},
    "print": {"Ctrl+P"},
    "find": {"Ctrl+F"},
    "undo": {"Ctrl+Z"},
    "redo": {"Ctrl+Shift+Z", "Ctrl+Y"},
    "save": {"Ctrl+S"},
}


def test_the_table_is_the_one_in_the_book() -> None:
    assert {action.id: set(action.keys) for action in ACTIONS} == TABLE


def test_no_key_does_two_things() -> None:
    counts = Counter(key for action in ACTIONS for key in action.keys)

    assert [key for key, count in counts.items() if count > 1] == []
    assert set(KEYS.values()) == set(BY_ID)


def test_every_key_of_a_clicker_does_something() -> None:
    assert set(KEYS) >= CLICKER


def test_every_key_is_called_as_qt_calls_it() -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    renamed = {key for key in KEYS if QKeySequence(key).toString(portable) != key}

    assert renamed == set()


def test_every_action_says_what_it_does() -> None:
    assert all(action.text for action in ACTIONS)


def test_the_card_shows_caps_once_and_as_they_look() -> None:
    assert shown_keys(BY_ID["next"].keys) == "→  ↓  Page Down  N  Enter"
    assert shown_keys(BY_ID["less-5"].keys) == "Ctrl+\u2212"
    assert shown_keys(BY_ID["redo"].keys) == "Ctrl+Shift+Z"
