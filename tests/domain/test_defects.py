"""All checks together, and what reasons written into questions settle."""

import json
from dataclasses import asdict

from cpt_practice.domain.defects import Defect, check_bank
from cpt_practice.domain.question import Question
from tests.domain.bank_factory import SOUND_STEM, make_bank, make_question, synthetic_questions

LONG_KEY = ("x" * 50, "y" * 40, "z" * 40, "w" * 40)
OTHERS = ("Under the desk", "Behind a door", "Above the cage", "In the drawer")
LONGER_KEY = ("x" * 60, "y" * 40, "z" * 40, "w" * 40)


def defects_of(*questions: Question) -> list[tuple[str, str, str]]:
    report = check_bank(make_bank(questions))
    return [(each.subject, each.code, each.severity) for each in report.defects if each.code != "B409"]


def test_a_sound_question_has_no_defect() -> None:
    assert defects_of(make_question()) == []


def test_a_defect_names_its_question() -> None:
    assert defects_of(make_question(options=LONG_KEY)) == [("safety-01-001", "C101", "error")]


def test_a_reason_settles_a_key_a_quarter_longer_and_is_counted() -> None:
    report = check_bank(make_bank([make_question(options=LONG_KEY, waive=["C101"])]))
    assert [each.code for each in report.defects if each.code == "C101"] == []
    assert report.figures.waived == 1


def test_no_reason_settles_a_key_half_as_long_again() -> None:
    question = make_question(options=LONGER_KEY, waive=["C101"])
    assert defects_of(question) == [("safety-01-001", "C101", "error")]
    assert check_bank(make_bank([question])).figures.waived == 0


def test_a_reason_settles_a_warning_of_its_own_code_and_question_only() -> None:
    first = make_question(f"{SOUND_STEM} Who is near?", id="a", waive=["S210"])
    second = make_question("A lamp on panel 4 is dark. Is it off? Where is the fuse?", OTHERS, id="b", waive=["S202"])
    assert defects_of(first, second) == [("b", "S210", "warning")]


def test_a_reason_settles_three_options_and_no_other_error() -> None:
    three = ("Rope off the stretch", "Paint the loose post", "All of the above")
    question = make_question(options=three, waive=["I001", "C109"])
    assert defects_of(question) == [("safety-01-001", "C109", "error"), ("safety", "B412", "error")]


def test_only_errors_block() -> None:
    report = check_bank(make_bank([make_question("Is it on? Who is near the press?")]))
    assert report.blocking == ()
    assert Defect("S210", "warning", "safety-01-001", "The stem asks 2 questions. Ask one.") in report.defects


def test_an_empty_bank_can_be_checked() -> None:
    report = check_bank(make_bank([]))
    assert (report.defects, report.figures.questions) == ((), 0)


def test_a_thousand_questions_pass_through_and_the_report_is_json() -> None:
    report = check_bank(make_bank(synthetic_questions(1000)))
    assert report.figures.questions == 1000
    assert report.figures.duplicates_under_review == 0
    assert {each.code for each in report.blocking if each.subject == "safety"} <= {"B413"}
    assert json.loads(json.dumps(asdict(report), allow_nan=False))["module"] == "safety"
