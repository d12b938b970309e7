"""Writing papers: every report of the table for the room and the teams asked for."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from facilitator.domain.document import Document
from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import REPORTS, Report
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop

Progress = Callable[[int, int, str], None]
"""Told how many papers are done, of how many, and the name of the newest."""

_LONGEST_NAME = 80
_MOST_BYTES = 200


@frozen
class Paper:
    """A paper to write: a report, and the team it is for if it is for one."""

    report: Report
    team: Team | None

    def document(self, workshop: Workshop, size: str = "") -> Document:
        """What it says, on the paper size asked for or the workshop's own."""
        made = self.report.build(workshop, self.team)
        return replace(made, size=size or workshop.settings.paper)

    @property
    def file_name(self) -> str:
        """A name any file system takes."""
        team = f"{safe_name(self.team.name)} - " if self.team is not None else ""
        return f"{team}{self.report.name}.pdf"


def papers(
    workshop: Workshop, only: Sequence[str] = (), teams: Sequence[str] = ()
) -> tuple[Paper, ...]:
    """The papers asked for by report name and team name; all of them by default.

    For one team the room's papers are left out, unless they are asked for by name.

    Raises WorkshopError for a name there is not.
    """
    reports = _chosen_reports(only)
    wanted = _chosen_teams(workshop, teams)
    return tuple(_papers(reports, wanted, for_room=bool(only) or not teams))


def _papers(reports: Sequence[Report], teams: Sequence[Team], *, for_room: bool) -> Iterator[Paper]:
    for report in reports:
        if report.scope == "team":
            yield from (Paper(report, team) for team in teams)
        elif for_room:
            yield Paper(report, None)


def export_papers(
    workshop: Workshop,
    chosen: Sequence[Paper],
    folder: Path,
    fonts: Path,
    size: str = "",
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write papers as PDF files into a folder, which is made if need be.

    Raises WorkshopError if the disk refuses; what was written before stays.
    """
    # Reportlab is loaded when something is printed, never before.
    from facilitator.papers import typeset, write

    _make_folder(folder)
    written: list[Path] = []
    for paper in chosen:
        path = _unused(folder / paper.file_name, written)
        write(path, typeset(paper.document(workshop, size), fonts))
        written.append(path)
        if progress is not None:
            progress(len(written), len(chosen), path.name)
    return tuple(written)


def safe_name(text: str) -> str:
    """A file name of any text: letters of every script stay, the rest gives way."""
    kept = re.sub(r"[^\w\-–.&’() ]+", " ", unicodedata.normalize("NFC", text))
    short = " ".join(kept.split())[:_LONGEST_NAME]
    # File systems count bytes, and a letter may take four.
    return short.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .") or _("paper")


def _unused(path: Path, written: Sequence[Path]) -> Path:
    """Two teams may have one name; the second paper gets a number."""
    number = 2
    taken = {each.name.casefold() for each in written}
    unused = path
    while unused.name.casefold() in taken:
        unused = path.with_stem(f"{path.stem} {number}")
        number += 1
    return unused


def _chosen_reports(only: Sequence[str]) -> tuple[Report, ...]:
    names = [report.name for report in REPORTS]
    for name in only:
        if name not in names:
            raise _unknown(_("There is no paper called “{name}”"), name, names)
    return tuple(report for report in REPORTS if not only or report.name in only)


def _chosen_teams(workshop: Workshop, wanted: Sequence[str]) -> tuple[Team, ...]:
    if not wanted:
        return workshop.teams
    if not workshop.teams:
        raise WorkshopError(
            _("This workshop has no team yet; nothing was written. Leave the team out.")
        )
    known = [team.name for team in workshop.teams]
    names = {_alike(name): name for name in wanted}
    for name in names.keys() - set(map(_alike, known)):
        raise _unknown(_("There is no team called “{name}”"), names[name], known)
    return tuple(team for team in workshop.teams if _alike(team.name) in names)


def _alike(name: str) -> str:
    """A name as it is looked for: two teams may share one, and keyboards differ."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _unknown(what: str, name: str, known: Sequence[str]) -> WorkshopError:
    sentence = _("{what}; nothing was written. Choose from: {known}.")
    return WorkshopError(sentence.format(what=what.format(name=name), known=", ".join(known)))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkshopError(
            _(
                "The folder {folder} could not be made ({reason}); nothing was written. "
                "Choose another folder."
            ).format(folder=folder, reason=error.strerror)
        ) from error
