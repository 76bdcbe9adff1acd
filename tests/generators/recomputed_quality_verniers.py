"""Vernier scales read from their drawn lines: which ones stand nearest to each other, and what is counted before."""

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers
from tests.generators.expected import Expected, Rounding


def _place(mark: Mark, *, upright: bool) -> float:
    """Where a line or number stands along the scale, in px, growing with the reading."""
    if mark.kind == "text":
        return 5 - mark.at("y") if upright else mark.at("x")
    return -mark.at("y1") if upright else mark.at("x1")


def _nearest(place: float, lines: list[float]) -> float:
    return min(abs(place - line) for line in lines)


def _met(question: Question, *, upright: bool) -> int:
    """Number of the vernier line nearest to a main line in the enlarged part, counted from a numbered one."""
    main = [_place(mark, upright=upright) for mark in marks(question, "near-main")]
    lines = [_place(mark, upright=upright) for mark in marks(question, "near-vernier")]
    numbered = marks(question, "near-vernier-number")
    best = min(range(len(lines)), key=lambda at: _nearest(lines[at], main))
    misses = sorted(_nearest(line, main) for line in lines)
    assert misses[0] < 0.02
    assert misses[1] > 2, "a second line must be seen not to meet one"
    anchor = numbered[0]
    at = min(range(len(lines)), key=lambda each: abs(lines[each] - _place(anchor, upright=upright)))
    factor = 5 if max(int(mark.text) for mark in marks(question, "vernier-number")) <= 10 else 1
    return best - at + int(anchor.text) * factor


def _whole(question: Question, *, upright: bool) -> tuple[int, list[tuple[float, Mark]]]:
    """How many of the main lines drawn the vernier's zero has passed, and the numbers with their places."""
    zero = min(_place(mark, upright=upright) for mark in marks(question, "vernier"))
    passed = [mark for mark in marks(question, "main") if _place(mark, upright=upright) <= zero + 0.05]
    labels = [(_place(mark, upright=upright), mark) for mark in marks(question, "main-number")]
    return len(passed), labels


def _first_line(question: Question, labels: list[tuple[float, Mark]], *, upright: bool) -> int:
    """How many main lines before the first label the first line is."""
    places = sorted(_place(mark, upright=upright) for mark in marks(question, "main"))
    first = min(labels, key=_label_place)
    return min(range(len(places)), key=lambda at: abs(places[at] - first[0]))


def _label_place(pair: tuple[float, Mark]) -> float:
    return pair[0]


def inch(question: Question, *, upright: bool) -> float:
    """Inches from the note and the large numbers, tenths from the small ones, then lines, then the vernier."""
    passed, labels = _whole(question, upright=upright)
    note = marks(question, "before")
    inches = int(numbers(note[0].text)[0]) if note else 0
    first = min(labels, key=_label_place)[1]
    tenths = int(first.text)
    if first.given.get("font-weight") == "bold":
        tenths = int(first.text) * 10
    else:
        tenths += inches * 10
    lines = tenths * 4 - _first_line(question, labels, upright=upright) + passed - 1
    return (lines * 25 + _met(question, upright=upright) % 25) / 1000


def caliper_inch(question: Question, _near: Rounding) -> float:
    """Along the sheet."""
    return inch(question, upright=False)


def height_gage(question: Question, _near: Rounding) -> float:
    """Up the sheet."""
    return inch(question, upright=True)


def caliper_metric(question: Question, _near: Rounding) -> float:
    """Millimeters counted from the first number, then fiftieths."""
    passed, labels = _whole(question, upright=False)
    first = int(min(labels, key=_label_place)[1].text)
    millimeters = first - _first_line(question, labels, upright=False) + passed - 1
    return millimeters + _met(question, upright=False) % 50 / 50


EXPECTED = {
    "quality-vernier-caliper-inch": Expected(r"\d\.\d{3} in", (0, 6), caliper_inch, gap=0.001, digits=12),
    "quality-vernier-caliper-metric": Expected(r"\d+\.\d\d mm", (0, 150), caliper_metric, gap=0.02, digits=12),
    "quality-height-gage": Expected(r"\d+\.\d{3} in", (0, 12), height_gage, gap=0.001, digits=12),
}
