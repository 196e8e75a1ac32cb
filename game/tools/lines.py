"""Everything that is said aloud in the shipped scenarios, by whose voice."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.paths import lines_in
from game.content.problems import Problem
from game.content.world import World
from game.sim.story import Line, Scenario
from game.voice.keys import key_of
from game.voice.library import voice_of


@dataclass(frozen=True, slots=True)
class Script:
    """Lines by voice, then by the key of their recording; and what could not be read."""

    lines: dict[str, dict[str, Line]]
    problems: tuple[Problem, ...]


def script_of(world: World, dialogues: Path) -> Script:
    """Return what must be recorded: all lines of all scenarios, and their patients' replies."""
    lines: dict[str, dict[str, Line]] = {}
    problems: list[Problem] = []
    for path in list_scenarios(dialogues):
        scenario, found = read_scenario(path, world)
        problems += [p for p in found if p.severity == "error"]
        if scenario:
            for voice, line in _spoken(scenario, world):
                lines.setdefault(voice, {})[key_of(line)] = line
    return Script(lines, tuple(problems))


def _spoken(scenario: Scenario, world: World) -> Iterator[tuple[str, Line]]:
    replies = (reply.line for reply in scenario.patient.replies)
    for line in (*lines_in(scenario), *replies):
        if line.sound is None:
            yield voice_of(line, scenario, world.people), line
