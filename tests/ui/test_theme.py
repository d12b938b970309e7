"""Colors that can be read, fonts that are there, roles that look like something."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from facilitator.domain.picture import Hue
from facilitator.ui.lettering import EVERY_LETTER, TEXT, fitted, font_for
from facilitator.ui.theme import (
    STAGE_DARK,
    STAGE_LIGHT,
    TIMER,
    WINDOW,
    Inks,
    Tone,
    apply_theme,
    serif_font,
    text_font,
)

WORDS = [Tone.INK, Tone.SOFT, Tone.PINE, Tone.AMBER, Tone.CORAL, *map(Tone.of, Hue)]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(inks: Inks, tone: Tone, ground: Tone) -> float:
    light, dark = sorted((luminance(inks.color(tone)), luminance(inks.color(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tone", WORDS)
@pytest.mark.parametrize("inks", [STAGE_LIGHT, STAGE_DARK], ids=["light", "dark"])
def test_words_on_the_stage_stand_at_seven_to_one(inks: Inks, tone: Tone) -> None:
    assert contrast(inks, tone, Tone.PAPER) >= 7


@pytest.mark.parametrize("hue", Hue)
@pytest.mark.parametrize("inks", [STAGE_LIGHT, STAGE_DARK], ids=["light", "dark"])
def test_words_on_their_own_tint_stand_at_seven_to_one(inks: Inks, hue: Hue) -> None:
    assert contrast(inks, Tone.of(hue), Tone.tint_of(hue)) >= 7


@pytest.mark.parametrize("tone", [Tone.INK, Tone.SOFT, Tone.PINE])
@pytest.mark.parametrize("ground", [Tone.PAPER, Tone.CARD, Tone.PINE_TINT])
def test_words_in_the_window_stand_at_four_and_a_half_to_one(tone: Tone, ground: Tone) -> None:
    assert contrast(WINDOW, tone, ground) >= 4.5


def test_the_fonts_are_our_own() -> None:
    assert QFontInfo(text_font(14)).family() == TEXT
    assert QFontInfo(serif_font(24)).family().startswith("Source Serif 4")


def test_all_figures_have_one_width() -> None:
    metrics = QFontMetricsF(text_font(100))

    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("text", "family"),
    [("Café → Straße ✓", TEXT), ("Lần cuối", EVERY_LETTER), ("Привет", EVERY_LETTER)],
)
def test_a_word_is_set_in_one_typeface(text: str, family: str) -> None:
    assert font_for(text, 40).families()[0] == family


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp)
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_timer_is_large_and_keeps_its_width(qtbot: QtBot, themed: QApplication) -> None:
    label = QLabel("8:34")
    label.setProperty("role", "timer")
    qtbot.addWidget(label)
    label.ensurePolished()

    metrics = QFontMetricsF(label.font())
    assert label.font().pixelSize() == TIMER
    assert label.font().weight() == QFont.Weight.Bold
    assert metrics.horizontalAdvance("1:11") == metrics.horizontalAdvance("8:34")


@pytest.mark.parametrize("role", ["", "primary", "quiet", "link"])
def test_focus_is_seen_and_moves_nothing(qtbot: QtBot, themed: QApplication, role: str) -> None:
    button = QPushButton("Next: Numbers")
    button.setProperty("role", role)
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    size, without = button.sizeHint(), button.grab().toImage()

    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert button.grab().toImage() != without
    assert button.sizeHint() == size


def test_a_field_is_a_white_card(qtbot: QtBot, themed: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 40)

    assert field.grab().toImage().pixelColor(100, 20).name() == WINDOW.card.lower()


def test_a_hint_can_be_read(qtbot: QtBot, themed: QApplication) -> None:
    field = QLineEdit()
    field.setPlaceholderText("Why it matters")
    qtbot.addWidget(field)
    field.ensurePolished()

    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == WINDOW.color(Tone.SOFT)


def test_a_number_without_buttons_has_room_for_its_words(
    qtbot: QtBot, themed: QApplication
) -> None:
    number = QSpinBox()
    number.setSpecialValueText("from now")
    number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    qtbot.addWidget(number)
    number.resize(120, 36)
    number.show()

    line = number.lineEdit()
    assert line.width() > line.fontMetrics().horizontalAdvance("from now")


def test_words_that_nearly_fit_are_a_pixel_smaller_before_they_are_cut(qtbot: QtBot) -> None:
    words = "What changed teaching?"
    whole = QFontMetrics(text_font(14)).horizontalAdvance(words)

    for room, size, shown in ((whole, 14, words), (whole - 6, 13, words)):
        font, said = fitted(words, room, 14)
        assert (font.pixelSize(), said) == (size, shown)
    assert fitted(words, whole // 2, 14)[1].endswith("…")


def test_the_look_needs_nothing_heavy() -> None:
    code = "import sys, facilitator.ui.theme, facilitator.ui.screens; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"sqlalchemy", "reportlab", "pydantic", "alembic"} & set(done.stdout.split())
