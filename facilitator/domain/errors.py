"""What can go wrong in the facilitator's world, said to her in a sentence."""


class WorkshopError(Exception):
    """One sentence for the facilitator: what happened, what is safe, what to do.

    Everything else that is raised is a fault of ours.
    """

    is_over = False
    """Whether what it tells of has passed since: the disk has taken a change again."""
