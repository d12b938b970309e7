"""The colours of paper, by what they mean. Text in a hue uses its dark ink: printers are pale."""

from typing import Final

from facilitator.domain.picture import Hue

INK: Final = "#1E2A36"
SOFT: Final = "#5C6773"
PINE: Final = "#0E5A5A"
HAIRLINE: Final = "#E4DED3"
RULE: Final = "#CFC7B8"
GRID: Final = "#F1EEE9"
BOX: Final = "#8A929B"

FILLS: Final = {
    Hue.INK: INK,
    Hue.PINE: PINE,
    Hue.AMBER: "#B86E00",
    Hue.KNOWLEDGE: "#2B5F8C",
    Hue.TOOLS: "#9A6200",
    Hue.STRUCTURES: "#3B7040",
    Hue.RELATIONSHIPS: "#8E3B63",
}
INKS: Final = {
    Hue.INK: INK,
    Hue.PINE: PINE,
    Hue.AMBER: "#714500",
    Hue.KNOWLEDGE: "#1F4A73",
    Hue.TOOLS: "#6B4400",
    Hue.STRUCTURES: "#2A5430",
    Hue.RELATIONSHIPS: "#74294F",
}
TINTS: Final = {
    Hue.INK: GRID,
    Hue.PINE: "#E3EFEC",
    Hue.AMBER: "#FAEFD9",
    Hue.KNOWLEDGE: "#E4EDF5",
    Hue.TOOLS: "#FAEFD9",
    Hue.STRUCTURES: "#E6F0E6",
    Hue.RELATIONSHIPS: "#F6E6EE",
}
