"""In another language nothing on stage or paper stays English: no label passes the catalogue by.

Everything that people typed and every label of the catalogue is put into Greek letters; a Latin
letter that is left was written into the program.
"""

import gettext
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

import pytest

from facilitator import app
from facilitator.commands.exporting import papers
from facilitator.commands.rehearsal import Rehearsal
from facilitator.domain import wording
from facilitator.domain.fields import Shape
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.plan import Action
from facilitator.domain.picture import Picture
from facilitator.domain.records import Record, shapes
from facilitator.domain.workshop import Workshop
from facilitator.library.sample import read_sample
from facilitator.papers import typeset
from facilitator.paths import data_folder
from facilitator.store import default_url, open_store
from tests.papers.reading import FONTS, pages_of

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
GREEK = "αβψδεφγηιξκλμνοπχρστθωςζυώΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΧΡΣΤΘΩΪΖΥΏ"
TO_GREEK = str.maketrans(LATIN, GREEK)
FOR_THE_PROGRAM = {"scene", "shows", "turns", "origin", "pinned", "start", "end", "doors"}
"""Lines of a record that nobody reads."""

T = TypeVar("T")


class Greek(gettext.NullTranslations):
    """Every message in Greek letters, but for the names of what is filled in."""

    def gettext(self, message: str) -> str:
        parts = re.split(r"(\{[^}]*\})", message)
        return "".join(each if each.startswith("{") else each.translate(TO_GREEK) for each in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def in_greek(value: T) -> T:
    """A value with all that people typed in Greek letters."""
    match value:
        case tuple():
            return tuple(in_greek(each) for each in value)  # type: ignore[return-value]
        case Record():
            return replace(value, **dict(_greek_fields(value)))
        case _ if is_dataclass(value) and not isinstance(value, type):
            nested = {each.name: getattr(value, each.name) for each in fields(value)}
            deep = {name: in_greek(v) for name, v in nested.items() if not isinstance(v, str)}
            return replace(value, **deep)
        case _:
            return value


def _greek_fields(record: Record) -> Iterator[tuple[str, Any]]:
    for each in fields(record):
        value, field = getattr(record, each.name), shapes(type(record)).get(each.name)
        if field is None:
            yield each.name, in_greek(value)
        elif each.name not in FOR_THE_PROGRAM and field.shape in {Shape.LINE, Shape.PASSAGE}:
            yield each.name, value.translate(TO_GREEK)
        elif isinstance(record, Action) and field.shape is Shape.LINKS:
            yield each.name, tuple(name.translate(TO_GREEK) for name in value)


def words_in(value: object) -> Iterator[str]:
    """Every text of a nested value."""
    match value:
        case Enum():
            return
        case str():
            yield value
        case tuple():
            for each in value:
                yield from words_in(each)
        case _ if is_dataclass(value):
            for each in fields(value):
                yield from words_in(getattr(value, each.name))


def english(texts: Iterator[str]) -> set[str]:
    return {each for each in texts if re.search("[A-Za-z]", each)}


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Picture], Workshop]]:
    """The pictures of three days with eight teams, and the workshop at their end."""
    wording.speak(Greek())
    folder = tmp_path_factory.mktemp("greek")
    store = open_store(default_url(folder))
    pictures: list[Picture] = []
    sample = in_greek(read_sample(data_folder("assets") / "sample.yaml"))
    rehearsal = Rehearsal(
        store,
        in_greek(app.shipped_library().agendas.items["leadership-for-learning"]),
        replace(sample, title=sample.title.translate(TO_GREEK), place=""),
        8,
        app.this_device(),
        folder,
        lambda picture, _path: pictures.append(picture),
        lambda _done, _of, _what: None,
    )
    rehearsal.play()
    made = store.workshops()[0].id
    yield pictures, Workshop(made, store.load(made).records)
    store.close()
    wording.speak(gettext.NullTranslations())


def test_no_picture_of_the_stage_has_an_english_word(
    rehearsed: tuple[list[Picture], Workshop],
) -> None:
    pictures, _workshop = rehearsed

    assert len(pictures) > 200
    assert english(words_in(tuple(replace(each, scene="") for each in pictures))) == set()


def test_no_paper_has_an_english_word(rehearsed: tuple[list[Picture], Workshop]) -> None:
    _pictures, workshop = rehearsed
    written = papers(workshop)

    assert len(written) > 20
    for paper in written:
        said = paper.document(workshop)
        assert english(words_in((said.title, said.parts))) == set()


@pytest.mark.parametrize("name", ["plan", "packet", "room", "slips", "run-sheet"])
def test_nor_has_what_stands_around_it_on_its_pages(
    rehearsed: tuple[list[Picture], Workshop], name: str
) -> None:
    _pictures, workshop = rehearsed
    pages = pages_of(typeset(papers(workshop, [name])[0].document(workshop), FONTS))

    assert english(iter(pages)) == set()
