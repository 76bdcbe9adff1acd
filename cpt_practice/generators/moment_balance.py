"""Weight or distance that balances a drawn beam with two known loads about its pivot."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import beam, block, distance, ground, load, pivot, projection
from cpt_practice.generators.svg import Drawing

_POUNDS = Amount(1, after=" lb")
_INCHES = Amount(0.1, after=" in")
_REACH = 40  # in: from the pivot to both ends of the beam
_SCALE = 7.2  # px an inch
_MIDDLE, _LEVEL, _FLOOR = 318.0, 122.0, 246.0
_CORDS = (46.0, 24.0)


@dataclass(frozen=True, slots=True)
class _Beam:
    """Two known loads and the third one: pounds, and inches from the pivot, less than zero to its left.

    `finds_weight` says which amount of the third is asked for; `chained`, that the farther of two loads on one side is
    dimensioned from the nearer one.
    """

    loads: tuple[tuple[int, int], tuple[int, int]]
    third: tuple[float, float]
    finds_weight: bool
    chained: bool

    @property
    def moment(self) -> int:
        """Of the known loads, in in-lb, clockwise."""
        return sum(pounds * place for pounds, place in self.loads)

    @property
    def one_side(self) -> bool:
        """True where both known loads hang on one side of the pivot."""
        return self.loads[0][1] * self.loads[1][1] > 0

    @property
    def known(self) -> float:
        """What is given of the third load: its arm in in, or its weight in lb."""
        return abs(self.third[1]) if self.finds_weight else self.third[0]

    @property
    def answer(self) -> float:
        """Pounds or inches."""
        return abs(self.moment) / self.known

    @property
    def amount(self) -> Amount:
        """How the answer is written."""
        return _POUNDS if self.finds_weight else _INCHES


def draft(chance: random.Random) -> Draft:
    """Sum of the moments of two loads over the third load's arm, to 1 lb, or over its weight, to 0.1 in.

    Loads of 10 to 120 lb at 11 to 38 in from the pivot; answers of 8 to 220 lb, or 5 to 38 in.
    """
    drawn = _beam(chance)
    while not _fits(drawn):
        drawn = _beam(chance)
    form = drawn.amount
    ask = "How heavy must block W be" if drawn.finds_weight else f"How far {_side(drawn)} must it hang"
    third = "" if drawn.finds_weight else f" The block of {drawn.third[0]:g} lb on the floor will balance it."
    return Draft(
        stem=(
            f"The beam in the drawing must balance level on its pivot. Ignore the beam's own weight.{third} "
            f"{ask}, to the nearest {form.step:g} {'lb' if drawn.finds_weight else 'in'}?"
        ),
        text=form.text(drawn.answer),
        value=form.rounded(drawn.answer),
        why=_working(drawn),
        wrong=_wrong(drawn),
        tolerance=max(form.step, 0.006 * drawn.answer),
        figure=Figure("moment-balance.svg", _drawing(drawn), _alt(drawn)),
    )


def _beam(chance: random.Random) -> _Beam:
    loads = [(chance.randrange(10, 121, 5), chance.choice((-1, 1)) * chance.randrange(11, 39)) for _each in range(2)]
    first, second = sorted(loads, key=_arm)
    moment = first[0] * first[1] + second[0] * second[1]
    side = -1 if moment > 0 else 1
    finds_weight = chance.random() < 0.5
    arm, pounds = chance.randrange(11, 39), chance.randrange(10, 121, 5)
    third = (abs(moment) / arm, side * arm) if finds_weight else (pounds, side * abs(moment) / pounds)
    return _Beam((first, second), third, finds_weight, chained=chance.random() < 0.5)


def _arm(each: tuple[int, int]) -> int:
    return abs(each[1])


def _fits(drawn: _Beam) -> bool:
    """True where nothing hangs too near to something else, and the answer is sane and not near a half step."""
    places = [0.0, *(float(place) for _pounds, place in drawn.loads)]
    if drawn.finds_weight:
        places.append(drawn.third[1])
    apart = min(abs(one - other) for at, one in enumerate(places) for other in places[:at])
    low, high = (8, 220) if drawn.finds_weight else (5, 38)
    steps = drawn.answer / drawn.amount.step
    return apart >= 11 and low <= drawn.answer <= high and abs(steps % 1 - 0.5) > 0.05


def _side(drawn: _Beam) -> str:
    return f"{'left' if drawn.moment > 0 else 'right'} of the pivot"


def _working(drawn: _Beam) -> str:
    (first, near), (second, far) = ((pounds, abs(place)) for pounds, place in drawn.loads)
    if drawn.one_side:
        terms = f"{first} x {near} + {second} x {far}"
    elif first * near > second * far:
        terms = f"{first} x {near} - {second} x {far}"
    else:
        terms = f"{second} x {far} - {first} x {near}"
    chained = drawn.chained and drawn.one_side
    arm = f"The farther load hangs {near} + {far - near} = {far} in from the pivot. " if chained else ""
    total = abs(drawn.moment)
    named = "arm" if drawn.finds_weight else "weight"
    return (
        f"{arm}The known loads turn the beam by {terms} = {total:,} in-lb. The third one turns it back; divided by "
        f"its {named}, {total:,} / {drawn.known:g} = {drawn.answer:,.2f}, or {drawn.amount.text(drawn.answer)}."
    )


def _wrong(drawn: _Beam) -> tuple[Wrong, ...]:
    (first, near), (second, far) = ((pounds, abs(place)) for pounds, place in drawn.loads)
    one, other, by = first * near, second * far, drawn.known
    both = 1 if drawn.one_side else -1
    loads = first + second if drawn.one_side else abs(first - second)
    flipped, sign = (abs(one - other), "Subtracts") if drawn.one_side else (one + other, "Adds")
    found = [
        (flipped / by, f"{sign} the two moments, although the loads turn the beam {_ways(drawn)}."),
        (one / by, f"Leaves out the load of {second} lb {_place(drawn, 1)}, though it turns the beam as well."),
        (other / by, f"Leaves out the load of {first} lb {_place(drawn, 0)}, though it turns the beam as well."),
        (abs(first * far + both * second * near) / by, "Mixes up the arms of the two known loads."),
        (abs(one + both * second * (far - both * near)) / by, "Measures one arm from the other load, not the pivot."),
        (loads * (near + far) / 2 / by, "Takes both loads at the middle of their distances."),
        (loads * far / by, "Takes both loads at the longer of the two arms."),
        (loads * near / by, "Takes both loads at the shorter of the two arms."),
        (abs(drawn.moment) / (near + far if drawn.finds_weight else first + second), "Divides by a sum of the known "
         f"loads' {'arms' if drawn.finds_weight else 'weights'}, which is not the third load's."),
        (2 * drawn.answer, "Takes the moments of the known loads twice, once for each load."),
    ]  # fmt: skip
    if drawn.finds_weight:
        found.insert(1, (loads, "Balances the weights alone and leaves their distances out."))
        found.append((first + second + drawn.answer, "Gives the weight on the pivot, that of all loads together."))
    else:
        found.insert(1, (near + both * far, "Balances the distances alone and leaves the weights out."))
        found.append((abs(drawn.moment) / (by + second), "Divides by the weight of two loads in place of one."))
    return tuple(drawn.amount.wrong(abs(value), why) for value, why in found)


def _place(drawn: _Beam, at: int) -> str:
    """Where one of the known loads hangs, as the other does not."""
    if drawn.one_side:
        return "farther out" if at else "nearer the pivot"
    return "on the left" if drawn.loads[at][1] < 0 else "on the right"


def _ways(drawn: _Beam) -> str:
    return "the same way" if drawn.one_side else "opposite ways"


def _x(inches: float) -> float:
    return _MIDDLE + inches * _SCALE


def _spans(drawn: _Beam) -> list[tuple[int, int, int]]:
    """The dimensions above the beam: two places in inches, and the row, 0 the lowest."""
    (_first, near), (_second, far) = drawn.loads
    if drawn.one_side and drawn.chained:
        places, rest = [near], [(near, far, 0)]
    else:
        places, rest = [near, far], []
    if drawn.finds_weight:
        places.append(round(drawn.third[1]))
    left = sorted((place for place in places if place < 0), reverse=True)
    right = sorted(place for place in places if place > 0)
    return [(0, place, row) for side in (left, right) for row, place in enumerate(side)] + rest


def _drawing(drawn: _Beam) -> str:
    """The beam to scale with its loads hanging, distances above it; a block on the floor if its place is asked for."""
    drawing = Drawing(636, 282)
    pivot(drawing, (_MIDDLE, _LEVEL))
    beam(drawing, (_x(-_REACH), _x(_REACH)), _LEVEL, _MIDDLE)
    for (pounds, place), cord in zip(drawn.loads, _CORDS, strict=True):
        load(drawing, (_x(place), _LEVEL + 6), cord, f"{pounds} lb")
    if drawn.finds_weight:
        load(drawing, (_x(drawn.third[1]), _LEVEL + 6), _CORDS[0], "W", part="third")
    else:
        beside = _x(-_REACH + 6 if drawn.moment > 0 else _REACH - 6)
        ground(drawing, (beside - 44, beside + 44), _FLOOR)
        block(drawing, (beside, _FLOOR - 36), f"{drawn.third[0]:g} lb", part="third")
    spans = _spans(drawn)
    for place in {each for start, end, _row in spans for each in (start, end)}:
        rows = [row for start, end, row in spans if place in (start, end)]
        projection(drawing, _x(place), _LEVEL - 6, _height(max(rows)))
    for start, end, row in spans:
        distance(drawing, (_x(start), _x(end)), _height(row), f"{abs(end - start)} in")
    return drawing.svg()


def _height(row: int) -> float:
    return _LEVEL - 38 - 32 * row


def _alt(drawn: _Beam) -> str:
    parts = []
    (_first, near), _second = drawn.loads
    for pounds, place in drawn.loads:
        side = "left" if place < 0 else "right"
        if drawn.chained and drawn.one_side and place != near:
            parts.append(f"{pounds} lb {abs(place - near)} in farther out on the same side")
        else:
            parts.append(f"{pounds} lb {abs(place)} in {side} of the pivot")
    end = f"A block of {drawn.third[0]:g} lb stands on the floor."
    if drawn.finds_weight:
        parts.append(f"W {abs(drawn.third[1]):g} in {'left' if drawn.moment > 0 else 'right'} of the pivot")
        end = "The weight W is not given."
    return f"A level beam on a pivot at its middle. Blocks hang from it: {'; '.join(parts)}. {end}"


FAMILY = Family(
    id="production-moment-balance",
    activity="production-03",
    topic="Torque, law of moments",
    level="analysis",
    difficulty=0.5,
    reference="concept: law of moments, sum of clockwise moments = sum of counterclockwise moments",
    draft=draft,
    kind="drawing",
)
