"""`facilitator check`: agendas and activities, their mistakes and their arithmetic."""

import argparse
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.command import Arguments, Command, given_path, plain, say, say_json
from facilitator.domain.timing import minutes_in_words
from facilitator.domain.wording import counted

if TYPE_CHECKING:
    from facilitator.library.mistakes import Mistake
    from facilitator.library.report import BlockTimes, Report


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=given_path,
        help="files or folders; the shipped ones by default. Where yours go, "
        "facilitator doctor says",
    )
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def _run(arguments: Arguments) -> int:
    from facilitator.library import check

    report = check(arguments.paths)
    if arguments.json:
        say_json(_plain(report))
    else:
        _say(report)
    return 2 if report.mistakes else 0


def _say(report: "Report") -> None:
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


def _plain(report: "Report") -> dict[str, object]:
    agendas = []
    for agenda in report.agendas:
        days = [
            {
                "title": day.title,
                "start": day.start,
                "end": day.end,
                "minutes": day.minutes,
                "steps": day.steps,
                "blocks": [_values(block) for block in day.blocks],
            }
            for day in agenda.days
        ]
        agendas.append({"id": agenda.id, "title": agenda.title, "days": days})
    return {
        "files": report.files,
        "activities": list(report.activities),
        "agendas": agendas,
        "mistakes": [_values(each) for each in report.mistakes],
    }


def _values(value: "BlockTimes | Mistake") -> dict[str, object]:
    named = ((each.name, getattr(value, each.name)) for each in fields(value))
    return {name: str(said) if isinstance(said, Path) else said for name, said in named}


COMMAND = Command(
    "check",
    "check agenda and activity files and add up their minutes",
    "  facilitator check\n  facilitator check my-agendas/our-day.yaml",
    _declare,
    _run,
    uses_store=False,
)
