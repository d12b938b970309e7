"""What is installed is pinned by version and hash, and says no address of any index."""

import re
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"


def test_every_dependency_is_pinned_by_version_and_hash_and_nothing_else_is_said() -> None:
    pins = LOCK.read_text().replace("\\\n", " ").splitlines()
    pin = re.compile(
        r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*"
    )

    assert len(pins) > 20
    assert [line for line in pins if not pin.fullmatch(line)] == []
