"""The errors that people are shown, each as a title and a sentence to act on."""

from dataclasses import dataclass

from cpt_practice.use_cases.ports import (
    AttemptOpenElsewhereError,
    BankError,
    CertificationError,
    StorageError,
    StorageFault,
)

ShownError = StorageError | BankError | CertificationError | AttemptOpenElsewhereError
SHOWN = (StorageError, BankError, CertificationError, AttemptOpenElsewhereError)


@dataclass(frozen=True, slots=True)
class Problem:
    """What the problem page says; `damaged` where the records file can be set aside."""

    title: str
    text: str
    damaged: bool = False


def problem_of(error: ShownError) -> Problem:
    """The words for an error."""
    match error:
        case StorageError(fault=StorageFault.DAMAGED):
            return Problem("The records file is damaged", str(error), damaged=True)
        case StorageError():
            return Problem("That did not work", str(error))
        case BankError():
            return Problem("No exam can be started", str(error))
        case CertificationError():
            text = f"The file with the facts of the certification cannot be used ({error}). Install the program anew."
            return Problem("The program is incomplete", text)
        case AttemptOpenElsewhereError():
            text = "This exam is open in another window of the program. Go on there, or close that window first."
            return Problem("The exam is already open", text)
