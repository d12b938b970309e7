"""Plugs and unplugs displays while Qt's offscreen platform runs; for tests only.

Qt offers this to nobody: the platform's private `setConfiguration` is called through ctypes. It
works with PySide6 6.11 on Linux.
"""

import ctypes
import json
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken

_LIBRARIES = Path(PySide6.__file__).parent / "Qt/lib"
_SLOTS = 40
_RESOURCE = "_ZN24QPlatformNativeInterface28nativeResourceForIntegrationERK10QByteArray"
_TABLE = "_ZTV24QPlatformNativeInterface"

Screen = dict[str, object]


def screen(name: str, x: int, y: int, width: int, height: int) -> Screen:
    """A display as the platform's configuration describes it."""
    place = {"name": name, "x": x, "y": y, "width": width, "height": height}
    return place | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def set_screens(screens: Sequence[Screen]) -> None:
    """From now on these displays are there; Qt tells what was added and removed."""
    assert QGuiApplication.platformName() == "offscreen"
    full = {
        "synchronousWindowSystemEvents": False,
        "windowFrameMargins": True,
        "screens": list(screens),
    }
    document = QJsonDocument.fromJson(QByteArray(json.dumps(full).encode()))
    interface, set_configuration = _set_configuration()
    object_ = ctypes.c_void_p(0)
    to_object = ctypes.CDLL(str(_LIBRARIES / "libQt6Core.so.6"))._ZNK13QJsonDocument6objectEv
    to_object.restype = None
    to_object.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    to_object(ctypes.addressof(object_), Shiboken.getCppPointer(document)[0])
    call = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(set_configuration)
    call(ctypes.addressof(object_), interface)


def _set_configuration() -> tuple[int, int]:
    """The platform's interface, and the address of its `setConfiguration`."""
    gui = ctypes.CDLL(str(_LIBRARIES / "libQt6Gui.so.6"))
    find = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    find.restype = ctypes.c_void_p
    interface = find()
    base = _address(gui, _RESOURCE)
    declared = (ctypes.c_void_p * _SLOTS).from_address(_address(gui, _TABLE) + 16)
    slot = next(at for at in range(_SLOTS) if declared[at] == base)
    table = ctypes.c_void_p.from_address(interface).value
    methods = (ctypes.c_void_p * _SLOTS).from_address(table)
    three = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    key = QByteArray(b"setConfiguration")
    found = three(methods[slot])(interface, Shiboken.getCppPointer(key)[0])
    assert found, "the offscreen platform has no setConfiguration"
    return interface, found


def _address(library: ctypes.CDLL, name: str) -> int:
    return ctypes.cast(getattr(library, name), ctypes.c_void_p).value
