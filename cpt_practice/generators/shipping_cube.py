"""Cube in cubic feet of palletized loads, one of which is drawn in isometric projection with its sizes in inches."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.drafting import THIN, Point, arrowhead, extension
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_CUBIC_FEET = Amount(0.1, after=" cu ft")
_FOOTPRINTS = ((48, 40), (48, 40), (48, 48), (42, 42), (45, 38), (40, 32), (36, 30), (54, 44), (48, 20))
_SCALE = 2.45  # px an inch along the axes
_BESIDE, _OVER, _UNDER = 150.0, 18.0, 48.0  # px left free beside, above and below the load
_AWAY = 24.0  # px from an edge to its dimension line
_COS, _SIN = math.cos(math.radians(30)), 0.5
_COUNTED = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


Ends = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class _Loads:
    """How many loads, and inches: length, width and height of the cartons on a pallet, height of the pallet."""

    number: int
    length: int
    width: int
    cartons: int
    pallet: int

    @property
    def high(self) -> int:
        """Inches from the floor to the top."""
        return self.cartons + self.pallet

    def cube(self, length: float, width: float, height: float) -> float:
        """Cubic feet of all loads, of sizes in inches."""
        return self.number * length * width * height / 1728


def draft(chance: random.Random) -> Draft:
    """Length x width x height with the pallet, over 1,728, times the number of loads, to 0.1 cu ft.

    One to six loads of 36 to 54 by 20 to 48 in, 18 to 60 in of cartons on a pallet of 4 to 6 in.
    """
    length, width = chance.choice(_FOOTPRINTS)
    loads = _Loads(
        chance.choice((1, 1, 2, 3, 4, 5, 6)), length, width, chance.randrange(18, 61), chance.choice((4, 5, 6))
    )
    cube = loads.cube(length, width, loads.high)
    which = "a pallet load" if loads.number == 1 else f"one of {_COUNTED[loads.number]} pallet loads that are alike"
    asked = {1: "the load", 2: "both loads"}.get(loads.number, "all the loads")
    many = "" if loads.number == 1 else f" x {loads.number}"
    inches = loads.number * length * width * loads.high
    return Draft(
        stem=(
            f"The drawing shows {which}. What is the cube of {asked}, pallet included, in cubic feet, to the nearest "
            "0.1 cu ft?"
        ),
        text=_CUBIC_FEET.text(cube),
        value=_CUBIC_FEET.rounded(cube),
        why=(
            f"Height: {loads.cartons} + {loads.pallet} = {loads.high} in. A cubic foot has 12 x 12 x 12 = 1,728 cu in: "
            f"{length} x {width} x {loads.high}{many} = {inches:,} cu in, {inches:,} / 1,728 = "
            f"{_CUBIC_FEET.text(cube)}."
        ),
        wrong=_wrong(loads),
        tolerance=0.005 * cube,
        figure=Figure("shipping-cube.svg", _drawing(loads), _alt(loads)),
    )


def _in_feet(inches: int) -> float:
    """Feet and inches misread as a decimal number: 53 in are 4 ft 5 in, taken for 4.5 ft."""
    feet, rest = divmod(inches, 12)
    return feet + (rest / 10 if rest < 10 else rest / 100)


def _wrong(loads: _Loads) -> tuple[Wrong, ...]:
    length, width, high, cartons = loads.length, loads.width, loads.high, loads.cartons
    cube = loads.cube(length, width, high)
    decimals = loads.number * _in_feet(length) * _in_feet(width) * _in_feet(high)
    down = loads.number * (length // 12) * (width // 12) * (high // 12)
    up = loads.number * math.ceil(length / 12) * math.ceil(width / 12) * math.ceil(high / 12)
    found = [
        (loads.cube(length, width, cartons), "Leaves the height of the pallet out, though it takes up room as well."),
        (12 * cube, "Divides by 144, the square inches in a square foot; a cubic foot has 1,728 cubic inches."),
        (up, "Rounds each size up to whole feet before multiplying."),
        (1.728 * cube, "Divides by 1,000, as if a foot had 10 inches."),
        (down, "Rounds each size down to whole feet before multiplying."),
        (decimals, "Takes inches for tenths of a foot: 4 ft 5 in is no 4.5 ft."),
        (loads.cube(length, width, high + loads.pallet), "Adds the height of the pallet twice."),
        (loads.number * length * width / 144, "Gives the floor space in square feet and leaves the height out."),
        (1728 / 1278 * cube, "Divides by 1,278, with two digits of 1,728 mixed up."),
        (loads.cube(length, width, cartons - loads.pallet), "Takes the height of the pallet off that of the cartons."),
        (loads.cube(length, length, high), "Takes the length for both sides of the load."),
        (loads.cube(width, width, high), "Takes the width for both sides of the load."),
        (loads.number * length * high / 144, "Multiplies length and height alone, the area of one side."),
        (loads.number * (length + width + high) / 12, "Adds the three sizes in place of multiplying them."),
    ]
    if loads.number > 1:
        found[2:2] = [
            (cube / loads.number, "Gives the cube of one load, though all of them are asked for."),
            (cube * (loads.number + 1) / loads.number, "Counts the load that is drawn on top of the number given."),
            (cube * (loads.number - 1) / loads.number, "Leaves out the load that is drawn."),
        ]
    return tuple(_CUBIC_FEET.wrong(value, why) for value, why in found if value > 0)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A load in isometric projection; its lowest corner, where the two sides that are seen meet, is the origin."""

    loads: _Loads

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in px."""
        floor = self.loads.length + self.loads.width
        return floor * _COS * _SCALE + 2 * _BESIDE, (floor * _SIN + self.loads.high) * _SCALE + _OVER + _UNDER

    def at(self, along: float, across: float, up: float) -> Point:
        """Where a point is: inches to the right behind, to the left behind, and up."""
        x, y = self.loads.width * _COS * _SCALE + _BESIDE, self.size[1] - _UNDER
        return x + (along - across) * _COS * _SCALE, y - ((along + across) * _SIN + up) * _SCALE


def _drawing(loads: _Loads) -> str:
    length, width, low, high = loads.length, loads.width, loads.pallet, loads.high
    sheet = _Sheet(loads)
    at = sheet.at
    drawing = Drawing(*sheet.size)
    for bottom, top, fill, part in ((0, low, SHADE, "pallet"), (low, high, PAPER, "cartons")):
        for far in ((length, 0), (0, width)):
            corners = [at(0, 0, bottom), at(*far, bottom), at(*far, top), at(0, 0, top)]
            drawing.polygon(corners, fill=fill, part=f"{part}-{'long' if far[0] else 'wide'}")
    drawing.polygon([at(0, 0, high), at(length, 0, high), at(length, width, high), at(0, width, high)], fill=PAPER)
    _draw_slanted(drawing, (at(0, 0, 0), at(length, 0, 0)), f"{length} in", "length")
    _draw_slanted(drawing, (at(0, 0, 0), at(0, width, 0)), f"{width} in", "width")
    _draw_cartons(drawing, (at(length, 0, low), at(length, 0, high)), f"cartons {loads.cartons} in")
    _draw_pallet(drawing, (at(0, width, 0), at(0, width, low)), f"pallet {low} in")
    return drawing.svg()


def _draw_slanted(drawing: Drawing, ends: Ends, words: str, part: str) -> None:
    """A dimension below an edge that leads to the right or left behind, moved along the other axis of the floor."""
    side = 1 if ends[1][0] > ends[0][0] else -1
    moved: list[Point] = []
    for x, y in ends:
        moved.append((x + side * _AWAY * _COS, y + _AWAY * _SIN))
        extension(drawing, (x, y), moved[-1])
    (x1, y1), (x2, y2) = moved
    drawing.line(x1, y1, x2, y2, width=THIN, part=f"{part}-size")
    degrees = math.degrees(math.atan2(y1 - y2, x2 - x1))
    arrowhead(drawing, (x2, y2), degrees)
    arrowhead(drawing, (x1, y1), degrees + 180)
    place = (x1 + x2) / 2 + side * 10, (y1 + y2) / 2 + 18
    drawing.text(*place, words, anchor="start" if side > 0 else "end", part=f"{part}-number")


def _draw_cartons(drawing: Drawing, ends: Ends, words: str) -> None:
    """A dimension to the right of an upright edge, from its foot to its top."""
    (x, bottom), (_x, top) = ends
    line = x + _AWAY
    for y, degrees in ((bottom, 270), (top, 90)):
        extension(drawing, (x, y), (line, y))
        arrowhead(drawing, (line, y), degrees)
    drawing.line(line, bottom, line, top, width=THIN, part="cartons-size")
    drawing.text(line + 11, (bottom + top) / 2 + 5, words, part="cartons-number")


def _draw_pallet(drawing: Drawing, ends: Ends, words: str) -> None:
    """A dimension to the left of an edge that is too short for arrows between its ends: they point at it."""
    (x, bottom), (_x, top) = ends
    line = x - _AWAY - 16
    for y, degrees, tail in ((bottom, 90, 26), (top, 270, -26)):
        extension(drawing, (x, y), (line, y))
        arrowhead(drawing, (line, y), degrees)
        drawing.line(line, y, line, y + tail, width=THIN)
    drawing.line(line, bottom, line, top, width=THIN, part="pallet-size")
    drawing.text(line - 11, (bottom + top) / 2 + 5, words, anchor="end", part="pallet-number")


def _alt(loads: _Loads) -> str:
    return (
        f"A block of cartons on a pallet: {loads.length} in long, {loads.width} in wide, the cartons {loads.cartons} "
        f"in high on top of a pallet {loads.pallet} in high."
    )


FAMILY = Family(
    id="production-shipping-cube",
    activity="production-10",
    topic="Shipping weight/cube sums",
    level="analysis",
    difficulty=0.55,
    reference="concept: 1 cu ft = 1,728 cu in",
    draft=draft,
)
