"""What a person typed, made fit for paper: the one way every text passes before it is set.

It knows characters only; which of them a font has is `fonts`' business.
"""

import re
import unicodedata
from typing import Final

_BREAKS: Final = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_SPACES: Final = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_TIED_SPACES: Final = re.compile("[\u2007\u202f]")
_SURROGATE_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_JOINERS: Final = "\u200c\u200d"
"""They steer how Arabic letters join; `arabic` takes them out."""
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def clean(text: str) -> str:
    """The text in composed letters, with plain line breaks and nothing invisible in it.

    A character that stands for nothing (a lone surrogate, a private or forbidden one) stays,
    so that it is named on paper and not lost.
    """
    if text.isprintable() and _is_composed(text):
        return text
    broken = _BREAKS.sub("\n", _SURROGATE_PAIR.sub(_joined, text))
    spaced = _TIED_SPACES.sub("\u00a0", _SPACES.sub(" ", broken))
    composed = unicodedata.normalize("NFC", _SELECTORS.sub("", spaced))
    return "".join(char for char in composed if _is_visible(char))


def is_character(char: str) -> bool:
    """Whether a font can be asked for it: no surrogate, private or forbidden code point."""
    code = ord(char)
    if 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return False
    return unicodedata.category(char) not in {"Cs", "Co"}


def named(char: str) -> str:
    """A character by its number, as it prints where no font has it: `[U+1F600]`."""
    return f"[U+{ord(char):04X}]"


def metadata(text: str) -> str:
    """A text on one line that any reader of XML or PDF can hold, for titles and bookmarks."""
    seen = (char if is_character(char) else named(char) for char in clean(text))
    return " ".join("".join(seen).split())


def _is_composed(text: str) -> bool:
    return text.isascii() or (
        unicodedata.is_normalized("NFC", text) and _SELECTORS.search(text) is None
    )


def _is_visible(char: str) -> bool:
    return char == "\n" or char in _JOINERS or unicodedata.category(char) not in {"Cc", "Cf"}


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")
