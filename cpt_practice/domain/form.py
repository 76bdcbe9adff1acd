"""Which questions a student gets, in which order, for a seed and a history."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cpt_practice.domain.blueprint import Bank, KeyActivity
from cpt_practice.domain.question import Question

DRAWS = 60  # tries at placing enemies apart; the best draw is kept

GENERATED = ":"  # stands between family and seed in the id of a generated question


@dataclass(frozen=True, slots=True)
class Maker:
    """A source of generated questions: `make` turns a seed into one whose id is `family`, a colon and the seed."""

    family: str
    make: Callable[[int], Question]


Makers = Mapping[str, tuple[Maker, ...]]
NO_MAKERS: Makers = MappingProxyType({})


class FormError(Exception):
    """The bank cannot fill a form; the text says which key activity lacks how many questions."""


@dataclass(frozen=True, slots=True)
class FormItem:
    """A question's place on a form, with the order in which its options are shown (indices in source order)."""

    question: Question
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of one exam in the order shown; the same bank, seed and history give the same form."""

    module: str
    seed: int
    items: tuple[FormItem, ...]


def missing_questions(bank: Bank) -> tuple[tuple[KeyActivity, int], ...]:
    """Key activities with fewer questions than one form needs, each with how many are lacking."""
    held: dict[str, int] = {}
    for question in bank.questions:
        held[question.activity] = held.get(question.activity, 0) + 1
    lacking = ((activity, activity.questions - held.get(activity.id, 0)) for activity in bank.blueprint.activities)
    return tuple((activity, count) for activity, count in lacking if count > 0)


def draw_form(bank: Bank, seed: int, last_seen: Mapping[str, int], makers: Makers = NO_MAKERS) -> Form:
    """Draw a form by the blueprint's counts.

    `makers` are the generators by key activity; of those that an activity asks for, each family is used once at most,
    the one seen longest ago first, and written questions take the places that are left.

    `last_seen` maps a question's id to the number of the student's attempt (1 = first) that showed it last;
    questions that are not in it come first, then those seen longest ago. Enemies are never drawn together.
    Raises FormError where the bank cannot fill the form.
    """
    lacking = missing_questions(bank)
    if lacking:
        raise FormError(f"{_lacking_text(lacking)} in {bank.module}")
    chance = random.Random(seed)
    made = _made(bank, chance, last_seen, makers)
    drawn = _best_draw(bank, chance, last_seen, _wanted(bank, made)) + made
    chance.shuffle(drawn)
    return Form(bank.module, seed, tuple(FormItem(question, _option_order(question, chance)) for question in drawn))


def _lacking_text(lacking: tuple[tuple[KeyActivity, int], ...]) -> str:
    count = sum(number for _activity, number in lacking)
    noun = "question is" if count == 1 else "questions are"
    return f"{count} {noun} missing in {len(lacking)} of the key activities"


def _made(bank: Bank, chance: random.Random, last_seen: Mapping[str, int], makers: Makers) -> list[Question]:
    seen: dict[str, int] = {}
    for name, number in last_seen.items():
        family, colon, _seed = name.partition(GENERATED)
        if colon:
            seen[family] = max(seen.get(family, 0), number)
    made = []
    for activity in bank.blueprint.activities:
        families = list(makers.get(activity.id, ())) if activity.generated else []
        chance.shuffle(families)
        families.sort(key=lambda maker: seen.get(maker.family, 0))
        made += [maker.make(chance.randrange(2**31)) for maker in families[: activity.generated]]
    return made


def _wanted(bank: Bank, made: list[Question]) -> dict[str, int]:
    """How many written questions each activity needs beside those that were made."""
    wanted = {activity.id: activity.questions for activity in bank.blueprint.activities}
    for question in made:
        wanted[question.activity] -= 1
    return wanted


def _best_draw(
    bank: Bank, chance: random.Random, last_seen: Mapping[str, int], wanted: Mapping[str, int]
) -> list[Question]:
    enemies = _enemy_map(bank)
    best: list[Question] | None = None
    best_cost: tuple[int, int] | None = None
    floor = _least_repeats(bank, last_seen, wanted)
    for turn in range(DRAWS):
        order = _order_of_candidates(bank, chance, last_seen, enemies, turn)
        drawn = _one_draw(order, dict(wanted), enemies)
        if drawn is None:
            continue
        seen = [last_seen[question.id] for question in drawn if question.id in last_seen]
        cost = (len(seen), sum(seen))
        if best_cost is None or cost < best_cost:
            best, best_cost = drawn, cost
        if len(seen) == floor:
            break
    if best is None:
        raise FormError(f"too many questions of {bank.module} exclude one another to fill a form")
    return best


def _least_repeats(bank: Bank, last_seen: Mapping[str, int], wanted: Mapping[str, int]) -> int:
    fresh: dict[str, int] = {}
    for question in bank.questions:
        fresh[question.activity] = fresh.get(question.activity, 0) + (question.id not in last_seen)
    return sum(max(0, count - fresh.get(activity, 0)) for activity, count in wanted.items())


def _enemy_map(bank: Bank) -> dict[str, set[str]]:
    enemies: dict[str, set[str]] = {question.id: set() for question in bank.questions}
    for question in bank.questions:
        for enemy in question.enemies:
            if enemy in enemies:
                enemies[question.id].add(enemy)
                enemies[enemy].add(question.id)
    return enemies


def _order_of_candidates(
    bank: Bank, chance: random.Random, last_seen: Mapping[str, int], enemies: Mapping[str, set[str]], turn: int
) -> list[Question]:
    candidates = list(bank.questions)
    chance.shuffle(candidates)
    candidates.sort(key=lambda question: _rank(last_seen.get(question.id, 0), len(enemies[question.id]), turn))
    return candidates


def _one_draw(
    candidates: list[Question], wanted: dict[str, int], enemies: Mapping[str, set[str]]
) -> list[Question] | None:
    """One greedy draw through the candidates; None where enemies left an activity short."""
    drawn: list[Question] = []
    barred: set[str] = set()
    for question in candidates:
        if wanted.get(question.activity, 0) and question.id not in barred:
            wanted[question.activity] -= 1
            drawn.append(question)
            barred |= enemies[question.id]
    return None if any(wanted.values()) else drawn


def _rank(seen: int, enemies: int, turn: int) -> tuple[int, int]:
    """How early a question is taken, by when it was last seen and how many enemies it has; draws take turns."""
    match turn % 4:
        case 0:
            return seen, -enemies  # enemies early, so that they do not pile up for later forms
        case 1:
            return seen, enemies  # enemies late, where taking them early leaves an activity short
        case 2:
            return enemies, seen  # and seen or not, where the unseen exclude too many others
        case _:
            return 0, 0  # by chance alone, where every rule leads astray


def _option_order(question: Question, chance: random.Random) -> tuple[int, ...]:
    order = list(range(len(question.options)))
    if question.shuffle:
        chance.shuffle(order)
    return tuple(order)
