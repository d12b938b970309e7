"""`make bench`: every figure of the project's speed, against a bare window in the same run."""

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from facilitator import app
from facilitator.commands.exporting import export_papers, papers
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.commands.packing import import_workshop
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.store import Store, default_url, open_store
from tests.conftest import TWO_SCREENS, offscreen_platform

RUNS = 11
ROUNDS = 4
ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Print a line a figure: what it is, how it came out, and what it may be."""
    compileall.compile_dir(ROOT / "facilitator", quiet=2)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        store = open_store(default_url(folder))
        workshop = import_workshop(
            store, app.sample_file(), app.this_device(), app.clock, folder
        ).id
        papers_first(store, workshop, folder)
        edits(store, workshop, folder)
        store.close()
        windows(workshop, folder)


def windows(workshop: WorkshopId, folder: Path) -> None:
    """Whole processes, in turn, so that a drifting machine drifts for all of them."""
    times: dict[str, list[float]] = {"bare": [], "window": [], "workshop": []}
    memory: dict[str, list[float]] = {name: [] for name in times}
    for _run in range(RUNS):
        for name in times:
            seconds, kilobytes = child(name, workshop, folder)
            times[name].append(seconds)
            memory[name].append(kilobytes)
    bare = statistics.median(times["bare"])
    tell("bare window, painted", f"{bare * 1000:.0f} ms", "1.00")
    for name, most in (("window", 1.3), ("workshop", 4.0)):
        ratio = statistics.median(times[name]) / bare
        tell(f"{name}, painted", f"{ratio:.2f} times", f"at most {most}")
    ratio = statistics.median(memory["workshop"]) / statistics.median(memory["bare"])
    tell("workshop, memory", f"{ratio:.2f} times", "at most 2.5")
    idling(workshop, folder)
    stage, console, times_painted = figure("key", workshop, folder).split("/")
    tell(f"key to stage, {times_painted} times", f"{stage} ms", "under 16")
    tell("key to settled console", f"{console} ms", "no limit given")


def idling(workshop: WorkshopId, folder: Path) -> None:
    """Whole processes in turn here too: for a minute at a time a shared machine may be slow."""
    taken: dict[str, list[float]] = {"labels": [], "idle": [], "digits": []}
    for _round in range(ROUNDS):
        for name, spans in taken.items():
            spans.extend(map(float, figure(name, workshop, folder).split("/")))
    for name, what, may_be in (
        ("labels", "idle, two bare numbers", "no limit given"),
        ("idle", "idle countdown", "under 0.3"),
        ("digits", "idle, digits on the projector", "under 0.3"),
    ):
        tell(what, f"{statistics.median(taken[name]):.3f} % of a core", may_be)


def child(name: str, workshop: WorkshopId, folder: Path) -> tuple[float, float]:
    """Seconds from starting a program to its word, and its memory in KB."""
    start = time.perf_counter()
    with spawned(name, workshop, folder) as process:
        word = process.stdout.readline().split() if process.stdout else []
        seconds = time.perf_counter() - start
        process.wait()
    return seconds, float(word[1])


def figure(name: str, workshop: WorkshopId, folder: Path) -> str:
    """What a program has measured itself, on a run of its own, with a laptop and a projector."""
    with tempfile.TemporaryDirectory() as own:
        copy = Path(shutil.copytree(folder, own, dirs_exist_ok=True))
        with spawned(name, workshop, copy, offscreen_platform(TWO_SCREENS)) as process:
            return process.stdout.readline().split()[0] if process.stdout else ""


def spawned(
    name: str, workshop: WorkshopId, folder: Path, platform: str = "offscreen"
) -> "subprocess.Popen[str]":
    """A program of `children`, without a display, in a home of its own."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "FACILITATOR_HOME": str(folder),
        "FACILITATOR_DATABASE": default_url(folder),
        "BENCH_WORKSHOP": workshop,
    }
    command = [sys.executable, "-m", "tests.benchmarks.children", name, str(folder)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def edits(store: Store, workshop: WorkshopId, folder: Path) -> None:
    """A saved edit against the disk's own fdatasync, in turn."""
    opened = OpenWorkshop(store, workshop, app.this_device(), app.clock)
    goal = opened.workshop.records.one(Goal, opened.workshop.teams[0].id)
    syncs, saved = [], []
    with (folder / "sync").open("wb", buffering=0) as file:
        for number in range(200):
            start = time.perf_counter()
            file.write(b"x" * 200)
            os.fdatasync(file.fileno())
            syncs.append(time.perf_counter() - start)
            start = time.perf_counter()
            opened.edit.write(goal, "why", f"Because {number}")
            saved.append(time.perf_counter() - start)
    opened.close()
    ratio = statistics.median(saved) / statistics.median(syncs)
    tell("saved edit", f"{ratio:.2f} fdatasyncs", "at most 5")


def papers_first(store: Store, workshop: WorkshopId, folder: Path) -> None:
    """Everything eight teams take home."""
    whole = Workshop(workshop, store.load(workshop).records)
    packets = papers(whole, only=["packet"])
    start = time.perf_counter()
    export_papers(whole, packets, folder / "papers", app.fonts_folder())
    seconds = time.perf_counter() - start
    tell(f"{len(packets)} team packets", f"{seconds:.2f} s", "under 2")


def tell(what: str, came_out: str, may_be: str) -> None:
    """One line."""
    print(f"{what:24} {came_out:>20}   ({may_be})", flush=True)


if __name__ == "__main__":
    main()
