"""The families of a module as sources of questions for a form."""

from functools import partial

from cpt_practice.domain.form import Maker, Makers
from cpt_practice.generators.family import make_question
from cpt_practice.generators.finding import families_of


def makers_of(module: str) -> Makers:
    """For each key activity of a module, its families."""
    return {
        activity: tuple(Maker(family.id, partial(make_question, family)) for family in families)
        for activity, families in families_of(module).items()
    }
