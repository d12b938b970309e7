"""Fields: one declaration says how a value is typed, shown and stored."""

import pytest

from facilitator.domain.fields import Shape, Value, fields_of, from_plain, to_plain
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.goal import GoalTest


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Shape.LINE, "R&D"),
        (Shape.PASSAGE, "one\ntwo"),
        (Shape.DAY, "2026-08-14"),
        (Shape.DAY, "after the break"),
        (Shape.CHOICE, "protect"),
        (Shape.NUMBER, 7),
        (Shape.NUMBER, None),
        (Shape.FLAG, True),
        (Shape.LINKS, ("goal", "norms")),
        (Shape.LINKS, ()),
    ],
)
def test_a_value_comes_back_from_disk_as_it_was(shape: Shape, value: Value) -> None:
    assert from_plain(shape, to_plain(value)) == value


@pytest.mark.parametrize(
    ("shape", "plain"),
    [
        (Shape.LINE, 5),
        (Shape.CHOICE, None),
        (Shape.NUMBER, "5"),
        (Shape.NUMBER, True),
        (Shape.NUMBER, 1.5),
        (Shape.FLAG, 1),
        (Shape.LINKS, "goal"),
        (Shape.LINKS, ["goal", 1]),
    ],
)
def test_what_does_not_fit_its_field_is_refused(shape: Shape, plain: object) -> None:
    with pytest.raises(ValueError, match=f"is not a {shape.value}"):
        from_plain(shape, plain)


def test_fields_come_in_the_order_of_their_declaration_without_id_owner_and_rank() -> None:
    names = [field.name for field in fields_of(GoalTest)]
    assert names[:3] == ["rater", "w1", "w2"]
    assert names[-1] == "remark"


def test_a_field_knows_its_label_its_choices_and_its_largest_number() -> None:
    by_name = {field.name: field for field in (*fields_of(Step), *fields_of(GoalTest))}
    assert by_name["say"].label == "Say"
    assert set(by_name["ends"].choices) == {"wait", "bell"}
    assert by_name["w1"].most == 2
