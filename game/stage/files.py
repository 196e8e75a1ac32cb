"""Files that grow while one plays: whole lines, flushed at once, never rewritten."""

import os
from pathlib import Path
from types import TracebackType
from typing import Self


class LogFile:
    """A log being written. A killed process loses at most the line being written.

    Each `append` is one unbuffered write to the system. Where the disk refuses, the
    play goes on and `trouble` says why the log stopped.
    """

    def __init__(self, path: Path, keep: int = 0) -> None:
        """Open *path* to append after its first *keep* bytes; the rest is cut."""
        self.path = path
        self.trouble: str | None = None
        self._file: int | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(path, flags, 0o644)
            os.ftruncate(self._file, keep)
        except OSError as error:
            self._stop(error)

    def append(self, lines: bytes) -> None:
        """Write *lines* through to the system."""
        if self._file is None or not lines:
            return
        try:
            while lines:
                lines = lines[os.write(self._file, lines) :]
        except OSError as error:
            self._stop(error)

    def close(self) -> None:
        """Make the log survive the machine too, and close it."""
        if self._file is not None:
            try:
                os.fsync(self._file)
            finally:
                os.close(self._file)
                self._file = None

    def _stop(self, error: OSError) -> None:
        self.trouble = f"{self.path}: {error.strerror or error}"
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
