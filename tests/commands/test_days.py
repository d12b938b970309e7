"""Dates as scribes type them."""

from datetime import date

import pytest

from facilitator.commands.days import understood

NEAR = date(2027, 8, 3)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Aug 14", "2027-08-14"),
        ("14 August", "2027-08-14"),
        ("8/14", "2027-08-14"),
        ("aug. 17th", "2027-08-17"),
        ("July 20", "2027-07-20"),
        ("May 15", "2028-05-15"),
        ("Aug 14 2029", "2029-08-14"),
        ("Feb 29", "2028-02-29"),
    ],
)
def test_a_day_is_understood_as_the_next_such_day(words: str, meant: str) -> None:
    assert understood(words, NEAR) == meant


@pytest.mark.parametrize(
    "words",
    [
        *("", "after Halloween", "Oct", "7", "12:30", "Sept 7, 3:15", "Friday Aug 14"),
        *("in 3 weeks", "8/14 or 8/21", "31/31", "99999999999999999999/1", "2027-08-14", "8月14日"),
    ],
)
def test_words_that_say_more_or_less_than_a_day_stay_words(words: str) -> None:
    assert understood(words, NEAR) == words
