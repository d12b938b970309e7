"""The house's arrows, as rules that read like prose; and what may not be loaded too early."""

import subprocess
import sys

import pytest


def test_the_layers_hold() -> None:
    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("imported", "must_not_load"),
    [
        (
            "facilitator.commands.open_workshop",
            {"PySide6", "reportlab", "yaml", "pydantic", "alembic"},
        ),
        ("facilitator.commands.rehearsal", {"PySide6", "reportlab"}),
        ("facilitator.cli", {"PySide6", "sqlalchemy", "reportlab", "pydantic", "yaml"}),
        ("facilitator.ui.program", {"sqlalchemy", "reportlab", "alembic", "pydantic", "yaml"}),
        ("facilitator.ui.workshop_view", {"reportlab", "alembic", "openpyxl", "pydantic", "yaml"}),
        ("facilitator.library", {"yaml", "pydantic"}),
        ("facilitator.papers", {"reportlab", "pikepdf", "pypdfium2"}),
        ("facilitator.store", {"alembic", "sqlalchemy"}),
    ],
)
def test_importing_one_part_does_not_load_what_is_heavy(
    imported: str, must_not_load: set[str]
) -> None:
    code = f"import sys, {imported}; print('\\n'.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not must_not_load & set(loaded)


def test_the_domain_needs_nothing_but_the_standard_library() -> None:
    every = "facilitator.domain.screen, facilitator.domain.reports"
    code = f"import sys, {every}; print('\\n'.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    tops = {name.split(".")[0] for name in loaded}
    foreign = tops - sys.stdlib_module_names - {"facilitator", "sitecustomize", "usercustomize"}
    assert not {name for name in foreign if not name.startswith(("_", "cython"))}


def test_an_emit_does_not_drop_references() -> None:
    """PySide6 6.12.0 aborts on Python 3.11 after some hundred emits; the pin keeps it away."""
    code = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
app = QCoreApplication([])
class Bell(QObject):
    rang = Signal(int)
bell = Bell()
bell.rang.connect(print)
for each in range(5000):
    bell.rang.emit(each)
print("survived")
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert "survived" in ran.stdout, ran.stderr[-500:]
