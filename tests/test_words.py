"""Every label goes through one catalogue, and the catalogue is up to date."""

import gettext
import io
import subprocess
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from facilitator.domain import wording
from facilitator.domain.wording import _, counted

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "assets" / "locale" / "facilitator.pot"


def test_the_catalogue_holds_every_label_of_the_program(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    command = ["extract", "-F", ".babel.cfg", "-k", "N_", "-k", "counted:1,2", "--no-location"]
    extract = [*command, "--sort-output", "--omit-header", "-o", str(fresh), "facilitator"]
    code = "import sys; from babel.messages.frontend import main; sys.argv[1:] = " + repr(
        ["--quiet", *extract]
    )
    subprocess.run([sys.executable, "-c", f"{code}; main()"], check=True, cwd=ROOT)
    assert fresh.read_text() == CATALOGUE.read_text(), "run `make words`"


def test_a_translation_reaches_labels_and_counts() -> None:
    spanish = (
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Worthy goal"\nmsgstr "Una meta que vale"\n\n'
        'msgid "{n} team"\nmsgid_plural "{n} teams"\n'
        'msgstr[0] "{n} equipo"\nmsgstr[1] "{n} equipos"\n'
    )
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.StringIO(spanish), locale="es"))
    compiled.seek(0)
    wording.speak(gettext.GNUTranslations(compiled))
    try:
        assert _("Worthy goal") == "Una meta que vale"
        assert counted("{n} team", "{n} teams", 3) == "3 equipos"
        assert not _("")
    finally:
        wording.speak(gettext.NullTranslations())
