"""Builds the program from its parts and runs it; it alone knows them all.

Imports stand inside the functions, because the window is painted before the disk's libraries are loaded.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from cpt_practice import __version__
from cpt_practice.desktop.paths import Paths, find_paths

if TYPE_CHECKING:
    import argparse

    from cpt_practice.commands.command import DemoOrder, DemoResult, Parts
    from cpt_practice.ui.flow import Opening, UseCases
    from cpt_practice.use_cases.check_health import Finding
    from cpt_practice.use_cases.practise import Practise

USAGE_ERROR = 2


def main() -> int:
    """The command `cpt-practice`; returns the exit code."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(find_paths(None))
    try:
        return _run_command(arguments)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the lines has seen enough, and nobody hears the interpreter's complaint
        return 0


def open_window(paths: Paths) -> int:
    """Open the program's window; 2, with one line that says what to do, where there is no screen."""
    import gc

    from cpt_practice.desktop.screen import screen_problem

    gc.disable()  # until all is loaded: nothing loaded goes away, and looking for it costs a fifth of the start
    problem = screen_problem()
    if problem:
        print(problem, file=sys.stderr)
        return USAGE_ERROR
    from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile
    from cpt_practice.ui.application import run
    from cpt_practice.ui.looks import LookChoice

    preferences = PreferenceFile(paths.data)
    looks = LookChoice(preferences, TEXT_PERCENTS, THEMES)
    return run(make_opening(paths), looks, preferences.value.geometry, __version__)


def make_opening(paths: Paths, seed: int | None = None) -> Opening:
    """How the window opens the records; with `seed` every form is drawn from it."""
    from cpt_practice.ui.flow import Opening

    def load() -> UseCases:
        import gc

        try:
            cases = load_use_cases(paths, seed)
            gc.freeze()  # what is loaded stays, so later collections need not look at it
            return cases
        finally:
            gc.enable()

    def set_aside() -> str:
        from cpt_practice.desktop.clocks import SystemClock
        from cpt_practice.storage.database import set_aside as rename
        from cpt_practice.use_cases.wall_time import utc_text

        stamp = utc_text(SystemClock().read().wall).replace(":", "")
        return str(rename(paths.records, stamp))

    return Opening(load, set_aside)


def load_use_cases(paths: Paths, seed: int | None = None) -> UseCases:
    """Open records, banks and facts; raises StorageError or CertificationError."""
    from cpt_practice.desktop.attempt_locks import FileAttemptLocks
    from cpt_practice.desktop.clocks import SystemClock
    from cpt_practice.desktop.logs import start_logging
    from cpt_practice.storage.attempts import SqlAttemptStore
    from cpt_practice.storage.banks import FileBankShelf
    from cpt_practice.storage.certification import read_certification
    from cpt_practice.storage.database import open_database
    from cpt_practice.storage.people import SqlPeopleStore
    from cpt_practice.ui.flow import UseCases
    from cpt_practice.use_cases.choose_exam import ChooseExam
    from cpt_practice.use_cases.review_attempt import ReviewAttempt
    from cpt_practice.use_cases.sign_in import SignIn
    from cpt_practice.use_cases.track_credentials import TrackCredentials

    start_logging(paths.log)
    facts = read_certification(paths.certification)
    database = open_database(paths.records)
    store, clock = SqlAttemptStore(database), SystemClock()
    banks = FileBankShelf(paths.banks, paths.cache / "banks")
    locks = FileAttemptLocks(paths.data / "locks")

    @cache
    def practise() -> Practise:
        from cpt_practice.storage.practices import SqlPracticeStore
        from cpt_practice.use_cases.practise import Practise

        return Practise(facts, banks, store, SqlPracticeStore(database), locks, clock, seed)

    return UseCases(
        version=__version__,
        certification=facts,
        sign_in=SignIn(SqlPeopleStore(database), clock),
        choose_exam=ChooseExam(facts, banks, store, locks, clock, seed),
        review_attempt=ReviewAttempt(facts, banks, store),
        track_credentials=TrackCredentials(facts, store),
        practise=practise,
    )


def _run_command(arguments: list[str]) -> int:
    from cpt_practice.commands.finding import find_commands

    commands = {command.name: command for command in find_commands()}
    parser = _parser()
    verbs = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in commands.values():
        command.add_arguments(verbs.add_parser(command.name, help=command.help))
    parsed = parser.parse_args(arguments)
    paths = find_paths(parsed.data)
    if parsed.command is None:
        return open_window(paths)
    return commands[parsed.command].run(parsed, _make_parts(paths))


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="cpt-practice",
        description="Timed practice exams for the Certified Production Technician assessments. "
        "Without a command the program's window opens.",
    )
    parser.add_argument("--version", action="version", version=f"CPT Practice {__version__}")
    parser.add_argument("--data", metavar="DIR", help="keep all data in this folder (or set CPT_PRACTICE_DATA)")
    return parser


def _make_parts(paths: Paths) -> Parts:
    from cpt_practice.commands.command import Parts
    from cpt_practice.storage.bank_sources import read_sources

    def examine() -> tuple[Finding, ...]:
        return _examine(paths)

    def sit_demo(order: DemoOrder) -> DemoResult:
        return _sit_demo(paths, order)

    return Parts(paths.banks, read_sources, examine, sit_demo)


def _examine(paths: Paths) -> tuple[Finding, ...]:
    from cpt_practice.desktop.screen import screen_finding
    from cpt_practice.desktop.versions import version_findings
    from cpt_practice.storage.examination import examine_banks, examine_facts, examine_folder, examine_records
    from cpt_practice.use_cases.check_health import check_health

    facts, modules = examine_facts(paths.certification)

    def folders() -> tuple[Finding, ...]:
        named = (("data", paths.data), ("cache", paths.cache), ("log", paths.log))
        return (*(examine_folder(name, folder) for name, folder in named), facts)

    def records() -> tuple[Finding, ...]:
        return examine_records(paths.records)

    def banks() -> tuple[Finding, ...]:
        return examine_banks(paths.banks, paths.cache / "banks", modules)

    def screen() -> tuple[Finding, ...]:
        return (screen_finding(),)

    return check_health((version_findings, folders, records, banks, screen))


def _sit_demo(paths: Paths, order: DemoOrder) -> DemoResult:
    """Sit the demo's exam on records of its own, which are gone afterwards."""
    import os
    import tempfile
    from pathlib import Path

    from cpt_practice.commands.command import DemoError, DemoResult
    from cpt_practice.desktop.screen import offscreen_problem, screen_problem

    if screen_problem():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = offscreen_problem()
    if problem:
        raise DemoError(problem.removeprefix("cpt-practice: "))
    from cpt_practice.storage.banks import FileBankShelf
    from cpt_practice.ui.robot import RobotError, sit_exam
    from cpt_practice.use_cases.ports import BankError

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        own = Paths(Path(folder), Path(folder) / "cache", Path(folder) / "log", paths.banks, paths.resources)
        try:
            FileBankShelf(own.banks, own.cache / "banks").bank(order.module)
            result = sit_exam(make_opening(own, order.seed), order.module, order.seed, order.out)
        except (BankError, RobotError) as error:
            raise DemoError(str(error)) from error
        except OSError as error:
            raise DemoError(f"The pictures cannot be written to {order.out}: {error.strerror or error}.") from error
        score = result.score
        return DemoResult(order.module, order.seed, result.answered, score.correct, score.needed, score.passed)


if __name__ == "__main__":
    sys.exit(main())
