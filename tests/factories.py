"""Small values for tests: questions, banks, attempts, the facts of a small certification, and an empty records file."""

import tempfile
from functools import cache
from pathlib import Path

from cpt_practice.domain.attempt import Attempt, AttemptItem
from cpt_practice.domain.blueprint import Bank, Blueprint, KeyActivity
from cpt_practice.domain.certification import (
    Certification,
    Credential,
    Fees,
    Module,
    Owner,
    RegistrationStep,
    Source,
    UnconfirmedRule,
)
from cpt_practice.domain.credentials import FinishedAttempt
from cpt_practice.domain.form import draw_form
from cpt_practice.domain.people import Student
from cpt_practice.domain.question import Figure, Option, Question
from cpt_practice.domain.scoring import Score
from cpt_practice.storage.database import Database, make_engine, open_database
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.use_cases.ports import NewAttempt

MODULES = ("safety", "quality", "production", "maintenance", "green")
STARTED = "2026-11-23T14:00:00Z"
STUDENT = Student(1, "Student 07")


def make_question(
    name: str = "safety-01-001",
    *,
    options: int = 4,
    key: int = 0,
    enemies: tuple[str, ...] = (),
    shuffle: bool = True,
    figure: Figure | None = None,
) -> Question:
    """A question whose activity is its id without the number."""
    return Question(
        id=name,
        activity=name.rpartition("-")[0],
        topic="Guards",
        level="recall",
        difficulty=0.7,
        stem=f"What is asked by {name}?",
        options=tuple(
            Option(f"Option {index} of {name}", f"Reason {index} of {name}", index == key) for index in range(options)
        ),
        reference="29 CFR 1910.212(a)(1)",
        revision=1,
        figure=figure,
        shuffle=shuffle,
        enemies=enemies,
    )


def make_blueprint(counts: tuple[int, ...] = (4, 2), module: str = "safety") -> Blueprint:
    """A blueprint with one key activity for each count: safety-01, safety-02 and so on."""
    return Blueprint(
        module,
        tuple(
            KeyActivity(f"{module}-{number:02}", f"Activity {number} in full", f"Activity {number}", count, ("Guards",))
            for number, count in enumerate(counts, 1)
        ),
    )


def make_bank(
    counts: tuple[int, ...] = (4, 2),
    held: tuple[int, ...] | None = None,
    module: str = "safety",
    enemies: dict[str, tuple[str, ...]] | None = None,
) -> Bank:
    """A bank with `held` questions an activity (twice the blueprint's counts where not told)."""
    blueprint = make_blueprint(counts, module)
    sizes = held or tuple(2 * count for count in counts)
    names = [
        f"{activity.id}-{number:03}"
        for activity, size in zip(blueprint.activities, sizes, strict=True)
        for number in range(1, size + 1)
    ]
    questions = tuple(
        make_question(name, key=position % 4, enemies=(enemies or {}).get(name, ()))
        for position, name in enumerate(names)
    )
    return Bank(blueprint, questions, f"digest of {module}")


def make_attempt(questions: int = 3, options: int = 4, limit_ms: int = 60_000) -> Attempt:
    """An open attempt at its first question, options in source order."""
    items = tuple(
        AttemptItem(question=position + 1, order=tuple(range(options)), visited=position == 0)
        for position in range(questions)
    )
    return Attempt("a1", STUDENT.id, "safety", 7, STARTED, limit_ms, 2, items)


def make_new_attempt(bank: Bank, seed: int = 7, limit_ms: int = 90 * 60_000, needed: int = 5) -> NewAttempt:
    """What a store is asked to create: a form of `bank` for STUDENT."""
    return NewAttempt(STUDENT.id, draw_form(bank, seed, {}), STARTED, limit_ms, needed)


def make_finished(
    module: str, correct: int, *, questions: int = 10, needed: int = 7, at: str = STARTED, name: str = ""
) -> FinishedAttempt:
    """A closed attempt as it counts for credentials."""
    return FinishedAttempt(name or f"{module} {correct} {at}", module, at, Score(correct, questions, needed), 60_000)


def make_module(module: str = "safety", questions: int = 6, minutes: int = 90, passing_percent: int = 75) -> Module:
    """A module whose title is its id with a capital."""
    optional = module == "green"
    return Module(
        module, f"{module.title()} Matters", module.title(), questions, minutes, passing_percent, (), optional
    )


def make_certification(questions: int = 6, minutes: int = 90) -> Certification:
    """Five modules, a certificate for each, and CPT for the first four: the real one's shape with short forms."""
    single = tuple(
        Credential(f"{each}-certificate", f"{each.title()} certificate", (each,), national=True) for each in MODULES
    )
    return Certification(
        name="Certified Production Technician",
        abbreviation="CPT",
        program_of_study="Machining Technology",
        accreditation="Accredited.",
        disclaimer="Practice result, not a credential.",
        checked="2026-11-23",
        modules=tuple(make_module(each, questions, minutes) for each in MODULES),
        credentials=(*single[:4], Credential("cpt", "CPT certificate", MODULES[:4], national=True), single[4]),
        fees=Fees("USD", 2800, 2200, 7000, "once"),
        owner=Owner("MSSC", "Alexandria", "(703) 739-9000", "info@example.org", "http://example.org"),
        registration=(RegistrationStep("Register."),),
        unconfirmed=(UnconfirmedRule("Retake after 15 days."),),
        sources=(Source("Facts", "MSSC", "http://example.org"),),
    )


@cache
def _empty_records() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.sqlite3"
        database = open_database(path)
        SqlPeopleStore(database).add(STUDENT.name, STARTED)
        database.close()
        return path.read_bytes()


def fresh_database(folder: Path) -> Database:
    """Records in `folder` that know STUDENT and no attempt; made by the migrations once a process and then copied."""
    path = folder / "records.sqlite3"
    path.write_bytes(_empty_records())
    return Database(path, make_engine(path))


BLUEPRINT_SOURCE = """\
module: safety
domains:
  - id: safety-01
    title: Activity 1 in full
    short: Activity 1
    questions: 2
    topics:
      - "Guards"
"""


def item_source(name: str = "safety-01-001", more: str = "") -> str:
    """One item as its author writes it, in 16 lines; `more` goes before its revision."""
    return f"""\
  - id: {name}
    topic: Guards
    level: recall
    difficulty: 0.70
    stem: >
      What is asked
      by {name}?
    options:
      - text: The key
        key: true
        why: It is right.
      - {{text: "12", why: It is a number.}}
      - text: no
        why: It is a word.
    reference: 29 CFR 1910.212(a)(1)
{more}    revision: 1
"""


def write_sources(folder: Path, **changed: str) -> Path:
    """The source folder of a small safety bank of three items; `changed` replaces or adds files (blueprint="...")."""
    items = "domain: safety-01\nitems:\n" + "".join(item_source(f"safety-01-{number:03}") for number in (1, 2, 3))
    texts = {"blueprint": BLUEPRINT_SOURCE, "items": items} | changed
    module = folder / "safety"
    (module / "figures").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (module / f"{name}.yaml").write_text(text, encoding="utf-8")
    return module
