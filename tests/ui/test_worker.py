"""Work in another thread: who hears what, and where."""

import subprocess
import sys
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from pytestqt.qtbot import QtBot

from facilitator.ui.worker import Say, Worker


class Ear:
    """Hears everything a worker says."""

    def __init__(self, worker: Worker) -> None:
        self.heard: list[object] = []
        self.threads: set[bool] = set()
        worker.came.connect(self.hear)

    def hear(self, said: object) -> None:
        self.heard.append(said)
        self.threads.add(current_thread() is main_thread())


@pytest.fixture
def worker(qapp: QCoreApplication) -> Worker:
    return Worker()


def count(say: Say) -> None:
    for number in range(3):
        say((number, current_thread() is main_thread()))


def test_it_works_in_another_thread_and_is_heard_in_this_one(worker: Worker, qtbot: QtBot) -> None:
    ear = Ear(worker)
    with qtbot.waitSignal(worker.ended):
        worker.begin(count)
    assert ear.heard == [(0, False), (1, False), (2, False)]
    assert ear.threads == {True}
    assert not worker.busy


def test_nothing_more_is_heard_of_a_work_whose_place_is_taken(worker: Worker, qtbot: QtBot) -> None:
    ear, go_on = Ear(worker), Event()

    def slow(say: Say) -> None:
        go_on.wait(10)
        say("old")

    worker.begin(slow)
    worker.begin(slow)
    worker.begin(count)
    with qtbot.waitSignal(worker.ended):
        go_on.set()
    assert "old" not in ear.heard
    assert len(ear.heard) == 3


def test_what_goes_wrong_there_is_told_here(worker: Worker, qtbot: QtBot) -> None:
    def fail(say: Say) -> None:
        raise OSError("no room")

    with qtbot.waitSignal(worker.failed) as failed:
        worker.begin(fail)
    assert str(failed.args[0]) == "no room"
    assert not worker.busy


def test_a_worker_that_is_dropped_is_free_at_once(worker: Worker, qtbot: QtBot) -> None:
    ear = Ear(worker)
    worker.begin(count)
    worker.drop()
    assert not worker.busy
    with qtbot.waitSignal(worker.ended):
        worker.begin(count)
    assert len(ear.heard) == 3


def test_a_work_outlives_its_worker_without_harm(worker: Worker) -> None:
    go_on, done = Event(), Event()

    def slow(say: Say) -> None:
        go_on.wait(10)
        say("to nobody")
        done.set()

    worker.begin(slow)
    worker.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    go_on.set()
    assert done.wait(10)
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QCoreApplication.processEvents()


def test_the_page_is_made_without_what_sets_type() -> None:
    code = "import sys, facilitator.ui.print.page; print('\\n'.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"reportlab", "pikepdf", "pypdfium2", "yaml", "pydantic"} & set(loaded)
