"""Where assets, agendas, activities and the user's own files are: checkout, wheel or bundle.

Knows folders only; nothing here reads, writes or makes one.
"""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """The folder of what the program brings along: `agendas`, `activities` or `assets`.

    A wheel carries it inside the package; in a checkout it lies beside the package.
    """
    packaged = PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else PACKAGE.parent / name


def user_folder() -> Path:
    """The user's own folder, wherever the system keeps such; it may not be there yet.

    The environment variable FACILITATOR_HOME names another one.
    """
    chosen = os.environ.get("FACILITATOR_HOME", "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs  # Only here: the first paint must not wait for it.

    return platformdirs.user_data_path("Facilitator", appauthor=False)
