"""What the database driver reports, told in words that a student or teacher can act on."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from cpt_practice.use_cases.ports import StorageError, StorageFault

TEXTS = {
    StorageFault.FULL: "The disk is full. Free some space on it, or call your teacher; what you did before is kept.",
    StorageFault.LOCKED: "Another program is holding the records file. Wait a moment and try again; "
    "what you did before is kept.",
    StorageFault.READ_ONLY: "The folder with the records cannot be written to. Ask your teacher to allow writing "
    "there; what you did before is kept.",
    StorageFault.DAMAGED: "The records file is damaged. Call your teacher; run the doctor command before going on.",
    StorageFault.TAKEN: "This exam has been opened in another window. Go on there; this window no longer saves.",
    StorageFault.NEWER: "The records were written by a newer version of the program. Install that version; "
    "nothing has been changed.",
    StorageFault.OTHER: "The records could not be written. Try again; if it goes on, call your teacher. "
    "What you did before is kept.",
}

_DISK_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows knows no quota error
_BY_EXTENDED_CODE = {
    sqlite3.SQLITE_IOERR_WRITE: StorageFault.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: StorageFault.FULL,
    sqlite3.SQLITE_IOERR_SHMOPEN: StorageFault.READ_ONLY,
}  # how a disk that is full, or must not be written to, shows beside the file itself
_BY_CODE = {
    sqlite3.SQLITE_FULL: StorageFault.FULL,
    sqlite3.SQLITE_BUSY: StorageFault.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageFault.LOCKED,
    sqlite3.SQLITE_READONLY: StorageFault.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageFault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: StorageFault.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: StorageFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageFault.DAMAGED,
}


def storage_error(fault: StorageFault) -> StorageError:
    """The error with its standard text."""
    return StorageError(fault, TEXTS[fault])


def fault_of(error: BaseException | None) -> StorageFault:
    """Which fault a driver's error, or SQLAlchemy's wrapping of one, stands for."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(origin, "sqlite_errorcode", None)
    if code is None:
        return StorageFault.OTHER
    return _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF, StorageFault.OTHER)


def fault_of_system(error: OSError) -> StorageFault:
    """Which fault an error of the operating system's stands for."""
    return StorageFault.FULL if error.errno in _DISK_FULL else StorageFault.READ_ONLY


def is_programming_error(error: BaseException) -> bool:
    """True where the statement itself is wrong, which is a bug and not a fault of the disk."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, sqlite3.ProgrammingError | sqlite3.IntegrityError | sqlite3.InterfaceError):
        return True
    return getattr(origin, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
