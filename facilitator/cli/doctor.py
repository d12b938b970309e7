"""`facilitator doctor`: is this laptop ready for the room?"""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from facilitator import app
from facilitator.cli.command import Arguments, Command, say, say_json
from facilitator.commands import doctoring
from facilitator.commands.doctoring import Finding
from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _, counted
from facilitator.paths import data_folder, user_folder

if TYPE_CHECKING:
    from facilitator.store import Listed, Store


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def _run(arguments: Arguments) -> int:
    findings = [
        doctoring.display(app.screens()),
        doctoring.fonts(app.fonts_folder()),
        doctoring.disk(user_folder()),
        *_store(arguments.database),
        _shelf(_("Agendas"), "agendas"),
        _shelf(_("Activities"), "activities"),
    ]
    if arguments.json:
        say_json([asdict(each) for each in findings])
    else:
        for each in findings:
            say(f"{'ready' if each.ready else 'NOT YET':8} {each.name:10} {each.words}")
    return 0 if all(each.ready for each in findings) else 2


def _store(database: str) -> list[Finding]:
    now = app.clock()
    try:
        store = app.open_the_store(database)
        listed = store.workshops()
    except WorkshopError as error:
        return [Finding(_("Store"), ready=False, words=str(error))]
    # What other laptops wrote, or the sample, says nothing of this one's clock.
    newest = store.newest_change_by(app.this_device())
    today = now.astimezone().date().isoformat()
    ahead = [each for each in listed if not each.last_day or each.last_day >= today]
    well = counted("well, {n} workshop", "well, {n} workshops", len(listed))
    words = store.notice or _("{well} in {place}").format(well=well, place=_place(store.url))
    return [
        Finding(_("Store"), ready=not store.notice, words=words),
        _letters(store, ahead),
        doctoring.backups(app.backups_of(store), now),
        doctoring.clock(now, newest),
    ]


def _place(url: str) -> str:
    """The file of a store, or else its server, without the password that its address may hold."""
    _scheme, _colon, file = url.partition(":///")
    return file or urlsplit(url).hostname or url


def _shelf(name: str, shelf: str) -> Finding:
    """Where the user's own files of a kind go, and where there is one to begin with."""
    own, shipped = user_folder() / shelf, data_folder(shelf)
    words = _("yours go into {own}; copy one from {shipped}")
    if not own.is_dir():
        words = _("yours go into {own}, a folder to be made; copy one from {shipped}")
    return Finding(name, ready=True, words=words.format(own=own, shipped=shipped))


def _letters(store: "Store", workshops: Sequence["Listed"]) -> Finding:
    try:
        typed = [(each.title, store.load(each.id).records) for each in workshops]
    except WorkshopError as error:
        return Finding(_("Letters"), ready=False, words=_("unknown: {why}").format(why=error))
    return doctoring.letters(typed, app.fonts_folder())


COMMAND = Command(
    "doctor",
    "check that this laptop is ready for the room",
    "  facilitator doctor",
    _declare,
    _run,
)
