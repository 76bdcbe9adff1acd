"""Draws a 48 x 40 in pallet from above and from the side of its 48 in."""

from cpt_practice.generators.svg import PAPER, SHADE, Drawing

LONG, WIDE, HIGH = 48.0, 40.0, 5.0  # in
_LEAD, _BOARD, _BOARDS = 5.5, 3.5, 7  # in: width of the outer and inner deck boards, and how many there are
_THICK = 0.9  # in, of a board
_NOTCHES = ((8.0, 17.0), (31.0, 40.0))  # in: where a fork enters the stringer


def pallet_from_above(drawing: Drawing, corner: tuple[float, float], scale: float) -> None:
    """The deck by its upper left corner, 48 in across the sheet, in px an inch."""
    x, y = corner
    drawing.rectangle(x, y, LONG * scale, WIDE * scale, fill=PAPER, part="pallet-top")
    gap = (LONG - 2 * _LEAD - (_BOARDS - 2) * _BOARD) / (_BOARDS - 1)
    at = 0.0
    for board in range(_BOARDS):
        wide = _LEAD if board in {0, _BOARDS - 1} else _BOARD
        drawing.rectangle(x + at * scale, y, wide * scale, WIDE * scale, fill=SHADE)
        at += wide + gap


def pallet_from_front(drawing: Drawing, corner: tuple[float, float], scale: float) -> None:
    """A notched stringer between deck boards, by the upper left corner of the pallet."""
    x, y = corner
    drawing.rectangle(x, y, LONG * scale, _THICK * scale, fill=SHADE, part="pallet-deck")
    top, foot = y + _THICK * scale, y + (HIGH - _THICK) * scale
    roof = foot - 1.5 * scale
    points = [(x, top), (x + LONG * scale, top), (x + LONG * scale, foot)]
    for left, right in reversed(_NOTCHES):
        points += [(x + right * scale, foot), (x + right * scale, roof), (x + left * scale, roof)]
        points.append((x + left * scale, foot))
    drawing.polygon([*points, (x, foot)], fill=SHADE)
    for left in (0.0, (LONG - _LEAD) / 2, LONG - _LEAD):
        drawing.rectangle(x + left * scale, foot, _LEAD * scale, _THICK * scale, fill=SHADE)
