"""The facts of the certification as the program ships them, and files that are not right."""

from pathlib import Path

import pytest

from cpt_practice.storage.certification import read_certification
from cpt_practice.use_cases.ports import CertificationError

FACTS = Path(__file__).parents[2] / "resources" / "certification.toml"
TABLE = [
    ("safety", "Safety", 83, 90, 76, 64, ("Principles of Machining I (5929)",)),
    ("quality", "Quality Practices and Measurement", 84, 90, 75, 63, ("Principles of Machining II (5923)",)),
    ("production", "Manufacturing Processes and Production", 83, 90, 74, 62, ("Manufacturing Practicum (5926)",)),
    ("maintenance", "Maintenance Awareness", 86, 90, 73, 63, ("Manufacturing Practicum (5926)",)),
    ("green", "Green Production", 94, 90, 78, 74, ()),
]


@pytest.mark.parametrize(("name", "title", "questions", "minutes", "percent", "needed", "courses"), TABLE)
def test_each_module_is_what_mssc_says(
    name: str, title: str, questions: int, minutes: int, percent: int, needed: int, courses: tuple[str, ...]
) -> None:
    module = read_certification(FACTS).module(name)
    stated = (module.title, module.questions, module.minutes, module.passing_percent, module.needed, module.courses)
    assert stated == (title, questions, minutes, percent, needed, courses)


def test_there_are_five_modules_and_only_green_is_optional() -> None:
    modules = read_certification(FACTS).modules
    assert [module.id for module in modules] == [row[0] for row in TABLE]
    assert [module.id for module in modules if module.optional] == ["green"]


def test_there_are_five_national_credentials_and_green_stands_apart() -> None:
    credentials = read_certification(FACTS).credentials
    assert sum(each.national for each in credentials) == 5
    assert [each.needs for each in credentials if not each.national] == [("green",)]


def test_cpt_needs_the_four_core_modules_and_each_module_has_a_certificate() -> None:
    credentials = {each.id: each.needs for each in read_certification(FACTS).credentials}
    assert credentials["cpt"] == ("safety", "quality", "production", "maintenance")
    assert {needs for needs in credentials.values() if len(needs) == 1} == {(row[0],) for row in TABLE}


def test_the_fees_are_what_mssc_asks() -> None:
    fees = read_certification(FACTS).fees
    assert (fees.currency, fees.registration_cents, fees.assessment_cents, fees.supplement_cents) == (
        "USD",
        2800,
        2200,
        7000,
    )


def test_the_owner_can_be_reached() -> None:
    owner = read_certification(FACTS).owner
    assert owner.name == "Manufacturing Skill Standards Council (MSSC)"
    assert owner.address == "901 North Washington Street, Ste. 600, Alexandria, VA 22314"
    assert (owner.phone, owner.email, owner.website) == (
        "(703) 739-9000",
        "info@msscusa.org",
        "http://www.msscusa.org",
    )


def test_it_says_that_it_is_not_a_credential() -> None:
    assert "not an MSSC credential" in read_certification(FACTS).disclaimer


def test_the_program_of_study_and_the_accreditation_are_named() -> None:
    facts = read_certification(FACTS)
    assert facts.program_of_study == "Machining Technology"
    assert all(word in facts.accreditation for word in ("ANSI", "ISO 17024", "federally endorsed"))


BROKEN = {
    "a comma for a number": ("questions = 83", "questions = 8,3", "certification.toml: "),
    "text for a number": (
        "questions = 83",
        'questions = "83"',
        r"Expected `int`, got `str` - at `\$.modules\[0\].questions`",
    ),
    "a missing fact": (
        "passing_percent = 76\n",
        "",
        r"missing required field `passing_percent` - at `\$.modules\[0\]`",
    ),
    "a passing score over 100": (
        "passing_percent = 76",
        "passing_percent = 176",
        "passing_percent 176; 1 to 100 is allowed",
    ),
    "a module twice": ('id = "quality"', 'id = "safety"', "a module id stands twice"),
    "a credential for nothing": ('needs = ["green"]', "needs = []", "green-certificate needs no module"),
    "an unknown module": ('needs = ["green"]', 'needs = ["gren"]', "needs module gren, which is not listed"),
}


@pytest.mark.parametrize(("right", "wrong", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_mistake_in_the_facts_is_told_with_its_place(right: str, wrong: str, reason: str, tmp_path: Path) -> None:
    text = FACTS.read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "certification.toml"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(CertificationError, match=reason):
        read_certification(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CertificationError, match=r"certification\.toml cannot be read: No such file"):
        read_certification(tmp_path / "certification.toml")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "certification.toml"
    path.write_bytes(FACTS.read_bytes().replace(b'"Safety"', b'"S\xe4fety"', 1))
    with pytest.raises(CertificationError, match=r"certification\.toml: .*utf-8"):
        read_certification(path)
