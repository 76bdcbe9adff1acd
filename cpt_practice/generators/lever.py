"""Effort at a drawn lever of the first, second or third class, from its load and distances."""

import random
from dataclasses import dataclass
from typing import Literal

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import PIVOT_HEIGHT, beam, block, distance, force, least_span, pivot, projection
from cpt_practice.generators.svg import Drawing

Name = Literal["pivot", "load", "effort"]

_POUNDS = Amount(1, after=" lb")
_ORDERS: tuple[tuple[Name, Name, Name], ...] = (
    ("load", "pivot", "effort"),
    ("pivot", "load", "effort"),
    ("pivot", "effort", "load"),
)
_WIDTH, _MARGIN, _LEVEL = 620.0, 68.0, 126.0
_END = 42.0  # px: from the outer points to the ends of the lever


@dataclass(frozen=True, slots=True)
class _Lever:
    """Names of its three points from left to right, distances between neighbors in in, load in lb.

    `hidden` is the pair of points whose distance the drawing leaves out.
    """

    order: tuple[Name, ...]
    spans: tuple[int, int]
    load: int
    hidden: frozenset[Name]

    def place(self, name: Name) -> int:
        """Inches from the left point."""
        return sum(self.spans[: self.order.index(name)])

    def between(self, one: Name, other: Name) -> int:
        """Inches between two points."""
        return abs(self.place(one) - self.place(other))

    @property
    def shown(self) -> list[tuple[Name, Name]]:
        """The pairs of points whose distance is drawn, each from left to right."""
        left, middle, right = self.order
        pairs = ((left, middle), (middle, right), (left, right))
        return [pair for pair in pairs if frozenset(pair) != self.hidden]

    @property
    def effort(self) -> float:
        """Pounds that hold the load."""
        return self.load * self.between("pivot", "load") / self.between("pivot", "effort")

    @property
    def scale(self) -> float:
        """Px an inch."""
        return (_WIDTH - 2 * _MARGIN) / sum(self.spans)


def draft(chance: random.Random) -> Draft:
    """Load x load arm / effort arm, to 1 lb.

    Levers of 16 to 64 in with arms of 3 in and more, a load of 30 to 600 lb; two of the three distances are drawn.
    """
    lever = _lever(chance)
    while not 8 <= lever.effort <= 1200 or not _fits(lever):
        lever = _lever(chance)
    effort = lever.effort
    return Draft(
        stem=(
            f"The drawing shows a lever with a load of {lever.load} lb. The weight of the lever can be ignored. Which "
            "effort F holds the load, to the nearest 1 lb?"
        ),
        text=_POUNDS.text(effort),
        value=_POUNDS.rounded(effort),
        why=(
            f"Both arms are measured from the pivot. {_arms(lever)} {lever.load} x {lever.between('pivot', 'load')} / "
            f"{lever.between('pivot', 'effort')} = {effort:,.2f}, or {_POUNDS.text(effort)}."
        ),
        wrong=_wrong(lever),
        tolerance=max(1.0, 0.005 * effort),
        figure=Figure("lever.svg", _drawing(lever), _alt(lever)),
    )


def _lever(chance: random.Random) -> _Lever:
    order = chance.choice(_ORDERS)
    first = chance.choice((order, order[::-1]))
    left, middle, right = first
    hidden: tuple[Name, Name] = chance.choice(((left, middle), (middle, right), (left, right)))
    return _Lever(
        order=first,
        spans=(chance.randrange(3, 41), chance.randrange(3, 41)),
        load=chance.randrange(30, 601, 5),
        hidden=frozenset(hidden),
    )


def _fits(lever: _Lever) -> bool:
    """True where each drawn distance has room for its words, and load and effort for theirs."""
    apart = lever.between("load", "effort") * lever.scale >= 70
    return apart and all(
        lever.between(*pair) * lever.scale >= least_span(f"{lever.between(*pair)} in") for pair in lever.shown
    )


def _arms(lever: _Lever) -> str:
    """Both arms in a sentence, with the sum for the one that the drawing leaves out."""
    told = []
    for name in ("load", "effort"):
        arm = lever.between("pivot", name)
        other = lever.between("load", "effort")
        rest = lever.between("pivot", "effort" if name == "load" else "load")
        if lever.hidden != {"pivot", name}:
            told.append(f"the {name} arm is {arm} in")
        elif arm == other + rest:
            told.append(f"the {name} arm is {other} + {rest} = {arm} in")
        else:
            high, low = max(other, rest), min(other, rest)
            told.append(f"the {name} arm is {high} - {low} = {arm} in")
    text = " and ".join(told)
    return f"{text[0].upper()}{text[1:]}."


def _wrong(lever: _Lever) -> tuple[Wrong, ...]:
    near, far, apart = (
        lever.between("pivot", "load"),
        lever.between("pivot", "effort"),
        lever.between("load", "effort"),
    )
    weight, effort = lever.load, lever.effort
    found = (
        (weight * far / near, "Turns the ratio of the arms upside down: effort arm over load arm."),
        (weight * near / apart, "Measures the effort arm from the load; arms begin at the pivot."),
        (weight * apart / far, "Measures the load arm from the effort; arms begin at the pivot."),
        (weight * apart / near, "Turns the ratio upside down and measures the effort arm from the load."),
        (weight * far / apart, "Turns the ratio upside down and measures the load arm from the effort."),
        (weight, "Takes the effort to be as large as the load, as if both arms were alike."),
        (weight + effort, "Adds load and effort; the force asked for is the effort alone."),
        (abs(weight - effort), "Gives the difference of load and effort, not the effort itself."),
        (weight * near / (far + near), "Divides by the sum of both arms in place of the effort arm."),
        (effort * 2, "Takes half of the effort arm, as if the effort acted at its middle."),
        (effort / 2, "Takes half of the load arm, as if the load stood half way to the pivot."),
        (weight * (far + near) / near, "Adds both arms and divides by the load arm in place of the effort arm."),
    )
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _upward(lever: _Lever) -> bool:
    """True where the effort pulls up: on the load's side of the pivot."""
    return lever.order[1] != "pivot"


def _drawing(lever: _Lever) -> str:
    """The lever to scale, its load on it, the effort as an arrow, and two distances under it."""
    drawing = Drawing(_WIDTH, 270)
    at = {name: _MARGIN + lever.place(name) * lever.scale for name in lever.order}
    ends = (_MARGIN - _END, _WIDTH - _MARGIN + _END)
    pivot(drawing, (at["pivot"], _LEVEL))
    beam(drawing, ends, _LEVEL, at["pivot"])
    block(drawing, (at["load"], _LEVEL - 6 - 40), f"{lever.load} lb", height=40)
    high, low = (at["effort"], _LEVEL - 76), (at["effort"], _LEVEL - 7)
    force(drawing, *((low, high) if _upward(lever) else (high, low)), part="effort")
    drawing.text(at["effort"], _LEVEL - 84, "F", size=17, anchor="middle", bold=True)
    lines = _lines(lever)
    for name in lever.order:
        reach = [line for pair, line in lines if name in pair]
        if reach:
            foot = _LEVEL + (PIVOT_HEIGHT + 10 if name == "pivot" else 6)
            projection(drawing, at[name], foot, max(reach))
    for pair, line in lines:
        distance(drawing, (at[pair[0]], at[pair[1]]), line, f"{lever.between(*pair)} in")
    return drawing.svg()


def _lines(lever: _Lever) -> list[tuple[tuple[Name, Name], float]]:
    """Each drawn pair of points with the height of its dimension line; the overall one lies lowest."""
    left, _middle, right = lever.order
    return [(pair, _LEVEL + (118 if pair == (left, right) else 82)) for pair in lever.shown]


def _alt(lever: _Lever) -> str:
    pull = "up" if _upward(lever) else "down"
    names: dict[Name, str] = {
        "pivot": "the pivot",
        "load": f"a load of {lever.load} lb on the lever",
        "effort": f"the effort F, which acts straight {pull}",
    }
    row = ", ".join(names[name] for name in lever.order)
    spans = "; ".join(f"{one} to {other}, {plain(lever.between(one, other))} in" for one, other in lever.shown)
    return f"A level lever. From left to right: {row}. Distances: {spans}."


FAMILY = Family(
    id="production-lever",
    activity="production-03",
    topic="Levers, classes, mechanical advantage",
    level="analysis",
    difficulty=0.55,
    reference="concept: law of the lever, load x load arm = effort x effort arm",
    draft=draft,
    kind="drawing",
)
