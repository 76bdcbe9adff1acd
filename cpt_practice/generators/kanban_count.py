"""Number of kanban containers in a drawn loop between two cells, rounded up to whole ones."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.record_card import record_card, rows_told
from cpt_practice.generators.svg import SHADE, Drawing

_CONTAINERS = Amount(1, after=" containers")
_LOOPS = (
    ("Press cell", "Welding", "Bracket"),
    ("Molding", "Assembly", "Housing"),
    ("Sawing", "Turning", "Shaft blank"),
    ("Turning", "Grinding", "Bushing"),
    ("Stamping", "Plating", "Contact"),
    ("Machining", "Assembly", "Valve body"),
)
_SHIFT = 8  # h


@dataclass(frozen=True, slots=True)
class _Loop:
    """Parts used an hour, hours of lead time, percent of safety, parts in a container; `daily`: told a shift of 8 h."""

    maker: str
    user: str
    part: str
    hourly: int
    hours: int
    safety: int
    size: int
    daily: bool

    @property
    def parts(self) -> float:
        """Parts in the loop, safety included; kept to whole thousandths."""
        return round(self.hourly * self.hours * (100 + self.safety) / 100, 3)

    @property
    def bare(self) -> float:
        """Containers without safety, not rounded."""
        return self.hourly * self.hours / self.size

    @property
    def count(self) -> int:
        """Whole containers that hold them."""
        return -(-self.hourly * self.hours * (100 + self.safety) // (100 * self.size))

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What stands on the card."""
        demand = f"{self.hourly * _SHIFT:,} parts a shift" if self.daily else f"{self.hourly} parts an hour"
        return [
            ("Demand", demand),
            ("Lead time", f"{self.hours} h"),
            ("Safety", f"{self.safety}%"),
            ("Container", f"{self.size} parts"),
        ]


def draft(chance: random.Random) -> Draft:
    """Demand x lead time x (1 + safety) / container size, rounded up.

    12 to 150 parts an hour, 2 to 12 h of lead time, 10 to 50 % safety, containers of 10 to 60 parts: 4 to 24 of them;
    what is rounded up is at least 0.1 container away from a whole number.
    """
    loop = _loop(chance)
    while not _clear(loop):
        loop = _loop(chance)
    given = f"Demand an hour: {loop.hourly * _SHIFT:,} / 8 = {loop.hourly}. " if loop.daily else ""
    exact = loop.parts / loop.size
    shift = "; a shift has 8 hours" if loop.daily else ""
    return Draft(
        stem=(
            f"The drawing shows a kanban loop and its planning card{shift}. The number of containers is demand times "
            "lead time, times 1 plus safety, divided by the parts in a container, rounded up. How many are needed?"
        ),
        text=_CONTAINERS.text(loop.count),
        value=loop.count,
        why=(
            f"{given}{loop.hourly} x {loop.hours} = {loop.hourly * loop.hours:,} parts; {loop.hourly * loop.hours:,} x "
            f"(1 + {loop.safety / 100:g}) = {plain(loop.parts)}; {plain(loop.parts)} / {loop.size} = {plain(exact)}, "
            f"rounded up: {_CONTAINERS.text(loop.count)}."
        ),
        wrong=_wrong(loop),
        figure=Figure("kanban-count.svg", _drawing(loop), _alt(loop)),
    )


def _loop(chance: random.Random) -> _Loop:
    return _Loop(
        *chance.choice(_LOOPS),
        hourly=chance.randrange(12, 151, 2),
        hours=chance.randrange(2, 13),
        safety=chance.choice((10, 15, 20, 25, 30, 40, 50)),
        size=chance.choice((10, 12, 15, 16, 20, 24, 25, 30, 36, 40, 48, 50, 60)),
        daily=chance.random() < 0.5,
    )


def _clear(loop: _Loop) -> bool:
    """True where the count is sane, its rounding is beyond doubt, and the safety asks for one container more."""
    return 4 <= loop.count <= 24 and 0.1 <= loop.parts / loop.size % 1 <= 0.9 and math.ceil(loop.bare) < loop.count


def _wrong(loop: _Loop) -> tuple[Wrong, ...]:
    bare = loop.bare
    safety, count = loop.safety / 100, loop.count
    rounded_down = count - 1
    found = [
        (rounded_down, "Rounds down; the parts left over need a container of their own."),
        (bare * (1 + safety) ** 2, "Multiplies by 1 plus safety twice."),
        (bare, "Leaves the safety out."),
        (count + 1, "Adds one container more to the number that is rounded up already."),
        (bare * (1 - safety), "Takes the safety off in place of adding it."),
        (bare + 1 + safety, "Adds 1 plus safety in place of multiplying by it."),
        (bare * safety, "Multiplies by the safety alone, without the 1 in front of it."),
        (2 * count, "Counts the loop twice, for full and for empty containers."),
        (loop.hourly * (1 + safety) / loop.size, "Takes the demand of one hour, whatever the lead time."),
        (bare * (1 + safety) * (loop.hours + 1) / loop.hours, "Counts one hour more of lead time than the card says."),
        (bare * (1 + safety) * (loop.hours - 1) / loop.hours, "Counts one hour less of lead time than the card says."),
        (bare * (2 + safety), "Counts the demand in the lead time twice and adds the safety to it."),
        (bare - 1 - safety, "Subtracts 1 plus safety in place of multiplying by it."),
    ]
    if loop.daily:
        found[1:1] = [
            (bare * (1 + safety) * 8 / loop.hours, "Takes the demand of the whole shift, whatever the lead time."),
            (bare * (1 + safety) * 8, "Multiplies the demand of a shift by the hours of lead time."),
            (bare * (1 + safety) * 8 / 10, "Spreads the demand of a shift over ten hours in place of eight."),
            (bare * (1 + safety) / 3, "Spreads the demand of a shift over all 24 hours of a day."),
        ]
    return tuple(_CONTAINERS.wrong(math.ceil(value - 1e-9), why) for value, why in found if value > 1)


def _drawing(loop: _Loop) -> str:
    """Two cells with containers going right and cards coming back, and the loop's card below."""
    drawing = Drawing(560, 330)
    for x, name in ((20.0, loop.maker), (400.0, loop.user)):
        drawing.rectangle(x, 20, 140, 84, fill=SHADE)
        drawing.text(x + 70, 67, name, anchor="middle", bold=True)
    drawing.arrow(166, 44, 394, 44)
    drawing.text(280, 34, "full containers", size=14, anchor="middle")
    drawing.arrow(394, 82, 166, 82)
    drawing.text(280, 72, "kanban, empty containers", size=14, anchor="middle")
    record_card(drawing, (110, 126), 340, f"KANBAN LOOP: {loop.part}", loop.rows)
    return drawing.svg()


def _alt(loop: _Loop) -> str:
    return (
        f"Loop: full containers go from {loop.maker.lower()} to {loop.user.lower()}, kanban and empty containers come "
        f"back. Card for a part, {loop.part.lower()}. {rows_told(loop.rows)}."
    )


FAMILY = Family(
    id="production-kanban-count",
    activity="production-06",
    topic="Push/pull, kanban",
    level="application",
    difficulty=0.65,
    reference="concept: number of kanban = demand x lead time x (1 + safety) / container size",
    draft=draft,
)
