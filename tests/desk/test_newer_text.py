"""A facilitator takes the newer text of a block."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.domain.kinds.agenda import Agenda, Block
from facilitator.library import Library, Shelf
from facilitator.ui.prepare.page import PreparePage
from tests.desk.program import Program, visible


@pytest.fixture
def page(program: Program) -> PreparePage:
    program.view.show_page("prepare")
    page = program.view._page
    assert isinstance(page, PreparePage)
    return page


def rewritten(program: Program, block: Block, say: str) -> None:
    """The agenda file has other words for every step of this block by now."""

    def read() -> Library:
        return Library(Shelf({}), Shelf({agenda.id: _with_words(agenda, block, say)}))

    agenda_id = block.origin.partition(".")[0]
    agenda = program.contents._setup.read_library().agendas.items[agenda_id]
    program.contents._setup = program.contents._setup._replace(read_library=read)


def _with_words(agenda: Agenda, block: Block, say: str) -> Agenda:
    def newer(each: Block) -> Block:
        if each.origin != block.origin:
            return each
        return replace(each, steps=tuple(replace(step, say=say) for step in each.steps))

    days = tuple(replace(day, blocks=tuple(map(newer, day.blocks))) for day in agenda.days)
    return replace(agenda, days=days)


def said(program: Program) -> str:
    return " ".join(each.text() for each in visible(program.contents.messages, QLabel))


def test_the_newer_text_is_taken_and_can_be_taken_back(program: Program, page: PreparePage) -> None:
    block = program.opened.workshop.days[0].blocks[0]
    before = [step.say for step in block.steps]
    rewritten(program, block, "Say this instead.")
    page.choose(block.id)

    page.detail.block.newer.click()

    now = program.opened.workshop.block(block.id)
    assert now is not None
    assert {step.say for step in now.steps} == {"Say this instead."}
    assert [step.minutes for step in now.steps] == [step.minutes for step in block.steps]
    assert "Ctrl+Z takes it back" in said(program)

    program.opened.edit.undo()
    again = program.opened.workshop.block(block.id)
    assert again is not None
    assert [step.say for step in again.steps] == before


def test_the_same_text_again_changes_nothing(program: Program, page: PreparePage) -> None:
    block = program.opened.workshop.days[0].blocks[0]
    page.choose(block.id)

    page.detail.block.newer.click()

    assert program.opened.workshop.block(block.id) == block
    assert "The file has no newer text for this block." in said(program)


def test_without_its_file_a_block_stays_as_it_is(program: Program, page: PreparePage) -> None:
    block = program.opened.workshop.days[0].blocks[0]
    nothing = Library(Shelf({}), Shelf({}))
    program.contents._setup = program.contents._setup._replace(read_library=lambda: nothing)
    page.choose(block.id)

    page.detail.block.newer.click()

    assert program.opened.workshop.block(block.id) == block
    assert "nothing was changed" in said(program)
