"""What a misread vernier scale shows, and the working of a right reading."""

from collections.abc import Callable, Iterator

from cpt_practice.generators.family import Wrong
from cpt_practice.generators.vernier import Vernier

Text = Callable[[int], str]
"""Writes a reading in least counts with its unit."""


def misreadings(vernier: Vernier, reading: int, text: Text, value: float) -> tuple[Wrong, ...]:
    """Wrong readings, the usual ones first; `value` is what one least count stands for."""
    found = (each for each in _found(vernier, reading, text) if each[0] >= 0)
    return tuple(Wrong(text(counts), counts * value, why) for counts, why in found)


def _found(vernier: Vernier, reading: int, text: Text) -> Iterator[tuple[int, str]]:
    size = vernier.size
    _passed, met = vernier.split(reading)
    number, unit = vernier.numbered * size, vernier.per_unit * size
    yield reading + size, "Takes the main line after the vernier's zero; the last one before it counts."
    yield reading - size, f"Misses the last main line before the vernier's zero: {text(size)} too little."
    yield reading - met + (size - met), "Counts the vernier's lines from its far end."
    yield reading + 1, "Takes the next vernier line; only one of them stands straight under a main line."
    yield reading - 1, "Takes the vernier line before the one that meets a main line."
    yield reading + vernier.labeled, "Goes from the wrong number of the vernier, one too far."
    yield reading - vernier.labeled, "Goes from the wrong number of the vernier, one too low."
    yield reading + number, "Takes the next number of the main scale, which the vernier's zero has not reached."
    yield reading - number, "Takes the number before the last one that the vernier's zero has passed."
    yield reading + 2 * size, "Counts two main lines that the vernier's zero has not reached."
    yield reading - 2 * size, "Misses two main lines before the vernier's zero."
    if unit != number and reading >= unit:
        yield reading - unit, f"Leaves out {text(unit)}: the large numbers count too."
    yield reading + 2, "Takes the second vernier line after the one that meets a main line."
    yield reading - 2, "Takes the second vernier line before the one that meets a main line."
