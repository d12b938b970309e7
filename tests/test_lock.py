"""What is installed is pinned by version and hash, and says no address of any index."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PINS = (ROOT / "requirements.lock").read_text().replace("\\\n", " ").splitlines()


def test_every_dependency_is_pinned_by_version_and_hash_and_nothing_else_is_said() -> None:
    pin = re.compile(
        r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*"
    )

    assert len(PINS) > 20
    assert [line for line in PINS if not pin.fullmatch(line)] == []


def test_whatever_the_project_asks_for_is_pinned_at_a_version_that_it_allows() -> None:
    pinned = dict(re.match(r"([a-z0-9.-]+)[^=]*==(\S+)", line).groups() for line in PINS)
    asked = [Requirement(each) for each in _asked()]

    assert len(asked) > 20
    assert [
        str(each)
        for each in asked
        if not each.specifier.contains(pinned.get(canonicalize_name(each.name), "0"))
        or canonicalize_name(each.name) not in pinned
    ] == []


def _asked() -> Iterator[str]:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    yield from said["project"]["dependencies"]
    for extra in said["project"]["optional-dependencies"].values():
        yield from extra
    yield from said["build-system"]["requires"]
