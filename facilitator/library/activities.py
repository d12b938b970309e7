"""An activity file as a value; knows nothing of the agendas that use it."""

from collections.abc import Iterator

from facilitator.domain.activity import DEFAULT_FORM, FORMS, Activity
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.wording import _
from facilitator.library.entries import choose
from facilitator.library.mistakes import shortened
from facilitator.library.naming import check_file_name, check_unique
from facilitator.library.page import Page, Part
from facilitator.library.steps import read_step
from facilitator.library.written import ActivityStep, WrittenActivity


def read_activity(page: Page) -> Activity | None:
    """The activity on a page; whatever is wrong is noted there."""
    if page.root is None:
        return None
    root = page.meant(WrittenActivity, page.root)
    fields = page.fields(WrittenActivity, root)
    check_file_name(page)
    forms = dict(_forms(page, root))
    if fields is None or page.mistakes:
        return None
    return Activity(
        id=fields.id,
        code=fields.code,
        title=fields.title,
        family=fields.family,
        purpose=fields.purpose,
        group=fields.group,
        source=fields.source,
        forms={
            name: tuple(replace(step, origin=f"{fields.id}.{step.id}") for step in steps)
            for name, steps in forms.items()
        },
    )


def _forms(page: Page, root: Part) -> Iterator[tuple[str, tuple[Step, ...]]]:
    written = root.node.fields.get("forms")
    if written is None or written.content is None:
        return
    if DEFAULT_FORM not in written.fields:
        page.note(root, ("forms",), _("have no default form"), _("write default: and its steps"))
    for name in written.fields:
        if name not in FORMS:
            page.note(root, ("forms", name), _("is not a form"), choose(name, FORMS))
        form = Part(written, (_("{name} form").format(name=shortened(name)),))
        parts = tuple(page.children(form, name, "step"))
        check_unique(page, parts, {})
        steps = tuple(read_step(page, part, ActivityStep) for part in parts)
        yield name, tuple(step for step in steps if step)
