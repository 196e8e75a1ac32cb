"""Practice as the desk has it: read on a thread, handed over once it is there.

Nothing here is imported before the title stands but this; the thread imports the rest.
"""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.app.daily import Entered, Wish
    from game.app.practising import Own, Past
    from game.app.shelf import Shelf
    from game.practice.schedule import Tried

NOTEBOOKS = "practice"
"""The folder of notebooks, in the folder of this user."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was read: the past, today's moment, and what each moment is about by its id."""

    past: "Past"
    moment: "Entered | None"
    names: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""
    """Why nothing could be read, in plain words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: whose, on which day, without which moments."""

    own: "Own"
    wish: "Wish"


class Practice:
    """What is known of one trainee's practice; None until it was read."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.known: Known | None = None
        self.passed: frozenset[str] = frozenset()
        """Moments for which another one was wanted, in this sitting."""
        self.today = 0
        """The day for which it was read."""
        self.trouble: str | None = None
        """Why something could not be written down, in plain words."""
        self._thread: ThreadPoolExecutor | None = None
        self._reading: Future[Known] | None = None
        self._asked: Asked | None = None

    def look(self, shelf: "Shelf", asked: Asked) -> None:
        """Have it read, unless it was read for this already."""
        if asked == self._asked:
            return
        self._asked, self.today = asked, asked.wish.day
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="practice")
        self._reading = self._thread.submit(_read, shelf, asked)

    @property
    def reading(self) -> bool:
        """Tell whether it is being read."""
        return self._reading is not None

    def forget(self) -> None:
        """Have it read anew the next time: something was played or practised."""
        self._asked = None

    def poll(self, wait: float | None = 0) -> bool:
        """Take what was read, once it is; tell whether something came."""
        reading = self._reading
        if reading is None or not (reading.done() or wait != 0):
            return False
        self.known, self._reading = reading.result(wait), None
        return True

    def add(self, tried: "Tried") -> None:
        """Know of something that was practised just now."""
        if self.known:
            past = self.known.past
            self.known = replace(self.known, past=replace(past, tried=(*past.tried, tried)))

    def close(self) -> None:
        """Read no more."""
        if self._thread:
            self._thread.shutdown(wait=False, cancel_futures=True)


def _read(shelf: "Shelf", asked: Asked) -> Known:
    from game.app.daily import moment_of, names_of  # noqa: PLC0415 - see the module's rule
    from game.app.practising import Past, read_past  # noqa: PLC0415 - as above

    try:
        past = read_past(asked.own, shelf.scenarios, shelf.world.book)
        return Known(past, moment_of(shelf, past, asked.wish), names_of(shelf))
    except Exception as error:  # noqa: BLE001 - practice must never stop the game: it says why
        why = f"What you practised could not be read: {type(error).__name__}: {error}"
        return Known(Past(), None, trouble=why)


def notebooks(home: Path) -> Path:
    """Return the folder of notebooks."""
    return home / NOTEBOOKS


__all__ = ["Asked", "Known", "Practice", "notebooks"]
