"""Which of four drawn views is the one of a block that is asked for, or that is missing from its drawing."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from cpt_practice.domain.question import Figure
from cpt_practice.generators.block_sets import blocks_with, column_blocks, sketched_blocks
from cpt_practice.generators.block_sheet import (
    NAMES,
    SIZE,
    Layout,
    draw_candidates,
    draw_layout,
    draw_sketch,
    silhouette,
)
from cpt_practice.generators.block_views import Block, Cell, Direction, Edge, View, view
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing

_ASKED: tuple[Direction, ...] = ("front", "top", "right", "right")
_OPPOSITE: dict[Direction, Direction] = {
    "front": "rear",
    "rear": "front",
    "right": "left",
    "left": "right",
    "top": "bottom",
    "bottom": "top",
}
_WORDS: dict[Direction, str] = {
    "front": "front view",
    "right": "right-side view",
    "left": "left-side view",
    "top": "top view",
    "rear": "rear view",
    "bottom": "bottom view",
}
_LAYOUTS = (
    Layout("top", "above", "right", "right", third=True),
    Layout("top", "above", "left", "left", third=True),
    Layout("right", "right", "top", "above", third=True),
    Layout("top", "below", "left", "right", third=False),
    Layout("top", "below", "right", "left", third=False),
    Layout("right", "left", "top", "below", third=False),
)
_Candidate = tuple[View, str]


def draft(chance: random.Random) -> Draft:
    """A block of 3 x 2 x 2 or 2 x 3 x 2 cells with steps, shown by a sketch, or by two views in either projection."""
    while True:
        layout = chance.choice(_LAYOUTS) if chance.random() < 0.5 else None
        block = chance.choice(column_blocks() if layout else sketched_blocks())
        asked = layout.missing if layout else chance.choice(_ASKED)
        wrong = _wrong(block, asked, layout)
        if len(wrong) >= 3 and _is_telling(view(block, asked)):
            return _draft(block, asked, layout, chance.sample(wrong[:5], 3), chance)


def _draft(
    block: Block, asked: Direction, layout: Layout | None, wrong: list[_Candidate], chance: random.Random
) -> Draft:
    place = chance.randrange(4)
    shown = [*wrong[:place], (view(block, asked), _right(block, asked, layout)), *wrong[place:]]
    drawing = Drawing(*SIZE)
    if layout is None:
        draw_sketch(drawing, block)
        stem = (
            "The sketch shows a block, with an arrow toward its front. Which of the views under it is its "
            f"{_WORDS[asked]}?"
        )
    else:
        draw_layout(drawing, block, layout)
        stem = (
            "The drawing shows two views of a block and the projection symbol. Which of the views under them belongs "
            "in the box?"
        )
    draw_candidates(drawing, [each for each, _why in shown])
    answers = [
        Wrong(f"View {name}", float(number), why)
        for number, (name, (_view, why)) in enumerate(zip(NAMES, shown, strict=True), start=1)
    ]
    key = answers.pop(place)
    return Draft(
        stem=stem,
        text=key.text,
        value=key.value,
        why=key.why,
        wrong=tuple(answers),
        gap=0.5,
        figure=Figure("missing-view.svg", drawing.svg(), _alt(block, layout)),
    )


def _is_telling(shown: View) -> bool:
    """True where there is more to a view than a plain rectangle."""
    return bool(shown.hidden) or shown.visible != _rim(shown)


def _rim(shown: View) -> frozenset[Edge]:
    """The four sides of a view's box."""
    wide, high = shown.width, shown.height
    level = {(x, y, x + 1, y) for x in range(wide) for y in (0, high)}
    return frozenset(level | {(x, y, x, y + 1) for x in (0, wide) for y in range(high)})


def _right(block: Block, asked: Direction, layout: Layout | None) -> str:
    dashes = "with a dashed line for each edge that is covered" if view(block, asked).hidden else "with every edge seen"
    if layout is None:
        return f"Seen squarely from that side, the block has this outline, {dashes}."
    place = f"{_where(layout.missing_side)} the front view"
    return f"In {'third' if layout.third else 'first'}-angle projection the {_WORDS[asked]} stands {place}, {dashes}."


def _where(side: str) -> str:
    return f"{side} of" if side in {"left", "right"} else side


def _wrong(block: Block, asked: Direction, layout: Layout | None) -> list[_Candidate]:
    """Views that real mistakes lead to, each another drawing; none that some block with the given views has."""
    key = view(block, asked)
    found: list[_Candidate] = []
    for shown, why in _mistakes(block, asked):
        if shown != key and all(shown != other for other, _why in found) and not _fits(block, shown, layout):
            found.append((shown, why))
    return found


def _mistakes(block: Block, asked: Direction) -> Iterator[_Candidate]:
    """The usual ones first."""
    key, opposite = view(block, asked), _OPPOSITE[asked]
    inner = key.visible - _outline(key)
    yield view(block, opposite), f"That is the {_WORDS[opposite]}: the block seen from the opposite side."
    yield key.mirrored(), "Left and right are swapped, as in a mirror."
    if key.hidden:
        yield (
            replace(key, visible=key.visible | key.hidden, hidden=frozenset()),
            "Draws a covered edge as a visible one.",
        )
        yield replace(key, hidden=frozenset()), "Leaves out the dashed line of a covered edge."
    if inner:
        yield (
            replace(key, visible=key.visible - inner, hidden=key.hidden | inner),
            "Draws an edge that is in view as hidden.",
        )
        yield replace(key, visible=key.visible - inner), "Leaves out the edge between two faces of a step."
    for changed, why in _changed(block):
        yield view(changed, asked), why
    yield key.upside_down(), "Upper and lower edge of the view are swapped."


def _outline(shown: View) -> frozenset[Edge]:
    """The visible lines with material on one side alone, found from outside."""
    open_cells = {(x, y) for x in (-1, shown.width) for y in range(-1, shown.height + 1)}
    open_cells |= {(x, y) for y in (-1, shown.height) for x in range(-1, shown.width + 1)}
    ahead = list(open_cells)
    while ahead:
        x, y = ahead.pop()
        for edge, cell in (
            ((x, y, x, y + 1), (x - 1, y)),
            ((x + 1, y, x + 1, y + 1), (x + 1, y)),
            ((x, y, x + 1, y), (x, y - 1)),
            ((x, y + 1, x + 1, y + 1), (x, y + 1)),
        ):
            inside = 0 <= cell[0] < shown.width and 0 <= cell[1] < shown.height
            if inside and edge not in shown.visible and cell not in open_cells:
                open_cells.add(cell)
                ahead.append(cell)
    return frozenset(
        edge
        for edge in shown.visible
        if ((edge[0], edge[1]) in open_cells)
        != ((edge[0] - (edge[0] == edge[2]), edge[1] - (edge[1] == edge[3])) in open_cells)
    )


def _changed(block: Block) -> Iterator[tuple[Block, str]]:
    """The block with one step filled up, then with one more cut away."""
    width, depth, height = block.size
    every = set(product(range(width), range(depth), range(height)))
    low, high = sorted(every - block.cells, key=_height), sorted(block.cells, key=_height)
    if low:
        yield Block(block.size, block.cells | {low[0]}), "Misses a step: material is drawn where it is cut away."
    yield Block(block.size, block.cells - {high[-1]}), "Cuts away a step that the block does not have."


def _height(cell: Cell) -> tuple[int, int, int]:
    return (cell[2], cell[0], cell[1])


def _fits(block: Block, shown: View, layout: Layout | None) -> bool:
    """True where some block that hangs together has the given views and this one in place of the missing one."""
    if layout is None:
        return False
    front, given = view(block, "front"), view(block, layout.given)
    return any(view(other, layout.missing) == shown for other in blocks_with(front, given, layout.given))


def _alt(block: Block, layout: Layout | None) -> str:
    row = "Under it are four views in a row, marked W, X, Y and Z."
    if layout is None:
        width, depth, height = block.size
        rows = [
            ", ".join(str(sum((x, y, z) in block.cells for z in range(height))) for x in range(width))
            for y in range(depth)
        ]
        return (
            f"Isometric sketch of a block, {width} cells wide and {depth} deep, seen from its right, front and top. "
            f"Heights of its columns from the left: {rows[0]} in the front row, {rows[1]} behind. {row}"
        )
    angle = "third" if layout.third else "first"
    return (
        f"Two views of a block with the symbol of {angle}-angle projection. Front view: "
        f"{silhouette(view(block, 'front'))}. {_WORDS[layout.given].capitalize()}, {_where(layout.given_side)} it: "
        f"{silhouette(view(block, layout.given))}. An empty dashed box stands {_where(layout.missing_side)} the front "
        f"view. {row}"
    )


FAMILY = Family(
    id="quality-missing-view",
    activity="quality-09",
    topic="Orthographic views, first/third angle",
    level="analysis",
    difficulty=0.55,
    reference="ASME Y14.3-2012; concept: orthographic projection in third and first angle",
    draft=draft,
    kind="drawing",
)
