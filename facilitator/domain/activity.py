"""An activity: a way of working that any block can use, with its steps ready to run.

How its file is read is the library's business; a workshop holds only copies of its steps.
"""

from collections.abc import Mapping
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.wording import N_

FAMILIES: Final = {
    "opening": N_("Opening"),
    "thinking": N_("Thinking together"),
    "diagnosing": N_("Diagnosing"),
    "planning": N_("Planning"),
    "feedback": N_("Feedback"),
    "threads": N_("Threads"),
    "leadership": N_("Leadership"),
    "framing": N_("Framing"),
}
DEFAULT_FORM: Final = "default"
FORMS: Final = {DEFAULT_FORM: N_("Default"), "short": N_("Short"), "long": N_("Long")}

USUAL_TIMERS: Final = {"break": "back-at", "rounds": "stopwatch", "opening": "none"}
"""The timer of a step that names none, by its scene; `digits` in every other."""


def usual_timer(scene: str) -> str:
    """How time is shown in a scene unless the step says otherwise."""
    return USUAL_TIMERS.get(scene, "digits")


@frozen
class Activity:
    """What the shelf offers: what an activity is for, and its steps in each of its forms."""

    id: str
    code: str
    title: str
    family: str
    purpose: str
    group: str
    source: str
    forms: Mapping[str, tuple[Step, ...]]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the default form."""
        return self.forms[DEFAULT_FORM]

    def step(self, step_id: str, form: str = "") -> Step | None:
        """The step with this id, of one form or from the default form where that has one."""
        forms = [self.forms[form]] if form else [self.steps, *self.forms.values()]
        every = (step for steps in forms for step in steps)
        return next((step for step in every if step.id == step_id), None)
