"""How many cartons go on a drawn 48 x 40 in pallet under limits of height and of stacking."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.drafting import THIN, arrowhead, extension
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.pallet_views import HIGH, LONG, WIDE, pallet_from_above, pallet_from_front
from cpt_practice.generators.svg import PAPER, Drawing

_CARTONS = Amount(1, after=" cartons")
_SCALE = 3.6  # px an inch
_ABOVE, _FRONT, _FLOOR = (76.0, 66.0), 386.0, 268.0


@dataclass(frozen=True, slots=True)
class _Stack:
    """A carton's inches along the 48 in, along the 40 in and up; height limit with pallet; stacking limit in layers."""

    along: int
    across: int
    high: int
    limit: int
    most: int

    @property
    def layer(self) -> int:
        """Cartons of a layer that all lie like the first one."""
        return int(LONG) // self.along * (int(WIDE) // self.across)

    @property
    def turned(self) -> int:
        """Cartons of a layer that all lie the other way around."""
        return int(LONG) // self.across * (int(WIDE) // self.along)

    @property
    def by_height(self) -> int:
        """Layers that the height limit allows."""
        return (self.limit - int(HIGH)) // self.high

    @property
    def layers(self) -> int:
        """Layers that both limits allow."""
        return min(self.by_height, self.most)


def draft(chance: random.Random) -> Draft:
    """Whole cartons along both sides times whole layers.

    Cartons of 8 to 24 by 8 to 20 in, 6 to 16 in high, limits of 40 to 60 in and of 3 to 8 layers: 8 to 100 cartons.
    """
    stack = _stack(chance)
    while not _telling(stack):
        stack = _stack(chance)
    columns, rows = int(LONG) // stack.along, int(WIDE) // stack.across
    total = stack.layer * stack.layers
    room = stack.limit - int(HIGH)
    return Draft(
        stem=(
            "Every carton lies the way the first one does in the drawing; none may stick out past the pallet or go "
            f"over the height limit, and stacks may be {stack.most} cartons high at most. How many cartons fit on the "
            "pallet?"
        ),
        text=_CARTONS.text(total),
        value=total,
        why=(
            f"Whole cartons count: 48 / {stack.along} gives {columns} along, 40 / {stack.across} gives {rows} across. "
            f"Height: {stack.limit} - 5 = {room} in, {room} / {stack.high} gives {stack.by_height} layers, and "
            f"{stack.most} are the stacking limit, so {stack.layers}. {columns} x {rows} x {stack.layers} = "
            f"{_CARTONS.text(total)}."
        ),
        wrong=_wrong(stack),
        figure=Figure("pallet-pattern.svg", _drawing(stack), _alt(stack)),
    )


def _stack(chance: random.Random) -> _Stack:
    sides = chance.choice((8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24)), chance.randrange(8, 21)
    return _Stack(*sides, chance.randrange(6, 17), chance.randrange(40, 61), chance.randrange(3, 9))


def _telling(stack: _Stack) -> bool:
    """True where it matters how cartons lie, and the sides differ to the eye."""
    return (
        8 <= stack.layer * stack.layers <= 100
        and stack.layer >= 4
        and stack.layers >= 2
        and stack.turned != stack.layer
        and max(stack.along, stack.across) >= 1.2 * min(stack.along, stack.across)
        and abs(stack.by_height - stack.most) <= 2
    )


def _wrong(stack: _Stack) -> tuple[Wrong, ...]:
    layer, layers, room = stack.layer, stack.layers, stack.limit - HIGH
    columns, rows = int(LONG) // stack.along, int(WIDE) // stack.across
    base = LONG * WIDE
    found = [
        (stack.turned * layers, "Turns the cartons around: their other side along the 48 in."),
        (
            int(base // (stack.along * stack.across)) * layers,
            "Divides the areas; strips too narrow for a carton stay empty.",
        ),
        (
            layer * min(stack.limit // stack.high, stack.most),
            "Takes the limit for the cartons alone; the pallet counts.",
        ),
        (layer * stack.by_height, "Goes by the height limit alone, past the number that may be stacked."),
        (layer * stack.most, "Goes by the stacking limit alone, past the height limit."),
        (-(-int(LONG) // stack.along) * -(-int(WIDE) // stack.across) * layers, "Rounds up: cartons would stick out."),
        (layer * (layers + 1), "Counts one layer more than the limits allow."),
        (layer * (layers - 1), "Counts one layer less, as if the pallet took the place of one."),
        (
            int(base * room // (stack.along * stack.across * stack.high)),
            "Divides the volumes, as if cartons could be cut.",
        ),
        (layer, "Gives one layer alone."),
        ((columns + rows) * layers, "Adds cartons along and across in place of multiplying them."),
        ((columns + 1) * rows * layers, "Lets one carton more stick out at the end of the pallet."),
        (columns * (rows + 1) * layers, "Lets one carton more stick out at the side of the pallet."),
        ((columns - 1) * rows * layers, "Counts one carton less along the pallet than fits."),
        (columns * (rows - 1) * layers, "Counts one carton less across the pallet than fits."),
        (int(LONG) // stack.across * (int(LONG) // stack.along) * layers, "Takes 48 in for both sides of the pallet."),
        (int(WIDE) // stack.across * (int(WIDE) // stack.along) * layers, "Takes 40 in for both sides of the pallet."),
    ]
    return tuple(_CARTONS.wrong(value, why) for value, why in found if value > 0)


def _drawing(stack: _Stack) -> str:
    """The pallet with its first carton from above, at the left, and from the front, at the right."""
    drawing = Drawing(638, 324)
    x, y = _ABOVE
    long, wide, top = LONG * _SCALE, WIDE * _SCALE, _FLOOR - stack.limit * _SCALE
    pallet_from_above(drawing, _ABOVE, _SCALE)
    carton = stack.along * _SCALE, stack.across * _SCALE, stack.high * _SCALE
    drawing.rectangle(x, y + wide - carton[1], carton[0], carton[1], fill=PAPER, part="carton-above")
    _draw_across(drawing, (x, x + long), y, y - 22, "48 in")
    _draw_across(drawing, (x, x + carton[0]), y + wide, y + wide + 24, f"{stack.along} in")
    _draw_upright(drawing, (y, y + wide), x + long, x + long + 20, "40 in")
    _draw_upright(drawing, (y + wide - carton[1], y + wide), x, x - 20, f"{stack.across} in")
    deck = _FLOOR - HIGH * _SCALE
    pallet_from_front(drawing, (_FRONT, deck), _SCALE)
    drawing.rectangle(_FRONT, deck - carton[2], carton[0], carton[2], fill=PAPER, part="carton-front")
    drawing.line(_FRONT - 30, _FLOOR, _FRONT + long + 30, _FLOOR)
    drawing.line(_FRONT - 10, top, _FRONT + long + 12, top, pattern="9 5", part="height-limit")
    drawing.text(_FRONT + long / 2, top - 10, "height limit", size=14, anchor="middle")
    _draw_upright(drawing, (top, _FLOOR), _FRONT + long, _FRONT + long + 24, f"{stack.limit} in")
    _draw_upright(drawing, (deck - carton[2], deck), _FRONT, _FRONT - 20, f"{stack.high} in")
    drawing.text(_FRONT + long / 2, _FLOOR + 20, "pallet 5 in high", size=14, anchor="middle")
    drawing.text(x + long / 2, 312, "from above", size=14, anchor="middle")
    drawing.text(_FRONT + long / 2, 312, "from the front", size=14, anchor="middle")
    return drawing.svg()


def _draw_across(drawing: Drawing, ends: tuple[float, float], edge: float, y: float, words: str) -> None:
    """A dimension between two places along the sheet, its words outside the dimension line."""
    for x, degrees in zip(ends, (180, 0), strict=True):
        extension(drawing, (x, edge), (x, y))
        arrowhead(drawing, (x, y), degrees)
    drawing.line(ends[0], y, ends[1], y, width=THIN, part="size-across")
    drawing.text(sum(ends) / 2, y - 6 if y < edge else y + 25, words, anchor="middle", part="number-across")


def _draw_upright(drawing: Drawing, ends: tuple[float, float], edge: float, x: float, words: str) -> None:
    """A dimension between two heights, its words beside the dimension line."""
    for y, degrees in zip(ends, (90, 270), strict=True):
        extension(drawing, (edge, y), (x, y))
        arrowhead(drawing, (x, y), degrees)
    drawing.line(x, ends[0], x, ends[1], width=THIN, part="size-upright")
    side = 1 if x > edge else -1
    anchor = "start" if side > 0 else "end"
    drawing.text(x + 9 * side, sum(ends) / 2 + 5, words, anchor=anchor, part="number-upright")


def _alt(stack: _Stack) -> str:
    return (
        f"From above: a pallet 48 in long and 40 in wide with a first carton in its corner, {stack.along} in along the "
        f"48 in and {stack.across} in along the 40 in. From the front: the pallet 5 in high, the carton "
        f"{stack.high} in high, a height limit {stack.limit} in above the floor."
    )


FAMILY = Family(
    id="production-pallet-pattern",
    activity="production-10",
    topic="Pallet patterns, strapping, wrap",
    level="analysis",
    difficulty=0.55,
    reference="concept: pallet pattern of a 48 x 40 in pallet",
    draft=draft,
    kind="drawing",
)
