"""The shipped world and scenarios, read once, and players that try things at random."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.world import World, read_world
from game.sim.actions import (
    Action,
    Again,
    Ask,
    Choose,
    Heard,
    Lamp,
    Look,
    Note,
    Tell,
    Unnote,
    Wait,
)
from game.sim.cues import KINDS, ZONES
from game.sim.events import Event
from game.sim.session import Session, Setup, begin, choices, notes_left, observations, step
from game.sim.story import Scenario

ROOT = Path(__file__).parents[1]
SHIPPED = ("heartburn-at-the-desk", "the-folded-letter", "first-look")
MANY = 400
"""Actions after which a random player surely should have come to an end."""


@cache
def world() -> World:
    """Return the shipped cue book, tones, moods, people and places."""
    return read_world(ROOT / "assets")


@cache
def scenario(name: str) -> Scenario:
    """Return a shipped scenario."""
    (path,) = (p for p in list_scenarios(ROOT / "dialogues") if p.stem == name)
    read, problems = read_scenario(path, world())
    assert read, problems
    return read


def scenarios() -> tuple[Scenario, ...]:
    """Return every scenario that ships."""
    paths = list_scenarios(ROOT / "dialogues")
    return tuple(scenario(path.stem) for path in paths)


def start(name: str, setup: Setup) -> tuple[Session, tuple[Event, ...]]:
    """Begin a shipped scenario."""
    return begin(scenario(name), world().book, world().moods, setup)


def anything(session: Session, dice: random.Random) -> Action:
    """Return something that could be done now, drawn at random."""
    sure = _sure(session, dice)
    if dice.random() < 0.4:
        return sure
    zone = dice.choice(ZONES)
    cue = dice.choice(observations(session, zone)).id
    noted = [note.cue for note in session.notes]
    may: list[Action] = [
        Wait(dice.randrange(1, 9_000)),
        Look(dice.choice([*ZONES, None])),
        Lamp(dice.choice(KINDS), dice.random() < 0.6),
        Again(),
    ]
    may += [Note(cue)] * (2 * (notes_left(session) > 0))
    may += [Ask(dice.choice(noted)), Unnote(dice.choice(noted))] if noted else []
    may += [Tell(who, tuple(noted[:2])) for who in session.scenario.people]
    return dice.choice(may)


def _sure(session: Session, dice: random.Random) -> Action:
    """Return what leads on: hear the line, answer, or wait."""
    if session.line is not None:
        return Heard(session.line.id)
    open_ones = choices(session)
    return Choose(dice.choice(open_ones).id) if open_ones else Wait(5_000)


def wander(
    session: Session, seed: int, most: int = MANY
) -> Iterator[tuple[Action, Session, tuple[Event, ...]]]:
    """Yield what a random player does, and what follows, until the end or *most* actions."""
    dice = random.Random(seed)  # noqa: S311 - a player, not a secret
    for _ in range(most):
        if session.over:
            return
        action = anything(session, dice)
        session, events = step(session, action)
        yield action, session, events
