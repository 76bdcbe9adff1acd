"""Finds each module's bank: compiled before, compiled anew where sources changed, the last good where they broke."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cpt_practice.domain.blueprint import Bank, Blueprint
from cpt_practice.storage.bank_cache import (
    CompiledBankError,
    compiled_path,
    drop_older,
    newest_compiled,
    read_compiled,
    read_counts,
    write_compiled,
)
from cpt_practice.storage.bank_files import BLUEPRINT, sources_digest
from cpt_practice.use_cases.ports import BankError, BankSummary

if TYPE_CHECKING:
    from cpt_practice.storage.bank_sources import SourceDefect

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a module's bank is: a compiled file, or (with a cache that cannot be written) the bank itself."""

    compiled: Path | None = None
    bank: Bank | None = None
    problem: str | None = None
    warning: str | None = None


class FileBankShelf:
    """The question banks under `sources`, compiled into `cache`; see the port of the same subject for the contract."""

    def __init__(self, sources: Path, cache: Path) -> None:
        self._sources = sources
        self._cache = cache
        self._found: dict[str, _Found] = {}

    def summary(self, module: str) -> BankSummary:
        """The state of a module's bank; never raises."""
        found = self._sound(module)
        if found.problem:
            return BankSummary(module, 0, found.problem)
        blueprint, counts = self._counts(found)
        return BankSummary(module, sum(counts.values()), _lacking(blueprint, counts), found.warning)

    def bank(self, module: str) -> Bank:
        """A module's bank; raises BankError where there is none to use."""
        found = self._find(module)
        if found.compiled is not None:
            try:
                return read_compiled(found.compiled)
            except CompiledBankError as error:
                _LOG.warning("bank %s is compiled anew: %s", module, error)
                found = self._find_anew(module, found.compiled)
        if found.bank is None:
            raise BankError(found.problem or f"There is no question bank for {module}.")
        return found.bank

    def blueprint(self, module: str) -> Blueprint | None:
        """A module's blueprint, or None where there is no bank to use."""
        found = self._sound(module)
        return None if found.problem else self._counts(found)[0]

    def _counts(self, found: _Found) -> tuple[Blueprint, dict[str, int]]:
        if found.bank is None:
            assert found.compiled is not None
            return read_counts(found.compiled)
        counts: dict[str, int] = {}
        for question in found.bank.questions:
            counts[question.activity] = counts.get(question.activity, 0) + 1
        return found.bank.blueprint, counts

    def _sound(self, module: str) -> _Found:
        """Where the bank is, looked for anew where the compiled file is gone or damaged by now."""
        fresh = module not in self._found  # looked at in this very call
        found = self._find(module)
        if fresh or found.compiled is None or _readable(found.compiled):
            return found
        return self._find_anew(module, found.compiled)

    def _find(self, module: str) -> _Found:
        if module not in self._found:
            self._found[module] = self._look(module)
        return self._found[module]

    def _find_anew(self, module: str, damaged: Path) -> _Found:
        """Look again without a compiled file that turned out to be damaged; what is found has its bank read."""
        with suppress(OSError):
            damaged.unlink(missing_ok=True)
        found = self._found[module] = self._look(module)
        try:
            return found if found.compiled is None else replace(found, bank=read_compiled(found.compiled))
        except CompiledBankError as error:
            return _Found(problem=f"The question bank of {module} cannot be read ({error}).")

    def _look(self, module: str) -> _Found:
        folder = self._sources / module
        try:
            if not (folder / BLUEPRINT).is_file():
                return _Found(problem="The questions of this module are not in this version of the program.")
            compiled = compiled_path(self._cache, module, sources_digest(folder))
            if compiled.is_file() and _readable(compiled):
                return _Found(compiled)
            from cpt_practice.storage.bank_sources import read_sources  # noqa: PLC0415 (a compiled bank needs no YAML)

            read = read_sources(folder)
        except OSError as error:
            return self._last_good(module, f"The question files cannot be read ({error.strerror}).")
        if read.bank is None:
            return self._last_good(module, _broken(read.defects))
        return self._compile(read.bank)

    def _compile(self, bank: Bank) -> _Found:
        try:
            compiled = write_compiled(self._cache, bank)
        except CompiledBankError as error:
            _LOG.warning("bank %s is used without a compiled copy: %s", bank.module, error)
            return _Found(bank=bank)
        if not _readable(compiled):
            return _Found(bank=bank)
        drop_older(self._cache, compiled, bank.module)
        return _Found(compiled)

    def _last_good(self, module: str, reason: str) -> _Found:
        _LOG.warning("bank %s is broken: %s", module, reason)
        last = newest_compiled(self._cache, module)
        if last is not None and _readable(last):
            return _Found(last, warning=f"{reason} The last good questions stay in use.")
        return _Found(problem=reason)


def _readable(compiled: Path) -> bool:
    try:
        read_counts(compiled)
    except CompiledBankError:
        return False
    return True


def _broken(defects: tuple[SourceDefect, ...]) -> str:
    more = f" ({len(defects) - 1} more)" if len(defects) > 1 else ""
    return f"The question files have a mistake: {defects[0]}{more}."


def _lacking(blueprint: Blueprint, counts: dict[str, int]) -> str | None:
    missing = [(each, each.questions - counts.get(each.id, 0)) for each in blueprint.activities]
    short = [(each, count) for each, count in missing if count > 0]
    if not short:
        return None
    total = sum(count for _activity, count in short)
    first, count = short[0]
    others = f" and {len(short) - 1} other activities" if len(short) > 1 else ""
    verb = "question is" if total == 1 else "questions are"
    return f"{total} {verb} missing for a full form ({count} in “{first.short}”{others})."
