"""Overall equipment effectiveness, or its performance, from a drawn log of one shift of a machine."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import drawn_table

_PERCENT = Amount(0.1, after="%")
_STOPS = ("Breakdown", "Changeover", "No material", "Tool change", "Waiting for repair", "Jam cleared")
_FORMULA = (
    "Availability is run time over planned time, performance is ideal cycle time times total count over run time, "
    "quality is good count over total count. "
)


@dataclass(frozen=True, slots=True)
class _Log:
    """Planned minutes, stops (name, minutes), seconds of the ideal cycle, all pieces and the good ones."""

    planned: int
    stops: tuple[tuple[str, int], ...]
    cycle: int
    total: int
    good: int

    @property
    def stopped(self) -> int:
        """Minutes of all stops."""
        return sum(minutes for _name, minutes in self.stops)

    @property
    def run(self) -> int:
        """Minutes without the stops."""
        return self.planned - self.stopped

    @property
    def availability(self) -> float:
        """Share of the planned time in which the machine ran."""
        return self.run / self.planned

    @property
    def performance(self) -> float:
        """Share of what the machine could have made in its run time."""
        return self.cycle * self.total / (60 * self.run)

    @property
    def quality(self) -> float:
        """Share of good pieces."""
        return self.good / self.total

    @property
    def run_working(self) -> str:
        """The sum that leads to the run time."""
        return f"Run time: {self.planned} - {' - '.join(str(each) for _name, each in self.stops)} = {self.run} min."

    @property
    def performance_working(self) -> str:
        """The sums that lead to the performance, up to its last equals sign."""
        needed = self.cycle * self.total
        return f"{self.cycle} x {self.total:,} / 60 = {plain(needed / 60)} min; {plain(needed / 60)} / {self.run}"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: words of the stem, the value in percent, its working and wrong values with their reasons."""

    words: str
    value: float
    why: str
    wrong: tuple[tuple[float, str], ...]


def draft(chance: random.Random) -> Draft:
    """OEE (two times of three) or performance, to 0.1 %.

    Planned 400 to 560 min, two or three stops of 10 to 70 min, cycles of 12 to 75 s: availability 68 to 94 %,
    performance 65 to 97 %, quality 86 to 99 %.
    """
    log = _log(chance)
    while not (0.68 <= log.availability <= 0.94 and log.total - log.good >= 3):
        log = _log(chance)
    asked = chance.choice(_MEASURES)(log)
    return Draft(
        stem=f"The log shows one shift of a machine. {_FORMULA}{asked.words}, to the nearest 0.1%?",
        text=_PERCENT.text(asked.value),
        value=_PERCENT.rounded(asked.value),
        why=asked.why,
        wrong=tuple(_PERCENT.wrong(value, why) for value, why in asked.wrong if value > 0),
        tolerance=0.4,
        limits=(0.0, 100.0),
        figure=Figure("oee.svg", drawn_table(_rows(log)), _alt(log)),
    )


def _log(chance: random.Random) -> _Log:
    planned = chance.randrange(400, 561, 10)
    stops = tuple((name, chance.randrange(10, 71, 5)) for name in chance.sample(_STOPS, chance.choice((2, 3))))
    cycle = chance.choice((12, 15, 18, 20, 24, 25, 30, 36, 40, 45, 50, 60, 75))
    run = planned - sum(minutes for _name, minutes in stops)
    total = round(60 * run * chance.uniform(0.65, 0.97) / cycle)
    return _Log(planned, stops, cycle, total, round(total * chance.uniform(0.86, 0.99)))


def _oee(log: _Log) -> _Asked:
    a, p, q = log.availability, log.performance, log.quality
    value = 100 * a * p * q
    longest = max(minutes for _name, minutes in log.stops)
    return _Asked(
        "What is OEE, the product of the three",
        value,
        (
            f"{log.run_working} Availability: {log.run} / {log.planned} = {a:.4f}. Performance: "
            f"{log.performance_working} = {p:.4f}. Quality: {log.good:,} / {log.total:,} = {q:.4f}. {a:.4f} x {p:.4f} "
            f"x {q:.4f} x 100 = {_PERCENT.text(value)}."
        ),
        (
            (100 * (a + p + q) / 3, "Averages the three shares; OEE is their product."),
            (100 * (a + p + q - 2), "Takes the three losses off 100% one after another in place of multiplying."),
            (100 * a, "Gives availability alone and leaves speed and quality out."),
            (100 * a * a * p * q, "Divides by the planned time for performance, so counts the stops twice."),
            (100 * a * p / q, "Turns quality over: total count over good count."),
            (100 * a * p * q * q, "Multiplies by quality twice."),
            (100 * p * q, "Leaves availability out: performance times quality."),
            (100 * a * q, "Leaves performance out: availability times quality."),
            (100 * min(a, p, q), "Takes the lowest of the three for OEE."),
            (100 * (1 - a) * p * q, "Takes the stops, not the run time, over the planned time."),
            (100 * (log.planned - longest) / log.planned * p * q, "Takes off the longest stop alone for availability."),
            (100 * a * p * q * p, "Multiplies by performance twice."),
            (100 * q, "Gives quality alone and leaves the time out."),
            (100 * a * p * (1 - q), "Takes the share of rejects in place of the good pieces."),
        ),
    )


def _performance(log: _Log) -> _Asked:
    a, p, q = log.availability, log.performance, log.quality
    shortest = min(minutes for _name, minutes in log.stops)
    longest = max(minutes for _name, minutes in log.stops)
    needed = log.cycle * log.total / 60
    return _Asked(
        "What is the performance",
        100 * p,
        f"{log.run_working} {log.performance_working} x 100 = {_PERCENT.text(100 * p)}.",
        (
            (100 * a * p, "Divides by the planned time; the stops belong to availability."),
            (100 * p * q, "Counts the good pieces alone; performance takes all that were made."),
            (100 * a, "Gives availability, run time over planned time."),
            (100 * needed / (log.planned - longest), "Takes off the longest stop alone for the run time."),
            (100 * q, "Gives quality, good count over total count."),
            (100 * a * p * q, "Gives OEE, which holds availability and quality as well."),
            (100 * needed / (log.run - shortest), "Takes one of the stops off twice for the run time."),
            (100 * (1 - p), "Gives the loss of speed in place of the performance."),
            (100 * needed / (log.planned - shortest), "Takes off the shortest stop alone for the run time."),
            (100 * needed / (log.run - log.stopped), "Takes all stops off twice for the run time."),
            (100 * p / q, "Divides by the share of good pieces; performance leaves quality out."),
            (100 * (a + p + q) / 3, "Gives the mean of availability, performance and quality."),
            (100 * needed / (log.run - longest), "Takes the longest stop off twice for the run time."),
            (100 * a * q, "Multiplies availability by quality, without the cycle time."),
        ),
    )


_MEASURES: tuple[Callable[[_Log], _Asked], ...] = (_oee, _oee, _performance)


def _rows(log: _Log) -> list[list[str]]:
    return [
        ["Machine log", "One shift"],
        ["Planned production time", f"{log.planned} min"],
        *([f"Stop: {name.lower()}", f"{minutes} min"] for name, minutes in log.stops),
        ["Ideal cycle time", f"{log.cycle} s a piece"],
        ["Total count", f"{log.total:,} pieces"],
        ["Good count", f"{log.good:,} pieces"],
    ]


def _alt(log: _Log) -> str:
    return "Log of a machine for one shift. " + "; ".join(f"{name}: {amount}" for name, amount in _rows(log)[1:]) + "."


FAMILY = Family(
    id="production-oee",
    activity="production-04",
    topic="OEE parts",
    level="analysis",
    difficulty=0.5,
    reference="concept: OEE = availability x performance x quality",
    draft=draft,
)
