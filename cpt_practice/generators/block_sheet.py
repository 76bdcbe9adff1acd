"""Draws views and isometric sketches of blocks, candidates for a view in a row, and a box where a view is missing."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from itertools import product

from cpt_practice.generators.block_views import Block, Corner, Direction, Edge, View, sketch, view
from cpt_practice.generators.drafting import HIDDEN, THICK, THIN, projection_symbol
from cpt_practice.generators.svg import Drawing

SIZE = (632.0, 344.0)
NAMES = "WXYZ"
CELL = 28.0  # px: a cell in a view
_SIDE = 38.0  # px: a cell's edge in the sketch
_GAP = 26.0  # px: between two views
_LEFT = 250.0  # px: the left edge of the front view
_STEPS = ((1, 0), (0, 1), (1, 1))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where views stand beside the front view: the given one's side and the missing one's, and by which projection."""

    given: Direction
    given_side: str
    missing: Direction
    missing_side: str
    third: bool


def draw_sketch(drawing: Drawing, block: Block) -> None:
    """An isometric sketch from the right, the front and above, with an arrow that points at the front."""
    width, depth, height = block.size
    left, top = 232.0, 14.0 + _SIDE * (height + 0.5 * depth)

    def place(corner: Corner) -> tuple[float, float]:
        return (left + corner[0] * _SIDE * math.sqrt(0.75), top + _SIDE * (0.5 * corner[0] - corner[1]))

    for start, end in _runs({_ordered(line) for line in sketch(block)}):
        drawing.line(*place(start), *place(end), width=THICK, part="sketch")
    x, y = place((width // 2, 0))
    drawing.arrow(x - 62, y + 56, x - 24, y + 34)
    drawing.text(x - 70, y + 66, "FRONT", size=14, anchor="end")


def _ordered(line: frozenset[Corner]) -> tuple[Corner, Corner]:
    start, end = sorted(line)
    return (start, end)


def _runs(lines: Collection[tuple[Corner, Corner]]) -> list[tuple[Corner, Corner]]:
    """Lines of unit length joined to straight ones, so that dashes run on."""
    left = set(lines)
    runs: list[tuple[Corner, Corner]] = []
    for start, end in sorted(left):
        step = (end[0] - start[0], end[1] - start[1])
        if step not in _STEPS or ((start[0] - step[0], start[1] - step[1]), start) in left:
            continue
        far = end
        while (far, (far[0] + step[0], far[1] + step[1])) in left:
            far = (far[0] + step[0], far[1] + step[1])
        runs.append((start, far))
    return runs


def draw_view(drawing: Drawing, shown: View, corner: tuple[float, float], part: str) -> None:
    """A view with its upper left corner at a place; its lines' parts are `part` with -visible or -hidden."""
    x, y = corner[0], corner[1] + shown.height * CELL

    def draw(edges: frozenset[Edge], width: float, pattern: str, name: str) -> None:
        for start, end in _runs({((x1, y1), (x2, y2)) for x1, y1, x2, y2 in edges}):
            drawing.line(
                x + start[0] * CELL,
                y - start[1] * CELL,
                x + end[0] * CELL,
                y - end[1] * CELL,
                width=width,
                pattern=pattern,
                part=f"{part}-{name}",
            )

    draw(shown.hidden, THIN + 0.4, HIDDEN, "hidden")
    draw(shown.visible, THICK, "", "visible")


def draw_candidates(drawing: Drawing, views: list[View]) -> None:
    """Four views in a row along the lower edge, each with its letter under it."""
    drawing.line(14, 226, SIZE[0] - 14, 226, width=0.8)
    for place, (name, shown) in enumerate(zip(NAMES, views, strict=True)):
        middle = 85.0 + 154 * place
        corner = (middle - shown.width * CELL / 2, 250 + (2 - shown.height) * CELL / 2)
        draw_view(drawing, shown, corner, name)
        drawing.text(middle, 334, name, size=17, anchor="middle", bold=True)


def draw_layout(drawing: Drawing, block: Block, layout: Layout) -> None:
    """The front view, the given one, a dashed box for the missing one, and the symbol of the projection."""
    front, given, missing = (view(block, each) for each in ("front", layout.given, layout.missing))
    corner = (_LEFT, 40.0 if "below" in {layout.given_side, layout.missing_side} else 112.0)
    draw_view(drawing, front, corner, "front")
    draw_view(drawing, given, _beside(layout.given_side, corner, front, given), "given")
    x, y = _beside(layout.missing_side, corner, front, missing)
    wide, high = missing.width * CELL, missing.height * CELL
    for (x1, y1), (x2, y2) in (((0, 0), (1, 0)), ((1, 0), (1, 1)), ((0, 1), (1, 1)), ((0, 0), (0, 1))):
        drawing.line(x + x1 * wide, y + y1 * high, x + x2 * wide, y + y2 * high, width=0.9, pattern="2 4", part="box")
    drawing.text(x + wide / 2, y + high / 2 + 8, "?", size=22, anchor="middle", bold=True, part="asked")
    drawing.rectangle(520, 20, 90, 50)
    projection_symbol(drawing, (565, 45), layout.third)


def _beside(side: str, corner: tuple[float, float], front: View, shown: View) -> tuple[float, float]:
    """The upper left corner of a view that stands on this side of the front view."""
    x, y = corner
    return {
        "right": (x + front.width * CELL + _GAP, y),
        "left": (x - shown.width * CELL - _GAP, y),
        "above": (x, y - shown.height * CELL - _GAP),
        "below": (x, y + front.height * CELL + _GAP),
    }[side]


def silhouette(shown: View) -> str:
    """How high a view reaches in each of its columns, from the left, in words."""
    tops = [
        max(y for x1, y, x2, _y in shown.visible if (x1, x2) == (x, x + 1))
        if any((x1, x2) == (x, x + 1) for x1, _y1, x2, _y2 in shown.visible)
        else 0
        for x in range(shown.width)
    ]
    inner = sum(1 for x, y in product(range(1, shown.width), range(shown.height)) if (x, y, x, y + 1) in shown.hidden)
    dashes = f", dashed upright lines {inner} cells long in all" if inner else ""
    return f"{shown.width} cells wide, reaching {', '.join(map(str, tops))} cells high from the left{dashes}"
