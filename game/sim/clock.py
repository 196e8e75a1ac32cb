"""Time: scene time always moves, waiting time only once all is heard (rules 2, 4, 18).

A wait is cut at every moment at which something happens by itself, so that one long
wait and two short ones come to the same.
"""

from bisect import bisect_right
from dataclasses import replace

from game.sim.answering import go_unanswered, move, nothing_left, take_rule
from game.sim.changes import Step
from game.sim.drift import SECOND, drift_once
from game.sim.ending import finish
from game.sim.events import Event
from game.sim.offers import patience_left
from game.sim.redflags import raise_flags
from game.sim.state import Session
from game.sim.story import END
from game.sim.timeline import next_change, report

AT_MOST = 100
"""Things that may follow from one another in no time: more than any scenario needs."""


def wait(session: Session, ms: int) -> Step:
    """Return the session *ms* later, and what happened meanwhile, each at its moment."""
    end = session.now + ms
    events: tuple[Event, ...] = ()
    while session.now < end and not session.over:
        session = _advance(session, _next_moment(session, end))
        session, more = _happen(session)
        events += more
    return session, events


def _waiting(session: Session) -> bool:
    return session.heard and session.setup.clock


def _next_moment(session: Session, end: int) -> int:
    moments = [end]
    passed = bisect_right(session.turns, session.now)
    moments += session.turns[passed : passed + 1]
    change = next_change(session)
    if change is not None:
        moments.append(change)
    if _waiting(session):
        moments.append(session.now + SECOND - session.waited % SECOND)
        left = patience_left(session)
        if left:
            moments.append(session.now + left)
    return min(moments)


def _advance(session: Session, to: int) -> Session:
    ms = to - session.now
    area = session.area + session.comfort.meter * ms
    session = replace(session, now=to, area=area)
    if not _waiting(session):
        return session
    visit = replace(session.visit_, waited=session.visit_.waited + ms)
    return replace(session, waited=session.waited + ms, visit_=visit)


def _happen(session: Session) -> Step:
    """Return the session after what is due at this very moment."""
    events: tuple[Event, ...] = ()
    if _waiting(session) and session.waited % SECOND == 0:
        session, events = drift_once(session)
    session, more = raise_flags(session)
    events += more
    session, more = settle(session)
    return session, events + more


def settle(session: Session) -> Step:
    """Return the session after all that follows by itself, and tell what shows.

    One thing may lead to the next, so it goes on until nothing follows.
    """
    events: tuple[Event, ...] = ()
    for _ in range(AT_MOST):
        session, more = _follow(session)
        if not more:
            break
        events += more
    session, told = report(session)
    return session, events + told


def _follow(session: Session) -> Step:
    """Return the session after patience, endings and `always` rules, once each."""
    events: tuple[Event, ...] = ()
    if not session.over and _ended(session):
        session, events = finish(session)
    elif not session.over and (_out_of_patience(session) or nothing_left(session)):
        session, events = go_unanswered(session)
    session, more = _ruled(session)
    return session, events + more


def _ended(session: Session) -> bool:
    done = session.line is None
    return done and (session.visit_.ending or not session.beat.choices)


def _out_of_patience(session: Session) -> bool:
    return session.heard and patience_left(session) == 0


def _ruled(session: Session) -> Step:
    if session.over or session.visit_.ending:
        return session, ()
    session, target = take_rule(session)
    if target is None:
        return session, ()
    return finish(session) if target == END else move(session, target)
