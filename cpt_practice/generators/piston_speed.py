"""Speed of a hydraulic piston, or time of its stroke, from the flow and the bore."""

import random
from dataclasses import dataclass

from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family

_SPEED = Amount(1, after=" in/min")
_TIME = Amount(0.1, after=" s")
_PI = 3.14
_GALLON = 231
_BORES = (1.5, 2.0, 2.5, 3.0, 3.25, 4.0, 5.0, 6.0)


@dataclass(frozen=True, slots=True)
class _Job:
    """Flow in gpm, bore and stroke in in."""

    flow: float
    bore: float
    stroke: int

    @property
    def volume(self) -> float:
        """Flow in cu in a minute."""
        return self.flow * _GALLON

    @property
    def area(self) -> float:
        """The piston's area in sq in, to 0.001."""
        return round(_PI * self.bore * self.bore / 4, 3)

    @property
    def speed(self) -> float:
        """In in a minute."""
        return self.volume / self.area


def draft(chance: random.Random) -> Draft:
    """Flow x 231 / area in in/min to 1, or the time of a stroke in s to 0.1.

    2 to 25 gpm, bores of 1.5 to 6 in, strokes of 8 to 48 in; speeds of 60 to 900 in/min.
    """
    job = _job(chance)
    while not 60 <= job.speed <= 900 or not 1.5 <= job.stroke / job.speed * 60 <= 30:
        job = _job(chance)
    asks_time = chance.random() < 0.5
    amount = _TIME if asks_time else _SPEED
    value = job.stroke / round(job.speed, 1) * 60 if asks_time else job.speed
    ask = (
        f"How long does it take to extend {job.stroke} in, to the nearest 0.1 s?"
        if asks_time
        else "How fast does it extend, to the nearest 1 in/min?"
    )
    mistakes = [(job.stroke / speed * 60, why) for speed, why in _speeds(job)] if asks_time else _speeds(job)
    return Draft(
        stem=(
            f"A pump sends {plain(job.flow)} gpm to the cap end of a hydraulic cylinder with a bore of {job.bore:g} "
            f"in. One gallon is 231 cu in; use 3.14 for pi. {ask}"
        ),
        text=amount.text(value),
        value=amount.rounded(value),
        why=_working(job, asks_time),
        wrong=tuple(amount.wrong(each, why) for each, why in mistakes),
        tolerance=max(amount.step / 2, 0.006 * value),
    )


def _job(chance: random.Random) -> _Job:
    return _Job(chance.randrange(4, 51) / 2, chance.choice(_BORES), chance.randrange(8, 49))


def _working(job: _Job, asks_time: bool) -> str:
    half = plain(job.bore / 2, 4)
    speed = f"{job.speed:.1f}"
    text = (
        f"Flow: {plain(job.flow)} x 231 = {plain(job.volume)} cu in/min. Area: {job.bore:g} / 2 = {half} in; 3.14 x "
        f"{half} x {half} = {job.area:.3f} sq in. Speed: {plain(job.volume)} / {job.area:.3f} = {speed}"
    )
    if not asks_time:
        return f"{text}, or {_SPEED.text(job.speed)}."
    time = job.stroke / float(speed) * 60
    return f"{text} in/min. Time: {job.stroke} / {speed} x 60 = {time:.2f}, or {_TIME.text(time)}."


def _speeds(job: _Job) -> list[tuple[float, str]]:
    """Speeds in in/min that mistakes lead to, the usual ones first."""
    volume, bore, speed = job.volume, job.bore, job.speed
    return [
        (speed / 4, "Squares the bore as if it were the radius: the area is four times too large."),
        (volume / (bore * bore), "Leaves out pi / 4 and takes the piston for a square."),
        (volume / (_PI * bore), "Divides by the piston's circumference, pi times diameter, not by its area."),
        (volume / (_PI * bore / 2), "Multiplies pi by the radius once; the radius must be squared."),
        (speed / 2, "Halves the square of the bore once, so that the area is twice too large."),
        (speed * 2, "Takes half of the piston's area, as if the flow filled both ends."),
        (volume / (bore * bore / 4), "Squares the radius but leaves out pi."),
        (speed * 128 / _GALLON, "Takes a gallon for 128 cu in, which is its number of fluid ounces."),
        (speed * 277 / _GALLON, "Takes an imperial gallon of 277 cu in in place of the US gallon."),
        (volume / bore, "Divides by the bore itself, a length, in place of the area."),
        (speed * 1.5, "Adds half of the flow again for the oil that leaves the rod end."),
        (speed * 4, "Halves the radius once more before squaring it."),
        (speed / 1.5, "Adds half of the area again for the rod, which is not on this side."),
    ]


FAMILY = Family(
    id="maintenance-piston-speed",
    activity="maintenance-06",
    topic="Cylinders, motors",
    level="application",
    difficulty=0.5,
    reference="concept: piston speed = flow / area, 1 US gallon = 231 cu in",
    draft=draft,
)
