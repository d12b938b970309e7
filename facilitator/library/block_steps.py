"""The steps of a block: its own, and those it takes from activities, one by one or a form whole.

What the steps add up to is the business of `sums`.
"""

from collections.abc import Collection, Mapping
from itertools import chain

from facilitator.domain.activity import DEFAULT_FORM, FORMS, Activity
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.wording import _
from facilitator.library.entries import choose, is_use
from facilitator.library.mistakes import nearest, said
from facilitator.library.naming import check_unique
from facilitator.library.page import Page, Part
from facilitator.library.steps import read_step
from facilitator.library.written import OwnStep, UsedStep, WholeForm


class StepsReader:
    """Reads steps on one page; `broken` are the ids of activities whose files have mistakes."""

    def __init__(
        self, page: Page, activities: Mapping[str, Activity], broken: Collection[str]
    ) -> None:
        self._page = page
        self._activities = activities
        self._broken = broken
        self._told: set[str] = set()
        """The broken ones that were told: one line each is enough."""

    def full(self, block: Part) -> tuple[Step, ...]:
        """The steps of a block; none when one of them is wrong, which is then noted."""
        listed, named = block.has("steps"), block.has("activity")
        if listed == named:
            self._page.note(
                block,
                ("steps",),
                _("stands beside an activity") if listed else _("is missing"),
                _("write either steps: with a list, or activity: with an id"),
            )
        if block.has("form") and not named:
            self._page.note(
                block,
                ("form",),
                _("goes only with an activity"),
                _("write it in the step that names one, or leave this out"),
            )
        return self._listed(block, "steps", "step") if listed else self._form(block)

    def short(self, block: Part) -> tuple[Step, ...]:
        """The steps of a block's short form; none where it has no such form."""
        if not block.has("short_steps"):
            return ()
        steps = self._listed(block, "short_steps", "short step")
        return tuple(replace(step, short=True) for step in steps)

    def _listed(self, block: Part, field: str, name: str) -> tuple[Step, ...]:
        parts = tuple(self._page.children(block, field, name))
        check_unique(self._page, parts, {})
        read = tuple(self._entry(part) for part in parts)
        return tuple(chain.from_iterable(read)) if all(read) else ()

    def _entry(self, part: Part) -> tuple[Step, ...]:
        """What one entry of a list stands for: a step, or every step of an activity."""
        fields = part.node.fields
        if "use" in fields:
            step = self._used(part)
        elif "activity" in fields:
            known = self._page.fields(WholeForm, part)
            steps = self._form(part)
            return steps if known else ()
        else:
            step = read_step(self._page, part, OwnStep)
        return (step,) if step else ()

    def _form(self, part: Part) -> tuple[Step, ...]:
        """Every step of the form that a part names, or of the default form."""
        activity = self._activity(part, "activity", part.text("activity"))
        if activity is None or not self._has_form(part, activity):
            return ()
        return activity.forms[part.text("form") or DEFAULT_FORM]

    def _used(self, part: Part) -> Step | None:
        base = self._named(part)
        if base is None:
            self._page.fields(UsedStep, part)
            return None
        return read_step(self._page, part, UsedStep, base)

    def _named(self, part: Part) -> Step | None:
        """The step of an activity that `use` names."""
        use, form = part.text("use"), part.text("form")
        activity_id, _dot, step_id = use.partition(".")
        activity = self._activity(part, "use", activity_id) if is_use(use) else None
        if activity is None or not self._has_form(part, activity):
            return None
        step = activity.step(step_id, form)
        if step is None:
            forms = [activity.forms[form]] if form else activity.forms.values()
            self._page.note(
                part,
                ("use",),
                _("{activity} has no step {step}").format(activity=activity_id, step=said(step_id)),
                choose(step_id, dict.fromkeys(step.id for steps in forms for step in steps)),
            )
        return step

    def _has_form(self, part: Part, activity: Activity) -> bool:
        """Whether an activity has the form that is asked for; it is noted if not."""
        form = part.text("form") or DEFAULT_FORM
        if form in FORMS and form not in activity.forms:
            self._page.note(
                part,
                ("form",),
                _("{activity} has no {form} form").format(activity=activity.id, form=form),
                choose(form, activity.forms),
            )
        return form in activity.forms

    def _activity(self, part: Part, field: str, activity_id: str) -> Activity | None:
        activity = self._activities.get(activity_id)
        if activity is None and activity_id and activity_id not in self._told:
            self._page.note(part, (field,), *self._unknown(activity_id))
            self._told |= {activity_id} & set(self._broken)
        return activity

    def _unknown(self, activity_id: str) -> tuple[str, str]:
        if activity_id in self._broken:
            problem = _("the activity {id} has mistakes of its own")
            return problem.format(id=said(activity_id)), _("correct its file first")
        near = nearest(activity_id, self._activities)
        allowed = choose(activity_id, near) if near else _("write the id of an activity")
        return _("there is no activity {id}").format(id=said(activity_id)), allowed
