"""The change that a dial indicator shows from its zero setting, with sign, by needle and revolution counter."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.dial_face import Dial, draw_dial, draw_needle
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, PAPER, Drawing

_FARTHEST = 320  # thousandths from zero
_ZERO, _PART = Dial(158, 204, 111), Dial(482, 204, 111)
_COUNTER = 55.0  # px from the dial's center to the counter's
_PLACES = (50, 75, 25)  # divisions: the directions in which a counter can lie
_CLEAR = 16  # divisions that the needle keeps from the counter
_NUMERALS = {
    False: [f"{number * 10}" for number in range(10)],
    True: [f"{min(number, 10 - number) * 10}" for number in range(10)],
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """The counter's whole turns at the zero setting, the change in thousandths, and how the dial is numbered."""

    start: int
    change: int
    balanced: bool

    @property
    def dial(self) -> int:
        """Divisions clockwise from the top at which the needle stands."""
        return self.change % 100

    @property
    def turns(self) -> int:
        """Full turns away from the zero setting."""
        return abs(self.change) // 100

    @property
    def rest(self) -> int:
        """Divisions past the full turns, in the direction of the change."""
        return abs(self.change) % 100


def draft(chance: random.Random) -> Draft:
    """A change of -0.320 to +0.320 in, 0.100 in a turn, on a dial numbered 0 to 90 or balanced 0 to 50 to 0."""
    change = chance.choice((-1, 1)) * chance.choice((chance.randrange(3, 100), chance.randrange(100, _FARTHEST + 1)))
    reading = _Reading(chance.randrange(4, 7), change, chance.random() < 0.5)
    return Draft(
        stem=(
            "A dial indicator was set to zero on a master and then moved to a part, as drawn. Pushing its plunger in "
            "turns both hands clockwise and counts as plus. A line of the dial is 0.001 in, the small hand counts "
            "turns. By how much does the part differ from the master?"
        ),
        text=_text(change),
        value=change / 1000,
        why=_why(reading),
        wrong=tuple(_wrong(reading)),
        gap=0.001,
        limits=(-0.5, 0.5),
        figure=Figure("dial-indicator.svg", _drawing(reading), _alt(reading)),
    )


def _text(mils: int) -> str:
    return f"{'+' if mils >= 0 else '−'}{abs(mils) / 1000:.3f} in"


def _why(reading: _Reading) -> str:
    way, hand = ("clockwise", "plus") if reading.change > 0 else ("counter-clockwise", "minus")
    return (
        f"The counter's hand has gone {way}, so the change is {hand}. Full turns: {reading.turns}, 0.100 in each "
        f"({reading.turns / 10:.3f}); the needle is {reading.rest} divisions {way} of zero "
        f"({reading.rest / 1000:.3f}): {reading.turns / 10:.3f} + {reading.rest / 1000:.3f} = "
        f"{abs(reading.change) / 1000:.3f}, with its sign {_text(reading.change)}."
    )


def _wrong(reading: _Reading) -> list[Wrong]:
    """What real misreadings give, the usual ones first; each is a size and has the change's sign unless it says so."""
    sign = 1 if reading.change > 0 else -1
    size, turns, rest = abs(reading.change), reading.turns * 100, reading.rest
    found = [
        (-size, "Mixes up the signs: clockwise, with the plunger going in, is plus."),
        (size + 100, "Counts a turn that the counter's hand has begun but not finished."),
        (turns + (100 - rest) % 100, "Counts the needle's divisions from zero the wrong way round the dial."),
        (-(turns + (100 - rest) % 100), "Counts the divisions the wrong way round, and takes the other sign as well."),
        (size + 10, "Goes from the dial number after the one that counts: 0.010 in too much."),
        (size - 10, "Goes from the dial number before the one that counts: 0.010 in too little."),
        (size + 1, "Takes the line after the one at the needle's tip."),
        (size - 1, "Takes the line before the one at the needle's tip."),
        (turns + 100, "Reads the counter alone, and takes the number that its hand is moving to."),
        (size + 200, "Counts two turns more than the counter's hand has made."),
        (-(size + 100), "Takes the wrong sign, and counts a turn that is not finished."),
    ]
    if turns:
        found.insert(1, (rest, "Reads the needle alone; the counter shows at least one full turn as well."))
        found.insert(4, (turns, "Reads the full turns on the counter alone, without what the needle adds."))
    if reading.balanced:
        half = turns + (rest + 50) % 100
        found.insert(2, (half, "Takes the wrong half of the dial; its numbers run up to 50 on either side."))
    return [Wrong(_text(sign * value), sign * value / 1000, why) for value, why in found if value]


def _drawing(reading: _Reading) -> str:
    """The indicator twice: set to zero on the master, and on the part."""
    drawing = Drawing(640, 360)
    place = next(each for each in _PLACES if abs(reading.dial - each) >= _CLEAR)
    sides = (
        (_ZERO, "Set to zero on the master", 0, "zero-"),
        (_PART, "On the part", reading.change, "part-"),
    )
    for dial, caption, change, part in sides:
        drawing.text(dial.x, 30, caption, size=15, anchor="middle", bold=True)
        draw_dial(drawing, dial, _NUMERALS[reading.balanced], part)
        _draw_counter(drawing, dial.at(place, _COUNTER), reading.start + change / 100, part)
        draw_needle(drawing, dial, change % 100, part)
    return drawing.svg()


def _draw_counter(drawing: Drawing, center: tuple[float, float], turns: float, part: str) -> None:
    """A small dial of ten divisions, every other one numbered, with a hand at some turns from 0 to 10."""
    small = Dial(*center, 23)
    drawing.circle(*center, small.radius, fill=PAPER, part=f"{part}counter-rim")
    for number in range(10):
        drawing.line(
            *small.at(number * 10, small.radius),
            *small.at(number * 10, small.radius - 6),
            width=1.2,
            part=f"{part}turn",
        )
        if number % 2 == 0:
            x, y = small.at(number * 10, small.radius + 9)
            drawing.text(x, y + 5, f"{number}", size=14, anchor="middle", part=f"{part}turn-number")
    points = [small.at(turns * 10 + turn, away) for turn, away in ((0, 19), (25, 2.5), (50, 8), (-25, 2.5))]
    drawing.polygon(points, fill=INK, part=f"{part}hand")


def _alt(reading: _Reading) -> str:
    numbered = (
        "numbered from 0 at the top up to 50 at the bottom on both sides"
        if reading.balanced
        else "numbered from 0 to 90 clockwise"
    )
    return (
        f"Two views of one dial indicator with 100 divisions of 0.001 in, {numbered}. A small revolution counter has "
        f"10 divisions, one for each turn of the needle. On the master the needle is at 0 and the counter at "
        f"{reading.start}. On the part the needle and the counter's hand have moved."
    )


FAMILY = Family(
    id="quality-dial-indicator",
    activity="quality-10",
    topic="Dial and test indicators",
    level="analysis",
    difficulty=0.5,
    reference="ASME B89.1.10; concept: reading a dial indicator with a revolution counter",
    draft=draft,
    kind="instrument",
)
