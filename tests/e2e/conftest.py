"""A display for all tests of this folder, and programs that end with their test."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from game.content.world import read_world
from tests.e2e.display import display as a_display
from tests.e2e.display import missing
from tests.e2e.sitting import ROOT, Sitting

Sit = Callable[..., Sitting]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Give the name of a display that nobody sees."""
    if gone := missing():
        pytest.skip(f"{' and '.join(gone)} cannot be found: nothing can be played by hand here")
    with a_display() as name:
        yield name


@pytest.fixture
def sit(display: str, tmp_path: Path) -> Iterator[Sit]:
    """Start the program, with options of `bedside play`; each has the same home."""
    begun: list[Sitting] = []

    def start(*options: str) -> Sitting:
        begun.append(Sitting(display, tmp_path, *options))
        return begun[-1]

    yield start
    for sitting in begun:
        if sitting.program.poll() is None:
            sitting.kill()


@pytest.fixture(scope="session")
def places() -> Mapping[str, str]:
    """Give the zone in which each cue is seen."""
    cues = read_world(ROOT / "assets").book.cues
    return {name: cue.zone for name, cue in cues.items()}
