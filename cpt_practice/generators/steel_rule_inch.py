"""The length of a part against a steel rule in 16ths, 32nds or 64ths of an inch."""

import random
from fractions import Fraction

from cpt_practice.domain.question import Figure
from cpt_practice.generators.crossed_mistakes import Mistake, crossed
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.steel_rule import Lying, Rule, rule_figure

_NAMES = {16: "16ths", 32: "32nds", 64: "64ths"}
_INCHES = {16: 4, 32: 4, 64: 2}  # how much of the rule is drawn
_HEIGHTS = {1: 44, 2: 36, 4: 29, 8: 23, 16: 17, 32: 12, 64: 8}  # px of a line by its denominator
_PARTS = ("Key", "Pin", "Spacer", "Bar", "Bushing", "Dowel", "Plate")


def draft(chance: random.Random) -> Draft:
    """Any line of the rule from 3/16 in on that is no whole inch; with a worn rule the part starts at the 1 in line."""
    per = chance.choice((16, 32, 64))
    start = per if chance.random() < 0.4 else 0
    end = start
    while end % per == 0:
        end = start + chance.randrange(3 * per // 16, _INCHES[per] * per - start - per // 16)
    length = Fraction(end - start, per)
    lying = Lying(start, end, start > 0, f"{chance.choice(_PARTS)} and steel rule, in inches")
    near = None if per == 16 else chance.choice((0.35, 0.45, 0.55, 0.65))
    worn = "The rule's end is worn, so the part does not start there. " if start else ""
    return Draft(
        stem=f"A part lies against a steel rule graduated in parts of an inch, as drawn. {worn}How long is the part?",
        text=_text(length),
        value=float(length),
        why=_why(per, start, end),
        wrong=tuple(_wrong(per, start, end - start, chance)),
        gap=1 / 64,
        limits=(0.0, 6.0),
        figure=Figure("steel-rule-inch.svg", rule_figure(_rule(per), lying, near=near), _alt(per, lying)),
    )


def _rule(per: int) -> Rule:
    def height(line: int) -> float:
        return _HEIGHTS[Fraction(line, per).denominator]

    return Rule(per, _INCHES[per] + 0.16, height, 1, _NAMES[per].upper())


def _text(length: Fraction) -> str:
    """As a mixed fraction in lowest terms: 2 7/16 in."""
    whole, rest = divmod(length, 1)
    return f"{' '.join([*([f'{whole}'] if whole else []), *([f'{rest}'] if rest else [])])} in"


def _why(per: int, start: int, end: int) -> str:
    whole, lines = divmod(end, per)
    name, text = _NAMES[per], _text(Fraction(end - start, per))
    reached = (
        f"An inch has {per} spaces, so each is one of {per} parts. The right end lies {lines} of them past {whole} in"
    )
    lowest = f" ({lines}/{per} = {Fraction(lines, per)})" if lines % 2 == 0 and lines else ""
    if not start:
        return f"{reached}{lowest}: {whole} in and {lines} of the {name} = {text}."
    left = f"The left end is at 1 in, so {end} less {start} spaces"
    return f"{reached}{lowest}. {left}: {end - start} of the {name} = {text}."


def _wrong(per: int, start: int, lines: int, chance: random.Random) -> list[Wrong]:
    """What real misreadings give: of the fraction alone, or of inches, of the fraction and of both."""
    own = lines * 64 // per
    fraction = _fraction_misread(per, lines % per)
    found = fraction
    if fraction and chance.random() < (0.7 if start else 0.4):
        found = crossed(chance.choice(_inches_misread(start, own)), chance.choice(fraction[:6]))
    values = [(Fraction(own + difference, 64), why) for difference, why in found]
    return [Wrong(_text(value), float(value), why) for value, why in values]


def _inches_misread(start: int, own: int) -> list[Mistake]:
    """Mistakes of whole inches."""
    if start:
        return [(64, "Reads the right end alone; the left end lies at the 1 in mark.")]
    ahead = (64, "Takes the inch mark ahead, which the part has not reached.")
    behind = (-64, "Takes the inch mark before the last one that the part has reached.")
    return [ahead, behind] if own > 64 else [ahead]


def _fraction_misread(per: int, rest: int) -> list[Mistake]:
    """Mistakes, in 64ths, that leave the whole inches right, the usual ones first; `rest` is lines past the inch."""
    line = 64 // per
    own = rest * line
    found = [
        (own + line, "Counts one line too many past the last longer line."),
        (own - line, "Counts one line too few past the last longer line."),
        (rest // 2 * line, f"Leaves out every second line, yet calls the rest {_NAMES[per]}."),
        (64 - own, "Counts the lines back from the next inch mark and takes them for the fraction."),
        (own + 8, "Takes a longer line for the one after it: 1/8 in too much."),
        (own - 8, "Takes a longer line for the one before it: 1/8 in too little."),
        (own + 16, "Takes a line of middle length for the one after it: 1/4 in too much."),
        (own - 16, "Takes a line of middle length for the one before it: 1/4 in too little."),
        (own + 2 * line, "Counts two of the shortest lines too many."),
        (own - 2 * line, "Counts two of the shortest lines too few."),
    ]
    if per > 16:
        found.insert(2, (2 * own, f"Takes the small spaces for {_NAMES[per // 2]}; {per} of them make an inch."))
    if per < 64:
        found.insert(2, (own // 2, f"Takes the small spaces for {_NAMES[2 * per]}; {per} of them make an inch."))
    return [(value - own, why) for value, why in found if 0 < value < 64 and value != own]


def _alt(per: int, lying: Lying) -> str:
    left = "at the 1 in mark of the rule, whose end is worn" if lying.worn else "flush with the end of the rule"
    near = "" if per == 16 else " The rule at the part's right end is drawn again, enlarged."
    return (
        f"{lying.name}. The rule has {per} spaces to the inch, lines of different lengths and a number at each inch. "
        f"The part's left end lies {left}; its right end meets a line.{near}"
    )


FAMILY = Family(
    id="quality-steel-rule-inch",
    activity="quality-10",
    topic="Steel rule",
    level="analysis",
    difficulty=0.6,
    reference="concept: reading a steel rule",
    draft=draft,
    kind="instrument",
)
