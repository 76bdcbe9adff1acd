"""Questions that answer one another."""

from cpt_practice.domain.cueing import check_cueing
from cpt_practice.domain.item_wording import read_questions
from cpt_practice.domain.question import Question
from tests.domain.bank_factory import codes, make_question, synthetic_questions

FILLING = synthetic_questions(60)
OPTIONS = ("A zinc anode", "A rubber mat", "A steel band", "A paper seal")


def cueing(*asked: Question, distinct: frozenset[tuple[str, str]] = frozenset()) -> list[tuple[str, tuple[str, str]]]:
    found = list(check_cueing(read_questions((*asked, *FILLING)), distinct))
    return [(subject, code) for (subject, _), code in zip(found, codes(found), strict=True)]


def asked(stem: str, enemies: tuple[str, ...] = ()) -> tuple[Question, Question]:
    return (
        make_question("What keeps the boiler from corroding?", OPTIONS, id="a", enemies=enemies),
        make_question(stem, ("Yearly", "Weekly", "Daily", "Hourly"), id="b"),
    )


def test_a_stem_with_all_rare_words_of_another_key_is_a_warning() -> None:
    assert cueing(*asked("How often is the zinc anode of a boiler looked at?")) == [("a", ("B407", "warning"))]


def test_enemies_and_distinct_pairs_may_answer_one_another() -> None:
    stem = "How often is the zinc anode of a boiler looked at?"
    assert cueing(*asked(stem, enemies=("b",))) == []
    assert cueing(*asked(stem), distinct=frozenset({("b", "a")})) == []


def test_a_stem_with_one_of_the_words_tells_nothing() -> None:
    assert cueing(*asked("How often is the zinc coat of a boiler looked at?")) == []


def test_words_of_many_stems_tell_nothing() -> None:
    more = tuple(make_question(f"Where is zinc anode {at}?", id=f"m{at}") for at in range(5))
    assert cueing(*asked("How often is the zinc anode of a boiler looked at?"), *more) == []
