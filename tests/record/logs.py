"""Logs made by playing, for the tests of logs."""

from game.record.chain import Header
from game.record.log import begin_log, settle, write, write_events
from game.sim.actions import Action
from game.sim.session import RULES_VERSION, Session, Setup, begin, step
from tests.shipped import scenario, wander, world


def header_of(session: Session) -> Header:
    """Return the header of a session's log."""
    setup = session.setup
    return Header(
        session="5e55",
        scenario=session.scenario.id,
        scenario_hash=session.scenario.hash,
        book_hash=session.book.hash,
        moods_hash=session.moods.hash,
        rules=RULES_VERSION,
        seed=setup.seed,
        difficulty=setup.difficulty,
        calm_clock=setup.calm_clock,
        trainee=setup.trainee,
        program="test",
        started="2026-11-24T09:00:00+00:00",
    )


def written(name: str, setup: Setup, actions: list[Action]) -> tuple[bytes, Session]:
    """Return the bytes of the log of these actions, and the session they made."""
    session, first = begin(scenario(name), world().book, world().moods, setup)
    chain, data = begin_log(header_of(session))
    chain, more = write_events(chain, first)
    data += more
    for action in actions:
        session, events = step(session, action)
        chain, more = write(chain, action, events)
        data += more
    return data + settle(chain)[1], session


def random_log(name: str, seed: int, most: int = 400) -> tuple[bytes, Session]:
    """Return the log of a random player, and the session it made."""
    setup = Setup(seed)
    session, _ = begin(scenario(name), world().book, world().moods, setup)
    return written(name, setup, [action for action, _, _ in wander(session, seed, most)])
