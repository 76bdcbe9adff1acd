"""The reading of a round pressure gauge with psi outside and kPa or bar inside."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import Point
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, PAPER, Drawing, words_width

_X, _Y, _RIM = 320.0, 180.0, 170.0
_OUTER, _INNER = 112.0, 98.0  # px: radii of the two arcs
_LONG = 18.0  # px: a numbered line
_SWEEP, _START = 270.0, 225.0  # degrees clockwise, from the lower left


@dataclass(frozen=True, slots=True)
class _Scale:
    """Its unit; the values of its last line, of a line and between two numbers, in tenths of the unit."""

    unit: str
    last: int
    line: int
    number: int

    def text(self, tenths: float) -> str:
        """A value in the unit, bar with one decimal."""
        return f"{tenths / 10:.1f} bar" if self.unit == "bar" else f"{tenths / 10:.0f} {self.unit}"

    def tenths(self, psi: float) -> float:
        """A pressure in psi as tenths of this unit."""
        return psi * 10 * _PER_PSI[self.unit]


_PER_PSI = {"psi": 1.0, "kPa": 6.894757, "bar": 0.06894757}
_DIALS = (
    (_Scale("psi", 600, 10, 100), _Scale("kPa", 4000, 100, 1000)),
    (_Scale("psi", 600, 20, 100), _Scale("bar", 40, 1, 10)),
    (_Scale("psi", 1000, 20, 100), _Scale("bar", 68, 2, 10)),
    (_Scale("psi", 1000, 20, 200), _Scale("kPa", 6800, 200, 1000)),
    (_Scale("psi", 1000, 10, 100), _Scale("kPa", 6800, 100, 1000)),
    (_Scale("psi", 1600, 50, 200), _Scale("bar", 110, 2, 20)),
    (_Scale("psi", 1600, 20, 200), _Scale("kPa", 11000, 500, 2000)),
    (_Scale("psi", 2000, 50, 200), _Scale("kPa", 13500, 500, 2000)),
    (_Scale("psi", 3000, 100, 500), _Scale("bar", 205, 5, 50)),
    (_Scale("psi", 4000, 100, 500), _Scale("kPa", 27500, 500, 5000)),
)


@dataclass(frozen=True, slots=True)
class _Gauge:
    """A psi scale outside, another inside, which of them is asked for, and the value there in tenths of its unit."""

    psi: _Scale
    metric: _Scale
    asks_psi: bool
    tenths: int

    @property
    def asked(self) -> _Scale:
        """The scale to read."""
        return self.psi if self.asks_psi else self.metric

    @property
    def other(self) -> _Scale:
        """The scale that is not to be read."""
        return self.metric if self.asks_psi else self.psi

    @property
    def pressure(self) -> float:
        """What the needle shows, in psi."""
        return self.tenths / 10 / _PER_PSI[self.asked.unit]

    def at(self, psi: float, radius: float) -> Point:
        """The point at a radius in the direction of a pressure in psi."""
        angle = math.radians(_START - _SWEEP * psi / (self.psi.last / 10))
        return _X + radius * math.cos(angle), _Y - radius * math.sin(angle)


def draft(chance: random.Random) -> Draft:
    """Any line of either scale from 8 to 97 % of the dial at which the needle covers no number.

    Dials of 60 to 400 psi; lines of 1 to 10 psi, of 10 to 50 kPa or of 0.1 to 0.5 bar.
    """
    gauge = _gauge(chance)
    while not _clear(gauge):
        gauge = _gauge(chance)
    asked, text = gauge.asked, gauge.asked.text(gauge.tenths)
    return Draft(
        stem=f"The drawing shows the face of a pressure gauge with two scales. What does it read in {asked.unit}?",
        text=text,
        value=gauge.tenths / 10,
        why=_working(gauge),
        wrong=tuple(_wrong(gauge)),
        gap=1 if asked.unit == "psi" else asked.line / 10 / 2,
        limits=(-0.01, 3200.0),
        figure=Figure("pressure-gauge.svg", _drawing(gauge), _alt(gauge)),
    )


def _gauge(chance: random.Random) -> _Gauge:
    """Any reading of any dial, each as likely as another: a dial with more lines comes up more often."""
    return chance.choice(_READINGS)


def _readings() -> Iterator[_Gauge]:
    for psi, metric in _DIALS:
        for asked in (psi, metric):
            lines = asked.last // asked.line
            for line in range(math.ceil(lines * 0.08), int(lines * 0.97) + 1):
                yield _Gauge(psi, metric, asked is psi, asked.line * line)


_READINGS = tuple(_readings())


def _clear(gauge: _Gauge) -> bool:
    """True where the needle passes beside every number of the inner scale."""
    x, y = gauge.at(gauge.pressure, 1)
    across, up = y - _Y, x - _X
    for tenths in range(0, gauge.metric.last + 1, gauge.metric.number):
        px, py = _number_place(gauge, gauge.metric, tenths)
        off = abs((px - _X) * across - (py - _Y) * up)
        width = words_width(_label(tenths), 14)
        if (px - _X) * up + (py - _Y) * across > 0 and off < width / 2 * abs(across) + 5.5 * abs(up) + 5:
            return False
    return True


def _number_place(gauge: _Gauge, scale: _Scale, tenths: int) -> Point:
    """The middle of a number, clear of its line."""
    out = 1 if scale.unit == "psi" else -1
    pressure = tenths / 10 / _PER_PSI[scale.unit]
    x, y = gauge.at(pressure, 1)
    reach = len(_label(tenths)) * 4.8 * abs(x - _X) + 5.5 * abs(y - _Y)
    return gauge.at(pressure, (_OUTER if out > 0 else _INNER) + out * (_LONG + 5 + reach))


def _label(tenths: int) -> str:
    return f"{tenths // 10}"


def _working(gauge: _Gauge) -> str:
    scale = gauge.asked
    lines, last = gauge.tenths % scale.number // scale.line, gauge.tenths // scale.number * scale.number
    place = "outer" if gauge.asks_psi else "inner"
    each, noun = scale.text(scale.line), "line" if lines == 1 else "lines"
    return (
        f"On the {place} scale a line is {each}. The needle has passed {_label(last)}, and stands {lines} {noun} on: "
        f"{_label(last)} + {lines} x {each.split()[0]} = {scale.text(gauge.tenths)}."
    )


def _wrong(gauge: _Gauge) -> list[Wrong]:
    """What real misreadings give in tenths of the unit, the usual ones first."""
    scale, value = gauge.asked, gauge.tenths
    last = value // scale.number * scale.number
    lines = (value - last) // scale.line
    unit = 1 if scale.unit == "bar" else 10
    step = scale.line // unit
    found = [
        (_near(gauge), f"Reads the {gauge.other.unit} scale in place of the {scale.unit} scale."),
        (value + scale.line, "Takes the line after the one at the needle's tip."),
        (value - scale.line, "Takes the line before the one at the needle's tip."),
        *(
            (last + lines * each * unit, f"Takes a line for {scale.text(each * unit)}, which is not this scale's step.")
            for each in (step * 2, step / 2, 1, 2, 5, 10)
            if each != step and float(each).is_integer()
        ),
        (last + scale.number - lines * scale.line, "Counts the lines back from the number ahead, as if they fell."),
        (value + scale.number, "Starts from the number ahead, which the needle has not reached yet."),
        (value - scale.number, "Starts from one number too low on the scale."),
        (value + 2 * scale.line, "Counts two lines too many past the last number."),
        (value - 2 * scale.line, "Counts two lines too few past the last number."),
        (value + 3 * scale.line, "Counts three lines too many past the last number."),
        (value - 3 * scale.line, "Counts three lines too few past the last number."),
    ]
    return [Wrong(scale.text(tenths), tenths / 10, why) for tenths, why in found if tenths >= 0]


def _near(gauge: _Gauge) -> int:
    """The nearest line of the other scale, in tenths; a whole number of the asked unit."""
    other = gauge.other
    tenths = round(other.tenths(gauge.pressure) / other.line) * other.line
    return tenths if gauge.asked.unit == "bar" else round(tenths / 10) * 10


def _drawing(gauge: _Gauge) -> str:
    drawing = Drawing(640, 360)
    drawing.circle(_X, _Y, _RIM + 7, fill="#d4dae2")
    drawing.circle(_X, _Y, _RIM, fill=PAPER, part="rim")
    _draw_scale(drawing, gauge, gauge.psi, 1)
    _draw_scale(drawing, gauge, gauge.metric, -1)
    drawing.text(_X, _Y + 84, "psi", size=18, anchor="middle", bold=True)
    drawing.text(_X, _Y + 108, f"inner: {gauge.metric.unit}", size=15, anchor="middle")
    points = [gauge.at(gauge.pressure, (_OUTER + _INNER) / 2 + 8)]
    tail = gauge.at(gauge.pressure, -34)
    x, y = gauge.at(gauge.pressure, 1)
    across = (y - _Y, -(x - _X))
    points += [(_X + 3.2 * across[0], _Y + 3.2 * across[1])]
    points += [(tail[0] + way * 6 * across[0], tail[1] + way * 6 * across[1]) for way in (1, -1)]
    points += [(_X - 3.2 * across[0], _Y - 3.2 * across[1])]
    drawing.polygon(points, fill=INK, part="needle")
    drawing.circle(_X, _Y, 9, fill=INK)
    return drawing.svg()


def _draw_scale(drawing: Drawing, gauge: _Gauge, scale: _Scale, out: int) -> None:
    """One arc with its lines to the outside (1) or the inside (-1) and numbers beyond them."""
    radius = _OUTER if out > 0 else _INNER
    name = "psi" if out > 0 else "metric"
    factor = 10 * _PER_PSI[scale.unit]
    drawing.arc(_X, _Y, radius, _START - _SWEEP * scale.last / factor / (gauge.psi.last / 10), _START)
    for tenths in range(0, scale.last + 1, scale.line):
        numbered = tenths % scale.number == 0
        middle = scale.number % (2 * scale.line) == 0 and tenths % (scale.number // 2) == 0
        length = _LONG if numbered else 13 if middle else 9
        start, end = gauge.at(tenths / factor, radius), gauge.at(tenths / factor, radius + out * length)
        drawing.line(*start, *end, width=2.2 if numbered else 1.2, part=f"{name}-line")
        if numbered:
            x, y = _number_place(gauge, scale, tenths)
            drawing.text(
                x,
                y + 5,
                _label(tenths),
                size=15 if out > 0 else 14,
                anchor="middle",
                bold=out > 0,
                part=f"{name}-number",
            )


def _alt(gauge: _Gauge) -> str:
    inner = gauge.metric
    return (
        f"A round pressure gauge. The outer scale is in psi, numbered every {gauge.psi.number // 10}; the inner scale "
        f"is in {inner.unit}, numbered every {inner.number // 10}. Both begin at the lower left and rise clockwise, "
        "with lines between the numbers. The needle's tip ends between the two scales, at a line."
    )


FAMILY = Family(
    id="maintenance-pressure-gauge",
    activity="maintenance-02",
    topic="Gauges: pressure, temperature, flow, level",
    level="analysis",
    difficulty=0.65,
    reference="ASME B40.100; concept: reading a dual-scale pressure gauge",
    draft=draft,
    kind="instrument",
)
