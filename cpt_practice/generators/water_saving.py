"""Water that a counter-flow rinse saves, a year or a part, from the two flows and the running time."""

import random
from dataclasses import dataclass

from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family

_A_YEAR = Amount(1000, after=" gallons")
_A_PART = Amount(0.1, after=" gallons")


@dataclass(frozen=True, slots=True)
class _Rinse:
    """Gallons a minute before and after, hours a day, days a year, parts an hour."""

    before: float
    after: float
    hours: int
    days: int
    parts: int

    @property
    def saved(self) -> float:
        """Gallons a minute."""
        return self.before - self.after

    @property
    def minutes(self) -> int:
        """Minutes a year."""
        return 60 * self.hours * self.days


def draft(chance: random.Random) -> Draft:
    """Difference of the flows x time, a year or over the parts of an hour.

    4 to 12 gal a minute cut to 15 to 45 % of it, 9 to 20 h on 230 to 320 days, 25 to 90 parts an hour: 0.3 to 3.6
    million gallons a year, or 1.5 to 25 a part.
    """
    before = chance.randrange(8, 25) / 2
    rinse = _Rinse(
        before=before,
        after=round(before * chance.uniform(0.15, 0.45), 1),
        hours=chance.choice((9, 10, 12, 14, 16, 18, 20)),
        days=chance.randrange(230, 321, 2),
        parts=chance.randrange(25, 91),
    )
    return _a_year(rinse) if chance.random() < 0.5 else _a_part(rinse)


def _a_year(rinse: _Rinse) -> Draft:
    saving = rinse.saved * rinse.minutes
    return Draft(
        stem=_stem(
            rinse, f"{rinse.hours} hours a day, {rinse.days} days a year", "in a year, to the nearest 1,000 gallons"
        ),
        text=_A_YEAR.text(saving),
        value=_A_YEAR.rounded(saving),
        why=(
            f"{_difference(rinse)} gallons a minute for 60 x {rinse.hours} x {rinse.days} = {rinse.minutes:,} minutes "
            f"a year: {plain(rinse.saved)} x {rinse.minutes:,} = {saving:,.0f}, or {_A_YEAR.text(saving)}."
        ),
        wrong=tuple(_A_YEAR.wrong(value, why) for value, why in _wrong_a_year(rinse)),
        tolerance=max(1000.0, 0.01 * saving),
    )


def _a_part(rinse: _Rinse) -> Draft:
    saving = rinse.saved * 60 / rinse.parts
    return Draft(
        stem=_stem(
            rinse,
            f"{rinse.hours} hours a day and rinses {rinse.parts} parts an hour",
            "per part, to the nearest 0.1 gallon",
        ),
        text=_A_PART.text(saving),
        value=_A_PART.rounded(saving),
        why=(
            f"{_difference(rinse)} gallons a minute, which is {plain(rinse.saved)} x 60 = {plain(rinse.saved * 60)} "
            f"gallons an hour: {plain(rinse.saved * 60)} / {rinse.parts} = {_A_PART.text(saving)} per part."
        ),
        wrong=tuple(_A_PART.wrong(value, why) for value, why in _wrong_a_part(rinse)),
        tolerance=max(0.1, 0.01 * saving),
    )


def _stem(rinse: _Rinse, runs: str, asked: str) -> str:
    return (
        f"A rinse tank uses {plain(rinse.before)} gallons of water a minute. A two-stage counter-flow rinse would need "
        f"{plain(rinse.after)} gallons a minute. The line runs {runs}. How much water would the counter-flow rinse "
        f"save {asked}?"
    )


def _difference(rinse: _Rinse) -> str:
    return f"It saves {plain(rinse.before)} - {plain(rinse.after)} = {plain(rinse.saved)}"


def _wrong_a_year(rinse: _Rinse) -> tuple[tuple[float, str], ...]:
    saving = rinse.saved * rinse.minutes
    return (
        (rinse.before * rinse.minutes, "Gives the water of the old rinse, as if the new one needed none."),
        (rinse.after * rinse.minutes, "Gives the water that the new rinse uses, not what it saves."),
        (saving * 24 / rinse.hours, "Counts 24 hours for each day on which the line runs."),
        (saving * 365 / rinse.days, "Counts 365 days, though the line stands still on some of them."),
        (saving * 8 / rinse.hours, "Counts one 8-hour shift a day in place of the hours that are given."),
        ((rinse.before + rinse.after) * rinse.minutes, "Adds the two flows in place of subtracting them."),
        (saving / 2, "Halves the saving because the new rinse has two stages; its flow is given in all."),
        (saving * 52 / rinse.days, "Counts one day a week in place of the days that are given."),
        ((rinse.before + rinse.after) / 2 * rinse.minutes, "Takes the mean of the two flows for the saving."),
    )


def _wrong_a_part(rinse: _Rinse) -> tuple[tuple[float, str], ...]:
    saving = rinse.saved * 60 / rinse.parts
    return (
        (rinse.before * 60 / rinse.parts, "Gives the water per part of the old rinse, as if the new one needed none."),
        (rinse.after * 60 / rinse.parts, "Gives the water per part of the new rinse, not what it saves."),
        (rinse.parts / rinse.saved, "Divides parts by gallons: the ratio is upside down."),
        (rinse.saved, "Stops at the gallons a minute, as if one part were rinsed each minute."),
        ((rinse.before + rinse.after) * 60 / rinse.parts, "Adds the two flows in place of subtracting them."),
        (saving / 2, "Halves the saving because the new rinse has two stages; its flow is given in all."),
        ((rinse.before + rinse.after) / 2 * 60 / rinse.parts, "Takes the mean of the two flows for the saving."),
        (rinse.saved * rinse.hours / rinse.parts, "Multiplies by the hours a day where the minutes of an hour belong."),
    )


FAMILY = Family(
    id="green-water-saving",
    activity="green-06",
    topic="Water saving, closed loop, counter-flow rinse",
    level="application",
    difficulty=0.7,
    reference="concept: flow times time; concept: counter-flow rinse",
    draft=draft,
)
