"""`facilitator show`: one workshop, whole, as JSON."""

import argparse

from facilitator.cli.command import Arguments, Command, given_id, say_json
from facilitator.cli.opening import open_the_store


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", type=given_id, help="any unique beginning of its id")
    parser.add_argument("--json", action="store_true", help="as JSON (there is no other form yet)")


def _run(arguments: Arguments) -> int:
    from facilitator.domain.logs import event_to_plain
    from facilitator.domain.records import values_of

    store = open_the_store(arguments)
    workshop = store.find(arguments.id)
    loaded = store.load(workshop)
    records: dict[str, list[dict[str, object]]] = {}
    for record in sorted(loaded.records, key=lambda each: (each.kind, each.owner, each.rank)):
        place = {"id": record.id, "owner": record.owner}
        records.setdefault(record.kind, []).append({**place, **values_of(record)})
    whole = {
        "id": workshop,
        "records": records,
        "run": [event_to_plain(event) for event in loaded.events],
    }
    say_json(whole)
    return 0


COMMAND = Command(
    "show", "show one workshop, whole, as JSON", "  facilitator show 3f2a --json", _declare, _run
)
