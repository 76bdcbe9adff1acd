"""A shop-floor card with a clipped corner and a hole: a title over ruled rows of names and amounts."""

from collections.abc import Sequence

from cpt_practice.generators.svg import SHADE, Drawing

_ROW = 30.0


def card_height(rows: Sequence[tuple[str, str]]) -> float:
    """How high a card with these rows is in px."""
    return 60 + len(rows) * _ROW


def record_card(
    drawing: Drawing, corner: tuple[float, float], width: float, title: str, rows: Sequence[tuple[str, str]]
) -> None:
    """Draws a card by its upper left corner and width in px; its texts are the parts "title", "name" and "amount"."""
    (left, top), right, bottom = corner, corner[0] + width, corner[1] + card_height(rows)
    drawing.polygon([(left, top), (right - 22, top), (right, top + 22), (right, bottom), (left, bottom)])
    drawing.circle(right - 34, top + 22, 6)
    drawing.rectangle(left, top + 44, width, bottom - top - 44, fill=SHADE)
    drawing.text(left + 14, top + 28, title, bold=True, part="title")
    for place, (name, amount) in enumerate(rows):
        y = top + 74 + place * _ROW
        drawing.text(left + 14, y, name, part="name")
        drawing.text(right - 14, y, amount, anchor="end", part="amount")
        if place:
            drawing.line(left, y - 21, right, y - 21, width=0.8)


def rows_told(rows: Sequence[tuple[str, str]]) -> str:
    """A card's rows in words."""
    return "; ".join(f"{name}: {amount}" for name, amount in rows)
