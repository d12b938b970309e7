"""A step as it is written, with what the format takes for granted, and whether it makes sense.

Knows nothing of the block or the form it stands in.
"""

import re
from collections.abc import Collection
from typing import Final

from facilitator.domain.activity import usual_timer
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.wording import _
from facilitator.library.page import Page, Part
from facilitator.library.written import WrittenStep

FRESH: Final = Step(scene="prompt")

_PLACES: Final = re.compile(r"\{(?:turn|turns|team)\}")
_FILLED: Final = ("title", "sentence", "detail", "items", "say")
_STAGE: Final = ("sentence", "detail", "items", "note")


def read_step(page: Page, part: Part, model: type[WrittenStep], base: Step = FRESH) -> Step | None:
    """The step written in a part, over the one it changes; nothing when a field is wrong."""
    part = page.meant(model, part)
    fields = page.fields(model, part)
    if fields is None:
        return None
    given = fields.given()
    step = _settled(replace(base, **given), base, given)
    _check_cue(page, part, step, given)
    _check_turns(page, part, step, given)
    return step


def _settled(step: Step, base: Step, given: Collection[str]) -> Step:
    """With the timer of its scene, unless one was written here or in the activity."""
    usual = "timer" not in given and base.timer == usual_timer(base.scene)
    return replace(
        step,
        timer=usual_timer(step.scene) if usual else step.timer,
        cue_at=step.cue_at if step.cue else 0,
    )


def _check_cue(page: Page, part: Part, step: Step, given: Collection[str]) -> None:
    if step.cue and not step.cue_at:
        page.note(part, ("cue",), _("is said at no time"), _("write cue_at: and minutes left"))
    elif "cue_at" in given and not step.cue:
        page.note(part, ("cue_at",), _("has no cue to say"), _("write cue: or leave this out"))
    elif step.cue and step.cue_at >= step.minutes:
        page.note(
            part,
            ("cue_at",),
            _("{n} minutes are never left in a step of {minutes}").format(
                n=step.cue_at, minutes=step.minutes
            ),
            _('write fewer, or cue: "" for no cue'),
        )


def _check_turns(page: Page, part: Part, step: Step, given: Collection[str]) -> None:
    per_team = step.turns in {"team", "other-team"}
    if "turns_at_most" in given and not per_team:
        page.note(
            part,
            ("turns_at_most",),
            _("goes only with one turn for each team"),
            _("write turns: team or turns: other-team, or leave this out"),
        )
    for name in (*_FILLED, "note", "do", "cue"):
        for place in sorted(set(_PLACES.findall(getattr(step, name)))):
            if name in _FILLED and step.turns and (place != "{team}" or step.turns == "team"):
                continue
            needs = _("turns: team") if place == "{team}" else _("turns")
            page.note(
                part,
                ("stage", name) if name in _STAGE else (name,),
                _("{place} is filled in by nothing").format(place=place),
                _("write it in title, stage or say of a step with {needs}").format(needs=needs),
            )
