"""Checks of a whole bank: where keys stand, how long they are, what is asked how often, whether forms can be drawn."""

from collections import Counter
from collections.abc import Iterator

from cpt_practice.domain.bank_figures import BankFigures
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.flaws import Flaw, Severity
from cpt_practice.domain.question import Question
from cpt_practice.domain.significance import chi_square_of_even, chi_square_tail, z_needed, z_of_share
from cpt_practice.domain.word_lists import OF_THE_ABOVE
from cpt_practice.domain.wording import plain

FEWEST_FOR_SHARES = 20
FORMS_WANTED = 3


def check_figures(bank: Bank, figures: BankFigures) -> Iterator[Flaw]:
    """B401-B403, B410, B411, B413, B414: shares and means of a bank of at least 20 questions; fewer say nothing."""
    if figures.questions < FEWEST_FOR_SHARES:
        return
    yield from _key_positions(bank)
    yield from _key_lengths(figures)
    yield from _length_ratio(figures)
    yield from _levels(figures)
    yield from _negative_stems(figures)
    yield from _reading(figures)
    yield from _difficulty(figures)


def _key_positions(bank: Bank) -> Iterator[Flaw]:
    """B401, never an error: the program shuffles. Judged by the questions with the usual number of options."""
    sizes = Counter(len(question.options) for question in bank.questions)
    options, items = sizes.most_common(1)[0]
    positions = Counter(question.key for question in bank.questions if len(question.options) == options)
    counts = [positions[at] for at in range(options)]
    tail = chi_square_tail(chi_square_of_even(counts), options - 1)
    most = max(counts)
    crowded = most / items > 1 / options + 0.06 and z_of_share(most, items, 1 / options) > z_needed(items)
    if tail <= 0.01 or crowded:
        shown = ", ".join(str(count) for count in counts)
        message = (
            f"Keys stand unevenly at the source positions ({shown}; probability by chance {tail:.4f}). "
            f"About {items / options:.0f} at each are right, with at most {100 / options + 6:.0f} % at one."
        )
        yield Flaw("B401", "warning", message)


def _key_lengths(figures: BankFigures) -> Iterator[Flaw]:
    """B402: how often length alone singles the key out."""
    yield from _share(figures, ("B402", "the key is the longest option by far"), figures.uniquely_longest, (0.18, 0.30))
    yield from _share(
        figures, ("B402", "the key is the shortest option by far"), figures.uniquely_shortest, (0.12, 1.0)
    )


def _length_ratio(figures: BankFigures) -> Iterator[Flaw]:
    """B403: keys are as long as distractors."""
    ratio = figures.length_ratio
    if not 0.92 <= ratio <= 1.08:
        severity: Severity = "warning" if 0.88 <= ratio <= 1.12 else "error"
        limits = "0.92 to 1.08 is right; outside 0.88 to 1.12 blocks"
        doing = "Cut keys or fill wrong answers" if ratio > 1 else "Fill keys or cut wrong answers"
        yield Flaw("B403", severity, f"Keys are {ratio:.2f} times as long as wrong answers ({limits}). {doing}.")


def _levels(figures: BankFigures) -> Iterator[Flaw]:
    """B410: at most 45 % recall, at least 35 % application and 15 % analysis."""
    bounds = {"recall": (0.0, 0.45), "application": (0.35, 1.0), "analysis": (0.15, 1.0)}
    for level, count in figures.by_level:
        yield from _share(figures, ("B410", f"the level is {level}"), count, bounds[level])


def _negative_stems(figures: BankFigures) -> Iterator[Flaw]:
    """B411: at most 5 % ask for what is not so."""
    yield from _share(figures, ("B411", "the stem asks for what is not so"), figures.negative_stems, (0.0, 0.05))


def _reading(figures: BankFigures) -> Iterator[Flaw]:
    """B413: stems read at grade 10 or below on average."""
    if figures.mean_reading_grade > 10:
        message = (
            f"Stems read at grade {figures.mean_reading_grade:.1f} on average; 10 is the limit. Shorten sentences."
        )
        yield Flaw("B413", "error", message)


def _difficulty(figures: BankFigures) -> Iterator[Flaw]:
    """B414: expected difficulty is 0.60 to 0.80 on average, and spread."""
    if not 0.60 <= figures.mean_difficulty <= 0.80:
        yield Flaw("B414", "warning", f"Mean difficulty is {figures.mean_difficulty:.2f}; 0.60 to 0.80 is right.")
    if figures.sd_difficulty < 0.10:
        message = f"Difficulties spread by {figures.sd_difficulty:.2f} (standard deviation); 0.10 is the least."
        yield Flaw("B414", "warning", message + " Add easier and harder questions.")


def _share(
    figures: BankFigures, code_and_what: tuple[str, str], count: int, bounds: tuple[float, float]
) -> Iterator[Flaw]:
    """A share outside its bounds: an error where z against the nearer bound says so, else a warning."""
    code, what = code_and_what
    share, (low, high) = figures.share(count), bounds
    if low <= share <= high:
        return
    z = abs(z_of_share(count, figures.questions, low if share < low else high))
    severity: Severity = "error" if z > z_needed(figures.questions) else "warning"
    wanted = (
        f"{low:.0%} to {high:.0%} are right"
        if low > 0 and high < 1
        else (f"{low:.0%} are the least" if low > 0 else f"{high:.0%} are the most")
    )
    yield Flaw(code, severity, f"In {share:.0%} of the questions {what} ({count} of {figures.questions}); {wanted}.")


def check_reused_texts(bank: Bank) -> Iterator[Flaw]:
    """B408: no text is the key of more than 4 questions, or a wrong answer of 8 and never a key."""
    keys = Counter(plain(option.text) for question in bank.questions for option in question.options if option.key)
    wrong = Counter(plain(option.text) for question in bank.questions for option in question.options if not option.key)
    for text, count in keys.items():
        if count > 4:
            message = f"“{text}” is the key of {count} questions; 4 are the most. Ask some of them from another side."
            yield Flaw("B408", "warning", message)
    for text, count in wrong.items():
        if count >= 8 and text not in keys:
            message = (
                f"“{text}” is a wrong answer in {count} questions and never right. Replace some, or make it a key."
            )
            yield Flaw("B408", "warning", message)


def check_inclusive_options(bank: Bank) -> Iterator[Flaw]:
    """B412: nothing of the above, anywhere."""
    holders = [
        question.id
        for question in bank.questions
        if any(OF_THE_ABOVE.search(option.text) for option in question.options)
    ]
    if holders:
        message = f"{len(holders)} questions offer all or none of the above ({', '.join(holders[:5])}); none may."
        yield Flaw("B412", "error", message)


def check_coverage(bank: Bank) -> Iterator[tuple[str, Flaw]]:
    """B409: forms can be drawn, three without repeating; each topic is asked; nothing lies outside the blueprint."""
    known = {activity.id: frozenset(activity.topics) for activity in bank.blueprint.activities}
    for question in bank.questions:
        yield from _place(question, known)
    for activity in bank.blueprint.activities:
        mine = [question for question in bank.questions if question.activity == activity.id]
        if len(mine) < activity.questions:
            message = (
                f"{activity.title} has {len(mine)} questions, and a form needs {activity.questions}: none can be drawn."
            )
            yield activity.id, Flaw("B409", "error", message)
        elif len(mine) < FORMS_WANTED * activity.questions:
            message = (
                f"{activity.title} has {len(mine)} questions; {FORMS_WANTED * activity.questions} are wanted, so that "
                f"{FORMS_WANTED} forms repeat none."
            )
            yield activity.id, Flaw("B409", "warning", message)
        asked = {question.topic for question in mine}
        for topic in activity.topics:
            if topic not in asked:
                yield activity.id, Flaw("B409", "error", f"No question asks about “{topic}”. Write at least one.")


def _place(question: Question, known: dict[str, frozenset[str]]) -> Iterator[tuple[str, Flaw]]:
    if question.activity not in known:
        yield (
            question.id,
            Flaw("B409", "error", f"The blueprint has no key activity {question.activity}. Correct the id."),
        )
    elif question.topic not in known[question.activity]:
        message = f"The blueprint has no topic “{question.topic}” under {question.activity}. Use one of its topics."
        yield question.id, Flaw("B409", "error", message)
