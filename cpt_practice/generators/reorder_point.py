"""Reorder point from a drawn stock card: use in the lead time plus safety stock."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.record_card import card_height, record_card, rows_told
from cpt_practice.generators.svg import Drawing

_PIECES = Amount(1, after=" pieces")
_WEEK = 5  # working days
_NAMES = (
    "Hex bolt", "Shaft seal", "Ball bearing", "Dowel pin", "Bronze bushing", "Wire clip", "Hinge plate", "Cable gland",
    "Gasket", "Spring", "Roller chain link", "Carton",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Card:
    """A part's pieces used a working day, working days of lead time, pieces of safety stock, an order, on hand."""

    name: str
    use: int
    days: int
    safety: int
    order: int
    on_hand: int
    use_by_week: bool
    lead_by_week: bool

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What stands on the card."""
        weeks = self.days // _WEEK
        used = f"{self.use * _WEEK:,} pieces a week" if self.use_by_week else f"{self.use:,} pieces a day"
        lead = f"{weeks} week{'s' * (weeks > 1)}" if self.lead_by_week else f"{self.days} working days"
        return [
            ("Average use", used),
            ("Lead time", lead),
            ("Safety stock", f"{self.safety:,} pieces"),
            ("Order quantity", f"{self.order:,} pieces"),
            ("On hand today", f"{self.on_hand:,} pieces"),
        ]

    @property
    def working(self) -> str:
        """The use in the lead time, in steps."""
        steps = ""
        if self.use_by_week and not self.lead_by_week:
            steps = f"Use a day: {self.use * _WEEK:,} / {_WEEK} = {self.use:,}. "
        if self.lead_by_week and not self.use_by_week:
            steps = f"Lead time: {self.days // _WEEK} x {_WEEK} = {self.days} working days. "
        if self.use_by_week and self.lead_by_week:
            used = f"{self.use * _WEEK:,} x {self.days // _WEEK}"
        else:
            used = f"{self.use:,} x {self.days}"
        return f"{steps}Use until the order arrives: {used} = {self.use * self.days:,}."


def draft(chance: random.Random) -> Draft:
    """Pieces used in the lead time plus safety stock, without rounding.

    12 to 240 pieces a working day, lead times of 4 to 9 days or 1 to 6 weeks, safety stock for 2 to 6 days.
    """
    card = _card(chance)
    used = card.use * card.days
    point = used + card.safety
    return Draft(
        stem=(
            "The stock card belongs to a part that a plant buys; the plant works 5 days a week. At how many pieces "
            "left in stock must a new order go out, so that the safety stock is still there when it arrives?"
        ),
        text=_PIECES.text(point),
        value=point,
        why=f"{card.working} With the safety stock: {used:,} + {card.safety:,} = {_PIECES.text(point)}.",
        wrong=_wrong(card),
        figure=Figure(
            "reorder-point.svg", _drawing(card), f"Stock card of a part: {card.name.lower()}. {rows_told(card.rows)}."
        ),
    )


def _card(chance: random.Random) -> _Card:
    use_by_week, lead_by_week = chance.choice(((False, True), (False, True), (True, False), (True, True)))
    use = chance.randrange(12, 241, chance.choice((1, 2, 3)))
    days = _WEEK * chance.choice((1, 2, 2, 3, 4, 6)) if lead_by_week else chance.choice((4, 6, 7, 8, 9))
    return _Card(
        name=chance.choice(_NAMES),
        use=use,
        days=days,
        safety=max(10, round(use * chance.uniform(2, 6) / 5) * 5),
        order=round(use * (days + chance.uniform(1, 20)) / 50) * 50 + 50,
        on_hand=round(use * days * chance.uniform(1.2, 2.2)),
        use_by_week=use_by_week,
        lead_by_week=lead_by_week,
    )


def _wrong(card: _Card) -> tuple[Wrong, ...]:
    used, safety = card.use * card.days, card.safety
    point = used + safety
    found: list[tuple[float, str]] = [
        (used, "Leaves the safety stock out: it would be used up before the order arrives."),
        (point + safety, "Adds the safety stock twice."),
        (used - safety, "Subtracts the safety stock in place of adding it."),
        (used + card.order, "Adds the order quantity in place of the safety stock."),
        (card.order + safety, "Takes the order quantity for the use in the lead time."),
        (point + card.order, "Adds the order quantity on top; it says how much to order, not when."),
        (card.on_hand, "Takes what is on hand today for the level to order at."),
        (card.on_hand - safety, "Takes the safety stock off today's stock and leaves the lead time out."),
        (point + card.use * (_WEEK if card.lead_by_week else 1), "Counts one more stretch of lead time than given."),
        (card.on_hand + safety, "Adds the safety stock to today's stock."),
        (card.on_hand - used, "Gives what would be left of today's stock after the lead time."),
    ]
    if card.use_by_week != card.lead_by_week:
        found[1:1] = [(used * 7 / _WEEK + safety, "Counts seven days a week, though the plant works and uses on five.")]
    if card.lead_by_week and not card.use_by_week:
        found[1:1] = [(used // _WEEK + safety, "Takes the weeks of lead time for days.")]
    if card.use_by_week and not card.lead_by_week:
        found[1:1] = [
            (used * 5 / 7 + safety, "Spreads the use of a week over seven days, though the plant uses parts on five."),
            (used * _WEEK + safety, "Takes the use of a week for that of a day."),
        ]
    if card.use_by_week and card.lead_by_week:
        found[1:1] = [
            (used // (card.days // _WEEK) + safety, "Takes one week's use, whatever the lead time."),
            (
                used * _WEEK / 7 + safety,
                "Takes five sevenths of the use for five days, though the use a week is given.",
            ),
        ]
    return tuple(_PIECES.wrong(value, why) for value, why in found if value > 0)


def _drawing(card: _Card) -> str:
    drawing = Drawing(440, card_height(card.rows) + 32)
    record_card(drawing, (20, 16), 400, f"STOCK CARD: {card.name}", card.rows)
    return drawing.svg()


FAMILY = Family(
    id="production-reorder-point",
    activity="production-02",
    topic="Inventory types, min/max, reorder, FIFO, JIT",
    level="application",
    difficulty=0.65,
    reference="concept: reorder point = use in the lead time + safety stock",
    draft=draft,
)
