"""Workshops in the list of Home: the next date first, in words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from facilitator.ui.home.listed import entries

TODAY = date(2027, 8, 2)


@dataclass(frozen=True)
class Line:
    """What the store says of a workshop."""

    id: str
    first_day: str = ""
    last_day: str = ""
    title: str = "Institute"
    agenda: str = "Leadership for Learning"
    teams: int = 0
    people: int = 0
    changed: datetime | None = None


def test_the_next_date_comes_first_and_what_is_over_comes_last() -> None:
    shown = entries(
        (
            Line("long over", "2026-08-03", "2026-08-05"),
            Line("later", "2027-10-01", "2027-10-01"),
            Line("older idea", changed=datetime(2027, 1, 1, tzinfo=UTC)),
            Line("just over", "2027-07-30", "2027-08-01"),
            Line("soon", "2027-08-03", "2027-08-05"),
            Line("newer idea", changed=datetime(2027, 7, 1, tzinfo=UTC)),
            Line("under way", "2027-07-30", "2027-08-03"),
            Line("bare idea"),
        ),
        TODAY,
    )
    assert [entry.id for entry in shown] == [
        "under way",
        "soon",
        "later",
        "newer idea",
        "older idea",
        "bare idea",
        "just over",
        "long over",
    ]
    assert [entry.is_over for entry in shown] == [False] * 6 + [True] * 2


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [
        ("2027-08-02", "2027-08-04", "today"),
        ("2027-08-03", "2027-08-04", "tomorrow"),
        ("2027-08-14", "2027-08-15", "in 12 days"),
        ("2027-08-01", "2027-08-02", "under way"),
        ("2027-07-01", "2027-07-02", ""),
        ("", "", ""),
    ],
)
def test_how_soon_it_is_is_said_in_words(first: str, last: str, due: str) -> None:
    (entry,) = entries((Line("one", first, last),), TODAY)
    assert entry.due == due


def test_dates_teams_and_people_are_said_in_words() -> None:
    (entry,) = entries((Line("one", "2027-08-03", "2027-08-05", teams=8, people=41),), TODAY)
    assert entry.about == "Aug 3–5, 2027 · 8 teams, 41 people"
    assert entry.spoken == "Institute, Aug 3–5, 2027 · 8 teams, 41 people, tomorrow"


def test_what_is_not_known_is_left_out() -> None:
    (entry,) = entries((Line("one", title=" ", teams=1),), TODAY)
    assert (entry.title, entry.about) == ("Leadership for Learning", "no date yet · 1 team")
