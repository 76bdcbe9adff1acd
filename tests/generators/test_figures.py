"""What holds for the figures of every family: legible, inside the sheet, fully described."""

import pytest

from cpt_practice.domain.wording import contains_phrase, plain
from tests.generators.conftest import Thousand
from tests.generators.drawn import Sheet, numbers, overlapping, sheet

DRAWN_BY_QT = {"line", "rect", "circle", "polygon", "polyline", "path", "text"}
IN_ITS_FIGURE = {"safety-risk-rank"}  # its table holds every answer


def drawn(thousand: Thousand) -> list[Sheet]:
    """The figures of the family, each of them XML; none where it draws none."""
    return [sheet(question) for question in thousand.questions if question.figure is not None]


def test_a_figure_is_no_larger_than_a_screen_needs(thousand: Thousand) -> None:
    for each in drawn(thousand):
        assert each.width <= 640
        assert each.height <= 360
        assert each.tags <= DRAWN_BY_QT


def test_a_figure_lies_on_white_paper(thousand: Thousand) -> None:
    for each in drawn(thousand):
        paper = each.shapes[0]
        assert (paper.kind, paper.fill) == ("rect", "#ffffff")
        assert paper.x2 == pytest.approx(each.width, abs=0.01)
        assert paper.y2 == pytest.approx(each.height, abs=0.01)


def test_words_are_large_enough_and_inside_the_sheet(thousand: Thousand) -> None:
    for each in drawn(thousand):
        for word in each.words:
            assert word.size >= 14
            assert word.left >= 2, word
            assert word.right <= each.width - 2, word
            assert word.size <= word.y <= each.height - 4, word


def test_words_do_not_run_into_each_other(thousand: Thousand) -> None:
    for each in drawn(thousand):
        assert overlapping(each.words) == []


def test_shapes_are_inside_the_sheet(thousand: Thousand) -> None:
    for each in drawn(thousand):
        for shape in each.shapes:
            assert min(shape.x1, shape.x2, shape.y1, shape.y2) >= 0
            assert max(shape.x1, shape.x2) <= each.width + 0.01
            assert max(shape.y1, shape.y2) <= each.height + 0.01


def test_the_description_holds_every_number_that_is_drawn(thousand: Thousand) -> None:
    if thousand.family.kind == "instrument":
        return  # the numbers of its scales are not what it reads
    figures = [question for question in thousand.questions if question.figure is not None]
    for question, each in zip(figures, drawn(thousand), strict=True):
        assert question.figure is not None
        told = {*numbers(question.figure.alt), *numbers(question.stem), 0.0}
        shown = {number for word in each.words for number in numbers(word.text)}
        assert shown <= told, shown - told


def test_neither_stem_nor_description_holds_the_key(thousand: Thousand) -> None:
    if thousand.family.id in IN_ITS_FIGURE:
        return
    for question in thousand.questions:
        told = plain(f"{question.stem} {question.figure.alt if question.figure else ''}")
        texts = [plain(option.text) for option in question.options]
        assert not contains_phrase(told, texts[question.key]) or any(
            contains_phrase(told, text) for text in texts if text != texts[question.key]
        )
