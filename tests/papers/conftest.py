"""One document with every part there is."""

import pytest

from facilitator.domain.document import (
    Bar,
    Box,
    Bullets,
    Card,
    Cards,
    Columns,
    Document,
    Grid,
    Heading,
    Label,
    NewPage,
    Slip,
    Statement,
    Text,
    TimeLine,
    Together,
)
from facilitator.domain.picture import Hue
from tests.papers.reading import document


@pytest.fixture
def everything() -> Document:
    return document(
        Label("Our worthy goal"),
        Statement("Students lead half of the talk."),
        Text("Now: 3 of 10 minutes.", quiet=True),
        Heading("What we believe"),
        Columns(((Text("protect Tuesday", lead="If leaders"),), (Text("plan", lead="then"),))),
        Cards((Card("Tools", ("Planner.",), Hue.TOOLS), Card("People", ("Aides.",), Hue.INK))),
        Grid(("Action", "By"), (("Visit rooms", "Aug 14"), ("Study", "8:30")), (3, 1), times=(1,)),
        TimeLine((("Aug", 0.0), ("Sep", 0.5)), (Bar("Visits", 0.2, 1.0, Hue.PINE),)),
        Together((Heading("To do", level=3), Bullets(("one", "two"), boxes=True))),
        NewPage(),
        Bullets(("three",)),
        Slip("Goal", "Mesa HS", "What is worth a year?", ((Box("Goal", 3),), (Box(""), Box("By")))),
        head=("Mesa High School", "Strategic plan"),
        foot=("Next: September 22", "Version 3"),
    )
