"""How far a long job has come: a bar in a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import TypeVar

T = TypeVar("T")
EVERY = 10.0
"""Seconds between lines where there is no terminal."""
MINUTE = 60


def watched(things: Iterable[T], count: int, what: str) -> Iterator[T]:
    """Yield *things* as they come, and show how many of *count* are done and how long is left."""
    if sys.stderr.isatty() and find_spec("tqdm"):
        from tqdm import tqdm  # noqa: PLC0415 - part of the extra

        yield from tqdm(things, total=count, desc=what, unit=" lines", smoothing=0.05)
        return
    start = told = time.monotonic()
    for done, thing in enumerate(things, 1):
        yield thing
        now = time.monotonic()
        if now - told >= EVERY or done == count:
            told = now
            print(f"{what}: {told_of(done, count, now - start)}", flush=True)  # noqa: T201


def told_of(done: int, count: int, seconds: float) -> str:
    """Return how far it is, in words."""
    left = seconds / done * (count - done)
    time_left = f"{left / MINUTE:.0f} min" if left >= MINUTE else f"{left:.0f} s"
    return f"{done} of {count}" + (f", about {time_left} left" if done < count else "")
