"""`facilitator list`: the workshops here."""

import argparse

from facilitator.cli.command import Arguments, Command, say, say_json
from facilitator.cli.opening import open_the_store
from facilitator.domain.wording import counted
from facilitator.exchange.given_file import shown


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def _run(arguments: Arguments) -> int:
    listed = open_the_store(arguments).workshops()
    if arguments.json:
        say_json([_plain(each) for each in listed])
        return 0
    for each in listed:
        teams = counted("{n} team", "{n} teams", each.teams)
        say(f"{each.id[:8]}  {each.first_day or '          '}  {shown(each.title)}  ({teams})")
    if not listed:
        say("There is no workshop here yet. Make one with: facilitator new")
    return 0


def _plain(listed: object) -> dict[str, object]:
    names = ("id", "title", "agenda", "first_day", "last_day", "teams", "people", "days_opened")
    return {name: getattr(listed, name) for name in names}


COMMAND = Command("list", "list the workshops here", "  facilitator list --json", _declare, _run)
