"""The words of every picture that are not its body: block and step, sentence, detail, foot."""

from typing import Final

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Picture
from facilitator.ui.stage.breaking import NEW_LINE
from facilitator.ui.stage.place import BOLD, ITEM, PLAIN, SENTENCE, line_in, text_in
from facilitator.ui.stage.placed import Align, Area, Words
from facilitator.ui.stage.setting import LEAST
from facilitator.ui.theme import Tone

_KICKER_TOP: Final = 64.0
_KICKER: Final = 30
_KICKER_SHARE: Final = 0.62
_DETAIL_SHARE: Final = 0.4
_SENTENCE_LEAST: Final = 44
_IN_FEW_LINES: Final = replace(SENTENCE, most_lines=3)
_FEW_LINES_LEAST: Final = 76
_FOOT: Final = 30


def place_kicker(picture: Picture, page: Area) -> tuple[Words, ...]:
    """The block in the accent color, then step or team, on one line at the top of the page."""
    row = page.below(_KICKER_TOP)
    if not picture.kicker:
        return (line_in(row, picture.topic, PLAIN, _KICKER, tone=Tone.SOFT),)
    share = _KICKER_SHARE if picture.topic else 1.0
    kicker = line_in(row.first(row.width * share), picture.kicker, BOLD, _KICKER, tone=Tone.PINE)
    topic = f"· {picture.topic}" if picture.topic else ""
    taken = kicker.setting.widest + _KICKER * 0.27
    if kicker.setting.runs_left:
        beside = line_in(row.first(row.width - taken), topic, PLAIN, _KICKER, tone=Tone.SOFT)
        return kicker.moved(across=row.right - kicker.area.right), beside
    return kicker, line_in(row.after(taken), topic, PLAIN, _KICKER, tone=Tone.SOFT)


def place_aside(picture: Picture, page: Area) -> Words:
    """The detail, a short remark, at the right end of the kicker's line."""
    kicker = max(each.area.right for each in place_kicker(picture, page)) - page.x
    taken = min(kicker + 2 * _KICKER, page.width * _KICKER_SHARE)
    row = page.below(_KICKER_TOP).after(taken)
    return line_in(row, picture.detail[0], PLAIN, _KICKER, tone=Tone.SOFT, align=Align.END)


def place_headline(
    picture: Picture, area: Area, largest: int, detail_px: int = 42
) -> tuple[Words, ...]:
    """Sentence and detail from the top of the area down."""
    share = _DETAIL_SHARE if picture.sentence else 1.0
    text = NEW_LINE.join(picture.detail)
    below = area.above(area.y + area.height * share)
    detail = text_in(below, text, ITEM, detail_px, LEAST, Tone.SOFT)
    gap = largest * 0.36 if detail.setting.lines else 0.0
    room = area.above(area.bottom - detail.area.height - gap)
    sentence = _sentence(picture.sentence, room, largest)
    if not sentence.setting.lines:
        return (detail,)
    return sentence, detail.moved(down=sentence.area.bottom + gap - detail.area.y)


def _sentence(text: str, room: Area, largest: int) -> Words:
    """Large on up to three lines; a longer sentence is smaller, on as many as it needs."""
    few = text_in(room, text, _IN_FEW_LINES, largest, min(largest, _FEW_LINES_LEAST))
    if not few.setting.cut:
        return few
    return text_in(room, text, SENTENCE, min(largest, _FEW_LINES_LEAST), _SENTENCE_LEAST)


def bottom_of(words: tuple[Words, ...], top: float) -> float:
    """Where the words end; at the top where there are none."""
    return max((each.area.bottom for each in words if each.setting.lines), default=top)


def place_foot(text: str, row: Area) -> Words:
    """The line at the very bottom."""
    return line_in(row, text, PLAIN, _FOOT, tone=Tone.SOFT)
