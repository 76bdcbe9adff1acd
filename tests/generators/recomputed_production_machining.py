"""Speeds, feeds, cutting times and tool lives, worked out from drawings and tables another way."""

import math
from fractions import Fraction

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def _corners(mark: Mark) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in mark.given["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def spindle_speed(question: Question, near: Rounding) -> float:
    """Rolls the diameter along the surface for a minute; the shop formula in fractions."""
    rows = [row for row in sheet(question).rows if len(row) == 5]
    head = rows[0]
    job = {row[3]: row[4] for row in rows}
    (speeds,) = (row for row in sheet(question).rows if len(row) >= 3 and row[0] == job["Material"])
    speed = numbers(speeds[head.index(job["Tool"])])[0]
    (size,) = (numbers(value)[0] for name, value in job.items() if name.endswith("diameter"))
    if "4 x CS" in question.stem:
        return float(Fraction(speed) / Fraction(size) * 4)
    seconds_around = near(math.pi * size / 12 / (speed / 60))
    return 60 / seconds_around


def feed_rate(question: Question, near: Rounding) -> float:
    """Adds the chips of all drawn inserts, turn by turn."""
    drawn = sheet(question)
    chip = drawn.value("Chip load per tooth")
    turn = sum(chip for _insert in marks(question, "insert"))
    return sum(near(turn) for _turn in range(round(drawn.value("Spindle speed"))))


def cutting_time(question: Question, near: Rounding) -> float:
    """Measures the tool's way in the drawing and counts its turns."""
    drawn = sheet(question)
    rpm, feed = drawn.value("Spindle speed"), drawn.value("Feed per turn")
    (length,) = (numbers(mark.text)[0] for mark in marks(question, "length-words"))
    if marks(question, "drill"):
        top, low = sorted(line.at("y1") for line in marks(question, "surface"))
        start = max(y for _x, y in _corners(marks(question, "drill")[0]))
        end = max(line.at("y2") for line in marks(question, "drilled"))
        inches, count = (end - start) / (low - top) * length, drawn.value("Holes")
    else:
        mark, bar = marks(question, "mark")[0].at("x1"), marks(question, "bar")[0]
        tip = min(x for x, _y in _corners(marks(question, "tool")[0]))
        right = bar.at("x") + bar.at("width")
        inches, count = (tip - mark) / (right - mark) * length, drawn.value("Passes")
    turns = near(count * inches / feed)
    return turns / (rpm / 60)


def tool_life(question: Question, _near: Rounding) -> float:
    """Makes the batch part by part, with a new edge where the next part would outlast the one in use."""
    drawn = sheet(question)
    life, cut = drawn.value("Edge life, time in the cut") * 60, drawn.value("Time in the cut per part")
    (face,) = marks(question, "insert")
    upper_left, upper_right, lower_right, lower_left = _corners(marks(question, "side")[0])
    straight = upper_left[0] == lower_left[0] and upper_right[0] == lower_right[0]
    edges = face.given["d"].count("Q") * (2 if straight else 1)
    changes, left = 0, life
    for _part in range(round(drawn.value("Parts in the batch"))):
        if left < cut:
            changes, left = changes + 1, life
        left -= cut
    if "How many inserts" not in question.stem:
        return changes
    inserts = 1
    while inserts * edges < changes + 1:
        inserts += 1
    return inserts


EXPECTED = {
    "production-spindle-speed": Expected(r"[\d,]+ rpm", (10, 72_000), spindle_speed, slack=0.0007),
    "production-feed-rate": Expected(r"[\d,]+\.\d in/min", (0.3, 1_100), feed_rate),
    "production-cutting-time": Expected(r"[\d,]+ s", (2, 6_000), cutting_time, slack=0.0005),
    "production-tool-life": Expected(r"[\d,]+ (inserts|times)", (2, 400), tool_life, exact=True),
}
