"""A bank's report as lines that a teacher can read."""

from collections.abc import Iterator

from cpt_practice.domain.bank_figures import BankFigures
from cpt_practice.domain.defects import BankReport

_SEVERITIES = (("error", "Errors"), ("warning", "Warnings"), ("info", "For information"))


def report_lines(report: BankReport) -> tuple[str, ...]:
    """Figures first, then the defects, gravest first; one line each."""
    return (f"Bank {report.module}", *_figure_lines(report.figures), *_defect_lines(report))


def _figure_lines(figures: BankFigures) -> Iterator[str]:
    count = figures.questions
    yield f"Questions: {count}, with a figure {figures.with_figure}, reasons that settle a check {figures.waived}"
    yield f"By key activity: {_counts(figures.by_activity)}"
    yield f"By level: {', '.join(f'{name} {share} ({figures.share(share):.0%})' for name, share in figures.by_level)}"
    yield f"Key at source position: {_counts([(str(at + 1), each) for at, each in enumerate(figures.key_positions)])}"
    yield (
        f"Key longest by far {figures.share(figures.uniquely_longest):.0%}, shortest by far "
        f"{figures.share(figures.uniquely_shortest):.0%}, length of keys to wrong answers {figures.length_ratio:.2f}"
    )
    yield from _guessing_lines(figures)
    yield (
        f"Stems: reading grade {figures.mean_reading_grade:.1f}, negative {figures.negative_stems} "
        f"({figures.share(figures.negative_stems):.0%})"
    )
    yield f"Difficulty: mean {figures.mean_difficulty:.2f}, standard deviation {figures.sd_difficulty:.2f}"
    yield f"Pairs alike that wait for a decision: {figures.duplicates_under_review}"


def _guessing_lines(figures: BankFigures) -> Iterator[str]:
    if figures.strategies:
        yield f"What a guesser scores by one rule, in percent (chance {figures.strategies[0].chance:.1f}):"
    for score in figures.strategies:
        against_chance = f"{score.excess:+.1f}, z {score.z:+.1f}, differs in {score.applicable}"
        yield f"  {score.score:5.1f}  {score.name} ({against_chance})"
    model = figures.blind_model
    if model is not None:
        yield f"  {model.accuracy:5.1f}  model that sees form only (chance {model.chance:.1f}, z {model.z:+.1f})"


def _counts(pairs: tuple[tuple[str, int], ...] | list[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in pairs) or "none"


def _defect_lines(report: BankReport) -> Iterator[str]:
    for severity, title in _SEVERITIES:
        chosen = [defect for defect in report.defects if defect.severity == severity]
        yield f"{title}: {len(chosen)}"
        for defect in chosen:
            yield f"  {defect.subject} {defect.code}: {defect.message}"
