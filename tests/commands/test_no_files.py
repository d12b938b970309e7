"""A workshop opens, runs and prints with no agenda or activity file present."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from facilitator import paths

shipped, hidden = paths.data_folder, {"agendas", "activities"}
paths.data_folder = lambda name: Path("/nowhere") if name in hidden else shipped(name)

from facilitator.commands.exporting import export_papers, papers
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.commands.packing import import_workshop
from facilitator.domain.device import Device
from facilitator.store import default_url, open_store

folder, minute = Path(sys.argv[1]), count()
clock = lambda: datetime(2027, 8, 3, 15, 30, tzinfo=UTC) + timedelta(minutes=next(minute))
store = open_store(default_url(folder))
taken = import_workshop(store, shipped("assets") / "sample.workshop", Device("a"), clock, folder)
opened = OpenWorkshop(store, taken.id, Device("a"), clock)
opened.running.open_day()
for each in range(40):
    opened.running.next()
plans = papers(opened.workshop, ["plan"])
export_papers(opened.workshop, plans, folder, shipped("assets") / "fonts")
print(len(opened.run.legs) > 5, len(list(folder.glob("*.pdf"))))
print("facilitator.library" in sys.modules)
"""


def test_the_workshop_s_own_copy_is_all_it_needs(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    assert subprocess.check_output(command, text=True).split() == ["True", "8", "False"]
