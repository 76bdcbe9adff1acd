"""Everything wrong with a bank, as a list, with the bank's figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpt_practice.domain import item_cues, item_grammar, item_options, item_sources, item_stems
from cpt_practice.domain.bank_checks import check_coverage, check_figures, check_inclusive_options, check_reused_texts
from cpt_practice.domain.bank_figures import BankFigures, measure_bank
from cpt_practice.domain.blind_model import check_blind_model
from cpt_practice.domain.blind_strategies import check_strategies
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.cueing import check_cueing
from cpt_practice.domain.flaws import Flaw, Severity
from cpt_practice.domain.item_wording import ItemWording, read_questions
from cpt_practice.domain.near_duplicates import check_like_pairs, like_pairs, under_review

ITEM_CHECKS = (
    *item_options.ITEM_CHECKS,
    *item_cues.ITEM_CHECKS,
    *item_grammar.ITEM_CHECKS,
    *item_stems.ITEM_CHECKS,
    *item_sources.ITEM_CHECKS,
)


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong, and where: `subject` is the id of a question or a key activity, or the module."""

    code: str
    severity: Severity
    subject: str
    message: str


@dataclass(frozen=True, slots=True)
class BankReport:
    """What the checks say of one module's bank: defects that no reason settles, and figures."""

    module: str
    defects: tuple[Defect, ...]
    figures: BankFigures

    @property
    def blocking(self) -> tuple[Defect, ...]:
        """The defects for which the bank is refused."""
        return tuple(defect for defect in self.defects if defect.severity == "error")


def check_bank(bank: Bank) -> BankReport:
    """All checks of all questions and of the bank; question by question first, in the bank's order.

    What a question waives with a reason is left out where it can be waived, and counted in the figures. A bank of no
    questions has the defects of an empty bank.
    """
    items = read_questions(bank.questions)
    pairs = like_pairs(bank.questions)
    figures = replace(
        measure_bank(bank, items),
        duplicates_under_review=under_review(bank.questions, pairs, bank.distinct),
    )
    found = [*_found_in_items(items)]
    found += check_like_pairs(bank.questions, pairs, bank.distinct)
    found += check_cueing(items, bank.distinct)
    found += check_coverage(bank)
    found += [(bank.module, flaw) for flaw in _found_in_bank(bank, figures)]
    waived = {question.id: question.waived for question in bank.questions}
    open_flaws = [pair for pair in found if not _settled(pair, waived)]
    return BankReport(
        module=bank.module,
        defects=tuple(Defect(flaw.code, flaw.severity, subject, flaw.message) for subject, flaw in open_flaws),
        figures=replace(figures, waived=len(found) - len(open_flaws)),
    )


def _found_in_items(items: Sequence[ItemWording]) -> Iterator[tuple[str, Flaw]]:
    for item in items:
        for check in ITEM_CHECKS:
            for flaw in check(item):
                yield item.question.id, flaw


def _found_in_bank(bank: Bank, figures: BankFigures) -> Iterator[Flaw]:
    yield from check_figures(bank, figures)
    yield from check_strategies(figures.strategies, figures.questions)
    yield from check_blind_model(figures.blind_model, figures.questions)
    yield from check_reused_texts(bank)
    yield from check_inclusive_options(bank)


def _settled(pair: tuple[str, Flaw], waived: dict[str, frozenset[str]]) -> bool:
    subject, flaw = pair
    return flaw.waivable and flaw.code in waived.get(subject, frozenset())
