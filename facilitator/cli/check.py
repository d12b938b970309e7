"""`facilitator check`: agendas and activities, their mistakes and their arithmetic."""

import argparse
import sys

from facilitator.cli.command import Arguments, Command, given_path, plain, say
from facilitator.domain.timing import minutes_in_words
from facilitator.domain.wording import counted


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=given_path,
        help="files or folders; the shipped ones by default",
    )


def _run(arguments: Arguments) -> int:
    from facilitator.library import check

    report = check(arguments.paths)
    for agenda in report.agendas:
        say(f"{agenda.id}: {agenda.title}")
        for number, day in enumerate(agenda.days, start=1):
            say(
                f"  day {number}  {day.start}–{day.end}  {len(day.blocks):2} blocks "
                f"{day.steps:3} steps  {minutes_in_words(day.minutes)}"
            )
            for block in day.blocks:
                say(f"    {block.start:>5}–{block.end:<5} {block.minutes:3}  {block.title}")
    for mistake in report.mistakes:
        sys.stderr.write(f"{plain(str(mistake))}\n")
    files = counted("{n} file", "{n} files", report.files)
    wrong = counted("{n} mistake", "{n} mistakes", len(report.mistakes))
    activities = counted("{n} activity", "{n} activities", len(report.activities))
    agendas = counted("{n} agenda", "{n} agendas", len(report.agendas))
    say(f"{files}, {activities}, {agendas}, {wrong}")
    return 2 if report.mistakes else 0


COMMAND = Command(
    "check",
    "check agenda and activity files and add up their minutes",
    "  facilitator check\n  facilitator check my-agendas/our-day.yaml",
    _declare,
    _run,
)
