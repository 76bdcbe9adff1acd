"""The length of a part against a metric steel rule, in millimeters or halves of them."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.steel_rule import Lying, Rule, rule_figure

_PARTS = ("Key", "Pin", "Spacer", "Bar", "Bushing", "Dowel", "Plate")
_LONGEST = {10: 93, 20: 51}  # mm of rule drawn, by lines to the centimeter


def draft(chance: random.Random) -> Draft:
    """Any line from 6 mm on, in whole or half millimeters; with a worn rule the part starts at the 10 mm line."""
    per = chance.choice((10, 20))
    start = per if chance.random() < 0.4 else 0
    longest = _LONGEST[per] * per // 10
    end = start + chance.randrange(6 * per // 10, longest - start)
    length = (end - start) * 10 / per
    counts = chance.choice((1, 10))
    lying = Lying(start, end, start > 0, f"{chance.choice(_PARTS)} and metric steel rule")
    worn = "The rule's end is worn, so the part does not start there. " if start else ""
    numbers = "centimeters" if counts == 1 else "millimeters"
    return Draft(
        stem=f"A part lies against a metric steel rule, numbered in {numbers}, as drawn. {worn}How long is the part?",
        text=_text(length),
        value=length,
        why=_why(per, start, end),
        wrong=tuple(_wrong(per, start, length, counts)),
        gap=0.5,
        limits=(0.0, 110.0),
        figure=Figure(
            "steel-rule-mm.svg", rule_figure(_rule(per, counts), lying, near=None), _alt(per, lying, numbers)
        ),
    )


def _rule(per: int, counts: int) -> Rule:
    def height(line: int) -> float:
        millimeters = line * 10 / per
        return 40 if millimeters % 10 == 0 else 31 if millimeters % 5 == 0 else 21 if line * 10 % per == 0 else 12

    return Rule(per, (_LONGEST[per] + 1.5) / 10, height, counts, "cm" if counts == 1 else "mm")


def _text(millimeters: float) -> str:
    return f"{millimeters:.1f} mm"


def _why(per: int, start: int, end: int) -> str:
    place, length = end * 10 / per, (end - start) * 10 / per
    tens, rest = divmod(place, 10)
    space = "1 mm" if per == 10 else "0.5 mm"
    reached = (
        f"Each space is {space}; the right end lies {rest:.1f} mm past the {tens * 10:.0f} mm mark: {tens * 10:.0f} + "
        f"{rest:.1f} = {_text(place)}"
    )
    return f"{reached}. The left end lies at 10 mm: {place:.1f} - 10 = {_text(length)}." if start else f"{reached}."


def _wrong(per: int, start: int, length: float, counts: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    line = 10 / per
    tens, rest = divmod(length, 10)
    found = [
        (length + 5, "Takes the middle line for the number after it: 5 mm too much."),
        (length - 5, "Goes from a middle line one too low: 5 mm too little."),
        (length + line, "Counts one line too many past the last longer line."),
        (length - line, "Counts one line too few past the last longer line."),
        (tens * 10 + 10 - rest, "Counts the lines back from the next number and adds them."),
        (length - 10, "Takes the numbered line before the last one that the part has reached."),
        (length + 2 * line, "Counts two of the shortest lines too many."),
        (length - 2 * line, "Counts two of the shortest lines too few."),
        (length + 3 * line, "Loses count of the short lines: three too many."),
        (length - 3 * line, "Loses count of the short lines: three too few."),
    ]
    if per == 20:
        found.insert(1, (tens * 10 + 2 * rest, "Takes each small space for 1 mm; here 20 of them make a centimeter."))
        found.insert(4, (tens * 10 + rest // 1 / 2, "Counts the whole millimeters as half ones."))
    else:
        found.insert(1, (tens * 10 + rest / 2, "Takes each small space for half a millimeter; 10 of them are 10 mm."))
    if counts == 1:
        found.insert(2, (length / 10, "Gives centimeters as millimeters; each centimeter is 10 mm."))
    if start:
        found.insert(0, (length + 10, "Reads the right end alone; the left end lies at the 10 mm mark."))
    else:
        found.insert(5, (length + 10, "Takes the numbered line ahead, which the part has not reached."))
    return [Wrong(_text(value), value, why) for value, why in found if value > 0 and (10 * value) % 1 == 0]


def _alt(per: int, lying: Lying, numbers: str) -> str:
    left = "at the first numbered mark of the rule, whose end is worn" if lying.worn else "flush with the rule's end"
    return (
        f"{lying.name}. The rule is numbered in {numbers} and has {per} spaces to the centimeter, with longer lines in "
        f"the middle and at the numbers. The part's left end lies {left}; its right end meets a line."
    )


FAMILY = Family(
    id="quality-steel-rule-mm",
    activity="quality-10",
    topic="Steel rule",
    level="analysis",
    difficulty=0.7,
    reference="concept: reading a steel rule",
    draft=draft,
    kind="instrument",
)
