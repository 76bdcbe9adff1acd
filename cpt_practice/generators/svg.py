"""A small drawing board: lines, shapes and text in dark ink on white, as the part of SVG that Qt draws."""

import math
from collections.abc import Sequence
from xml.sax.saxutils import escape

INK = "#1b2430"
PAPER = "#ffffff"
SHADE = "#e6eaf0"

_NARROW = frozenset(" ,.:;'|!()[]ijlft/-")
_WIDE = frozenset("mwMWGOQ%@")


class Drawing:
    """A sheet of `width` x `height` px, origin at the upper left, y down.

    `part` names what a mark belongs to ("sleeve", "thimble"), as its class in the SVG: so that a drawing can be read
    back by its geometry.
    """

    def __init__(self, width: float, height: float) -> None:
        self._size = (width, height)
        self._parts: list[str] = []
        self.rectangle(0, 0, width, height, fill=PAPER, stroke="none")

    def line(  # noqa: PLR0913 (two points and a look)
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        width: float = 1.5,
        dashed: bool = False,
        pattern: str = "",
        part: str = "",
    ) -> None:
        """A straight line; `pattern` is dash and gap lengths in px, such as "18 4 5 4" of a center line."""
        marks = pattern or ("6 4" if dashed else "")
        dash = f' stroke-dasharray="{marks}"' if marks else ""
        self._parts.append(
            f'<line{_of(part)} x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{INK}" '
            f'stroke-width="{width}"{dash}/>'
        )

    def arrow(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line with a head at its second point."""
        self.line(x1, y1, x2, y2, width=2)
        direction = math.atan2(y2 - y1, x2 - x1)
        wings = [(x2 - 11 * math.cos(direction + turn), y2 - 11 * math.sin(direction + turn)) for turn in (-0.45, 0.45)]
        self.polygon([(x2, y2), *wings], fill=INK)

    def rectangle(  # noqa: PLR0913 (a place and a size)
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        stroke: str = INK,
        part: str = "",
    ) -> None:
        """A rectangle by its upper left corner and size."""
        self._parts.append(
            f'<rect{_of(part)} x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{fill}" '
            f'stroke="{stroke}" stroke-width="1.5"/>'
        )

    def circle(self, x: float, y: float, radius: float, *, fill: str = "none", part: str = "") -> None:
        """A circle by its center."""
        self._parts.append(
            f'<circle{_of(part)} cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{fill}" stroke="{INK}" '
            'stroke-width="1.5"/>'
        )

    def polygon(self, points: Sequence[tuple[float, float]], *, fill: str = "none", part: str = "") -> None:
        """A closed shape through points."""
        path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self._parts.append(f'<polygon{_of(part)} points="{path}" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>')

    def polyline(self, points: Sequence[tuple[float, float]], *, width: float = 1.5, part: str = "") -> None:
        """An open line through points."""
        path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self._parts.append(f'<polyline{_of(part)} points="{path}" fill="none" stroke="{INK}" stroke-width="{width}"/>')

    def path(self, steps: str, *, fill: str = "none", width: float = 1.5, part: str = "") -> None:
        """A shape by the steps of SVG's path data, such as "M 0 0 C 10 0 20 10 20 20 Z"."""
        self._parts.append(f'<path{_of(part)} d="{steps}" fill="{fill}" stroke="{INK}" stroke-width="{width}"/>')

    def arc(self, x: float, y: float, radius: float, start: float, end: float) -> None:
        """A part of a circle around (x, y), from `start` to `end` degrees, counter-clockwise from the right."""
        x1, y1 = x + radius * math.cos(math.radians(start)), y - radius * math.sin(math.radians(start))
        x2, y2 = x + radius * math.cos(math.radians(end)), y - radius * math.sin(math.radians(end))
        large = 1 if end - start > 180 else 0
        self._parts.append(
            f'<path d="M {x1:.2f} {y1:.2f} A {radius:.2f} {radius:.2f} 0 {large} 0 {x2:.2f} {y2:.2f}" fill="none" '
            f'stroke="{INK}" stroke-width="1.5"/>'
        )

    def text(  # noqa: PLR0913 (a place and a look)
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int = 15,
        anchor: str = "start",
        bold: bool = False,
        turned: float = 0.0,
        part: str = "",
    ) -> None:
        """Words with their baseline at (x, y), `turned` clockwise by degrees; `anchor` is start, middle or end."""
        weight = ' font-weight="bold"' if bold else ""
        turn = f' transform="rotate({turned:.2f} {x:.2f} {y:.2f})"' if turned else ""
        self._parts.append(
            f'<text{_of(part)} x="{x:.2f}" y="{y:.2f}" font-family="sans-serif" font-size="{size}" '
            f'text-anchor="{anchor}" fill="{INK}"{weight}{turn}>{escape(words)}</text>'
        )

    def table(self, x: float, y: float, rows: Sequence[Sequence[str]], *, left: int = 1) -> None:
        """A ruled table with a shaded head, columns as wide as their texts; the first `left` are aligned left."""
        widths = column_widths(rows)
        for number, cells in enumerate(rows):
            at, top = x, y + number * ROW
            for column, (width, cell) in enumerate(zip(widths, cells, strict=True)):
                self.rectangle(at, top, width, ROW, fill=SHADE if number == 0 else "none")
                place, anchor = (at + _PAD, "start") if column < left else (at + width - _PAD, "end")
                self.text(place, top + 19, cell, size=14, anchor=anchor, bold=number == 0)
                at += width

    def svg(self) -> str:
        """The drawing as text."""
        width, height = self._size
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
            f'viewBox="0 0 {width:g} {height:g}">' + "".join(self._parts) + "</svg>"
        )


ROW = 27.0
_PAD = 9.0


def _of(part: str) -> str:
    return f' class="{part}"' if part else ""


def words_width(words: str, size: int = 14, *, bold: bool = False) -> float:
    """About how wide words are in px, in the widest of the usual fonts."""
    ems = sum(0.40 if mark in _NARROW else 0.95 if mark in _WIDE else 0.645 for mark in words)
    return ems * size * (1.12 if bold else 1.0)


def column_widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """The width in px of each column of a table; the first row is its head, in bold."""
    head, *body = rows
    return [
        math.ceil(max([words_width(title, bold=True), *(words_width(cell) for cell in cells)]) + 2 * _PAD)
        for title, cells in zip(head, zip(*body, strict=True), strict=True)
    ]


def table_size(rows: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Width and height in px of a table."""
    return sum(column_widths(rows)), len(rows) * ROW


def drawn_table(rows: Sequence[Sequence[str]], notes: Sequence[str] = (), *, left: int = 1) -> str:
    """A sheet with one table and lines of notes under it, as SVG."""
    width, height = table_size(rows)
    across = max([width, *(words_width(note, 15) for note in notes)])
    drawing = Drawing(across + 40, height + 40 + 24 * len(notes))
    drawing.table(20, 20, rows, left=left)
    for number, note in enumerate(notes):
        drawing.text(20, height + 44 + 24 * number, note)
    return drawing.svg()
