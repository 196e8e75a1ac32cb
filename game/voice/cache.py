"""What was spoken live, kept: a sound and its timings by name, the least used given up first.

Files alone, so that several processes may share it; `diskcache` would do, but unpickles what it
finds and has no release since 2023. Nothing in here is needed: what is lost is made again.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from game.voice.clip import Clip
from game.voice.models import cache_folder
from game.voice.plan import SpeechError
from game.voice.timings import Timing, TimingsError, read_timings, write_timings

LIMIT = 200_000_000
"""Bytes."""
DIGITS = 24
"""Hexadecimal digits that tell a sound from a damaged one."""
CURE = "Make room, or name another folder in BEDSIDE_CACHE."
SOUND, ROW = ".wav", ".json"
OLD = 86_400.0
"""Seconds after which a draft is nobody's any more."""
Write = Callable[[Path], Timing]
"""Writes a sound where it is told, and returns its timings."""


class Cache:
    """Spoken lines in a folder of this user."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Keep up to *limit* bytes in *folder*, which is made when something is kept."""
        self.folder, self._limit = folder, limit

    def clip(self, key: str) -> Clip | None:
        """Return what is kept by a name; None where it is not, or is damaged."""
        sound, row = self._sound(key), self._row(key)
        try:
            if not row.is_file():
                return None
            timing = read_timings(row).get(key)
            whole = timing is not None and timing.made == _made_of(sound)
            clip = timing.clip(str(sound)) if timing and whole else None
        except (TimingsError, ValueError, OSError):
            clip = None
        if clip is None:
            self._drop(key)
            return None
        with suppress(OSError):
            os.utime(row)
        return clip

    def keep(self, key: str, write: Write) -> Clip:
        """Return what *write* makes, kept by a name.

        Raises:
            OSError, RuntimeError: it cannot: the folder is read-only, or the disk is full.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="draft-", dir=self.folder) as draft:
            sound, row = Path(draft) / f"{key}{SOUND}", Path(draft) / f"{key}{ROW}"
            timing = replace(write(sound), made=_made_of(sound))
            write_timings(row, {key: timing})
            sound.replace(self._sound(key))
            row.replace(self._row(key))
        self._trim()
        return timing.clip(str(self._sound(key)))

    def _sound(self, key: str) -> Path:
        return self.folder / f"{key}{SOUND}"

    def _row(self, key: str) -> Path:
        return self.folder / f"{key}{ROW}"

    def _drop(self, key: str) -> None:
        for path in (self._row(key), self._sound(key)):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _trim(self) -> None:
        """Give up what was least used, until the rest is within the limit; the newest stays."""
        kept = sorted((self._used(row), row.stem) for row in self.folder.glob(f"*{ROW}"))
        sizes = {key: _size(self._sound(key)) + _size(self._row(key)) for _, key in kept}
        total = sum(sizes.values())
        for _, key in kept[:-1]:
            if total <= self._limit:
                break
            self._drop(key)
            total -= sizes[key]
        self._sweep()

    def _sweep(self) -> None:
        """Remove what processes left that were ended: drafts, and sounds without a row."""
        now = max((self._used(path) for path in self.folder.glob(f"*{ROW}")), default=0.0)
        for path in self.folder.glob(f"*{SOUND}"):
            if not self._row(path.stem).is_file() and self._used(path) < now - OLD:
                self._drop(path.stem)
        for draft in self.folder.glob("draft-*"):
            if self._used(draft) < now - OLD:
                for path in draft.glob("*"):
                    with suppress(OSError):
                        path.unlink(missing_ok=True)
                with suppress(OSError):
                    draft.rmdir()

    @staticmethod
    def _used(path: Path) -> float:
        try:
            return path.stat().st_mtime
        except OSError:
            return 0.0


class Keeper:
    """A cache; and a temporary folder, for as long as this is open, for what it cannot keep.

    Another process that is given it has the same two folders.
    """

    def __init__(self, cache: Cache, spare: Path | None = None) -> None:
        """Make nothing yet; *spare* is the temporary folder."""
        self.cache = cache
        self.spare = Cache(spare or _somewhere(cache.folder))
        self.trouble = ""
        """Why something was not kept, in plain words; nothing where all was."""

    def clip(self, key: str) -> Clip | None:
        """Return what is there by a name; None where it is not, or is damaged."""
        return self.cache.clip(key) or self.spare.clip(key)

    def keep(self, key: str, write: Write) -> Clip:
        """Return what *write* makes: kept by a name, or there until this is closed.

        Raises:
            SpeechError: there is room for it nowhere.
        """
        try:
            return self.cache.keep(key, write)
        except (OSError, RuntimeError) as error:
            why = f"what is spoken cannot be kept in {self.cache.folder} ({error})"
        try:
            clip = self.spare.keep(key, write)
        except (OSError, RuntimeError) as error:
            message = f"{why}, nor for now in {self.spare.folder} ({error}).\n{CURE}"
            raise SpeechError(message) from error
        self.trouble = f"{why}: it is heard, and made again the next time. {CURE}"
        return clip

    def close(self) -> None:
        """Remove what was not kept."""
        shutil.rmtree(self.spare.folder, ignore_errors=True)


def open_keeper() -> Keeper:
    """Return what was spoken live for this user."""
    return Keeper(Cache(cache_folder() / "speech"))


def _somewhere(folder: Path) -> Path:
    """Return a temporary folder that is nobody's; in *folder* where the system has none."""
    name = f"bedside-{uuid4().hex}"
    try:
        return Path(tempfile.gettempdir()) / name
    except OSError:
        return folder / name


def _made_of(sound: Path) -> str:
    """Return what a row says of its sound: damaged, it is another."""
    return f"live {sha256(sound.read_bytes()).hexdigest()[:DIGITS]}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
