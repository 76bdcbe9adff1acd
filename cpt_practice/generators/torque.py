"""Torque at a drawn wrench, or the pull on it that a torque takes, with inches and feet."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.drafting import Point
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import distance, force, least_span, projection
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing

_FOOT_POUNDS = Amount(1, after=" ft-lb")
_POUNDS = Amount(1, after=" lb")
_BOLT, _LEVEL, _SPAN = 74.0, 126.0, 480.0
_HEAD, _HANDLE = 40.0, 12.0  # px: radius of the wrench's ring, half width of its handle


@dataclass(frozen=True, slots=True)
class _Wrench:
    """Inches from the bolt to the hand and to the wrench's end, pull in lb; `finds_pull` gives the torque instead.

    `hidden` is which distance the drawing leaves out: bolt to hand, hand to end, or none of these two.
    """

    arm: int
    length: int
    pull: int
    finds_pull: bool
    hidden: str

    @property
    def rest(self) -> int:
        """Inches from the hand to the end."""
        return self.length - self.arm

    @property
    def torque(self) -> int:
        """In whole ft-lb."""
        return self.pull * self.arm // 12

    @property
    def amount(self) -> Amount:
        """How the answer is written."""
        return _POUNDS if self.finds_pull else _FOOT_POUNDS


def draft(chance: random.Random) -> Draft:
    """Pull x arm / 12 in ft-lb, or torque x 12 / arm in lb; whole numbers.

    Arms of 7 to 30 in on wrenches of 10 to 36 in, pulls of 15 to 150 lb, torques of 12 to 250 ft-lb.
    """
    wrench = _wrench(chance)
    while wrench.pull * wrench.arm % 12 or wrench.arm == 12 or not 12 <= wrench.torque <= 250 or not _fits(wrench):
        wrench = _wrench(chance)
    if wrench.finds_pull:
        ask = f"What pull F at the hand tightens the bolt to {wrench.torque} ft-lb?"
        answer = wrench.pull
    else:
        ask = f"A pull F of {wrench.pull} lb acts as shown. What is the torque on the bolt in ft-lb?"
        answer = wrench.torque
    return Draft(
        stem=f"The drawing shows a wrench on a bolt; the pull is square to the handle. {ask}",
        text=wrench.amount.text(answer),
        value=answer,
        why=_working(wrench),
        wrong=_wrong(wrench),
        figure=Figure("torque.svg", _drawing(wrench), _alt(wrench)),
    )


def _wrench(chance: random.Random) -> _Wrench:
    arm = chance.randrange(7, 31)
    return _Wrench(
        arm=arm,
        length=arm + chance.randrange(2, 12),
        pull=chance.randrange(15, 151),
        finds_pull=chance.random() < 0.45,
        hidden=chance.choice(("arm", "rest", "length")),
    )


def _scale(wrench: _Wrench) -> float:
    return _SPAN / wrench.length


def _spans(wrench: _Wrench) -> list[tuple[int, int, float]]:
    """The drawn distances: from and to, in inches from the bolt, and the height of the line."""
    high, low = _LEVEL + 76, _LEVEL + 112
    spans = {
        "arm": (0, wrench.arm, high),
        "rest": (wrench.arm, wrench.length, high),
        "length": (0, wrench.length, low),
    }
    return [span for name, span in spans.items() if name != wrench.hidden]


def _fits(wrench: _Wrench) -> bool:
    return all((to - start) * _scale(wrench) >= least_span(f"{to - start} in") for start, to, _y in _spans(wrench))


def _working(wrench: _Wrench) -> str:
    arm = wrench.arm
    begin = f"The hand is {wrench.length} - {wrench.rest} = {arm} in from the bolt. " if wrench.hidden == "arm" else ""
    if wrench.finds_pull:
        product = wrench.torque * 12
        sums = (
            f"The torque is {wrench.torque} x 12 = {product:,} in-lb, divided by the arm of {arm} in: "
            f"{product:,} / {arm} = {wrench.pull}"
        )
    else:
        product = wrench.pull * arm
        sums = (
            f"The arm is {arm} in, so the torque is {wrench.pull} x {arm} = {product:,} in-lb, and "
            f"{product:,} / 12 = {wrench.torque}"
        )
    answer = wrench.pull if wrench.finds_pull else wrench.torque
    return f"{begin}{sums}, or {wrench.amount.text(answer)}."


def _wrong(wrench: _Wrench) -> tuple[Wrong, ...]:
    """Mistakes in the arm and in the change between inches and feet."""
    arm, length, rest = wrench.arm, wrench.length, wrench.rest
    arms = [
        (length, "Takes the wrench's whole length, though the hand is not at its end."),
        (rest, "Measures from the hand to the free end of the wrench, not to the bolt."),
        (length + rest, "Adds the part past the hand to the length of the wrench."),
        (length / 2, "Takes half of the wrench's length, as if the pull acted at its middle."),
        (arm / 2, "Takes half of the arm, as if the pull acted half way to the bolt."),
        (arm * 2, "Doubles the arm, as if two hands pulled on both sides of the bolt."),
        (arm + 12, "Adds one foot to the arm in place of changing the unit."),
    ]
    if wrench.finds_pull:
        torque = wrench.torque
        found = [
            (torque / arm, "Forgets that the torque is in ft-lb and the arm in inches: times 12 is missing."),
            (torque * arm / 12, "Multiplies by the arm in feet where the torque must be divided by it."),
            (torque * 10 / arm, "Takes a foot for 10 in on the way to in-lb."),
            *((torque * 12 / wrong, why) for wrong, why in arms),
            (torque, "Takes the torque for the pull, which is so for an arm of one foot alone."),
        ]
    else:
        pull = wrench.pull
        found = [
            (pull * arm, "Leaves the torque in in-lb: division by 12 is missing."),
            (pull * 12 / arm, "Divides by the arm in feet where the pull must be multiplied by it."),
            (pull * arm / 10, "Takes a foot for 10 in on the way from in-lb to ft-lb."),
            *((pull * wrong / 12, why) for wrong, why in arms),
            (pull, "Takes the pull for the torque, which is so for an arm of one foot alone."),
        ]
    return tuple(wrench.amount.wrong(value, why) for value, why in found)


def _drawing(wrench: _Wrench) -> str:
    """The wrench to scale from the side of the bolt's head, the pull at the hand, two distances."""
    drawing = Drawing(630, 262)
    scale = _scale(wrench)
    hand, end = _BOLT + wrench.arm * scale, _BOLT + wrench.length * scale
    _draw_wrench(drawing, end)
    drawing.polygon(_hexagon((_BOLT, _LEVEL), 24), fill=SHADE, part="bolt")
    drawing.circle(_BOLT, _LEVEL, 3, fill=INK, part="bolt-center")
    force(drawing, (hand, _LEVEL - 90), (hand, _LEVEL - _HANDLE - 1), part="pull")
    drawing.text(hand + 12, _LEVEL - 72, "F" if wrench.finds_pull else f"F = {wrench.pull} lb", size=16, bold=True)
    places = {0: _BOLT, wrench.arm: hand, wrench.length: end}
    feet = {0: _LEVEL + _HEAD, wrench.arm: _LEVEL + _HANDLE, wrench.length: _LEVEL + _HANDLE}
    spans = _spans(wrench)
    for place, x in places.items():
        projection(drawing, x, feet[place], max(y for start, to, y in spans if place in (start, to)))
    for start, to, y in spans:
        distance(drawing, (places[start], places[to]), y, f"{to - start} in")
    return drawing.svg()


def _draw_wrench(drawing: Drawing, end: float) -> None:
    """A box-end wrench: a ring around the bolt and a handle with a round end."""
    start = _BOLT + math.sqrt(_HEAD**2 - _HANDLE**2)
    top, low = _LEVEL - _HANDLE, _LEVEL + _HANDLE
    drawing.path(
        f"M {start:.2f} {top:.2f} L {end - _HANDLE:.2f} {top:.2f} A {_HANDLE} {_HANDLE} 0 0 1 {end - _HANDLE:.2f} "
        f"{low:.2f} L {start:.2f} {low:.2f} A {_HEAD} {_HEAD} 0 1 1 {start:.2f} {top:.2f} Z",
        fill=PAPER,
        part="wrench",
    )


def _hexagon(middle: Point, radius: float) -> list[Point]:
    angles = [math.radians(60 * at) for at in range(6)]
    return [(middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)) for angle in angles]


def _alt(wrench: _Wrench) -> str:
    names = {0: "bolt's center", wrench.arm: "hand", wrench.length: "end of the wrench"}
    spans = "; ".join(f"{names[start]} to {names[to]}, {to - start} in" for start, to, _y in _spans(wrench))
    pull = "The pull F" if wrench.finds_pull else f"A pull F of {wrench.pull} lb"
    return f"A box-end wrench on a bolt. {pull} acts on the handle at the hand, square to it. Distances: {spans}."


FAMILY = Family(
    id="production-torque",
    activity="production-03",
    topic="Torque, law of moments",
    level="application",
    difficulty=0.6,
    reference="concept: torque = force x perpendicular distance",
    draft=draft,
    kind="drawing",
)
