"""The answers of the Maintenance families on circuits, drives and ladders, worked out again another way."""

from cpt_practice.domain.question import Question
from tests.generators.drawn import marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def ohms_law(question: Question, near: Rounding) -> float:
    """Looks by halving for the amount at which the drop at the load, or its heat over the current, fits."""
    shown = {
        "V": numbers(marks(question, "battery-words")[0].text),
        "I": numbers(marks(question, "meter-words")[0].text),
        "R": numbers(marks(question, "resistor-words")[1].text),
    }
    (gap,) = (name for name, found in shown.items() if not found)
    low, high = 0.0, 10_000.0
    while high - low > 1e-7:
        middle = (low + high) / 2
        volts, amps, ohms = (found[0] if found else middle for found in shown.values())
        over = amps * ohms > volts
        low, high = (low, middle) if over != (gap == "V") else (middle, high)
    volts, amps, _ohms = (near(found[0] if found else high) for found in shown.values())
    return near(volts) * near(amps) if "What power" in question.stem else high


def series_parallel(question: Question, near: Rounding) -> float:
    """Goes through the resistors as they lie: columns side by side, and the level ones before them."""
    shapes = [[pair.split(",") for pair in mark.given["points"].split()] for mark in marks(question, "resistor")]
    texts = [numbers(mark.text)[0] for mark in marks(question, "resistor-words") if mark.text.endswith("ohms")]
    level, columns = 0.0, dict[float, float]()
    for shape, ohms in zip(shapes, texts, strict=True):
        if shape[0][1] == shape[-1][1]:
            level += ohms
        else:
            x = float(shape[0][0])
            columns[x] = columns.get(x, 0.0) + ohms
    assert len(marks(question, "joint")) == 2 * (len(columns) - 1)
    volts = numbers(marks(question, "battery-words")[0].text)[0]
    amps_of_a_volt = sum(near(1 / ohms) for ohms in columns.values())
    total = level + near(1 / amps_of_a_volt)
    return volts / total if "current" in question.stem else total


def belt_ratio(question: Question, near: Rounding) -> float:
    """Runs the rim by the radii that are drawn: in a minute the same length of belt leaves both wheels."""
    radius = {name: marks(question, name)[0].at("r") for name in ("driver", "driven")}
    size = {name: numbers(marks(question, f"size-{name}")[0].text)[0] for name in radius}
    assert abs(radius["driver"] / radius["driven"] - size["driver"] / size["driven"]) < 0.002
    known, asked = ("driver", "driven") if "The driver" in question.stem else ("driven", "driver")
    belt = near(3.14159 * size[known] * numbers(question.stem)[0])
    return belt / near(3.14159 * size[asked])


def ladder_truth(question: Question) -> str:
    """Follows each rung by the places of its contacts: those under one another are ways side by side."""
    rows = [row[-2:] for row in sheet(question).rows if row[-1] in {"on", "off"}]
    inputs = {name: state == "on" for name, state in rows}
    assert len(inputs) == 4
    slashes = {
        (round((each.at("x1") + each.at("x2")) / 2), round((each.at("y1") + each.at("y2")) / 2))
        for each in marks(question, "slash")
    }
    on = [number for number in (1, 2, 3) if _passes(question, number, inputs, slashes)]
    off = [number for number in (1, 2, 3) if number not in on]
    return f"{' and '.join(map(str, on))} on, {' and '.join(map(str, off))} off"


def _passes(question: Question, number: int, inputs: dict[str, bool], slashes: set[tuple[int, int]]) -> bool:
    columns = dict[float, list[bool]]()
    for mark in marks(question, f"contact-{number}"):
        x, y = mark.at("x"), mark.at("y")
        columns.setdefault(x, []).append(inputs[mark.text] != ((round(x), round(y + 18)) in slashes))
    assert (max(map(len, columns.values())) == 2) == bool(marks(question, f"branch-{number}"))
    return all(any(ways) for ways in columns.values())


EXPECTED = {
    "maintenance-ohms-law": Expected(r"[\d,]+\.\d (V|W|ohms)|[\d,]+\.\d\d A", (0.01, 20_000), ohms_law, slack=0.0005),
    "maintenance-series-parallel": Expected(
        r"[\d,]+\.\d ohms|\d+\.\d\d A", (0.01, 2_000), series_parallel, slack=0.006
    ),
    "maintenance-belt-ratio": Expected(r"[\d,]+ rpm", (5, 40_000), belt_ratio, slack=0.0001),
    "maintenance-ladder-truth": Expected(r"\d on, \d and \d off|\d and \d on, \d off", read=ladder_truth),
}
