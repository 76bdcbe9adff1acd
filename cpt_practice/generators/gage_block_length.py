"""The height of a drawn stack of gage blocks, or of a part compared with it by an indicator."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.gage_block_set import WEAR, added, drawn_stack, inch
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_DIFFERENCE = 14.0  # px by which the part is drawn higher or lower than the stack


@dataclass(frozen=True, slots=True)
class _Setup:
    """Blocks in ten-thousandths, from the top down, wear blocks at both ends or none, and what an indicator shows.

    `shown` is 0 where only the stack itself is asked for.
    """

    blocks: tuple[int, ...]
    worn: bool
    shown: int

    @property
    def height(self) -> int:
        """The stack's height."""
        return sum(self.blocks)


def draft(chance: random.Random) -> Draft:
    """Four blocks of 1.3 to 4.8 in, with wear blocks or without; an indicator shows up to 0.0050 in either way."""
    stack = drawn_stack(chance)
    worn = chance.random() < 0.5
    ends = (WEAR,) if worn else ()
    shown = chance.choice((0, chance.randrange(3, 51), -chance.randrange(3, 51)))
    setup = _Setup((*ends, *stack.blocks, *ends), worn, shown)
    total = setup.height + shown
    return Draft(
        stem=_stem(setup),
        text=_text(total),
        value=total / 10_000,
        why=_why(setup),
        wrong=tuple(_wrong(setup, stack.tenths % 10)),
        gap=0.0005,
        limits=(0.0, 8.0),
        figure=Figure("gage-block-length.svg", _drawing(setup), _alt(setup)),
    )


def _text(size: int) -> str:
    return f"{size / 10_000:.4f} in"


def _stem(setup: _Setup) -> str:
    wear = "with a wear block at each end" if setup.worn else "without wear blocks"
    if not setup.shown:
        return (
            f"The drawing shows a stack of gage blocks, {wear}; all sizes are in inches. How high is the whole stack?"
        )
    return (
        f"An indicator was set to zero on a stack of gage blocks, {wear}, and then moved to a part, as drawn. Plus "
        "means higher. How high is the part?"
    )


def _why(setup: _Setup) -> str:
    summed = f"{added(setup.blocks)} = {_text(setup.height)}"
    if not setup.shown:
        return f"All blocks count, those at the ends as well: {summed}."
    sign, words = ("+", "higher") if setup.shown > 0 else ("-", "lower")
    return (
        f"The stack is {summed} high; the part is {abs(setup.shown) / 10_000:.4f} in {words}: "
        f"{setup.height / 10_000:.4f} {sign} {abs(setup.shown) / 10_000:.4f} = {_text(setup.height + setup.shown)}."
    )


def _wrong(setup: _Setup, digit: int) -> list[Wrong]:
    """What real mistakes lead to, the usual ones first."""
    total = setup.height + setup.shown
    found = [
        (total + 9 * digit, f"Adds 0.10{digit} for the block of 0.100{digit} in: a zero is lost."),
        (total - 1000, "Loses a carry of 0.100 in while adding."),
        (total + 1000, "Carries 0.100 in too much while adding."),
        (total - 1000 - digit, f"Leaves out the block of 0.100{digit} in."),
        (total - 100, "Loses a carry of 0.010 in while adding."),
        (total + 100, "Carries 0.010 in too much while adding."),
        (total - 10, "Loses a carry of 0.001 in while adding."),
        (total + 10, "Carries 0.001 in too much while adding."),
    ]
    if setup.worn:
        found.insert(0, (total - 2 * WEAR, "Leaves out the two wear blocks, which belong to the stack's height."))
        found.insert(3, (total - WEAR, "Counts only one of the two wear blocks."))
        found.insert(5, (total + WEAR, "Counts a wear block three times; there is one at each end."))
    if setup.shown:
        found.insert(0, (total - 2 * setup.shown, "Takes the indicator's reading with the wrong sign."))
        found.insert(1, (total + 9 * setup.shown, "Misplaces the decimal point of the indicator's reading."))
        found.insert(3, (total - setup.shown, "Gives the height of the stack, without what the indicator adds."))
    return [Wrong(_text(size), size / 10_000, why) for size, why in found]


def _drawing(setup: _Setup) -> str:
    """The stack on a surface plate, the smallest block on top but for wear blocks, and the part beside it."""
    heights = [24 + 17 * block / 10_000 for block in setup.blocks]
    top = 74.0 + (_DIFFERENCE if setup.shown > 0 else 0)
    floor = top + sum(heights)
    drawing = Drawing(560, floor + 26)
    drawing.text(20, 26, "Gage blocks, sizes in inches; not to scale", size=14)
    drawing.line(20, floor, 540, floor, width=3)
    at = top
    for number, (block, height) in enumerate(zip(setup.blocks, heights, strict=True)):
        wear = setup.worn and number in (0, len(heights) - 1)
        drawing.rectangle(60, at, 150, height, fill=PAPER if wear else SHADE, part="block")
        drawing.text(135, at + height / 2 + 5, inch(block), size=14, anchor="middle", part="size")
        if wear:
            drawing.text(222, at + height / 2 + 5, "wear block", size=14)
        at += height
    if setup.shown:
        _draw_part(drawing, setup.shown, top, floor)
    return drawing.svg()


def _draw_part(drawing: Drawing, shown: int, top: float, floor: float) -> None:
    """The part, higher or lower than the stack by far more than it is, and what the indicator shows on both."""
    part_top = top - (_DIFFERENCE if shown > 0 else -_DIFFERENCE)
    drawing.rectangle(340, part_top, 150, floor - part_top, part="part")
    drawing.text(415, floor - 40, "Part", size=15, anchor="middle", bold=True)
    for x, words in ((135, "0.0000"), (415, f"{'+' if shown > 0 else '−'}{abs(shown) / 10_000:.4f}")):
        drawing.text(x, min(top, part_top) - 14, f"Indicator: {words}", size=14, anchor="middle", part="indicator")


def _alt(setup: _Setup) -> str:
    blocks = ", ".join(map(inch, setup.blocks))
    ends = " The first and the last are wear blocks." if setup.worn else ""
    shown = ""
    if setup.shown:
        words = f"{'plus' if setup.shown > 0 else 'minus'} {abs(setup.shown) / 10_000:.4f}"
        shown = f" An indicator shows 0.0000 on the stack and {words} in on a part beside it."
    return f"A stack of gage blocks on a surface plate, from the top down, in inches: {blocks}.{ends}{shown}"


FAMILY = Family(
    id="quality-gage-block-length",
    activity="quality-02",
    topic="Masters, gage blocks, rings, plugs",
    level="application",
    difficulty=0.65,
    reference="ASME B89.1.9; concept: adding the sizes of a gage block stack",
    draft=draft,
)
