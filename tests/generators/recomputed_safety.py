"""The answers of the Safety families, worked out again from stem and figure alone, each by another way."""

import math

from cpt_practice.domain.question import Question
from tests.generators.drawn import Word, numbers, sheet, spans
from tests.generators.expected import Expected, Rounding


def sling_tension(question: Question, near: Rounding) -> float:
    """Looks for the pull at which two legs, at the angle that is drawn, hold the load."""
    drawn = sheet(question)
    load = numbers(question.stem)[0]
    leg = next(shape for shape in drawn.shapes if shape.kind == "line")
    angle = math.atan2(leg.y2 - leg.y1, leg.x1 - leg.x2)
    assert f"{math.degrees(angle):.0f}°" in {word.text for word in drawn.words if word.size > 14}
    low, high = 0.0, 10 * load
    while high - low > 0.01:
        pull = (low + high) / 2
        low, high = (pull, high) if 2 * pull * near(math.sin(angle)) < load else (low, pull)
    return high


def noise_dose(question: Question, near: Rounding) -> float:
    """Takes durations from the formula under Table G-16A in place of its rounded rows."""
    drawn = sheet(question)
    work = [row for row in drawn.rows if len(row) == 5 and row[0] != "Work area"]
    assert len(work) == 3
    doses = (near(float(hours) * 2 ** ((float(level) - 90) / 5) / 8) for _place, level, hours, _l, _t in work)
    return 100 * sum(doses)


def incident_rate(question: Question, near: Rounding) -> float:
    """Cases an hour, times the hours of 100 workers in 50 weeks of 40 hours."""
    _workers, hours, _form, cases, *_rest = numbers(question.stem)
    return near(cases / hours) * 100 * 50 * 40


def dart_rate(question: Question, near: Rounding) -> float:
    """Counts the cases with days away, restriction or transfer for as many full-time workers as the hours make."""
    drawn = sheet(question)
    cases = drawn.value("Cases with days away from work") + drawn.value("Cases with job transfer or restriction")
    full_time = near(drawn.value("Hours worked by all employees") / 2000)
    return cases / full_time * 100


def exposure_twa(question: Question, near: Rounding) -> float:
    """Goes through the shift in steps of half an hour, each with the reading over it."""
    drawn = sheet(question)
    clocks = [word for word in drawn.words if ":" in word.text]
    readings = [word for word in drawn.words if numbers(word.text) and ":" not in word.text]
    total, steps = 0.0, 0
    for begin, end in spans(clocks):
        (reading,) = (word for word in readings if begin.middle < word.middle < end.middle)
        halves = round((_hour(end) - _hour(begin)) % 12 * 2)
        steps += halves
        total += sum(reading.number / 2 for _half in range(halves))
    assert steps == 16
    return near(total) / 8


def _hour(word: Word) -> float:
    hours, minutes = word.text.split(":")
    return int(hours) + int(minutes) / 60


def rack_load(question: Question, near: Rounding) -> float:
    """Tries every weight in steps of 10 lb until a beam level or the bay would hold too much."""
    drawn = sheet(question)
    pallets = [word for word in drawn.words if word.text.endswith(" lb") and word.right < 396]
    level_limit, bay_limit = (word.number for word in drawn.words if word.text.endswith(" lb") and word.right > 396)
    on_floor = max(word.y for word in pallets)
    on_beams = [word for word in pallets if word.y < on_floor]
    (place,) = (word for word in drawn.words if word.text == "open")
    level = sum(word.number for word in on_beams if word.y == place.y)
    bay = sum(word.number for word in on_beams)
    weight = 0
    while level + weight + 10 <= level_limit and bay + weight + 10 <= bay_limit:
        weight += 10
    return near(weight)


def fall_clearance(question: Question, near: Rounding) -> float:
    """Follows the worker down from an anchor at 100 ft."""
    drawn = sheet(question)
    ring = 100 - drawn.value("Lanyard before a fall") - drawn.value("Absorber opens up to")
    soles = ring - drawn.value("D-ring above the soles") - drawn.value("Harness stretch, D-ring shift")
    free_fall = drawn.value("Lanyard before a fall") - (_anchor(question) - drawn.value("D-ring above the soles"))
    assert free_fall <= 6
    return near(100 - (soles - drawn.value("Safety margin")))


def _anchor(question: Question) -> float:
    (height,) = (word.number for word in sheet(question).words if word.text.endswith(" ft"))
    return height


def risk_rank(question: Question) -> str:
    """The finding whose rectangle of severity by likelihood holds most squares."""
    rows = [row for row in sheet(question).rows if len(row) == 4 and row[0] != "Finding"]
    assert len(rows) == 6
    areas = {row[0]: sum(1 for _x in range(int(row[1])) for _y in range(int(row[2]))) for row in rows}
    best = max(areas.values())
    (first,) = (name for name, area in areas.items() if area == best)
    return first


EXPECTED = {
    "safety-sling-tension": Expected(r"[\d,]+ lb", (200, 20_000), sling_tension, slack=0.001),
    "safety-noise-dose": Expected(r"\d+%", (5, 600), noise_dose),
    "safety-incident-rate": Expected(r"\d+\.\d cases", (0.2, 20), incident_rate),
    "safety-dart-rate": Expected(r"\d+\.\d cases", (0.2, 20), dart_rate),
    "safety-exposure-twa": Expected(r"[\d,]+ ppm", (3, 1_200), exposure_twa),
    "safety-rack-load": Expected(r"[\d,]+ lb", (100, 15_000), rack_load, exact=True),
    "safety-fall-clearance": Expected(r"\d+\.[05] ft", (5, 30), fall_clearance, exact=True),
    "safety-risk-rank": Expected(r"[A-Z][a-z ]+", read=risk_rank),
}
