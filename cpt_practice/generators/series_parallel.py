"""Total resistance or battery current of a drawn circuit of two or three resistors."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.circuits import battery, joint, resistor, wire
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import Drawing

_OHMS = Amount(0.1, after=" ohms")
_AMPS = Amount(0.01, after=" A")
_TOP, _LOW, _BATTERY = 80.0, 290.0, 120.0
# for each form: how many resistors lie in the upper wire, and how many stand in each branch
_FORMS = ((1, (1,)), (2, (1,)), (0, (1, 1)), (0, (1, 1, 1)), (1, (1, 1)), (0, (2, 1)))
_BRANCHES = {1: (500.0,), 2: (330.0, 480.0), 3: (240.0, 370.0, 500.0)}


@dataclass(frozen=True, slots=True)
class _Circuit:
    """Ohms of the resistors in the upper wire and in each upright branch, and the battery's V."""

    level: tuple[int, ...]
    branches: tuple[tuple[int, ...], ...]
    volts: int

    @property
    def ohms(self) -> tuple[int, ...]:
        """All resistors, R1 first."""
        return (*self.level, *(each for branch in self.branches for each in branch))

    @property
    def total(self) -> float:
        """What the battery sees, in ohms."""
        return sum(self.level) + _parallel(sum(branch) for branch in self.branches)


def _parallel(ohms: Iterable[float]) -> float:
    return 1 / sum(1 / each for each in ohms)


def draft(chance: random.Random) -> Draft:
    """The total in ohms to 0.1, or battery V over it in A to 0.01.

    Resistors of 4 to 60 ohms, batteries of 12 to 48 V.
    """
    level, branches = chance.choice(_FORMS)
    circuit = _Circuit(
        tuple(chance.randrange(4, 61) for _each in range(level)),
        tuple(tuple(chance.randrange(4, 61) for _each in range(many)) for many in branches),
        chance.choice((12, 18, 24, 36, 48)),
    )
    asks_current = chance.random() < 0.5
    amount = _AMPS if asks_current else _OHMS
    sums, total = _working(circuit)
    value = circuit.volts / total if asks_current else total
    ask = (
        "Which current does the battery deliver, to the nearest 0.01 A?"
        if asks_current
        else "What is the total resistance, to the nearest 0.1 ohm?"
    )
    mistakes = [(circuit.volts / ohms if asks_current else ohms, why) for ohms, why in _mistakes(circuit)]
    if asks_current:
        sums += f"; I = V / R: {circuit.volts} / {total:.2f} = {value:.3f}"
    return Draft(
        stem=f"The drawing shows a DC circuit with {len(circuit.ohms)} resistors. {ask}",
        text=amount.text(value),
        value=amount.rounded(value),
        why=f"{sums}, or {amount.text(value)}.",
        wrong=tuple(amount.wrong(each, why) for each, why in mistakes),
        tolerance=max(amount.step / 2, 0.008 * value),
        figure=Figure("series-parallel.svg", _drawing(circuit), _alt(circuit)),
    )


def _working(circuit: _Circuit) -> tuple[str, float]:
    """The sums, branches first and pair by pair as product over sum, and the total in ohms to 0.01."""
    steps = [f"in series {each[0]} + {each[1]} = {sum(each)} ohms" for each in circuit.branches if len(each) > 1]
    branches = [float(sum(branch)) for branch in circuit.branches]
    one = branches[0]
    for other in branches[1:]:
        both = _parallel([one, other])
        steps.append(
            f"in parallel {one:.4g} + {other:g} = {one + other:.4g}; {one:.4g} x {other:g} / {one + other:.4g} = "
            f"{both:.2f} ohms"
        )
        one = round(both, 2)
    if circuit.level:
        total = round(sum(circuit.level) + one, 2)
        level = " + ".join(f"{each}" for each in circuit.level)
        steps.append(f"in series {level} + {one:.4g} = {total:.2f} ohms")
        one = total
    return "; ".join(steps).replace("in ", "In ", 1), one


def _mistakes(circuit: _Circuit) -> list[tuple[float, str]]:
    """Totals in ohms that mistakes lead to, the usual ones first."""
    ohms, total = circuit.ohms, circuit.total
    series, parallel = float(sum(ohms)), _parallel(list(ohms))
    first, second, last = ohms[0], ohms[1], ohms[-1]
    return [
        (series, "Adds all resistors, as if they were all in series."),
        (parallel, "Takes all resistors to be in parallel."),
        (first + _parallel(ohms[1:]), "Takes the first resistor alone to be in series with the others in parallel."),
        (_parallel([first + second, last]), "Takes the first two in series, and the last one parallel to both."),
        (_parallel([first, second]) + last, "Takes the first two to be in parallel and adds the last one."),
        (first * second / 10, "Multiplies two resistances and shifts the point; the division by the sum is missing."),
        (series / len(ohms), "Takes the mean of the resistances as the total."),
        (total + min(ohms) / 2, "Counts half of the smallest resistor a second time."),
        (max(ohms), "Takes the largest resistor alone, as if it set the total."),
        (min(ohms), "Takes the smallest resistor alone, as if all current went through it."),
        (series - first, "Leaves the first resistor out and adds the others."),
        (series - last, "Leaves the last resistor out and adds the others."),
        (total * 2, "Doubles the total, once for each pole of the battery."),
        (total / 2, "Halves the total, as if each resistor had a way of its own."),
        (series * 2, "Adds all resistors on the way there and on the way back."),
        (total * 1.25, "Adds a quarter for the wires, which have nearly no resistance."),
        (total * 0.75, "Takes a quarter off, as if the joints let some current by."),
    ]


def _drawing(circuit: _Circuit) -> str:
    drawing = Drawing(640, 320)
    xs = _BRANCHES[len(circuit.branches)]
    wire(drawing, (xs[-1], _TOP), (_BATTERY, _TOP), (_BATTERY, _LOW), (xs[-1], _LOW))
    for x in xs:
        wire(drawing, (x, _TOP), (x, _LOW))
    for x in xs[:-1]:
        joint(drawing, (x, _TOP))
        joint(drawing, (x, _LOW))
    battery(drawing, (_BATTERY, (_TOP + _LOW) / 2), f"{circuit.volts} V")
    number = 0
    for at, ohms in enumerate(circuit.level):
        number += 1
        middle = _BATTERY + (xs[0] - _BATTERY) * (at + 0.5) / len(circuit.level)
        resistor(drawing, (middle, _TOP), (f"R{number}", f"{ohms} ohms"), upright=False)
    for x, branch in zip(xs, circuit.branches, strict=True):
        for at, ohms in enumerate(branch):
            number += 1
            y = _TOP + (_LOW - _TOP) * (at + 0.5) / len(branch)
            resistor(drawing, (x, y), (f"R{number}", f"{ohms} ohms"), upright=True)
    return drawing.svg()


def _alt(circuit: _Circuit) -> str:
    named = [f"R{at + 1} of {ohms} ohms" for at, ohms in enumerate(circuit.ohms)]
    level, rest = named[: len(circuit.level)], named[len(circuit.level) :]
    ways: list[str] = []
    for branch in circuit.branches:
        ways.append(" then ".join(rest[: len(branch)]))
        rest = rest[len(branch) :]
    start = f"From the battery of {circuit.volts} V the wire runs "
    start += f"through {' then '.join(level)}, then " if level else ""
    end = f"through {ways[0]}" if len(ways) == 1 else f"into {len(ways)} branches side by side: {'; '.join(ways)}"
    return f"{start}{end}, and back to the battery."


FAMILY = Family(
    id="maintenance-series-parallel",
    activity="maintenance-04",
    topic="Series/parallel",
    level="analysis",
    difficulty=0.5,
    reference="concept: resistors in series add, in parallel product over sum",
    draft=draft,
    kind="drawing",
)
