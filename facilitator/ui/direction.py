"""From which side a text is read. Knows letters only."""

import unicodedata


def runs_left(text: str) -> bool:
    """Whether the first letter with a direction is of a script read from right to left."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"
