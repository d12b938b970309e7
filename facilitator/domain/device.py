"""Which laptop, and which process on it: who made a change and who holds a workshop open.

A value only; the store reads it from the machine.
"""

from facilitator.domain.frozen import frozen


@frozen
class Device:
    """One running copy of the program; what the machine does not tell is empty."""

    name: str
    """What people call the laptop."""
    host: str = ""
    """The same for every process on the laptop, and for no other laptop."""
    boot: str = ""
    """Differs after every start of the laptop."""
    pid: int = 0
    started: str = ""
    """When the process began, in the system's own terms: process numbers are used again."""
