"""The report as a teacher reads it."""

from cpt_practice.domain.defects import check_bank
from cpt_practice.domain.report_lines import report_lines
from tests.domain.bank_factory import make_bank, make_question, synthetic_questions


def test_figures_come_first_then_defects_gravest_first() -> None:
    lines = report_lines(check_bank(make_bank([make_question("Is it on? Who is near?", ("x" * 60, *["y" * 40] * 3))])))
    assert lines[0] == "Bank safety"
    assert lines[1].startswith("Questions: 1")
    heads = [line for line in lines if line.startswith(("Errors", "Warnings", "For information"))]
    assert [head.partition(":")[0] for head in heads] == ["Errors", "Warnings", "For information"]
    assert lines.index(heads[0]) < next(at for at, line in enumerate(lines) if "C101" in line) < lines.index(heads[1])


def test_every_rule_and_the_model_have_a_line_with_chance() -> None:
    report = check_bank(make_bank(synthetic_questions(60)))
    text = "\n".join(report_lines(report))
    assert all(score.name in text for score in report.figures.strategies)
    assert "model that sees form only (chance 25.0" in text


def test_an_empty_bank_has_a_report() -> None:
    lines = report_lines(check_bank(make_bank([])))
    assert "Errors: 0" in lines
