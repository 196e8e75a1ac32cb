"""Homes of trainees: plays by simulated trainees on chosen days, logged as the game logs them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.app import journal
from game.app.practising import Own, Past, read_past
from game.sim.players import PLAYERS, played
from game.sim.session import Setup, begin, step
from tests import shipped

HEARTBURN, LETTER = "heartburn-at-the-desk", "the-folded-letter"


def log_play(
    home: Path, scenario: str, who: str = "kind but blind", *, trainee: str = "", days: int = 0
) -> Path:
    """Write the log of a whole play, *days* ago; return its file."""
    world, found = shipped.world(), shipped.scenario(scenario)
    setup = Setup(len(who) + days, "standard", trainee=trainee)
    _, _, actions = played(PLAYERS[who], found, world.book, world.moods, setup)
    then = datetime.now(UTC) - timedelta(days=days)

    class Then(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # noqa: ARG003
            return then

    session, events = begin(found, world.book, world.moods, setup)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "datetime", Then)
        log = journal.new_journal(home / "sessions", session, events)
    for action in actions:
        if session.over:
            break
        session, events = step(session, action)
        log.write(action, events)
    log.close()
    return log.file.path


def own(home: Path, trainee: str = "") -> Own:
    """Return where what is kept of a pseudonym lies."""
    return Own(home / "sessions", home / "practice", trainee)


def past(home: Path, trainee: str = "") -> Past:
    """Return what is known of a pseudonym."""
    scenarios = {name: shipped.scenario(name) for name in shipped.SHIPPED}
    return read_past(own(home, trainee), scenarios, shipped.world().book)
