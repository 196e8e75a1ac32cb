"""The library as it was read, off the frame: the world, the scenarios, what cannot be played."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.sim.story import Scenario

if TYPE_CHECKING:
    from game.content.world import World

LESSONS = "tutorial"
"""The department whose first scenario teaches the game."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is to play. `broken` are files and the first thing wrong with each."""

    world: "World"
    scenarios: Mapping[str, Scenario]
    broken: tuple[tuple[str, str], ...] = ()

    @property
    def lesson(self) -> str | None:
        """Return the scenario to learn with."""
        found = (s.id for s in self.scenarios.values() if s.department == LESSONS)
        return next(found, None)

    @property
    def conversations(self) -> tuple[Scenario, ...]:
        """Return what is on the shelf: everything but the lesson."""
        return tuple(s for s in self.scenarios.values() if s.department != LESSONS)


def read_shelf(assets: Path, dialogues: Path, more: Path | None = None) -> Shelf:
    """Read the world and every scenario below *dialogues*, and the file *more*.

    Raises:
        ContentError: the world's own files are damaged.
    """
    # YAML and pydantic are read here, on a thread, after the first frame
    from game.content.load import list_scenarios, read_scenario  # noqa: PLC0415
    from game.content.world import read_world  # noqa: PLC0415

    world = read_world(assets)
    scenarios: dict[str, Scenario] = {}
    broken: list[tuple[str, str]] = []
    paths = [*list_scenarios(dialogues), *([more] if more else [])]
    for path in paths:
        scenario, problems = read_scenario(path, world)
        if scenario is not None:
            scenarios[scenario.id] = scenario
        else:
            broken.append((path.name, str(problems[0]) if problems else "it cannot be read"))
    return Shelf(world, scenarios, tuple(broken))
