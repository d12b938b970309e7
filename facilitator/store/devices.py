"""Reads from the machine which laptop this is, and whether another process on it still runs.

Knows nothing of leases or databases. What a system does not tell stays empty, and an empty
answer never proves that a process is gone.
"""

import os
import platform
import sys
import uuid
from contextlib import suppress
from pathlib import Path

from facilitator.domain.device import Device


def this_device() -> Device:
    """This laptop and this process."""
    return Device(
        name=platform.node().partition(".")[0] or "laptop",
        host=_host(),
        boot=_read("/proc/sys/kernel/random/boot_id"),
        pid=os.getpid(),
        started=process_start(os.getpid()) or "",
    )


def is_gone(holder: Device, asker: Device) -> bool:
    """Whether a process is known to have ended; on another laptop nobody can know."""
    if not holder.host or holder.host != asker.host:
        return False
    if holder.boot != asker.boot:
        return True
    start = process_start(holder.pid)
    return start is None or bool(start and holder.started and start != holder.started)


def _host() -> str:
    machine = _read("/etc/machine-id") or f"{uuid.getnode():012x}"
    # Two sandboxes on one machine count their processes apart.
    sandbox = ""
    with suppress(OSError, AttributeError):
        sandbox = str(Path("/proc/self/ns/pid").readlink())
    return " ".join(part for part in (platform.node(), machine, sandbox) if part)


def _read(path: str) -> str:
    with suppress(OSError):
        return Path(path).read_text(encoding="utf-8").strip()
    return ""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def process_start(pid: int) -> str | None:
        """When a process began; empty where that is not told; nothing where there is none.

        `os.kill(pid, 0)` would end the process here instead of asking after it.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        query, still_active, no_such_process = 0x1000, 259, 87
        handle = kernel.OpenProcess(query, False, pid)
        if not handle:
            return None if ctypes.get_last_error() == no_such_process else ""
        try:
            exit_code = wintypes.DWORD()
            kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(exit_code))
            if exit_code.value != still_active:
                return None
            times = [wintypes.FILETIME() for _each in range(4)]
            kernel.GetProcessTimes(wintypes.HANDLE(handle), *map(ctypes.byref, times))
            return f"{times[0].dwHighDateTime:08x}{times[0].dwLowDateTime:08x}"
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))

else:

    def process_start(pid: int) -> str | None:
        """When a process began; empty where that is not told; nothing where there is none."""
        stat = _read(f"/proc/{pid}/stat")
        if not stat:
            return "" if _answers(pid) else None
        # The name in brackets may hold anything, brackets too.
        state, *numbers = stat.rpartition(")")[2].split()
        return None if state in {"Z", "X"} else numbers[18]

    def _answers(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
