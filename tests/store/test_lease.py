"""One writer for each workshop."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store, open_store, server, this_device
from tests.store.desk import Clock, Desk
from tests.store.server import HAS_POSTGRESQL

W = WorkshopId("workshop")


@pytest.fixture
def other(store: Store, url: str, clock: Clock) -> Iterator[Store]:
    """The same store, opened a second time."""
    opened = open_store(url, now=clock)
    yield opened
    opened.close()


def test_the_first_to_ask_holds_it(store: Store, here: Device, clock: Clock) -> None:
    lease = store.lease(W, here)
    assert (lease.held, lease.holder, lease.since) == (True, "Lead’s laptop", clock())


def test_the_second_learns_who_holds_it_since_when(
    store: Store, other: Store, here: Device, there: Device, clock: Clock
) -> None:
    first = store.lease(W, here)
    clock.pass_by(20)
    second = other.lease(W, there)
    assert (second.held, second.holder, second.since) == (False, "Lead’s laptop", first.since)


def test_each_workshop_has_its_own(store: Store, other: Store, here: Device, there: Device) -> None:
    store.lease(W, here)
    assert other.lease(WorkshopId("another"), there).held


@pytest.mark.parametrize(("seconds", "held"), [(29, False), (30, True)])
def test_it_is_free_half_a_minute_after_a_crash(
    store: Store, other: Store, here: Device, there: Device, clock: Clock, seconds: int, held: bool
) -> None:
    store.lease(W, here)
    clock.pass_by(seconds)
    assert other.lease(W, there).held is held


if HAS_POSTGRESQL:

    @pytest.mark.parametrize("hours", [-1, 1])
    def test_laptops_whose_clocks_differ_go_by_the_server_s(
        fresh_database: str,
        here: Device,
        there: Device,
        monkeypatch: pytest.MonkeyPatch,
        hours: int,
    ) -> None:
        right, wrong = Clock(), Clock()
        wrong.pass_by(hours * 3600)
        first, second = open_store(fresh_database, now=right), open_store(fresh_database, now=wrong)
        holds = first.lease(W, here)
        monkeypatch.setattr(server, "here", lambda: datetime.now(UTC) + timedelta(hours=hours))
        assert not second.lease(W, there).held
        wrong.pass_by(30)
        late = second.lease(W, there)
        assert late.held
        assert abs(late.since - holds.since - timedelta(seconds=30)) <= timedelta(seconds=1)
        first.close()
        second.close()


def test_renewing_keeps_it(
    store: Store, other: Store, here: Device, there: Device, clock: Clock
) -> None:
    lease = store.lease(W, here)
    for _each in range(6):
        clock.pass_by(10)
        assert lease.renew()
    assert not other.lease(W, there).held


def test_a_released_lease_is_free_at_once(
    store: Store, other: Store, here: Device, there: Device
) -> None:
    lease = store.lease(W, here)
    lease.release()
    assert not lease.held
    assert other.lease(W, there).held


def test_a_late_renewal_is_as_good_if_nobody_came(store: Store, here: Device, clock: Clock) -> None:
    lease = store.lease(W, here)
    clock.pass_by(3600)
    assert lease.renew()


def test_who_was_taken_over_learns_it_when_renewing(
    store: Store, other: Store, here: Device, there: Device
) -> None:
    first, second = store.lease(W, here), other.lease(W, there)
    second.take_over()
    assert second.held
    assert not first.renew()
    assert (first.held, first.holder) == (False, "Scribe’s laptop")


def test_who_was_taken_over_can_take_back(
    store: Store, other: Store, here: Device, there: Device
) -> None:
    first, second = store.lease(W, here), other.lease(W, there)
    second.take_over()
    first.take_over()
    assert first.renew()
    assert not second.renew()


def test_who_was_taken_over_writes_nothing_more_not_even_before_renewing(
    desk: Desk, other: Store, here: Device, there: Device
) -> None:
    first = desk.store.lease(desk.workshop, here)
    desk.put(Team(id=new_id()))
    other.lease(desk.workshop, there).take_over()
    with pytest.raises(WorkshopError, match="open for writing on “Scribe’s laptop”"):
        desk.put(Team(id=new_id()))
    assert len(desk.records()) == 1
    assert not first.held


def test_who_did_not_get_it_writes_nothing(
    desk: Desk, other: Store, here: Device, there: Device
) -> None:
    desk.store.lease(desk.workshop, here)
    other.lease(desk.workshop, there)
    with pytest.raises(WorkshopError, match="Lead’s laptop"), other.begin() as transaction:
        transaction.save(desk.workshop, [Team(id=new_id())])


def test_who_slept_while_another_came_and_went_is_refused(
    desk: Desk, other: Store, here: Device, there: Device
) -> None:
    desk.store.lease(desk.workshop, here)
    meanwhile = other.lease(desk.workshop, there)
    meanwhile.take_over()
    meanwhile.release()
    with pytest.raises(WorkshopError, match="elsewhere in the meantime"):
        desk.put(Team(id=new_id()))


def test_after_releasing_it_the_store_writes_as_before(desk: Desk, here: Device) -> None:
    desk.store.lease(desk.workshop, here).release()
    desk.put(Team(id=new_id()))
    assert len(desk.records()) == 1


def test_it_survives_that_an_import_replaces_the_workshop(
    desk: Desk, other: Store, here: Device, there: Device
) -> None:
    lease = desk.store.lease(desk.workshop, here)
    with desk.store.begin() as transaction:
        transaction.forget(desk.workshop)
        transaction.make(desk.workshop)
    assert not other.lease(desk.workshop, there).held
    assert lease.renew()


@pytest.mark.parametrize(
    ("change", "held"),
    [
        ({"boot": "2"}, True),
        ({"pid": 2**22 + 1}, True),
        ({"host": "another"}, False),
        ({"started": "another"}, True),
        ({"host": ""}, False),
    ],
)
def test_it_is_free_at_once_when_the_holder_on_this_laptop_is_gone(
    store: Store, other: Store, change: dict[str, str], held: bool
) -> None:
    store.lease(W, replace(this_device(), **change))
    assert other.lease(W, this_device()).held is held


def test_a_damaged_lease_is_free(
    file_desk: Desk, path: Path, clock: Clock, here: Device, there: Device
) -> None:
    file_desk.store.lease(W, here)
    with file_desk.store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE lease SET renewed = 'soon', since = ''")
    other = open_store(file_desk.store.url, now=clock)
    assert other.lease(W, there).held
    other.close()


HOLDING = """
import sys
from facilitator.store import open_store, this_device
lease = open_store(sys.argv[1]).lease("workshop", this_device())
print(lease.held, flush=True)
sys.stdin.readline()
lease.release()
print(lease.held, flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def holder(url: str) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Another process that holds the lease."""
    started = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLDING, url]
        pipe = subprocess.PIPE
        started.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_of_two_processes_one_holds_it_until_it_is_killed(
    url: str, holder: Callable[[], subprocess.Popen[str]]
) -> None:
    process = holder()
    assert process.stdout.readline() == "True\n"
    store = open_store(url)
    assert not store.lease(W, this_device()).held
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert store.lease(W, this_device()).held
    store.close()


def test_of_two_processes_the_second_gets_what_the_first_releases(
    url: str, holder: Callable[[], subprocess.Popen[str]]
) -> None:
    process = holder()
    assert process.stdout.readline() == "True\n"
    process.stdin.write("\n")
    process.stdin.flush()
    assert process.stdout.readline() == "False\n"
    store = open_store(url)
    assert store.lease(W, this_device()).held
    store.close()
