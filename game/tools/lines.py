"""Everything that is said aloud: in the shipped scenarios, and by everybody when asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.paths import lines_in
from game.content.problems import Problem
from game.content.world import World
from game.sim.story import Line, Scenario
from game.voice.keys import key_of
from game.voice.library import by_telephone, voice_of


@dataclass(frozen=True, slots=True)
class Script:
    """Lines by voice, then by the key of their recording; and what could not be read.

    `calls` are the keys of what is heard through a telephone.
    """

    lines: dict[str, dict[str, Line]]
    problems: tuple[Problem, ...]
    calls: frozenset[str] = frozenset()


def script_of(world: World, dialogues: Path) -> Script:
    """Return what must be recorded: all lines of all scenarios, all replies of all people."""
    lines: dict[str, dict[str, Line]] = {}
    problems: list[Problem] = []
    calls: set[str] = set()
    spoken = list(_replies(world))
    for path in list_scenarios(dialogues):
        scenario, found = read_scenario(path, world)
        problems += [p for p in found if p.severity == "error"]
        spoken += _spoken(scenario, world) if scenario else ()
    for voice, line, call in spoken:
        key = key_of(line, call=call)
        lines.setdefault(voice, {})[key] = line
        calls |= {key} if call else set()
    return Script(lines, tuple(problems), frozenset(calls))


def _replies(world: World) -> Iterator[tuple[str, Line, bool]]:
    for who, patient in world.patients.items():
        for reply in patient.replies:
            yield world.people[who].voice, reply.line, False


def _spoken(scenario: Scenario, world: World) -> Iterator[tuple[str, Line, bool]]:
    replies = (reply.line for reply in scenario.patient.replies)
    for line in (*lines_in(scenario), *replies):
        if line.sound is None:
            voice = voice_of(line, scenario, world.people)
            yield voice, line, by_telephone(line, scenario)
