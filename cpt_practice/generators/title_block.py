"""A title block read: a block tolerance applied, the latest change found, or a drawn length brought to full size."""

import random
from dataclasses import dataclass
from fractions import Fraction

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.title_block_sheet import LETTERS, Revision, TitleSheet
from cpt_practice.generators.toleranced_size import decimal

_TITLES = ("Bearing block", "Motor bracket", "Idler shaft", "Clamp plate", "Guide rail", "Pump cover", "Drive hub")
_MATERIALS = ("1018 steel", "4140 steel", "6061-T6 alum.", "304 SST", "A36 steel")
_FINISHES = ("Black oxide", "Zinc plate", "None", "Deburr, oil", "Clear anodize")
_CHANGES = (
    "Edge radius added",
    "Slot made longer",
    "Steel grade replaced",
    "Hole tolerance eased",
    "Thread depth added",
    "Chamfer added to bore",
    "Keyway made wider",
    "Finish note reworded",
    "Datum letter moved",
    "Spot face removed",
    "Title corrected",
    "Pin hole relocated",
    "Wall made thicker",
    "Flange hole added",
)
_SCALES = ("1:2", "1:4", "1:5", "2:1", "4:1", "5:1")
_ROWS = ("one decimal", "two decimals", "three decimals")
# thousandths: one, two and three decimals
_BLOCKS = ((100, 10, 5), (60, 20, 5), (100, 20, 5), (60, 10, 5), (100, 30, 10), (50, 20, 10), (30, 10, 5), (30, 15, 5))


@dataclass(frozen=True, slots=True)
class _Block:
    """Tolerances in thousandths by decimals (1 to 3), and that of angles in tenths of a degree."""

    inches: tuple[int, int, int]
    angle: int


def draft(chance: random.Random) -> Draft:
    """One of three questions on a sheet with five revisions, drawn at 1:5 to 5:1."""
    block = _Block(chance.choice(_BLOCKS), chance.choice((5, 10, 20)))
    sheet = _sheet(block, chance)
    ask = chance.choice((_limit, _limit, _angle, _revision, _full_size, _full_size))
    return ask(sheet, block, chance)


def _sheet(block: _Block, chance: random.Random) -> TitleSheet:
    first = chance.randrange(len(LETTERS) - 5)
    months = sorted(chance.sample(range(12 * 8), 5))
    revisions = tuple(
        Revision(letter, change, _date(month, chance), "".join(chance.choices("ABCDEHJKLMNPRT", k=2)))
        for letter, change, month in zip(LETTERS[first : first + 5], chance.sample(_CHANGES, 5), months, strict=True)
    )
    one, two, three = block.inches
    return TitleSheet(
        title=chance.choice(_TITLES),
        number=f"{chance.randrange(20000, 80000)}-{chance.randrange(1, 10):02d}",
        material=chance.choice(_MATERIALS),
        finish=chance.choice(_FINISHES),
        scale=chance.choice(_SCALES),
        pages=f"1 OF {chance.randrange(1, 5)}",
        tolerances=(_written(one), _written(two), _written(three, 3), _degrees(block.angle)),
        revisions=revisions,
        downward=chance.random() < 0.5,
        third=chance.random() < 0.8,
    )


def _date(month: int, chance: random.Random) -> str:
    return f"{month % 12 + 1:02d}/{chance.randrange(1, 29):02d}/{17 + month // 12}"


def _written(mils: int, least: int = 1) -> str:
    """A tolerance as a block shows it: '.1', '.02', '.015', '.010'."""
    text = f"{mils / 1000:.3f}".removeprefix("0")
    while text.endswith("0") and len(text) > least + 1:
        text = text[:-1]
    return text


def _degrees(tenths: int) -> str:
    return f"{tenths // 10}°" if tenths % 10 == 0 else f".{tenths}°"


def _figure(sheet: TitleSheet) -> Figure:
    return Figure("title-block.svg", sheet.svg(), sheet.told)


def _limit(sheet: TitleSheet, block: _Block, chance: random.Random) -> Draft:
    """A limit of a dimension of 0.5 to 4 in with one to three decimals."""
    places = chance.choice((1, 2, 3))
    step = (100, 10, 5)[places - 1]
    size = chance.randrange(500 // step, 4000 // step) * step
    dimension = decimal(size // 10 ** (3 - places), places)
    upper = chance.random() < 0.5
    tolerance = block.inches[places - 1]
    key = size + tolerance if upper else size - tolerance
    return Draft(
        stem=(
            f"A dimension on the drawing with this title block reads {dimension} and has no tolerance of its own. What "
            f"is the {'largest' if upper else 'smallest'} size that passes?"
        ),
        text=_inches(key),
        value=key / 1000,
        why=(
            f"{dimension} has {_ROWS[places - 1]}, so the row for that holds: {decimal(size)} "
            f"{'+' if upper else '-'} {decimal(tolerance)} = {_inches(key)}."
        ),
        wrong=tuple(_wrong_limits(size, places, upper, block)),
        gap=0.001,
        limits=(0.2, 5.0),
        figure=_figure(sheet),
    )


def _inches(mils: int) -> str:
    return f"{decimal(mils)} in"


def _wrong_limits(size: int, places: int, upper: bool, block: _Block) -> list[Wrong]:
    way = 1 if upper else -1
    tolerance = block.inches[places - 1]
    rows = [(_ROWS[at], each) for at, each in enumerate(block.inches) if at != places - 1]
    found = [
        (size + way * each, f"Reads the row of {name}; the decimals of the dimension say otherwise.")
        for name, each in rows
    ]
    found += [
        (size - way * tolerance, "Takes the right row to the wrong side of the dimension."),
        (size, "Gives the dimension itself and leaves the block tolerance out."),
        (size + 2 * way * tolerance, "Takes twice the tolerance: plus-minus already names each side."),
        (size + way * tolerance // 2, "Halves the tolerance, as if the row named the whole of both sides."),
    ]
    found += [(size - way * each, f"Reads the row of {name}, and to the wrong side as well.") for name, each in rows]
    found += [
        (size + way * sum(block.inches), "Adds the tolerances of all three rows."),
        (size + way * (tolerance + rows[0][1]), f"Adds the row of {rows[0][0]} to the one that holds."),
        (size + way * (tolerance + rows[1][1]), f"Adds the row of {rows[1][0]} to the one that holds."),
        (size - 2 * way * tolerance, "Takes twice the tolerance, and to the wrong side."),
    ]
    return [Wrong(_inches(value), value / 1000, why) for value, why in found]


def _angle(sheet: TitleSheet, block: _Block, chance: random.Random) -> Draft:
    """A limit of an angle of 15 to 75 degrees."""
    angle, upper = chance.randrange(3, 16) * 50, chance.random() < 0.5
    way = 1 if upper else -1
    key = angle + way * block.angle
    found = [
        (angle - way * block.angle, "Takes the tolerance of angles to the wrong side."),
        (angle, "Gives the angle itself and leaves the block tolerance out."),
        (angle + 2 * way * block.angle, "Takes twice the tolerance: plus-minus already names each side."),
        (angle + way * (block.angle + 1), "Adds a row of inch tolerances to that of angles."),
        (angle + way * 1, "Takes a row of inch tolerances for the angle."),
        (angle + way * block.angle * 10, "Misplaces the decimal point of the tolerance of angles."),
        (angle - way * 1, "Takes a row of inch tolerances, and to the wrong side."),
        (angle - 2 * way * block.angle, "Takes twice the tolerance, and to the wrong side."),
        (angle + way * block.angle * 0.5, "Halves the tolerance, as if it named the whole of both sides."),
    ]
    return Draft(
        stem=(
            f"An angle on the drawing with this title block reads {angle // 10}° and has no tolerance of its own. What "
            f"is the {'largest' if upper else 'smallest'} angle that passes?"
        ),
        text=f"{key / 10:.1f}°",
        value=key / 10,
        why=(
            f"The row for angles holds: {angle / 10:.1f} {'+' if upper else '-'} {block.angle / 10:.1f} = "
            f"{key / 10:.1f}°."
        ),
        wrong=tuple(Wrong(f"{value / 10:.1f}°", value / 10, why) for value, why in found),
        gap=0.1,
        limits=(5.0, 90.0),
        figure=_figure(sheet),
    )


def _revision(sheet: TitleSheet, _block: _Block, _chance: random.Random) -> Draft:
    """The change of the highest letter; the other rows are the wrong answers."""
    *older, current = sheet.revisions
    top = sheet.rows[0]
    return Draft(
        stem="The corner of a drawing sheet is shown. Which change came with the revision that is current?",
        text=current.change,
        value=0.0,
        why=f"Revision letters rise with each change; the last one, {current.letter}, also stands in the title block.",
        wrong=tuple(
            Wrong(
                row.change,
                0.0,
                f"Takes revision {row.letter}"
                + (
                    ", the row on top; the order of the rows varies." if row is top else f"; {current.letter} is later."
                ),
            )
            for row in older
        ),
        ordered=False,
        figure=_figure(sheet),
    )


def _full_size(sheet: TitleSheet, _block: _Block, chance: random.Random) -> Draft:
    """The length on the part of one of 0.5 to 2.5 in on the sheet, or the other way round."""
    drawn, part = (int(side) for side in sheet.scale.split(":"))
    to_part = chance.random() < 0.5
    given = chance.randrange(6, 26) * 100  # a whole number of mils at every scale
    factor = Fraction(part, drawn) if to_part else Fraction(drawn, part)
    sign, number = ("x", factor) if factor > 1 else ("/", 1 / factor)
    key = given * factor
    asked = f"An edge of a part is {decimal(given)} in long. How long is it drawn on a sheet with this title block?"
    if to_part:
        asked = (
            f"On a sheet with this title block an edge is drawn {decimal(given)} in long. How long is it on the part?"
        )
    return Draft(
        stem=asked,
        text=_inches_of(key),
        value=float(key) / 1000,
        why=(
            f"Scale {sheet.scale} means {drawn} on the drawing for {part} on the part: {decimal(given)} {sign} "
            f"{number} = {_inches_of(key)}."
        ),
        wrong=tuple(Wrong(_inches_of(value), float(value) / 1000, why) for value, why in _wrong_sizes(given, factor)),
        limits=(0.02, 60.0),
        figure=_figure(sheet),
    )


def _inches_of(mils: Fraction) -> str:
    return f"{float(mils) / 1000:.3f} in"


def _wrong_sizes(given: int, factor: Fraction) -> list[tuple[Fraction, str]]:
    more = factor if factor > 1 else 1 / factor
    up = factor > 1
    return [
        (given / factor, "Turns the scale around: the first number is the drawing, the second the part."),
        (Fraction(given), "Leaves the scale out, as if the sheet were drawn at 1:1."),
        (given * factor * factor, "Applies the scale twice."),
        (given * (more + 1) if up else given / (more + 1), "Adds the two numbers of the scale before using them."),
        (given * (more - 1) if up else given * (1 - 1 / more), "Subtracts the part that the scale names."),
        (given * factor * 2, "Doubles the result, as if the scale held for half of the edge."),
        (given * factor / 2, "Halves the result, as if the scale held for both ends."),
        (given / factor / factor, "Turns the scale around and applies it twice."),
        (given * (1 + 1 / more), "Adds the share that the scale names to the length."),
        (given / factor * 2, "Turns the scale around and doubles the result."),
        (given * factor * 10, "Misplaces the decimal point in the product."),
        (given * factor / 10, "Misplaces the decimal point in the quotient."),
    ]


FAMILY = Family(
    id="quality-title-block",
    activity="quality-09",
    topic="Title block, revision, notes, BOM",
    level="application",
    difficulty=0.7,
    reference="ASME Y14.1-2020; ASME Y14.35-2014; concept: title block tolerances, revision and scale",
    draft=draft,
    kind="drawing",
)
