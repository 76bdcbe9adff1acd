"""The position tolerance that a hole or pin of a measured size may use: at MMC or LMC with its bonus, or without."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import diameter
from cpt_practice.generators.drilled_plate import NOTE, SIZE, Plate, draw_plate
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.feature_control import Frame, Modifier
from cpt_practice.generators.svg import Drawing
from cpt_practice.generators.toleranced_size import Size, Style, decimal, inch

_STYLES: tuple[Style, ...] = ("bilateral", "sides", "limits")
_MODIFIERS: tuple[Modifier, ...] = ("M", "M", "M", "M", "L", "")


def draft(chance: random.Random) -> Draft:
    """A hole or pin of 0.375 to 0.75 in with a size tolerance of 0.006 to 0.016 in, measured inside its limits.

    Position tolerances of 0.004 to 0.020 in; four of six frames have the circled M, one the circled L, one none.
    """
    basic = (chance.randrange(6, 13) * 625 + 5) // 10
    plus, minus = chance.randrange(3, 9), chance.randrange(3, 9)
    style = chance.choice(_STYLES)
    size = Size(basic, plus, plus if style == "bilateral" else minus, style)
    zone = chance.randrange(4, 21)
    frame = Frame("position", inch(zone), round_zone=True, modifier=chance.choice(_MODIFIERS), datums=("A", "B", "C"))
    plate = Plate(size, frame, chance.random() < 0.5, chance.randrange(46, 69) * 25, chance.randrange(27, 35) * 25)
    actual = chance.choice([each for each in range(size.smallest + 1, size.largest) if each != basic])
    key = zone + _bonus(plate, actual)
    return Draft(
        stem=(
            f"The drawing gives size and position of a {plate.name}, in inches, and the size that a finished one was "
            f"measured at. What diameter may the position tolerance zone of this {plate.name} have?"
        ),
        text=_text(key),
        value=key / 1000,
        why=_why(plate, zone, actual),
        wrong=tuple(_wrong(plate, zone, actual)),
        gap=0.001,
        limits=(0.0, 0.08),
        figure=Figure("bonus-tolerance.svg", _drawing(plate, actual), _alt(plate, actual)),
    )


def _mmc(plate: Plate) -> int:
    """The limit with the most material."""
    return plate.size.largest if plate.pin else plate.size.smallest


def _lmc(plate: Plate) -> int:
    """The limit with the least material."""
    return plate.size.smallest if plate.pin else plate.size.largest


def _bonus(plate: Plate, actual: int) -> int:
    limits = {"M": _mmc(plate), "L": _lmc(plate), "": actual}
    return abs(actual - limits[plate.frame.modifier])


def _text(mils: int) -> str:
    return f"{decimal(mils)} in"


def _why(plate: Plate, zone: int, actual: int) -> str:
    if not plate.frame.modifier:
        return (
            f"With no circled M or L the tolerance holds regardless of feature size, so there is no bonus: "
            f"{decimal(zone)} + 0.000 = {_text(zone)}."
        )
    limit, words = (_mmc(plate), "most") if plate.frame.modifier == "M" else (_lmc(plate), "least")
    extreme = "largest" if limit == plate.size.largest else "smallest"
    high, low = max(limit, actual), min(limit, actual)
    bonus = _bonus(plate, actual)
    limit_worked = ""
    if plate.size.style != "limits":
        sign, side = ("+", plate.size.plus) if extreme == "largest" else ("-", plate.size.minus)
        limit_worked = f" {decimal(plate.size.basic)} {sign} {decimal(side)} = {decimal(limit)}."
    return (
        f"The {plate.name} has the {words} material at its {extreme} size.{limit_worked} The bonus is "
        f"{decimal(high)} - {decimal(low)} = {decimal(bonus)}, and the zone may have {decimal(zone)} + "
        f"{decimal(bonus)} = {_text(zone + bonus)}."
    )


def _wrong(plate: Plate, zone: int, actual: int) -> list[Wrong]:
    """What real mistakes lead to, the usual ones first."""
    size, frame = plate.size, plate.frame
    most, least, bonus = abs(actual - _mmc(plate)), abs(actual - _lmc(plate)), _bonus(plate, actual)
    away = abs(actual - size.basic)
    found = [
        (zone, "Gives the tolerance in the frame alone and forgets the bonus."),
        (zone + least, f"Counts from the {'smallest pin' if plate.pin else 'largest hole'}, its LMC size."),
        (zone + most, f"Counts from the {'largest pin' if plate.pin else 'smallest hole'}, its MMC size."),
        (zone + size.tolerance, "Adds the whole size tolerance, whatever size was measured."),
        (zone - bonus, "Subtracts the bonus from the tolerance in place of adding it."),
        (zone - most, "Subtracts the distance from MMC, as if the zone shrank with it."),
        (zone + 2 * bonus, "Adds the bonus twice, as if each side of the axis had its own."),
        (bonus, "Gives the bonus alone, without the tolerance in the frame."),
        (size.tolerance, "Gives the tolerance of size in place of that of position."),
        (2 * zone + bonus, "Doubles the tolerance in the frame, taking it for a radius."),
        ((zone + bonus) // 2, "Halves the zone: that is about its radius."),
        (2 * (zone + bonus), "Doubles the zone, taking its diameter for a radius."),
        (2 * zone, "Doubles the tolerance in the frame and leaves the bonus out."),
        (size.tolerance + bonus, "Adds the bonus to the tolerance of size, not to that of position."),
        (zone // 2, "Halves the tolerance in the frame and adds no bonus."),
    ]
    if size.style != "limits":
        found.insert(4, (zone + away, "Counts the bonus from the basic size in place of a limit of size."))
    if frame.modifier:
        found.insert(3, (least + most + bonus + zone, "Adds the size tolerance and the bonus to the frame's value."))
    return [Wrong(_text(value), value / 1000, why) for value, why in found if value > 0]


def _drawing(plate: Plate, actual: int) -> str:
    drawing = Drawing(*SIZE)
    draw_plate(drawing, plate)
    drawing.rectangle(NOTE, 226, 200, 70)
    drawing.text(NOTE + 14, 252, f"This {plate.name} measures", size=14)
    drawing.text(NOTE + 14 + diameter(drawing, NOTE + 14, 276), 282, inch(actual), size=16, part="actual")
    return drawing.svg()


def _alt(plate: Plate, actual: int) -> str:
    return f"{plate.told} A box says: this {plate.name} measures {inch(actual)} in diameter."


FAMILY = Family(
    id="quality-bonus-tolerance",
    activity="quality-09",
    topic="MMC/LMC",
    level="analysis",
    difficulty=0.5,
    reference="ASME Y14.5-2018; concept: bonus tolerance at MMC and LMC",
    draft=draft,
    kind="drawing",
)
