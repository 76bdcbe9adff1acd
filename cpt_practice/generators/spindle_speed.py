"""Spindle speed for a job from a drawn table of cutting speeds and a job card."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing, table_size

_RPM = Amount(10, after=" rpm")
_TOOLS = ("HSS", "Carbide")
_SPEEDS = {  # least and most usual cutting speed in SFM, with HSS and with carbide
    "Steel 1018": ((90, 110), (350, 450)),
    "Steel 4140": ((60, 75), (250, 350)),
    "Stainless 304": ((50, 70), (200, 300)),
    "Gray cast iron": ((60, 80), (225, 300)),
    "Aluminum 6061": ((250, 400), (800, 1200)),
    "Brass 360": ((200, 300), (500, 700)),
    "Tool steel D2": ((40, 60), (150, 225)),
}
_SIZES = {"turning": range(6, 33), "end milling": range(2, 13)}  # eighths of an inch


_Row = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Job:
    """What is cut: SFM of the table's materials with HSS and carbide, the row and column, and sizes in in.

    `other` is a size that the speed does not hang on; `short` is true for the shop formula 4 x CS / D.
    """

    table: tuple[_Row, ...]
    row: int
    tool: int
    operation: str
    diameter: float
    other: float
    short: bool

    @property
    def speed(self) -> int:
        """Cutting speed in SFM."""
        return _speed(self.table[self.row], self.tool)

    @property
    def rpm(self) -> float:
        """By the formula that the stem gives."""
        if self.short:
            return 4 * self.speed / self.diameter
        return self.speed * 12 / (3.14 * self.diameter)

    @property
    def material(self) -> str:
        """Of the part."""
        return self.table[self.row][0]

    @property
    def rows(self) -> tuple[list[list[str]], list[list[str]]]:
        """The drawn tables: speeds, and the job."""
        turning = self.operation == "turning"
        speeds = [["Material", *_TOOLS], *([name, f"{hss}", f"{hard:,}"] for name, hss, hard in self.table)]
        job = [
            ["Job", self.operation.capitalize()],
            ["Material", self.material],
            ["Tool", _TOOLS[self.tool]],
            ["Bar diameter" if turning else "End mill diameter", f"{self.diameter:.3f} in"],
            ["Length to turn" if turning else "Block width", f"{self.other:.3f} in"],
        ]
        return speeds, job


def _speed(row: _Row, tool: int) -> int:
    """Of a row of the table, with HSS (0) or carbide (1)."""
    _name, soft, hard = row
    return hard if tool else soft


def draft(chance: random.Random) -> Draft:
    """SFM x 12 / (3.14 x D), or 4 x CS / D, to 10 rpm.

    Bars of 0.75 to 4 in and end mills of 0.25 to 1.5 in at 40 to 1,200 SFM: 150 to 6,000 rpm.
    """
    job = _job(chance)
    while not 150 <= job.rpm <= 6000 or abs(job.rpm / 10 % 1 - 0.5) < 0.1:
        job = _job(chance)
    formula = "4 x CS / D" if job.short else "12 x CS / (3.14 x D)"
    return Draft(
        stem=(
            "The tables show the cutting speeds (CS) of a shop in surface feet per minute (SFM), and a job. With rpm "
            f"= {formula}, what spindle speed does the job call for, to the nearest 10 rpm?"
        ),
        text=_RPM.text(job.rpm),
        value=_RPM.rounded(job.rpm),
        why=_working(job),
        wrong=_wrong(job),
        tolerance=max(10.0, 0.02 * job.rpm),
        figure=Figure("spindle-speed.svg", _drawing(job), _alt(job)),
    )


def _job(chance: random.Random) -> _Job:
    names = sorted(chance.sample(sorted(_SPEEDS), 5))
    table = []
    for name in names:
        slow, fast = _SPEEDS[name]
        table.append((name, chance.randrange(slow[0], slow[1] + 1, 5), chance.randrange(fast[0], fast[1] + 1, 25)))
    operation = chance.choice(sorted(_SIZES))
    diameter = chance.choice(_SIZES[operation]) / 8
    other = chance.randrange(8, 49) / 8
    while 0.8 < other / diameter < 1.25:
        other = chance.randrange(8, 49) / 8
    return _Job(
        tuple(table), chance.randrange(5), chance.randrange(2), operation, diameter, other, short=chance.random() < 0.5
    )


def _working(job: _Job) -> str:
    speed, size = job.speed, plain(job.diameter, 3)
    found = f"The table gives {speed:,} SFM for {job.material} ({_TOOLS[job.tool]})"
    answer = f"{job.rpm:,.1f}, or {_RPM.text(job.rpm)}"
    if job.short:
        return f"{found}, and D is {size} in: 4 x {speed:,} / {size} = {answer}."
    feet, around = speed * 12, 3.14 * job.diameter
    return (
        f"{found}, which is {speed:,} x 12 = {feet:,} in/min. Once around is 3.14 x {size} = {around:.3f} in: "
        f"{feet:,} / {around:.3f} = {answer}."
    )


def _wrong(job: _Job) -> tuple[Wrong, ...]:
    rpm, diameter = job.rpm, job.diameter
    named = "bar" if job.operation == "turning" else "end mill"
    wrong_size = "length to turn" if job.operation == "turning" else "width of the block"
    column = _speed(job.table[job.row], 1 - job.tool)
    found = [
        (2 * rpm, f"Takes the radius of the {named} where the formula has its diameter."),
        (rpm * column / job.speed, f"Reads the column of {_TOOLS[1 - job.tool]} in place of {_TOOLS[job.tool]}."),
        (rpm * diameter / job.other, f"Puts in the {wrong_size} for the diameter."),
        *(
            (rpm * _speed(row, job.tool) / job.speed, f"Reads the row of {row[0]} in place of {job.material}.")
            for row in job.table
            if row[0] != job.material
        ),
        (rpm * diameter**2, "Multiplies by the diameter; a larger one has to turn slower, not faster."),
    ]
    if job.short:
        found += [
            (rpm / 4, "Leaves out the 4 that stands for 12 over pi."),
            (rpm * 3, "Puts in 12 in place of 4 and leaves pi out."),
            (rpm / 2, "Doubles the diameter, as if the size on the card were a radius."),
        ]
    else:
        found += [
            (rpm * 3.14, "Leaves out pi: divides by the diameter and not by the way around."),
            (rpm / 12, "Leaves out the 12 and so mixes feet per minute with inches."),
            (rpm * 10 / 12, "Takes a foot for 10 in when the feet are changed to inches."),
            (rpm / 2, "Doubles the diameter, as if the size on the card were a radius."),
        ]
    return tuple(_RPM.wrong(value, why) for value, why in found)


def _drawing(job: _Job) -> str:
    speeds, card = job.rows
    width, height = table_size(speeds)
    drawing = Drawing(width + table_size(card)[0] + 76, height + 66)
    drawing.text(20, 30, "Cutting speeds in SFM", bold=True)
    drawing.table(20, 44, speeds)
    drawing.text(width + 56, 30, "The job", bold=True)
    drawing.table(width + 56, 44, card)
    return drawing.svg()


def _alt(job: _Job) -> str:
    speeds, card = job.rows
    rows = "; ".join(f"{name}, {hss} with HSS, {hard} with carbide" for name, hss, hard in speeds[1:])
    told = "; ".join(f"{name.lower()}, {value}" for name, value in card[1:])
    return f"Two tables. Cutting speeds in SFM: {rows}. The job is {job.operation}: {told}."


FAMILY = Family(
    id="production-spindle-speed",
    activity="production-03",
    topic="Speed, feed, depth (rpm sums)",
    level="analysis",
    difficulty=0.55,
    reference="concept: spindle speed from cutting speed and diameter",
    draft=draft,
)
