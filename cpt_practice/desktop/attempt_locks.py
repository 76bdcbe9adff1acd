"""Locks on attempts between running copies of the program; the operating system frees them when a copy dies."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cpt_practice.use_cases.ports import AttemptOpenElsewhereError, Lease, StorageError, StorageFault

if TYPE_CHECKING:
    from filelock import FileLock


class FileLease:
    """A held lock file; it ends with the process."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        """Give the lock back; a second time does nothing."""
        if not self._lock.is_locked:
            return
        with suppress(OSError):  # while it is held: afterwards the file may be that of the next holder
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()


class FileAttemptLocks:
    """One lock file an attempt, in a folder beside the records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def acquire(self, attempt_id: str) -> Lease:
        """The lease; raises AttemptOpenElsewhereError where another process holds it, StorageError on a bad folder."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 (it loads asyncio: a fifth of the whole start)

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._folder / f"{attempt_id}.lock", blocking=False)
            lock.acquire()
        except Timeout as error:
            raise AttemptOpenElsewhereError from error
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise StorageError(StorageFault.FULL, "The disk is full. Free some space on it.") from error
            text = "The folder with the records cannot be written to. Ask your teacher to allow writing there."
            raise StorageError(StorageFault.READ_ONLY, text) from error
        return FileLease(lock)
