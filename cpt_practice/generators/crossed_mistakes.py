"""Mistakes in readings of two parts (degrees and minutes, inches and a fraction), set so that no answer stands out."""

Mistake = tuple[int, str]
"""By how much a reading is wrong, in its least unit, and why."""


def crossed(one: Mistake, other: Mistake) -> list[Mistake]:
    """Each mistake alone and both at once: with the key, each part of an answer then stands in two answers."""
    return [one, other, (one[0] + other[0], f"Two mistakes at once. {one[1]} {other[1]}")]
