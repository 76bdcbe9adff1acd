"""How many nonconforming pieces a single sampling plan still accepts, from an extract of its tables."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

# ANSI/ASQ Z1.4, general inspection level II, single sampling, normal inspection: lots, code letter, sample size
_LOTS = (
    (281, 500, "H", 50),
    (501, 1_200, "J", 80),
    (1_201, 3_200, "K", 125),
    (3_201, 10_000, "L", 200),
)
_AQLS = ("1.0", "1.5", "2.5", "4.0", "6.5")
_ACCEPT = ((1, 2, 3, 5, 7), (2, 3, 5, 7, 10), (3, 5, 7, 10, 14), (5, 7, 10, 14, 21))


def draft(chance: random.Random) -> Draft:
    """A lot of 281 to 10,000 pieces at an AQL of 1.0 to 6.5 %: the acceptance number of its row and column."""
    row, column = chance.randrange(len(_LOTS)), chance.randrange(len(_AQLS))
    low, high, letter, sample = _LOTS[row]
    lot = round(chance.uniform(low, high) / 10) * 10
    lot = min(max(lot, low), high)
    accept = _ACCEPT[row][column]
    return Draft(
        stem=(
            f"A lot of {lot:,} parts is checked by the sampling plan shown, normal inspection, at an AQL of "
            f"{_AQLS[column]}%. What is the largest number of nonconforming parts with which the lot is "
            "still accepted?"
        ),
        text=_text(accept),
        value=accept,
        why=(
            f"{lot:,} lies between {low:,} and {high:,}, code letter {letter}, sample {sample}; under {_AQLS[column]}% "
            f"the plan accepts on {accept} and rejects on {accept + 1}, and {accept + 1} - 1 = {accept}: "
            f"{_text(accept)}."
        ),
        wrong=tuple(_wrong(row, column)),
        gap=1,
        limits=(-0.5, 30),
        figure=Figure(
            "sampling-plan.svg",
            drawn_table(
                _rows(), ("By AQL: accept on the first number or fewer,", "reject on the second number or more.")
            ),
            _alt(),
        ),
    )


def _text(number: int) -> str:
    return f"{number} in the sample"


def _wrong(row: int, column: int) -> list[Wrong]:
    accept = _ACCEPT[row][column]
    found = [(accept + 1, "Takes the rejection number: with so many the lot is turned down.")]
    if column + 1 < len(_AQLS):
        found.append((_ACCEPT[row][column + 1], f"Reads the column of {_AQLS[column + 1]}%, next to the right one."))
    if column:
        found.append((_ACCEPT[row][column - 1], f"Reads the column of {_AQLS[column - 1]}%, next to the right one."))
    if row + 1 < len(_LOTS):
        found.append((_ACCEPT[row + 1][column], "Reads the row of the next larger lots, and so a larger sample."))
    if row:
        found.append((_ACCEPT[row - 1][column], "Reads the row of the next smaller lots, and so a smaller sample."))
    found += [
        (accept - 1, "Stays one below the acceptance number, as if that number were already too many."),
        (0, "Takes acceptance sampling for a rule of no nonconforming part at all in the sample."),
        (accept + 2, "Goes one past the rejection number; the lot was turned down before."),
        (accept - 2, "Stays two below the acceptance number, which the plan does not ask."),
        (accept + 4, "Adds up the numbers of two neighboring cells of the plan."),
        (accept + 6, "Slips by more than one column to the right of the AQL that was agreed."),
    ]
    return [Wrong(_text(number), number, why) for number, why in found if number >= 0]


def _rows() -> list[list[str]]:
    head = ["Lot size", "Code", "Sample", *(f"{aql}%" for aql in _AQLS)]
    rows = [
        [f"{low:,} to {high:,}", letter, f"{sample}", *(f"{accept}/{accept + 1}" for accept in _ACCEPT[number])]
        for number, (low, high, letter, sample) in enumerate(_LOTS)
    ]
    return [head, *rows]


def _alt() -> str:
    rows = ". ".join(
        f"Lots of {low:,} to {high:,}: code {letter}, sample {sample}, "
        + ", ".join(f"{aql}%: {accept}/{accept + 1}" for aql, accept in zip(_AQLS, _ACCEPT[number], strict=True))
        for number, (low, high, letter, sample) in enumerate(_LOTS)
    )
    return f"Table of a single sampling plan, acceptance and rejection number for each AQL. {rows}."


FAMILY = Family(
    id="quality-sampling-plan",
    activity="quality-04",
    topic="Sampling vs. 100 %; AQL, sample size, accept number",
    level="analysis",
    difficulty=0.65,
    reference="ANSI/ASQ Z1.4",
    draft=draft,
    kind="chart",
)
