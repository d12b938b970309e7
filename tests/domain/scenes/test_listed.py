"""The list on the stage: what the room says, as it is typed."""

from typing import Any

from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.resources import Headline, Resource
from facilitator.domain.kinds.room import Note, PlusDelta, Promise, Rule
from facilitator.domain.picture import Column, Columns, Hue, Lines
from facilitator.domain.records import Record, RecordId, with_value
from tests.domain.building import Rehearsal, block, day, step, with_records, workshop


def listing(capture: str, *typed: Record, turns: str = "", **settings: Any) -> Rehearsal:
    shown = step("", 5, scene="list", captures=(capture,), items="Say more", turns=turns)
    held = Rehearsal(workshop(day(block("Talk", shown)), teams=("Lions", "Owls"), **settings))
    ranked = (with_value(each, "rank", f"{at:02}1") for at, each in enumerate(typed))
    held.workshop = with_records(held.workshop, *ranked)
    return held.start()


def made(record_type: type[Any], its_id: str, owner: str = "", /, **values: Any) -> Record:
    record: Record = record_type(id=RecordId(its_id), owner=owner, **values)
    return record


def test_lines_appear_in_the_order_they_were_typed() -> None:
    held = listing("promise", *(made(Promise, text, text=text) for text in ("Shorter", "Louder")))
    assert held.picture.body == (Lines(("Shorter", "Louder")),)


def test_before_anything_is_typed_the_steps_own_list_stands() -> None:
    assert listing("promise").picture.body == (Lines(("Say more",)),)


def test_a_capture_this_program_does_not_know_leaves_the_prompt() -> None:
    assert listing("holograms").picture.body == (Lines(("Say more",)),)


def test_what_was_promised_never_to_be_shown_is_not() -> None:
    held = listing("consent", made(Note, "n", text="No pictures of Ana", topic="consent"))
    assert held.picture.body == (Lines(("Say more",)),)


def test_the_step_may_show_another_capture_than_its_own() -> None:
    held = listing("parking", made(Promise, "p", text="Shorter"))
    own = held.workshop.records.find("Talk-1")
    assert own is not None
    held.workshop = with_records(held.workshop, with_value(own, "shows", "promise"))
    assert held.picture.body == (Lines(("Shorter",)),)


def test_notes_of_another_topic_and_empty_lines_do_not_appear() -> None:
    held = listing(
        "conditions",
        made(Note, "a", text="Time to try", topic="conditions"),
        made(Note, "b", text="A pattern", topic="patterns"),
        made(Note, "c", text="", topic="conditions"),
    )
    assert held.picture.body == (Lines(("Time to try",)),)


def test_every_teams_lines_appear_and_alone_those_of_the_team_whose_turn_it_is() -> None:
    typed = [
        made(Headline, f"{team}’", team, text=f"{team} have time") for team in ("Lions", "Owls")
    ]
    together = listing("headline", *typed)
    assert together.picture.body == (Lines(("Lions have time", "Owls have time")),)
    by_turns = listing("headline", *typed, turns="team")
    by_turns.next()
    assert by_turns.picture.body == (Lines(("Owls have time",)),)


def test_what_belongs_to_the_room_is_not_what_belongs_to_a_team() -> None:
    held = listing(
        "room-norms", made(Norm, "r", text="Phones away"), made(Norm, "l", "Lions", text="Listen")
    )
    assert held.picture.body == (Lines(("Phones away",)),)


def test_lines_of_a_kind_stand_in_columns_with_their_number() -> None:
    held = listing(
        "plus-delta",
        made(PlusDelta, "a", text="Pairs", side="plus"),
        made(PlusDelta, "b", text="Breaks", side="delta"),
        made(PlusDelta, "c", text="Food", side="plus"),
    )
    keep = Column("Keep", ("Pairs", "Food"), Hue.PINE, 2)
    assert held.picture.body == (Columns((keep, Column("Change", ("Breaks",), Hue.TOOLS, 1))),)


def test_lines_whose_kind_is_not_chosen_yet_are_never_lost() -> None:
    held = listing("rules", made(Rule, "a", text="No feet"), made(Rule, "b", text="Same order"))
    assert held.picture.body == (Lines(("No feet", "Same order")),)
    held.workshop = with_records(held.workshop, made(Rule, "a", text="No feet", mark="said"))
    columns, apart = held.picture.body
    assert isinstance(columns, Columns)
    assert [column.count for column in columns.columns] == [1, 0, 0]
    assert apart == Lines(("Same order",))


def test_the_four_kinds_of_resource_have_their_colors_and_the_workshops_names() -> None:
    held = listing(
        "resources",
        made(Resource, "a", "Lions", name="Friday hour", sort="structures"),
        structures="Times and places",
    )
    (columns,) = held.picture.body
    assert isinstance(columns, Columns)
    assert [(each.hue, each.count) for each in columns.columns] == [
        (Hue.KNOWLEDGE, None),
        (Hue.TOOLS, None),
        (Hue.STRUCTURES, None),
        (Hue.RELATIONSHIPS, None),
    ]
    assert columns.columns[2] == Column("Times and places", ("Friday hour",), Hue.STRUCTURES)


def test_three_stars_show_only_what_is_starred() -> None:
    held = listing(
        "stars",
        made(Resource, "a", "Lions", name="Friday hour", starred=True),
        made(Resource, "b", "Lions", name="Laminator"),
    )
    assert held.picture.body == (Lines(("Friday hour",)),)
