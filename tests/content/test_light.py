"""A scenario says which hour it is in its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.load import read_scenario
from game.content.world import World

EXAMPLE = (Path(__file__).parents[2] / "docs" / "problems" / "example.yaml").read_text("utf-8")


@pytest.mark.parametrize("light", ["day", "evening", "night", "night_lit"])
def test_the_hour_is_the_scenarios_and_else_the_places(
    world: World, tmp_path: Path, light: str
) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(EXAMPLE.replace("minutes:", f"light: {light}\nminutes:"), "utf-8")
    scenario, _ = read_scenario(path, world)
    assert scenario is not None
    assert world.staging(scenario).setting.light == light
    usual = world.staging(replace(scenario, light=None)).setting
    assert usual == world.settings["reception"]


def test_an_hour_that_is_not_there_is_refused(world: World, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(EXAMPLE.replace("minutes:", "light: dusk\nminutes:"), "utf-8")
    scenario, problems = read_scenario(path, world)
    assert scenario is None
    assert any("light" in str(problem) or problem.where.line == 8 for problem in problems)
