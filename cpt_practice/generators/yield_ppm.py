"""First-pass yield, scrap, PPM or rolled throughput yield from a drawn table of process steps."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import drawn_table

_LINES = (
    ("Turning", "Milling", "Grinding"),
    ("Printing", "Placement", "Reflow"),
    ("Stamping", "Welding", "Painting"),
    ("Molding", "Trimming", "Assembly"),
    ("Casting", "Machining", "Leak test"),
    ("Cutting", "Bending", "Coating"),
)
_PERCENT = Amount(0.1, after="%")
_PPM = Amount(10, after=" PPM")
_Found = list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of the line: pieces that go in, of which some are reworked and some scrapped."""

    name: str
    started: int
    reworked: int
    scrapped: int

    @property
    def first(self) -> int:
        """Pieces that are good the first time."""
        return self.started - self.reworked - self.scrapped

    @property
    def good(self) -> int:
        """Pieces that go on, after rework."""
        return self.started - self.scrapped


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked about the line, the form of the answer, its value and working, and mistakes."""

    words: str
    amount: Amount
    value: float
    why: str
    wrong: _Found


def draft(chance: random.Random) -> Draft:
    """One of four measures of a line of three steps: shares to 0.1 %, PPM to 10.

    400 to 2,000 pieces are started; a step reworks 3 to 20 % and scraps 1 to 12 % of what goes in, and passes the rest
    on (for PPM 3,000 to 24,000 pieces, and 4 % of these rates). Rework mends every piece that it is given.
    """
    measure = chance.choice(_MEASURES)
    steps = _steps(chance, few=measure is _ppm)
    asked = measure(steps, chance.randrange(3))
    return Draft(
        stem=(
            f"The table shows a line of three steps. {asked.words}, to the nearest "
            f"{asked.amount.text(asked.amount.step)}?"
        ),
        text=asked.amount.text(asked.value),
        value=asked.amount.rounded(asked.value),
        why=asked.why,
        wrong=tuple(asked.amount.wrong(value, why) for value, why in asked.wrong),
        tolerance=0.3 if asked.amount is _PERCENT else 6.0,
        limits=(0.0, 100.0 if asked.amount is _PERCENT else 1e6),
        figure=Figure("yield.svg", drawn_table(_rows(steps)), _alt(steps)),
    )


def _steps(chance: random.Random, *, few: bool) -> list[_Step]:
    started = chance.randrange(3000, 24_001, 200) if few else chance.randrange(400, 2001, 20)
    rate = 0.04 if few else 1.0
    steps = []
    for name in chance.choice(_LINES):
        reworked = round(started * rate * chance.uniform(0.03, 0.2))
        scrapped = max(2, round(started * rate * chance.uniform(0.01, 0.12)))
        steps.append(_Step(name, started, reworked, scrapped))
        started -= scrapped
    return steps


def _first_pass(steps: list[_Step], place: int) -> _Asked:
    step = steps[place]
    started, total = step.started, steps[0].started
    why = (
        f"Good the first time: {started:,} - {step.reworked:,} - {step.scrapped:,} = {step.first:,}. {step.first:,} / "
        f"{started:,} x 100 = {_PERCENT.text(100 * step.first / started)}."
    )
    return _Asked(
        f"What is the first-pass yield of {step.name.lower()} (pieces good the first time out of those started)",
        _PERCENT,
        100 * step.first / started,
        why,
        [
            (100 * step.good / started, "Counts reworked pieces as good; they were not good the first time."),
            (100 * (step.first + step.scrapped) / started, "Subtracts the rework alone and counts scrap as good."),
            (100 * (step.first - step.reworked) / started, "Subtracts the reworked pieces twice."),
            (100 * (step.reworked + step.scrapped) / started, "Gives the share that was not good the first time."),
            (100 * math.prod(each.first / each.started for each in steps), "Multiplies the yields of all three steps."),
            (100 * step.first / step.good, "Divides by the pieces that go on in place of those started."),
            (100 * step.first / total, "Divides by the pieces that the first step of the line started."),
            (100 * (step.first - step.scrapped) / started, "Subtracts the scrapped pieces twice."),
            (100 * step.reworked / started, "Gives the share of reworked pieces."),
            (100 * (started - step.scrapped // 10) / started, "Slips a digit in the scrap and leaves out the rework."),
            (100 * step.scrapped / started, "Gives the share of scrapped pieces."),
        ],
    )


def _scrap(steps: list[_Step], place: int) -> _Asked:
    step, total = steps[place], sum(each.scrapped for each in steps)
    started = steps[0].started
    every = sum(each.started for each in steps)
    why = (
        f"Scrap of all steps: {' + '.join(str(each.scrapped) for each in steps)} = {total}. "
        f"{total} / {started:,} x 100 = {_PERCENT.text(100 * total / started)}."
    )
    rework = sum(each.reworked for each in steps)
    return _Asked(
        f"What percent of the pieces started in {steps[0].name.lower()} are scrapped in the whole line",
        _PERCENT,
        100 * total / started,
        why,
        [
            (100 * (total + rework) / started, "Counts the reworked pieces as scrap; they were mended and go on."),
            (100 * total / every, "Adds up the pieces started in the three steps, so counts most of them three times."),
            (100 * step.scrapped / step.started, f"Gives the scrap of {step.name.lower()} alone."),
            (100 * rework / started, "Gives the share of rework in place of scrap."),
            (100 * total / steps[-1].good, "Divides by the good pieces at the end in place of those started."),
            (100 * max(each.scrapped for each in steps) / started, "Counts the step with the most scrap alone."),
            (100 * (started - total) / started, "Gives the share of pieces that come out good."),
            (100 * total / rework, "Divides the scrapped pieces by the reworked ones."),
            (100 * (total - steps[0].scrapped) / started, "Leaves out the scrap of the first step."),
            (100 * (total + max(each.scrapped for each in steps)) / started, "Counts the scrap of one step twice."),
            (100 * (total + steps[-1].reworked) / started, "Counts the rework of the last step as scrap as well."),
        ],
    )


def _ppm(steps: list[_Step], place: int) -> _Asked:
    step = steps[place]
    share = step.scrapped / step.started
    why = f"{step.scrapped} / {step.started:,} = {share:.5f}; {share:.5f} x 1,000,000 = {_PPM.text(1e6 * share)}."
    return _Asked(
        f"How many parts per million (PPM) of those started are scrapped in {step.name.lower()}",
        _PPM,
        1e6 * share,
        why,
        [
            (1e5 * share, "Multiplies by 100,000; parts per million need a factor of 1,000,000."),
            (1e6 * (step.scrapped + step.reworked) / step.started, "Counts the reworked pieces as scrap as well."),
            (1e6 * step.reworked / step.started, "Takes the reworked pieces in place of the scrapped ones."),
            (
                1e6 * step.scrapped / sum(each.started for each in steps),
                "Divides by the sum of the column of pieces started.",
            ),
            (1e6 * sum(each.scrapped for each in steps) / steps[0].started, "Counts the scrap of the whole line."),
            (1e4 * share, "Multiplies by 10,000; parts per million need a factor of 1,000,000."),
            (1e6 * step.scrapped / step.first, "Divides by the pieces that were good the first time."),
            (5e5 * share, "Takes half a million for a million."),
            (1e6 * step.scrapped / max(1, step.reworked), "Divides the scrapped pieces by the reworked ones."),
            (2e6 * share, "Counts each scrapped piece twice, as rework and as scrap."),
        ],
    )


def _rolled(steps: list[_Step], _place: int) -> _Asked:
    yields = [round(each.first / each.started, 4) for each in steps]
    first = [each.first / each.started for each in steps]
    value = 100 * math.prod(first)
    working = " ".join(
        f"{each.name}: {each.started:,} - {each.reworked} - {each.scrapped} = {each.first:,}, {each.first:,} / "
        f"{each.started:,} = {share:.4f}."
        for each, share in zip(steps, yields, strict=True)
    )
    return _Asked(
        "What is its rolled throughput yield, the product of the three first-pass yields",
        _PERCENT,
        value,
        f"{working} {' x '.join(f'{share:.4f}' for share in yields)} x 100 = {_PERCENT.text(value)}.",
        [
            (
                100 * sum(first) / 3,
                "Averages the three yields; a piece has to pass all of them, so they are multiplied.",
            ),
            (
                100 * steps[-1].good / steps[0].started,
                "Counts reworked pieces as good: final pieces over pieces started.",
            ),
            (100 * min(first), "Takes the yield of the worst step for that of the line."),
            (100 * first[0] * first[1], "Multiplies the yields of the first two steps alone."),
            (100 * (sum(first) - 2), "Subtracts the losses from 100% in place of multiplying the yields."),
            (100 * first[1] * first[2], "Multiplies the yields of the last two steps alone."),
            (100 - value, "Gives the share of pieces that do not pass all steps the first time."),
            (100 * math.prod(first) * min(first), "Multiplies by the yield of the worst step twice."),
            (100 * max(first), "Takes the yield of the best step for that of the line."),
            (100 * first[0] ** 3, "Takes the yield of the first step for all three."),
            (100 * math.prod(first) ** 2, "Multiplies the three yields twice over."),
            (100 * math.prod(first) * first[1], "Multiplies by the yield of the second step twice."),
        ],
    )


_MEASURES: tuple[Callable[[list[_Step], int], _Asked], ...] = (_first_pass, _scrap, _ppm, _rolled)


def _rows(steps: list[_Step]) -> list[list[str]]:
    head = ["Step", "Pieces started", "Reworked to good", "Scrapped"]
    return [head, *([each.name, f"{each.started:,}", f"{each.reworked:,}", f"{each.scrapped:,}"] for each in steps)]


def _alt(steps: list[_Step]) -> str:
    shown = "; ".join(
        f"{each.name}: {each.started:,} pieces started, {each.reworked:,} reworked to good, {each.scrapped:,} scrapped"
        for each in steps
    )
    return f"Table of three steps, in order. {shown}."


FAMILY = Family(
    id="quality-yield-ppm",
    activity="quality-08",
    topic="Yield, scrap %, PPM",
    level="application",
    difficulty=0.6,
    reference="concept: first-pass yield, rolled throughput yield, parts per million",
    draft=draft,
)
