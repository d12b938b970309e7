"""The text of a file as a tree in which every part knows its line.

Only plain YAML is taken: one document, no anchors, aliases or tags, and so many levels at most.
The tree is built from the parser's events, so nothing is expanded, constructed or recursed into
before it has been looked at. Every scalar stays the text that was written.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import yaml

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.wording import _
from facilitator.library.broken import Lines, in_words
from facilitator.library.mistakes import UnfitError, said

DEEPEST: Final = 12
FASTEST_LOADER: Final[type[Any]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser written in C, 13 times as fast; the pure one only where it is missing."""

_NOTHING: Final = ("", "~", "null")
_QUOTES: Final = ("'", '"')
_CUT_OFF: Final = re.compile(r"[ \t]+#[^\s#]")
"""What may be a remark, but is as likely the rest of a text, as in `Goal #1`."""

Content: TypeAlias = "str | tuple[Node, ...] | Mapping[str, Node] | None"


@frozen
class Node:
    """A part of a file: a text, a list, named fields, or nothing; and where it stands."""

    line: int
    """Where it starts, from 1; a field starts with its name."""
    content: Content
    last: int
    """The last line before what follows it."""
    column: int = 0
    """Where its content starts, from 0."""

    @property
    def fields(self) -> Mapping[str, "Node"]:
        return self.content if isinstance(self.content, Mapping) else {}

    def at(self, path: Sequence[str | int]) -> "Node":
        """The part at the end of a path, or the last one on the way that is there."""
        node = self
        for step in path:
            if isinstance(step, str) and step in node.fields:
                node = node.fields[step]
            elif isinstance(step, int) and isinstance(node.content, tuple):
                node = node.content[step]
        return node

    def plain(self) -> object:
        """Texts, lists and dicts, without the fields that hold nothing."""
        match self.content:
            case tuple():
                return ["" if each.content is None else each.plain() for each in self.content]
            case str() | None:
                return self.content
            case _:
                named = self.fields.items()
                return {name: each.plain() for name, each in named if each.content is not None}


class TwiceError(UnfitError):
    """A field that is there a second time; `first` is the line of the first."""

    first: int = 0


def grow(text: str, loader: type[Any] = FASTEST_LOADER) -> tuple[Node, list[UnfitError]]:
    """The tree of a text, and what in it is readable but not allowed.

    Raises UnfitError, with its line, where there is no tree to be had.
    """
    builder = _Builder(text)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise in_words(error, text, builder.quoted, builder.faults) from None
    except (ValueError, OverflowError) as error:
        if isinstance(error, UnfitError):
            raise
        # The pure parser lets these through for an escape such as "\UFFFFFFFF".
        raise UnfitError(
            _("holds a number that YAML does not know"), _("write it without")
        ) from None
    if builder.root is None:
        raise UnfitError(_("is empty"), _('begin with "id:" and the name of the file'))
    return builder.root, builder.faults


@dataclass(slots=True)
class _Open:
    """A list or a group of fields whose end has not been read yet."""

    line: int
    column: int
    parts: list[Node] | dict[str, Node]
    name: Node | None = None
    """The field whose value comes next."""


@dataclass(slots=True)
class _Builder:
    text: str
    root: Node | None = None
    faults: list[UnfitError] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    quoted: Lines | None = None
    """The lines of a text in quotation marks, if it was the last part to begin."""

    def take(self, event: Any) -> None:
        line, last = _lines(event)
        match event:
            case yaml.DocumentStartEvent() if self.root:
                raise UnfitError(
                    _("a second document begins"), _("keep one item in each file"), line=line
                )
            case yaml.AliasEvent():
                self._refuse(_("repeats another part with *"), line)
                self._put(Node(line, None, last))
            case yaml.NodeEvent():
                self._refuse_marks(event, line)
                self._begin(event, line, last)
            case yaml.CollectionEndEvent():
                done = self.open.pop()
                parts = tuple(done.parts) if isinstance(done.parts, list) else done.parts
                self._put(Node(done.line, parts, last, done.column))

    def _begin(self, event: Any, line: int, last: int) -> None:
        column = event.start_mark.column
        self.quoted = (line, last) if getattr(event, "style", None) in _QUOTES else None
        match event:
            case yaml.ScalarEvent():
                nothing = not (event.style or event.tag) and event.value in _NOTHING
                if not event.style:
                    self._refuse_cut(event)
                # Of a text that begins with !, the parser makes a type and nothing else.
                words = event.value or event.tag or ""
                self._put(Node(line, None if nothing else words, last, column))
            case _ if len(self.open) == DEEPEST:
                raise UnfitError(
                    _("is nested more than {n} levels deep").format(n=DEEPEST),
                    _("write it as the other files are written"),
                    line=line,
                )
            case yaml.SequenceStartEvent():
                self.open.append(_Open(line, column, []))
            case yaml.MappingStartEvent():
                self.open.append(_Open(line, column, {}))

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        into = self.open[-1]
        match into.parts, into.name:
            case list(), _:
                into.parts.append(node)
            case dict(), None:
                into.name = self._name(node, into.parts)
            case dict(), Node(line=line, content=str(name)):
                # A value is looked for where its name stands, even if it begins further down.
                if name:
                    into.parts.setdefault(name, replace(node, line=line))
                into.name = None

    def _name(self, node: Node, taken: Mapping[str, Node]) -> Node:
        name = node.content if isinstance(node.content, str) else ""
        if not name:
            self._fault(
                _("a field has no name"),
                _('write a name before the colon, like "title:"'),
                node.line,
            )
        elif name in taken:
            self.faults.append(_twice(name, node.line, taken[name].line))
        return replace(node, content=name)

    def _refuse_marks(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            self._refuse(_("marks a part with &"), line)
        if event.tag is not None:
            self._refuse(_("gives a type with !"), line)

    def _refuse_cut(self, event: Any) -> None:
        if _CUT_OFF.match(self.text, event.end_mark.index):
            self._fault(
                _("what follows # is left out"),
                _("put the whole text in double quotes, or write “# ” before a remark"),
                event.end_mark.line + 1,
            )

    def _refuse(self, what: str, line: int) -> None:
        self._fault(what, _("write it out, or put a text that begins so in double quotes"), line)

    def _fault(self, problem: str, allowed: str, line: int) -> None:
        self.faults.append(UnfitError(problem, allowed, line=line))


def _lines(event: Any) -> Lines:
    """The first and the last line of an event; what ends only where the next begins ends before."""
    start, end = event.start_mark, event.end_mark
    first = start.line + 1
    ends_before = end.column in (0, start.column if _is_end(event) else 0)
    return first, max(first, end.line + 1 - ends_before)


def _is_end(event: Any) -> bool:
    return isinstance(event, yaml.CollectionEndEvent)


def _twice(name: str, line: int, first: int) -> TwiceError:
    problem = _("the field {name} is there a second time, first in line {line}")
    fault = TwiceError(
        problem.format(name=said(name), line=first), _("keep one of them"), line=line
    )
    fault.first = first
    return fault
