"""A bank read from its source texts; every mistake with file, line, item and reason."""

from pathlib import Path

import pytest

from cpt_practice.domain.question import Figure
from cpt_practice.storage.bank_files import source_files, sources_digest
from cpt_practice.storage.bank_sources import Place, SourceDefect, read_sources
from tests.factories import BLUEPRINT_SOURCE, item_source, write_sources

HEAD = "domain: safety-01\nitems:\n"
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def with_figure(figure: str = "guard.svg", alt: str = "A guard") -> str:
    return HEAD + item_source(more=f"    figure: {figure}\n    alt: {alt}\n")


def only_defect(folder: Path) -> SourceDefect:
    read = read_sources(folder)
    assert read.bank is None
    assert len(read.defects) == 1, [str(defect) for defect in read.defects]
    return read.defects[0]


def test_a_bank_without_mistakes_is_read_whole(tmp_path: Path) -> None:
    read = read_sources(write_sources(tmp_path))
    assert read.defects == ()
    assert read.bank is not None
    assert (read.bank.module, read.bank.blueprint.questions) == ("safety", 2)
    assert [question.id for question in read.bank.questions] == ["safety-01-001", "safety-01-002", "safety-01-003"]


def test_a_question_says_what_its_author_wrote(tmp_path: Path) -> None:
    more = "    enemies: [safety-01-002]\n    shuffle: false\n    waive: {C101: the term is long}\n"
    bank = read_sources(
        write_sources(tmp_path, items=HEAD + item_source(more=more) + item_source("safety-01-002"))
    ).bank
    assert bank is not None
    question = bank.questions[0]
    assert (question.stem, question.activity, question.key) == ("What is asked by safety-01-001?", "safety-01", 0)
    assert [option.text for option in question.options] == ["The key", "12", "no"]
    assert (question.enemies, question.shuffle) == (("safety-01-002",), False)
    assert question.waive == (("C101", "the term is long"),)
    assert (question.level, question.difficulty, question.revision) == ("recall", 0.7, 1)


def test_every_question_and_activity_knows_its_place(tmp_path: Path) -> None:
    places = read_sources(write_sources(tmp_path)).places
    assert places["safety-01-001"] == Place("items.yaml", 3)
    assert places["safety-01-002"] == Place("items.yaml", 19)
    assert places["safety-01"] == Place("blueprint.yaml", 3)
    assert places["safety"] == Place("blueprint.yaml", 1)


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    read = read_sources(write_sources(tmp_path, items="\ufeff" + HEAD + item_source()))
    assert read.bank is not None
    assert read.places["safety-01-001"].line == 3


def test_lines_that_end_as_on_windows_are_no_matter(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    before = read_sources(folder)
    for file in folder.glob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    after = read_sources(folder)
    assert before.bank is not None
    assert after.bank is not None
    assert (after.bank.questions, after.places) == (before.bank.questions, before.places)


ITEM_MISTAKES = {
    "a missing field": ("    topic: Guards\n", "", 3, "'topic' is missing"),
    "a missing reason": ("        why: It is right.\n", "", 11, "'why' is missing in options.1"),
    "an unknown field": ("    topic: Guards\n", "    topic: Guards\n    tpic: x\n", 5, "'tpic' is not a field"),
    "an unknown field of an option": ("        key: true\n", "        kee: true\n", 12, "'kee' is not a field"),
    "a number for a text": ("topic: Guards", "topic: 12", 4, "a text is expected; put quotes around it"),
    "a number for an option": ("text: The key", "text: 3.5", 11, "options.1.text: a text is expected; put quotes"),
    "an unknown level": ("level: recall", "level: hard", 5, "level: Invalid enum value 'hard'"),
    "a difficulty in words": ("0.70", "easy", 6, "difficulty: Expected `float`, got `str`"),
    "a difficulty over 1": ("0.70", "1.70", 3, "difficulty 1.7; it is a share between 0 and 1"),
    "yes for true": ("key: true", "key: yes", 12, "options.1.key: Expected `bool`, got `str`"),
    "no key": ("        key: true\n", "", 3, "has 0 options marked as key; exactly one is needed"),
    "two keys": (
        "        why: It is a word.\n",
        "        why: Word.\n        key: true\n",
        3,
        "has 2 options marked as key",
    ),
    "too few options": ('      - {text: "12", why: It is a number.}\n', "", 3, "has 2 options; 3 to 5 are allowed"),
    "a text for the options": (
        "    reference: 29 CFR 1910.212(a)(1)\n",
        "    reference: [a]\n",
        17,
        "a text is expected",
    ),
}


@pytest.mark.parametrize(("right", "wrong", "line", "reason"), ITEM_MISTAKES.values(), ids=ITEM_MISTAKES)
def test_a_mistake_in_an_item_has_file_line_item_and_reason(
    right: str, wrong: str, line: int, reason: str, tmp_path: Path
) -> None:
    source = item_source("safety-01-002")
    assert right in source
    defect = only_defect(write_sources(tmp_path, items=HEAD + source.replace(right, wrong, 1)))
    assert (defect.file, defect.item) == ("items.yaml", "safety-01-002")
    assert reason in defect.reason
    assert defect.line == line


def test_a_defect_reads_as_one_line_for_its_author(tmp_path: Path) -> None:
    source = HEAD + item_source().replace("level: recall", "level: hard")
    expected = "items.yaml, line 5, safety-01-001: level: Invalid enum value 'hard'"
    assert str(only_defect(write_sources(tmp_path, items=source))) == expected


def test_every_mistake_of_a_file_is_found_at_once(tmp_path: Path) -> None:
    broken = item_source().replace("recall", "hard") + item_source("safety-01-002").replace("0.70", "7")
    read = read_sources(write_sources(tmp_path, items=HEAD + broken))
    assert [defect.item for defect in read.defects] == ["safety-01-001", "safety-01-002"]


@pytest.mark.parametrize("name", ["safety-02-001", "safety-01-1", "safety-01-", "quality-01-001", "safety-01-001x"])
def test_an_id_is_that_of_its_file_and_a_number(name: str, tmp_path: Path) -> None:
    defect = only_defect(write_sources(tmp_path, items=HEAD + item_source(name)))
    assert defect == SourceDefect("items.yaml", 3, name, "the id must be safety-01- and a number of three digits")


def test_an_id_is_used_once_in_a_file(tmp_path: Path) -> None:
    defect = only_defect(write_sources(tmp_path, items=HEAD + item_source() + item_source()))
    assert (defect.line, defect.item) == (19, "safety-01-001")
    assert defect.reason == "the id stands already in items.yaml, line 3; ids are never used again"


def test_an_id_is_used_once_in_all_files(tmp_path: Path) -> None:
    defect = only_defect(write_sources(tmp_path, more=HEAD + item_source("safety-01-002")))
    assert (defect.file, defect.line) == ("more.yaml", 3)
    assert "items.yaml, line 19" in defect.reason


FILE_MISTAKES = {
    "no items": ("domain: safety-01\n", 1, "'items' is missing"),
    "a domain that the blueprint does not have": ("items: []\ndomain: safety-09\n", 2, "has no domain 'safety-09'"),
    "items that are no list": ("domain: safety-01\nitems: none\n", 2, "items: Expected `array`, got `str`"),
    "an item that is a text": (HEAD + "  - hello\n", 3, "Expected `object`, got `str`"),
    "a list": ("- a\n", 1, "Expected `object`, got `array`"),
    "an empty file": ("", 1, "the file is empty"),
    "a remark alone": ("# soon\n", 1, "the file is empty"),
    "an alias": ("domain: &d safety-01\nitems: []\n", 1, "the anchor &d is not allowed"),
    "broken YAML": (HEAD + "  - id: a: b\n", 3, "mapping values are not allowed"),
    "two documents": ("domain: safety-01\nitems: []\n---\na: b\n", 3, "a second document begins here"),
}


@pytest.mark.parametrize(("text", "line", "reason"), FILE_MISTAKES.values(), ids=FILE_MISTAKES)
def test_a_mistake_in_a_file_has_line_and_reason(text: str, line: int, reason: str, tmp_path: Path) -> None:
    defect = only_defect(write_sources(tmp_path, items=text))
    assert (defect.file, defect.line, defect.item) == ("items.yaml", line, None)
    assert reason in defect.reason


def test_a_file_that_is_not_utf_8_names_the_line(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    (folder / "items.yaml").write_bytes((HEAD + item_source()).encode() + b"# caf\xe9\n")
    assert only_defect(folder) == SourceDefect("items.yaml", 19, None, "the text is not UTF-8; save the file as UTF-8")


BLUEPRINT_MISTAKES = {
    "another module": ("module: safety", "module: quality", 1, "the module is called 'quality', its folder 'safety'"),
    "no short title": ("    short: Activity 1\n", "", 3, "'short' is missing in domains.1"),
    "a count in words": ("questions: 2", "questions: two", 6, "domains.1.questions: Expected `int`, got `str`"),
    "an unknown field": ("    short:", "    shrot: x\n    short:", 5, "'shrot' is not a field that is known here"),
    "no topics": ('    topics:\n      - "Guards"\n', "    topics: []\n", 3, "safety-01 names no topic"),
    "no questions": ("questions: 2", "questions: 0", 3, "safety-01 asks for 0 questions a form"),
}


@pytest.mark.parametrize(("right", "wrong", "line", "reason"), BLUEPRINT_MISTAKES.values(), ids=BLUEPRINT_MISTAKES)
def test_a_mistake_in_the_blueprint_has_line_and_reason(
    right: str, wrong: str, line: int, reason: str, tmp_path: Path
) -> None:
    assert right in BLUEPRINT_SOURCE
    defect = only_defect(write_sources(tmp_path, blueprint=BLUEPRINT_SOURCE.replace(right, wrong)))
    assert (defect.file, defect.line) == ("blueprint.yaml", line)
    assert reason in defect.reason


def test_a_missing_blueprint_is_said(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    (folder / "blueprint.yaml").unlink()
    assert str(only_defect(folder)) == "blueprint.yaml, line 1: the blueprint is missing"


def test_a_figure_comes_with_its_words(tmp_path: Path) -> None:
    folder = write_sources(tmp_path, items=with_figure())
    (folder / "figures" / "guard.svg").write_text(FIGURE, encoding="utf-8")
    bank = read_sources(folder).bank
    assert bank is not None
    assert bank.questions[0].figure == Figure("guard.svg", FIGURE, "A guard")


FIGURE_MISTAKES = {
    "a figure that is not there": (with_figure("other.svg"), "there is no figure figures/other.svg"),
    "a figure without words": (with_figure(alt='""'), "the figure guard.svg has no alt text"),
    "words without a figure": (
        HEAD + item_source(more="    alt: A guard\n"),
        "alt describes a figure, but there is none",
    ),
    "a figure outside the folder": (
        with_figure("../guard.svg"),
        "may have small letters, digits, hyphens and .svg only",
    ),
    "a figure that is no SVG": (with_figure("guard.png"), "may have small letters, digits, hyphens and .svg only"),
    "a figure in capitals": (with_figure("Guard.svg"), "may have small letters, digits, hyphens and .svg only"),
}


@pytest.mark.parametrize(("items", "reason"), FIGURE_MISTAKES.values(), ids=FIGURE_MISTAKES)
def test_a_mistake_with_a_figure_names_the_item(items: str, reason: str, tmp_path: Path) -> None:
    folder = write_sources(tmp_path, items=items)
    (folder / "figures" / "guard.svg").write_text(FIGURE, encoding="utf-8")
    defect = only_defect(folder)
    assert (defect.line, defect.item) == (3, "safety-01-001")
    assert reason in defect.reason


def test_pairs_judged_distinct_are_kept_in_either_order(tmp_path: Path) -> None:
    pairs = "distinct:\n  - items: [safety-01-003, safety-01-001]\n    because: they ask other things\n"
    bank = read_sources(write_sources(tmp_path, pairs=pairs)).bank
    assert bank is not None
    assert bank.distinct == {("safety-01-001", "safety-01-003")}


PAIR_MISTAKES = {
    "an unknown question": ("[safety-01-001, safety-01-009]", 2, "safety-01-009", "there is no question with this id"),
    "an activity for a question": ("[safety-01-001, safety-01]", 2, "safety-01", "there is no question with this id"),
    "three questions": ("[a, b, c]", 2, None, "distinct.1.items: Expected `array` of length 2, got 3"),
}


@pytest.mark.parametrize(("items", "line", "item", "reason"), PAIR_MISTAKES.values(), ids=PAIR_MISTAKES)
def test_a_mistake_in_the_pairs_has_line_and_reason(
    items: str, line: int, item: str | None, reason: str, tmp_path: Path
) -> None:
    pairs = f"distinct:\n  - items: {items}\n    because: they ask other things\n"
    assert only_defect(write_sources(tmp_path, pairs=pairs)) == SourceDefect("pairs.yaml", line, item, reason)


def test_a_pair_needs_a_reason(tmp_path: Path) -> None:
    pairs = "distinct:\n  - items: [safety-01-001, safety-01-002]\n"
    assert only_defect(write_sources(tmp_path, pairs=pairs)).reason == "'because' is missing in distinct.1"


def test_the_digest_is_the_same_for_the_same_sources_elsewhere(tmp_path: Path) -> None:
    assert sources_digest(write_sources(tmp_path / "a")) == sources_digest(write_sources(tmp_path / "b"))


def test_the_digest_changes_with_any_text_or_figure(tmp_path: Path) -> None:
    folder = write_sources(tmp_path, items=with_figure())
    figure = folder / "figures" / "guard.svg"
    digests = {sources_digest(folder)}
    figure.write_text(FIGURE, encoding="utf-8")
    digests.add(sources_digest(folder))
    figure.write_text(FIGURE + " ", encoding="utf-8")
    digests.add(sources_digest(folder))
    figure.rename(figure.with_name("other.svg"))
    digests.add(sources_digest(folder))
    (folder / "items.yaml").rename(folder / "others.yaml")
    digests.add(sources_digest(folder))
    assert len(digests) == 5


def test_other_files_in_the_folder_are_no_part_of_the_bank(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    before = source_files(folder)
    (folder / "REVIEW.md").write_text("fine", encoding="utf-8")
    assert source_files(folder) == before
