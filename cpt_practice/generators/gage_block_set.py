"""The 81-piece inch set of gage blocks, in ten-thousandths of an inch, and how a size is built from it."""

import random
from dataclasses import dataclass

WEAR = 500  # size of a wear block


@dataclass(frozen=True, slots=True)
class Stack:
    """Four blocks, one of each series: ten-thousandths, thousandths, steps of 0.050 in, whole inches."""

    tenths: int
    mils: int
    steps: int
    inches: int

    @property
    def blocks(self) -> tuple[int, ...]:
        """The four sizes in ascending order."""
        return tuple(sorted((self.tenths, self.mils, self.steps, self.inches)))

    @property
    def size(self) -> int:
        """How high it is."""
        return self.tenths + self.mils + self.steps + self.inches


SERIES = (
    ("Ten-thousandths", range(1001, 1010)),
    ("Thousandths", range(1010, 1500, 10)),
    ("Steps of 0.050 in", range(500, 10_000, 500)),
    ("Inches", range(10_000, 50_000, 10_000)),
)


def stack_for(size: int) -> Stack | None:
    """The stack of four blocks that builds a size; None where fewer blocks do or the set does not reach."""
    tenths = 1000 + size % 10
    mils = 1000 + (size - tenths) % 500
    inches, steps = divmod(size - tenths - mils, 10_000)
    stack = Stack(tenths, mils, steps, inches * 10_000)
    held = zip(SERIES, (stack.tenths, stack.mils, stack.steps, stack.inches), strict=True)
    return stack if all(block in series for (_name, series), block in held) else None


def drawn_stack(chance: random.Random) -> Stack:
    """A stack of four blocks for a size of 1.3 to 4.8 in."""
    while True:
        stack = stack_for(chance.randrange(13_000, 48_000))
        if stack is not None:
            return stack


def inch(size: int) -> str:
    """A size in inches: four decimals where it has ten-thousandths, else three."""
    return f"{size / 10_000:.{4 if size % 10 else 3}f}"


def added(blocks: tuple[int, ...]) -> str:
    """Sizes as a sum, without the unit."""
    return " + ".join(map(inch, blocks))
