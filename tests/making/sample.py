"""`make sample`: assets/sample.workshop from assets/sample.yaml and the shipped agenda."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from facilitator import app
from facilitator.commands.packing import save_workshop
from facilitator.commands.sampling import make_sample
from facilitator.domain.device import Device
from facilitator.library.sample import read_sample
from facilitator.paths import data_folder
from facilitator.store import default_url, open_store

MADE_AT = datetime(2027, 8, 2, 16, 0, tzinfo=UTC)


def main() -> None:
    """Make the sample anew."""
    device = Device(name="Facilitator", host="", pid=0)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(default_url(Path(folder)))
        agenda = app.shipped_library().agendas.items["leadership-for-learning"]
        sample = read_sample(data_folder("assets") / "sample.yaml")
        workshop = make_sample(store, agenda, sample, device, lambda: MADE_AT)
        save_workshop(store, workshop, app.sample_file(), device, lambda: MADE_AT)
        store.close()
    print(f"{app.sample_file().name}: {app.sample_file().stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
