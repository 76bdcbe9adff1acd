"""Finds the families: every module of this package that has a FAMILY."""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from cpt_practice.generators.family import Family


@cache
def find_families() -> tuple[Family, ...]:
    """All families, by id."""
    package = __name__.rpartition(".")[0]
    folder = str(Path(__file__).parent)
    modules = (importlib.import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules([folder]))
    families = [module.FAMILY for module in modules if isinstance(getattr(module, "FAMILY", None), Family)]
    return tuple(sorted(families, key=_id))


def families_of(module: str) -> dict[str, tuple[Family, ...]]:
    """The families of a module by key activity."""
    found: dict[str, tuple[Family, ...]] = {}
    for family in find_families():
        if family.module == module:
            found[family.activity] = (*found.get(family.activity, ()), family)
    return found


def _id(family: Family) -> str:
    return family.id
