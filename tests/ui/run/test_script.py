"""What to say and what to do."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.agenda import Step
from facilitator.domain.run import Cover
from facilitator.ui.run.now import now_of
from facilitator.ui.run.script import Script, spoken
from tests.commands.desk import Desk


@pytest.fixture
def script(qtbot: QtBot) -> Script:
    script = Script()
    qtbot.addWidget(script)
    script.show()
    return script


@pytest.mark.parametrize(
    ("say", "shown"),
    [
        ("", ""),
        ("Read it.", "“Read it.”"),
        ("Read it *aloud* now.", "“Read it <b>aloud</b> now.”"),
        ("One star * only", "“One star * only”"),
        ("*a* and *b*", "“<b>a</b> and <b>b</b>”"),
        ("R&D <b>", "“R&amp;D &lt;b&gt;”"),
        ("*R&D <i>*", "“<b>R&amp;D &lt;i&gt;</b>”"),
    ],
)
def test_what_to_say_is_as_written_with_its_stress(say: str, shown: str) -> None:
    assert spoken(say) == shown


def test_before_the_day_it_shows_what_the_day_is_for(desk: Desk, script: Script) -> None:
    day = desk.opened.workshop.days[0]
    desk.opened.edit.set(day, "outcome", "A goal for <each> team.")

    script.show_now(now_of(desk.opened))

    assert script._say_head.text() == "By the end of this day"
    assert script._say.text() == "A goal for <each> team."
    assert script._say.textFormat() is Qt.TextFormat.PlainText
    assert script._do_head.text() == "Before you begin"
    assert script._do.text().startswith("F5 puts this picture on the projector.")


def test_a_day_that_was_only_looked_at_is_not_taken_for_running(desk: Desk, script: Script) -> None:
    step = desk.opened.workshop.records.find("Welcome-1")
    assert isinstance(step, Step)
    desk.opened.edit.set(step, "say", "Hello.")
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.opened.running.close_day()

    script.show_now(now_of(desk.opened))

    assert "Hello." not in script._say.text()
    assert now_of(desk.opened).coming == desk.opened.workshop.block("Welcome")


def test_the_running_step_says_say_do_and_cue(desk: Desk, script: Script) -> None:
    step = desk.opened.workshop.records.find("Welcome-1")
    assert isinstance(step, Step)
    for field, words in (("say", "Hello."), ("do", "Smile."), ("cue", "Sit."), ("cue_at", 2)):
        desk.opened.edit.set(step, field, words)
    desk.opened.running.open_day()
    desk.opened.running.next()

    script.show_now(now_of(desk.opened))

    assert (script._say.text(), script._do.text()) == ("“Hello.”", "Smile.")
    assert script._cue.text() == "At 2 min left: Sit."


@pytest.mark.parametrize(
    ("cover", "words"),
    [
        (Cover.BLACK, "The room sees black."),
        (Cover.HOLDING, "The holding slide is up."),
        (Cover.FROZEN, "The picture is frozen."),
        (Cover.LENT, "The projector is lent."),
    ],
)
def test_a_covered_picture_is_said_over_its_small_copy(
    desk: Desk, script: Script, cover: Cover, words: str
) -> None:
    desk.opened.running.cover(cover)

    script.show_now(now_of(desk.opened))

    assert script._sees.text().startswith(words)
