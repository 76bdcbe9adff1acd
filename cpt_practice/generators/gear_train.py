"""Speed and direction of the last gear of a drawn train: two gears, one or two idlers, or a compound train."""

import random
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.gear_outline import Gear, draw_gear
from cpt_practice.generators.mechanisms import turning
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_LETTERS = "ABCD"
_WIDTH = 630.0
_LABEL = 92.0  # px: from the words of one gear to those of the next
_TURN = {True: "clockwise", False: "counterclockwise"}


@dataclass(frozen=True, slots=True)
class _Train:
    """Teeth of gears A, B and on from left to right, speed of A in rpm, and its direction.

    In a compound train of four gears, B and C sit on one shaft; otherwise each gear meshes with the next.
    """

    teeth: tuple[int, ...]
    rpm: int
    clockwise: bool
    compound: bool

    @property
    def speed(self) -> Fraction:
        """Of the last gear in rpm."""
        if self.compound:
            return self.rpm * Fraction(self.teeth[0], self.teeth[1]) * Fraction(self.teeth[2], self.teeth[3])
        return self.rpm * Fraction(self.teeth[0], self.teeth[-1])

    @property
    def meshes(self) -> int:
        """How many pairs of gears mesh; each turns the direction around."""
        return 2 if self.compound else len(self.teeth) - 1

    @property
    def same_way(self) -> bool:
        """True where the last gear turns clockwise."""
        return self.clockwise == (self.meshes % 2 == 0)

    @property
    def last(self) -> str:
        """Letter of the last gear."""
        return _LETTERS[len(self.teeth) - 1]


def draft(chance: random.Random) -> Draft:
    """Speed of the last gear, a whole number of rpm, and its direction.

    Two to four gears of 12 to 48 teeth; 20 to 3,000 rpm. Wrong answers cross one mistaken speed with both directions,
    so that each speed and each direction stands in two options.
    """
    compound = chance.random() < 0.4
    train = _train(chance, compound)
    while not (mistakes := _mistakes(train)):
        train = _train(chance, compound)
    speed, why = chance.choice(mistakes)
    right, other = _TURN[train.same_way], _TURN[not train.same_way]
    turned = f"Each pair in mesh reverses the direction; counted from A to {train.last}, this is the other one."
    wrong = (
        Wrong(f"{int(train.speed):,} rpm {other}", 0, turned),
        Wrong(f"{int(speed):,} rpm {right}", 0, why),
        Wrong(f"{int(speed):,} rpm {other}", 0, f"{why} The direction is mistaken as well."),
    )
    return Draft(
        stem=(
            f"Gear A in the drawing drives the train at {train.rpm:,} rpm in the direction of the arrow. "
            f"{'Gears B and C are fixed to one shaft. ' if train.compound else ''}How does gear {train.last} turn?"
        ),
        text=f"{int(train.speed):,} rpm {right}",
        value=0,
        why=_working(train),
        wrong=wrong,
        ordered=False,
        figure=Figure("gear-train.svg", _drawing(train), _alt(train)),
    )


def _train(chance: random.Random, compound: bool) -> _Train:
    count = 4 if compound else chance.choice((2, 3, 3, 4))
    teeth = tuple(chance.randrange(12, 49, 2) for _each in range(count))
    if compound:  # the driven gear on the middle shaft is the larger one, so that it shows behind the smaller
        teeth = (teeth[0], max(teeth[1:3]), min(teeth[1:3]), teeth[3])
    return _Train(teeth, chance.randrange(60, 1801, 10), chance.random() < 0.5, compound)


def _mistakes(train: _Train) -> list[tuple[Fraction, str]]:
    """Whole speeds that real mistakes lead to, with why; none where the train is no good to ask about."""
    teeth, rpm = train.teeth, train.rpm
    first, last = teeth[0], teeth[-1]
    found = [(rpm**2 / train.speed, "Turns the ratio of the teeth upside down.")]
    if train.compound:
        found += [
            (rpm * Fraction(first, last), "Takes the gears on the middle shaft for one idler; they differ in teeth."),
            (rpm * Fraction(first, teeth[1]), "Stops at the middle shaft and leaves out the second pair of gears."),
            (rpm * Fraction(teeth[2], last), "Leaves out the first pair of gears, as if C turned with gear A."),
        ]
    elif len(teeth) > 2:
        found += [
            (rpm * Fraction(first, teeth[1]), "Stops at the idler B; the last gear's own teeth set its speed."),
            (rpm * Fraction(teeth[-2], last), "Begins at the last idler, as if that turned at the speed of gear A."),
        ]
    right = train.speed
    if (
        len(set(teeth)) < len(teeth)
        or (train.compound and teeth[1] - teeth[2] < 10)
        or right.denominator > 1
        or not _differs(right, Fraction(rpm))
        or not 20 <= right <= 3000
        or not _has_room(train)
    ):
        return []
    return [each for each in found if each[0].denominator == 1 and _differs(each[0], right)]


def _differs(speed: Fraction, right: Fraction) -> bool:
    return 10 <= speed <= 6000 and abs(speed - right) >= Fraction(1, 10) * max(speed, right)


def _working(train: _Train) -> str:
    teeth = train.teeth
    reverse = "1 pair in mesh reverses it" if train.meshes == 1 else f"{train.meshes} pairs in mesh reverse it"
    begin = f"A turns {_TURN[train.clockwise]}"
    if train.compound:
        terms = f"{train.rpm:,} x {teeth[0]} / {teeth[1]} x {teeth[2]} / {teeth[3]}"
        note = "Driving over driven teeth of both pairs"
    else:
        terms = f"{train.rpm:,} x {teeth[0]} / {teeth[-1]}"
        note = "Driving over driven teeth; idlers change no speed" if len(teeth) > 2 else "Driving over driven teeth"
    speed = int(train.speed)
    return (
        f"{note}: {terms} = {speed:,} rpm. {begin}; {reverse}"
        f"{', each in turn' if train.meshes > 1 else ''}: {speed:,} rpm {_TURN[train.same_way]}."
    )


def _has_room(train: _Train) -> bool:
    """True where no two words under neighboring gears touch."""
    places = sorted({gear.x for gear in _gears(train)})
    return all(right - left >= _LABEL for left, right in pairwise(places))


def _gears(train: _Train) -> list[Gear]:
    """The gears side by side in mesh, as large as the sheet allows."""
    across: float = sum(train.teeth) - (train.teeth[1] if train.compound else 0)
    if train.compound:
        across += max(0, train.teeth[1] - train.teeth[2] - 2 * train.teeth[3]) / 2
    module = min(9.0 if len(train.teeth) == 2 else 7.0, (_WIDTH - 60) / (across + 4), 250 / (max(train.teeth) + 4))
    start = (_WIDTH - module * across) / 2 + module * train.teeth[0] / 2
    level = module * (max(train.teeth) / 2 + 1) + 36
    gears = [Gear(start, level, train.teeth[0], module, 90.0)]
    for at, teeth in enumerate(train.teeth[1:], start=1):
        gears.append(gears[-1].beside(teeth) if train.compound and at == 2 else gears[-1].meshed(teeth))
    return gears


def _drawing(train: _Train) -> str:
    """All gears with their letters below and teeth in them or below; an arrow over gear A."""
    gears = _gears(train)
    low = gears[0].y + max(gear.outside for gear in gears) + 24
    drawing = Drawing(_WIDTH, low + (34 if train.compound else 14))
    for letter, gear in zip(_LETTERS, gears, strict=False):
        draw_gear(drawing, gear, part=f"gear-{letter}", fill=SHADE if train.compound and letter in "CD" else PAPER)
    turning(drawing, (gears[0].x, gears[0].y), gears[0].outside + 12, train.clockwise)
    for letter, gear in zip(_LETTERS, gears, strict=False):
        row = 1 if train.compound and letter == "C" else 0
        drawing.text(gear.x, low + 20 * row, f"{letter}: {gear.teeth} teeth", size=14, anchor="middle")
    return drawing.svg()


def _alt(train: _Train) -> str:
    named = [f"{letter} with {teeth} teeth" for letter, teeth in zip(_LETTERS, train.teeth, strict=False)]
    if train.compound:
        row = f"{named[0]} meshes with {named[1]}; {named[2]}, on the same shaft as B, meshes with {named[3]}"
    else:
        row = ", which meshes with ".join(named)
    return f"Spur gears side by side, from left to right: {row}. An arrow shows that A turns {_TURN[train.clockwise]}."


FAMILY = Family(
    id="production-gear-train",
    activity="production-03",
    topic="Linkages, cams, turnbuckles, screws, wedges, pulleys, gears",
    level="analysis",
    difficulty=0.5,
    reference="concept: gear ratio, idler and compound gear trains",
    draft=draft,
    kind="drawing",
)
