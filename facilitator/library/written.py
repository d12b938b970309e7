"""The fields of every part of a file, and what each may hold; this is the format of the files.

Fields are checked one part at a time: `days`, `blocks`, `steps` and `forms` are only known by
name here, and read part by part by those who read an agenda or an activity.
"""

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict

from facilitator.domain.activity import FAMILIES, FORMS
from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.agenda import BLOCK_KINDS, ENDS, PRIORITIES, TIMERS
from facilitator.domain.scenes import SCENES
from facilitator.library import entries

Kebab: TypeAlias = Annotated[str, BeforeValidator(entries.kebab)]
Title: TypeAlias = Annotated[str, BeforeValidator(entries.line(80, may_be_empty=False))]
Line: TypeAlias = Annotated[str, BeforeValidator(entries.line(160))]
Passage: TypeAlias = Annotated[str, BeforeValidator(entries.passage)]
Minutes: TypeAlias = Annotated[int, BeforeValidator(entries.minutes)]
Clock: TypeAlias = Annotated[str, BeforeValidator(entries.clock)]
Form: TypeAlias = Annotated[str, BeforeValidator(entries.one_of(FORMS))]
Capture: TypeAlias = Annotated[str, BeforeValidator(entries.one_of(CAPTURES))]


class Written(BaseModel):
    """A part of a file with named fields and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenStage(Written):
    """What the room reads; a field that is left out keeps what the activity says."""

    sentence: Annotated[str, BeforeValidator(entries.line(90))] = ""
    detail: Annotated[str, BeforeValidator(entries.lines(3, 70))] = ""
    items: Annotated[str, BeforeValidator(entries.lines(10, 160))] = ""
    note: Annotated[str, BeforeValidator(entries.line(24))] = ""


class WrittenStep(Written):
    """A step, as far as every step goes."""

    id: Kebab = ""
    title: Title = ""
    minutes: Minutes = 1
    scene: Annotated[str, BeforeValidator(entries.one_of(SCENES))] = ""
    timer: Annotated[str, BeforeValidator(entries.one_of(TIMERS))] = ""
    stage: WrittenStage = WrittenStage()
    shows: Capture = ""
    say: Passage = ""
    do: Passage = ""
    cue: Line = ""
    cue_at: Annotated[int, BeforeValidator(entries.whole(1, 480))] = 0
    ends: Annotated[str, BeforeValidator(entries.one_of(ENDS))] = ""
    turns: Annotated[str, BeforeValidator(entries.turns)] = ""
    turns_at_most: Annotated[int, BeforeValidator(entries.whole(1, 99))] = 0
    captures: Annotated[tuple[Capture, ...], BeforeValidator(entries.sequence)] = ()

    def given(self) -> dict[str, Any]:
        """The fields of a Step that are written, and no others."""
        stage = self.stage.model_dump(exclude_unset=True)
        return self.model_dump(exclude_unset=True, exclude={"stage", "use", "form"}) | stage


class ActivityStep(WrittenStep):
    """A step in a form of an activity: agendas use it by its id."""

    id: Kebab
    title: Title
    minutes: Minutes


class OwnStep(WrittenStep):
    """A step that belongs to its block alone."""

    title: Title
    minutes: Minutes


class UsedStep(WrittenStep):
    """A step of an activity, with some of its fields changed."""

    use: Annotated[str, BeforeValidator(entries.use)]
    form: Form = ""


class WholeForm(Written):
    """An entry that stands for every step of an activity's form."""

    activity: Kebab
    form: Form = ""


class WrittenActivity(Written):
    """An activity file."""

    id: Kebab
    code: Line = ""
    title: Title
    family: Annotated[str, BeforeValidator(entries.one_of(FAMILIES))]
    purpose: Passage = ""
    group: Passage = ""
    source: Passage = ""
    forms: object


class WrittenBlock(Written):
    """A block; `activity` or `steps` says what happens in it, `short_steps` at its fewest."""

    id: Kebab
    title: Title
    kind: Annotated[str, BeforeValidator(entries.one_of(BLOCK_KINDS))] = "work"
    minutes: Minutes
    priority: Annotated[str, BeforeValidator(entries.one_of(PRIORITIES))] = "protect"
    never_under: Minutes = 0
    pinned: Clock = ""
    activity: Kebab = ""
    form: Form = ""
    steps: object = None
    short_steps: object = None


class WrittenDay(Written):
    """A day with its fixed start and end."""

    title: Title
    doors: Clock = ""
    start: Clock
    end: Clock
    outcome: Passage = ""
    blocks: object = None


class WrittenAgenda(Written):
    """An agenda file."""

    id: Kebab
    title: Title
    summary: Passage = ""
    teams: Annotated[int, BeforeValidator(entries.teams)] = 8
    days: object = None
