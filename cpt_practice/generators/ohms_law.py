"""Voltage, current, resistance or power in a drawn circuit of one load."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.circuits import battery, meter, resistor, wire
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import Drawing

_ASKS = {
    "V": ("What is the voltage of the battery, to the nearest 0.1 V?", Amount(0.1, after=" V")),
    "I": ("What does the ammeter A read, to the nearest 0.01 A?", Amount(0.01, after=" A")),
    "R": ("What is the resistance of the load R, to the nearest 0.1 ohm?", Amount(0.1, after=" ohms")),
    "P": ("What power does the load R turn into heat, to the nearest 0.1 W?", Amount(0.1, after=" W")),
}
_WORDS = {"V": " V", "I": " A", "R": " ohms"}


@dataclass(frozen=True, slots=True)
class _Load:
    """Which of V, I, R, P is asked for, the two of V, I, R that are given by name with their amounts, the answer."""

    asks: str
    given: dict[str, float]
    answer: float
    sums: str

    def words(self, name: str) -> str:
        """What the drawing says of one of V, I, R."""
        return f"{plain(self.given[name])}{_WORDS[name]}" if name in self.given else "?"


def draft(chance: random.Random) -> Draft:
    """One of V, I, R, P of a load at a battery, from two of V, I, R.

    6 to 48 V, 0.3 to 9 A, 3 to 90 ohms; rounded to 0.1 V, 0.01 A, 0.1 ohm or 0.1 W.
    """
    load = _load(chance)
    ask, amount = _ASKS[load.asks]
    return Draft(
        stem=f"The drawing shows a DC circuit with one load. {ask}",
        text=amount.text(load.answer),
        value=amount.rounded(load.answer),
        why=f"{load.sums} = {load.answer:,.3f}, or {amount.text(load.answer)}.",
        wrong=tuple(amount.wrong(each, why) for each, why in _mistakes(load)),
        tolerance=max(amount.step / 2, 0.006 * load.answer),
        figure=Figure("ohms-law.svg", _drawing(load), _alt(load)),
    )


def _load(chance: random.Random) -> _Load:
    volts, ohms = chance.randrange(12, 97) / 2, chance.randrange(6, 181) / 2
    amps = round(volts / ohms, 2)
    while not 0.3 <= amps <= 9 or 0.9 < amps < 1.15 or abs(volts - ohms) < 1:
        volts, ohms = chance.randrange(12, 97) / 2, chance.randrange(6, 181) / 2
        amps = round(volts / ohms, 2)
    v, i, r = plain(volts), plain(amps), plain(ohms)
    asks = chance.choice(("V", "I", "R", "P"))
    if asks == "V":
        return _Load("V", {"I": amps, "R": ohms}, amps * ohms, f"V = I x R: {i} x {r}")
    if asks == "I":
        return _Load("I", {"V": volts, "R": ohms}, volts / ohms, f"I = V / R: {v} / {r}")
    if asks == "R":
        return _Load("R", {"V": volts, "I": amps}, volts / amps, f"R = V / I: {v} / {i}")
    pair = chance.choice(("VI", "IR", "VR"))
    if pair == "VI":
        return _Load("P", {"V": volts, "I": amps}, volts * amps, f"P = V x I: {v} x {i}")
    if pair == "IR":
        return _Load("P", {"I": amps, "R": ohms}, amps * amps * ohms, f"P = I x I x R: {i} x {i} x {r}")
    return _Load("P", {"V": volts, "R": ohms}, volts * volts / ohms, f"P = V x V / R: {v} x {v} / {r}")


def _mistakes(load: _Load) -> list[tuple[float, str]]:
    """Wrong uses of the two given amounts, the usual ones first."""
    one, other = load.given.values()
    a, b = load.given
    return [
        (one * other, f"Multiplies {a} by {b}, which is not what this question asks for."),
        (one / other, f"Divides {a} by {b}, which is not what this question asks for."),
        (other / one, f"Divides {b} by {a}: the ratio is upside down or of the wrong kind."),
        (one * one * other, f"Squares {a} and multiplies by {b}, a formula for another case."),
        (one * one / other, f"Squares {a} and divides by {b}, a formula for another case."),
        (other * other / one, f"Squares {b} and divides by {a}, a formula for another case."),
        (one * other * other, f"Squares {b} and multiplies by {a}, a formula for another case."),
        (one + other, f"Adds {a} and {b}, amounts of different kinds."),
        (abs(one - other), f"Subtracts the smaller of {a} and {b} from the larger one."),
        (load.answer * 2, "Doubles the answer, as if the load stood in the circuit twice."),
        (load.answer / 2, "Halves the answer, as if the load were split between two wires."),
        (load.answer * 10, "Puts the decimal point one place too far to the right."),
        (load.answer / 10, "Puts the decimal point one place too far to the left."),
        (load.answer * 1.41, "Takes a peak value of alternating current; the circuit is DC."),
        (load.answer / 1.41, "Takes an effective value of alternating current; the circuit is DC."),
    ]


def _drawing(load: _Load) -> str:
    drawing = Drawing(560, 270)
    left, right, top, low = 170.0, 390.0, 80.0, 230.0
    wire(drawing, (left, top), (right, top), (right, low), (left, low), (left, top))
    battery(drawing, (left, 155), load.words("V"))
    resistor(drawing, (right, 155), ("R", load.words("R")), upright=True)
    meter(drawing, (280, top), "A", load.words("I"), right=False)
    return drawing.svg()


def _alt(load: _Load) -> str:
    return (
        f"A closed circuit of a battery ({load.words('V')}), an ammeter A ({load.words('I')}) and one resistor R "
        f"({load.words('R')}), one after another."
    )


FAMILY = Family(
    id="maintenance-ohms-law",
    activity="maintenance-04",
    topic="Voltage, current, resistance, power; Ohm's law sums",
    level="application",
    difficulty=0.65,
    reference="concept: Ohm's law V = I x R, power P = V x I",
    draft=draft,
)
