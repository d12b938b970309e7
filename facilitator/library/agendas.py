"""An agenda file as a value, with the steps of the activities it uses copied into it.

What its minutes and clock times add up to is the business of `sums`.
"""

from collections.abc import Collection, Mapping
from typing import Final

from facilitator.domain.activity import Activity
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.records import RecordId
from facilitator.domain.wording import _
from facilitator.library.entries import choose, is_use
from facilitator.library.mistakes import nearest, said
from facilitator.library.naming import check_file_name, check_unique
from facilitator.library.page import Page, Part
from facilitator.library.steps import read_step
from facilitator.library.sums import check_block, check_day
from facilitator.library.written import (
    OwnStep,
    UsedStep,
    WrittenAgenda,
    WrittenBlock,
    WrittenDay,
)

_LONGEST_NUMBER: Final = 3


class AgendaReader:
    """Reads one agenda; `broken` are the ids of activities whose own files have mistakes."""

    def __init__(
        self, page: Page, activities: Mapping[str, Activity], broken: Collection[str] = ()
    ) -> None:
        self._page = page
        self._activities = activities
        self._broken = broken
        self._id = page.root.text("id") if page.root else ""
        self._block_ids: dict[str, int] = {}
        self._teams: int | None = None
        """How many teams the sums are made for, once that is known."""

    def read(self) -> Agenda | None:
        """The agenda; whatever is wrong is noted on its page."""
        root = self._page.root
        if root is None:
            return None
        fields = self._page.fields(WrittenAgenda, root)
        check_file_name(self._page)
        self._teams = fields.teams if fields else None
        parts = self._page.children(root, "days", "day")
        days = tuple(self._day(part, number) for number, part in enumerate(parts, 1))
        if fields is None or self._page.mistakes:
            return None
        return Agenda(
            days=tuple(day for day in days if day),
            id=fields.id,
            title=fields.title,
            summary=fields.summary,
            teams=fields.teams,
        )

    def _day(self, part: Part, number: int) -> Day | None:
        fields = self._page.fields(WrittenDay, part)
        parts = tuple(self._page.children(part, "blocks", "block"))
        check_unique(self._page, parts, self._block_ids)
        blocks = tuple(block for each in parts if (block := self._block(each)))
        if fields is None:
            return None
        day = Day(
            id=RecordId(f"day-{number}"),
            title=fields.title,
            doors=fields.doors,
            start=fields.start,
            end=fields.end,
            outcome=fields.outcome,
            blocks=blocks,
        )
        if len(blocks) == len(parts):
            check_day(self._page, part, day, parts)
        return day

    def _block(self, part: Part) -> Block | None:
        fields = self._page.fields(WrittenBlock, part)
        steps = self._steps(part)
        if fields is None or steps is None:
            self._sum_anyway(part, steps)
            return None
        block = Block(
            id=RecordId(fields.id),
            title=fields.title,
            minutes=fields.minutes,
            sort=fields.kind,
            priority=fields.priority,
            never_under=fields.never_under,
            pinned=fields.pinned,
            origin=f"{self._id}.{fields.id}",
            steps=steps,
        )
        check_block(self._page, part, block, self._teams)
        return block

    def _sum_anyway(self, part: Part, steps: tuple[Step, ...] | None) -> None:
        """Add up a block that has other mistakes, so that all are told at once."""
        written = part.text("minutes")
        if steps and written.isdecimal() and len(written) <= _LONGEST_NUMBER:
            check_block(self._page, part, Block(minutes=int(written), steps=steps), self._teams)

    def _steps(self, part: Part) -> tuple[Step, ...] | None:
        """The steps of a block, or nothing when one of them is wrong."""
        written = part.has("steps")
        if written == part.has("activity"):
            self._page.note(
                part,
                ("steps",),
                _("stands beside an activity") if written else _("is missing"),
                _("write either steps: with a list, or activity: with an id"),
            )
        if not written:
            found = self._activity(part, "activity", part.text("activity"))
            return found.steps if found else None
        parts = tuple(self._page.children(part, "steps", "step"))
        check_unique(self._page, parts, {})
        steps = tuple(step for each in parts if (step := self._step(each)))
        return steps if steps and len(steps) == len(parts) else None

    def _step(self, part: Part) -> Step | None:
        if "use" not in part.node.fields:
            return read_step(self._page, part, OwnStep)
        base = self._used(part)
        if base is None:
            self._page.fields(UsedStep, part)
            return None
        return read_step(self._page, part, UsedStep, base)

    def _used(self, part: Part) -> Step | None:
        """The step of an activity that `use` names."""
        use = part.text("use")
        activity_id, _dot, step_id = use.partition(".")
        activity = self._activity(part, "use", activity_id) if is_use(use) else None
        if activity is None:
            return None
        step = activity.step(step_id)
        if step is None:
            names = [each.id for form in activity.forms.values() for each in form]
            self._page.note(
                part,
                ("use",),
                _("{activity} has no step {step}").format(activity=activity_id, step=said(step_id)),
                choose(step_id, dict.fromkeys(names)),
            )
        return step

    def _activity(self, part: Part, field: str, activity_id: str) -> Activity | None:
        activity = self._activities.get(activity_id)
        if activity is None and activity_id:
            broken = activity_id in self._broken
            near = nearest(activity_id, self._activities)
            self._page.note(
                part,
                (field,),
                (
                    _("the activity {id} has mistakes of its own")
                    if broken
                    else _("there is no activity {id}")
                ).format(id=said(activity_id)),
                _("correct its file first")
                if broken
                else choose(activity_id, near)
                if near
                else _("write the id of an activity"),
            )
        return activity
