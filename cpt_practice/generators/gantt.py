"""Finish of a job after one of its tasks is late, from a drawn Gantt chart with dependencies."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.charts import GRID
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, SHADE, Drawing

_JOBS = (  # tasks of two branches, then those that need both
    (("Saw frame", "Weld frame", "Paint frame"), ("Order motor", "Wire motor"), ("Assemble", "Test")),
    (("Cast body", "Mill body", "Drill body"), ("Turn shaft", "Grind shaft"), ("Assemble", "Inspect")),
    (("Cut sheet", "Bend sheet", "Weld case"), ("Mold cover", "Print cover"), ("Fit cover", "Pack")),
    (("Forge hub", "Turn hub", "Drill hub"), ("Roll rim", "Weld rim"), ("Join parts", "Balance")),
)
_LEFT, _TOP, _DAY, _ROW = 116.0, 48.0, 23.0, 40.0
_DAYS = 22


@dataclass(frozen=True, slots=True)
class _Task:
    """A task, the days it takes, the day before its first one, and the places of the tasks that it waits for."""

    name: str
    days: int
    start: int
    after: tuple[int, ...]

    @property
    def end(self) -> int:
        """Its last day."""
        return self.start + self.days


@dataclass(frozen=True, slots=True)
class _Late:
    """The plan, the place of the task that is late and by how many days; `slack` of its branch, day the job ends."""

    tasks: tuple[_Task, ...]
    place: int
    days: int
    slack: int
    end: int

    @property
    def task(self) -> _Task:
        """The task that is late."""
        return self.tasks[self.place]

    @property
    def planned(self) -> int:
        """The day on which the job was to end."""
        return self.tasks[-1].end

    @property
    def over(self) -> int:
        """Days by which the delay is longer than the slack; 0 if it is not."""
        return max(0, self.days - self.slack)


def draft(chance: random.Random) -> Draft:
    """Last day of the job when one task takes 1 to 5 days longer: slack of its branch takes up some, all or none.

    Two branches of one to three tasks of 2 to 5 days, then one or two tasks that need both; 10 to 16 days as planned.
    """
    late = _late(chance)
    while not 10 <= late.planned <= 16:
        late = _late(chance)
    days = f"{late.days} day{'s' * (late.days > 1)}"
    task = late.task.name
    if late.slack == 0:
        room = f"{task} has no slack, so the end of the job moves by all of it"
    else:
        room = f"{task} has {late.slack} day{'s' * (late.slack > 1)} of slack before the other branch is done"
    rest = f"the rest is {late.days} - {late.slack} = {late.over}, and " if late.over and late.slack else ""
    if not late.over:
        rest = "nothing is left over, and "
    return Draft(
        stem=(
            f"The Gantt chart shows a job's plan. A task starts the day after all tasks with an arrow to it are done. "
            f"{task} takes {days} longer than planned. On which day is the job finished?"
        ),
        text=_day(late.end),
        value=late.end,
        why=f"{room}; {rest}day {late.planned} + {late.over} = {late.end}: {_day(late.end)}.",
        wrong=_wrong(late),
        gap=1,
        limits=(4.0, _DAYS + 2.5),
        figure=Figure("gantt.svg", _drawing(late.tasks), _alt(late.tasks)),
    )


def _day(day: int) -> str:
    return f"Day {day}"


def _late(chance: random.Random) -> _Late:
    """A plan with one late task of a branch: on the longer or on the shorter one."""
    first, second, last = chance.choice(_JOBS)
    branches = (first[: chance.choice((2, 3))], second[: chance.choice((1, 2))])
    tail = last[: chance.choice((1, 2))]
    tasks: list[_Task] = []
    for branch in branches:
        for number, name in enumerate(branch):
            before = tuple(range(len(tasks) - min(number, 1), len(tasks)))
            tasks.append(_Task(name, chance.randrange(2, 6), tasks[-1].end if number else 0, before))
    ends = (len(branches[0]) - 1, len(tasks) - 1)
    joined = max(tasks[place].end for place in ends)
    for number, name in enumerate(tail):
        after = (len(tasks) - 1,) if number else ends
        tasks.append(_Task(name, chance.randrange(2, 5), tasks[-1].end if number else joined, after))
    place = chance.randrange(ends[1] + 1)
    slack = joined - tasks[ends[0] if place <= ends[0] else ends[1]].end
    days = chance.randrange(1, 6)
    return _Late(tuple(tasks), place, days, slack, tasks[-1].end + max(0, days - slack))


def _wrong(late: _Late) -> tuple[Wrong, ...]:
    planned, delay, slack = late.planned, late.days, late.slack
    followers = sum(late.place <= place for place in range(len(late.tasks)))
    last = late.tasks[-1].days
    found = [
        (planned + delay, "Moves the end by the whole delay, though the branch has slack that takes up some of it."),
        (planned, "Keeps the planned end, as if slack took up the delay."),
        (planned + 2 * delay, "Counts the delay twice: once for the task, once for those that wait for it."),
        (late.end + 1, "Counts one day too many, as if a day were lost between two tasks."),
        (late.end - 1, "Counts one day too few: the last day of a bar belongs to its task."),
        (planned + slack + delay, "Adds the slack to the delay in place of taking it off."),
        (planned + slack, "Adds the slack of the branch in place of the days that are left over."),
        (
            planned + delay - 1,
            "Takes one day off the delay, as if a task could start on the last day of the one before.",
        ),
        (planned - slack + delay, "Takes the slack off the planned end as well, though the other branch sets that."),
        (late.end - last, f"Stops at the end of the tasks before {late.tasks[-1].name.lower()}."),
        (planned - abs(slack - delay), "Moves the end forward by the slack that is left over."),
        (planned + delay * followers, "Adds the delay to each task that is still to come."),
        (late.end + 2, "Counts two days too many, one at each branch that has to be done."),
        (late.end - 2, "Counts two days too few: each bar lasts from the left edge of a day to the right edge of one."),
        (late.end + 3, "Adds a day for each task that follows, though they start the day after."),
        (planned - delay, "Takes the delay off the plan in place of adding it."),
    ]
    return tuple(Wrong(_day(day), day, why) for day, why in found)


def _drawing(tasks: Sequence[_Task]) -> str:
    """A row for each task, a column for each day, bars in their columns and arrows from end to start."""
    bottom = _TOP + len(tasks) * _ROW
    drawing = Drawing(_LEFT + _DAYS * _DAY + 14, bottom + 14)
    for day in range(_DAYS + 1):
        x = _LEFT + day * _DAY
        drawing.rectangle(x - 0.5, _TOP, 1, bottom - _TOP, fill=GRID, stroke="none", part="grid")
        if day < _DAYS:
            drawing.text(x + _DAY / 2, _TOP - 8, f"{day + 1}", size=14, anchor="middle", part="day")
    drawing.text(_LEFT - 12, _TOP - 8, "Day", size=14, anchor="end", bold=True)
    for row, task in enumerate(tasks):
        y = _TOP + row * _ROW
        drawing.text(12, y + 25, task.name, size=14, part="task")
        drawing.rectangle(_LEFT + task.start * _DAY, y + 9, task.days * _DAY, _ROW - 18, fill=SHADE, part="bar")
    for row, task in enumerate(tasks):
        for number, before in enumerate(task.after):
            _draw_link(drawing, (before, tasks[before].end), (row, task.start), len(task.after) - 1 - number)
    drawing.line(_LEFT, _TOP, _LEFT, bottom)
    drawing.line(_LEFT, _TOP, _LEFT + _DAYS * _DAY, _TOP)
    return drawing.svg()


def _draw_link(drawing: Drawing, start: tuple[int, int], end: tuple[int, int], number: int) -> None:
    """An arrow from the end of a bar to the top of another near its start, `number` places on; both by row and day."""
    x, y = _LEFT + start[1] * _DAY, _TOP + (start[0] + 0.5) * _ROW
    to_x, to_y = _LEFT + end[1] * _DAY + 9 + 15 * number, _TOP + end[0] * _ROW + 9
    drawing.polyline([(x, y), (to_x, y), (to_x, to_y - 6)], width=1.8, part="link")
    drawing.polygon([(to_x, to_y), (to_x - 4.5, to_y - 9), (to_x + 4.5, to_y - 9)], fill=INK)


def _alt(tasks: Sequence[_Task]) -> str:
    told: list[str] = []
    for task in tasks:
        names = " and ".join(tasks[place].name.lower() for place in task.after)
        told.append(f"{task.name}: days {task.start + 1} to {task.end}" + (f", after {names}" if names else ""))
    scale = ", ".join(str(day) for day in range(1, _DAYS + 1))
    return f"Gantt chart with arrows between tasks, columns for days {scale}. {'; '.join(told)}."


FAMILY = Family(
    id="production-gantt",
    activity="production-06",
    topic="Scheduling, Gantt, dispatch",
    level="analysis",
    difficulty=0.5,
    reference="concept: slack in a Gantt chart",
    draft=draft,
    kind="chart",
)
