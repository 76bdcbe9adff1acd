"""A feature control frame read: its symbol, its datum order, its tolerance zone, or its circled letter."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drilled_plate import SIZE, Plate, draw_plate
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.feature_control import LOOKS, Characteristic, Frame, Modifier
from cpt_practice.generators.framed_part import FramedPart
from cpt_practice.generators.svg import Drawing
from cpt_practice.generators.toleranced_size import Size, decimal, inch

_NAMES: dict[Characteristic, str] = {
    "profile of a line": "Line profile of the feature",
    "profile of a surface": "Surface profile of the feature",
}
# the five that each one is taken for, the likeliest first
_TAKEN_FOR: dict[Characteristic, tuple[Characteristic, ...]] = {
    "straightness": ("flatness", "parallelism", "profile of a line", "angularity", "position"),
    "flatness": ("straightness", "parallelism", "profile of a surface", "angularity", "position"),
    "circularity": ("cylindricity", "circular runout", "position", "total runout", "profile of a line"),
    "cylindricity": ("circularity", "total runout", "parallelism", "circular runout", "profile of a surface"),
    "profile of a line": ("profile of a surface", "circularity", "straightness", "angularity", "circular runout"),
    "profile of a surface": ("profile of a line", "flatness", "circularity", "cylindricity", "total runout"),
    "angularity": ("perpendicularity", "parallelism", "straightness", "profile of a line", "flatness"),
    "perpendicularity": ("angularity", "parallelism", "straightness", "position", "flatness"),
    "parallelism": ("flatness", "cylindricity", "perpendicularity", "straightness", "angularity"),
    "position": ("circularity", "cylindricity", "profile of a surface", "angularity", "total runout"),
    "circular runout": ("total runout", "circularity", "angularity", "cylindricity", "position"),
    "total runout": ("circular runout", "cylindricity", "circularity", "parallelism", "position"),
}
_RELATED = frozenset({"angularity", "perpendicularity", "parallelism", "circular runout", "total runout"})
_ZONES: dict[Characteristic, str] = {
    "straightness": "Two lines {} in apart",
    "flatness": "Two planes {} in apart",
    "circularity": "Two circles {} in apart",
    "cylindricity": "Two cylinders {} in apart",
    "angularity": "Two planes {} in apart",
    "perpendicularity": "Two planes {} in apart",
    "parallelism": "Two planes {} in apart",
    "position": "One cylinder {} in across",
}
_SHAPES = {
    "Two planes {} in apart": "Two parallel planes bound a flat surface or its direction",
    "Two lines {} in apart": "Two parallel lines bound one line of a surface at a time",
    "Two circles {} in apart": "Two circles with one center bound each round section alone",
    "Two cylinders {} in apart": "Two cylinders with one axis bound a whole round surface",
    "One cylinder {} in across": "A cylinder is the zone where a diameter sign precedes the tolerance of an axis",
    "One square {} in across": "A square is no zone of this frame; the tolerance has one shape around the true place",
}
_LETTERS = "BCDEFGHJKLMNPRT"
_ORDER = ("primary", "secondary", "tertiary")


def draft(chance: random.Random) -> Draft:
    """One of four questions, with tolerances of 0.001 to 0.020 in."""
    ask = chance.choice((_control, _control, _datum, _zone, _letter))
    return ask(chance)


def _part(characteristic: Characteristic, chance: random.Random) -> FramedPart:
    datums = ("A",) if characteristic in _RELATED else ()
    frame = Frame(characteristic, inch(chance.randrange(1, 21)), datums=datums)
    return FramedPart(frame, chance.randrange(200, 271, 2), chance.randrange(70, 111, 2))


def _plate(chance: random.Random, modifier: Modifier, letters: tuple[str, ...] = ("A", "B", "C")) -> Plate:
    """A plate with a frame of position; the first three letters are its datums, a fourth one is the feature's own."""
    size = Size(chance.randrange(30, 61) * 10 + 125, chance.randrange(3, 9), chance.randrange(0, 7), "limits")
    tolerance, pin = inch(chance.randrange(2, 21)), chance.random() < 0.4
    datums = tuple(chance.sample(letters[:3], 3)) if len(letters) > 3 else letters
    frame = Frame("position", tolerance, round_zone=True, modifier=modifier, datums=datums)
    first, second, third = letters[:3]
    places = (chance.randrange(46, 69) * 25, chance.randrange(27, 35) * 25)
    return Plate(size, frame, pin, *places, (first, second, third), "".join(letters[3:]))


def _drawn(characteristic: Characteristic, chance: random.Random) -> Plate | FramedPart:
    return _plate(chance, "") if characteristic == "position" else _part(characteristic, chance)


def _figure(drawn: Plate | FramedPart) -> Figure:
    if isinstance(drawn, FramedPart):
        return Figure("feature-frame.svg", drawn.svg(), drawn.told)
    drawing = Drawing(*SIZE)
    draw_plate(drawing, drawn)
    return Figure("feature-frame.svg", drawing.svg(), drawn.told)


def _control(chance: random.Random) -> Draft:
    """What the symbol in the frame's first box stands for."""
    characteristic = chance.choice(sorted(_TAKEN_FOR))
    return Draft(
        stem="The drawing shows a part with a feature control frame. What does the symbol in its first box control?",
        text=_name(characteristic),
        value=0.0,
        why=f"The symbol is {LOOKS[characteristic]}: the sign for {characteristic}.",
        wrong=tuple(
            Wrong(_name(other), 0.0, f"The sign for {other} is {LOOKS[other]}.") for other in _TAKEN_FOR[characteristic]
        ),
        ordered=False,
        figure=_figure(_drawn(characteristic, chance)),
    )


def _name(characteristic: Characteristic) -> str:
    return _NAMES.get(characteristic, f"{characteristic.capitalize()} of the feature")


def _datum(chance: random.Random) -> Draft:
    """Which letter is the primary, secondary or tertiary datum; the answers are in the order of the alphabet."""
    letters = tuple(chance.sample(_LETTERS, 4))
    plate = _plate(chance, chance.choice(("M", "")), letters)
    place = chance.choice((0, 0, 1, 2))
    key = plate.frame.datums[place]
    reasons = {
        other: f"{other} is in the {('first', 'second', 'third')[at]} datum box: the {_ORDER[at]} datum."
        for at, other in enumerate(plate.frame.datums)
    }
    reasons[plate.feature] = f"{plate.feature} names the {plate.name} itself, not what it is located from."
    return Draft(
        stem=(
            f"The drawing shows a plate with a feature control frame for its {plate.name}. Which datum feature is the "
            f"{_ORDER[place]} one for this frame?"
        ),
        text=f"Datum feature {key}",
        value=float(ord(key)),
        why=f"Read from the left, {key} stands {('first', 'second', 'third')[place]} after the tolerance in the frame.",
        wrong=tuple(
            Wrong(f"Datum feature {other}", float(ord(other)), why) for other, why in reasons.items() if other != key
        ),
        gap=0.5,
        figure=_figure(plate),
    )


def _zone(chance: random.Random) -> Draft:
    """Shape and size of the zone."""
    characteristic = chance.choice(sorted(_ZONES))
    drawn = _drawn(characteristic, chance)
    tolerance = decimal(round(float(drawn.frame.tolerance) * 1000))
    shape = _ZONES[characteristic]
    subject = f"plate with a frame for its {drawn.name}" if isinstance(drawn, Plate) else "part with a frame"
    return Draft(
        stem=f"The drawing shows a {subject}; values are in inches. Which tolerance zone does this frame call for?",
        text=shape.format(tolerance),
        value=0.0,
        why=f"{_SHAPES[shape]}; the frame gives {drawn.frame.tolerance} as its width or diameter.",
        wrong=tuple(Wrong(name.format(tolerance), 0.0, f"{why}.") for name, why in _SHAPES.items() if name != shape),
        ordered=False,
        figure=_figure(drawn),
    )


def _letter(chance: random.Random) -> Draft:
    """What circled M, circled L or no circled letter means for holes or pins of different sizes."""
    modifier: Modifier = chance.choice(("M", "L", ""))
    plate = _plate(chance, modifier)
    name, tight, loose = plate.name, "lower", "upper"
    if plate.pin:
        tight, loose = loose, tight
    texts = {
        "M": f"More toward the {loose} limit",
        "L": f"More toward the {tight} limit",
        "": "Alike up to both limits",
    }
    meaning = {
        "M": f"circled M: the value holds at the most material, the {tight} limit of a {name}, and grows from there.",
        "L": f"circled L: the value holds at the least material, the {loose} limit of a {name}, and grows from there.",
        "": f"no circled letter: the value holds regardless of feature size, for any {name} within its limits.",
    }
    wrong = [Wrong(text, 0.0, f"That would take {meaning[key]}") for key, text in texts.items() if key != modifier]
    wrong.append(Wrong("Twice as much at any size", 0.0, "Takes the diameter of the zone for its radius."))
    wrong.append(Wrong("None at all at one limit", 0.0, "A tolerance of zero would have to stand in the frame."))
    return Draft(
        stem=(
            f"The drawing shows a plate with a frame for its {name}. How much position tolerance does the frame give "
            f"over the sizes that the {name} may have?"
        ),
        text=texts[modifier],
        value=0.0,
        why=f"The frame has {meaning[modifier]}",
        wrong=tuple(wrong),
        ordered=False,
        figure=_figure(plate),
    )


FAMILY = Family(
    id="quality-feature-frame",
    activity="quality-09",
    topic="GD&T symbols, feature control frame, datums",
    level="application",
    difficulty=0.6,
    reference="ASME Y14.5-2018; concept: feature control frames",
    draft=draft,
    kind="drawing",
)
