"""A display that nobody sees, and the shelf as it ships, read once."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.shelf import Shelf, read_shelf

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return read_shelf(ROOT / "assets", ROOT / "dialogues")
