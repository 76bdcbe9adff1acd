"""Numbers with units inside option texts: read, brought to one unit and compared; ranges too."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cpt_practice.domain.word_lists import NUMBER_WORDS, word_set
from cpt_practice.domain.wording import folded, stemmed

_FRACTIONS = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅓": "1/3", "⅔": "2/3",
}  # fmt: skip
_PLAIN_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_NUMBER_TEXT = rf"(?:\d+[ -])?\d+/\d+(?![\d/])|{_PLAIN_NUMBER}"
_NUMBER = re.compile(rf"(?<![\w.])[-−+±]?\$?(?:{_NUMBER_TEXT})(?![\d/])")
_COUNTED_NUMBER = re.compile(
    rf"(?<![\w./-])(?:{_NUMBER_TEXT})(?![\w/]|\.\d|-\d)|(?<![\w.])(?:{_NUMBER_TEXT})(?=-[a-z])"
)
_QUANTITY = re.compile(
    rf"^\$?(?P<sign>[-−+±]?)\$?(?P<number>{_NUMBER_TEXT})(?:[ -]?(?P<unit>[^\d()]{{1,24}}?))?(?: ?\([^)]*\))?\.?$"
)
_RANGE = re.compile(
    rf"^(?:between |from )?(?P<low>[-−]?(?:{_PLAIN_NUMBER}))(?P<unit1>[^\d]{{0,12}}?)"
    rf"(?: to | and |-| - |–| – |—)(?P<high>[-−]?(?:{_PLAIN_NUMBER}))(?P<unit>[^\d]{{0,24}})$"
)
_BELOW = re.compile(
    rf"^(?:under|below|less than|fewer than|up to|at most)(?: about)? (?P<high>{_PLAIN_NUMBER})(?P<unit>[^\d]*)$"
)
_ABOVE = re.compile(
    rf"^(?:over|above|more than|at least|greater than)(?: about)? (?P<low>{_PLAIN_NUMBER})(?P<unit>[^\d]*)$"
)

_SCALES: dict[str, dict[str, float]] = {
    "length": {
        "in": 0.0254, '"': 0.0254, "inch": 0.0254, "ft": 0.3048, "'": 0.3048, "foot": 0.3048, "feet": 0.3048,
        "yd": 0.9144, "yard": 0.9144, "mm": 0.001, "cm": 0.01, "m": 1.0, "meter": 1.0, "km": 1000.0, "µm": 1e-6,
        "μm": 1e-6, "micrometer": 1e-6, "mil": 2.54e-5, "thou": 2.54e-5, "mile": 1609.344,
    },
    "mass": {"lb": 0.45359237, "pound": 0.45359237, "oz": 0.028349523125, "ounce": 0.028349523125, "kg": 1.0,
             "g": 0.001, "gram": 0.001, "ton": 907.18474, "mg": 1e-6},
    "pressure": {"psi": 6894.757293168, "psig": 6894.757293168, "kPa": 1000.0, "MPa": 1e6, "bar": 1e5, "Pa": 1.0},
    "time": {"s": 1.0, "sec": 1.0, "second": 1.0, "min": 60.0, "minute": 60.0, "h": 3600.0, "hr": 3600.0,
             "hour": 3600.0, "day": 86400.0, "week": 604800.0},
    "months": {"month": 1.0, "year": 12.0},
    "volume": {"gal": 3.785411784, "gallon": 3.785411784, "qt": 0.946352946, "quart": 0.946352946, "L": 1.0,
               "liter": 1.0, "mL": 0.001},
    "frequency": {"mHz": 0.001, "Hz": 1.0, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9},
    "voltage": {"µV": 1e-6, "mV": 0.001, "V": 1.0, "volt": 1.0, "kV": 1000.0},
    "current": {"µA": 1e-6, "mA": 0.001, "A": 1.0, "amp": 1.0, "ampere": 1.0},
    "power": {"mW": 0.001, "W": 1.0, "watt": 1.0, "kW": 1000.0, "MW": 1e6},
    "resistance": {"Ω": 1.0, "ohm": 1.0, "kΩ": 1000.0, "MΩ": 1e6},
    "torque": {"lb-ft": 1.3558179483, "ft-lb": 1.3558179483, "lb-in": 0.112984829, "in-lb": 0.112984829, "N·m": 1.0},
}  # fmt: skip
_UNITS = {unit: (dimension, factor) for dimension, units in _SCALES.items() for unit, factor in units.items()}
_UNITS |= {"℃": ("temperature", 1.0), "°C": ("temperature", 1.0), "°F": ("temperature", 5 / 9)}
_US_UNITS = word_set("in inch ft foot feet yd yard mil thou lb pound oz ounce ton psi psig gal gallon qt quart °F")
_METRIC_UNITS = word_set("mm cm m meter km µm μm micrometer kg g gram mg kPa MPa bar Pa L liter mL °C N·m")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in its unit; `dimension` and `magnitude` make quantities of one kind comparable.

    `decimals` is how many digits stand after the decimal point; `system` is "US", "metric" or "" for neither.
    """

    value: float
    unit: str
    dimension: str
    magnitude: float
    decimals: int
    system: str


def number_value(text: str) -> float:
    """Value of a number as it is written: '1,000', '2.50', '1-1/2', '3/4', '−4'; raises ValueError if it is none."""
    bare = text.replace(",", "").replace("$", "").replace("−", "-").strip(" +±")
    sign = -1.0 if bare.startswith("-") else 1.0
    bare = bare.lstrip("-")
    if "/" not in bare:
        return sign * float(bare)
    whole, _, fraction = bare.replace("-", " ").rpartition(" ")
    numerator, denominator = fraction.split("/")
    if float(denominator) == 0:
        raise ValueError(f"{text} divides by zero")
    return sign * (float(whole or 0) + float(numerator) / float(denominator))


def numbers_in(text: str) -> tuple[float, ...]:
    """Values of all numbers in the text, in order; 'N95' and '300A' are names and not numbers."""
    found = _COUNTED_NUMBER.finditer(_clear(text))
    return tuple(number_value(match.group()) for match in found if not match.group().endswith("/0"))


@lru_cache(maxsize=20_000)
def quantity(text: str) -> Quantity | None:
    """The quantity that the whole text is ('1/2 in', '$40', '8 hours', 'Two'), or None."""
    match = _QUANTITY.match(_clear(text))
    if match is None or len((match["unit"] or "").split()) > 3:
        return None
    try:
        value = number_value(match["sign"] + match["number"])
    except ValueError:
        return None
    unit = _unit((match["unit"] or "").strip())
    dimension, factor = _UNITS.get(unit, (unit, 1.0))
    offset = 32.0 if unit == "°F" else 0.0
    decimals = len(match["number"].partition(".")[2])
    system = "US" if unit in _US_UNITS else "metric" if unit in _METRIC_UNITS else ""
    return Quantity(value, unit, dimension, (value - offset) * factor, decimals, system)


def same_amount(one: Quantity, other: Quantity) -> bool:
    """True where both are the same amount of the same kind, whatever the units."""
    size = max(abs(one.magnitude), abs(other.magnitude))
    return one.dimension == other.dimension and abs(one.magnitude - other.magnitude) <= 1e-6 * size


def ordering_value(text: str) -> tuple[str, float] | None:
    """The frame of a text with one number ('within # hour') and the number; None where it has none or several."""
    whole = quantity(text)
    if whole is not None:
        return whole.dimension, whole.magnitude
    cleared = _clear(re.sub(r" ?\([^)]*\)", "", text))
    found = list(_NUMBER.finditer(cleared))
    if len(found) != 1:
        return None
    before, after = cleared[: found[0].start()], cleared[found[0].end() :]
    try:
        value = number_value(found[0].group())
    except ValueError:
        return None
    return " ".join([*map(stemmed, before.lower().split()), "#", *map(stemmed, after.lower().split())]), value


def span(text: str) -> tuple[float, float] | None:
    """Lower and upper end of the range that the whole text is ('10 to 20 psi', 'under 30'), or None."""
    cleared = _clear(text).lower().rstrip(".")
    match = _RANGE.match(cleared)
    if match is not None:
        low, high = number_value(match["low"]), number_value(match["high"])
        return (low, high) if low < high else None
    if (match := _BELOW.match(cleared)) is not None:
        return float("-inf"), number_value(match["high"])
    if (match := _ABOVE.match(cleared)) is not None:
        return number_value(match["low"]), float("inf")
    return None


@lru_cache(maxsize=20_000)
def _clear(text: str) -> str:
    """The text with fractions in digits, a leading number word as a digit, and signs and spaces made equal."""
    for mark in _FRACTIONS.keys() & set(text):
        fraction = _FRACTIONS[mark]
        text = re.sub(rf"(?<=\d){mark}", f" {fraction}", text).replace(mark, fraction)
    text = folded(text)
    first, _, rest = text.partition(" ")
    if first.lower() in NUMBER_WORDS:
        return f"{NUMBER_WORDS[first.lower()]} {rest}".strip()
    return text


def _unit(text: str) -> str:
    """The unit in its listed spelling; an unknown one ('workers') stemmed."""
    text = text.rstrip(".") if text not in _UNITS else text
    if text in _UNITS:
        return text
    for candidate in (text.lower(), text.lower().rstrip("s"), text.rstrip("s")):
        if candidate in _UNITS:
            return candidate
    return " ".join(stemmed(word) for word in text.lower().split())
