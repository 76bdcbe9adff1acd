"""Weight of a drawn bar, tube or flat bar from its sizes and a table of densities."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.stock_views import SIZE, Stock, draw_stock, stock_words
from cpt_practice.generators.svg import Drawing, table_size

_POUNDS = Amount(1, after=" lb")
_DENSITIES = {  # lb per cubic inch, usual values of handbooks to three decimals
    "Aluminum 6061": 0.098,
    "Titanium 6Al-4V": 0.160,
    "Gray cast iron": 0.260,
    "Carbon steel": 0.284,
    "Stainless 304": 0.290,
    "Brass 360": 0.307,
    "Copper 110": 0.323,
}
_SHAPES = ("round bar", "round bar", "tube", "flat bar", "flat bar")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of stock, its material, and the materials of the table."""

    stock: Stock
    material: str
    table: tuple[str, ...]

    @property
    def weight(self) -> float:
        """In lb."""
        return self.stock.area * self.stock.feet * 12 * _DENSITIES[self.material]

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [["Material", "lb per cu in"], *([name, f"{_DENSITIES[name]:.3f}"] for name in self.table)]


def draft(chance: random.Random) -> Draft:
    """Area of the end x length x density, to 1 lb.

    Round bars and tubes of 1 to 5 in, flat bars of 2 to 8 in, 2 to 12 ft long: 15 to 900 lb.
    """
    piece = _piece(chance)
    while not 15 <= piece.weight <= 900 or abs(piece.weight % 1 - 0.5) < 0.1:
        piece = _piece(chance)
    return Draft(
        stem=(
            f"The drawing shows a {piece.stock.shape} of {piece.material[0].lower()}{piece.material[1:]}, with a table "
            "of densities. What does the piece weigh, to the nearest 1 lb?"
        ),
        text=_POUNDS.text(piece.weight),
        value=_POUNDS.rounded(piece.weight),
        why=_working(piece),
        wrong=_wrong(piece),
        tolerance=max(1.0, 0.012 * piece.weight),
        figure=Figure("weight-of-stock.svg", _drawing(piece), _alt(piece)),
    )


def _piece(chance: random.Random) -> _Piece:
    shape = chance.choice(_SHAPES)
    if shape == "flat bar":
        outer = chance.randrange(8, 33) / 4
        inner = chance.randrange(2, 9) / 8 if outer < 5 else chance.randrange(4, 13) / 8
    else:
        outer = chance.randrange(8, 41) / 8
        inner = outer - chance.randrange(2, 9) / 8 if shape == "tube" else 0.0
        if shape == "tube" and inner < 0.4 * outer:
            inner = outer * 0.5
    table = tuple(sorted(chance.sample(sorted(_DENSITIES), 4)))
    return _Piece(Stock(shape, outer, inner, chance.randrange(2, 13)), chance.choice(table), table)


def _working(piece: _Piece) -> str:
    stock, density = piece.stock, _DENSITIES[piece.material]
    inches = stock.feet * 12
    if stock.is_flat:
        area = f"The end measures {stock.outer:g} x {stock.inner:g} = {stock.area:.3f} sq in."
    elif not stock.inner:
        radius = stock.outer / 2
        area = (
            f"The radius is {stock.outer:g} / 2 = {plain(radius, 4)} in, so the end measures 3.1416 x "
            f"{plain(radius, 4)} x {plain(radius, 4)} = {stock.area:.3f} sq in."
        )
    else:
        outer, bore = (Stock("round bar", size, 0.0, stock.feet).area for size in (stock.outer, stock.inner))
        radii = [plain(size / 2, 4) for size in (stock.outer, stock.inner)]
        area = (
            f"The radii are {radii[0]} in and {radii[1]} in: 3.1416 x {radii[0]} x {radii[0]} = {outer:.3f} sq in "
            f"less a bore of 3.1416 x {radii[1]} x {radii[1]} = {bore:.3f} sq in leaves {stock.area:.3f} sq in."
        )
    return (
        f"{area} The length is {stock.feet} x 12 = {inches} in: {stock.area:.3f} x {inches} x {density:.3f} = "
        f"{piece.weight:,.1f}, or {_POUNDS.text(piece.weight)}."
    )


def _wrong(piece: _Piece) -> tuple[Wrong, ...]:
    density, weight = _DENSITIES[piece.material], piece.weight
    rows = [
        (weight / density * _DENSITIES[name], f"Reads the density of {name} in place of {piece.material}.")
        for name in sorted(piece.table, key=_DENSITIES.__getitem__, reverse=density > 0.2)
        if name != piece.material
    ]
    found = _wrong_areas(piece)
    found[2:2] = rows[:1]
    found += [
        (weight / 12, "Takes the length in feet, though the density counts cubic inches."),
        (weight * 10 / 12, "Takes a foot for 10 in when the length is changed to inches."),
        (weight / 3, "Mixes up feet and yards: the length is counted with 4 in to a foot."),
        *rows[1:],
    ]
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _wrong_areas(piece: _Piece) -> list[tuple[float, str]]:
    """Weights with a mistaken area of the end."""
    stock = piece.stock
    outer, inner = stock.outer, stock.inner
    if stock.is_flat:
        wrong = [
            ((outer + inner) * 2, "Takes the way around the end in place of its area."),
            (outer + inner, "Adds width and thickness where they must be multiplied."),
            (outer * inner / 2, "Halves the area of the end, as if it were a triangle."),
            (outer * inner * 0.7854, "Works out the end as an oval with the factor of a round bar."),
            (outer * inner * 2, "Counts both ends of the bar for its area."),
            (outer, "Leaves the thickness out and multiplies by the width alone."),
        ]
    else:
        wrong = [
            (4 * stock.area, "Takes the diameter for the radius in the area of a circle."),
            (3.1416 * outer, "Takes the way around the end in place of its area."),
            (stock.area / 3.1416, "Leaves out pi in the area of a circle."),
            (outer**2 - inner**2, "Takes the end for square: the factor of 0.7854 is left out."),
            (stock.area / 2, "Takes half of the area of the end."),
            (2 * stock.area, "Counts both ends of the piece for its area."),
            (3.1416 * outer / 2, "Does not square the radius in the area of a circle."),
        ]
    if stock.shape == "tube":
        wrong[:0] = [
            (0.7854 * outer**2, "Leaves the bore in, as if the tube were a solid bar."),
            (0.7854 * (outer - inner) ** 2, "Subtracts the diameters first and squares what is left."),
            (0.7854 * inner**2, "Works out the bore, the part that is not there."),
        ]
    share = piece.weight / stock.area
    return [(area * share, why) for area, why in wrong]


def _drawing(piece: _Piece) -> str:
    width, height = table_size(piece.rows)
    drawing = Drawing(SIZE[0], SIZE[1] + height + 16)
    draw_stock(drawing, piece.stock)
    drawing.table((SIZE[0] - width) / 2, SIZE[1] + 4, piece.rows)
    return drawing.svg()


def _alt(piece: _Piece) -> str:
    rows = "; ".join(f"{name}, {_DENSITIES[name]:.3f}" for name in piece.table)
    return f"A {piece.stock.shape}, {stock_words(piece.stock)}. Table of densities in lb per cu in: {rows}."


FAMILY = Family(
    id="production-weight-of-stock",
    activity="production-03",
    topic="Force, weight, mass, units",
    level="analysis",
    difficulty=0.5,
    reference="concept: weight = volume x density",
    draft=draft,
    kind="drawing",
)
