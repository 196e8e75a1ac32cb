# ruff: noqa: T201 - what it measures is printed
"""Measure what reading a trainee's past costs: so many logs, read for the first time and again.

    python tests/bench/practice.py [LOGS]

CPU seconds of this process; the page is to be there within a second once logs were read.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.app.daily import Wish, moment_of
from game.app.history import _read, read_history
from game.app.practice_desk import Known
from game.app.progress_page import page_of
from game.app.shelf import Shelf
from tests.app.practised import HEARTBURN, LETTER, log_play, own, past
from tests.shipped import SHIPPED, scenario, world

LOGS = 500


def took(what: str, work: Callable[[], object]) -> None:
    """Print what some work costs."""
    begun = time.process_time()
    work()
    print(f"{what:34} {time.process_time() - begun:6.2f} s")


def main() -> None:
    """Fill a folder with plays, and read it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else LOGS
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        first = [log_play(home, name, "attentive", days=9) for name in (HEARTBURN, LETTER)]
        for n in range(count - len(first)):
            was = first[n % len(first)]
            shutil.copy(was, was.with_name(f"{n:04}-{was.name}"))
        logs = list((home / "sessions").iterdir())
        size = sum(path.stat().st_size for path in logs) / 1e6
        print(f"{len(logs)} logs, {size:.0f} MB")
        took("past, for the first time", lambda: past(home))
        took("past, again", lambda: past(home))
        took("history, for the first time", lambda: read_history(own(home).logs))
        took("history, again", lambda: read_history(own(home).logs))
        _read.cache_clear()
        known = past(home)
        shelf = Shelf(world(), {name: scenario(name) for name in SHIPPED})
        took("the page", lambda: page_of(Known(known, None), 739_000))
        took("the moment of the day", lambda: moment_of(shelf, known, Wish("", 739_000)))


if __name__ == "__main__":
    main()
