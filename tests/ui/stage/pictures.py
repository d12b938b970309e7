"""Pictures as the room may get them: usual ones, and nasty ones."""

from itertools import product

from facilitator.domain.picture import (
    Body,
    Clock,
    Column,
    Columns,
    Face,
    Grid,
    Hue,
    Lines,
    Phase,
    Phases,
    Picture,
    Voice,
    Voices,
)

DIGITS = Clock(Face.DIGITS, "18:05", "Pair", 0.3)
PHASES = Phases(
    (
        Phase("Think", "2 min · done", 2, 1.0),
        Phase("Pair", "4 min · swap at 2:00", 4, 0.33, current=True),
        Phase("Share", "5 min · three voices", 5, 0.0),
    )
)
THINK_PAIR_SHARE = Picture(
    "phases",
    "Return to our norms",
    "Think–pair–share",
    "When did a team you belonged to make it safe to say “I don’t know”?",
    ("Turn to one person from another school.", "Two minutes each. The listener only listens."),
    (PHASES,),
    DIGITS,
)

GOAL = (
    "By May, students in every class, our English learners first, will lead half of the talk "
    "about a problem, a text or a piece of work."
)
ESSAY = "leadership for learning every day and ever after " * 720
WORD = "Donaudampfschifffahrtsgesellschaft" * 12

SCRIPTS = {
    "latin": "Find your group, Ñandú. Çok iyi; größer, naïve?",
    "vietnamese": "Lần cuối cùng đội ngũ của chúng ta học được điều gì đó làm thay đổi cách dạy?",
    "cyrillic": "Когда наш коллектив в последний раз научился тому, что изменило преподавание?",
    "greek": "Πότε έμαθε η ομάδα μας κάτι που άλλαξε τη διδασκαλία στο σχολείο μας;",
    "chinese": "我们的教师团队上一次学到真正改变课堂教学的东西是什么时候？那一次有什么条件？",
    "arabic": "متى تعلّم فريقنا شيئًا غيّر طريقة التدريس في مدرستنا؟",
    "mixed": "Ms. Ortiz قالت 你好 và Привет <b>&amp;</b> 👍🏽 →✓☐ e\u0301\u0323",
    "controls": "one\ttwo\r\nthree\x00\x07\u2028four\u202efive\ud800",
}


def filled(text: str, body: tuple[Body, ...] = (), clock: Clock | None = DIGITS) -> Picture:
    """A picture with this text wherever a text can be."""
    return Picture("prompt", text, text, text, (text, text), body, clock, text)


def bodies(text: str, count: int) -> dict[str, Body]:
    """Every kind of body, with so many of this text."""
    many = (text,) * count
    hues = tuple(Hue)
    return {
        "lines": Lines(many),
        "three columns": Columns(tuple(Column(text, many, hue, count) for hue in hues[:3])),
        "four columns": Columns(tuple(Column(text, many, hue) for hue in hues[-4:])),
        "twelve columns": Columns(tuple(Column(text, many, hues[at % 7]) for at in range(12))),
        "voices": Voices(tuple(Voice(text, text) for _ in many)),
        "grid": Grid((text, text), ((text, str(count)),) * count),
        "phases": Phases(tuple(Phase(text, text, 5, 0.5, at == 7) for at in range(count))),
    }


def nasty() -> dict[str, Picture]:
    """Pictures nobody should make, each of which somebody will."""
    found = {
        "empty": Picture("prompt"),
        "only a clock": Picture("prompt", clock=DIGITS),
        "unknown scene": filled("Hello", clock=None),
        "empty bodies": Picture("list", body=(Lines(()), Columns(()), Voices(()), Grid((), ()))),
        "ragged grid": Picture(
            "doors", body=(Grid(("Team",), (("Mesa HS", "1", "x"), (), ("",))),)
        ),
        "everything": filled("Mesa HS", tuple(bodies("Mesa HS", 5).values())),
        "5,000 words": filled(ESSAY),
        "one long word": filled(WORD),
        "back at": Picture(
            "prompt", sentence=GOAL, clock=Clock(Face.BACK_AT, "Back at 12:25", GOAL)
        ),
        "ring": Picture("prompt", sentence=GOAL, clock=Clock(Face.RING, "", "Pair", 2.0)),
    }
    found |= {f"{name} script": filled(text) for name, text in SCRIPTS.items()}
    found |= {
        f"{scene} of {name}": Picture(scene, text, text, text, (text,), clock=clock, foot=text)
        for scene, (name, text), clock in product(
            ("opening", "break", "holding", "doors"),
            (
                ("an essay", ESSAY),
                ("one word", WORD),
                ("Arabic", SCRIPTS["arabic"]),
                ("nothing", ""),
            ),
            (None, Clock(Face.BACK_AT, "Back at 2:25", "lunch is downstairs")),
        )
    }
    texts = {"essays": ESSAY, "words": WORD, "goals": GOAL, "teams": "Mesa HS", **SCRIPTS}
    for (name, text), count in product(texts.items(), (1, 8, 60)):
        for kind, body in bodies(text, count).items():
            found[f"{count} {kind} of {name}"] = Picture(
                "list", "Norms", "Alone", "What did we see?", (), (body,), DIGITS, "A foot"
            )
    return found
