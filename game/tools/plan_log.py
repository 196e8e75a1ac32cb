"""The log of a plan that was played: the same log a trainee leaves behind."""

from pathlib import Path

from game.app.journal import new_journal
from game.content.world import World
from game.sim.session import Setup, begin, step
from game.sim.story import Scenario
from game.tools.plays import Played


def write_log(folder: Path, scenario: Scenario, world: World, setup: Setup, played: Played) -> Path:
    """Write the log of *played* into *folder*, and return its path."""
    session, first = begin(scenario, world.book, world.moods, setup)
    journal = new_journal(folder, session, first)
    for action in played.actions:
        session, events = step(session, action)
        journal.write(action, events)
    journal.close()
    return journal.file.path
