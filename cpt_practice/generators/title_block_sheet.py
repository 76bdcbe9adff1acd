"""Draws the corner of a drawing sheet: the revision block above, the title block with its tolerances below."""

from dataclasses import dataclass

from cpt_practice.generators.drafting import TEXT, projection_symbol
from cpt_practice.generators.svg import SHADE, Drawing

LETTERS = "ABCDEFGHJKLMNPRTUVWY"
"""Revision letters in their order: I, O, Q, S, X and Z are not used."""
_LEFT, _WIDE = 8.0, 616.0
_REVISIONS, _ROW = 8.0, 24.0
_TOP, _HIGH = 168.0, 184.0  # px: the title block
_COLUMNS = (54.0, 310.0, 126.0, 126.0)  # px: revision, description, date, approved


@dataclass(frozen=True, slots=True)
class Revision:
    """A row of the revision block: letter, what changed, date as written, initials."""

    letter: str
    change: str
    date: str
    approved: str


@dataclass(frozen=True, slots=True)
class TitleSheet:
    """What stands in the corner of a sheet.

    `tolerances` are those of .X, .XX, .XXX and angles as they are written; `revisions` are five, in the order of their
    letters; `downward` is false where the newest stands on top.
    """

    title: str
    number: str
    material: str
    finish: str
    scale: str
    pages: str
    tolerances: tuple[str, str, str, str]
    revisions: tuple[Revision, ...]
    downward: bool
    third: bool

    @property
    def rows(self) -> tuple[Revision, ...]:
        """The revisions as they stand, from the top."""
        return self.revisions if self.downward else self.revisions[::-1]

    @property
    def told(self) -> str:
        """What is written, for the description of the figure."""
        rows = "; ".join(f"{row.letter}, {row.change}, {row.date}, {row.approved}" for row in self.rows)
        names = ("of one decimal", "of two decimals", "of three decimals", "of angles")
        tolerances = ", ".join(f"{name} {each}" for name, each in zip(names, self.tolerances, strict=True))
        angle = "third-angle" if self.third else "first-angle"
        return (
            f"Corner of a drawing sheet. Revision block from the top: {rows}. Title block: {self.title}, drawing "
            f"number {self.number}, revision {self.revisions[-1].letter}, scale {self.scale}, sheet {self.pages}, "
            f"material {self.material}, finish {self.finish}, {angle} projection symbol. Unless otherwise specified, "
            f"dimensions are in inches; tolerances: {tolerances}."
        )

    def svg(self) -> str:
        """The drawing."""
        drawing = Drawing(632, 360)
        self._draw_revisions(drawing)
        drawing.rectangle(_LEFT, _TOP, _WIDE, _HIGH)
        self._draw_tolerances(drawing)
        self._draw_middle(drawing)
        self._draw_right(drawing)
        return drawing.svg()

    def _draw_revisions(self, drawing: Drawing) -> None:
        rows = [(row.letter, row.change.upper(), row.date, row.approved) for row in self.rows]
        for line, cells in enumerate([("REV", "DESCRIPTION", "DATE", "APPROVED"), *rows]):
            x, y = _LEFT, _REVISIONS + line * _ROW
            for wide, cell, part in zip(_COLUMNS, cells, ("letter", "change", "date", "approved"), strict=True):
                drawing.rectangle(x, y, wide, _ROW, fill=SHADE if line == 0 else "none")
                drawing.text(x + 9, y + 17, cell, size=TEXT, bold=line == 0, part=f"{part}-{line}")
                x += wide

    def _draw_tolerances(self, drawing: Drawing) -> None:
        drawing.line(_LEFT + 252, _TOP, _LEFT + 252, _TOP + _HIGH)
        for line, words in enumerate(("UNLESS OTHERWISE", "SPECIFIED, DIMENSIONS", "ARE IN INCHES. TOLERANCES:")):
            drawing.text(_LEFT + 9, _TOP + 22 + 20 * line, words, size=TEXT)
        for line, (name, words) in enumerate(zip((".X", ".XX", ".XXX", "ANGLES"), self.tolerances, strict=True)):
            y = _TOP + 92 + 24 * line
            drawing.text(_LEFT + 30, y, name, size=TEXT)
            drawing.text(_LEFT + 118, y, f"±{words}", size=TEXT, part=f"tolerance-{name}")

    def _draw_middle(self, drawing: Drawing) -> None:
        left, right = _LEFT + 252, _LEFT + 424
        drawing.line(right, _TOP, right, _TOP + _HIGH)
        for line, (name, words) in enumerate((("MATERIAL", self.material), ("FINISH", self.finish))):
            y = _TOP + 56 * line
            drawing.text(left + 9, y + 21, name, size=TEXT, bold=True)
            drawing.text(left + 9, y + 43, words.upper(), size=TEXT)
            drawing.line(left, y + 56, right, y + 56)
        projection_symbol(drawing, ((left + right) / 2, _TOP + 148), self.third)

    def _draw_right(self, drawing: Drawing) -> None:
        left, right, half = _LEFT + 424, _LEFT + _WIDE, _LEFT + 540
        cells = (("TITLE", self.title.upper()), ("DWG NO.", self.number), ("SCALE", self.scale))
        for line, (name, words) in enumerate(cells):
            y = _TOP + 61 * line
            drawing.text(left + 9, y + 22, name, size=TEXT, bold=True)
            drawing.text(left + 9, y + 47, words, size=TEXT, part=name.lower())
            if line:
                drawing.line(left, y, right, y)
        for line, (name, words) in enumerate((("REV", self.revisions[-1].letter), ("SHEET", self.pages))):
            y = _TOP + 61 * (line + 1)
            drawing.text(half + 8, y + 22, name, size=TEXT, bold=True)
            drawing.text(half + 8, y + 47, words, size=TEXT, part=name.lower())
            drawing.line(half, y, half, y + (61 if line == 0 else 62))
