"""MTBF, MTTR or availability of a machine from its drawn log of breakdowns."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import drawn_table

_BETWEEN = Amount(1, after=" h")
_REPAIR = Amount(0.1, after=" h")
_SHARE = Amount(1, after="%")
_CAUSES = (
    "Drive belt broke",
    "Motor overload trip",
    "Air hose burst",
    "Limit switch failed",
    "Bearing seized",
    "Coolant pump leak",
    "Chain jumped",
    "Sensor cable cut",
    "Valve stuck",
    "Fuse blown",
)
_MACHINES = ("press", "lathe", "conveyor", "mill", "packer", "grinder", "mixer")


@dataclass(frozen=True, slots=True)
class _Log:
    """The machine, its planned hours, and hours down of each breakdown, every one of them repaired."""

    machine: str
    planned: int
    causes: tuple[str, ...]
    hours: tuple[float, ...]

    @property
    def down(self) -> float:
        """All hours down."""
        return round(sum(self.hours), 1)

    @property
    def run(self) -> float:
        """Planned hours less those down."""
        return round(self.planned - self.down, 1)

    @property
    def count(self) -> int:
        """Number of breakdowns, and of repairs."""
        return len(self.hours)

    @property
    def total(self) -> str:
        """The sum of the hours down, written out."""
        return f"{' + '.join(plain(each) for each in self.hours)} = {plain(self.down)} h"


def draft(chance: random.Random) -> Draft:
    """MTBF to 1 h, MTTR to 0.1 h or availability to 1%.

    4 to 6 breakdowns in 80 to 400 planned hours; each of 0.5 to 20 h, down 6 to 40 % of the time.
    """
    ask = chance.choice((_between, _repair, _share))
    planned = chance.randrange(80, 161, 4) if ask is _share else chance.randrange(160, 401, 8)
    count = chance.randrange(4, 7)
    part = chance.uniform(0.22, 0.42) if ask is _share else chance.uniform(0.07, 0.2)
    weights = [chance.uniform(0.4, 2.0) for _each in range(count)]
    hours = tuple(max(0.5, round(planned * part * each / sum(weights) * 2) / 2) for each in weights)
    return ask(_Log(chance.choice(_MACHINES), planned, tuple(chance.sample(_CAUSES, count)), hours))


def _between(log: _Log) -> Draft:
    run, down, count, planned = log.run, log.down, log.count, log.planned
    value = run / count
    found = [
        (planned / count, "Divides the planned time; the hours down are no run time."),
        (run / (count - 1), "Counts the gaps between the breakdowns, one fewer than the breakdowns."),
        (run / (count + 1), "Counts one breakdown too many, as if the end of the log were one."),
        (down / count, "Gives the mean time to repair, hours down over breakdowns."),
        ((run - down) / count, "Takes the hours down off twice before dividing."),
        (planned / (count - 1), "Divides the planned time by one breakdown too few."),
        (planned / (count + 1), "Divides the planned time by one breakdown too many."),
        ((planned + down) / count, "Adds the hours down to the planned time in place of taking them off."),
        (run / (count + 2), "Counts the start and the end of the log as breakdowns too."),
        (run / (count - 2), "Leaves out two of the breakdowns when counting the rows."),
        (run / 2, "Takes the middle of the run time as the mean time between failures."),
    ]
    return _draft(
        log,
        ("What is the MTBF, to the nearest 1 h? MTBF = run time / number of breakdowns.", _BETWEEN),
        value,
        f"{log.total} down; run time {planned} - {plain(down)} = {plain(run)} h; {plain(run)} / {count} = "
        f"{value:.2f}, or {_BETWEEN.text(value)}.",
        found,
    )


def _repair(log: _Log) -> Draft:
    down, count = log.down, log.count
    value = down / count
    ordered = sorted(log.hours)
    found = [
        (down / (count - 1), "Divides by one repair too few, the gaps between the breakdowns."),
        (down / (count + 1), "Divides by one repair too many, as if the head of the table were a row."),
        (ordered[-1], "Gives the longest repair in place of the mean of all."),
        (ordered[0], "Gives the shortest repair in place of the mean of all."),
        ((down - ordered[-1]) / count, "Leaves the longest repair out of the sum, but still counts it."),
        ((down - ordered[-1]) / (count - 1), "Leaves the longest repair out as if it were an exception."),
        (log.run / count, "Gives the mean time between failures, run time over breakdowns."),
        (down / (count + 2), "Divides by two repairs too many, the start and end of the log."),
        (down / (count - 2), "Divides by two repairs too few when counting the rows."),
        ((ordered[0] + ordered[-1]) / 2, "Takes the middle between the shortest and the longest repair."),
        (down / 2, "Halves the hours down, which is no mean of so many repairs."),
        (count / down * 10, "Inverts the ratio and moves the point: repairs over hours down."),
    ]
    return _draft(
        log,
        ("What is the MTTR, to the nearest 0.1 h? MTTR = hours down / number of repairs.", _REPAIR),
        value,
        f"{log.total} down; {plain(down)} / {count} = {value:.2f}, or {_REPAIR.text(value)}.",
        found,
    )


def _share(log: _Log) -> Draft:
    run, down, planned = log.run, log.down, log.planned
    value = run / planned * 100
    ordered = sorted(log.hours)
    found = [
        ((run - down) / run * 100, "Takes hours down over run time off from 100%, in place of planned time."),
        ((run + ordered[-1]) / planned * 100, "Leaves the longest breakdown out of the hours down."),
        (planned / (planned + down) * 100, "Takes the planned time for the run time and adds the hours down to it."),
        (down / planned * 100, "Gives the share of time that the machine was down."),
        ((run - down) / planned * 100, "Takes the hours down off the planned time twice."),
        ((planned - log.hours[0]) / planned * 100, "Takes off only the first breakdown of the log."),
        ((run + log.hours[-1]) / planned * 100, "Leaves the last row of the log out of the hours down."),
        ((planned - down / 2) / planned * 100, "Takes off half of the hours down from the planned time."),
        ((planned - down / log.count) / planned * 100, "Takes off the mean repair once, not all hours down."),
        (down / run * 100, "Divides the hours down by the run time, the ratio upside down."),
        ((run - ordered[-1]) / planned * 100, "Takes the longest breakdown off a second time."),
    ]
    return _draft(
        log,
        ("What is its availability, to the nearest 1%? Availability = run time / planned time.", _SHARE),
        value,
        f"{log.total} down; run time {planned} - {plain(down)} = {plain(run)} h; {plain(run)} / {planned} x 100 = "
        f"{value:.1f}, or {_SHARE.text(value)}.",
        found,
    )


def _draft(log: _Log, ask: tuple[str, Amount], value: float, why: str, found: list[tuple[float, str]]) -> Draft:
    question, amount = ask
    return Draft(
        stem=(
            f"The table logs all breakdowns of a {log.machine} that was planned to run {log.planned} h. Run time is "
            f"planned time less hours down. {question}"
        ),
        text=amount.text(value),
        value=amount.rounded(value),
        why=why,
        wrong=tuple(amount.wrong(each, reason) for each, reason in found),
        tolerance=amount.step / 2,
        limits=(0, 99.5) if amount is _SHARE else (0, 500),
        figure=_figure(log),
    )


def _figure(log: _Log) -> Figure:
    rows = [["No.", "Breakdown", "Hours down"]]
    rows += [[f"{at + 1}", cause, plain(log.hours[at])] for at, cause in enumerate(log.causes)]
    told = "; ".join(f"{number}, {cause}, {hours} down" for number, cause, hours in rows[1:])
    return Figure("availability.svg", drawn_table(rows, left=2), f"Table of breakdowns with hours down: {told}.")


FAMILY = Family(
    id="maintenance-availability",
    activity="maintenance-01",
    topic="MTBF, MTTR, downtime sums",
    level="analysis",
    difficulty=0.6,
    reference="concept: MTBF = run time / failures, MTTR = hours down / repairs, availability = run / planned time",
    draft=draft,
)
