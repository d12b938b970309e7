"""Frozen values behave as frozen dataclasses do."""

from dataclasses import FrozenInstanceError, field, fields

import pytest

from facilitator.domain.frozen import frozen, replace


@frozen
class Chair:
    """A value with a field that must be given, and one that is made anew each time."""

    legs: int
    color: str = "oak"
    marks: list[str] = field(default_factory=list)


@frozen
class Stool(Chair):
    """The same, and more."""

    turns: bool = True


def test_fields_are_given_by_place_or_name_and_have_their_defaults() -> None:
    assert Chair(4) == Chair(legs=4, color="oak", marks=[])
    assert Stool(3, turns=False).color == "oak"
    assert [each.name for each in fields(Stool)] == ["legs", "color", "marks", "turns"]


def test_what_is_made_anew_is_not_shared() -> None:
    one, other = Chair(4), Chair(4)
    one.marks.append("scratched")
    assert other.marks == []


def test_equal_values_of_one_class_are_one_to_a_set_and_other_classes_differ() -> None:
    @frozen
    class Bench:
        legs: int = 4
        color: str = "oak"

    @frozen
    class Table:
        legs: int = 4
        color: str = "oak"

    assert {Bench(), Bench(4), Bench(6)} == {Bench(4), Bench(6)}
    assert Bench() != Table()


def test_a_value_is_replaced_never_changed() -> None:
    chair = Chair(4)
    assert replace(chair, color="pine") == Chair(4, "pine")
    with pytest.raises(FrozenInstanceError):
        chair.legs = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del chair.legs
    assert chair == Chair(4)


def test_too_little_and_too_much_are_refused() -> None:
    with pytest.raises(TypeError, match="Chair needs legs"):
        Chair()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Chair has only legs, color, marks"):
        Chair(4, arms=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="has only"):
        Chair(4, "oak", [], "more")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="has only"):
        replace(Chair(4), arms=2)  # type: ignore[call-arg]


def test_it_says_what_it_is_and_is_matched_by_its_fields() -> None:
    assert repr(Stool(3)) == "Stool(legs=3, color='oak', marks=[], turns=True)"
    match Chair(4, "pine"):
        case Chair(legs, color):
            assert (legs, color) == (4, "pine")


def test_a_method_of_its_own_is_kept() -> None:
    @frozen
    class Named:
        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

    assert repr(Named("A")) == "<A>"
