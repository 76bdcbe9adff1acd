"""The blocks of 12 cells and fewer that questions draw from, and which of them share a sketch or two views."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product

from cpt_practice.generators.block_views import Block, Cell, Direction, View, is_clear, sketch, view

BOX: Cell = (3, 2, 2)
"""Width, depth and height of the blocks that views are given of."""
_BOXES: tuple[Cell, ...] = (BOX, (2, 3, 2))


@cache
def column_blocks(box: Cell = BOX) -> tuple[Block, ...]:
    """All blocks of columns that are one piece and fill their box's width, depth and height."""
    return tuple(
        block for block in _columns(box) if _fills(block) and _hangs_together(block.cells) and _is_sound(block)
    )


@cache
def sketched_blocks() -> tuple[Block, ...]:
    """Those whose sketch is clear and fits no other block of columns."""
    found: list[Block] = []
    for box in _BOXES:
        fitting = Counter(sketch(block) for block in _columns(box))
        found += [block for block in column_blocks(box) if is_clear(block) and fitting[sketch(block)] == 1]
    return tuple(found)


def _columns(box: Cell) -> Iterator[Block]:
    width, depth, height = box
    for heights in product(range(height + 1), repeat=width * depth):
        yield Block.of_heights(box, heights)


def _is_sound(block: Block) -> bool:
    """True where no two cells meet in an edge alone, which no real part could hold together."""
    for x, y, z in block.cells:
        for side in (1, -1):
            bare = {(x + 1, y, z), (x, y + side, z)}.isdisjoint(block.cells)
            if bare and (x + 1, y + side, z) in block.cells:
                return False
    return True


def _fills(block: Block) -> bool:
    return all({cell[axis] for cell in block.cells} == set(range(block.size[axis])) for axis in range(3))


def _hangs_together(cells: frozenset[Cell]) -> bool:
    """True where each cell is reached from each other one through whole faces."""
    reached: set[Cell] = set()
    ahead = [min(cells)]
    while ahead:
        x, y, z = ahead.pop()
        reached.add((x, y, z))
        beside = {(x + 1, y, z), (x - 1, y, z), (x, y + 1, z), (x, y - 1, z), (x, y, z + 1), (x, y, z - 1)}
        ahead.extend((beside & cells) - reached)
    return reached == cells


def blocks_with(front: View, given: View, direction: Direction) -> tuple[Block, ...]:
    """All blocks, overhangs too, that have these two views."""
    return _by_views(direction).get((front, given), ())


@cache
def _by_views(direction: Direction) -> dict[tuple[View, View], tuple[Block, ...]]:
    """All blocks that fill their box and hang together, by front view and another one."""
    found: dict[tuple[View, View], tuple[Block, ...]] = {}
    width, depth, height = BOX
    cells = tuple(product(range(width), range(depth), range(height)))
    for chosen in product((False, True), repeat=len(cells)):
        block = Block(BOX, frozenset(cell for cell, taken in zip(cells, chosen, strict=True) if taken))
        if block.cells and _fills(block) and _hangs_together(block.cells):
            views = (view(block, "front"), view(block, direction))
            found[views] = (*found.get(views, ()), block)
    return found
