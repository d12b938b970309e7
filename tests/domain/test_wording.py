"""Every label goes through one catalogue, chosen once."""

import gettext
from collections.abc import Iterator

import pytest

from facilitator.domain.wording import N_, _, counted, speak


class Shouting(gettext.NullTranslations):
    """A language in which everything is loud."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n == 1 else msgid2).replace("team", "TEAM")


@pytest.fixture
def loud() -> Iterator[None]:
    speak(Shouting())
    yield
    speak(gettext.NullTranslations())


def test_without_a_catalogue_a_label_says_what_is_written() -> None:
    assert _("Goal") == "Goal"
    assert [counted("{n} team", "{n} teams", n) for n in (0, 1, 2)] == [
        "0 teams",
        "1 team",
        "2 teams",
    ]


@pytest.mark.usefixtures("loud")
def test_with_a_catalogue_every_label_is_translated_where_it_is_shown() -> None:
    marked = N_("Goal")
    assert marked == "Goal"
    assert _(marked) == "GOAL"
    assert counted("{n} team", "{n} teams", 3) == "3 TEAMs"


@pytest.mark.usefixtures("loud")
def test_an_empty_label_stays_empty() -> None:
    assert _("") == ""
