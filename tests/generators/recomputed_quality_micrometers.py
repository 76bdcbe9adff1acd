"""Micrometers read from their drawn lines: positions measured in the figure, not the numbers that drew it."""

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers
from tests.generators.expected import Expected, Rounding


def _start(question: Question) -> float:
    """Where the tool's range begins, as the stem says; 0 for a depth micrometer."""
    return numbers(question.stem)[0]


def _number_beside(label: Mark, lines: list[Mark]) -> Mark:
    """The line that a number on thimble or sleeve belongs to: of the long ones, the nearest."""

    def away(line: Mark) -> float:
        return abs(line.at("x1") - label.at("x")) + abs(line.at("y1") - label.at("y"))

    longest = max(_long(line) for line in lines)
    return min((line for line in lines if _long(line) > longest - 1), key=away)


def _long(line: Mark) -> float:
    return abs(line.at("x2") - line.at("x1")) + abs(line.at("y2") - line.at("y1"))


def thimble(question: Question, around: int) -> float:
    """Divisions of the thimble at the index line, counted from the nearest number; between lines, by their distance."""
    (index,) = marks(question, "index")
    lines = sorted(marks(question, "thimble"), key=_height)
    label = min(marks(question, "thimble-number"), key=lambda mark: abs(mark.at("y") - index.at("y1")))
    named = lines.index(_number_beside(label, lines))
    upward = _rises_upward(marks(question, "thimble-number"), around)
    here = index.at("y1")
    after = [at for at, line in enumerate(lines) if line.at("y1") >= here - 0.01]
    at = float(after[0])
    gap = lines[after[0]].at("y1") - here
    if gap > 0.01:
        at -= gap / (lines[after[0]].at("y1") - lines[after[0] - 1].at("y1"))
    return (int(label.text) + (at - named) * (-1 if upward else 1)) % around


def _height(mark: Mark) -> float:
    return mark.at("y1")


def _rises_upward(labels: list[Mark], around: int) -> bool:
    """True where numbers on the thimble grow toward the top."""
    if len(labels) < 2:
        return True
    upper, lower = sorted(labels, key=lambda mark: mark.at("y"))[:2]
    return (int(upper.text) - int(lower.text)) % around == 5


def _edge(question: Question) -> float:
    (edge,) = marks(question, "edge")
    if edge.kind == "rect":
        return edge.at("x")
    return min(numbers(edge.given["points"])[::2])


def _spacing(lines: list[Mark]) -> float:
    first, last = lines[0].at("x1"), lines[-1].at("x1")
    return (last - first) / (len(lines) - 1)


def micrometer_inch(question: Question, _near: Rounding) -> float:
    """Counts uncovered lines."""
    uncovered = len(marks(question, "sleeve")) - 1
    return _start(question) + (uncovered * 25 + thimble(question, 25)) / 1000


def micrometer_metric(question: Question, _near: Rounding) -> float:
    """Counts whole millimeters above the index line, then sees whether a half one follows below it."""
    (index,) = marks(question, "index")
    lines = marks(question, "sleeve")
    above = [line for line in lines if line.at("y2") < index.at("y1")]
    below = [line for line in lines if line.at("y2") > index.at("y1")]
    half = bool(below) and below[-1].at("x1") > above[-1].at("x1")
    return _start(question) + len(above) - 1 + (0.5 if half else 0) + thimble(question, 50) / 100


def micrometer_vernier(question: Question, _near: Rounding) -> float:
    """Counts uncovered lines, then looks for the vernier line that has a thimble line at its height."""
    (index,) = marks(question, "index")
    lines = marks(question, "thimble")

    def miss(line: Mark) -> float:
        return min(abs(line.at("y1") - other.at("y1")) for other in lines)

    numbered = list(zip(marks(question, "vernier"), marks(question, "vernier-number"), strict=True))
    whole = min(abs(index.at("y1") - other.at("y1")) for other in lines) < 0.2
    tenth = 0 if whole else int(min(numbered, key=lambda pair: miss(pair[0]))[1].text)
    low = next(line for line in sorted(lines, key=_height) if line.at("y1") >= index.at("y1") - 0.2)
    label = min(marks(question, "thimble-number"), key=lambda mark: abs(mark.at("y") - low.at("y1")))
    named = _number_beside(label, lines)
    pitch = abs(lines[1].at("y1") - lines[0].at("y1"))
    mils = (int(label.text) + round((named.at("y1") - low.at("y1")) / pitch)) % 25
    uncovered = len(marks(question, "sleeve")) - 1
    return _start(question) + uncovered * 0.025 + mils / 1000 + tenth / 10000


def depth_micrometer(question: Question, _near: Rounding) -> float:
    """Measures how far the thimble's edge has come from where the scale's zero would be."""
    lines = marks(question, "sleeve")
    labels = [label for label in marks(question, "sleeve-number") if label.text == "0"]
    full = _number_beside(labels[0], lines)
    covered = 40 - (len(lines) - 1) if len(lines) > 1 else 40
    if len(lines) > 1:
        uncovered = (_edge(question) - full.at("x1")) / _spacing(lines)
        assert 40 - uncovered <= covered + 0.02
    turned = thimble(question, 25)
    whole = covered if turned < 0.01 else covered - 1
    return (whole * 25 + turned) / 1000


INCHES = r"\d\.\d{3} in"
EXPECTED = {
    "quality-micrometer-inch": Expected(INCHES, (0, 3), micrometer_inch, gap=0.001, digits=12),
    "quality-micrometer-metric": Expected(r"\d+\.\d\d mm", (0, 50), micrometer_metric, gap=0.01, digits=12),
    "quality-micrometer-vernier": Expected(r"\d\.\d{4} in", (0, 2), micrometer_vernier, gap=0.0001, digits=12),
    "quality-depth-micrometer": Expected(INCHES, (0, 1), depth_micrometer, gap=0.001, digits=12),
}
