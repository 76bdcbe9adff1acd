"""Sums written out in a rationale ('3 × 4 = 12'): found in the text and worked again."""

import ast
import re
from dataclasses import dataclass

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_UNIT = r"(?:\s?(?:[A-Za-z°µΩ³²]{1,12}\.?(?:/[A-Za-z]{1,4})?)(?![\w(]))?"
_TERM = rf"[-−]?\$?\(*\s*[-−]?\$?(?:{_NUMBER})(?![\d:]){_UNIT}\s*\)*"
_OPERATOR = r"\s*(?:[-+−–×x*·/÷]|times|plus|minus|divided by)\s*"
_SUM = re.compile(
    rf"(?P<left>(?<![\w.,/:-]){_TERM}(?:{_OPERATOR}{_TERM})+)\s*=\s*(?:about |only |just )?\$?"
    rf"(?P<right>[-−]?(?:{_NUMBER}))(?![\d:])(?P<percent>\s?(?:%|percent))?(?P<more>{_UNIT}(?:{_OPERATOR})(?=[\d($]))?",
    re.IGNORECASE,
)
_WORDED = (("divided by", "/"), ("times", "*"), ("minus", "-"), ("plus", "+"))
_MARKS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-"})


@dataclass(frozen=True, slots=True)
class WrittenSum:
    """A sum as it stands in a text: its two sides, the numbers on the left and what the left side comes to."""

    text: str
    operands: tuple[float, ...]
    worked: float
    stated: float
    decimals: int

    @property
    def right(self) -> bool:
        """True where the stated result is the worked one, rounded to the digits shown or to three figures."""
        tolerance = max(0.51 * 10.0**-self.decimals, 0.005 * abs(self.worked))
        return abs(self.worked - self.stated) <= tolerance


def written_sums(text: str) -> tuple[WrittenSum, ...]:
    """The sums in the text whose left side can be worked; chains ('a + b = c + d = e') give the parts that close."""
    if "=" not in text:
        return ()
    found = (_read(match) for match in _SUM.finditer(text))
    return tuple(each for each in found if each is not None)


def _read(match: re.Match[str]) -> WrittenSum | None:
    left = _bare(match["left"])
    worked = _worked(left)
    if worked is None or match["more"]:
        return None
    stated_text = match["right"].replace(",", "").replace("−", "-")
    stated = float(stated_text) / (100.0 if match["percent"] and abs(worked) < abs(float(stated_text)) / 2 else 1.0)
    decimals = len(stated_text.partition(".")[2]) + (2 if stated != float(stated_text) else 0)
    operands = tuple(float(number) for number in re.findall(r"\d+(?:\.\d+)?|\.\d+", left))
    return WrittenSum(match.group().strip(), operands, worked, stated, decimals)


def _bare(left: str) -> str:
    """The expression in digits and the four signs, without units, currency and thousands commas."""
    for word, sign in _WORDED:
        left = re.sub(word, sign, left, flags=re.IGNORECASE)
    left = re.sub(r"(?<=[\d)\s])[xX](?=[\s\d($])", "*", left).translate(_MARKS)
    left = re.sub(r"(?<=\d),(?=\d{3})", "", left).replace("$", "")
    return re.sub(r"[A-Za-z°µΩ³²]+\.?(?:/[A-Za-z]+)?", "", left).strip()


def _worked(expression: str) -> float | None:
    """Value of an expression of numbers, brackets and + - * /; None where it is none."""
    try:
        return _value(ast.parse(expression, mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, OverflowError):
        return None


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _value(left) + _value(right)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _value(left) - _value(right)
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _value(left) * _value(right)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _value(left) / _value(right)
        case _:
            raise ValueError("not a sum")
