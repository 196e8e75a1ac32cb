"""Conversations to test the screen with."""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.content.load import find_scenario, parse_scenario, read_scenario
from game.content.world import World, read_world
from tests.screens.talk import ROOT, Make, Talk


@pytest.fixture(scope="session")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture(scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


@pytest.fixture
def talk(world: World, display: None) -> Make:  # noqa: ARG001 - it must be open
    """Return the maker of conversations: a shipped scenario by name, or one's own text."""

    def make(
        name: str = "heartburn-at-the-desk", beat: str = "", text_of: str = "", **more: object
    ) -> Talk:
        path = find_scenario(ROOT / "dialogues", name)
        loaded = (
            parse_scenario(text_of, "own.yaml", world) if text_of else read_scenario(path, world)
        )
        scenario, problems = loaded
        assert scenario is not None, problems
        if beat:
            scenario = replace(scenario, opening=beat)
        return Talk(world, scenario, **more)  # type: ignore[arg-type]

    return make
