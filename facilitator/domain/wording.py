"""Every label on stage, window and paper passes through one gettext catalogue.

`_` translates now; `N_` only marks a text that stands in a table and is translated where it
is shown. What people type is never passed through here.
"""

import gettext

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def speak(catalogue: gettext.NullTranslations) -> None:
    """Use this catalogue for every label from now on."""
    global _catalogue
    _catalogue = catalogue


def _(message: str) -> str:
    """The message in the language of the program; an empty message stays empty."""
    return _catalogue.gettext(message) if message else ""


def counted(one: str, many: str, n: int) -> str:
    """The form that fits `n`, with `{n}` filled in: `counted("{n} team", "{n} teams", 3)`."""
    return _catalogue.ngettext(one, many, n).format(n=n)


def N_(message: str) -> str:  # noqa: N802  gettext's own name, known to every extractor
    """Mark a text for the catalogue and leave it as it is."""
    return message
