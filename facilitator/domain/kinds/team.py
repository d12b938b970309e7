"""Who is here: school teams and the people in them."""

from typing import ClassVar

from facilitator.domain.fields import line, number
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Team(Record):
    """A school's leadership team. Its id owns its whole record."""

    kind: ClassVar[str] = "team"

    name: str = line(N_("Team"))
    school: str = line(N_("School"))
    table: int | None = number(N_("Table"))


@frozen
class Person(Record):
    """One member of a team, or somebody without one (owned by the room)."""

    kind: ClassVar[str] = "person"

    name: str = line(
        N_("Name"), needed=(N_("{n} person has no name"), N_("{n} people have no name"))
    )
    role: str = line(N_("Role"))
    email: str = line(N_("E-mail"))


TEAMS = Kind(Team, N_("Teams"), many=True)
PEOPLE = Kind(Person, N_("Roster"), many=True)
