"""The ten tests in words: the lowest by name, never a total."""

from collections.abc import Sequence
from typing import Final

from facilitator.domain.wording import N_, _

_LEVELS: Final = (N_("not yet"), N_("partly"), N_("clearly"))


def lowest(scores: Sequence[int | None], names: Sequence[str]) -> str:
    """`Lowest: Grounded, Observable (not yet).`, or nothing while nothing is scored."""
    scored = [score for score in scores if score is not None]
    if not scored:
        return ""
    least = min(scored)
    level = _(_LEVELS[min(least, len(_LEVELS) - 1)])
    if len(scored) > 1 and set(scored) == {least}:
        return _("All alike: {level}.").format(level=level)
    named = [name for name, score in zip(names, scores, strict=False) if score == least]
    return _("Lowest: {tests} ({level}).").format(tests=", ".join(named), level=level)
