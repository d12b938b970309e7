"""Where a file was mended, and so which of its parts nobody can judge.

How a file is mended is the business of `mending`; what a part means is not known here.
"""

from collections.abc import Iterable, Mapping

from facilitator.domain.frozen import frozen
from facilitator.library.tree import Node


@frozen
class Mend:
    """A line that was read otherwise than it is written."""

    line: int
    column: int
    """Where it begins; whose field it was to be can be told from that alone."""
    loses: bool
    """Whether words are not read at all: then any field may be among them."""


@frozen
class Mends:
    """All mends of a file."""

    each: tuple[Mend, ...] = ()

    def touch(self, node: Node) -> bool:
        """Whether anything in a part may not be what was meant."""
        return any(_in(mend, node) for mend in self.each)

    def rob(self, node: Node) -> bool:
        """Whether something that was written in a part is not read."""
        return any(mend.loses and _in(mend, node) for mend in self.each)

    def open(self, node: Node) -> bool:
        """Whether a part may lack a field or an entry of its own, or one of its lists may."""
        return bool(self.unread(node))

    def unread(self, node: Node) -> tuple[Node, ...]:
        """What may have been fields or entries of a part, each as nothing, where it stood."""
        return tuple(
            Node(mend.line, None, last=mend.line, column=mend.column)
            for mend in self.each
            if mend.loses and _lacks(node, mend)
        )


def _lacks(node: Node, mend: Mend) -> bool:
    return _in(mend, node) and not any(_takes(part, mend) for part in _parts(node))


def _takes(part: Node, mend: Mend) -> bool:
    """Whether the line belonged to this part of a part, or to one further in."""
    if not _in(mend, part) or mend.column < part.column:
        return False
    match part.content:
        case tuple():
            return not _lacks(part, mend)
        case _:
            return isinstance(part.content, Mapping)


def _parts(node: Node) -> Iterable[Node]:
    return node.content if isinstance(node.content, tuple) else node.fields.values()


def _in(mend: Mend, node: Node) -> bool:
    return node.line <= mend.line <= node.last
