"""The answers of the Green Production families, worked out again from stem and figure alone, each by another way."""

import math
import re

from cpt_practice.domain.question import Question
from tests.generators.drawn import numbers, sheet
from tests.generators.expected import Expected, Rounding

_KG_PER_LB = 0.45359237


def energy_cost(question: Question, near: Rounding) -> float:
    """Adds up the bill day by day."""
    rated, load, hours, days, cents, *_rest = numbers(question.stem)
    a_day = near(rated * load * hours / 100)
    return sum(a_day * cents / 100 for _day in range(int(days)))


def lighting_payback(question: Question, near: Rounding) -> float:
    """Pays off one fixture hour by hour of burning, and turns the hours into months."""
    drawn = sheet(question)
    now, new = (numbers(text)[0] for text in next(row for row in drawn.rows if row[0] == "Power per fixture")[1:])
    owed = drawn.value("Installed cost per fixture") - drawn.value("Utility rebate per fixture")
    an_hour = near((now - new) / 1000 * drawn.value("Price per kWh"))
    return owed / an_hour / (drawn.value("Hours a year") / 12)


def motor_power(question: Question, near: Rounding) -> float:
    """Compares what the two motors lose as heat; what they deliver is the same."""
    drawn = sheet(question)
    efficiencies = next(row for row in drawn.rows if row[0] == "Efficiency at this load")[1:]
    shaft = drawn.value("Rated power") * 0.746 * drawn.value("Average load") / 100
    shares = [numbers(text)[0] / 100 for text in efficiencies]
    lost = [near(shaft * (1 - share) / share * drawn.value("Hours a year")) for share in shares]
    return (lost[0] - lost[1]) * drawn.value("Price per kWh")


def co2_from_energy(question: Question, near: Rounding) -> float:
    """Works in kilograms; a short ton is 907.18474 of them."""
    rows = sheet(question).rows[1:]
    assert len(rows) == 2
    kilograms = sum(near(numbers(used)[0] * numbers(factor)[0] * _KG_PER_LB) for _name, used, factor in rows)
    return kilograms / 907.18474


def recycling_rate(question: Question, near: Rounding) -> float:
    """Works in kilograms, and from what was not recycled."""
    rows = sheet(question).rows[1:]
    assert len(rows) == 6
    loads = [(numbers(text)[0] * (907.18474 if "ton" in text else _KG_PER_LB), sent) for _name, text, sent in rows]
    disposed = sum(near(load) for load, sent in loads if sent != "Recycler")
    return 100 - 100 * disposed / sum(load for load, _sent in loads)


def solvent_balance(question: Question, near: Rounding) -> float:
    """Works in gallons to the end."""
    texts = [word.text for word in sheet(question).words]
    amount = {name: numbers(texts[texts.index(name) + 1])[0] for name in texts if _names_an_amount(name)}
    (density,) = (numbers(text)[0] for text in texts if text.startswith("= "))
    gone = near((amount["Kept in product"] + amount["Shipped as waste"]) / density)
    left = amount["Stock, January 1"] + amount["Bought in the year"] - amount["Stock, December 31"]
    return (left - gone) * density


def _names_an_amount(text: str) -> bool:
    return text.startswith(("Stock", "Bought", "Kept", "Shipped"))


def waste_intensity(question: Question, near: Rounding) -> float:
    """Divides the growth of waste by the growth of output, by logarithms; less is negative."""
    words = sheet(question).words
    columns = [word for word in words if re.fullmatch(r"[\d,]+", word.text)]
    waste_before, waste_after, units_before, units_after = (
        word.number for word in sorted(columns, key=lambda word: word.middle)
    )
    growth = math.log(waste_after / waste_before) - math.log(units_after / units_before)
    return 100 * (near(math.exp(growth)) - 1)


def water_saving(question: Question, near: Rounding) -> float:
    """Runs both rinses for an hour and subtracts at the end."""
    before, after, *given = numbers(question.stem)
    an_hour = near(before * 60) - near(after * 60)
    if "per part" in question.stem:
        return an_hour / given[1]
    return an_hour * given[0] * given[1]


def leak_cost(question: Question, near: Rounding) -> float:
    """Adds up the bill leak by leak."""
    drawn = sheet(question)
    leaks = [row for row in drawn.rows if len(row) == 3 and row[0] != "Leak"]
    assert len(leaks) == 5
    notes = " ".join(row[0] for row in drawn.rows if len(row) == 1)
    factor, hours, _production, price = numbers(notes)
    return sum(near(float(cfm) * factor * price) * hours for _place, cfm, state in leaks if state == "open")


def demand_charge(question: Question, near: Rounding) -> float:
    """Takes the highest number over a column that stands in the shaded part."""
    drawn = sheet(question)
    price = numbers(question.stem)[0]
    (peak,) = (shape for shape in drawn.shapes if shape.kind == "rect" and shape.fill == "#e6eaf0")
    columns = [word for word in drawn.words if re.fullmatch(r"[\d,]+", word.text)]
    assert len(columns) == 12
    inside = [word.number for word in columns if peak.x1 < word.middle < peak.x2]
    assert len(inside) == 8
    assert max(inside) < max(word.number for word in columns)
    return near(max(inside)) * price


DOLLARS = r"\$[\d,]+"
EXPECTED = {
    "green-energy-cost": Expected(DOLLARS, (80, 700_000), energy_cost),
    "green-lighting-payback": Expected(r"\d+ months", (2, 240), lighting_payback),
    "green-motor-power": Expected(DOLLARS, (20, 30_000), motor_power, digits=5),
    "green-co2-from-energy": Expected(r"[\d,]+ tons", (50, 20_000), co2_from_energy),
    "green-recycling-rate": Expected(r"\d+%", (2, 98), recycling_rate),
    "green-solvent-balance": Expected(r"[\d,]+ lb", (50, 25_000), solvent_balance),
    "green-waste-intensity": Expected(r"\d+% (more|less)", (2, 95), waste_intensity),
    "green-water-saving": Expected(r"\d+\.\d gallons|[\d,]+,000 gallons", (0.1, 10_000_000), water_saving),
    "green-leak-cost": Expected(DOLLARS, (100, 150_000), leak_cost),
    "green-demand-charge": Expected(DOLLARS, (300, 90_000), demand_charge),
}
