"""Which names can be used, and how they are kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.people import LONGEST_NAME, UnusableNameError, checked_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Student", "Student"),
        ("  Student \t  Seven\n", "Student Seven"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("Ада Лавлейс", "Ада Лавлейс"),
        ("阿达", "阿达"),
        ("O'Neill-Díaz, Jr.", "O'Neill-Díaz, Jr."),
        ("Student\u00a0Seven", "Student Seven"),
    ],
)
def test_a_name_is_kept_trimmed_and_composed(typed: str, kept: str) -> None:
    assert checked_name(typed, ()) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\t\n", "\u3000"])
def test_a_name_must_not_be_empty(typed: str) -> None:
    with pytest.raises(UnusableNameError, match="Type a name first"):
        checked_name(typed, ())


def test_a_name_of_60_characters_fits_and_one_of_61_does_not() -> None:
    assert checked_name("x" * 60, ()) == "x" * 60
    with pytest.raises(UnusableNameError, match="has 61 characters; 60 fit"):
        checked_name("x" * 61, ())


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u200b", "\u202e", "\ue000", "\ud800"])
def test_characters_that_cannot_be_shown_are_refused(character: str) -> None:
    with pytest.raises(UnusableNameError, match="cannot be shown"):
        checked_name(f"A{character}da", ())


@pytest.mark.parametrize("typed", ["Student Seven", "STUDENT SEVEN", " student  seven ", "Ｓｔｕｄｅｎｔ Ｓｅｖｅｎ"])
def test_a_name_is_taken_whatever_its_case_width_and_spaces(typed: str) -> None:
    with pytest.raises(UnusableNameError, match="There is a profile with this name"):
        checked_name(typed, ("Tutor", "Student Seven"))


def test_a_sharp_s_and_two_s_are_the_same_name() -> None:
    with pytest.raises(UnusableNameError, match="There is a profile"):
        checked_name("STRASSE", ("Straße",))


def test_a_number_makes_a_taken_name_free() -> None:
    assert checked_name("Student Seven 2", ("Student Seven",)) == "Student Seven 2"


@given(st.text(max_size=80))
def test_a_kept_name_fits_and_would_be_kept_the_same_again(typed: str) -> None:
    try:
        name = checked_name(typed, ())
    except UnusableNameError:
        return
    assert 0 < len(name) <= LONGEST_NAME
    assert unicodedata.is_normalized("NFC", name)
    assert checked_name(name, ()) == name
    with pytest.raises(UnusableNameError):
        checked_name(typed, (name,))
