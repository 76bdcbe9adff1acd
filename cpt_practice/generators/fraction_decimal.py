"""Which decimal a fraction of an inch is, or what is left of one after a cut, to 0.0001 in."""

import random
from fractions import Fraction

from cpt_practice.generators.family import Draft, Family, Wrong

_PER_INCH = 64


def draft(chance: random.Random) -> Draft:
    """Two lengths in 64ths, 32nds or 16ths, the second cut from the first; 0.2 to 3.9 in are left."""
    long = Fraction(chance.randrange(80, 256), _PER_INCH)
    cut = Fraction(chance.randrange(9, 60), chance.choice((32, 64)))
    while not Fraction(1, 5) < long - cut or (long - cut).denominator < 16:
        long = Fraction(chance.randrange(80, 256), _PER_INCH)
        cut = Fraction(chance.randrange(9, 60), chance.choice((32, 64)))
    left = long - cut
    return Draft(
        stem=(
            f"A bar is {_mixed(long)} in long and {_mixed(cut)} in of it is sawed off. Leave out what the blade takes. "
            "How long is the rest, to four decimal places?"
        ),
        text=_text(left),
        value=float(left),
        why=(
            f"In steps of 1/64 in, of which 64 make an inch, the lengths are {long * 64} and {cut * 64}: "
            f"{long * 64} - {cut * 64} = {left * 64}, and {left * 64} / 64 = {_text(left)}."
        ),
        wrong=_wrong(long, cut),
        gap=0.005,
        limits=(0.02, float(long)),
    )


def _text(length: Fraction) -> str:
    return f"{float(length) + 1e-9:.4f} in"


def _mixed(length: Fraction) -> str:
    """A length as it stands on a shop drawing: 2 7/16, 3/4 or 3."""
    whole, rest = divmod(length, 1)
    if not rest:
        return f"{whole}"
    return f"{whole} {rest}" if whole else f"{rest}"


def _wrong(long: Fraction, cut: Fraction) -> tuple[Wrong, ...]:
    left = long - cut
    whole, rest = divmod(left, 1)
    step = Fraction(1, _PER_INCH)
    as_digits = whole + Fraction(rest.numerator, 100)
    found = (
        (left + step, "Is one sixty-fourth too long: a slip in bringing the fractions to one denominator."),
        (left - step, "Is one sixty-fourth too short: a slip in bringing the fractions to one denominator."),
        (as_digits, "Writes the numerator of the fraction behind the decimal point without dividing."),
        (left + 4 * step, "Is a sixteenth too long: a mistake in borrowing from the whole inches."),
        (left - 4 * step, "Is a sixteenth too short: a mistake in borrowing from the whole inches."),
        (long + cut, "Adds the piece that is sawed off in place of taking it away."),
        (left + 1, "Forgets the inch that was borrowed for the subtraction."),
        (left - 1, "Takes a whole inch too much in borrowing."),
        (left + 8 * step, "Takes an eighth for a quarter in the last step, and is an eighth too long."),
        (left - 8 * step, "Takes a quarter for an eighth in the last step, and is an eighth too short."),
        (left + 2 * step, "Counts in thirty-seconds where sixty-fourths are meant, and is 1/32 too long."),
        (left - 2 * step, "Counts in thirty-seconds where sixty-fourths are meant, and is 1/32 too short."),
    )
    return tuple(Wrong(_text(value), float(value), why) for value, why in found if value > 0)


FAMILY = Family(
    id="quality-fraction-decimal",
    activity="quality-10",
    topic="Fraction-decimal",
    level="application",
    difficulty=0.65,
    reference="concept: fractions of an inch as decimals",
    draft=draft,
)
