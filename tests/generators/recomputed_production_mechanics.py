"""Levers, tackles, gears, torque, power, slopes and stock, worked out from the geometry of their drawings."""

import math
import re

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def points(mark: Mark) -> list[tuple[float, float]]:
    """The corners of a polygon or polyline."""
    pairs = (pair.split(",") for pair in mark.given["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def one(question: Question, part: str) -> Mark:
    (mark,) = marks(question, part)
    return mark


def px_an_inch(question: Question, part: str = "distance") -> float:
    """The scale of a drawing, by each of its level dimensions: all agree."""
    lines, words = marks(question, part), marks(question, f"{part}-words")
    assert len(lines) == 2 * len(words)
    scales = [
        abs(right.at("x1") - left.at("x1")) / numbers(word.text)[0]
        for left, right, word in zip(lines[::2], lines[1::2], words, strict=True)
    ]
    assert max(scales) - min(scales) <= 0.003 * max(scales)
    return scales[0]


def middle(rectangle: Mark) -> float:
    return rectangle.at("x") + rectangle.at("width") / 2


def lever(question: Question, near: Rounding) -> float:
    """Takes moments about the pin, in px."""
    px_an_inch(question)
    pin = one(question, "pin").at("cx")
    load = numbers(one(question, "load-words").text)[0]
    turns = near(load * abs(middle(one(question, "load")) - pin))
    return turns / abs(one(question, "effort").at("x1") - pin)


def moment_balance(question: Question, near: Rounding) -> float:
    """Takes moments about the pin, in px, with their signs."""
    scale, pin = px_an_inch(question), one(question, "pin").at("cx")
    hung = zip(marks(question, "load"), marks(question, "load-words"), strict=True)
    turns = near(sum(numbers(word.text)[0] * (middle(block) - pin) for block, word in hung))
    third, word = one(question, "third"), one(question, "third-words")
    if word.text == "W":
        assert turns * (middle(third) - pin) < 0
        return abs(turns / (middle(third) - pin))
    assert ("left" if turns > 0 else "right") in question.stem
    return abs(turns) / numbers(word.text)[0] / scale


def pulley_block(question: Question, near: Rounding) -> float:
    """Lifts the lower block by 1 px and sees by how much all strands become shorter."""
    bar, strands = one(question, "lower-bar").at("y"), marks(question, "strand")
    sheaves = len(marks(question, "upper-sheave")) + len(marks(question, "lower-sheave"))
    assert len(marks(question, "half-turn")) == sheaves == len(strands) - 1
    shorter = sum(1 for strand in strands if max(strand.at("y1"), strand.at("y2")) < bar)
    lift = marks(question, "lift-words")
    if lift:
        return shorter * numbers(lift[0].text)[0]
    (block,) = numbers(one(question, "rig-words").text)
    return near(numbers(one(question, "load-words").text)[0] + block) / shorter


def _teeth(gear: Mark, shaft: Mark) -> list[float]:
    """The angles of a gear's teeth in degrees, from the flats at their tips."""
    corners = points(gear)
    tips = [corners[at + 1 : at + 3] for at in range(0, len(corners), 4)]
    return [
        math.degrees(math.atan2(shaft.at("cy") - (one_y + two_y) / 2, (one_x + two_x) / 2 - shaft.at("cx")))
        for (one_x, one_y), (two_x, two_y) in tips
    ]


def _past(angles: list[float], toward: float) -> float:
    """Share of a pitch by which a tooth stands past a direction, from 0 to 1."""
    return ((angles[0] - toward) / (360 / len(angles))) % 1


def gear_train(question: Question) -> str:
    """Counts drawn teeth and goes from shaft to shaft; a tooth meets a gap in each mesh."""
    letters = [letter for letter in "ABCD" if marks(question, f"gear-{letter}")]
    shafts = [one(question, f"gear-{letter}-shaft") for letter in letters]
    teeth = [_teeth(one(question, f"gear-{letter}"), shaft) for letter, shaft in zip(letters, shafts, strict=True)]
    labels = sorted(word.text for word in sheet(question).words)
    assert labels == [f"{letter}: {len(each)} teeth" for letter, each in zip(letters, teeth, strict=True)]
    rpm, clockwise = numbers(question.stem)[0], _is_clockwise(question, shafts[0])
    for at in range(1, len(letters)):
        if shafts[at].at("cx") == shafts[at - 1].at("cx"):
            assert "B and C are fixed to one shaft" in question.stem
            continue
        meet = _past(teeth[at - 1], 0) + _past(teeth[at], 180)
        assert abs(meet % 1 - 0.5) < 0.06, meet
        rpm, clockwise = rpm * len(teeth[at - 1]) / len(teeth[at]), not clockwise
    return f"{rpm:,.0f} rpm {'clockwise' if clockwise else 'counterclockwise'}"


def _is_clockwise(question: Question, shaft: Mark) -> bool:
    """By the way from the arrow's tail around the shaft to its tip."""
    tail_x, tail_y = numbers(one(question, "turning").given["d"])[:2]
    tip_x, tip_y = points(one(question, "turning-head"))[0]
    x, y = shaft.at("cx"), shaft.at("cy")
    return (tail_x - x) * (tip_y - y) - (tail_y - y) * (tip_x - x) > 0


def torque(question: Question, near: Rounding) -> float:
    """Measures the arm in the drawing."""
    arm = (one(question, "pull").at("x1") - one(question, "bolt-center").at("cx")) / px_an_inch(question)
    feet = round(arm, 1) / 12
    (given,) = numbers(question.stem)
    return near(given / feet) if "tightens" in question.stem else near(given * feet)


def power(question: Question, near: Rounding) -> float:
    """Works in newtons, meters and watts for horsepower, in kilowatt-hours for kilowatts."""
    drawn = sheet(question)
    seconds, share = drawn.value("Time of the lift"), drawn.value("Efficiency") / 100
    load = numbers(one(question, "load-words").text)[0]
    (lift,) = (word.number for word in drawn.words if re.fullmatch(r"[\d.]+ (ft|m)", word.text))
    if "hp" in question.stem:
        return near(load * 4.448222 * lift * 0.3048 / seconds / share) / 745.7
    return near(load * 9.81 * lift / 3_600_000 / share) / (seconds / 3600)


def inclined_plane(question: Question, near: Rounding) -> float:
    """Measures the angle of the drawn slope: its sine for a ramp, its tangent for a wedge."""
    load = numbers(one(question, "load-words").text)[0]
    ramp = marks(question, "ramp")
    (x1, y1), (x2, y2), _corner = points((ramp or marks(question, "wedge"))[0])
    angle = math.atan2(y1 - y2, x2 - x1)
    return load * near(math.sin(angle) if ramp else math.tan(angle))


def weight_of_stock(question: Question, near: Rounding) -> float:
    """Measures the end view, and goes by way of cubic centimeters and grams."""
    drawn = sheet(question)
    shape = one(question, "outer") if marks(question, "inner-words") == [] else marks(question, "outer")[0]
    inches = numbers(marks(question, "outer-words")[0].text)[0]
    if shape.kind == "rect":
        area = shape.at("width") * shape.at("height") * (inches / shape.at("width")) ** 2
    else:
        scale = inches / 2 / shape.at("r")
        bores = [mark for mark in marks(question, "inner") if mark.kind == "circle"]
        area = _disk(shape.at("r") * scale) - sum(_disk(bore.at("r") * scale) for bore in bores)
    feet = numbers(one(question, "length-words").text)[0]
    named = question.stem.partition(" of ")[2].partition(",")[0]
    density = next(row[1] for row in drawn.rows if row[0].lower() == named.lower())
    grams = near(area * 2.54**2) * feet * 30.48 * float(density) * 453.59237 / 2.54**3
    return grams / 453.59237


def _disk(radius: float) -> float:
    """The area of a polygon with 720 corners on a circle."""
    return 360 * radius**2 * math.sin(math.radians(0.5))


EXPECTED = {
    "production-lever": Expected(r"[\d,]+ lb", (2, 15_000), lever, slack=0.0008),
    "production-moment-balance": Expected(r"[\d,]+ lb|\d+\.\d in", (0.4, 2_700), moment_balance, slack=0.0003),
    "production-pulley-block": Expected(r"[\d,]+ lb|[\d,]+ in", (4, 4_000), pulley_block, exact=True),
    "production-gear-train": Expected(r"[\d,]+ rpm (counter)?clockwise", read=gear_train),
    "production-torque": Expected(r"[\d,]+ ft-lb|[\d,]+ lb", (1, 3_000), torque, exact=True),
    "production-power": Expected(r"\d+\.\d (hp|kW)", (0.1, 300), power, slack=0.0005),
    "production-inclined-plane": Expected(r"[\d,]+ lb", (2, 9_000), inclined_plane, slack=0.009),
    "production-weight-of-stock": Expected(r"[\d,]+ lb", (2, 9_000), weight_of_stock, slack=0.0006),
}
