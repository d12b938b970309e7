"""One file while it is being read: its parts, and everything that is wrong in it.

Turns what validation says into the facilitator's words; knows no agenda and no activity.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.wording import _
from facilitator.library.cut_short import cut_short
from facilitator.library.entries import choose
from facilitator.library.mending import read_on
from facilitator.library.mends import Mends
from facilitator.library.mistakes import (
    SURELY,
    Mistake,
    UnfitError,
    listed,
    nearest,
    shortened,
)
from facilitator.library.source import read_source
from facilitator.library.tree import Node

MOST_MISTAKES: Final = 100
MOST_CHILDREN: Final = 100

M = TypeVar("M", bound=BaseModel)


@frozen
class Part:
    """A part of a file, and where it is in the facilitator's words."""

    node: Node
    name: tuple[str, ...] = ()

    def text(self, field: str) -> str:
        """What a field says, where it is there and a text."""
        node = self.node.fields.get(field)
        return node.content.strip() if node and isinstance(node.content, str) else ""

    def has(self, field: str) -> bool:
        """Whether a field is there and holds anything."""
        node = self.node.fields.get(field)
        return node is not None and node.content is not None

    def line(self, field: str) -> int:
        """The line of a field, or of the part itself where the field is not there."""
        return self.node.at((field,)).line


class Page:
    """A file that is open for reading."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._mistakes: list[Mistake] = []
        self._mends = Mends()
        self.root = self._opened()

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What is wrong, from the first line to the last; a hostile file's list is cut."""
        found = tuple(sorted(self._mistakes))
        if not self._full:
            return found
        more = Mistake(self.file, 0, "", _("has more mistakes"), _("correct these first"))
        return (*found[:MOST_MISTAKES], more)

    @property
    def _full(self) -> bool:
        return len(self._mistakes) > MOST_MISTAKES

    def note(self, part: Part, path: Sequence[str | int], problem: str, allowed: str) -> None:
        """Note what is wrong with the field at a path inside a part, or with the part itself.

        It is not told where it may come from a line that could not be read as it is written.
        """
        if self._may_come_of_a_mend(part, path):
            return
        where = ", ".join(filter(None, (*part.name, _in_words(path))))
        line = part.node.at(path).line
        self._mistakes.append(Mistake(self.file, line, where, problem, allowed))

    def _may_come_of_a_mend(self, part: Part, path: Sequence[str | int]) -> bool:
        node, around = part.node.at(path), part.node.at(path[:-1])
        if path and (node is around or node.content is None):
            # What is not there may be in a line that is not read.
            return self._mends.rob(around)
        return self._mends.touch(node)

    def is_whole(self, part: Part) -> bool:
        """Whether every field of a part was read, right or wrong: none is in an unread line."""
        return not self._mends.open(part.node)

    def fields(self, model: type[M], part: Part) -> M | None:
        """The fields of a part, or nothing when one of them is wrong, which is then noted.

        Nothing either when there may be more of them, in a line that could not be read.
        """
        if self._full:
            return None
        try:
            fields = model.model_validate(part.node.plain())
            return fields if self.is_whole(part) else None
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=False)
            for wrong in found[: MOST_MISTAKES + 1]:
                path = wrong["loc"]
                self.note(part, path, *_problem(wrong, model, part.node))
            return None

    def meant(self, model: type[BaseModel], part: Part) -> Part:
        """The part with each mistyped list or group of fields under its own name, which is noted.

        What stands below it is then read and judged like all else.
        """
        fields = dict(part.node.fields)
        for name, node in tuple(fields.items())[:MOST_MISTAKES]:
            if name in model.model_fields or not isinstance(node.content, tuple | Mapping):
                continue
            near = nearest(name, model.model_fields, SURELY)
            if near and near[0] not in fields and _is_container(model, near[0]):
                self.note(part, (name,), *_unknown(name, list(model.model_fields)))
                fields[near[0]] = fields.pop(name)
        return replace(part, node=replace(part.node, content=fields)) if fields else part

    def children(self, part: Part, field: str, name: str) -> Iterator[Part]:
        """The parts in the list of a field, each called by its id or else by its number.

        An entry that could not be read is an empty part, so that nobody takes the list for whole.
        """
        node = part.node.at((field,))
        items = node.content if part.has(field) else None
        if not isinstance(items, tuple) or not 0 < len(items) <= MOST_CHILDREN:
            self.note(part, (field,), *_list_problem(part, field, name))
            return
        entries = sorted((*items, *self._mends.unread(node)), key=_by_line)
        for number, child in enumerate(entries, 1):
            called = shortened(Part(child).text("id")) or str(number)
            yield Part(child, (*part.name, f"{name} {called}"))

    def _opened(self) -> Part | None:
        try:
            text = read_source(self.file)
            reading = read_on(text)
        except UnfitError as unfit:
            self._note_fault(unfit)
            return None
        for fault in reading.faults:
            self._note_fault(fault)
        if stop := cut_short(text):
            self._note_fault(stop)
        self._mends = reading.mends
        return self._rooted(reading.root) if reading.root else None

    def _rooted(self, node: Node) -> Part | None:
        if self.file.suffix.lower() != ".yaml":
            self._note_fault(UnfitError(_("does not end in .yaml"), _("rename the file")))
        if isinstance(node.content, Mapping):
            return Part(node)
        if not self._mends.touch(node):
            begin = _('begin with "id:" and the name of the file')
            self._note_fault(UnfitError(_("has no fields"), begin, node.line))
        return None

    def _note_fault(self, fault: UnfitError) -> None:
        self._mistakes.append(Mistake(self.file, fault.line, "", fault.problem, fault.allowed))


def _by_line(node: Node) -> int:
    return node.line


def _in_words(path: Sequence[str | int]) -> str:
    each = (f" {step + 1}" if isinstance(step, int) else f", {shortened(step)}" for step in path)
    return "".join(each).removeprefix(", ")


def _names(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """The fields of the part at the end of a path: the stage of a step has its own."""
    for step in path:
        within = model.model_fields[step].annotation if step in model.model_fields else None
        if isinstance(within, type) and issubclass(within, BaseModel):
            model = within
    return list(model.model_fields)


def _is_container(model: type[BaseModel], field: str) -> bool:
    return model.model_fields[field].annotation not in (str, int)


def _unknown(field: str, known: list[str]) -> tuple[str, str]:
    near = nearest(field, known)
    meant = _("perhaps you mean {names}").format(names=listed(near)) if near else ""
    return _("is not a field here"), meant or choose(field, known)


def _list_problem(part: Part, field: str, name: str) -> tuple[str, str]:
    begin = _('begin each {name} on a line of its own with "- "').format(name=name)
    if field not in part.node.fields:
        return _("is missing"), begin
    match part.node.fields[field].content:
        case str() | Mapping():
            return _("is not a list"), begin
        case tuple(items) if items:
            most = _("write {most} at most").format(most=MOST_CHILDREN)
            return _("has {n} entries").format(n=len(items)), most
        case _:
            return _("is empty"), begin


def _problem(wrong: Mapping[str, Any], model: type[BaseModel], node: Node) -> tuple[str, str]:
    field = str(wrong["loc"][-1]) if wrong["loc"] else ""
    cause = wrong.get("ctx", {}).get("error")
    if isinstance(cause, UnfitError):
        return cause.problem, cause.allowed
    match wrong["type"]:
        case "missing":
            there = field in node.fields
            problem = _("is empty") if there else _("is missing")
            return problem, _("write {field}: and what it is").format(field=field)
        case "extra_forbidden":
            return _unknown(field, _names(model, wrong["loc"][:-1]))
        case _:
            names = listed(f"{name}:" for name in _names(model, wrong["loc"]))
            return _("has no fields of its own"), _("write below it {names}").format(names=names)
