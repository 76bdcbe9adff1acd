"""cpt-practice bank check, list and show: what is in the question banks, and everything wrong with them."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from cpt_practice.commands.command import Command, Parts, Sources
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.defects import BankReport, Defect, check_bank
from cpt_practice.domain.form import GENERATED
from cpt_practice.domain.question import LETTERS, Question
from cpt_practice.domain.report_lines import report_lines
from cpt_practice.generators.checking import SEEDS, check_family
from cpt_practice.generators.family import Family, make_question
from cpt_practice.generators.finding import families_of, find_families

_BLUEPRINT = "blueprint.yaml"
_SOURCE_CODE = "SOURCE"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add check, list and show."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="check | list | show")
    check = verbs.add_parser("check", help="check every question and bank; exit 1 on a defect that blocks")
    listing = verbs.add_parser("list", help="list the questions and the families of generated ones, a line each")
    for verb in (check, listing):
        verb.add_argument("modules", nargs="*", metavar="MODULE", help="only these modules (default: all)")
    check.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    check.add_argument("--banks", type=Path, metavar="DIR", help="another folder of question banks")
    show = verbs.add_parser("show", help="show a question with its key and reasons")
    show.add_argument(
        "id",
        metavar="ID",
        help="a question's id, such as safety-08-003, or family and seed, such as safety-noise-dose:7",
    )


def run(arguments: argparse.Namespace, parts: Parts) -> int:
    """Do what the verb says; 1 on a blocking defect or an id that is not there, 2 on a module that is not there."""
    if arguments.verb == "show":
        return _show(arguments.id, parts)
    folder = getattr(arguments, "banks", None) or parts.banks
    modules = arguments.modules or sorted(path.parent.name for path in folder.glob(f"*/{_BLUEPRINT}"))
    missing = [module for module in modules if not (folder / module).is_dir()]
    if missing or not modules:
        print(f"cpt-practice: there is no bank {', '.join(missing) or 'at all'} in {folder}", file=sys.stderr)
        return 2
    sources = [parts.read_sources(folder / module) for module in modules]
    if arguments.verb == "list":
        return _list(sources)
    return _check_json(sources) if arguments.json else _check(sources)


def _check(sources: list[Sources]) -> int:
    blocked = False
    for read in sources:
        for wrong in read.defects:
            item = f" {wrong.item}" if wrong.item else ""
            print(f"{read.module}/{wrong.file}:{wrong.line}: {_SOURCE_CODE} error{item}: {wrong.reason}")
        blocked |= bool(read.defects)
        if read.bank is None:
            continue
        report = check_bank(read.bank)
        families = families_in(read.bank)
        generated = _family_defects(read.bank, families)
        for defect in (*report.defects, *generated):
            print(f"{_place(read, defect)}: {defect.code} {defect.severity} {defect.subject}: {defect.message}")
        print("\n".join(report_lines(report)))
        print(f"Generated: {len(families)} families, {len(generated)} defects over {SEEDS} seeds each")
        blocked |= bool(report.blocking) or bool(generated)
    return 1 if blocked else 0


def _check_json(sources: list[Sources]) -> int:
    banks = [_bank_json(read) for read in sources]
    blocked = any(bank["blocking"] for bank in banks)
    print(json.dumps({"ok": not blocked, "banks": banks}, indent=2))
    return 1 if blocked else 0


def _bank_json(read: Sources) -> dict[str, object]:
    broken = [
        {"file": each.file, "line": each.line, "code": _SOURCE_CODE, "severity": "error", "message": each.reason}
        | ({"subject": each.item} if each.item else {})
        for each in read.defects
    ]
    if read.bank is None:
        return {"module": read.module, "blocking": len(broken), "defects": broken, "figures": None}
    report: BankReport = check_bank(read.bank)
    families = families_in(read.bank)
    generated = _family_defects(read.bank, families)
    defects = [asdict(defect) | _place_json(read, defect) for defect in (*report.defects, *generated)]
    return {
        "module": read.module,
        "blocking": len(report.blocking) + len(broken) + len(generated),
        "defects": broken + defects,
        "figures": asdict(report.figures),
        "families": [family.id for family in families],
    }


def families_in(bank: Bank) -> tuple[Family, ...]:
    """The families of generated questions that belong to a bank's module."""
    return tuple(family for families in families_of(bank.module).values() for family in families)


def _family_defects(bank: Bank, families: tuple[Family, ...]) -> tuple[Defect, ...]:
    return tuple(defect for family in families for defect in check_family(family, bank.blueprint))


def _place(read: Sources, defect: Defect) -> str:
    place = read.places.get(defect.subject)
    return f"{read.module}/{place.file}:{place.line}" if place else read.module


def _place_json(read: Sources, defect: Defect) -> dict[str, object]:
    place = read.places.get(defect.subject)
    return {"file": place.file, "line": place.line} if place else {"file": None, "line": None}


def _list(sources: list[Sources]) -> int:
    code = 0
    for read in sources:
        if read.bank is None:
            first = read.defects[0]
            print(f"{read.module}: cannot be read: {first.file}, line {first.line}: {first.reason}", file=sys.stderr)
            code = 1
            continue
        for question in read.bank.questions:
            print(f"{question.id}  {question.level:11}  {question.difficulty:.2f}  {question.stem}")
        for family in families_in(read.bank):
            print(f"{family.id}:SEED  {family.kind:11}  {family.difficulty:.2f}  {family.topic}")
    return code


def _show_generated(question_id: str) -> int:
    name, _, seed = question_id.partition(GENERATED)
    family = next((each for each in find_families() if each.id == name), None)
    if family is None or not seed.isdecimal():
        known = ", ".join(each.id for each in find_families())
        print(
            f"cpt-practice: there is no family {question_id}; name a seed after the colon of: {known}", file=sys.stderr
        )
        return 1
    print("\n".join(_question_lines(make_question(family, int(seed)))))
    return 0


def _show(question_id: str, parts: Parts) -> int:
    if GENERATED in question_id:
        return _show_generated(question_id)
    module = question_id.partition("-")[0]
    folder = parts.banks / module
    read = parts.read_sources(folder) if module and folder.is_dir() else None
    questions = read.bank.questions if read and read.bank else ()
    for question in questions:
        if question.id == question_id and read is not None:
            place = read.places[question_id]
            print(f"{module}/{place.file}:{place.line}")
            print("\n".join(_question_lines(question)))
            return 0
    print(f"cpt-practice: there is no question {question_id} in {parts.banks}", file=sys.stderr)
    return 1


def _question_lines(question: Question) -> list[str]:
    lines = [
        f"{question.id}  revision {question.revision}  {question.level}  difficulty {question.difficulty:.2f}",
        f"topic: {question.topic}",
        "",
        question.stem,
    ]
    if question.figure:
        lines.append(f"[figure {question.figure.name}: {question.figure.alt}]")
    for letter, option in zip(LETTERS, question.options, strict=False):
        lines += ["", f"{letter}{'*' if option.key else ' '} {option.text}", f"   {option.why}"]
    lines += ["", f"reference: {question.reference}"]
    if question.enemies:
        lines.append(f"never together with: {', '.join(question.enemies)}")
    return lines


COMMAND = Command("bank", "check, list and show the question banks", add_arguments, run)
