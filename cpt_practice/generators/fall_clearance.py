"""Clearance that a personal fall arrest system needs below its anchor, from the parts that add up."""

import math
import random
from dataclasses import dataclass
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, Drawing, column_widths

_FEET = Amount(0.5, after=" ft")
_HEAD = 1.5  # ft from the D-ring, between the shoulder blades, to the top of the head
_RULE_OF_THUMB = 1.0  # ft by which a sound rule of thumb may miss the sum; no wrong answer is as near
_SCALE = 26.0  # px a foot


@dataclass(frozen=True, slots=True)
class _Rig:
    """Lengths in feet; `anchor` is the anchor's height above the platform, `ring` the D-ring's above the soles."""

    lanyard: float
    deceleration: float
    shift: float
    ring: float
    worker: float
    margin: float
    anchor: float

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        parts = (
            ("Lanyard before a fall", self.lanyard),
            ("Absorber opens up to", self.deceleration),
            ("Harness stretch, D-ring shift", self.shift),
            ("D-ring above the soles", self.ring),
            ("Height of the worker", self.worker),
            ("Safety margin", self.margin),
        )
        return [["Part", "Feet"], *([name, plain(feet)] for name, feet in parts)]


def draft(chance: random.Random) -> Draft:
    """Lanyard, deceleration, shift, height of the D-ring and margin, added.

    Lanyard 3 to 6 ft, absorber 2.5 to 3.5 ft, shift 0.5 to 1.5 ft, D-ring at 4 to 5 ft and 1.5 ft below the top of the
    head, margin 2 to 3 ft: 12 to 19 ft. The anchor is above the D-ring, so that the free fall stays under 6 ft.
    """
    ring = chance.choice((4.0, 4.5, 5.0))
    lanyard = chance.choice((3.0, 4.0, 5.0, 6.0))
    rig = _Rig(
        lanyard=lanyard,
        deceleration=chance.choice((2.5, 3.0, 3.5)),
        shift=chance.choice((0.5, 1.0, 1.5)),
        ring=ring,
        worker=ring + _HEAD,
        margin=chance.choice((2.0, 2.5, 3.0)),
        anchor=ring + chance.choice((0.5, 1.0, 1.5, 2.0)),
    )
    parts = (rig.lanyard, rig.deceleration, rig.shift, rig.ring, rig.margin)
    need = sum(parts)
    return Draft(
        stem=(
            "The drawing shows a worker who is tied off with a shock-absorbing lanyard. What is the least distance "
            "needed from the anchor down to the next lower level, margin included?"
        ),
        text=_FEET.text(need),
        value=need,
        why=(
            "Hanging after a fall, the worker's soles are lanyard, open absorber, shift and D-ring height below the "
            f"anchor; the margin comes on top: {' + '.join(plain(part) for part in parts)} = {_FEET.text(need)}."
        ),
        wrong=_wrong(rig, need),
        figure=Figure("fall-clearance.svg", _drawing(rig), _alt(rig)),
    )


def _wrong(rig: _Rig, need: float) -> tuple[Wrong, ...]:
    found = (
        (need - rig.deceleration, "Leaves out how far the shock absorber opens while it stops the fall."),
        (need - rig.ring, "Stops at the D-ring; the body below it hangs lower still."),
        (need - rig.margin, "Leaves out the safety margin that the question asks for."),
        (need - rig.ring + rig.worker, "Takes the worker's full height, although the head is above the D-ring."),
        (need + rig.worker, "Adds the worker's full height, though the part below the D-ring is already counted."),
        (need - rig.anchor, "Gives the distance below the platform, not the distance below the anchor."),
        (need + rig.anchor, "Adds the height of the anchor, which the lanyard and the body already span."),
        (need - rig.shift, "Leaves out the stretch of the harness and the shift of the D-ring."),
        (need + rig.lanyard, "Counts the lanyard twice: once as length and once more as free fall."),
        (need + rig.deceleration, "Counts the opening of the absorber twice."),
        (need - rig.lanyard, "Leaves out the lanyard, as if the D-ring were tied straight to the anchor."),
        (need + rig.margin, "Counts the safety margin twice."),
    )
    return tuple(_FEET.wrong(value, why) for value, why in found if abs(value - need) > _RULE_OF_THUMB)


def _drawing(rig: _Rig) -> str:
    """A worker on a platform under an anchor, all to one scale, the level below, and the table of lengths."""
    drawing = Drawing(342 + sum(column_widths(rig.rows)), 350)
    deck = 240.0
    anchor, ring, head = (deck - feet * _SCALE for feet in (rig.anchor, rig.ring, rig.worker))
    _levels(drawing, deck)
    drawing.line(100, anchor, 100, deck, width=4)
    drawing.line(98, anchor, 152, anchor, width=4)
    drawing.text(104, anchor - 12, "anchor", size=14)
    drawing.circle(144, anchor, 6, fill=INK)
    _worker(drawing, 198.0, (head, ring, deck))
    _lanyard(drawing, (144, anchor), (190, ring), rig.lanyard * _SCALE)
    drawing.arrow(78, (anchor + deck) / 2, 78, anchor)
    drawing.arrow(78, (anchor + deck) / 2, 78, deck)
    drawing.line(70, anchor, 98, anchor, dashed=True, width=1)
    drawing.text(68, (anchor + deck) / 2 + 6, f"{plain(rig.anchor)} ft", anchor="end", size=16)
    drawing.table(322, 60, rig.rows)
    return drawing.svg()


def _levels(drawing: Drawing, deck: float) -> None:
    """The platform with its open edge, a column with a break, and the next lower level, not to scale."""
    lower = deck + 74
    drawing.rectangle(70, deck, 160, 12, fill="#c9d2dc")
    drawing.text(128, deck + 32, "platform", size=14)
    for x in (94, 106):
        drawing.line(x, deck + 12, x, deck + 36)
        drawing.line(x, deck + 46, x, lower)
    for y in (deck + 36, deck + 46):
        drawing.line(84, y + 5, 116, y - 5)
    drawing.rectangle(20, lower, 280, 8, fill="#c9d2dc")
    drawing.text(160, lower + 28, "next lower level (not to scale)", anchor="middle", size=14)


def _lanyard(drawing: Drawing, start: tuple[float, float], end: tuple[float, float], length: float) -> None:
    """A line of this length in px that sags between two points."""
    low, high = 0.0, length
    while high - low > 0.01:
        sag = (low + high) / 2
        points = _sagging(start, end, sag)
        long = sum(math.dist(one, other) for one, other in pairwise(points))
        low, high = (sag, high) if long < length else (low, sag)
    for one, other in pairwise(_sagging(start, end, low)):
        drawing.line(*one, *other, width=2)


def _sagging(start: tuple[float, float], end: tuple[float, float], sag: float) -> list[tuple[float, float]]:
    """Points of a parabola that hangs `sag` px below the middle of the straight line."""
    shares = [step / 20 for step in range(21)]
    return [
        (start[0] + at * (end[0] - start[0]), start[1] + at * (end[1] - start[1]) + 4 * sag * at * (1 - at))
        for at in shares
    ]


def _worker(drawing: Drawing, x: float, heights: tuple[float, float, float]) -> None:
    """A standing figure with the D-ring on its back; heights are y of head, D-ring and soles."""
    head, ring, soles = heights
    hip = soles - 0.5 * (soles - head)
    drawing.circle(x, head + 12, 12)
    drawing.line(x, head + 24, x, hip, width=3)
    drawing.line(x, hip, x - 12, soles, width=3)
    drawing.line(x, hip, x + 12, soles, width=3)
    drawing.line(x, ring + 8, x + 26, ring + 46, width=3)
    drawing.circle(x - 8, ring, 5)
    drawing.line(x + 2, ring, x + 22, ring, dashed=True, width=1)
    drawing.text(x + 25, ring + 5, "D-ring", size=14)


def _alt(rig: _Rig) -> str:
    rows = "; ".join(f"{name}, {feet} ft" for name, feet in rig.rows[1:])
    return (
        "A worker stands on a platform near its open edge, tied by a lanyard from the D-ring on the back to an anchor "
        f"{plain(rig.anchor)} ft above the platform. The next lower level is below, not to scale. Table: {rows}."
    )


FAMILY = Family(
    id="safety-fall-clearance",
    activity="safety-08",
    topic="Fall protection, ladders, scaffolds, lifts",
    level="analysis",
    difficulty=0.5,
    reference="29 CFR 1910.140(d); OSHA Technical Manual, Section V, Chapter 4",
    draft=draft,
)
