"""Draws a part that lies against a steel rule, and the rule at its right end once more, enlarged."""

from collections.abc import Callable
from dataclasses import dataclass

from cpt_practice.generators.svg import SHADE, Drawing

_RULE = "#f4f6f8"
_START = 34.0  # px: the left end of the rule
_WIDTH = 580.0
_WORN = 7.0  # px that a worn end has lost


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule graduated from 0 in `per_unit` lines to the unit that is numbered, `length` units long.

    `lengths` gives each line's length in px by its number; a numeral counts up by `counts`; `marked` is what is stamped
    on the rule.
    """

    per_unit: int
    length: float
    lengths: Callable[[int], float]
    counts: int
    marked: str


@dataclass(frozen=True, slots=True)
class Lying:
    """A part from line `left` to line `right` of the rule; `worn` says that the rule's end has lost its corner."""

    left: int
    right: int
    worn: bool
    name: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The rule from `low` lines on, `pitch` px a line, its upper edge at `edge`."""

    drawing: Drawing
    low: float
    pitch: float
    edge: float
    part: str

    def at(self, line: float) -> float:
        """The place of a line in px."""
        return _START + (line - self.low) * self.pitch

    def holds(self, line: float, margin: float) -> bool:
        """True where a line keeps `margin` px from both ends of the sheet's stretch."""
        return margin <= (line - self.low) * self.pitch <= _WIDTH - margin


def rule_figure(rule: Rule, lying: Lying, *, near: float | None) -> str:
    """The whole rule with the part above it; `near` is where in the enlarged stretch (0 to 1) the right end lies."""
    drawing = Drawing(640, 190 if near is None else 340)
    drawing.text(20, 26, lying.name, size=14)
    lines = rule.length * rule.per_unit
    _draw(_Stretch(drawing, 0, _WIDTH / lines, 82.0, ""), rule, lying)
    if near is not None:
        shown = 1.12 * rule.per_unit
        drawing.text(20, 200, "Right end of the part, enlarged:", size=14)
        _draw(_Stretch(drawing, lying.right - near * shown, _WIDTH / shown, 248.0, "near-"), rule, lying)
    return drawing.svg()


def _draw(stretch: _Stretch, rule: Rule, lying: Lying) -> None:
    """The rule's plate, the part above it, then lines and numerals."""
    drawing, edge = stretch.drawing, stretch.edge
    worn = lying.worn and not stretch.part
    _draw_plate(drawing, edge, worn=worn)
    left, right = max(_START, stretch.at(lying.left)), stretch.at(lying.right)
    drawing.rectangle(left, edge - 40, right - left, 40, fill=SHADE, part=f"{stretch.part}part")
    if not stretch.part:
        drawing.text(_START + 8, edge + 72, rule.marked, size=14, part="stamp")
    first, last = max(0, int(stretch.low)), int(stretch.low + _WIDTH / stretch.pitch) + 1
    for line in range(first, last + 1):
        if not stretch.holds(line, 3.0) or (worn and line * stretch.pitch < 3 * _WORN):
            continue
        x, length = stretch.at(line), rule.lengths(line)
        drawing.line(x, edge, x, edge + length, width=1.2, part=f"{stretch.part}line")
        if line % rule.per_unit == 0 and stretch.holds(line, 14.0):
            number = f"{line // rule.per_unit * rule.counts}"
            drawing.text(
                x, edge + length + 15, number, size=16, anchor="middle", bold=True, part=f"{stretch.part}number"
            )


def _draw_plate(drawing: Drawing, edge: float, *, worn: bool) -> None:
    """The rule without its lines."""
    if not worn:
        drawing.rectangle(_START, edge, _WIDTH, 80, fill=_RULE)
        return
    end, bottom = _START + _WIDTH, edge + 80
    corner = [(_START, edge + 2 * _WORN), (_START + 0.7 * _WORN, edge + 0.9 * _WORN), (_START + 3 * _WORN, edge)]
    drawing.polygon([*corner, (end, edge), (end, bottom), (_START, bottom)], fill=_RULE)
