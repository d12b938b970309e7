"""An agenda file as a value, with the steps of the activities it uses copied into it.

What its minutes and clock times add up to is the business of `sums`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from facilitator.domain.activity import Activity
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Agenda, Block, Day
from facilitator.domain.records import RecordId
from facilitator.library import readable
from facilitator.library.block_steps import StepsReader
from facilitator.library.naming import check_file_name, check_unique
from facilitator.library.page import Page, Part
from facilitator.library.sums import check_block, check_day
from facilitator.library.written import WrittenAgenda, WrittenBlock, WrittenDay


class AgendaReader:
    """Reads one agenda; `broken` are the ids of activities whose own files have mistakes."""

    def __init__(
        self, page: Page, activities: Mapping[str, Activity], broken: Collection[str] = ()
    ) -> None:
        self._page = page
        self._steps = StepsReader(page, activities, broken)
        self._id = page.root.text("id") if page.root else ""
        self._block_ids: dict[str, int] = {}
        self._teams: int | None = None
        """How many teams the sums are made for, once that is known."""

    def read(self) -> Agenda | None:
        """The agenda; whatever is wrong is noted on its page."""
        if self._page.root is None:
            return None
        root = self._page.meant(WrittenAgenda, self._page.root)
        fields = self._page.fields(WrittenAgenda, root)
        check_file_name(self._page)
        if self._page.is_whole(root):
            self._teams = readable.teams_of(root, Agenda.teams)
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
        part = self._page.meant(WrittenDay, part)
        fields = self._page.fields(WrittenDay, part)
        parts = tuple(self._page.children(part, "blocks", "block"))
        check_unique(self._page, parts, self._block_ids)
        blocks = tuple(_known([self._block(each) for each in parts]))
        day = readable.day_of(part) if self._page.is_whole(part) else None
        if fields is not None:
            day = Day(
                id=RecordId(f"day-{number}"),
                title=fields.title,
                doors=fields.doors,
                start=fields.start,
                end=fields.end,
                outcome=fields.outcome,
            )
        if day is not None:
            day = replace(day, blocks=blocks)
            check_day(self._page, part, day, parts)
        return day

    def _block(self, part: Part) -> Block | None:
        """The block, or as much of it as can be added up; no agenda comes of a mistake."""
        part = self._page.meant(WrittenBlock, part)
        fields = self._page.fields(WrittenBlock, part)
        steps, short = self._steps.full(part), self._steps.short(part)
        block = readable.block_of(part) if self._page.is_whole(part) else None
        if fields is not None:
            block = Block(
                id=RecordId(fields.id),
                title=fields.title,
                minutes=fields.minutes,
                sort=fields.kind,
                priority=fields.priority,
                never_under=fields.never_under,
                pinned=fields.pinned,
                origin=f"{self._id}.{fields.id}",
            )
        if block is not None:
            block = replace(block, steps=steps, other_steps=short)
            check_block(self._page, part, block, self._teams)
        return block


def _known(blocks: Iterable[Block | None]) -> Iterator[Block]:
    """The blocks up to the first whose times are not known."""
    for block in blocks:
        if block is None:
            return
        yield block
