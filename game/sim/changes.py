"""Comfort changes, one event a cause, each naming its place in the file (rule 9)."""

from collections.abc import Mapping
from dataclasses import replace

from game.sim.cues import Kind
from game.sim.events import ComfortChanged, Event
from game.sim.state import Session

Step = tuple[Session, tuple[Event, ...]]


def feel(
    session: Session, by: Mapping[Kind, int], cause: str, where: str, detail: str = ""
) -> Step:
    """Return the session after comfort moved by these thousandths, and the event."""
    after = session.comfort.moved(by)
    if after == session.comfort:
        return session, ()
    event = ComfortChanged(session.now, session.comfort, after, cause, where, detail)
    lowest = min(session.lowest, after.meter)
    return replace(session, comfort=after, lowest=lowest), (event,)
