"""Inserts for a batch, or changes of the edge in it, from a drawn insert and its tool life."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import Point
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import center_mark
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_CENTER, _RADIUS, _NOSE = (116.0, 132.0), 74.0, 9.0
_SHAPES = {3: "triangular", 4: "square", 5: "five-sided", 8: "eight-sided"}  # by corners
_SIDE, _THICK = 236.0, 34.0  # px: top and height of the side view


@dataclass(frozen=True, slots=True)
class _Batch:
    """An insert, minutes that an edge lasts in the cut, seconds in the cut and of the whole cycle a part, parts.

    `two_sided` is true where the corners of both faces cut.
    """

    corners: int
    two_sided: bool
    life: int
    cut: int
    cycle: int
    parts: int
    asks_inserts: bool

    @property
    def edges(self) -> int:
        """Of one insert."""
        return self.corners * (2 if self.two_sided else 1)

    @property
    def per_edge(self) -> int:
        """Whole parts that an edge makes."""
        return self.life * 60 // self.cut

    @property
    def edges_used(self) -> int:
        """In the batch."""
        return -(-self.parts // self.per_edge)

    @property
    def answer(self) -> int:
        """Inserts, or changes from one edge to the next."""
        return -(-self.edges_used // self.edges) if self.asks_inserts else self.edges_used - 1

    @property
    def rows(self) -> list[list[str]]:
        """The drawn card."""
        return [
            ["Tool card", "Value"],
            ["Edge life, time in the cut", f"{self.life} min"],
            ["Time in the cut per part", f"{self.cut} s"],
            ["Cycle time per part", f"{self.cycle} s"],
            ["Faces of the insert that cut", "both" if self.two_sided else "one"],
            ["Parts in the batch", f"{self.parts:,}"],
        ]


def draft(chance: random.Random) -> Draft:
    """Parts over whole parts an edge, rounded up: less one for changes; over edges, rounded up again, for inserts.

    Edges of 8 to 40 min, cuts of 15 to 90 s, inserts with 3 to 16 edges: 4 to 30 changes or 3 to 20 inserts.
    """
    batch = _batch(chance)
    while not _is_sane(batch):
        batch = _batch(chance)
    if batch.asks_inserts:
        ask = "How many inserts does the batch need, if it begins with a new one?"
    else:
        ask = "How many times must the edge be changed during the batch, if it begins with a new edge?"
    return Draft(
        stem=(
            "The drawing shows an indexable insert and its card. Every corner of a face that cuts is one edge; edges "
            f"are changed only between parts. {ask}"
        ),
        text=_text(batch, batch.answer),
        value=batch.answer,
        why=_working(batch),
        wrong=_wrong(batch),
        limits=(1.5, math.inf),
        figure=Figure("tool-life.svg", _drawing(batch), _alt(batch)),
    )


def _batch(chance: random.Random) -> _Batch:
    cut = chance.randrange(15, 91)
    return _Batch(
        corners=chance.choice(sorted(_SHAPES)),
        two_sided=chance.random() < 0.5,
        life=chance.randrange(8, 41),
        cut=cut,
        cycle=cut + chance.randrange(15, 61),
        parts=chance.randrange(120, 2401, 20),
        asks_inserts=chance.random() < 0.5,
    )


def _is_sane(batch: _Batch) -> bool:
    """True where an edge makes 5 parts and more, and a change within a part would give another answer."""
    ends_within = batch.life * 60 % batch.cut and batch.parts % batch.per_edge
    edges = -(-batch.parts * batch.cut // (batch.life * 60))  # where an edge were changed within a part
    counts = (-(-edges // batch.edges) if batch.asks_inserts else edges - 1) != batch.answer
    low, high = (3, 20) if batch.asks_inserts else (4, 30)
    return batch.per_edge >= 5 and bool(ends_within) and counts and low <= batch.answer <= high


def _text(batch: _Batch, count: float) -> str:
    return f"{count:,.0f} {'inserts' if batch.asks_inserts else 'times'}"


def _working(batch: _Batch) -> str:
    seconds, per_edge, used = batch.life * 60, batch.per_edge, batch.edges_used
    begin = (
        f"An edge lasts {batch.life} x 60 = {seconds:,} s, and {seconds:,} / {batch.cut} = {seconds / batch.cut:.2f}, "
        f"so {per_edge} whole parts. The batch takes {batch.parts:,} / {per_edge} = {batch.parts / per_edge:.2f}, so "
        f"{used} edges."
    )
    if not batch.asks_inserts:
        return f"{begin} The first is in place: {used} - 1 = {batch.answer}, or {_text(batch, batch.answer)}."
    sides = "2 faces" if batch.two_sided else "1 face"
    times = 2 if batch.two_sided else 1
    return (
        f"{begin} An insert has {batch.corners} corners on {sides}, {batch.corners} x {times} = {batch.edges} edges: "
        f"{used} / {batch.edges} = {used / batch.edges:.2f}, so {_text(batch, batch.answer)}."
    )


def _wrong(batch: _Batch) -> tuple[Wrong, ...]:
    used, answer = batch.edges_used, batch.answer
    by_cycle = max(1, batch.life * 60 // batch.cycle)
    edges_by_cycle = -(-batch.parts // by_cycle)
    idle = max(1, batch.life * 60 // (batch.cycle - batch.cut))
    edges_by_idle = -(-batch.parts // idle)
    if batch.asks_inserts:
        other = batch.edges / 2 if batch.two_sided else batch.edges * 2
        faces = "one face only, though both cut" if batch.two_sided else "both faces, though one cuts"
        found = [
            (-(-used // other), f"Counts the corners of {faces}."),
            (used // batch.edges, "Rounds down: the last parts would be left without an edge."),
            (-(-edges_by_cycle // batch.edges), "Divides the life by the cycle time; an edge wears only in the cut."),
            (answer + 1, "Adds an insert for the first edge, which is part of the first insert."),
            (-(-batch.parts // (batch.life * batch.edges)), "Takes the minutes of edge life for parts."),
            (-(-used // (batch.edges - 1)), "Leaves out one edge of each insert, as if it came used."),
            (-(-used // (batch.edges + 1)), "Counts one corner of the insert twice."),
            (-(-edges_by_idle // batch.edges), "Divides the life by the time that the tool is out of the cut."),
            (used, "Takes a new insert for each edge, as if an insert had one."),
            (used - 1, "Gives the changes of the edge, not the inserts."),
            (answer * 2, "Counts the inserts for two batches, one for each face of the insert."),
            (answer * 3, "Counts three corners as worn with each edge that is used."),
        ]
    else:
        found = [
            (used, "Counts the first edge too, which is in place before the batch begins."),
            (edges_by_cycle - 1, "Divides the life by the cycle time; an edge wears only in the cut."),
            (-(-used // batch.edges), "Gives the inserts used; each of them has several edges."),
            (-(-batch.parts // batch.life) - 1, "Takes the minutes of edge life for parts."),
            (answer - 1, "Leaves out the change at the start and the last one that is due."),
            (edges_by_idle - 1, "Divides the life by the time that the tool is out of the cut."),
            (used + 1, "Counts an edge for the start and one more for the end of the batch."),
            (-(-used // batch.corners), "Counts a change only when all corners of a face are worn."),
            (answer // 2, "Counts one change for two edges, as if both faces of a corner cut together."),
            (answer * 2, "Counts two changes for each edge, one out and one in."),
            (answer * batch.corners, "Changes all corners each time that one of them is worn."),
        ]
    return tuple(Wrong(_text(batch, count), float(count), why) for count, why in found)


def _drawing(batch: _Batch) -> str:
    """The insert from above with rounded corners and its hole, its side under it, and the card."""
    drawing = Drawing(610, 300)
    drawing.path(_outline(batch.corners), fill=SHADE, width=2.0, part="insert")
    drawing.circle(*_CENTER, 17, fill=PAPER, part="hole")
    center_mark(drawing, _CENTER, 30)
    left, right = _ends(batch.corners)
    foot, low = 0 if batch.two_sided else 9, _SIDE + _THICK
    drawing.polygon([(left, _SIDE), (right, _SIDE), (right - foot, low), (left + foot, low)], fill=PAPER, part="side")
    drawing.table(254, 62, batch.rows)
    return drawing.svg()


def _noses(corners: int) -> list[tuple[Point, Point, Point]]:
    """Each corner of a regular shape with one corner up, and where its rounding begins and ends."""
    x, y = _CENTER
    angles = [math.radians(90 + at * 360 / corners) for at in range(corners)]
    points = [(x + _RADIUS * math.cos(angle), y - _RADIUS * math.sin(angle)) for angle in angles]
    return [
        (point, _toward(point, points[at - 1]), _toward(point, points[(at + 1) % corners]))
        for at, point in enumerate(points)
    ]


def _outline(corners: int) -> str:
    """The path of the insert's face."""
    steps = [
        f"{start[0]:.2f} {start[1]:.2f} Q {tip[0]:.2f} {tip[1]:.2f} {end[0]:.2f} {end[1]:.2f}"
        for tip, start, end in _noses(corners)
    ]
    return f"M {' L '.join(steps)} Z"


def _ends(corners: int) -> tuple[float, float]:
    """How far the rounded shape reaches to the left and to the right."""
    across = [tip[0] / 2 + (start[0] + end[0]) / 4 for tip, start, end in _noses(corners)]
    return min(across), max(across)


def _toward(start: Point, end: Point) -> Point:
    share = _NOSE / math.dist(start, end)
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _alt(batch: _Batch) -> str:
    card = "; ".join(f"{name.lower()}, {value}" for name, value in batch.rows[1:])
    side = "straight" if batch.two_sided else "tapered"
    return f"A {_SHAPES[batch.corners]} insert from above, {batch.corners} corners, with {side} sides. Card: {card}."


FAMILY = Family(
    id="production-tool-life",
    activity="production-08",
    topic="Watching parameters, adjusting, stopping",
    level="analysis",
    difficulty=0.45,
    reference="concept: tool life in parts per edge",
    draft=draft,
)
