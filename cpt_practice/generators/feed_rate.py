"""Table feed of a drawn face mill from its speed, its teeth and the chip load."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.mechanisms import center_mark, turning
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_FEED = Amount(0.1, after=" in/min")
_CENTER = (128.0, 158.0)
_BODY = 84.0  # px: radius of the cutter's body
_TEETH = {2: (3, 4), 3: (4, 5, 6), 4: (5, 6, 7, 8), 5: (6, 7, 8), 6: (7, 8, 10)}  # usual numbers by diameter in in


@dataclass(frozen=True, slots=True)
class _Cut:
    """A face mill and its set-up: in, teeth, rpm, in a tooth, in of depth."""

    diameter: int
    teeth: int
    rpm: int
    chip: float
    depth: float

    @property
    def feed(self) -> float:
        """In in/min."""
        return self.rpm * self.teeth * self.chip

    @property
    def rows(self) -> list[list[str]]:
        """The drawn set-up card."""
        return [
            ["Set-up card", "Face mill"],
            ["Cutter diameter", f"{self.diameter}.000 in"],
            ["Spindle speed", f"{self.rpm:,} rpm"],
            ["Chip load per tooth", f"{self.chip:.3f} in"],
            ["Depth of cut", f"{self.depth:.3f} in"],
        ]


def draft(chance: random.Random) -> Draft:
    """Rpm x teeth x chip load, to 0.1 in/min.

    Face mills of 2 to 6 in with 3 to 10 inserts at 120 to 1,500 rpm, 0.003 to 0.012 in a tooth: 4 to 90 in/min.
    """
    cut = _cut(chance)
    while not 4 <= cut.feed <= 90 or abs(cut.feed * 10 % 1 - 0.5) < 0.1:
        cut = _cut(chance)
    turn = cut.teeth * cut.chip
    return Draft(
        stem=(
            "The drawing shows a face mill from its cutting end, where each shaded insert is a tooth, and its set-up "
            "card. Which table feed does the card call for, to the nearest 0.1 in/min?"
        ),
        text=_FEED.text(cut.feed),
        value=_FEED.rounded(cut.feed),
        why=(
            f"With {cut.teeth} teeth one turn feeds {cut.teeth} x {cut.chip:.3f} = {turn:.3f} in: {cut.rpm:,} x "
            f"{turn:.3f} = {plain(cut.feed, 3)}, or {_FEED.text(cut.feed)}."
        ),
        wrong=_wrong(cut),
        tolerance=max(0.1, 0.004 * cut.feed),
        figure=Figure("feed-rate.svg", _drawing(cut), _alt(cut)),
    )


def _cut(chance: random.Random) -> _Cut:
    diameter = chance.choice(sorted(_TEETH))
    surface = chance.randrange(250, 751, 10)  # SFM with carbide, which keeps small cutters fast and large ones slow
    return _Cut(
        diameter=diameter,
        teeth=chance.choice(_TEETH[diameter]),
        rpm=max(12, round(surface * 12 / math.pi / diameter / 10)) * 10,
        chip=chance.randrange(3, 13) / 1000,
        depth=chance.randrange(40, 151, 5) / 1000,
    )


def _wrong(cut: _Cut) -> tuple[Wrong, ...]:
    rpm, teeth, chip, feed = cut.rpm, cut.teeth, cut.chip, cut.feed
    found = (
        (rpm * chip, "Takes the chip load of one tooth for the feed of a whole turn: the teeth are left out."),
        (rpm * (teeth - 1) * chip, "Counts one insert too few around the cutter."),
        (rpm * (teeth + 1) * chip, "Counts one insert twice on the way around the cutter."),
        (rpm * cut.depth, "Takes the depth of cut for the feed per turn."),
        (rpm * teeth**2 * chip, "Multiplies by the teeth twice, once for the turn and once for the minute."),
        (feed * cut.diameter, "Multiplies by the diameter as well, which has gone into the speed before."),
        (feed / cut.diameter, "Divides by the diameter, which has gone into the speed before."),
        (feed / 2, "Takes only every second insert for a tooth, as if one roughed and one finished."),
        (feed * 2, "Counts two cutting edges for each insert."),
        (rpm * cut.diameter * chip, "Takes the diameter in inches for the number of teeth."),
        (rpm * chip / teeth, "Divides by the number of teeth where it must be multiplied."),
        (rpm * teeth * cut.depth, "Takes the depth of cut for the chip load of a tooth."),
        (feed * 3.14, "Multiplies by pi, as if a speed in feet were worked out."),
        (feed / 3.14, "Divides by pi, as if a speed in rpm were worked out."),
    )
    return tuple(_FEED.wrong(value, why) for value, why in found)


def _drawing(cut: _Cut) -> str:
    """The cutter's end with its inserts at even angles and the sense of turning; the set-up card."""
    drawing = Drawing(590, 290)
    x, y = _CENTER
    drawing.circle(x, y, _BODY, fill=PAPER, part="body")
    drawing.circle(x, y, 26, fill=PAPER, part="bore")
    center_mark(drawing, _CENTER, _BODY + 24)
    for at in range(cut.teeth):
        drawing.polygon(_insert(math.radians(90 + (at + 0.5) * 360 / cut.teeth)), fill=SHADE, part="insert")
    turning(drawing, _CENTER, _BODY + 34, clockwise=False)
    drawing.table(286, 86, cut.rows)
    return drawing.svg()


def _insert(angle: float) -> list[tuple[float, float]]:
    """A square insert in the rim, its cutting corner just outside of the body."""
    out = (math.cos(angle), -math.sin(angle))
    side = (out[1], -out[0])  # toward the sense of turning, counter-clockwise
    corners = ((_BODY + 7, 10), (_BODY + 3, -14), (_BODY - 20, -11), (_BODY - 16, 13))
    x, y = _CENTER
    return [(x + far * out[0] + away * side[0], y + far * out[1] + away * side[1]) for far, away in corners]


def _alt(cut: _Cut) -> str:
    card = "; ".join(f"{name.lower()}, {value}" for name, value in cut.rows[1:])
    return f"A face mill from its cutting end: a round body with {cut.teeth} shaded inserts at its rim. Card: {card}."


FAMILY = Family(
    id="production-feed-rate",
    activity="production-03",
    topic="Speed, feed, depth (rpm sums)",
    level="analysis",
    difficulty=0.6,
    reference="concept: milling feed = rpm x teeth x chip load",
    draft=draft,
)
