"""cpt-practice bank: what is there, and everything that is wrong with it."""

import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from cpt_practice.commands.bank import COMMAND
from cpt_practice.commands.command import DemoOrder, DemoResult, Parts
from cpt_practice.storage.bank_sources import read_sources
from cpt_practice.use_cases.check_health import Finding
from tests.commands.running import Line
from tests.factories import item_source, write_sources


def no_findings() -> tuple[Finding, ...]:
    raise AssertionError("the bank command asks for no examination")


def no_demo(_order: DemoOrder) -> DemoResult:
    raise AssertionError("the bank command sits no demo")


def run_on(banks: Path, *words: str) -> int:
    """Run `bank words` on another folder of banks."""
    parser = ArgumentParser()
    COMMAND.add_arguments(parser)
    return COMMAND.run(parser.parse_args(words), Parts(banks, read_sources, no_findings, no_demo))


def test_list_prints_a_line_for_each_question(line: Line) -> None:
    ran = line.run("bank", "list", "safety")
    assert ran.code == 0
    assert len(ran.out.splitlines()) >= 100
    assert all(each.startswith("safety-") for each in ran.out.splitlines())


def test_list_names_the_families_with_what_a_student_practices_by_them(line: Line) -> None:
    rows = [row.split() for row in line.run("bank", "list", "quality").out.splitlines()]
    kinds = {row[0]: row[1] for row in rows if row[0].endswith(":SEED")}
    assert kinds["quality-micrometer-inch:SEED"] == "instrument"
    assert len(kinds) >= 20


def test_list_without_a_module_lists_every_bank(line: Line) -> None:
    out = line.run("bank", "list").out
    assert "\nsafety-01-001" in out
    assert out.startswith("green-01-001")


def test_show_prints_stem_key_reasons_and_place(line: Line) -> None:
    ran = line.run("bank", "show", "safety-01-001")
    assert ran.code == 0
    assert ran.out.startswith("safety/safety-01.yaml:")
    assert sum(each[1:2] == "*" for each in ran.out.splitlines()) == 1
    assert "reference: " in ran.out


@pytest.mark.parametrize("name", ["safety-99-999", "nothing-01-001", "x"])
def test_show_of_a_question_that_is_not_there_exits_1(line: Line, name: str) -> None:
    ran = line.run("bank", "show", name)
    assert (ran.code, ran.out) == (1, "")
    assert f"there is no question {name}" in ran.err


@pytest.mark.parametrize("verb", ["check", "list"])
def test_a_module_that_is_not_there_exits_2(line: Line, verb: str) -> None:
    ran = line.run("bank", verb, "welding")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no bank welding" in ran.err


def test_no_bank_at_all_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_on(tmp_path, "list") == 2
    assert "there is no bank at all" in capsys.readouterr().err


def test_check_of_the_safety_bank_finds_nothing_that_blocks(line: Line) -> None:
    ran = line.run("bank", "check", "safety", "--json")
    read = json.loads(ran.out)
    assert (ran.code, read["ok"]) == (0, True)
    (bank,) = read["banks"]
    assert bank["module"] == "safety"
    assert bank["figures"]["questions" if "questions" in bank["figures"] else "items"] >= 100


def test_check_of_a_broken_source_names_file_line_item_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = item_source("safety-01-002").replace("difficulty: 0.70", "difficulty: easy")
    write_sources(tmp_path, items="domain: safety-01\nitems:\n" + item_source() + broken)
    assert run_on(tmp_path, "check", "safety") == 1
    printed = capsys.readouterr().out.splitlines()[0]
    assert printed.startswith("safety/items.yaml:")
    assert int(printed.split(":")[1]) in range(19, 36)
    assert "SOURCE error safety-01-002: " in printed
    assert "difficulty" in printed


def test_check_as_json_holds_the_same_of_a_broken_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_sources(tmp_path, items="domain: safety-01\nitems:\n" + item_source() + item_source())
    assert run_on(tmp_path, "check", "--json") == 1
    read = json.loads(capsys.readouterr().out)
    (bank,) = read["banks"]
    defect = bank["defects"][0]
    assert not read["ok"]
    assert (bank["blocking"], bank["figures"]) == (len(bank["defects"]), None)
    assert (defect["file"], defect["code"], defect["subject"]) == ("items.yaml", "SOURCE", "safety-01-001")
    assert defect["line"] > 3
    assert defect["message"]


def test_check_names_the_place_of_a_defect_in_a_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_sources(tmp_path)
    code = run_on(tmp_path, "check")
    places = [each for each in capsys.readouterr().out.splitlines() if each.startswith("safety/items.yaml:")]
    assert code == 1
    assert any(" error safety-01-001: " in each or " error safety-01-002: " in each for each in places)


def test_list_of_a_broken_source_says_where_and_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_sources(tmp_path, items="domain: safety-01\nitems: 7\n")
    assert run_on(tmp_path, "list") == 1
    assert "safety: cannot be read: items.yaml, line 2" in capsys.readouterr().err


def test_check_takes_another_folder_of_banks(line: Line, tmp_path: Path) -> None:
    write_sources(tmp_path / "banks", blueprint="no blueprint")
    ran = line.run("bank", "check", "--banks", str(tmp_path / "banks"))
    assert ran.code == 1
    assert ran.out.startswith("safety/blueprint.yaml:1: SOURCE error")


def test_bank_without_a_verb_exits_2(line: Line) -> None:
    assert line.run("bank").code == 2
