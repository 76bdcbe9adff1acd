"""Looks at records, banks and facts without changing anything, for the doctor."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from cpt_practice.storage.bank_cache import compiled_path
from cpt_practice.storage.bank_files import BLUEPRINT, sources_digest
from cpt_practice.storage.bank_sources import read_sources
from cpt_practice.storage.banks import FileBankShelf
from cpt_practice.storage.certification import read_certification
from cpt_practice.storage.database import HEAD, schema_version
from cpt_practice.storage.sqlite_files import read_only_uri
from cpt_practice.use_cases.check_health import Finding
from cpt_practice.use_cases.ports import CertificationError, StorageError, StorageFault

_WAIT = "Close other programs that use the folder and see that this user may write there, then look again."
_RESTORE = "Keep a copy of the folder, then start the program: it offers to set the damaged file aside."


def examine_records(path: Path) -> tuple[Finding, ...]:
    """Integrity, schema and place of the records file."""
    if not path.exists():
        return (Finding("records", ok=True, found=f"none yet; they will be made at {path}"),)
    try:
        version = schema_version(path)
        if version is None:
            return (Finding("records", ok=True, found=f"{path}: empty; they begin at the next start"),)
        problems, attempts = _integrity(path)
    except StorageError as error:
        advice = _RESTORE if error.fault is StorageFault.DAMAGED else _WAIT
        return (Finding("records", ok=False, found=f"{path}: {error}", advice=advice),)
    except sqlite3.Error as error:
        return (Finding("records", ok=False, found=f"{path}: {error}", advice=_RESTORE),)
    findings = [
        Finding("records", not problems, f"{path}: {'; '.join(problems) or 'ok'}", _RESTORE if problems else "")
    ]
    if version > HEAD:
        findings.append(
            Finding("schema", ok=False, found=f"{version}, newer than {HEAD}", advice="Install the newer version.")
        )
    else:
        older = "" if version == HEAD else f"; brought to {HEAD} at the next start, after a backup"
        findings.append(Finding("schema", ok=True, found=f"{version}{older}"))
    findings.append(Finding("attempts", ok=True, found=attempts))
    return tuple(findings)


def examine_folder(subject: str, folder: Path) -> Finding:
    """Whether a folder can be written to."""
    probe = folder / f".doctor-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Finding(subject, ok=False, found=f"{folder}: {error.strerror}", advice="Allow this user to write there.")
    return Finding(subject, ok=True, found=str(folder))


def examine_banks(sources: Path, cache: Path, modules: tuple[str, ...]) -> tuple[Finding, ...]:
    """The state of each module's bank. A module without one is no defect: its card says so."""
    shelf = FileBankShelf(sources, cache)
    return tuple(_bank(sources / module, shelf, module, cache) for module in modules)


def examine_facts(path: Path) -> tuple[Finding, tuple[str, ...]]:
    """Whether the facts of the certification can be read, and the ids of its modules."""
    try:
        facts = read_certification(path)
    except CertificationError as error:
        return Finding("certification", ok=False, found=str(error), advice="Install the program anew."), ()
    ids = tuple(module.id for module in facts.modules)
    return Finding("certification", ok=True, found=f"{len(ids)} modules, checked {facts.checked}"), ids


def _bank(folder: Path, shelf: FileBankShelf, module: str, cache: Path) -> Finding:
    subject = f"bank {module}"
    if not (folder / BLUEPRINT).is_file():
        return Finding(subject, ok=True, found="not in this version")
    read = read_sources(folder)
    if read.bank is None:
        found = f"{len(read.defects)} mistakes in the sources, first: {read.defects[0]}"
        return Finding(subject, ok=False, found=found, advice=f"Run: cpt-practice bank check {module}")
    summary = shelf.summary(module)
    compiled = compiled_path(cache, module, sources_digest(folder))
    state = f"{summary.questions} questions, {compiled.name if compiled.is_file() else 'not compiled'}"
    if summary.problem:
        return Finding(subject, ok=False, found=f"{state}; {summary.problem}", advice="Add the questions it lacks.")
    return Finding(subject, ok=True, found=state)


def _integrity(path: Path) -> tuple[list[str], str]:
    with closing(sqlite3.connect(read_only_uri(path), uri=True)) as connection:
        rows = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
        problems = [row for row in rows if row != "ok"]
        if strays:
            problems.append(f"{len(strays)} rows refer to rows that are not there")
        counts = connection.execute("SELECT state, count(*) FROM attempt GROUP BY state ORDER BY state").fetchall()
    return problems, ", ".join(f"{count} {state}" for state, count in counts) or "none yet"
