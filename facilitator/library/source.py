"""A file's bytes as text, within bounds, whatever the bytes are; knows nothing of YAML's rules."""

import re
from pathlib import Path
from typing import Final

from facilitator.domain.wording import _
from facilitator.library.mistakes import UnfitError
from facilitator.plain_file import NotAFileError, open_plain_file, size_of

LARGEST: Final = 256 * 1024

_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_NOT_TEXT: Final = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML forbids, whichever of its two parsers reads them."""


def read_source(file: Path) -> str:
    """The text of a file; raises UnfitError where it is none, is too large or cannot be opened."""
    data = _read_bytes(file)
    if data.startswith(_UTF16_MARKS):
        raise _not_utf8(1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data.count(b"\n", 0, error.start) + 1) from None
    if found := _NOT_TEXT.search(text):
        raise UnfitError(
            _("holds a control character"),
            _("open the file in a text editor and save it as plain UTF-8 text"),
            line=text.count("\n", 0, found.start()) + 1,
        )
    return text


def _read_bytes(file: Path) -> bytes:
    try:
        data = _opened(file)
    except FileNotFoundError:
        raise UnfitError(
            _("there is no such file"), _("write the name of a file or folder")
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnfitError(
            _("cannot be opened ({reason})").format(reason=reason),
            _("allow this user to read it"),
        ) from None
    if len(data) > LARGEST:
        raise UnfitError(
            _("is larger than {size} KB").format(size=LARGEST // 1024),
            _("write less text, or an agenda for each day"),
        )
    return data


def _opened(file: Path) -> bytes:
    if file.is_dir() and not file.suffix:
        raise UnfitError(
            _("holds no agenda and no activity"),
            _("write the name of a file that ends in .yaml, or of a folder with such files"),
        )
    try:
        with open_plain_file(file) as stream:
            return stream.read(LARGEST + 1) if size_of(stream) else b""
    except NotAFileError:
        raise UnfitError(_("is not a file"), _("put a text file in its place")) from None


def _not_utf8(line: int) -> UnfitError:
    return UnfitError(
        _("is not saved as UTF-8"), _("save it again with the encoding UTF-8"), line=line
    )
