"""What opening a store costs in imports."""

import subprocess
import sys
from pathlib import Path


def test_neither_alembic_nor_the_orm_is_loaded_for_a_store_of_today(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from facilitator.store import *;"
        "url = default_url(Path(sys.argv[1]));"
        "open_store(url).close(); store = open_store(url); store.workshops();"
        "print([each for each in ('alembic', 'sqlalchemy.orm', 'mako') if each in sys.modules])"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    assert subprocess.check_output(command, text=True) == "[]\n"
