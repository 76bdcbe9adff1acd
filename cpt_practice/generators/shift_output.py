"""Good parts of a drawn shift with breaks and a changeover, from rate or cycle time and scrap."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.shift_bar import Shift, drawn_shift, shift_bar, shift_told

_PARTS = Amount(1, after=" parts")
_PLAN = (
    ("break", 0.2, (10, 15, 20)),
    ("lunch", 0.42, (30, 30, 40, 45)),
    ("changeover", 0.62, (20, 25, 30, 35, 40, 50, 60)),
    ("break", 0.82, (10, 15, 20)),
)
_CYCLES = (20, 24, 25, 30, 36, 40, 45, 48, 50, 60, 72, 75, 80, 90)  # s: whole parts an hour
_RATES = range(36, 301, 6)


@dataclass(frozen=True, slots=True)
class _Run:
    """A machine's shift, its parts an hour and the percent of them that are scrapped; told by cycle time or rate."""

    shift: Shift
    rate: int
    scrap: int
    by_cycle: bool

    @property
    def whole(self) -> bool:
        """True where parts and good parts come out without a fraction."""
        return self.shift.running * self.rate * (100 - self.scrap) % 6000 == 0 == self.shift.running * self.rate % 60

    def good(self, minutes: float) -> float:
        """Good parts of so many running minutes."""
        return minutes * self.rate / 60 * (100 - self.scrap) / 100


def draft(chance: random.Random) -> Draft:
    """Running hours x parts an hour x share of good ones, without remainder.

    Shifts of 8 to 10 h with four stops, 36 to 300 parts an hour (cycles of 20 to 90 s), 3 to 12 % scrap: 180 to 2,600.
    """
    run = _run(chance)
    while not run.whole:
        run = _run(chance)
    shift = run.shift
    cycle = 3600 // run.rate
    made = shift.running * run.rate // 60
    pace = f"one part every {cycle} s" if run.by_cycle else f"{run.rate} parts an hour"
    sum_of_made = f"{shift.running} x 60 / {cycle}" if run.by_cycle else f"{shift.running} x {run.rate} / 60"
    good = run.good(shift.running)
    return Draft(
        stem=(
            f"The bar shows a machine's shift; it stands still in the shaded stretches. While it runs it makes {pace}, "
            f"and {run.scrap}% of the parts are scrapped. How many good parts does the shift give?"
        ),
        text=_PARTS.text(good),
        value=_PARTS.rounded(good),
        why=(
            f"{shift.working} {sum_of_made} = {made:,} parts made; {made:,} x (100 - {run.scrap}) / 100 = "
            f"{_PARTS.text(good)}."
        ),
        wrong=_wrong(run),
        figure=Figure("shift-output.svg", shift_bar(shift), shift_told(shift)),
    )


def _run(chance: random.Random) -> _Run:
    by_cycle = chance.random() < 0.5
    rate = 3600 // chance.choice(_CYCLES) if by_cycle else chance.choice(_RATES)
    return _Run(drawn_shift(chance, _PLAN), rate, chance.randrange(3, 13), by_cycle)


def _wrong(run: _Run) -> tuple[Wrong, ...]:
    shift = run.shift
    running, change, lunch = shift.running, shift.of("changeover"), shift.of("lunch")
    made = running * run.rate / 60
    good = run.good(running)
    hours, minutes = divmod(running, 60)
    found = [
        (made, "Stops at the parts made; the scrapped ones are still among them."),
        (run.good(running + change), "Lets the machine run through the changeover."),
        (run.good(shift.minutes), "Lets the machine run all shift, through breaks and changeover."),
        (run.good(shift.minutes - change), "Takes off the changeover alone; breaks and lunch are left in."),
        (made * (100 + run.scrap) / 100, "Adds the scrap to the parts made in place of taking it off."),
        (run.good(running - change), "Takes the changeover off twice."),
        (run.good(60 * hours), "Drops the minutes past the last full hour of running time."),
        (
            run.good(60 * (hours + minutes / 100)),
            "Takes the minutes past the last full hour for hundredths of an hour.",
        ),
        (run.good(running + lunch), "Lets the machine run through lunch."),
        (run.good(running - lunch), "Takes the lunch off twice."),
        (run.good(running - (shift.minutes - running)), "Takes all the stops off twice."),
        (good * (100 - run.scrap) / 100, "Takes the scrap off twice."),
        (made - good, "Gives the scrapped parts in place of the good ones."),
        (shift.minutes * run.rate / 60, "Lets the machine run all shift and leaves the scrap in."),
    ]
    if run.by_cycle:
        found.insert(2, (good * 3600 / run.rate**2, "Takes the seconds of the cycle for parts an hour."))
    return tuple(_PARTS.wrong(value, why) for value, why in found if value > 0)


FAMILY = Family(
    id="production-shift-output",
    activity="production-04",
    topic="Rate, cycle, takt",
    level="analysis",
    difficulty=0.6,
    reference="concept: output = running time x rate x share of good parts",
    draft=draft,
)
