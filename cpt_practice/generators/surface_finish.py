"""A surface texture symbol read: roughness, removal of material, lay, or machining allowance."""

import random
from dataclasses import dataclass
from typing import Literal

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import THICK
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing

Process = Literal["any", "removed", "kept"]
Lay = Literal["", "=", "⊥", "X", "M", "C", "R", "P"]

_ROUGHNESS = {"in": ("8", "16", "32", "63", "125", "250"), "mm": ("0.2", "0.4", "0.8", "1.6", "3.2", "6.3")}
_ALLOWANCES = {"in": (".010", ".020", ".030", ".040", ".060"), "mm": ("0.2", "0.5", "1.0", "1.5", "2.0")}
_CUTOFFS = {"in": (".030", ".100"), "mm": ("0.8", "2.5")}
_VALUES = {"in": "microinches", "mm": "micrometers"}
_OTHER = {"in": "micrometers", "mm": "microinches"}
_H = 28.0  # px: a third of the symbol's height
_SLOPE = 0.577  # tangent of 30 degrees: both legs stand at 60 degrees
_LAYS: dict[Lay, str] = {
    "=": "Parallel to the edge seen",
    "⊥": "Square to the edge seen",
    "X": "Crossed at two slants",
    "M": "Mixed, in all directions",
    "C": "Circular about the middle",
    "R": "Radial from the middle",
    "P": "Particulate, with no lines",
}
_PROCESSES: dict[Process, str] = {
    "removed": "required",
    "kept": "prohibited",
    "any": "optional",
}
_SIGNS: dict[Process, str] = {"removed": "a bar closes the check mark", "kept": "a circle stands in the check mark",
                              "any": "the check mark is open, with neither bar nor circle"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Symbol:
    """The symbol's parts as written; empty where there is none. `roughness` has the upper limit first, if two."""

    unit: Literal["in", "mm"]
    process: Process
    roughness: tuple[str, ...]
    lay: Lay = ""
    allowance: str = ""
    cutoff: str = ""
    wide: int = 300
    high: int = 60


def draft(chance: random.Random) -> Draft:
    """One of four questions, on inch drawings (Ra of 8 to 250 microinches) or metric ones (0.2 to 6.3 micrometers)."""
    ask = chance.choice((_value, _process, _lay, _lay, _allowance))
    return ask(_symbol(chance), chance)


def _symbol(chance: random.Random) -> _Symbol:
    """A symbol without lay and allowance; a question puts in what it asks for."""
    unit: Literal["in", "mm"] = chance.choice(("in", "in", "in", "mm"))
    values = _ROUGHNESS[unit]
    at = chance.randrange(1, len(values))
    process: Process = chance.choice(("removed", "kept", "any"))
    return _Symbol(
        unit=unit,
        process=process,
        roughness=(values[at], values[at - 1]) if chance.random() < 0.4 else (values[at],),
        lay=chance.choice(("", *_LAYS)),
        allowance=chance.choice(("", *_ALLOWANCES[unit])) if process == "removed" else "",
        cutoff=chance.choice(("", "", *_CUTOFFS[unit])),
        wide=chance.randrange(260, 361, 4),
        high=chance.randrange(50, 81, 2),
    )


def _changed(symbol: _Symbol, *, process: Process, lay: Lay, allowance: str) -> _Symbol:
    return _Symbol(symbol.unit, process, symbol.roughness, lay, allowance, symbol.cutoff, symbol.wide, symbol.high)


def _draft(symbol: _Symbol, stem: str, key: tuple[str, str], wrong: list[tuple[str, str]]) -> Draft:
    """A question on a symbol; `key` and `wrong` are texts with their reasons."""
    return Draft(
        stem=f"A surface on a drawing has this texture symbol. {stem}",
        text=key[0],
        value=0.0,
        why=key[1],
        wrong=tuple(Wrong(text, 0.0, why) for text, why in wrong),
        ordered=False,
        figure=Figure("surface-finish.svg", _drawing(symbol), _alt(symbol)),
    )


def _value(symbol: _Symbol, _chance: random.Random) -> Draft:
    unit, other = _VALUES[symbol.unit], _OTHER[symbol.unit]
    high, low = symbol.roughness[0], symbol.roughness[-1]
    right, mistaken = f"at most {high}", f"at least {high}"
    why, mistake = f"a single value is the upper limit, here {high}", "for a lower limit"
    if high != low:
        right, mistaken = f"{low} to {high}", f"at most {low}"
        why, mistake = f"the upper value is the most, {high}, the lower one the least, {low}", "under the line alone"
    wrong = [
        (f"Ra of {mistaken} {other}", f"Takes the value {mistake}, and reads {other}; the note names {unit}."),
        (f"Rz of {right} {other}", f"Takes average roughness Ra for Rz, and {unit} for {other}."),
        (f"Rz of {mistaken} {unit}", f"Takes the value {mistake}, and for Rz; the note names Ra."),
    ]
    key = (f"Ra of {right} {unit}", f"The note names Ra and {unit}; {why}.")
    return _draft(symbol, "Which roughness does it call for?", key, wrong)


def _process(symbol: _Symbol, chance: random.Random) -> Draft:
    others: list[Process] = [process for process in _PROCESSES if process != symbol.process]
    right, other = _PROCESSES[symbol.process], chance.choice(others)
    wrong = [
        (f"Stock removal is {_PROCESSES[other]}", f"That is so where {_SIGNS[other]}."),
        (f"Burr removal is {right}", "Takes the sign for a note on edges; it is about the whole surface."),
        (
            f"Burr removal is {_PROCESSES[other]}",
            f"Takes it for a note on edges, and for the sign where {_SIGNS[other]}.",
        ),
    ]
    key = (f"Stock removal is {right}", f"Here {_SIGNS[symbol.process]}.")
    return _draft(symbol, "What does its shape say?", key, wrong)


def _lay(symbol: _Symbol, chance: random.Random) -> Draft:
    lays: list[Lay] = list(_LAYS)
    lay = chance.choice(lays)
    others = [other for other in lays if other != lay]
    chance.shuffle(others)
    wrong = [(_LAYS[other], f"The sign for this lay is {_sign(other)}.") for other in others]
    asked = _changed(symbol, process=symbol.process, lay=lay, allowance=symbol.allowance)
    key = (_LAYS[lay], f"The sign at the right of the check mark is {_sign(lay)}.")
    return _draft(asked, "Which way do the tool marks run?", key, wrong)


def _sign(lay: Lay) -> str:
    return {"=": "two level lines", "⊥": "an upright line on a level one"}.get(lay, f"the letter {lay}")


def _allowance(symbol: _Symbol, chance: random.Random) -> Draft:
    value = chance.choice(_ALLOWANCES[symbol.unit])
    amount = f"{float(value):.3f} in" if symbol.unit == "in" else f"{value} mm"
    asked = _changed(symbol, process="removed", lay=symbol.lay, allowance=value)
    key = (
        f"Removal of at least {amount}",
        "The number at the lower left is the machining allowance: the least to remove.",
    )
    mistake, done = chance.choice((("a coating", "Plating"), ("a hard case", "Hardening"), ("a mark", "Engraving")))
    wrong = [
        (f"Removal of at most {amount}", "Takes the allowance for an upper limit; it is the least stock to remove."),
        (f"{done} of at least {amount}", f"Takes the allowance for the depth of {mistake}."),
        (f"{done} of at most {amount}", f"Takes the allowance for the largest depth of {mistake}."),
    ]
    return _draft(asked, "What does the number at its lower left call for?", key, wrong)


def _drawing(symbol: _Symbol) -> str:
    drawing = Drawing(560, 260)
    top, left = 164.0, 70.0
    drawing.path(f"M {left} {top} h {symbol.wide} v {symbol.high} h {-symbol.wide} Z", width=THICK, part="surface")
    _draw_symbol(drawing, symbol, (left + 0.45 * symbol.wide, top))
    drawing.text(20, 28, f"SURFACE TEXTURE: Ra IN {_VALUES[symbol.unit].upper()}", size=14, part="note")
    return drawing.svg()


def _draw_symbol(drawing: Drawing, symbol: _Symbol, vertex: tuple[float, float]) -> None:
    x, y = vertex
    left, right, level = x - 1.5 * _H * _SLOPE, x + 3 * _H * _SLOPE, y - 1.5 * _H
    drawing.line(x, y, left, level, part="leg")
    drawing.line(x, y, right, y - 3 * _H, part="leg")
    drawing.line(right, y - 3 * _H, right + 74, y - 3 * _H, part="top")
    if symbol.process == "removed":
        drawing.line(left, level, x + 1.5 * _H * _SLOPE, level, part="bar")
    if symbol.process == "kept":
        drawing.circle(x, y - _H, _H / 2, part="ring")
    for line, value in enumerate(reversed(symbol.roughness)):
        drawing.text(x - 2, level - 8 - 18 * line, value, size=15, anchor="end", part="roughness")
    if symbol.allowance:
        drawing.text(left - 4, y - 7, symbol.allowance, size=15, anchor="end", part="allowance")
    if symbol.cutoff:
        drawing.text(right + 8, y - 3 * _H + 19, symbol.cutoff, size=15, part="cutoff")
    _draw_lay(drawing, symbol.lay, (x + 1.7 * _H, y - 13))


def _draw_lay(drawing: Drawing, lay: Lay, middle: tuple[float, float]) -> None:
    x, y = middle
    lines = {"=": ((-9, -3, 9, -3), (-9, 3, 9, 3)), "⊥": ((-9, 6, 9, 6), (0, 6, 0, -8))}.get(lay, ())
    for x1, y1, x2, y2 in lines:
        drawing.line(x + x1, y + y1, x + x2, y + y2, part="lay")
    if lay and not lines:
        drawing.text(x, y + 6, lay, size=16, anchor="middle", part="lay")


def _alt(symbol: _Symbol) -> str:
    told = [f"{' over '.join(symbol.roughness)} above its left leg"]
    if symbol.allowance:
        told.append(f"{symbol.allowance} at its lower left")
    if symbol.cutoff:
        told.append(f"{symbol.cutoff} under the bar at the upper right")
    if symbol.lay:
        told.append(f"{_sign(symbol.lay)} at its right")
    return (
        f"Side view of a block with a surface texture symbol on its upper face: {_SIGNS[symbol.process]}; "
        f"{'; '.join(told)}. Note: surface texture, Ra in {_VALUES[symbol.unit]}."
    )


FAMILY = Family(
    id="quality-surface-finish",
    activity="quality-09",
    topic="Surface and weld symbols",
    level="application",
    difficulty=0.55,
    reference="ASME Y14.36M-1996; concept: surface texture symbols",
    draft=draft,
    kind="drawing",
)
