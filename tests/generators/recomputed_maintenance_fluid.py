"""The answers of the Maintenance families on gauges, logs and fluid power, worked out again another way."""

import math
import statistics

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def pressure_gauge(question: Question, _near: Rounding) -> float:
    """Finds the line in the needle's direction and counts on from the numbers beside the first two long ones."""
    name = "psi" if question.stem.endswith("in psi?") else "metric"
    rim = marks(question, "rim")[0]
    middle = (rim.at("cx"), rim.at("cy"))
    tip = [float(each) for each in marks(question, "needle")[0].given["points"].split()[0].split(",")]
    lines = marks(question, f"{name}-line")
    long = [at for at, line in enumerate(lines) if line.given["stroke-width"] == "2.2"]
    labels = [float(mark.text) for mark in marks(question, f"{name}-number")]
    assert len(long) == len(labels)
    off = [abs(_turn(middle, (line.at("x1"), line.at("y1"))) - _turn(middle, (tip[0], tip[1]))) for line in lines]
    place = off.index(min(off))
    assert min(off) < 0.3
    return labels[0] + place * (labels[1] - labels[0]) / (long[1] - long[0])


def _turn(middle: tuple[float, float], point: tuple[float, float]) -> float:
    """Degrees clockwise from straight down."""
    return math.degrees(math.atan2(middle[0] - point[0], point[1] - middle[1])) % 360


def availability(question: Question, near: Rounding) -> float:
    """By the mean of the repairs: MTTR is it, MTBF what is left of an equal share of the time, availability a sum."""
    rows = [row for row in sheet(question).rows if len(row) == 3 and row[0] != "No."]
    hours = [float(row[2]) for row in rows]
    planned = numbers(question.stem)[0]
    repair = near(statistics.fmean(hours))
    if "MTTR" in question.stem:
        return repair
    between = near(planned / len(rows)) - repair
    return between if "MTBF" in question.stem else 100 * between / (between + repair)


def cylinder_force(question: Question, near: Rounding) -> float:
    """Adds up rings of the piston from the middle, or from the rod's surface, 1,000 of them."""
    (bore,) = numbers(marks(question, "bore-words")[0].text)
    (rod,) = numbers(marks(question, "rod-words")[0].text)
    supply, _exhaust = sorted(marks(question, "port-words"), key=_without_number)
    pulls = supply.at("x") > marks(question, "piston")[0].at("x")
    assert pulls == ("pull the rod in" in question.stem)
    drawn = marks(question, "rod")[0].at("height") / marks(question, "piston")[0].at("height")
    assert abs(drawn - rod / bore) < 0.001
    inner, outer = (rod / 2 if pulls else 0.0), bore / 2
    width = (outer - inner) / 1000
    area = sum(2 * 3.14 * (inner + (at + 0.5) * width) * width for at in range(1000))
    return near(area) * numbers(supply.text)[0]


def _without_number(mark: Mark) -> bool:
    return not numbers(mark.text)


def piston_speed(question: Question, near: Rounding) -> float:
    """Fills the cylinder inch by inch: gallons and seconds for each."""
    flow, bore, *rest = numbers(question.stem)
    an_inch = near(3.14 / 4 * bore**2 / 231)
    seconds = an_inch / (flow / 60)
    return rest[2] * seconds if "How long" in question.stem else 60 / seconds


def pascal(question: Question, near: Rounding) -> float:
    """Takes the ratio of the widths that are drawn, and the pressure under a square of each width."""
    widths = {name: marks(question, f"piston-{name}")[0].at("width") for name in ("F1", "F2")}
    sizes = {name: numbers(marks(question, f"size-{name}")[0].text)[0] for name in ("F1", "F2")}
    assert abs(widths["F1"] / widths["F2"] - sizes["F1"] / sizes["F2"]) < 0.001
    finds = "F2" if "Which load F2" in question.stem else "F1"
    known = "F1" if finds == "F2" else "F2"
    (_number, given) = numbers(marks(question, f"force-{known}")[0].text)
    assert "?" in marks(question, f"force-{finds}")[0].text
    pressure = near(given / (3.14159 * sizes[known] ** 2 / 4))
    return near(3.14159 * sizes[finds] ** 2 / 4) * pressure


EXPECTED = {
    "maintenance-pressure-gauge": Expected(r"\d+ (psi|kPa)|\d+\.\d bar", (0, 3200), pressure_gauge, gap=0.05),
    "maintenance-availability": Expected(r"\d+ h|\d+\.\d h|\d+%", (0.1, 500), availability),
    "maintenance-cylinder-force": Expected(r"[\d,]+ lb", (5, 20_000), cylinder_force, slack=0.0005),
    "maintenance-piston-speed": Expected(r"[\d,]+ in/min|\d+\.\d s", (0.1, 5_000), piston_speed, slack=0.001),
    "maintenance-pascal": Expected(r"[\d,]+ lb", (1, 90_000), pascal, slack=0.0001),
}
