"""`facilitator list`: the workshops here."""

import argparse
import json

from facilitator import app
from facilitator.cli.command import Arguments, Command, say
from facilitator.domain.wording import counted


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def _run(arguments: Arguments) -> int:
    listed = app.open_the_store(arguments.database).workshops()
    if arguments.json:
        say(json.dumps([_plain(each) for each in listed], ensure_ascii=False, indent=2))
        return 0
    for each in listed:
        teams = counted("{n} team", "{n} teams", each.teams)
        say(f"{each.id[:8]}  {each.first_day or '          '}  {each.title}  ({teams})")
    if not listed:
        say("There is no workshop here yet. Make one with: facilitator new")
    return 0


def _plain(listed: object) -> dict[str, object]:
    names = ("id", "title", "agenda", "first_day", "last_day", "teams", "people", "days_opened")
    return {name: getattr(listed, name) for name in names}


COMMAND = Command("list", "list the workshops here", "  facilitator list --json", _declare, _run)
