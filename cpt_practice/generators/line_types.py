"""Which type of line a balloon points at in a drawing, or what that line shows."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.lined_part import LinedPart, LineType
from cpt_practice.generators.toleranced_size import inch

_NAMES: dict[LineType, str] = {
    "visible": "Visible line",
    "hidden": "Hidden line",
    "center": "Center line",
    "dimension": "Dimension line",
    "extension": "Extension line",
    "leader": "Leader line",
    "cutting": "Cutting-plane line",
    "section": "Section line",
    "phantom": "Phantom line",
    "break": "Short break line",
}
_SHOWN: dict[LineType, str] = {
    "visible": "An edge that can be seen",
    "hidden": "An edge that is covered",
    "center": "The axis of a round hole",
    "dimension": "How far a size extends",
    "extension": "Where a size begins or ends",
    "leader": "What a note belongs to",
    "cutting": "Where the part is cut open",
    "section": "Material that was cut",
    "phantom": "A part that lies next to it",
    "break": "Where a part was cut short",
}
_LOOKS: dict[LineType, str] = {
    "visible": "thick and continuous, along the outline",
    "hidden": "thin, with short dashes of one length",
    "center": "thin, with long and single short dashes in turn",
    "dimension": "thin, with an arrowhead at its end and the size in its gap",
    "extension": "thin, with a gap at the part and no arrowhead",
    "leader": "thin and slanted, with one arrowhead and a level shoulder at its note",
    "cutting": "thick, with dashes and arrows at its ends that show where to look",
    "section": "one of many thin slanted lines side by side",
    "phantom": "thin, with long dashes and pairs of short ones",
    "break": "thick, wavy and drawn freehand",
}
# the five that each is taken for, the likeliest first, with names not too unlike in length
_TAKEN_FOR: dict[LineType, tuple[LineType, ...]] = {
    "visible": ("extension", "break", "section", "hidden", "dimension"),
    "hidden": ("phantom", "center", "section", "visible", "extension"),
    "center": ("hidden", "phantom", "extension", "visible", "dimension"),
    "dimension": ("extension", "leader", "cutting", "center", "visible"),
    "extension": ("dimension", "leader", "visible", "cutting", "hidden"),
    "leader": ("dimension", "extension", "section", "visible", "center"),
    "cutting": ("phantom", "section", "break", "dimension", "extension"),
    "section": ("hidden", "cutting", "leader", "break", "phantom"),
    "phantom": ("center", "hidden", "cutting", "section", "break"),
    "break": ("visible", "section", "cutting", "phantom", "extension"),
}
_BALLOONS = 5


def draft(chance: random.Random) -> Draft:
    """A plate with five balloons on lines of five types; the question names one balloon."""
    kinds = chance.sample(sorted(_NAMES), _BALLOONS)
    numbers = chance.sample(range(1, 10), _BALLOONS)
    part = _part(tuple(zip(sorted(numbers), kinds, strict=True)), chance)
    number, asked = chance.choice(part.balloons)
    by_name = chance.random() < 0.6
    texts = _NAMES if by_name else _SHOWN
    question = f"Which type of line does balloon {number} point at?" if by_name else f"What does line {number} show?"
    return Draft(
        stem=f"The drawing has numbered balloons at some of its lines. {question}",
        text=texts[asked],
        value=0.0,
        why=f"Line {number} is {_LOOKS[asked]}: {_a(asked)}.",
        wrong=tuple(
            Wrong(texts[other], 0.0, f"That would be {_a(other)}: {_LOOKS[other]}.") for other in _TAKEN_FOR[asked]
        ),
        ordered=False,
        figure=Figure("line-types.svg", part.svg(), _alt(part)),
    )


def _a(kind: LineType) -> str:
    name = _NAMES[kind].lower()
    return f"an {name}" if name.startswith("e") else f"a {name}"


def _part(balloons: tuple[tuple[int, LineType], ...], chance: random.Random) -> LinedPart:
    """A part at 50 px for an inch."""
    bore, thickness = chance.randrange(8, 12) * 125, chance.randrange(16, 19) * 125
    return LinedPart(
        top=chance.randrange(88, 103, 2),
        bottom=chance.randrange(234, 257, 2),
        radius=bore / 40,
        thick=thickness / 20,
        depth=chance.randrange(34, 47, 2),
        thickness=inch(thickness),
        bore=inch(bore),
        mirrored=chance.random() < 0.5,
        balloons=balloons,
    )


def _alt(part: LinedPart) -> str:
    seen = "; ".join(f"{number} points at a line that is {_LOOKS[kind]}" for number, kind in part.balloons)
    return (
        f"View of a plate with a hole, diameter {part.bore}, and its section A-A, {part.thickness} thick. Balloons: "
        f"{seen}."
    )


FAMILY = Family(
    id="quality-line-types",
    activity="quality-09",
    topic="Line types",
    level="application",
    difficulty=0.7,
    reference="ASME Y14.2-2014; concept: types of lines on drawings",
    draft=draft,
    kind="drawing",
)
