"""Records: values found by id or as lists, shared between one state and the next."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Person
from facilitator.domain.records import (
    Record,
    RecordId,
    Records,
    blank,
    new_id,
    single_id,
    value_from_plain,
    values_of,
    with_plain,
    with_value,
)


def norm(name: str, owner: str = "lions", rank: str = "m") -> Norm:
    return Norm(id=RecordId(name), owner=owner, rank=rank, text=name)


def test_a_list_is_in_the_order_of_ranks_and_an_equal_rank_is_settled_by_id() -> None:
    records = Records.of_all([norm("b"), norm("z", rank="a"), norm("a")])
    assert [each.id for each in records.of(Norm, "lions")] == ["z", "a", "b"]


def test_an_owner_has_her_own_lists() -> None:
    records = Records.of_all([norm("ours"), norm("room", owner="")])
    assert [each.id for each in records.of(Norm)] == ["room"]
    assert records.of(Norm, "nobody") == ()
    assert {each.id for each in records.every(Norm)} == {"ours", "room"}


def test_a_changed_record_moves_with_its_rank_and_its_owner() -> None:
    records = Records.of_all([norm("a", rank="a"), norm("b", rank="b")])
    moved = records.with_record(norm("a", rank="c")).with_record(norm("b", owner="owls"))
    assert [each.id for each in moved.of(Norm, "lions")] == ["a"]
    assert [each.id for each in moved.of(Norm, "owls")] == ["b"]
    assert [each.id for each in records.of(Norm, "lions")] == ["a", "b"]


def test_taking_out_what_is_not_there_changes_nothing() -> None:
    records = Records.of_all([norm("a")])
    assert records.without("b") is records
    assert records.find("b") is None


def test_the_single_record_of_an_owner_is_blank_until_it_is_written() -> None:
    nothing = Records()
    assert nothing.one(Goal, "lions") == blank(Goal, "lions")
    written = nothing.with_record(with_value(blank(Goal, "lions"), "sentence", "Readers"))
    assert written.one(Goal, "lions").sentence == "Readers"
    assert written.one(Goal, "owls").sentence == ""


def test_the_single_record_has_the_same_id_on_every_laptop() -> None:
    assert single_id("goal", "lions") == single_id("goal", "lions")
    assert single_id("goal", "lions") != single_id("goal", "owls")
    assert new_id() != new_id()


def test_the_partners_scores_are_no_scores_of_our_own() -> None:
    records = Records.of_all([PartnerTest(id=RecordId("p"), owner="lions", w1=1)])
    assert records.every(GoalTest) == ()
    assert records.one(GoalTest, "lions").w1 is None


def test_owned_by_names_everything_that_goes_with_an_owner() -> None:
    person = Person(id=RecordId("ana"), owner="lions")
    records = Records.of_all([norm("a"), person, norm("b", owner="owls")])
    assert {each.id for each in records.owned_by("lions")} == {"a", "ana"}


def test_only_what_is_not_blank_is_written() -> None:
    assert values_of(Resource(name="Friday hour", starred=True)) == {
        "name": "Friday hour",
        "starred": True,
    }


@pytest.mark.parametrize(
    "values",
    [{"owner": 1}, {"rank": None}, {"starred": "yes"}, {"name": 3}],
    ids=["owner", "rank", "flag", "line"],
)
def test_a_foreign_value_that_does_not_fit_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is not"):
        with_plain(Resource(), values)


def test_a_field_of_a_newer_program_is_passed_over() -> None:
    before = Resource(name="Friday hour")
    assert with_plain(before, {"color": "red"}) is before
    assert with_plain(before, {"color": "red", "where": "Library"}).where == "Library"
    assert value_from_plain(Resource, "color", 7) is None


texts = st.text(max_size=8)
resources = st.builds(
    Resource, name=texts, where=texts, sort=st.sampled_from(["", "tools"]), starred=st.booleans()
)


@given(resources)
def test_a_record_comes_back_from_its_values(record: Resource) -> None:
    assert with_plain(Resource(), values_of(record)) == record


ids = st.sampled_from("abcdef")
states = st.lists(st.builds(norm, ids, st.sampled_from(["", "lions", "owls"]), texts))


@given(states, st.lists(ids))
def test_records_are_the_same_value_however_they_came_about(
    put: list[Norm], gone: list[str]
) -> None:
    step_by_step = Records()
    for record in put:
        step_by_step = step_by_step.with_record(record)
    for record_id in gone:
        step_by_step = step_by_step.without(record_id)
    living: dict[str, Record] = {each.id: each for each in put if each.id not in gone}
    assert step_by_step == Records.of_all(living.values())
    assert len(step_by_step) == len(living)
    assert {each.id for each in step_by_step} == set(living)


@given(states, st.builds(norm, ids, texts, texts))
def test_a_picture_of_records_is_not_touched_by_later_changes(put: list[Norm], more: Norm) -> None:
    before = Records.of_all(put)
    kept = Records.of_all(list(before))
    before.with_record(more).without(more.id)
    assert before == kept
