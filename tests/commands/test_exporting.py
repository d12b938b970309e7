"""Papers get names by which they can be told apart, on any disk."""

from pathlib import Path

import pytest

from facilitator import app
from facilitator.commands.exporting import export_papers, papers
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import RecordId
from facilitator.domain.workshop import Workshop
from tests.domain.building import with_records, workshop


def with_teams(*names: str) -> Workshop:
    teams = [Team(id=RecordId(f"t{at}"), rank=f"{at}", name=name) for at, name in enumerate(names)]
    return with_records(workshop(), *teams)


@pytest.mark.parametrize("name", ["Lincoln High School " * 20, "學校領導團隊" * 40, "𠀀" * 90])
def test_a_long_name_of_a_team_gives_way_to_what_the_paper_is(name: str) -> None:
    names = [each.file_name for each in papers(with_teams(name), ["plan", "packet"])]
    assert names[0].endswith(" - plan.pdf")
    assert names[1].endswith(" - packet.pdf")
    assert all(len(f"{each} 12".encode()) <= 255 for each in names)


def test_papers_of_teams_of_one_name_are_numbered(tmp_path: Path) -> None:
    here = with_teams("Mesa HS", "mesa hs")
    written = export_papers(here, papers(here, ["plan"]), tmp_path, app.fonts_folder())
    assert [each.name for each in written] == ["Mesa HS - plan.pdf", "mesa hs - plan 2.pdf"]


def test_a_team_is_found_by_its_name_however_it_is_typed_and_so_is_its_namesake() -> None:
    here = with_teams("École Élan ", "Mesa HS", "E\u0301cole  e\u0301lan")
    named = papers(here, ["plan"], ["école Élan", "école élan"])
    assert [each.team.id for each in named if each.team is not None] == ["t0", "t2"]
