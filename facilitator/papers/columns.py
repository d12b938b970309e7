"""How wide the columns of a table are: as asked, but never narrower than the words over them."""

from collections.abc import Sequence


def shared_out(width: float, shares: Sequence[float], least: Sequence[float]) -> tuple[float, ...]:
    """The width by shares; a column that would be too narrow gets its least from the others."""
    fixed: set[int] = set()
    while True:
        free = width - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(shares) if at not in fixed)
        if free <= 0 or total <= 0:
            # The words over them are wider than the page: back to the shares alone.
            return tuple(width * share / sum(shares) for share in shares)
        widths = tuple(
            least[at] if at in fixed else free * share / total for at, share in enumerate(shares)
        )
        narrow = {at for at, each in enumerate(widths) if each < least[at] and at not in fixed}
        if not narrow:
            return widths
        fixed |= narrow


def relieved(widths: Sequence[float], needs: Sequence[float]) -> tuple[float, ...]:
    """The widths with what some columns have to spare given to those that want more."""
    spare = sum(max(width - need, 0.0) for width, need in zip(widths, needs, strict=True))
    wanted = sum(max(need - width, 0.0) for width, need in zip(widths, needs, strict=True))
    if not spare or not wanted:
        return tuple(widths)
    moved = min(spare, wanted)
    return tuple(
        width - (width - need) * moved / spare
        if width > need
        else width + (need - width) * moved / wanted
        for width, need in zip(widths, needs, strict=True)
    )
