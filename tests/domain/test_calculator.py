"""The calculator, key by key, against what pocket calculators do and against exact decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.calculator import DIGITS, KEYS, Calculator, press


def typed(keys: str, state: Calculator | None = None) -> Calculator:
    """The state after keys written in one line, blanks between keys of several characters."""
    made = state or Calculator()
    for word in keys.split():
        for key in (word,) if word in KEYS else word:
            made = press(made, key)
    return made


def shown(keys: str) -> str:
    """The display after keys."""
    return typed(keys).display


@pytest.mark.parametrize(
    ("keys", "display"),
    [
        ("", "0"),
        ("007", "7"),
        ("1.50", "1.50"),
        (".5", "0.5"),
        ("1.2.3", "1.23"),
        ("2+3=", "5"),
        ("2+3*4=", "20"),  # key by key, as a pocket calculator reckons: no precedence
        ("10-4-3=", "3"),
        ("8/4/2=", "1"),
        ("0.1+0.2=", "0.3"),
        ("1/3=", "0.333333333333"[: DIGITS + 1]),
        ("2+*3=", "6"),  # the last operator counts
        ("5+=", "10"),  # an operator and = without a second number take the first one twice
        ("2+3+", "5"),  # a second operator shows what has been reckoned so far
        ("12= 5", "5"),  # a number after = begins anew
    ],
)
def test_numbers_and_chains(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"), [("2+3===", "11"), ("2*3==", "18"), ("100/2==", "25"), ("9-2==", "5"), ("2+3= 10=", "13")]
)
def test_equals_once_more_does_the_last_step_again(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"),
    [
        ("50%", "0.5"),
        ("200+10%", "20"),
        ("200+10%=", "220"),
        ("200-10%=", "180"),
        ("200*10%=", "20"),
        ("30/60%=", "50"),
    ],
)
def test_percent(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"),
    [
        ("9 sqrt", "3"),
        ("2 sqrt", "1.41421356237"),
        ("0 sqrt", "0"),
        ("16 sqrt sqrt", "2"),
        ("3*9 sqrt =", "9"),
        ("9+16= sqrt", "5"),
    ],
)
def test_square_root(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"),
    [
        ("5 M+ C MR", "5"),
        ("5 M+ 3 M+ MR", "8"),
        ("5 M+ 3 M- MR", "2"),
        ("5 M+ MC MR", "0"),
        ("4 M+ 10* MR =", "40"),
        ("2*3 M+ =", "6"),  # M+ takes the number on the display, the multiplication waits
        ("2*3= M+ C MR", "6"),
    ],
)
def test_memory(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"), [("5 sign", "-5"), ("5 sign sign", "5"), ("5 sign +8=", "3"), ("2+3= sign", "-5")]
)
def test_sign(keys: str, display: str) -> None:
    assert shown(keys) == display


@pytest.mark.parametrize(
    ("keys", "display"),
    [("123 back", "12"), ("1 back", "0"), ("5 sign back", "0"), ("2+3= back", "5"), ("1. back", "1")],
)
def test_back_takes_the_last_digit_of_a_number_being_typed(keys: str, display: str) -> None:
    assert shown(keys) == display


def test_ce_clears_the_entry_and_keeps_the_step_before() -> None:
    assert shown("8+3 CE") == "0"
    assert shown("8+3 CE 2=") == "10"


def test_c_clears_everything_but_the_memory() -> None:
    assert typed("5 M+ 8+3 C") == Calculator(memory=Decimal(5))


@pytest.mark.parametrize("keys", ["8/0=", "1 sign sqrt", "999999999999+1=", "999999*9999999=", "8/0+"])
def test_what_cannot_be_reckoned_says_error(keys: str) -> None:
    assert shown(keys) == "Error"


@pytest.mark.parametrize("key", [key for key in KEYS if key != "C"])
def test_an_error_stays_until_c(key: str) -> None:
    assert typed(key, typed("8/0=")).display == "Error"


def test_c_takes_an_error_away_and_keeps_the_memory() -> None:
    assert typed("5 M+ 8/0= C").display == "0"
    assert typed("5 M+ 8/0= C MR").display == "5"


def test_twelve_digits_can_be_typed_and_no_more() -> None:
    assert shown("1234567890123") == "123456789012"
    assert shown("0.12345678901234") == "0.12345678901"


def test_a_result_fits_the_display() -> None:
    assert shown("2/3=") == "0.66666666667"
    assert shown("200000/3=") == "66666.6666667"


def test_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        press(Calculator(), "x")


@given(
    st.integers(0, 10**5).map(str),
    st.sampled_from("+-*/"),
    st.decimals(min_value=0, max_value=10**5, places=3, allow_nan=False).map(lambda number: format(number, "f")),
)
def test_one_step_is_exact_to_the_display(left: str, operator: str, right: str) -> None:
    display = shown(f"{left}{operator}{right}=")
    a, b = Decimal(left), Decimal(right)
    if operator == "/" and b == 0:
        assert display == "Error"
        return
    exact = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else a}[operator]
    whole = len(str(abs(int(exact))))
    assert abs(Decimal(display) - exact) <= Decimal(1).scaleb(-(DIGITS - whole)) / 2


@given(st.lists(st.sampled_from(KEYS), max_size=40))
def test_no_row_of_keys_breaks_it_and_the_display_always_fits(keys: list[str]) -> None:
    state = Calculator()
    for key in keys:
        state = press(state, key)
        assert state.display == "Error" or sum(each.isdigit() for each in state.display) <= DIGITS
