"""Time under feed of a drawn drilling or turning job, with the approach and all holes or passes."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.cut_views import Cut, draw_drilling, draw_turning
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing

_SECONDS = Amount(1, after=" s")


@dataclass(frozen=True, slots=True)
class _Job:
    """One pass, how many there are, spindle speed in rpm and feed in in a turn."""

    drills: bool
    cut: Cut
    count: int
    rpm: int
    feed: float

    @property
    def rate(self) -> float:
        """Feed in in/min."""
        return self.rpm * self.feed

    @property
    def time(self) -> float:
        """Seconds under feed."""
        return self.seconds(self.count * self.cut.travel)

    def seconds(self, inches: float) -> float:
        """Time of a way under feed."""
        return inches / self.rate * 60

    @property
    def rows(self) -> list[list[str]]:
        """The drawn card."""
        return [
            ["Job", "Drilling" if self.drills else "Turning"],
            ["Spindle speed", f"{self.rpm:,} rpm"],
            ["Feed per turn", f"{self.feed:.3f} in"],
            ["Holes" if self.drills else "Passes", f"{self.count}"],
        ]


def draft(chance: random.Random) -> Draft:
    """Count x travel / (rpm x feed) x 60, to 1 s.

    Plates of 0.7 to 1.6 in with 2 to 12 holes, bars turned over 2.4 to 4.5 in in 2 to 5 passes: 15 to 500 s.
    """
    job = _job(chance)
    while not 15 <= job.time <= 500 or abs(job.time % 1 - 0.5) < 0.1:
        job = _job(chance)
    what = (
        "one hole of a drilling job; each hole is fed from the drill at the top to the phantom lines"
        if job.drills
        else "a turning job; each pass is fed from the tool as drawn to the mark on the bar"
    )
    return Draft(
        stem=(
            f"The drawing shows {what}. How long is the tool under feed for the whole job, rapid moves left out, to "
            "the nearest 1 s?"
        ),
        text=_SECONDS.text(job.time),
        value=_SECONDS.rounded(job.time),
        why=_working(job),
        wrong=_wrong(job),
        tolerance=max(1.0, 0.01 * job.time),
        figure=Figure("cutting-time.svg", _drawing(job), _alt(job)),
    )


def _job(chance: random.Random) -> _Job:
    if drills := chance.random() < 0.5:
        cut = Cut(chance.randrange(10, 26) / 100, chance.randrange(28, 65) / 40, chance.randrange(18, 41) / 100)
        return _Job(
            drills, cut, chance.randrange(2, 13), chance.randrange(200, 1201, 10), chance.randrange(4, 13) / 1000
        )
    cut = Cut(chance.randrange(12, 41) / 100, chance.randrange(19, 37) / 8, 0.0)
    return _Job(drills, cut, chance.randrange(2, 6), chance.randrange(250, 1201, 10), chance.randrange(5, 17) / 1000)


def _parts(cut: Cut) -> str:
    """The stretches of a pass as a sum."""
    return " + ".join(plain(part, 3) for part in (cut.approach, cut.length, cut.past) if part)


def _working(job: _Job) -> str:
    travel, count = job.cut.travel, job.count
    whole, rate = travel * count, job.rate
    return (
        f"Each {'hole' if job.drills else 'pass'} is a feed of {_parts(job.cut)} = {travel:.3f} in, and all take "
        f"{count} x {travel:.3f} = {whole:.3f} in. The tool moves at {job.rpm:,} x {job.feed:.3f} = {rate:.3f} in/min: "
        f"{whole:.3f} / {rate:.3f} x 60 = {job.time:.1f}, or {_SECONDS.text(job.time)}."
    )


def _wrong(job: _Job) -> tuple[Wrong, ...]:
    cut, count, time = job.cut, job.count, job.time
    one = "hole" if job.drills else "pass"
    found = [
        (job.seconds(count * cut.length), "Leaves out the way before the part, although it is fed as well."),
        (job.seconds(cut.travel), f"Works out one {one} only; the card calls for {count}."),
        (job.seconds((count - 1) * cut.travel), f"Counts one {one} too few, the gaps in place of the cuts."),
        (job.seconds((count + 1) * cut.travel), f"Counts one {one} more than the card calls for."),
        (time * 100 / 60, "Reads minutes with decimals as if each minute had 100 seconds."),
        (job.seconds(count * (cut.length - cut.approach)), "Takes the approach off the length in place of adding it."),
        (job.seconds(count * (cut.travel + cut.approach)), "Counts the approach at both ends of the cut."),
        (time * 2, "Counts the way back as well, although it is a rapid move."),
        (time / 2, f"Takes half of the way, as if each {one} met another from the far side."),
        (job.seconds(count * cut.length + cut.approach), f"Counts the approach once, and not for each {one}."),
        (job.seconds(count**2 * cut.travel), f"Multiplies by the number on the card twice, once for each {one}."),
    ]  # fmt: skip
    if job.drills:
        found.insert(1, (job.seconds(count * (cut.approach + cut.length)), "Stops at the plate's lower side; the point "
                         "has to come through as well."))  # fmt: skip
        found.insert(2, (job.seconds(count * (cut.length + cut.past)), "Begins at the plate's upper side; the feed "
                         "sets in above it."))  # fmt: skip
    return tuple(_SECONDS.wrong(value, why) for value, why in found)


def _drawing(job: _Job) -> str:
    drawing = Drawing(640, 348 if job.drills else 340)
    if job.drills:
        draw_drilling(drawing, job.cut)
        drawing.table(390, 60, job.rows)
    else:
        draw_turning(drawing, job.cut)
        drawing.table(404, 216, job.rows)
    return drawing.svg()


def _alt(job: _Job) -> str:
    cut = job.cut
    card = "; ".join(f"{name.lower()}, {value}" for name, value in job.rows[1:])
    if job.drills:
        seen = (
            f"A plate in section, {cut.length:.3f} in thick. A drill stands {cut.approach:.3f} in above it; phantom "
            f"lines show its point {cut.past:.3f} in below it."
        )
    else:
        seen = (
            f"A bar in a chuck with a mark {cut.length:.3f} in from its free end; a turning tool stands "
            f"{cut.approach:.3f} in off that end and feeds toward the chuck."
        )
    return f"{seen} Card: {card}."


FAMILY = Family(
    id="production-cutting-time",
    activity="production-08",
    topic="Separating: turning, milling, drilling, grinding, sawing",
    level="analysis",
    difficulty=0.45,
    reference="concept: cutting time = length of travel / feed rate",
    draft=draft,
)
