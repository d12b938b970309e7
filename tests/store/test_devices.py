"""Which laptop this is, and which process."""

import os
import subprocess
import sys
from dataclasses import replace

from facilitator.store.devices import is_gone, process_start, this_device


def test_this_process_is_not_gone() -> None:
    device = this_device()
    assert device.pid == os.getpid()
    assert device.name
    assert not is_gone(device, this_device())


def test_two_processes_of_a_laptop_have_one_host_and_two_starts() -> None:
    script = "from facilitator.store.devices import *; d = this_device(); print(d.host, d.pid)"
    said = subprocess.check_output([sys.executable, "-c", script], text=True)
    host, _space, pid = said.strip().rpartition(" ")
    assert host == this_device().host
    assert int(pid) != os.getpid()


def test_a_process_that_ended_is_gone_even_before_its_parent_noticed() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    process.stdout.read()  # ends when the process does
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert process_start(process.pid) is None
    process.communicate()


def test_a_process_of_another_user_is_there() -> None:
    assert process_start(1) is not None


def test_an_unknown_start_proves_nothing() -> None:
    assert not is_gone(replace(this_device(), started=""), this_device())
