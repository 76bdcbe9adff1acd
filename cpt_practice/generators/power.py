"""Power that the motor of a drawn hoist must deliver: work over time, with efficiency, in hp or kW."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.drafting import PHANTOM, dimension_upright, extension
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import block, block_width, ground
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing

_GRAVITY = 9.81
_KW_PER_HP = 0.746
_CEILING, _DRUM, _TOP, _LIFT = 34.0, 80.0, 140.0, 132.0  # px: heights, and how far the load is lifted
_MIDDLE = 150.0


@dataclass(frozen=True, slots=True)
class _Hoist:
    """Load in lb or kg, lift in ft or m, seconds, efficiency in percent."""

    metric: bool
    load: int
    lift: float
    seconds: int
    percent: int

    @property
    def amount(self) -> Amount:
        """How the answer is written."""
        return Amount(0.1, after=" kW" if self.metric else " hp")

    @property
    def bare(self) -> float:
        """Power at the load without losses."""
        if self.metric:
            return self.load * _GRAVITY * self.lift / self.seconds / 1000
        return self.load * self.lift / self.seconds * 60 / 33_000

    @property
    def power(self) -> float:
        """Of the motor."""
        return self.bare / self.percent * 100

    @property
    def load_words(self) -> str:
        """As it stands on the load."""
        return f"{self.load:,} {'kg' if self.metric else 'lb'}"

    @property
    def lift_words(self) -> str:
        """As it stands in the dimension."""
        return f"{plain(self.lift, 1)} {'m' if self.metric else 'ft'}"

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [["Hoist", "Value"], ["Time of the lift", f"{self.seconds} s"], ["Efficiency", f"{self.percent}%"]]


def draft(chance: random.Random) -> Draft:
    """Load x lift / time / efficiency, to 0.1 hp (one is 33,000 ft-lb/min) or to 0.1 kW (with 9.81 N/kg).

    Loads of 500 to 6,000 lb or 200 to 2,500 kg, lifts of 8 to 40 ft or 2 to 12 m in 10 to 75 s at 55 to 90 %: 1 to 25.
    """
    hoist = _hoist(chance)
    while not 1 <= hoist.power <= 25 or abs(hoist.power * 10 % 1 - 0.5) < 0.08:
        hoist = _hoist(chance)
    unit = "Each kilogram weighs 9.81 N." if hoist.metric else "One horsepower is 33,000 ft-lb/min."
    name = "kW" if hoist.metric else "hp"
    return Draft(
        stem=(
            f"The drawing and its table show a hoist that lifts a load at a steady speed. {unit} What power must the "
            f"motor deliver, to the nearest 0.1 {name}?"
        ),
        text=hoist.amount.text(hoist.power),
        value=hoist.amount.rounded(hoist.power),
        why=_working(hoist),
        wrong=_wrong(hoist),
        tolerance=max(0.1, 0.01 * hoist.power),
        figure=Figure("power.svg", _drawing(hoist), _alt(hoist)),
    )


def _hoist(chance: random.Random) -> _Hoist:
    metric = chance.random() < 0.35
    return _Hoist(
        metric=metric,
        load=chance.randrange(200, 2501, 50) if metric else chance.randrange(500, 6001, 100),
        lift=chance.randrange(20, 121, 5) / 10 if metric else chance.randrange(8, 41),
        seconds=chance.randrange(10, 76),
        percent=chance.randrange(55, 91),
    )


def _working(hoist: _Hoist) -> str:
    share, answer = hoist.percent / 100, hoist.amount.text(hoist.power)
    lift = plain(hoist.lift, 1)
    if hoist.metric:
        weight = hoist.load * _GRAVITY
        work = weight * hoist.lift
        watts = work / hoist.seconds
        return (
            f"The load weighs {hoist.load:,} x 9.81 = {weight:,.1f} N; its lift takes {weight:,.1f} x {lift} = "
            f"{work:,.0f} J. Over the time, {work:,.0f} / {hoist.seconds} = {watts:,.0f} W, or {watts / 1000:.3f} kW. "
            f"With losses the motor needs more: {watts / 1000:.3f} / {share:.2f} = {hoist.power:.2f}, or {answer}."
        )
    work = hoist.load * hoist.lift
    rate = work / hoist.seconds * 60
    return (
        f"The lift takes {hoist.load:,} x {lift} = {work:,.0f} ft-lb, a minute {work:,.0f} / {hoist.seconds} x 60 = "
        f"{rate:,.0f} ft-lb. That is {rate:,.0f} / 33,000 = {hoist.bare:.3f} hp at the load. With losses the motor "
        f"needs more: {hoist.bare:.3f} / {share:.2f} = {hoist.power:.2f}, or {answer}."
    )


def _wrong(hoist: _Hoist) -> tuple[Wrong, ...]:
    share, bare, power = hoist.percent / 100, hoist.bare, hoist.power
    found = [
        (bare, "Leaves the efficiency out: that is the power at the load alone."),
        (bare * share, "Multiplies by the efficiency; the motor would then deliver less than the load takes."),
        (bare * (2 - share), "Adds the percent that is lost to the load's power in place of dividing by efficiency."),
        (power / share, "Divides by the efficiency twice, though it is the efficiency of the whole hoist."),
        (power * 2, "Counts the way up and the way back down for the work of one lift."),
        (power / 2, "Takes half of the lift, as if the load were lifted to the middle only."),
        (bare / (1 - share), "Divides by the share that is lost in place of the efficiency."),
        (bare * (1 - share), "Works out what is lost by taking that share of the power at the load."),
    ]
    if hoist.metric:
        found += [
            (power / _GRAVITY, "Takes kilograms for newtons and leaves out the factor of 9.81."),
            (power / _KW_PER_HP, "Changes the kilowatts to horsepower, which is not the unit asked for."),
            (power * _KW_PER_HP, "Applies the factor between horsepower and kilowatts, though nothing is in hp."),
        ]
    else:
        found += [
            (power * _KW_PER_HP, "Changes the horsepower to kilowatts, which is not the unit asked for."),
            (power / _KW_PER_HP, "Divides by 0.746, the factor between kilowatts and horsepower, which is not needed."),
            (power * hoist.seconds / 60, "Takes the work of the whole lift for that of one minute."),
            (power * 33_000 / 44_250, "Takes a kilowatt's ft-lb/min in place of a horsepower's."),
        ]
    return tuple(hoist.amount.wrong(value, why) for value, why in found)


def _drawing(hoist: _Hoist) -> str:
    """Drum and motor under a ceiling, the load below and, in phantom lines, at the end of its lift; a table."""
    drawing = Drawing(600, 340)
    ground(drawing, (40, 300), _CEILING, above=True)
    drawing.rectangle(_MIDDLE + 44, _DRUM - 20, 84, 40, fill=SHADE, part="motor")
    drawing.text(_MIDDLE + 86, _DRUM + 5, "motor", size=15, anchor="middle")
    for x in (_MIDDLE - 26, _MIDDLE + 86):
        drawing.line(x, _CEILING, x, _DRUM - 20, width=5)
    drawing.rectangle(_MIDDLE - 44, _DRUM - 20, 88, 40, fill=PAPER, part="drum")
    for at in range(5):
        drawing.line(_MIDDLE - 24 + at * 12, _DRUM - 20, _MIDDLE - 20 + at * 12, _DRUM + 20, width=1.2)
    words, top = hoist.load_words, _TOP + _LIFT
    width = block_width(words)
    drawing.line(_MIDDLE, _DRUM + 20, _MIDDLE, top, width=2.5, part="rope")
    _dashed(drawing, _MIDDLE - width / 2, width)
    block(drawing, (_MIDDLE, top), words, height=40)
    side = _MIDDLE + width / 2
    for y in (_TOP, top):
        extension(drawing, (side, y), (side + 34, y))
    dimension_upright(drawing, side + 34, (_TOP, top), 24)
    drawing.text(side + 34, _TOP + _LIFT / 2 + 5, hoist.lift_words, size=15, anchor="middle")
    drawing.circle(_MIDDLE, top, 3, fill=INK)
    drawing.table(346, 110, hoist.rows)
    return drawing.svg()


def _dashed(drawing: Drawing, left: float, width: float) -> None:
    """The outline of the load where its lift ends."""
    right, low = left + width, _TOP + 40
    for x1, y1, x2, y2 in (
        (left, _TOP, right, _TOP),
        (right, _TOP, right, low),
        (right, low, left, low),
        (left, low, left, _TOP),
    ):
        drawing.line(x1, y1, x2, y2, width=1.2, pattern=PHANTOM, part="lifted")


def _alt(hoist: _Hoist) -> str:
    return (
        f"A motor turns a drum with a rope; a load of {hoist.load_words} hangs from it, to be lifted "
        f"{hoist.lift_words}. Table: time of the lift {hoist.seconds} s, efficiency {hoist.percent}%."
    )


FAMILY = Family(
    id="production-power",
    activity="production-03",
    topic="Friction, work, power, efficiency",
    level="analysis",
    difficulty=0.45,
    reference="concept: power = work / time; concept: efficiency = output / input",
    draft=draft,
)
