"""A full disk gives one sentence and loses nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.workshop import WorkshopId
from tests.store.desk import Desk

FULL = "The disk is full. The last change is not saved yet. Nothing saved before is lost."
LONG = "Lincoln " * 2000


def fill(desk: Desk) -> int:
    """Type until the disk is full; how many changes were acknowledged."""
    for saved in range(10_000):
        try:
            desk.put(Team(id=new_id(), name=LONG))
        except WorkshopError as told:
            assert str(told).startswith(FULL)  # noqa: PT017
            return saved
    pytest.fail("the disk never was full")


def allow_pages(desk: Desk, pages: int) -> None:
    with desk.store._database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_what_was_saved_before_is_there_and_saving_goes_on_when_there_is_room(
    file_desk: Desk,
) -> None:
    allow_pages(file_desk, 60)
    saved = fill(file_desk)
    assert 0 < saved == len(file_desk.records())
    allow_pages(file_desk, 1000)
    file_desk.put(Team(id=new_id(), name=LONG))
    assert len(file_desk.records()) == saved + 1


def test_a_refusal_is_over_once_something_is_saved_again(file_desk: Desk, here: Device) -> None:
    lease = file_desk.store.lease(file_desk.workshop, here)
    allow_pages(file_desk, 60)
    fill(file_desk)
    with pytest.raises(WorkshopError, match="The disk is full") as caught:
        file_desk.put(Team(id=new_id(), name=LONG))
    file_desk.records()
    assert not caught.value.is_over
    allow_pages(file_desk, 1000)
    lease.renew()
    assert caught.value.is_over


def test_a_change_that_did_not_fit_left_nothing_behind(file_desk: Desk) -> None:
    allow_pages(file_desk, 60)
    fill(file_desk)
    lines = list(file_desk.store.history(file_desk.workshop))
    assert {line.record for line in lines} == set(file_desk.records())


FILLING = """
import sys
from dataclasses import replace
from pathlib import Path
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import default_url, open_store

store = open_store(default_url(Path(sys.argv[1])))
saved = 0
try:
    with store.begin() as transaction:
        transaction.make(WorkshopId("w"))
    while True:
        with store.begin() as transaction:
            transaction.save("w", [Team(id=new_id(), name="Lincoln " * 2000)])
        saved += 1
except WorkshopError as told:
    print(told)
print(saved, len(store.load("w").records))
store.close()
again = open_store(default_url(Path(sys.argv[1])))
print(len(again.load("w").records))
print(again.notice)
"""


CRAMMED = """
import sys
from pathlib import Path
from facilitator.domain.errors import WorkshopError
from facilitator.store import default_url, open_store

url = default_url(Path(sys.argv[1]))
store = open_store(url)
with store.begin() as transaction:
    transaction.make("w")
store.close()
filler = Path(sys.argv[1], "filler")
try:
    with filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
except OSError:
    pass
try:
    open_store(url)
except WorkshopError as told:
    print(told)
filler.unlink()
print(len(open_store(url).workshops()))
"""


def told_and_counted(command: list[str], folder: Path) -> tuple[str, list[str], str]:
    """What a program said that fills a disk until it cannot."""
    script = [sys.executable, "-c", FILLING, str(folder)]
    ran = subprocess.run([*command, *script], capture_output=True, text=True, check=True)
    sentence, counts, again, notice = ran.stdout.split("\n")[:4]
    return sentence, [*counts.split(), again], notice


def test_a_file_that_may_not_grow_is_told_and_loses_nothing(tmp_path: Path) -> None:
    limited = ["sh", "-c", 'ulimit -f 4000; exec "$@"', "sh"]
    sentence, counts, _notice = told_and_counted(limited, tmp_path)
    assert sentence.startswith("The disk failed while using the store")
    assert int(counts[0]) > 0
    assert len(set(counts)) == 1


SMALL_DISK = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
"""Mounts a disk that only the program started sees."""


def has_small_disks() -> bool:
    try:
        mount = [*SMALL_DISK, "mount -t tmpfs -o size=64k none /mnt"]
        return subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


if has_small_disks():

    def test_a_disk_that_is_full_indeed_is_told_and_loses_nothing(tmp_path: Path) -> None:
        mount = f'mount -t tmpfs -o size=2m none "{tmp_path}"; exec "$@"'
        sentence, counts, notice = told_and_counted([*SMALL_DISK, mount, "sh"], tmp_path)
        assert sentence.startswith(FULL)
        assert int(counts[0]) > 0
        assert len(set(counts)) == 1
        assert "No backup could be made" in notice

    def test_where_not_a_byte_is_left_the_store_is_told_not_to_open(tmp_path: Path) -> None:
        mount = f'mount -t tmpfs -o size=2m none "{tmp_path}"; exec "$@"'
        script = [sys.executable, "-c", CRAMMED, str(tmp_path)]
        command = [*SMALL_DISK, mount, "sh", *script]
        said = subprocess.check_output(command, text=True).splitlines()
        assert said[0].startswith("The disk is full.")
        assert said[1] == "1"


def test_on_a_full_disk_a_lease_is_told_to_be_impossible_and_given_back_in_silence(
    file_desk: Desk, here: Device
) -> None:
    lease = file_desk.store.lease(file_desk.workshop, here)
    allow_pages(file_desk, 60)
    fill(file_desk)
    with pytest.raises(WorkshopError, match="The disk is full"):
        file_desk.store.lease(WorkshopId("another"), replace(here, name=LONG))
    lease.release()
    assert not lease.held
