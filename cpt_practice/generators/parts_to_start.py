"""Pieces of a part to start for an order, from a drawn bill of materials with stock on hand and a yield."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_PIECES = Amount(1, after=" pieces")
_BOX = (164.0, 78.0)
_TOPS = (16.0, 138.0, 260.0)
_Row = tuple[str, tuple[int, ...]]
_TREES: tuple[tuple[str, tuple[_Row, _Row, _Row], tuple[_Row, _Row]], ...] = (
    # product, its three parts with how many may be in each, and two parts of the first, of which the first is asked for
    ("Cart", (("Axle unit", (2, 3)), ("Handle", (1, 2)), ("Deck", (1,))), (("Bushing", (2, 4)), ("Axle", (1,)))),
    ("Mixer", (("Rotor unit", (2, 3)), ("Housing", (1,)), ("Motor", (1,))), (("Blade", (3, 4, 6)), ("Shaft", (1,)))),
    ("Rack", (("Side frame", (2,)), ("Board", (3, 4, 5)), ("Brace", (1, 2))), (("Rung", (3, 4, 5)), ("Post", (2,)))),
    ("Table", (("Leg frame", (2, 3)), ("Top", (1,)), ("Drawer", (1, 2))), (("Spacer", (2, 4)), ("Tube", (2, 3)))),
    ("Gate", (("Hinge unit", (2, 3)), ("Frame", (1,)), ("Latch", (1,))), (("Screw", (4, 6, 8)), ("Leaf", (2,)))),
    ("Stand", (("Roller unit", (2, 3, 4)), ("Base", (1,)), ("Brace", (2, 4))), (("Bearing", (2,)), ("Roller", (1,)))),
)


@dataclass(frozen=True, slots=True)
class _Node:
    """A box of the tree: pieces of it in one of what stands above it (0 for the product), and pieces on hand."""

    name: str
    each: int
    on_hand: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """An order, its boxes (product, three parts, two parts of the first part) and the percent of good starts."""

    order: int
    nodes: tuple[_Node, ...]
    good: int

    @property
    def path(self) -> tuple[_Node, _Node, _Node]:
        """Product, subassembly and the part that is asked for."""
        return self.nodes[0], self.nodes[1], self.nodes[4]

    @property
    def nets(self) -> tuple[int, int, int]:
        """Pieces still to be made along the path, level by level."""
        product, unit, part = self.path
        first = self.order - product.on_hand
        second = first * unit.each - unit.on_hand
        return first, second, second * part.each - part.on_hand

    def started(self, need: float) -> int:
        """Whole pieces to start for so many good ones."""
        return -int(-need * 100 // self.good)


def draft(chance: random.Random) -> Draft:
    """Net requirement level by level, then divided by the yield and rounded up.

    Orders of 40 to 200 products with stock at each level, 2 to 8 pieces each, a yield of 80 to 100 %: 40 to 3,000.
    """
    plan = _plan(chance)
    while min(plan.nets) < 20 or plan.nets[2] * 100 % plan.good == 0 != plan.good - 100:
        plan = _plan(chance)
    product, unit, part = plan.path
    first, second, third = plan.nets
    key = plan.started(third)
    steps = (
        f"{product.name}: {plan.order} - {product.on_hand} = {first} to make. {unit.name}: {first} x {unit.each} - "
        f"{unit.on_hand} = {second:,}. {part.name}: {second:,} x {part.each} - {part.on_hand} = "
    )
    last, trouble, made = _PIECES.text(key), "", "made"
    if plan.good < 100:
        last = f"{third:,}. With the scrap: {third:,} / {plan.good / 100:g} = {third * 100 / plan.good:,.1f}, so {last}"
        trouble, made = f" Of the {part.name.lower()}s that are started, {plan.good}% come out good.", "started"
    return Draft(
        stem=(
            f"The tree shows the bill of materials of a {product.name.lower()}: pieces in each of what stands above "
            f"them, and stock that is free to use. There is an order for {plan.order} {product.name.lower()}s."
            f"{trouble} How many {part.name.lower()}s must be {made}?"
        ),
        text=_PIECES.text(key),
        value=key,
        why=f"{steps}{last}.",
        wrong=_wrong(plan),
        figure=Figure("parts-to-start.svg", _drawing(plan), _alt(plan)),
    )


def _plan(chance: random.Random) -> _Plan:
    product, parts, pieces = chance.choice(_TREES)
    order = chance.randrange(40, 201, 5)
    nodes = [_Node(product, 0, round(order * chance.uniform(0.08, 0.3)))]
    for name, counts in parts:
        each = chance.choice(counts)
        nodes.append(_Node(name, each, round(order * each * chance.uniform(0.08, 0.35))))
    for name, counts in pieces:
        each = chance.choice(counts)
        nodes.append(_Node(name, each, round(order * nodes[1].each * each * chance.uniform(0.08, 0.3))))
    return _Plan(order, tuple(nodes), chance.choice((100, 80, 85, 90, 92, 95)))


def _wrong(plan: _Plan) -> tuple[Wrong, ...]:
    product, unit, part = plan.path
    first, second, need = plan.nets
    gross = plan.order * unit.each * part.each
    stock = product.on_hand + unit.on_hand + part.on_hand
    found = [
        (gross, "Forgets what is on hand at all three levels."),
        (first * part.each - part.on_hand, f"Leaves out that there are {unit.each} of the unit above in each product."),
        (first * unit.each * part.each - part.on_hand, f"Forgets the {unit.name.lower()}s on hand on the way down."),
        (second * part.each, f"Forgets the {part.on_hand} pieces of the part itself that are on hand."),
        (gross - part.on_hand, "Takes off the stock of the part alone; units above it hold such parts as well."),
        (gross - stock, "Takes each stock off one for one; a product or unit on hand saves several parts."),
        (second, f"Stops at the number of units and does not multiply by the {part.each} in each."),
        (second * part.each + part.on_hand, "Adds the stock of the part in place of taking it off."),
        (first * (unit.each + part.each) - part.on_hand, "Adds the numbers of the two levels; they are multiplied."),
        ((second - product.on_hand) * part.each - part.on_hand, "Takes the stock of the product off twice."),
        (need - part.on_hand, "Takes the stock of the part off twice."),
        (first * unit.each, "Stops at the units that are needed, without their stock."),
        ((plan.order + product.on_hand) * unit.each * part.each - part.on_hand, "Adds the products that are on hand."),
    ]
    wrong = [(plan.started(value), why) for value, why in found]
    if plan.good < 100:
        wrong[1:1] = [
            (-(-need * plan.good // 100), "Multiplies by the yield: that many good ones come of too few starts."),
            (need, "Leaves the yield out, so that scrap eats into the order."),
        ]
        wrong.append((plan.started(plan.started(need)), "Divides by the yield twice."))
    return tuple(_PIECES.wrong(value, why) for value, why in wrong if value > 0)


def _drawing(plan: _Plan) -> str:
    """The product over its three parts, and below the first of these its two parts, joined by lines."""
    drawing = Drawing(600, 354)
    middles = (300.0, 104.0, 300.0, 496.0, 104.0, 300.0)
    tops = (_TOPS[0], *([_TOPS[1]] * 3), *([_TOPS[2]] * 2))
    _branch(drawing, middles[0], _TOPS[0], middles[1:4])
    _branch(drawing, middles[1], _TOPS[1], middles[4:6])
    for node, middle, top in zip(plan.nodes, middles, tops, strict=True):
        drawing.rectangle(middle - _BOX[0] / 2, top, *_BOX, fill=SHADE, part="box")
        drawing.text(middle, top + 22, node.name, anchor="middle", bold=True, part="box-name")
        if node.each:
            drawing.text(middle, top + 44, f"{node.each} in each", size=14, anchor="middle", part="each")
        drawing.text(
            middle, top + (66 if node.each else 48), f"on hand {node.on_hand}", size=14, anchor="middle", part="on-hand"
        )
    return drawing.svg()


def _branch(drawing: Drawing, parent: float, top: float, children: Sequence[float]) -> None:
    """Lines from a box down to those below it."""
    foot = top + _BOX[1]
    level = foot + (_TOPS[1] - _TOPS[0] - _BOX[1]) / 2
    drawing.line(parent, foot, parent, level)
    drawing.line(min(children), level, max(children), level)
    for child in children:
        drawing.line(child, level, child, _TOPS[1] - _TOPS[0] + top)


def _alt(plan: _Plan) -> str:
    product, unit, *rest = plan.nodes
    told = [f"{each.name}, {each.each} in each, {each.on_hand} on hand" for each in (unit, *rest)]
    return (
        f"Tree of a bill of materials. Top: {product.name}, {product.on_hand} on hand. Below it: "
        f"{'; '.join(told[:3])}. Below {unit.name.lower()}: {'; '.join(told[3:])}."
    )


FAMILY = Family(
    id="production-parts-to-start",
    activity="production-02",
    topic="BOM, routing, MRP",
    level="analysis",
    difficulty=0.45,
    reference="concept: net requirement level by level; concept: starts = good pieces / yield",
    draft=draft,
)
