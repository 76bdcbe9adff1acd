"""Views of blocks read from their drawn lines, and projected again from every block of columns, edge by edge."""

from functools import cache
from itertools import product
from math import sqrt

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks
from tests.generators.expected import Expected

Point = tuple[float, float, float]
Cells = frozenset[tuple[int, int, int]]
Lines = frozenset[tuple[float, float, float, float]]
_CELL, _SIDE = 28.0, 38.0  # px
_BOXES = ((3, 2, 2), (2, 3, 2))
# to the right and up on the paper, and toward the eye; x runs to the right, y to the back, z up
_PAPER: dict[str, tuple[Point, Point, Point]] = {
    "front": ((1, 0, 0), (0, 0, 1), (0, -1, 0)),
    "right": ((0, 1, 0), (0, 0, 1), (1, 0, 0)),
    "left": ((0, -1, 0), (0, 0, 1), (-1, 0, 0)),
    "top": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "sketch": ((sqrt(0.75), sqrt(0.75), 0), (-0.5, 0.5, 1), (1, -1, 1)),
}


def missing_view(question: Question) -> str:
    """Tries every block of columns that the drawing fits: all of them lead to one of the views."""
    direction, fitting = _sketched(question) if marks(question, "sketch") else _in_views(question)
    assert fitting
    views = {name: (_drawn(question, f"{name}-visible"), _drawn(question, f"{name}-hidden")) for name in "WXYZ"}
    assert len(set(views.values())) == 4
    found = {name for block in fitting for name, lines in views.items() if _projected(block, direction) == lines}
    (name,) = found
    return f"View {name}"


def _sketched(question: Question) -> tuple[str, list[Cells]]:
    """What the stem asks for, and the blocks that look like the sketch."""
    (direction,) = (name for name in ("front", "right", "top") if f"is its {name}" in question.stem)
    lines = _moved(marks(question, "sketch"), _SIDE)
    return direction, [block for block in _blocks() if _seen_from_the_corner(block) == lines]


def _in_views(question: Question) -> tuple[str, list[Cells]]:
    """What belongs in the box, by its place and by the side of the symbol's rings, and the blocks with both views."""
    cone = marks(question, "symbol-cone")[0].given["points"].split()
    small_end = float(cone[0].split(",")[0])
    rings = marks(question, "symbol-ring")[0].at("cx")
    away = {abs(float(point.split(",")[0]) - rings) for point in cone}
    third = abs(small_end - rings) == min(away)
    directions = [_direction(question, part, third) for part in ("box", "given-visible")]
    front, given = (
        (_drawn(question, f"{part}-visible"), _drawn(question, f"{part}-hidden")) for part in ("front", "given")
    )
    missing, shown = directions
    fitting = [
        block for block in _blocks() if _projected(block, "front") == front and _projected(block, shown) == given
    ]
    return missing, fitting


def _direction(question: Question, part: str, third: bool) -> str:
    """Which view stands there: third-angle sets a view on the side that it is seen from, first-angle beyond."""
    x, y = _middle(marks(question, part))
    front_x, front_y = _middle(marks(question, "front-visible"))
    if abs(x - front_x) < 1:
        assert (y < front_y) == third
        return "top"
    return "right" if (x > front_x) == third else "left"


def _middle(lines: list[Mark]) -> tuple[float, float]:
    across = [line.at(name) for line in lines for name in ("x1", "x2")]
    down = [line.at(name) for line in lines for name in ("y1", "y2")]
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def _drawn(question: Question, part: str) -> Lines:
    """Lines of a view in unit pieces, from its lower left corner; hidden ones are placed by the visible ones."""
    view = part.rpartition("-")[0]
    return _moved(marks(question, part), _CELL, marks(question, f"{view}-visible"))


def _moved(lines: list[Mark], unit: float, around: list[Mark] | None = None) -> Lines:
    """Drawn lines in units, y upward, in pieces of one unit, the outermost ones of `around` at zero."""
    frame = around or lines
    left = min(line.at(name) for line in frame for name in ("x1", "x2"))
    low = max(line.at(name) for line in frame for name in ("y1", "y2"))
    pieces: set[tuple[float, float, float, float]] = set()
    for line in lines:
        x1, x2 = ((line.at(name) - left) / unit for name in ("x1", "x2"))
        y1, y2 = ((low - line.at(name)) / unit for name in ("y1", "y2"))
        count = round(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
        for piece in range(count):
            ends = [(x1 + (x2 - x1) * step / count, y1 + (y2 - y1) * step / count) for step in (piece, piece + 1)]
            pieces.add(_ordered(ends))
    return frozenset(pieces)


def _ordered(ends: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    """A line by its ends, always the same way round, rounded to what the drawing can show."""
    one, other = sorted((round(x, 1) + 0.0, round(y, 1) + 0.0) for x, y in ends)
    return (*one, *other)


@cache
def _blocks() -> list[Cells]:
    found: list[Cells] = []
    for width, depth, height in _BOXES:
        places = list(product(range(width), range(depth)))
        for heights in product(range(height + 1), repeat=len(places)):
            columns = dict(zip(places, heights, strict=True))
            found.append(frozenset((x, y, z) for (x, y), high in columns.items() for z in range(high)))
    return [block for block in found if block]


@cache
def _edges(block: Cells) -> list[tuple[Point, Point]]:
    """Edges of unit length in space: where the four cells around one are neither alike nor split by a plane."""
    found: list[tuple[Point, Point]] = []
    for axis, corner in product(range(3), product(range(4), repeat=3)):
        across = [other for other in range(3) if other != axis]
        around: list[bool] = []
        for one, other in ((0, 0), (0, 1), (1, 1), (1, 0)):
            cell = list(corner)
            cell[across[0]] -= one
            cell[across[1]] -= other
            around.append((cell[0], cell[1], cell[2]) in block)
        if sum(around) in {1, 3} or around in ([True, False, True, False], [False, True, False, True]):
            end = [coordinate + (number == axis) for number, coordinate in enumerate(corner)]
            found.append(((corner[0], corner[1], corner[2]), (end[0], end[1], end[2])))
    return found


def _in_view(block: Cells, edge: tuple[Point, Point], toward: Point) -> bool:
    """True where a ray from just beside the edge's middle meets no cell on its way to the eye."""
    axis = next(number for number in range(3) if edge[0][number] != edge[1][number])
    middle = [(one + other) / 2 for one, other in zip(*edge, strict=True)]
    across = [other for other in range(3) if other != axis]
    for one, other in product((-0.01, 0.01), repeat=2):
        start = list(middle)
        start[across[0]] += one
        start[across[1]] += other
        if not any(_cell(start, toward, 0.05 * step) in block for step in range(100)):
            return True
    return False


def _cell(start: list[float], toward: Point, far: float) -> tuple[int, int, int]:
    x, y, z = (int((at + far * way) // 1) for at, way in zip(start, toward, strict=True))
    return (x, y, z)


@cache
def _projected(block: Cells, direction: str) -> tuple[Lines, Lines]:
    """Visible and hidden lines of a view; a hidden one under a visible one is not drawn."""
    right, up, toward = _PAPER[direction]
    seen: set[tuple[tuple[float, float], tuple[float, float]]] = set()
    behind: set[tuple[tuple[float, float], tuple[float, float]]] = set()
    for edge in _edges(block):
        one, other = sorted((_dot(point, right), _dot(point, up)) for point in edge)
        if one != other:
            (seen if _in_view(block, edge, toward) else behind).add((one, other))
    left = min(end[0] for line in seen for end in line)
    low = min(end[1] for line in seen for end in line)
    visible, hidden = (
        frozenset(_ordered([(x - left, y - low) for x, y in line]) for line in lines) for lines in (seen, behind - seen)
    )
    return visible, hidden


def _seen_from_the_corner(block: Cells) -> Lines:
    return _projected(block, "sketch")[0]


def _dot(one: Point, other: Point) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


EXPECTED = {"quality-missing-view": Expected(r"View [WXYZ]", read=missing_view)}
