"""The answers of the production families of time, stock and flow, worked out from the drawings in another way."""

from fractions import Fraction

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def _running_minutes(question: Question) -> int:
    """Measures the shift by its hourly ticks and counts the minutes that lie in no shaded stretch."""
    (bar,) = marks(question, "shift")
    ticks = [mark.at("x1") for mark in marks(question, "hour")]
    minute = (ticks[-1] - ticks[0]) / (len(ticks) - 1) / 60
    stops = [(mark.at("x"), mark.at("x") + mark.at("width")) for mark in marks(question, "stop")]
    middles = (bar.at("x") + (at + 0.5) * minute for at in range(round(bar.at("width") / minute)))
    return sum(not any(left < x < right for left, right in stops) for x in middles)


def takt_time(question: Question, near: Rounding) -> float:
    """Pieces an hour first, then the seconds of an hour shared among them."""
    *days, demand, _step = numbers(question.stem)
    shifts = 2 if "Two such shifts" in question.stem else 1
    hours = near(_running_minutes(question) / 60) * shifts * (days[0] if days else 1)
    return 3600 / near(demand / hours)


def shift_output(question: Question, near: Rounding) -> float:
    """Lets the machine run second by second and drops its share of scrap."""
    pace, scrap = (Fraction(number) for number in numbers(question.stem))
    every = pace if "one part every" in question.stem else Fraction(3600) / pace
    made = sum(60 for _minute in range(_running_minutes(question))) / every
    return float(made - made * scrap / 100)


def bottleneck(question: Question, near: Rounding) -> float:
    """Sends 240 parts through the line, each to the machine that is free first, and times the last 120 of them."""
    done = [0.0] * 240
    for frame in marks(question, "frame"):
        inside = [mark for mark in marks(question, "cycle") if 0 < mark.at("x") - frame.at("x") < frame.at("width")]
        boxes = [mark for mark in marks(question, "machine") if 0 < mark.at("x") - frame.at("x") < frame.at("width")]
        assert len(inside) == len(boxes)
        free = [0.0] * len(inside)
        for part, ready in enumerate(done):
            machine = free.index(min(free))
            free[machine] = done[part] = max(ready, free[machine]) + numbers(inside[machine].text)[0]
        done.sort()
    return 3600 / near((done[239] - done[119]) / 120)


def _card(question: Question) -> dict[str, str]:
    """A card's rows."""
    names, amounts = marks(question, "name"), marks(question, "amount")
    assert [mark.given["y"] for mark in names] == [mark.given["y"] for mark in amounts]
    return {name.text: amount.text for name, amount in zip(names, amounts, strict=True)}


def reorder_point(question: Question, near: Rounding) -> float:
    """Goes back day by day from the safety stock on the day of delivery."""
    card = _card(question)
    (use,) = numbers(card["Average use"])
    (lead,) = numbers(card["Lead time"])
    stock = numbers(card["Safety stock"])[0]
    working_days = round(lead * (5 if "week" in card["Lead time"] else 1))
    for _day in range(working_days):
        stock += use / 5 if "week" in card["Average use"] else use
    return stock


def kanban_count(question: Question, near: Rounding) -> float:
    """Takes one container after another until they hold the parts of the loop."""
    card = _card(question)
    (demand,), (hours,) = numbers(card["Demand"]), numbers(card["Lead time"])
    (safety,), (size,) = numbers(card["Safety"]), numbers(card["Container"])
    hourly = Fraction(demand) / (8 if "shift" in card["Demand"] else 1)
    parts = sum((hourly for _hour in range(int(hours))), Fraction(0))
    parts += parts * Fraction(safety) / 100
    containers = 0
    while containers * Fraction(size) < parts:
        containers += 1
    return containers


def _foot_of(question: Question, box: Mark) -> float:
    """Follows the lines up from a box to the box that it hangs from: the middle of that one, and its lower edge."""
    lines = [shape for shape in sheet(question).shapes if shape.kind == "line"]
    middle = box.at("x") + box.at("width") / 2
    drop = next(each for each in lines if abs(each.y2 - box.at("y")) < 0.1 and abs(each.x1 - middle) < 0.1)
    return next(each.y1 for each in lines if abs(each.y2 - drop.y1) < 0.1 and each.x1 == each.x2 and each.y1 < each.y2)


def _inside(box: Mark, texts: list[Mark]) -> Mark:
    return next(
        mark
        for mark in texts
        if box.at("y") < mark.at("y") < box.at("y") + box.at("height")
        and abs(mark.at("x") - box.at("x") - box.at("width") / 2) < 0.1
    )


def parts_to_start(question: Question, near: Rounding) -> float:
    """Builds the order piece by piece, takes from stock what there is, and counts the parts that are missing."""
    boxes = marks(question, "box")
    named = {_inside(box, marks(question, "box-name")).text.lower(): box for box in boxes}
    asked = named[question.stem.rpartition("How many ")[2].partition("s must")[0]]
    unit = next(box for box in boxes if abs(box.at("y") + box.at("height") - _foot_of(question, asked)) < 0.1)
    product = boxes[0]
    assert abs(_foot_of(question, unit) - product.at("y") - product.at("height")) < 0.1
    order, *good = numbers(question.stem)
    stocks = [int(numbers(_inside(box, marks(question, "on-hand")).text)[0]) for box in (product, unit, asked)]
    eaches = [int(numbers(_inside(box, marks(question, "each")).text)[0]) for box in (unit, asked)]
    wanted = [0] * round(order)
    for stock, each in zip(stocks, [*eaches, 1], strict=True):
        missing = wanted[stock:]
        wanted = [0 for _one in missing for _piece in range(each)]
    started = len(wanted)
    while good and started * good[0] < 100 * len(wanted):
        started += 1
    return started


def oee(question: Question, near: Rounding) -> float:
    """Good pieces, each worth one ideal cycle, over the planned time; for performance, pieces over those possible."""
    drawn = sheet(question)
    planned, cycle = drawn.value("Planned production time"), drawn.value("Ideal cycle time")
    if "What is OEE" in question.stem:
        return 100 * near(drawn.value("Good count") / near(planned * 60 / cycle))
    stops = sum(numbers(row[1])[0] for row in drawn.rows if row[0].startswith("Stop"))
    return 100 * near(drawn.value("Total count") / near((planned - stops) * 60 / cycle))


def line_balance(question: Question, near: Rounding) -> float:
    """Measures the bars by the scale; adds up waiting, or hands out work until a takt time is full."""
    ticks = list(zip(marks(question, "tick"), marks(question, "tick-number"), strict=True))
    (low, low_number), (high, high_number) = ticks[0], ticks[-1]
    second = (low.at("y1") - high.at("y1")) / (float(high_number.text) - float(low_number.text))
    times = [round(mark.at("height") / second) for mark in marks(question, "bar")]
    assert [f"{time} s" for time in times] == [mark.text for mark in marks(question, "time")]
    if "efficiency" in question.stem:
        waiting = [max(times) - time for time in times]
        return 100 - 100 * near(sum(waiting) / (max(times) * len(times)))
    takt = round((low.at("y1") - marks(question, "takt-limit")[0].at("y1")) / second)
    assert takt == numbers(question.stem)[0]
    left, operators = sum(times), 0
    while left > 0:
        left, operators = left - takt, operators + 1
    return operators


def gantt(question: Question, near: Rounding) -> float:
    """Works day by day on each task whose arrows are all fulfilled."""
    days = [mark.at("x") for mark in marks(question, "day")]
    assert [mark.text for mark in marks(question, "day")] == [str(day + 1) for day in range(len(days))]
    column = days[1] - days[0]
    bars = marks(question, "bar")
    names = [mark.text for mark in marks(question, "task")]
    left = [sum(bar.at("x") < x < bar.at("x") + bar.at("width") for x in days) for bar in bars]
    assert [round(bar.at("width") / column) for bar in bars] == left
    needs: list[set[int]] = [set() for _bar in bars]
    for link in marks(question, "link"):
        points = [tuple(map(float, pair.split(","))) for pair in link.given["points"].split()]
        rows = [min(range(len(bars)), key=lambda row: abs(bars[row].at("y") + 11 - y)) for _x, y in points]
        assert abs(points[0][0] - bars[rows[0]].at("x") - bars[rows[0]].at("width")) < 0.1
        end = min(row for row in range(len(bars)) if bars[row].at("y") > points[-1][1])
        needs[end].add(rows[0])
    late = next(row for row, name in enumerate(names) if f"{name} takes" in question.stem)
    left[late] += round(numbers(question.stem)[0])
    day = 0
    while any(left):
        day += 1
        ready = [row for row in range(len(bars)) if left[row] and not any(left[before] for before in needs[row])]
        for row in ready:
            left[row] -= 1
    return day


PIECES = r"[\d,]+ pieces"
EXPECTED = {
    "production-takt-time": Expected(r"\d+\.\d s", (2, 1600), takt_time, digits=4),
    "production-shift-output": Expected(r"[\d,]+ parts", (10, 5000), shift_output, exact=True),
    "production-bottleneck": Expected(r"\d+ parts", (5, 600), bottleneck),
    "production-reorder-point": Expected(PIECES, (10, 40_000), reorder_point, exact=True),
    "production-kanban-count": Expected(r"\d+ containers", (1, 300), kanban_count, exact=True),
    "production-parts-to-start": Expected(PIECES, (5, 20_000), parts_to_start, exact=True),
    "production-oee": Expected(r"\d+\.\d%", (2, 100), oee, digits=4),
    "production-line-balance": Expected(r"\d+%|\d+ operators", (1, 100), line_balance, exact=True, digits=4),
    "production-gantt": Expected(r"Day \d+", (1, 30), gantt, gap=1),
}
