"""Ids: the one of a file is its name, and no two parts of a list share one."""

from collections.abc import Iterable

from facilitator.domain.wording import _
from facilitator.library.entries import as_kebab, is_kebab
from facilitator.library.mistakes import said
from facilitator.library.page import Page, Part


def check_file_name(page: Page) -> None:
    """Note an id that is not the name of its file."""
    written, name = page.root.text("id") if page.root else "", page.file.stem
    if page.root and name != (better := as_kebab(name)) and better:
        page.note(
            page.root,
            ("id",),
            _("{name} is no name for such a file").format(name=said(page.file.name)),
            _("name the file {name}, and write the same id in it").format(
                name=said(f"{better}{page.file.suffix}")
            ),
        )
    elif page.root and is_kebab(written) and written != name:
        page.note(
            page.root,
            ("id",),
            _("{id} is not the name of the file").format(id=said(written)),
            _("write {name}, or rename the file").format(name=said(name)),
        )


def check_unique(page: Page, parts: Iterable[Part], taken: dict[str, int]) -> None:
    """Note every id that is taken already; `taken` holds the lines of ids and gains these."""
    for part in parts:
        written = part.text("id")
        line = taken.setdefault(written, part.line("id"))
        if written and line != part.line("id"):
            page.note(
                part,
                ("id",),
                _("{id} is the id in line {line} too").format(id=said(written), line=line),
                _("give each its own id"),
            )
