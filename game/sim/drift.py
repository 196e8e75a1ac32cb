"""Waiting costs (rules 4, 6, 14). Drift comes once a waited second: ten story seconds.

Rates are thousandths a story minute; a waited second is a sixth of one, and what is
left over is kept, so that no way of cutting time up changes the sum.
"""

from collections.abc import Mapping
from dataclasses import replace

from game.sim.changes import Step, feel
from game.sim.cues import KINDS, Kind
from game.sim.events import Event
from game.sim.state import Session

SECOND = 1_000
SIXTHS = 6
FLOOR = 5_000
"""Nothing drifts below this (rule 14)."""
UNINFORMED, INFORMED = -300, -100
INFORMED_MS = 120_000
"""Twenty story minutes, as waited milliseconds."""
SIGN_RATE: Mapping[Kind, int] = {"physical": -500, "mental": -300, "emotional": -300}


def rates(session: Session) -> dict[Kind, int]:
    """Return how fast each kind drifts now: thousandths a story minute."""
    found: dict[Kind, int] = dict.fromkeys(KINDS, 0)
    informed = session.waited <= session.informed_until
    found["emotional"] += INFORMED if informed else UNINFORMED
    signs = {s.showing.cue: s.showing.sign for s in session.visit_.staged if s.on <= session.now}
    for cue, sign in signs.items():
        if sign is not None and cue not in session.addressed:
            found[sign] += SIGN_RATE[sign]
    return found


def drift_once(session: Session) -> Step:
    """Return the session after one waited second's drift."""
    left, moved = dict(session.drifted), dict.fromkeys(KINDS, 0)
    for kind, rate in rates(session).items():
        sixths = left.get(kind, 0) + rate
        whole = -(-sixths // SIXTHS)
        left[kind] = sixths - whole * SIXTHS
        room = FLOOR - getattr(session.comfort, kind)
        moved[kind] = max(whole, min(0, room))
    where = str(session.beat.where)
    return feel(replace(session, drifted=left), moved, "drift", where)


def spend(session: Session, waited_ms: int) -> Session:
    """Return the session after waited time that drains nothing: a question (rule 36)."""
    if not session.setup.clock:
        return session
    visit = replace(session.visit_, waited=session.visit_.waited + waited_ms)
    return replace(session, waited=session.waited + waited_ms, visit_=visit)


def lose(session: Session, waited_ms: int) -> Step:
    """Return the session after waiting that happens at once: a job done, a replay."""
    events: tuple[Event, ...] = ()
    left = waited_ms if session.setup.clock else 0
    while left:
        ms = min(left, SECOND - session.waited % SECOND)
        session, left = spend(session, ms), left - ms
        if session.waited % SECOND == 0:
            session, more = drift_once(session)
            events += more
    return session, events
