"""The wheel holds what the program needs: installed clean, it opens its sample and its agendas."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_an_installed_wheel_plays_its_own_agenda(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    clean = tmp_path / "site with a space"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(clean), str(wheel)], check=True, capture_output=True)
    environment = {
        **os.environ,
        "PYTHONPATH": str(clean),
        "FACILITATOR_HOME": str(tmp_path / "home"),
    }

    def facilitator(*words: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "facilitator", *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    assert "1 agenda, 0 mistakes" in facilitator("check")
    sample = clean / "facilitator" / "_data" / "assets" / "sample.workshop"
    made = facilitator("import", str(sample)).strip()
    assert made[:8] in facilitator("list")
    assert "2 papers" in facilitator(
        "export", made, "--to", "out", "--only", "plan", "--team", "Mesa HS", "Harbor K–8"
    )
