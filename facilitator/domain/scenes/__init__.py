"""The table of scenes: what a step can put before the room.

To add one, write a module beside the others and one line here.
"""

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.domain.picture import Picture
from facilitator.domain.scenes.goal import goal
from facilitator.domain.scenes.listed import listed
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.opening import opening
from facilitator.domain.scenes.phases import phases
from facilitator.domain.scenes.prompt import prompt
from facilitator.domain.scenes.rest import rest
from facilitator.domain.scenes.rounds import rounds

SCENES: Final[Mapping[str, Callable[[Moment], Picture]]] = {
    "opening": opening,
    "prompt": prompt,
    "phases": phases,
    "rounds": rounds,
    "list": listed,
    "goal": goal,
    "break": rest,
}
