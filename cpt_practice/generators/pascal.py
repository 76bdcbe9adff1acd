"""Force or load at one of two drawn pistons that stand on the same oil."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.mechanisms import force
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_POUNDS = Amount(1, after=" lb")
_OIL = "#f3e8c8"
_LEFT, _RIGHT, _TOP, _FLOOR = 170.0, 440.0, 96.0, 250.0
_LEVEL = 170.0  # px: underside of both pistons
_WIDEST = 170.0  # px: the large piston


@dataclass(frozen=True, slots=True)
class _Press:
    """Diameters of both pistons in in, the force on the small one and the load on the large one in lb."""

    small: float
    large: float
    given: int
    finds_load: bool

    @property
    def ratio(self) -> float:
        """The large piston's area over the small one's."""
        return (self.large / self.small) ** 2

    @property
    def answer(self) -> float:
        """In lb."""
        return self.given * self.ratio if self.finds_load else self.given / self.ratio


def draft(chance: random.Random) -> Draft:
    """The force times (or the load over) the square of the ratio of diameters, to 1 lb.

    Pistons of 0.5 to 2 in and 2 to 8 in, 2 to 6 times as wide; forces of 10 to 200 lb, loads of 400 to 6,000 lb.
    """
    press = _press(chance)
    while not 2 <= press.large / press.small <= 6 or not 12 <= press.answer <= 8000:
        press = _press(chance)
    value = press.answer
    ask = (
        "Which load F2 does the force F1 hold up on the large piston, to the nearest 1 lb?"
        if press.finds_load
        else "Which force F1 on the small piston holds up the load F2, to the nearest 1 lb?"
    )
    return Draft(
        stem=f"The drawing shows two pistons on the same oil with their diameters. {ask} Ignore friction and weights.",
        text=_POUNDS.text(value),
        value=_POUNDS.rounded(value),
        why=_working(press),
        wrong=tuple(_POUNDS.wrong(each, why) for each, why in _mistakes(press)),
        tolerance=max(0.5, 0.006 * value),
        figure=Figure("pascal.svg", _drawing(press), _alt(press)),
    )


def _press(chance: random.Random) -> _Press:
    finds_load = chance.random() < 0.5
    return _Press(
        small=chance.choice((0.5, 0.75, 1.0, 1.25, 1.5, 2.0)),
        large=chance.choice((2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0)),
        given=chance.randrange(10, 201) if finds_load else chance.randrange(400, 6001, 10),
        finds_load=finds_load,
    )


def _working(press: _Press) -> str:
    small, large, given = press.small, press.large, press.given
    one, other = plain(small * small, 4), plain(large * large, 4)
    ends = (other, one) if press.finds_load else (one, other)
    return (
        f"The pressure is the same, so forces are as the areas, and these as the squares of the diameters: "
        f"{small:g} x {small:g} = {one}; {large:g} x {large:g} = {other}. {given:,} x {ends[0]} / {ends[1]} = "
        f"{press.answer:,.1f}, or {_POUNDS.text(press.answer)}."
    )


def _mistakes(press: _Press) -> list[tuple[float, str]]:
    """What wrong ratios lead to, in lb, the usual ones first."""
    plain_ratio = press.large / press.small
    ratios = [
        (plain_ratio, "Takes the ratio of the diameters; areas are as their squares."),
        (press.ratio * 2, "Doubles the ratio of the areas, as if two sides of the piston were pressed."),
        (press.ratio / 2, "Halves the ratio of the areas, as if the pressure were shared by the two pistons."),
        (press.ratio - 1, "Takes the small area off the large one before the ratio is formed."),
        (plain_ratio * 2, "Doubles the ratio of the diameters in place of squaring it."),
        (press.ratio * 4, "Takes the radius at the small piston and the diameter at the large one."),
        (press.ratio / 4, "Takes the diameter at the small piston and the radius at the large one."),
        (plain_ratio**3, "Cubes the ratio of the diameters, as for volumes."),
        (press.ratio * 3.14, "Puts pi into the large piston's area alone; it stands in both areas."),
        (press.ratio / 3.14, "Puts pi into the small piston's area alone; it stands in both areas."),
        (1, "Takes the two forces as equal; it is the pressure that is equal."),
        (1 / plain_ratio, "Inverts the ratio, of the diameters at that."),
        (press.ratio + 1, "Adds the small piston's area to the large one's."),
        (press.ratio * 1.5, "Adds half of the ratio again for the column of oil."),
    ]
    return [(press.given * each if press.finds_load else press.given / each, why) for each, why in ratios]


def _drawing(press: _Press) -> str:
    """A U of oil with the pistons to scale, an arrow on each, the diameters under it."""
    drawing = Drawing(640, 330)
    scale = _WIDEST / press.large
    half = (press.small * scale / 2, _WIDEST / 2)
    (x1, x2), low = (_LEFT, _RIGHT), _FLOOR
    shape = [
        (x1 - half[0], _TOP),
        (x1 - half[0], low),
        (x2 + half[1], low),
        (x2 + half[1], _TOP),
        (x2 - half[1], _TOP),
        (x2 - half[1], low - 24),
        (x1 + half[0], low - 24),
        (x1 + half[0], _TOP),
    ]
    oil = [(x, max(y, _LEVEL)) for x, y in shape]
    drawing.polygon(oil, fill=_OIL, part="oil")
    drawing.polyline(shape[:4], width=3)
    drawing.polyline(shape[4:], width=3)
    names = ("F1", "F2")
    amounts = ("F1 = ?", f"F2 = {press.given:,} lb") if not press.finds_load else (f"F1 = {press.given:,} lb", "F2 = ?")
    sizes = (press.small, press.large)
    for x, wide, name, words, size in zip((x1, x2), half, names, amounts, sizes, strict=True):
        drawing.rectangle(x - wide, _LEVEL - 26, 2 * wide, 26, fill=SHADE, part=f"piston-{name}")
        drawing.rectangle(x - 5, _TOP - 4, 10, _LEVEL - 26 - _TOP + 4, fill=PAPER)
        force(drawing, (x, _TOP - 54), (x, _TOP - 6))
        drawing.text(x, _TOP - 64, words, size=16, anchor="middle", bold=True, part=f"force-{name}")
        drawing.text(x, low + 30, f"diameter {size:g} in", size=15, anchor="middle", part=f"size-{name}")
    return drawing.svg()


def _alt(press: _Press) -> str:
    known = f"F1 of {press.given:,} lb" if press.finds_load else f"F2 of {press.given:,} lb"
    return (
        f"Two upright cylinders joined by oil. Force F1 on the left piston, {press.small:g} in in diameter; force F2 "
        f"on the right piston, {press.large:g} in in diameter. Both push down. Given is {known}."
    )


FAMILY = Family(
    id="maintenance-pascal",
    activity="maintenance-06",
    topic="Pascal, F = P x A",
    level="analysis",
    difficulty=0.55,
    reference="concept: Pascal's law, equal pressure, so forces are as the areas of the pistons",
    draft=draft,
    kind="drawing",
)
