"""Blocks of unit cells: the lines of their orthographic views, hidden ones too, and of their isometric sketch."""

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

Cell = tuple[int, int, int]
"""A cell by its place along the width (left to right), the depth (front to back) and the height."""

Direction = Literal["front", "top", "right", "left", "rear", "bottom"]
Edge = tuple[int, int, int, int]
"""A line of unit length in a view, from (x, y) to (x, y): x to the right, y upward."""


@dataclass(frozen=True, slots=True)
class Block:
    """Cells that are filled, in a box of `size`: width, depth and height."""

    size: Cell
    cells: frozenset[Cell]

    @staticmethod
    def of_heights(size: Cell, heights: tuple[int, ...]) -> "Block":
        """The block whose columns, front row first and from left to right, are that high."""
        width, depth, _height = size
        places = product(range(depth), range(width))
        cells = ((x, y, z) for (y, x), high in zip(places, heights, strict=True) for z in range(high))
        return Block(size, frozenset(cells))


@dataclass(frozen=True, slots=True)
class View:
    """What one direction shows: its size, its visible lines, and its hidden ones."""

    width: int
    height: int
    visible: frozenset[Edge]
    hidden: frozenset[Edge]

    def mirrored(self) -> "View":
        """Left and right swapped."""
        return View(
            self.width,
            self.height,
            frozenset(_swapped(edge, self.width) for edge in self.visible),
            frozenset(_swapped(edge, self.width) for edge in self.hidden),
        )

    def upside_down(self) -> "View":
        """Up and down swapped."""
        return View(
            self.width,
            self.height,
            frozenset(_flipped(edge, self.height) for edge in self.visible),
            frozenset(_flipped(edge, self.height) for edge in self.hidden),
        )


def _swapped(edge: Edge, width: int) -> Edge:
    x1, y1, x2, y2 = edge
    return (width - x2, y1, width - x1, y2)


def _flipped(edge: Edge, height: int) -> Edge:
    x1, y1, x2, y2 = edge
    return (x1, height - y2, x2, height - y1)


def _cell(direction: Direction, size: Cell, place: tuple[int, int, int]) -> Cell:
    """The cell at (x, y) of a view, so many cells away from the eye."""
    width, depth, height = size
    x, y, away = place
    return {
        "front": (x, away, y),
        "rear": (width - 1 - x, depth - 1 - away, y),
        "right": (width - 1 - away, x, y),
        "left": (away, depth - 1 - x, y),
        "top": (x, y, height - 1 - away),
        "bottom": (x, depth - 1 - y, away),
    }[direction]


def _extent(direction: Direction, size: Cell) -> Cell:
    """Width, height and depth of a view."""
    width, depth, height = size
    if direction in {"front", "rear"}:
        return (width, height, depth)
    if direction in {"right", "left"}:
        return (depth, height, width)
    return (width, depth, height)


@cache
def view(block: Block, direction: Direction) -> View:
    """What is seen from a direction, each view upright; the top view has the front below.

    An edge between two places of a view is visible where the nearest material is not equally far in both; it is hidden
    where it lies behind a face that is whole there.
    """
    width, height, depth = _extent(direction, block.size)

    def column(x: int, y: int) -> tuple[bool, ...]:
        if not (0 <= x < width and 0 <= y < height):
            return (False,) * depth
        return tuple(_cell(direction, block.size, (x, y, away)) in block.cells for away in range(depth))

    edges: dict[Edge, tuple[tuple[bool, ...], tuple[bool, ...]]] = {}
    for x, y in product(range(width + 1), range(height + 1)):
        edges[x, y, x, y + 1] = (column(x - 1, y), column(x, y))
        edges[x, y, x + 1, y] = (column(x, y - 1), column(x, y))
    seen = {edge for edge, (one, other) in edges.items() if _nearest(one) != _nearest(other)}
    behind = {edge for edge, (one, other) in edges.items() if edge not in seen and _has_edge(one, other)}
    return View(width, height, frozenset(seen), frozenset(behind))


def _nearest(column: tuple[bool, ...]) -> int:
    return column.index(True) if True in column else len(column)


def _has_edge(one: tuple[bool, ...], other: tuple[bool, ...]) -> bool:
    """True where an edge of the block runs between two columns at some distance from the eye."""
    first = ((False, *one), (False, *other))
    second = ((*one, False), (*other, False))
    for corner in zip(*first, *second, strict=True):  # both cells before a plane, both behind it
        filled = sum(corner)
        if filled in {1, 3} or (filled == 2 and corner[0] == corner[3]):
            return True
    return False


Corner = tuple[int, int]
"""A point of the isometric sketch: steps along width and depth together, and along depth and height together."""


Plane = tuple[Literal["top", "front", "right"], int]
"""A visible face's side and its place along that side's axis."""


def sketch(block: Block) -> frozenset[frozenset[Corner]]:
    """The lines of unit length that an isometric sketch from the right, the front and above shows; no hidden ones."""
    return frozenset(_seams(block))


def is_clear(block: Block) -> bool:
    """True where no corner of the sketch covers a farther one, so that lines of both would seem to meet."""
    meeting: dict[Corner, dict[int, set[Corner]]] = {}
    for line, planes in _seams(block).items():
        start, end = sorted(line)
        step = (end[0] - start[0], end[1] - start[1])
        for corner in line:
            near = max(_nearness_at(corner, plane) for plane in planes)
            meeting.setdefault(corner, {}).setdefault(near, set()).add(step)
    return all(len(by_nearness) == 1 or len(by_nearness[max(by_nearness)]) == 1 for by_nearness in meeting.values())


@cache
def _seams(block: Block) -> dict[frozenset[Corner], tuple[Plane, ...]]:
    """The sketch's lines with the planes that are seen on both sides of them, or on one."""
    nearest: dict[frozenset[Corner], tuple[float, Plane]] = {}
    for cell in block.cells:
        for triangle, away, plane in _faces(cell):
            if triangle not in nearest or away > nearest[triangle][0]:
                nearest[triangle] = (away, plane)
    beside: dict[frozenset[Corner], tuple[Plane, ...]] = {}
    for triangle, (_away, plane) in nearest.items():
        for corner in triangle:
            line = triangle - {corner}
            beside[line] = (*beside.get(line, ()), plane)
    return {line: planes for line, planes in beside.items() if len(planes) == 1 or planes[0] != planes[1]}


def _nearness_at(corner: Corner, plane: Plane) -> int:
    """How near to the eye the point of a plane is that the sketch shows at a corner."""
    side, at = plane
    along = {"top": corner[1] - at, "front": at, "right": corner[0] - at}[side]  # its place along the depth
    return corner[0] - along - along + corner[1] - along


def _faces(cell: Cell) -> list[tuple[frozenset[Corner], float, Plane]]:
    """The halves of a cell's three visible faces: corners, nearness to the eye, and the plane they lie in."""
    x, y, z = cell
    top = [(x, y, z + 1), (x + 1, y, z + 1), (x, y + 1, z + 1), (x + 1, y + 1, z + 1)]
    front = [(x, y, z), (x, y, z + 1), (x + 1, y, z + 1), (x + 1, y, z)]
    right = [(x + 1, y, z), (x + 1, y + 1, z), (x + 1, y, z + 1), (x + 1, y + 1, z + 1)]
    halves: tuple[tuple[tuple[Cell, Cell, Cell], Plane], ...] = (
        ((top[0], top[1], top[2]), ("top", z + 1)),
        ((top[1], top[2], top[3]), ("top", z + 1)),
        ((front[0], front[1], front[2]), ("front", y)),
        ((front[0], front[3], front[2]), ("front", y)),
        ((right[0], right[1], right[2]), ("right", x + 1)),
        ((right[1], right[2], right[3]), ("right", x + 1)),
    )
    return [(frozenset(map(_corner, half)), _nearness(half), plane) for half, plane in halves]


def _corner(point: Cell) -> Corner:
    x, y, z = point
    return (x + y, y + z)


def _nearness(points: tuple[Cell, Cell, Cell]) -> float:
    return sum(x - y + z for x, y, z in points) / 3
