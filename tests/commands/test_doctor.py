"""cpt-practice doctor: everything the program rests on, and what to do where something is wrong."""

import json

import pytest

from cpt_practice.desktop.paths import RECORDS
from tests.commands.running import Line
from tests.factories import fresh_database


def findings(line: Line) -> tuple[int, dict[str, dict[str, str]]]:
    """Exit code and findings by subject."""
    ran = line.run("doctor", "--json")
    read = json.loads(ran.out)
    assert read["ok"] is (ran.code == 0)
    return ran.code, {each["subject"]: each for each in read["findings"]}


@pytest.fixture
def records(line: Line) -> Line:
    """A command line whose data folder has records."""
    line.data.mkdir()
    fresh_database(line.data).close()
    return line


def test_a_healthy_program_exits_0_with_a_line_a_finding(records: Line) -> None:
    ran = records.run("doctor")
    assert ran.code == 0, ran.out
    assert all(each.startswith("ok ") for each in ran.out.splitlines())


def test_the_findings_name_versions_folders_records_banks_and_screen(records: Line) -> None:
    code, found = findings(records)
    assert code == 0
    assert {
        "program",
        "PySide6_Essentials",
        "data",
        "cache",
        "log",
        "records",
        "schema",
        "bank safety",
        "screen",
    } <= set(found)
    assert found["data"]["found"] == str(records.data)
    assert found["records"]["found"].endswith("ok")


def test_before_the_first_start_there_are_no_records_and_nothing_is_wrong(line: Line) -> None:
    code, found = findings(line)
    assert code == 0
    assert "none yet" in found["records"]["found"]
    assert not (line.data / RECORDS).exists()


def test_a_damaged_records_file_exits_1_with_advice(records: Line) -> None:
    path = records.data / RECORDS
    path.write_bytes(b"this is no database" * 100)
    ran = records.run("doctor")
    assert ran.code == 1
    assert "WRONG records" in ran.out
    assert "-> Keep a copy of the folder, then start the program: it offers to set the damaged file aside." in ran.out
    assert path.read_bytes() == b"this is no database" * 100


def test_a_records_file_damaged_inside_is_found_too(records: Line) -> None:
    path = records.data / RECORDS
    whole = bytearray(path.read_bytes())
    whole[4096:8192] = b"\xff" * 4096
    path.write_bytes(bytes(whole))
    code, found = findings(records)
    assert code == 1
    assert not found["records"]["ok"]
    assert found["records"]["advice"]


@pytest.mark.expects_warnings
def test_a_data_folder_that_cannot_be_made_is_wrong_with_advice(line: Line) -> None:
    line.data.write_bytes(b"a file stands in the way")
    code, found = findings(line)
    assert code == 1
    assert found["data"]["advice"] == "Allow this user to write there."


def test_the_doctor_leaves_the_records_as_they_are(records: Line) -> None:
    before = (records.data / RECORDS).read_bytes()
    findings(records)
    assert (records.data / RECORDS).read_bytes() == before
