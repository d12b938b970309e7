"""`facilitator export`: the papers of a workshop."""

import argparse

from facilitator import app
from facilitator.cli.command import Arguments, Command, given_id, given_path, progress, say
from facilitator.cli.opening import open_the_store
from facilitator.domain.kinds.settings import PAPER_SIZES
from facilitator.domain.wording import counted


def _declare(parser: argparse.ArgumentParser) -> None:
    # The ID first: after names of papers or teams it would be taken for one more.
    parser.usage = "%(prog)s ID --to DIR [--only NAME ...] [--team NAME ...] [--paper SIZE]"
    parser.add_argument("id", metavar="ID", type=given_id, help="any unique beginning of its id")
    parser.add_argument(
        "--to", metavar="DIR", type=given_path, required=True, help="the folder; made if need be"
    )
    parser.add_argument(
        "--only",
        metavar="NAME",
        nargs="+",
        default=[],
        help="these papers, such as plan, record, slips or run-sheet; all by default",
    )
    parser.add_argument(
        "--team", metavar="NAME", nargs="+", default=[], help="for these teams; all by default"
    )
    parser.add_argument("--paper", choices=tuple(PAPER_SIZES), default="", help="the size")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.exporting import export_papers, papers
    from facilitator.domain.workshop import Workshop

    store = open_the_store(arguments)
    found = store.find(arguments.id)
    workshop = Workshop(found, store.load(found).records)
    chosen = papers(workshop, arguments.only, arguments.team)
    written = export_papers(
        workshop, chosen, arguments.to, app.fonts_folder(), arguments.paper, progress
    )
    say(f"{counted('{n} paper', '{n} papers', len(written))} in {arguments.to}")
    return 0


COMMAND = Command(
    "export",
    "write the papers of a workshop as PDF files",
    "  facilitator export 3f2a --to papers\n"
    '  facilitator export 3f2a --to papers --only plan --team "Mesa HS"',
    _declare,
    _run,
)
