"""Defects per million opportunities from a drawn record of opportunities and defects."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_DPMO = Amount(10, after=" DPMO")
_UNITS = (
    ("control boxes", ("Wire ends", "Labels", "Screws", "Seals")),
    ("valve bodies", ("Threads", "Ports", "Seats", "Marks")),
    ("seat frames", ("Welds", "Bolts", "Clips", "Coated faces")),
    ("gear cases", ("Bearings", "Bolts", "Gaskets", "Plugs")),
    ("harnesses", ("Crimps", "Plugs", "Ties", "Sleeves")),
    ("door panels", ("Hinges", "Studs", "Seams", "Decals")),
    ("pump sets", ("Seals", "Couplings", "Bolts", "Fittings")),
)
_Row = tuple[str, int, int]  # feature, how often it can go wrong in one unit, defects found in all


def draft(chance: random.Random) -> Draft:
    """Defects over (units x opportunities), times a million, to 10 DPMO.

    100 to 2,000 units with 6 to 12 opportunities in three or four rows and 6 to 60 defects.
    """
    product, features = chance.choice(_UNITS)
    units = chance.randrange(100, 2001, 20)
    rows = _rows(features, chance)
    while not 6 <= _opportunities(rows) <= 12:
        rows = _rows(features, chance)
    chances, defects = _opportunities(rows), sum(row[2] for row in rows)
    bad = chance.randrange(max(3, defects // 2), defects)
    value = 1e6 * defects / (units * chances)
    return Draft(
        stem=(
            f"The table is the record of {units:,} {product}. What is the DPMO: defects divided by units times "
            "opportunities per unit, multiplied by 1,000,000, to the nearest 10 DPMO?"
        ),
        text=_DPMO.text(value),
        value=_DPMO.rounded(value),
        why=(
            f"Defects: {_sum(rows, 2)} = {defects}. Opportunities in one unit: {_sum(rows, 1)} = {chances}; in all: "
            f"{units:,} x {chances} = {units * chances:,}. {defects} / {units * chances:,} x 1,000,000 = "
            f"{_DPMO.text(value)}."
        ),
        wrong=_wrong(rows, units, bad),
        tolerance=0.012 * value,
        limits=(0.0, 1e6),
        figure=Figure("dpmo.svg", drawn_table(_table(rows), (_note(bad),)), _alt(rows, bad)),
    )


def _rows(features: tuple[str, ...], chance: random.Random) -> list[_Row]:
    chosen = chance.sample(features, chance.choice((3, 4)))
    return [(feature, chance.randrange(1, 6), chance.randrange(2, 16)) for feature in chosen]


def _opportunities(rows: list[_Row]) -> int:
    return sum(row[1] for row in rows)


def _sum(rows: list[_Row], column: int) -> str:
    return " + ".join(f"{row[column]}" for row in rows)


def _wrong(rows: list[_Row], units: int, bad: int) -> tuple[Wrong, ...]:
    chances, defects = _opportunities(rows), sum(row[2] for row in rows)
    all_chances = units * chances
    most = max(rows, key=_defects)
    found = (
        (defects / units, "Leaves out the opportunities: that is defects per million units."),
        (bad / all_chances, "Counts units with a defect in place of the defects in them."),
        (defects / all_chances / 10, "Multiplies by 100,000 in place of 1,000,000."),
        (
            defects / (units * len(rows)),
            f"Counts the {len(rows)} rows as opportunities; a row has several in one unit.",
        ),
        (most[2] / all_chances, "Counts the defects of the worst row alone."),
        (bad / units, "Gives the units with a defect per million units, which is PPM."),
        (most[2] / (units * most[1]), "Works out the worst row alone in place of the whole unit."),
        (bad / (units * len(rows)), "Takes units with a defect, and the rows as opportunities."),
        (defects / (all_chances * len(rows)), "Divides by the number of rows as well."),
        ((defects - rows[0][2]) / all_chances, "Leaves the first row out of the defects but not of the opportunities."),
        ((defects + bad) / all_chances, "Adds the units with a defect to the defects found in them."),
        (defects / (units * (chances - rows[0][1])), "Leaves the first row out of the opportunities."),
    )
    return tuple(_DPMO.wrong(1e6 * value, why) for value, why in found)


def _defects(row: _Row) -> int:
    return row[2]


def _note(bad: int) -> str:
    return f"Units with at least one defect: {bad}"


def _table(rows: list[_Row]) -> list[list[str]]:
    return [
        ["Feature checked", "Opportunities per unit", "Defects found"],
        *([name, f"{chances}", f"{defects}"] for name, chances, defects in rows),
    ]


def _alt(rows: list[_Row], bad: int) -> str:
    shown = "; ".join(f"{name}: {chances} per unit, {defects} found" for name, chances, defects in rows)
    return f"Table of opportunities per unit and defects found. {shown}. {_note(bad)}."


FAMILY = Family(
    id="quality-dpmo",
    activity="quality-03",
    topic="Six Sigma, DPMO idea",
    level="application",
    difficulty=0.6,
    reference="concept: defects per million opportunities (Six Sigma)",
    draft=draft,
)
