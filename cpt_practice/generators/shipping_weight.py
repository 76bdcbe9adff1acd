"""Gross weight of a palletized load from two drawn views of it and a table of weights."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.pallet_views import LONG, WIDE, pallet_from_above, pallet_from_front
from cpt_practice.generators.svg import PAPER, Drawing, table_size

_POUNDS = Amount(1, after=" lb")
_SCALE = 3.0  # px an inch
_LAYOUTS = ((2, 2), (3, 2), (2, 3), (4, 2), (3, 3), (4, 3), (3, 4), (4, 4))
_FLOOR = 204.0


@dataclass(frozen=True, slots=True)
class _Load:
    """Cartons along 48 in and along 40 in, layers and their height in inches; parts a carton; weights in pounds."""

    along: int
    across: int
    layers: int
    high: int
    parts: int
    part: float
    carton: float
    pallet: int

    @property
    def cartons(self) -> int:
        """All of them."""
        return self.along * self.across * self.layers

    @property
    def full(self) -> float:
        """Pounds of a full carton."""
        return self.parts * self.part + self.carton

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [
            ["Packing data", "Amount"],
            ["Parts in a carton", f"{self.parts}"],
            ["One part", f"{self.part:.2f} lb"],
            ["Empty carton", f"{self.carton:.2f} lb"],
            ["Empty pallet", f"{self.pallet} lb"],
        ]


def draft(chance: random.Random) -> Draft:
    """Cartons of all layers, filled, and the pallet, in whole pounds.

    4 to 16 cartons a layer in 2 to 5 layers, 8 to 45 lb in a carton of 0.75 to 2.5 lb, a pallet of 35 to 70 lb: up to
    1,800 lb.
    """
    load = _load(chance)
    while not _sane(load):
        load = _load(chance)
    net = load.parts * load.part
    gross = load.cartons * load.full + load.pallet
    return Draft(
        stem=(
            "The drawing shows a pallet load from above and from the front; every layer is full and like the top one. "
            "What is its gross weight, with cartons and pallet?"
        ),
        text=_POUNDS.text(gross),
        value=gross,
        why=(
            f"Cartons: {load.along} x {load.across} x {load.layers} = {load.cartons}. A full one: {load.parts} x "
            f"{plain(load.part)} + {plain(load.carton)} = {plain(net + load.carton)} lb. {load.cartons} x "
            f"{plain(load.full)} + {load.pallet} = {_POUNDS.text(gross)}."
        ),
        wrong=_wrong(load),
        figure=Figure("shipping-weight.svg", _drawing(load), _alt(load)),
    )


def _load(chance: random.Random) -> _Load:
    along, across = chance.choice(_LAYOUTS)
    return _Load(
        along=along,
        across=across,
        layers=chance.randrange(2, 6),
        high=chance.randrange(8, 12),
        parts=chance.choice((4, 6, 8, 10, 12, 15, 16, 18, 20, 24, 30, 36, 40, 48)),
        part=chance.randrange(1, 25) / 4,
        carton=chance.randrange(3, 11) / 4,
        pallet=chance.randrange(35, 71),
    )


def _sane(load: _Load) -> bool:
    gross = load.cartons * load.full + load.pallet
    return 8 <= load.parts * load.part <= 45 and gross <= 1800 and gross % 1 == 0


def _wrong(load: _Load) -> tuple[Wrong, ...]:
    layer = load.along * load.across
    net = load.cartons * load.parts * load.part
    tare = load.cartons * load.carton
    gross = net + tare + load.pallet
    found = (
        (gross - load.pallet, "Leaves the pallet out, which the truck carries as well."),
        (gross + layer * load.full, "Counts one layer more than the front view shows."),
        (net + load.pallet, "Leaves the empty cartons out: only parts and pallet are counted."),
        (load.along * load.layers * load.full + load.pallet, "Counts the cartons of the front view alone."),
        (gross + (load.layers - 1) * load.pallet, "Adds a pallet for each layer, though one carries them all."),
        (net, "Gives the net weight of the parts, without cartons and pallet."),
        (gross - layer * load.full, "Counts one layer less than the front view shows."),
        (layer * load.full + load.pallet, "Counts the one layer that is seen from above."),
        (net - tare + load.pallet, "Takes the empty cartons off in place of adding them."),
        (gross + load.along * load.layers * load.full, "Counts one row more of cartons behind the front view."),
        (gross + load.across * load.layers * load.full, "Counts one more carton along the front than is drawn."),
        (net + load.carton + load.pallet, "Adds one empty carton, though each one of them has its weight."),
        ((layer + load.along * load.layers) * load.full + load.pallet, "Adds up the cartons of the two views."),
        (load.along**2 * load.layers * load.full + load.pallet, "Takes the cartons along the front for both sides."),
        (gross - 2 * load.pallet, "Takes the pallet off in place of adding it."),
    )
    return tuple(_POUNDS.wrong(value, why) for value, why in found if value > 0)


def _drawing(load: _Load) -> str:
    """The load from above at the left, from the front in the middle, both on one scale, and the table."""
    wide = table_size(load.rows)[0]
    drawing = Drawing(20 + LONG * _SCALE + 34 + LONG * _SCALE + 28 + wide + 16, 246)
    left, front = 20.0, 20 + LONG * _SCALE + 34
    long, deep = LONG * _SCALE / load.along, WIDE * _SCALE / load.across
    top = _FLOOR - WIDE * _SCALE
    pallet_from_above(drawing, (left, top), _SCALE)
    for place in range(load.along * load.across):
        row, column = divmod(place, load.along)
        x, y = left + column * long + 2, top + row * deep + 2
        drawing.rectangle(x, y, long - 4, deep - 4, fill=PAPER, part="carton-above")
        drawing.line(x, y + (deep - 4) / 2, x + long - 4, y + (deep - 4) / 2, width=0.8)
    deck = _FLOOR - 5 * _SCALE
    pallet_from_front(drawing, (front, deck), _SCALE)
    for place in range(load.along * load.layers):
        row, column = divmod(place, load.along)
        high = load.high * _SCALE
        drawing.rectangle(
            front + column * long + 1.5, deck - (row + 1) * high, long - 3, high - 1, fill=PAPER, part="carton-front"
        )
    drawing.line(front - 8, _FLOOR, front + LONG * _SCALE + 8, _FLOOR)
    drawing.text(left + LONG * _SCALE / 2, _FLOOR + 26, "from above", size=14, anchor="middle")
    drawing.text(front + LONG * _SCALE / 2, _FLOOR + 26, "from the front", size=14, anchor="middle")
    drawing.table(front + LONG * _SCALE + 28, 60, load.rows)
    return drawing.svg()


def _alt(load: _Load) -> str:
    rows = "; ".join(f"{name}: {amount}" for name, amount in load.rows[1:])
    return (
        f"Pallet load in two views. From above: {load.along} cartons along the front, {load.across} deep. From the "
        f"front: {load.along} cartons across, {load.layers} layers on a pallet. Table: {rows}."
    )


FAMILY = Family(
    id="production-shipping-weight",
    activity="production-10",
    topic="Shipping weight/cube sums",
    level="analysis",
    difficulty=0.6,
    reference="concept: gross weight = net weight + packing + pallet",
    draft=draft,
)
