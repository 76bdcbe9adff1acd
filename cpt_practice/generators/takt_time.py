"""Takt time of a line from a drawn shift with its breaks and the customers' demand."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.shift_bar import Shift, drawn_shift, shift_bar, shift_told

_SECONDS = Amount(0.1, after=" s")
_PRODUCTS = ("pumps", "valves", "door locks", "fans", "gearboxes", "lamps", "filters", "heaters")
_PLAN = (
    ("meeting", 0.0, (5, 10, 15)),
    ("break", 0.25, (10, 15, 20)),
    ("lunch", 0.5, (30, 30, 40, 45)),
    ("break", 0.74, (10, 15, 20)),
    ("cleanup", 1.0, (5, 10, 15)),
)


def draft(chance: random.Random) -> Draft:
    """Running time over demand, to 0.1 s.

    Shifts of 8 to 10 h with three to five stops, one or two a day; demand a day, or a week of 4 or 5 days: 24 to 140 s.
    """
    meeting, *breaks, cleanup = _PLAN
    shift = drawn_shift(chance, [*chance.choice(([], [meeting])), *breaks, *chance.choice(([], [cleanup]))])
    shifts = chance.choice((1, 1, 2))
    days = chance.choice((1, 4 if shift.minutes == 600 else 5))
    seconds = shift.running * 60 * shifts * days
    demand = round(seconds / chance.uniform(25, 130) / 10) * 10
    takt = seconds / demand
    runs = "Two such shifts run a day" if shifts == 2 else "One such shift runs a day"
    week = "" if days == 1 else f", {days} days a week"
    many = " x ".join(["60", *(str(each) for each in (shifts, days) if each > 1)])
    return Draft(
        stem=(
            f"The bar shows one shift of a line, which stands still in the shaded stretches. {runs}{week}. Customers "
            f"need {demand:,} {chance.choice(_PRODUCTS)} a {'day' if days == 1 else 'week'}. What is the takt time, to "
            "the nearest 0.1 s?"
        ),
        text=_SECONDS.text(takt),
        value=_SECONDS.rounded(takt),
        why=f"{shift.working} {shift.running} x {many} = {seconds:,} s; {seconds:,} / {demand:,} = "
        f"{_SECONDS.text(takt)}.",
        wrong=_wrong(shift, shifts, days, takt),
        tolerance=0.2,
        figure=Figure("takt-time.svg", shift_bar(shift), shift_told(shift)),
    )


def _wrong(shift: Shift, shifts: int, days: int, takt: float) -> tuple[Wrong, ...]:
    minute = takt / shift.running
    minutes, rest = divmod(takt / 60, 1)
    still = shift.minutes - shift.running
    found = [
        (minute * shift.minutes, "Counts the whole shift, though the line stands still in the shaded stretches."),
        (3600 / takt, "Turns the division over: pieces an hour in place of seconds a piece."),
        (60 * minutes + 100 * rest, "Takes the decimals of a minute for seconds."),
        (100 * takt / 60, "Takes a minute for 100 s when it is turned into seconds."),
        (minute * (shift.minutes - shift.of("lunch")), "Takes off the lunch alone and leaves the other stops in."),
        (minute * (shift.running - still), "Takes the stops off twice."),
        (minute * (shift.running - shift.of("lunch")), "Takes the lunch off twice."),
        (minute * (shift.minutes - still + shift.of("lunch")), "Leaves the lunch in and takes off the short stops."),
        (takt * 480 / shift.running, "Takes 8 hours of running time, whatever the bar shows."),
        (minute * (shift.without_noon - still), "Subtracts the two clock times without going past noon."),
        (minute * (shift.minutes // 60 * 60 - 120), "Takes two full hours off for the stops."),
    ]
    if shifts == 2:
        found[1:1] = [
            (takt / 2, "Counts one shift, though two of them make the day's demand."),
            (minute * (shift.minutes - still / 2), "Takes the stops of one of the two shifts off, not of both."),
        ]
    else:
        found.append((takt * 2, "Counts two shifts, though one runs a day."))
    if days > 1:
        found[1:1] = [
            (takt * 7 / days, "Counts seven days of production a week, though the line runs fewer."),
            (takt / days, "Divides the time of one day by the demand of a whole week."),
            (takt * 6 / days, "Counts six days of production a week, though the line runs fewer."),
        ]
    return tuple(_SECONDS.wrong(value, why) for value, why in found if value > 0)


FAMILY = Family(
    id="production-takt-time",
    activity="production-01",
    topic="Takt time",
    level="analysis",
    difficulty=0.6,
    reference="concept: takt time = available time / customer demand",
    draft=draft,
)
