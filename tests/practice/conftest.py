"""The world as it is shipped, read once."""

import pytest

from game.content.world import World
from tests import shipped


@pytest.fixture(scope="session")
def world() -> World:
    return shipped.world()
