"""The answers of the production families of shipping, worked out again from what is drawn, in another way."""

import math

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding

_COUNTED = {"shows a": 1, "of two": 2, "of three": 3, "of four": 4, "of five": 5, "of six": 6}


def shipping_weight(question: Question, near: Rounding) -> float:
    """Puts carton after carton on the scales, in quarter pounds."""
    drawn = sheet(question)
    above, front = marks(question, "carton-above"), marks(question, "carton-front")
    columns = {mark.given["x"] for mark in front}
    layers = {mark.given["y"] for mark in front}
    assert len(front) == len(columns) * len(layers)
    assert len(columns) == len({mark.given["x"] for mark in above})
    quarters = round(4 * drawn.value("Empty pallet"))
    for _carton in range(len(above) * len(layers)):
        quarters += round(4 * drawn.value("Empty carton"))
        for _part in range(round(drawn.value("Parts in a carton"))):
            quarters += round(4 * drawn.value("One part"))
    return quarters / 4


def _long(mark: Mark) -> float:
    return math.hypot(mark.at("x2") - mark.at("x1"), mark.at("y2") - mark.at("y1"))


def shipping_cube(question: Question, near: Rounding) -> float:
    """Turns each size into feet first; all sizes are drawn on one scale."""
    sizes: dict[str, float] = {}
    scales: list[float] = []
    for part in ("length", "width", "cartons", "pallet"):
        (line,), (words,) = marks(question, f"{part}-size"), marks(question, f"{part}-number")
        (sizes[part],) = numbers(words.text)
        scales.append(_long(line) / sizes[part])
    assert max(scales) - min(scales) < 0.01
    number = next(count for words, count in _COUNTED.items() if f"{words} pallet load" in question.stem)
    feet = near(sizes["length"] / 12) * near(sizes["width"] / 12) * near((sizes["cartons"] + sizes["pallet"]) / 12)
    return feet * number


def pallet_pattern(question: Question, near: Rounding) -> float:
    """Sets copies of the drawn carton beside and upon each other until one would pass an edge or the limit."""
    (pallet,), (carton,) = marks(question, "pallet-top"), marks(question, "carton-above")
    (deck,), (side,) = marks(question, "pallet-deck"), marks(question, "carton-front")
    (limit,) = marks(question, "height-limit")
    assert abs(side.at("width") - carton.at("width")) < 0.1
    assert abs(side.at("y") + side.at("height") - deck.at("y")) < 0.1
    columns = _copies(carton.at("x"), carton.at("width"), pallet.at("x") + pallet.at("width"))
    rows = _copies(pallet.at("y"), carton.at("height"), pallet.at("y") + pallet.at("height"))
    layers = _copies(limit.at("y1"), side.at("height"), deck.at("y"))
    return columns * rows * min(layers, round(numbers(question.stem)[0]))


def _copies(start: float, size: float, end: float) -> int:
    """How many of this size stand one after another before the end is passed by more than the drawing's precision."""
    number = 0
    while start + (number + 1) * size <= end + 0.3:
        number += 1
    return number


EXPECTED = {
    "production-shipping-weight": Expected(r"[\d,]+ lb", (10, 4000), shipping_weight, exact=True),
    "production-shipping-cube": Expected(r"[\d,]+\.\d cu ft", (1, 7000), shipping_cube, digits=4),
    "production-pallet-pattern": Expected(r"\d+ cartons", (1, 400), pallet_pattern, exact=True),
}
