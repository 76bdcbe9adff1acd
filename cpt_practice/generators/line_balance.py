"""Balance of a line whose station times are drawn as bars: its efficiency, or the least number of operators."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.charts import Plot, axes, bars, columns_named, level, ticks
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import Drawing

_PERCENT = Amount(1, after="%")
_OPERATORS = Amount(1, after=" operators")


@dataclass(frozen=True, slots=True)
class _Line:
    """Seconds of work at each station, and the takt time in seconds."""

    times: tuple[int, ...]
    takt: int

    @property
    def work(self) -> int:
        """Seconds of work in one unit."""
        return sum(self.times)

    @property
    def terms(self) -> str:
        """The sum of the station times, up to its result."""
        return f"{' + '.join(map(str, self.times))} = {self.work}"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: words of the stem, form and value of the answer, working and wrong values with reasons."""

    words: str
    form: Amount
    value: float
    why: str
    wrong: tuple[tuple[float, str], ...]
    limits: tuple[float, float]


def draft(chance: random.Random) -> Draft:
    """Balance efficiency to 1 %, or sum over takt time rounded up.

    Four to eight stations of 15 to 75 s, takt times of 30 to 90 s; efficiencies of 50 to 97 %, 3 to 9 operators.
    """
    measure = chance.choice((_efficiency, _operators))
    line = _drawn_line(chance, measure)
    asked = measure(line)
    return Draft(
        stem=f"The bars show the work of each station of a line for one unit. {asked.words}?",
        text=asked.form.text(asked.value),
        value=asked.form.rounded(asked.value),
        why=asked.why,
        wrong=tuple(asked.form.wrong(value, why) for value, why in asked.wrong if value > 0),
        tolerance=0.5 if asked.form is _PERCENT else 0.0,
        limits=asked.limits,
        figure=Figure("line-balance.svg", _drawing(line), _alt(line)),
    )


def _drawn_line(chance: random.Random, measure: Callable[[_Line], _Asked]) -> _Line:
    while True:
        center, spread = chance.uniform(32, 56), chance.uniform(0.15, 0.5)
        stations = chance.randrange(4, 9) if measure is _operators else chance.randrange(4, 7)
        times = tuple(round(center * chance.uniform(1 - spread, 1 + spread)) for _station in range(stations))
        line = _Line(times, round(center * chance.uniform(0.8, 1.6)))
        operators = line.work / line.takt
        if measure is _operators and 0.1 <= operators % 1 <= 0.9 and int(operators) + 1 != stations:
            return line
        if measure is _efficiency and line.takt > max(times) and times.count(max(times)) == 1:
            return line


def _efficiency(line: _Line) -> _Asked:
    number, longest, work = len(line.times), max(line.times), line.work
    value = 100 * work / (number * longest)
    second = sorted(line.times)[-2]
    return _Asked(
        "Balance efficiency is the sum of the station times over the number of stations times the longest station "
        "time. What is it, to the nearest 1%",
        _PERCENT,
        value,
        f"{line.terms} s. {work} / ({number} x {longest}) x 100 = {_PERCENT.text(value)}.",
        (
            (100 * work / (number * line.takt), "Divides by the takt time; the longest station time is asked for."),
            (100 * longest / line.takt, "Compares the longest station with the takt time and leaves the rest out."),
            (100 * min(line.times) / longest, "Compares the shortest station with the longest one alone."),
            (
                100 * work / (number * second),
                "Divides by the second longest station time, though another station takes longer.",
            ),
            (100 - value, "Gives the balance loss, the share of time in which operators wait."),
            (100 * work / ((number - 1) * longest), "Counts one station less than the bars show."),
            (100 * (work - min(line.times)) / (number * longest), "Leaves the shortest station out of the sum."),
            (100 * work / ((number + 1) * longest), "Counts one station more than the bars show."),
            (100 * (work - longest) / (number * longest), "Leaves the longest station out of the sum."),
            (100 * work / number / ((longest + line.takt) / 2), "Divides by a time between longest station and takt."),
            (100 * (work - longest) / ((number - 1) * longest), "Leaves the longest station out of sum and number."),
            (100 * (work + longest) / ((number + 1) * longest), "Counts the longest station twice, in sum and number."),
            (100 * second / longest, "Compares the two longest stations alone."),
        ),
        (0.0, 100.0),
    )


def _operators(line: _Line) -> _Asked:
    number, work, takt = len(line.times), line.work, line.takt
    longest, exact = max(line.times), work / takt
    least = int(exact) + 1
    over = sum(time > takt for time in line.times)
    return _Asked(
        f"The work can be divided in any way. What is the least number of operators that keeps the takt time "
        f"of {takt} s",
        _OPERATORS,
        least,
        f"{line.terms} s of work. {work} / {takt} = {plain(exact)}, rounded up: {_OPERATORS.text(least)}.",
        (
            (least - 1, "Rounds down; the work left over needs one more operator."),
            (number, "Takes one operator for each station, though the work can be shared out anew."),
            (least + 1, "Adds one to the number that is rounded up already."),
            (int((work - longest) / takt), "Leaves the longest station out and rounds down."),
            (-(-longest // takt), "Goes by the longest station alone in place of the whole work."),
            (number + over, "Adds an operator at each station above the takt time and keeps the rest as they are."),
            (int(work / min(line.times)) + 1, "Divides by the shortest station in place of the takt time."),
            (over, "Counts the stations that are above the takt time."),
            (int(work / longest) + 1, "Divides by the longest station in place of the takt time."),
            (number + 1, "Takes one operator for each station and a spare one."),
            (number - over, "Counts the stations that keep within the takt time."),
            (number - 1, "Takes one operator less than there are stations, without a sum."),
            (int(exact * 60 / 100) + 1, "Takes the takt time for hundredths of a minute."),
            (number + 2, "Takes an operator for each station and two more for the shared work."),
        ),
        (1.5, 20.0),
    )


def _drawing(line: _Line) -> str:
    drawing = Drawing(632, 336)
    high = max(*line.times, line.takt) * 1.12
    plot = Plot(78, 26, 446, 252, 0, high, len(line.times))
    axes(drawing, plot, ticks(0, high, 6))
    drawing.text(12, 18, "seconds", size=14)
    bars(drawing, plot, line.times, share=0.62)
    for column, time in enumerate(line.times):
        drawing.text(plot.x(column), plot.bottom - 10, f"{time} s", size=14, anchor="middle", part="time")
    level(drawing, plot, line.takt, f"takt {line.takt} s", "takt-limit")
    columns_named(drawing, plot, [f"{column + 1}" for column in range(len(line.times))])
    drawing.text(plot.left + plot.width / 2, 322, "station", size=14, anchor="middle")
    return drawing.svg()


def _alt(line: _Line) -> str:
    high = max(*line.times, line.takt) * 1.12
    told = ", ".join(f"station {place} {time} s" for place, time in enumerate(line.times, 1))
    scale = ", ".join(f"{mark:g}" for mark in ticks(0, high, 6))
    return (
        f"Column chart of station times, scale in seconds: {scale}. {told}. A dashed line marks the takt {line.takt} s."
    )


FAMILY = Family(
    id="production-line-balance",
    activity="production-05",
    topic="Fair load, line balance",
    level="analysis",
    difficulty=0.55,
    reference="concept: balance efficiency; concept: least operators = work content / takt time",
    draft=draft,
    kind="chart",
)
