"""Which outputs of a drawn ladder program are on, from a table of its inputs."""

import random
from dataclasses import dataclass
from itertools import combinations

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import Point
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import PAPER, Drawing, table_size

_RAIL, _END = 24.0, 400.0
_FIRST, _PITCH = 56.0, 108.0  # px: height of the first rung, and from rung to rung
_COLUMNS = (110.0, 220.0)
_BRANCH = 58.0  # px: a branch below its rung
_INPUTS = ("A", "B", "C", "D")
_SETS = tuple(each for many in (1, 2) for each in combinations((1, 2, 3), many))


@dataclass(frozen=True, slots=True)
class _Contact:
    """An input's letter, and whether the contact is normally closed."""

    name: str
    closed: bool

    def passes(self, inputs: dict[str, bool]) -> bool:
        """True where current passes with these inputs."""
        return inputs[self.name] != self.closed

    @property
    def words(self) -> str:
        """The contact in words."""
        return f"{'NC' if self.closed else 'NO'} {self.name}"


@dataclass(frozen=True, slots=True)
class _Rung:
    """Two contacts in series, or parallel, in a rung; the second or the branch, and one more in series after it."""

    first: _Contact
    second: _Contact
    parallel: bool
    last: _Contact | None

    def on(self, inputs: dict[str, bool], swap: bool = False) -> bool:
        """True where the rung's output is on; `swap` takes series for parallel."""
        ways = (self.first.passes(inputs), self.second.passes(inputs))
        start = any(ways) if self.parallel != swap else all(ways)
        return start and (self.last is None or self.last.passes(inputs))

    @property
    def words(self) -> str:
        """The rung from left to right."""
        way = f"{self.first.words} {'parallel to' if self.parallel else 'in series with'} {self.second.words}"
        return f"{way}, then {self.last.words} in series" if self.last else way

    @property
    def contacts(self) -> tuple[_Contact, ...]:
        """All contacts."""
        return (self.first, self.second) if self.last is None else (self.first, self.second, self.last)


def draft(chance: random.Random) -> Draft:
    """The outputs among three that are on: one or two of them.

    Three rungs of two or three contacts, normally open or closed, on four inputs that are on or off.
    """
    rungs, inputs = _program(chance)
    while _on(rungs, inputs) not in _SETS or all(each.parallel == rungs[0].parallel for each in rungs):
        rungs, inputs = _program(chance)
    key = _on(rungs, inputs)
    return Draft(
        stem=(
            "The drawing shows a ladder program with three outputs and a table of the states of its inputs. Which "
            "outputs are on, and which are off?"
        ),
        text=_text(key),
        value=0,
        why=" ".join(_step(at + 1, rung, inputs) for at, rung in enumerate(rungs)) + f" So: {_text(key)}.",
        wrong=_wrong(rungs, inputs, chance),
        ordered=False,
        figure=Figure("ladder-truth.svg", _drawing(rungs, inputs), _alt(rungs, inputs)),
    )


def _program(chance: random.Random) -> tuple[list[_Rung], dict[str, bool]]:
    rungs = []
    for _rung in range(3):
        names = chance.sample(_INPUTS, 3)
        contacts = [_Contact(name, chance.random() < 0.45) for name in names]
        parallel = chance.random() < 0.55
        last = contacts[2] if parallel and chance.random() < 0.6 else None
        rungs.append(_Rung(contacts[0], contacts[1], parallel, last))
    return rungs, {name: chance.random() < 0.5 for name in _INPUTS}


def _on(rungs: list[_Rung], inputs: dict[str, bool], swap: bool = False) -> tuple[int, ...]:
    return tuple(at + 1 for at, rung in enumerate(rungs) if rung.on(inputs, swap))


def _text(outputs: tuple[int, ...]) -> str:
    on = " and ".join(f"{each}" for each in outputs)
    off = " and ".join(f"{each}" for each in (1, 2, 3) if each not in outputs)
    return f"{on} on, {off} off"


def _step(number: int, rung: _Rung, inputs: dict[str, bool]) -> str:
    states = ", ".join(f"{each.words} {'passes' if each.passes(inputs) else 'blocks'}" for each in rung.contacts)
    return f"Rung {number}: {states}, so Output {number} is {'on' if rung.on(inputs) else 'off'}."


def _wrong(rungs: list[_Rung], inputs: dict[str, bool], chance: random.Random) -> tuple[Wrong, ...]:
    """Other sets of outputs in a drawn order, each with the mistake that leads to it or its first wrong output."""
    key = _on(rungs, inputs)
    as_open = [_opened(rung) for rung in rungs]
    turned = {name: not state for name, state in inputs.items()}
    reasons = {
        _on(rungs, inputs, swap=True): "Takes contacts in series for parallel ones and the other way round.",
        _on(rungs, turned): "Takes every contact the wrong way: NO as closed at rest and NC as open.",
        _on(as_open, inputs): "Takes the NC contacts for NO ones, the slash overlooked.",
    }
    others = [each for each in _SETS if each != key]
    chance.shuffle(others)
    return tuple(
        Wrong(_text(each), 0, f"{reasons.get(each, _slip(each, key))} {_missed(each, key)}") for each in others
    )


def _opened(rung: _Rung) -> _Rung:
    first, second = _Contact(rung.first.name, closed=False), _Contact(rung.second.name, closed=False)
    return _Rung(first, second, rung.parallel, _Contact(rung.last.name, closed=False) if rung.last else None)


def _slip(outputs: tuple[int, ...], key: tuple[int, ...]) -> str:
    more = set(outputs) - set(key)
    return "Lets a rung through that is blocked." if more else "Holds a rung to be blocked that passes."


def _missed(outputs: tuple[int, ...], key: tuple[int, ...]) -> str:
    said = [f"Output {each} is off" for each in outputs if each not in key]
    said += [f"Output {each} is on" for each in key if each not in outputs]
    return f"{', '.join(said)}."


def _drawing(rungs: list[_Rung], inputs: dict[str, bool]) -> str:
    rows = [["Input", "State"], *([name, "on" if state else "off"] for name, state in inputs.items())]
    width, _height = table_size(rows)
    drawing = Drawing(_END + 50 + width + 20, 356)
    for x in (_RAIL, _END):
        drawing.line(x, 16, x, 348, width=3, part="rail")
    for at, rung in enumerate(rungs):
        _draw_rung(drawing, rung, at + 1)
    drawing.table(_END + 50, 60, rows, left=2)
    drawing.text(_END + 50, 230, "-| |- NO", size=15)
    drawing.text(_END + 50, 256, "-|/|- NC", size=15)
    return drawing.svg()


def _draw_rung(drawing: Drawing, rung: _Rung, number: int) -> None:
    y = _FIRST + (number - 1) * _PITCH
    drawing.line(_RAIL, y, _END, y, width=1.8)
    _draw_contact(drawing, (_COLUMNS[0], y), rung.first, number)
    later = rung.last if rung.parallel else rung.second
    if later:
        _draw_contact(drawing, (_COLUMNS[1], y), later, number)
    if rung.parallel:
        left, right, low = _COLUMNS[0] - 44, _COLUMNS[0] + 44, y + _BRANCH
        drawing.polyline([(left, y), (left, low), (right, low), (right, y)], width=1.8, part=f"branch-{number}")
        _draw_contact(drawing, (_COLUMNS[0], low), rung.second, number)
    drawing.circle(330, y, 15, fill=PAPER, part="coil")
    drawing.text(330, y + 5, f"{number}", size=15, anchor="middle", bold=True)
    drawing.text(330, y - 22, "Output", size=14, anchor="middle")


def _draw_contact(drawing: Drawing, at: Point, contact: _Contact, number: int) -> None:
    """Two upright bars with a gap, a slash through it where the contact is normally closed; the letter above."""
    x, y = at
    drawing.rectangle(x - 7, y - 3, 14, 6, fill=PAPER, stroke="none")
    for side in (-7, 7):
        drawing.line(x + side, y - 12, x + side, y + 12, width=2.2)
    if contact.closed:
        drawing.line(x - 11, y + 13, x + 11, y - 13, width=2.2, part="slash")
    drawing.text(x, y - 18, contact.name, size=16, anchor="middle", bold=True, part=f"contact-{number}")


def _alt(rungs: list[_Rung], inputs: dict[str, bool]) -> str:
    lines = " ".join(f"Rung {at + 1}: {rung.words}, to output {at + 1}." for at, rung in enumerate(rungs))
    states = ", ".join(f"{name} {'on' if state else 'off'}" for name, state in inputs.items())
    return f"A ladder diagram. {lines} States of the inputs: {states}. NO contacts pass when on, NC ones when off."


FAMILY = Family(
    id="maintenance-ladder-truth",
    activity="maintenance-07",
    topic="Ladder logic AND/OR",
    level="analysis",
    difficulty=0.5,
    reference="concept: ladder logic, contacts in series are AND, in parallel OR, NC inverts",
    draft=draft,
    kind="drawing",
)
