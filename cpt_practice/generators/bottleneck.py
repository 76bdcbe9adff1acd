"""Output of a drawn line an hour: the slowest station, with its parallel machines, sets it."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_PARTS = Amount(1, after=" parts")
_LINES = (
    ("Saw", "Turn", "Mill", "Deburr", "Wash"),
    ("Shear", "Punch", "Bend", "Weld", "Paint"),
    ("Mold", "Trim", "Drill", "Print", "Pack"),
    ("Cast", "Blast", "Drill", "Tap", "Inspect"),
    ("Forge", "Trim", "Turn", "Grind", "Pack"),
)
_PITCH, _FRAME, _MACHINE, _HIGH = 124.0, (92.0, 196.0), 72.0, 44.0


@dataclass(frozen=True, slots=True)
class _Station:
    """A station of like machines side by side, each with its seconds a part."""

    name: str
    cycle: int
    machines: int

    @property
    def pace(self) -> float:
        """Seconds between two parts that leave it."""
        return self.cycle / self.machines

    @property
    def working(self) -> str:
        """How its pace comes about."""
        if self.machines == 1:
            return f"{self.name} {self.cycle} s"
        return f"{self.name} {self.cycle} / {self.machines} = {plain(self.pace)} s"


def draft(chance: random.Random) -> Draft:
    """3,600 s over the slowest station's seconds a part, to 1 part.

    Four or five stations of one to three machines, 20 to 270 s a part: 40 to 113 parts an hour. Some station has more
    than one machine, and the longest time on a machine is not the line's pace.
    """
    line = _line(chance)
    while not _telling(line):
        line = _line(chance)
    slowest = max(line, key=_pace)
    output = 3600 / slowest.pace
    return Draft(
        stem=(
            "The drawing shows a line; each box is a machine with its time for one part, and machines in one frame "
            "work side by side. How many parts an hour can the line put out at most, to the nearest 1 part?"
        ),
        text=_PARTS.text(output),
        value=_PARTS.rounded(output),
        why=(
            f"Time between parts: {'; '.join(each.working for each in line)}. {slowest.name} is the bottleneck: 3,600 "
            f"/ {plain(slowest.pace)} = {_PARTS.text(output)}."
        ),
        wrong=_wrong(line, output),
        tolerance=1.0,
        figure=Figure("bottleneck.svg", _drawing(line), _alt(line)),
    )


def _line(chance: random.Random) -> list[_Station]:
    names = chance.choice(_LINES)[: chance.choice((4, 5, 5))]
    pace = chance.uniform(32, 78)
    line: list[_Station] = []
    for name in names:
        machines = chance.choice((1, 1, 1, 2, 2, 3))
        cycle = round(chance.uniform(0.6, 1.15) * pace * machines)
        line.append(_Station(name, max(20, cycle), machines))
    return line


def _telling(line: list[_Station]) -> bool:
    paces = sorted(each.pace for each in line)
    cycles = [each.cycle for each in line]
    return (
        32 <= paces[-1] >= 1.07 * paces[-2]
        and 3600 / paces[-1] % 1 < 0.4  # rounded down, as a line that can't reach the next part
        and max(cycles) >= 1.1 * paces[-1]
        and len(set(cycles)) == len(cycles)
        and max(each.machines for each in line) > 1
    )


def _pace(station: _Station) -> float:
    return station.pace


def _wrong(line: list[_Station], output: float) -> tuple[Wrong, ...]:
    cycles = [each.cycle for each in line]
    paces = sorted(each.pace for each in line)
    number = len(line)
    found = (
        (3600 / max(cycles), "Takes the longest time on a machine, though others run beside it at that station."),
        (3600 * number / sum(paces), "Takes the mean pace of the stations; the slowest one holds up the rest."),
        (3600 / paces[0], "Takes the fastest station, which has to wait for the slowest one."),
        (3600 / line[-1].pace, "Takes the last station, though parts reach it no faster than the slowest one works."),
        (3600 / sum(paces), "Adds up the stations, as if a part had to leave the line before the next one enters."),
        (3600 / paces[1 - number], "Takes the second fastest station, which is not the one that limits the line."),
        (3600 * number / sum(cycles), "Takes the mean of the times on the machines; the slowest station counts."),
        (3600 / sum(cycles), "Adds up all times, as if one part at a time were in the line."),
        (3600 / paces[-2], "Takes the second slowest station; the slowest one holds the line below that."),
        (3600 / line[0].pace, "Takes the first station, though a later one can't keep up with it."),
        (3600 / min(cycles), "Takes the shortest time on a machine for the pace of the line."),
        (sum(3600 / pace for pace in paces) / number, "Takes the mean of the stations' outputs an hour."),
        (3600 / sorted(cycles)[-2], "Takes the second longest time on a machine and overlooks the machines beside it."),
        (output / 2, "Counts the bottleneck's time twice, for loading and for work."),
        (3600 / (sum(cycles) / 2), "Halves the sum of the times, as if two parts at a time were in the line."),
    )
    return tuple(_PARTS.wrong(value, why) for value, why in found)


def _drawing(line: list[_Station]) -> str:
    """Frames from left to right with their machines one over another, arrows between them."""
    width = _PITCH * len(line) + 16
    drawing = Drawing(width, 250)
    top, middle = 38.0, 38.0 + _FRAME[1] / 2
    for place, station in enumerate(line):
        left = 24 + place * _PITCH
        drawing.text(left + _FRAME[0] / 2, 28, station.name, anchor="middle", bold=True, part="station")
        drawing.rectangle(left, top, *_FRAME, fill=SHADE, part="frame")
        for machine in range(station.machines):
            upper = middle + (machine - station.machines / 2) * (_HIGH + 14) + 7
            x = left + (_FRAME[0] - _MACHINE) / 2
            drawing.rectangle(x, upper, _MACHINE, _HIGH, fill=PAPER, part="machine")
            drawing.text(x + _MACHINE / 2, upper + 27, f"{station.cycle} s", anchor="middle", part="cycle")
        if place:
            drawing.arrow(left - _PITCH + _FRAME[0] + 3, middle, left - 3, middle)
    return drawing.svg()


def _alt(line: list[_Station]) -> str:
    told = "; ".join(
        f"{each.name}: {each.machines} {'machine' if each.machines == 1 else 'machines side by side'}, "
        f"{each.cycle} s for a part"
        for each in line
    )
    return f"A line of stations, joined by arrows from left to right. {told}."


FAMILY = Family(
    id="production-bottleneck",
    activity="production-02",
    topic="Capacity and bottleneck",
    level="analysis",
    difficulty=0.55,
    reference="concept: the slowest station sets the output of a line",
    draft=draft,
)
