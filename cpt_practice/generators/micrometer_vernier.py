"""The reading of an outside micrometer with a vernier, in ten-thousandths of an inch."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_STARTS = (0, 0, 1)  # in: where the range of the tool begins
_INDEX, _ZERO = 262.0, 70.0  # px: the index line, the sleeve's zero line
_PITCH, _DIVISION, _NEAR = 5.0, 19.0, 46.0  # px of 0.025 in on the sleeve, of 0.001 in on the thimble, and enlarged
_TOP, _BOTTOM = 52.0, 306.0
_SLEEVE = "#f4f6f8"


def draft(chance: random.Random) -> Draft:
    """Sleeve, thimble and vernier at any 0.0001 in of a 1 in range that starts at 0 or 1 in."""
    start = chance.choice(_STARTS)
    tenths = chance.choice([tenths for tenths in range(10001) if tenths % 250 >= 100 or tenths % 1000 == 0])
    mils, vernier = divmod(tenths, 10)
    turns, thimble = divmod(mils, 25)
    total = start * 10000 + tenths
    caption = f"Outside micrometer with vernier, {start} to {start + 1} in; scales rolled out flat"
    return Draft(
        stem=(
            f"The drawing shows the scales of an outside micrometer with a range of {start} to {start + 1} in, rolled "
            "out flat, with the vernier above the index line. What does it read?"
        ),
        text=_text(total),
        value=total / 10000,
        why=(
            f"The range starts at {start}.0000; {turns} lines past the sleeve's zero, 0.025 in each, are "
            f"{turns / 40:.4f}; the last thimble line at or below the index line is {thimble}, {thimble / 1000:.4f}; "
            f"vernier line {vernier} meets a thimble line, 0.000{vernier}: {start}.0000 + {turns / 40:.4f} + "
            f"{thimble / 1000:.4f} + 0.000{vernier} = {_text(total)}."
        ),
        wrong=tuple(_wrong(start, tenths)),
        gap=0.0001,
        limits=(-0.00005, start + 1.00005),
        figure=Figure("micrometer-vernier.svg", _drawing(tenths, caption, chance.randrange(-1, 2)), _alt(caption)),
    )


def _text(tenths: int) -> str:
    return f"{tenths / 10000:.4f} in"


def _wrong(start: int, tenths: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    mils, vernier = divmod(tenths, 10)
    thimble = mils % 25
    met = (thimble + vernier) % 25
    found = [
        (tenths + 10, "Takes the thimble line just above the index line; the one below it counts."),
        (tenths - 10, "Takes a thimble line one too low; the last one at or below the index line counts."),
        (tenths + 1, "Takes the next vernier line; only one of them runs straight into a thimble line."),
        (tenths - 1, "Takes the vernier line before the one that runs straight into a thimble line."),
        (tenths + 250, "Counts the sleeve line that the thimble still covers: 0.0250 in too much."),
        (tenths - 250, "Misses a sleeve line: each one is worth 0.0250 in."),
        (tenths - vernier + (10 - vernier), "Counts the vernier from its upper end down."),
        (tenths - 10 * thimble + 10 * met, "Takes the thimble line that the vernier meets for the thimble's reading."),
        (tenths + 240, "Counts one sleeve line too many and one thimble line too few."),
        (tenths - 240, "Misses a sleeve line and takes one thimble line too many."),
        (tenths + 500, "Counts two sleeve lines that the thimble still covers."),
        (tenths - 500, "Misses two of the sleeve's lines, 0.0250 in each."),
    ]
    if start:
        found.insert(4, (tenths - 10000, f"Leaves out that the range of this tool starts at {start} in."))
    total = start * 10000
    return [Wrong(_text(total + value), (total + value) / 10000, why) for value, why in found if total + value >= 0]


def _drawing(tenths: int, caption: str, shift: int) -> str:
    """Index line with the sleeve's scale, vernier lines above it, the thimble's lines beside them; a part enlarged."""
    drawing = Drawing(640, 324)
    drawing.text(20, 26, caption, size=14)
    edge = _ZERO + tenths / 250 * _PITCH
    drawing.rectangle(24, _TOP, edge - 24, _BOTTOM - _TOP, fill=_SLEEVE, part="barrel")
    drawing.line(_ZERO - 12, _INDEX, edge, _INDEX, part="index")
    for line in range(tenths // 250 + 1):
        x = _ZERO + line * _PITCH
        drawing.line(x, _INDEX, x, _INDEX + (32 if line % 4 == 0 else 14), part="sleeve")
        if line % 4 == 0:
            drawing.text(x - 3, _INDEX + 32, f"{line // 4 % 10}", size=14, anchor="end", part="sleeve-number")
    for line in range(11):
        y = _INDEX - line * 0.9 * _DIVISION
        if line:
            drawing.line(max(edge - 46, 44), y, edge, y, part="vernier")
            drawing.text(max(edge - 51, 40), y + 5, f"{line % 10}", size=14, anchor="end", part="vernier-number")
    drawing.rectangle(edge, _TOP, 100, _BOTTOM - _TOP, fill=SHADE, part="edge")
    turned = tenths % 250 / 10
    for mark in range(-4, 40):
        y = _INDEX - (mark - turned) * _DIVISION
        if not _TOP + 8 < y < _BOTTOM - 6:
            continue
        drawing.line(edge, y, edge + (34 if mark % 5 == 0 else 22), y, part="thimble")
        if mark % 5 == 0:
            drawing.text(edge + 40, y + 5, f"{mark % 25}", size=14, part="thimble-number")
    _enlarge(drawing, tenths, shift)
    return drawing.svg()


def _enlarge(drawing: Drawing, tenths: int, shift: int) -> None:
    """The vernier lines around the one that meets a thimble line once more, that one `shift` lines off the middle."""
    drawing.text(400, 46, "Part of it, enlarged:", size=14)
    top, bottom, edge = 58.0, 58.0 + 5 * 0.9 * _NEAR + 30, 512.0
    drawing.rectangle(440, top, edge - 440, bottom - top, fill=_SLEEVE)
    drawing.rectangle(edge, top, 90, bottom - top, fill=SHADE)
    middle = min(max(tenths % 10 - shift, 2), 8)
    center = (top + bottom) / 2
    for line in range(max(middle - 2, 0), min(middle + 2, 10) + 1):
        y = center - (line - middle) * 0.9 * _NEAR
        drawing.line(edge - 40, y, edge, y, part="near-vernier")
        drawing.text(edge - 46, y + 5, f"{line % 10}" if line else "index", size=14, anchor="end", part="near-number")
    for mark in range(-4, 40):
        y = center - ((mark - tenths % 250 / 10) - middle * 0.9) * _NEAR
        if top + 6 < y < bottom - 6:
            drawing.line(edge, y, edge + (42 if mark % 5 == 0 else 28), y, part="near-thimble")
            if mark % 5 == 0:
                drawing.text(edge + 48, y + 5, f"{mark % 25}", size=14, part="near-thimble-number")


def _alt(caption: str) -> str:
    return (
        f"{caption}. Sleeve lines 0.025 in apart stand under the index line up to the edge of the thimble, every "
        "fourth numbered; the thimble's lines are 0.001 in apart, every fifth numbered; of ten vernier lines above the "
        "index line, numbered upward, one meets a thimble line."
    )


FAMILY = Family(
    id="quality-micrometer-vernier",
    activity="quality-10",
    topic="Outside/inside/depth micrometer, inch and metric, ratchet",
    level="analysis",
    difficulty=0.45,
    reference="ASME B89.1.13; concept: reading a vernier micrometer",
    draft=draft,
    kind="instrument",
)
