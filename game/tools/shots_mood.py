"""Pictures for the contact sheet of moods: each person as comfort goes from low to high."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from game.content.world import World
from game.patient.acting import Act, Acting, begin_acting
from game.sim.comfort import POINT, Comfort
from game.sim.cues import KINDS, Kind
from game.sim.mood import strength_of
from game.tools.shots import BABY, EVEN, Pictures, Shot, alone

LEVELS = {"low": 8, "middle": 45, "high": 92}
"""Points of comfort that are shown."""


def mood_shots(world: World) -> list[Shot]:
    """Return every person but babies as comfort goes from low to high, kind after kind."""
    levels = ", ".join(LEVELS)
    return [
        Shot(f"{name}: {kind} comfort {levels}", partial(_moody, world, name, kind))
        for name, who in world.patients.items()
        if who.age > BABY
        for kind in KINDS
    ]


def _moody(world: World, name: str, kind: Kind) -> Pictures:
    camera = alone(world, name)
    points = [{**dict.fromkeys(KINDS, EVEN), kind: level} for level in LEVELS.values()]
    return tuple(camera.picture(_in_mood(world, at)) for at in points)


def _in_mood(world: World, points: Mapping[Kind, int]) -> Acting:
    """Return the acting of somebody with this comfort, with the cues that it shows."""
    comfort = Comfort(*(points[kind] * POINT for kind in KINDS))
    strengths = {row.cue: strength_of(row, comfort) for row in world.moods.rows}
    acts = tuple(Act(cue, strength, 0.0) for cue, strength in strengths.items() if strength)
    return replace(begin_acting(comfort), acts=acts)
