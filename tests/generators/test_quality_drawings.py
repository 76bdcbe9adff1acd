"""What the drawings of the quality families promise beyond what holds for every family."""

import pytest

from cpt_practice.generators.block_sets import BOX, blocks_with, column_blocks, sketched_blocks
from cpt_practice.generators.block_views import Block, sketch, view
from cpt_practice.generators.drafting import dimension_across
from cpt_practice.generators.family import make_question
from cpt_practice.generators.missing_view import FAMILY
from cpt_practice.generators.svg import Drawing
from tests.generators.drawn import marks
from tests.generators.recomputed_quality_drawings import missing_view


def test_a_step_behind_a_whole_face_is_a_hidden_line() -> None:
    notch_behind = Block.of_heights((3, 2, 2), (2, 2, 2, 2, 1, 2))
    front = view(notch_behind, "front")
    assert front.hidden == {(1, 1, 1, 2), (2, 1, 2, 2), (1, 1, 2, 1)}
    assert view(notch_behind, "rear").hidden == frozenset()


def test_a_step_in_front_is_a_visible_line() -> None:
    notch_in_front = Block.of_heights((3, 2, 2), (2, 1, 2, 2, 2, 2))
    front = view(notch_in_front, "front")
    assert {(1, 1, 1, 2), (2, 1, 2, 2), (1, 1, 2, 1)} <= front.visible
    assert front.hidden == frozenset()


def test_each_sketch_fits_one_block_alone() -> None:
    drawn = [sketch(block) for block in sketched_blocks()]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("block", column_blocks(BOX)[::29])
def test_a_block_is_among_those_with_its_own_views(block: Block) -> None:
    assert block in blocks_with(view(block, "front"), view(block, "top"), "top")


def test_both_projections_and_sketches_are_asked() -> None:
    asked = set()
    for seed in range(60):
        question = make_question(FAMILY, seed)
        cone = marks(question, "symbol-cone")
        asked.add((bool(cone), bool(cone) and marks(question, "symbol-ring")[0].at("cx") < 565))
        assert question.options[question.key].text == missing_view(question)
    assert asked == {(False, False), (True, True), (True, False)}


def test_a_dimension_without_room_for_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="hold no words"):
        dimension_across(Drawing(100, 100), (10, 60), 50, 40)
