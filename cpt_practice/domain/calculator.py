"""A four-function calculator with square root, percent and memory: each key makes a new state."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow
from typing import Literal

DIGITS = 12
Operator = Literal["+", "-", "*", "/"]
KEYS = (*"0123456789.+-*/=%", "sqrt", "sign", "back", "C", "CE", "MC", "MR", "M+", "M-")
_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, InvalidOperation, Overflow])
_LARGEST = Decimal(10) ** DIGITS


@dataclass(frozen=True, slots=True)
class Calculator:
    """What the calculator shows and remembers.

    `entry` is the number being typed, or None where `value` is a result. An operation waits in `pending` with its left
    side in `left`; `computed` says that `value` is its right side already, made by a root, percent, sign or recall.
    `repeat` is what = does once more. `error` is set by a division by zero, the root of a negative number or an
    overflow, and is cleared by C.
    """

    entry: str | None = None
    value: Decimal = Decimal(0)
    left: Decimal | None = None
    pending: Operator | None = None
    repeat: tuple[Operator, Decimal] | None = None
    computed: bool = False
    memory: Decimal = Decimal(0)
    error: bool = False

    @property
    def display(self) -> str:
        """The number on the display, at most 12 significant digits, or "Error"."""
        if self.error:
            return "Error"
        return self.entry if self.entry is not None else _shown(self.value)


def press(state: Calculator, key: str) -> Calculator:
    """The state after a key; raises KeyError for a key that is not in KEYS."""
    if key not in KEYS:
        raise KeyError(key)
    if key == "C":
        return Calculator(memory=state.memory)
    if state.error:
        return state
    try:
        return _pressed(state, key)
    except (DivisionByZero, InvalidOperation, Overflow):
        return Calculator(memory=state.memory, error=True)


def _pressed(state: Calculator, key: str) -> Calculator:
    if key in "0123456789.":
        return _typed(state, key)
    if key in "+-*/":
        return _operated(state, key)  # type: ignore[arg-type]  # the four characters are the four operators
    return _FUNCTIONS[key](state)


def _typed(state: Calculator, key: str) -> Calculator:
    entry = state.entry if state.entry is not None else "0"
    if key == ".":
        return state if "." in entry and state.entry is not None else replace(state, entry=entry + ".", computed=False)
    if sum(character.isdigit() for character in entry) >= DIGITS and state.entry is not None:
        return state
    if entry in {"0", "-0"}:
        return replace(state, entry=entry[:-1] + key, computed=False)
    return replace(state, entry=entry + key, computed=False)


def _operated(state: Calculator, operator: Operator) -> Calculator:
    if state.pending is not None and state.entry is None and not state.computed:
        return replace(state, pending=operator)
    value = _current(state)
    if state.pending is not None and state.left is not None:
        value = _applied(state.left, state.pending, value)
    return replace(state, entry=None, value=value, left=value, pending=operator, repeat=None, computed=False)


def _equals(state: Calculator) -> Calculator:
    value = _current(state)
    if state.pending is not None and state.left is not None:
        result = _applied(state.left, state.pending, value)
        done = replace(state, entry=None, value=result, left=None, pending=None, computed=False)
        return replace(done, repeat=(state.pending, value))
    if state.repeat is not None:
        operator, right = state.repeat
        return replace(state, entry=None, value=_applied(value, operator, right))
    return replace(state, entry=None, value=value)


def _percent(state: Calculator) -> Calculator:
    """After plus or minus, that share of the left side (200 + 10 % is 220); else a hundredth."""
    value = _current(state)
    base = state.left if state.left is not None and state.pending in {"+", "-"} else Decimal(1)
    return _result(state, _bounded(_CONTEXT.divide(_CONTEXT.multiply(base, value), Decimal(100))))


def _negated(state: Calculator) -> Calculator:
    if state.entry is None:
        return _result(state, -state.value)
    return replace(state, entry=state.entry[1:] if state.entry.startswith("-") else f"-{state.entry}")


def _shortened(state: Calculator) -> Calculator:
    if state.entry is None:
        return state
    shorter = state.entry[:-1]
    return replace(state, entry="0" if shorter in {"", "-"} else shorter)


def _square_root(state: Calculator) -> Calculator:
    return _result(state, _CONTEXT.sqrt(_current(state)))


def _entry_cleared(state: Calculator) -> Calculator:
    return replace(state, entry="0", computed=False)


def _memory_cleared(state: Calculator) -> Calculator:
    return replace(state, memory=Decimal(0))


def _memory_recalled(state: Calculator) -> Calculator:
    return _result(state, state.memory)


def _added_to_memory(state: Calculator) -> Calculator:
    return _stored(state, _CONTEXT.add(state.memory, _current(state)))


def _taken_from_memory(state: Calculator) -> Calculator:
    return _stored(state, _CONTEXT.subtract(state.memory, _current(state)))


def _stored(state: Calculator, memory: Decimal) -> Calculator:
    waiting = state.pending is not None
    return replace(state, memory=_bounded(memory), entry=None, value=_current(state), computed=waiting)


def _result(state: Calculator, value: Decimal) -> Calculator:
    """A number that takes the place of the one typed: a waiting operation stays and uses it."""
    return replace(state, entry=None, value=value, repeat=None, computed=True)


def _current(state: Calculator) -> Decimal:
    return _CONTEXT.create_decimal(state.entry) if state.entry is not None else state.value


def _applied(left: Decimal, operator: Operator, right: Decimal) -> Decimal:
    match operator:
        case "+":
            return _bounded(_CONTEXT.add(left, right))
        case "-":
            return _bounded(_CONTEXT.subtract(left, right))
        case "*":
            return _bounded(_CONTEXT.multiply(left, right))
        case "/":
            return _bounded(_CONTEXT.divide(left, right))


def _bounded(value: Decimal) -> Decimal:
    if abs(value) >= _LARGEST:
        raise Overflow
    return value


def _plain(value: Decimal) -> str:
    text = format(value.normalize(_CONTEXT), "f")
    return "0" if text in {"-0", ""} else text


def _shown(value: Decimal) -> str:
    """Rounded to what fits: 12 digits in all, trailing zeros dropped."""
    whole = len(str(abs(int(value))))
    rounded = value.quantize(Decimal(1).scaleb(-max(0, DIGITS - whole)), rounding=ROUND_HALF_EVEN, context=_CONTEXT)
    return _plain(rounded)


_FUNCTIONS = {
    "=": _equals,
    "%": _percent,
    "sqrt": _square_root,
    "sign": _negated,
    "back": _shortened,
    "CE": _entry_cleared,
    "MC": _memory_cleared,
    "MR": _memory_recalled,
    "M+": _added_to_memory,
    "M-": _taken_from_memory,
}
