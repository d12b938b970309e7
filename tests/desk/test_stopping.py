"""The program stopped from the terminal."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program(tmp_path: Path, stop: signal.Signals) -> None:
    environment = {**os.environ, "FACILITATOR_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("FACILITATOR_DATABASE", None)
    with subprocess.Popen(
        [sys.executable, "-m", "facilitator"],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        # A suite that was started in the background would hand on that Ctrl+C is ignored.
        preexec_fn=partial(signal.signal, stop, signal.SIG_DFL),  # noqa: PLW1509  no threads here
    ) as program:
        while program.poll() is None and not (tmp_path / "facilitator.sqlite").exists():
            time.sleep(0.05)
        time.sleep(1)
        program.send_signal(stop)
        _out, told = program.communicate(timeout=30)
    assert program.returncode in {0, 130, -signal.SIGTERM}
    assert "Traceback" not in told
