"""Which stack of gage blocks builds a size, from an 81-piece inch set with or without wear blocks."""

import random
from dataclasses import replace

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.gage_block_set import SERIES, WEAR, Stack, added, drawn_stack, inch
from cpt_practice.generators.svg import drawn_table

_LEAST, _MOST = 1500, 8500  # the block of 0.050 in steps, so that a mistake leads to another one of the set
_Change = tuple[Stack, str]


def draft(chance: random.Random) -> Draft:
    """A size of 1.3 to 4.9 in; the wrong stacks make one of two mistakes or both, so that no stack stands out."""
    worn = chance.random() < 0.5
    stack = drawn_stack(chance)
    while not _LEAST <= stack.steps <= _MOST:
        stack = drawn_stack(chance)
    size = stack.size + (2 * WEAR if worn else 0)
    first, second = chance.choice(_large_mistakes(stack, worn=worn)), chance.choice(_small_mistakes(stack))
    both = Stack(*(low + high - own for low, high, own in zip(_sizes(first), _sizes(second), _own(stack), strict=True)))
    sums = f"{added(stack.blocks)} = {inch(stack.size)} in"
    wear = f"The two wear blocks leave {inch(size)} - 0.100 = {inch(stack.size)} in to build: " if worn else ""
    return Draft(
        stem=_stem(size, worn=worn),
        text=_text(stack),
        value=0.0,
        why=f"{wear}{sums}, and the set in the table holds each of these blocks.",
        wrong=(
            Wrong(_text(first[0]), 0.0, first[1]),
            Wrong(_text(second[0]), 0.0, second[1]),
            Wrong(_text(both), 0.0, f"Two mistakes at once. {first[1]} {second[1]}"),
        ),
        ordered=False,
        figure=Figure("gage-blocks.svg", drawn_table(_rows(), left=1), _alt()),
    )


def _stem(size: int, *, worn: bool) -> str:
    if worn:
        return (
            f"A setup needs a stack of {inch(size)} in from the gage block set in the table, with a 0.050 in wear "
            "block added at each end. Which four blocks go between the wear blocks?"
        )
    return (
        f"A setup needs a stack of {inch(size)} in, without wear blocks. Which blocks of the set in the table build it?"
    )


def _text(stack: Stack) -> str:
    return f"{added(stack.blocks)} in"


def _own(stack: Stack) -> tuple[int, int, int, int]:
    return stack.tenths, stack.mils, stack.steps, stack.inches


def _sizes(change: _Change) -> tuple[int, int, int, int]:
    return _own(change[0])


def _large_mistakes(stack: Stack, *, worn: bool) -> list[_Change]:
    """Mistakes in the block of 0.050 in steps."""
    far = replace(stack, steps=stack.steps + 1000)
    near = replace(stack, steps=stack.steps + 500)
    missing = replace(stack, mils=stack.mils + 500, steps=stack.steps - 500)
    found = [(missing, "Takes a block between 0.149 and 0.200 in, which the set does not hold.")]
    if worn:
        return [
            *found,
            (far, "Leaves out the wear blocks: the whole stack comes out 0.100 in too high."),
            (near, "Allows for one wear block of two: the whole stack comes out 0.050 in too high."),
        ]
    return [
        *found,
        (far, f"Counts {inch(stack.tenths)} as if it had no 0.1 in it: the stack is 0.100 in too high."),
        (near, "Subtracts a step too few on the way: the stack is 0.050 in too high."),
        (replace(stack, steps=stack.steps - 500), "Subtracts a step too many: the stack is 0.050 in too low."),
    ]


def _small_mistakes(stack: Stack) -> list[_Change]:
    """Mistakes in the block of ten-thousandths or the one of thousandths."""
    digit = stack.tenths % 10
    found: list[_Change] = []
    if digit != 5:
        other = replace(stack, tenths=1010 - digit)
        found.append(
            (other, f"Takes the last digit from 10 ({10 - digit}) instead of the last digit itself ({digit}).")
        )
    moved = 1000 + 10 * digit
    if moved not in (stack.mils, stack.mils + 500):
        found.append((replace(stack, tenths=moved), f"Takes {inch(moved)} in where {inch(stack.tenths)} in is needed."))
    for step, words in ((10, "high"), (-10, "low")):
        if 1010 <= stack.mils + step <= 1490:
            changed = replace(stack, mils=stack.mils + step)
            found.append((changed, f"Slips by one in the thousandths: the stack is 0.001 in too {words}."))
    return found


def _rows() -> list[list[str]]:
    return [
        ["Series", "From, in", "To, in", "Step, in", "Blocks"],
        *(
            [
                name,
                inch(sizes[0]),
                inch(sizes[-1]),
                f"{sizes.step / 10_000:.{4 if sizes.step == 1 else 3}f}",
                f"{len(sizes)}",
            ]
            for name, sizes in SERIES
        ),
    ]


def _alt() -> str:
    series = "; ".join(
        f"{name}: {first} to {last} in by {step} in, {blocks} blocks" for name, first, last, step, blocks in _rows()[1:]
    )
    return f"Table of an 81-piece inch set of gage blocks, one block of each size. {series}."


FAMILY = Family(
    id="quality-gage-block-stack",
    activity="quality-02",
    topic="Masters, gage blocks, rings, plugs",
    level="analysis",
    difficulty=0.5,
    reference="ASME B89.1.9; concept: building a gage block stack",
    draft=draft,
)
