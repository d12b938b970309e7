"""The newer text of a block: what its file says by now, where the workshop's copy says otherwise.

Only words are taken. Minutes, order, captures and what was added are the workshop's own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Agenda, Block, Step

_WORDS: Final = ("title", "sentence", "detail", "items", "note", "say", "do", "cue", "cue_at")


def as_written(agendas: Mapping[str, Agenda], block: Block) -> Block | None:
    """The block as its file has it now; nothing if there is no such file or block any more."""
    agenda = agendas.get(block.origin.partition(".")[0])
    written = (each for day in agenda.days for each in day.blocks) if agenda else iter(())
    return next((each for each in written if each.origin == block.origin), None)


def renewed(block: Block, written: Block) -> tuple[Step, ...]:
    """The steps of a block that have other words in the file, with these words."""
    pairs = tuple(_pairs(block.every_step, written.every_step))
    newer = ((step, _with_words_of(step, other)) for step, other in pairs)
    return tuple(after for before, after in newer if after != before)


def _with_words_of(step: Step, other: Step) -> Step:
    words: dict[str, Any] = {name: getattr(other, name) for name in _WORDS}
    return replace(step, **words)


def _pairs(own: Sequence[Step], written: Sequence[Step]) -> Iterator[tuple[Step, Step]]:
    """Steps of one origin and form in their order; by their titles where the file has others."""
    there = _by_place(written)
    for place, steps in _by_place(own).items():
        others = there.get(place, [])
        if len(steps) == len(others):
            yield from zip(steps, others, strict=True)
        else:
            titled = {each.title: each for each in others}
            yield from ((each, titled[each.title]) for each in steps if each.title in titled)


def _by_place(steps: Sequence[Step]) -> Mapping[tuple[str, bool], list[Step]]:
    found: dict[tuple[str, bool], list[Step]] = defaultdict(list)
    for step in steps:
        found[step.origin, step.short].append(step)
    return found
