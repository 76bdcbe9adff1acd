"""Reads the facts of the certification from their file, with types."""

import tomllib
from pathlib import Path

import msgspec

from cpt_practice.domain.certification import Certification
from cpt_practice.use_cases.ports import CertificationError


def read_certification(path: Path) -> Certification:
    """The facts in `path`; raises CertificationError."""
    try:
        with path.open("rb") as file:
            return msgspec.convert(tomllib.load(file), Certification)
    except OSError as error:
        raise CertificationError(f"{path.name} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise CertificationError(f"{path.name}: {error}") from error
