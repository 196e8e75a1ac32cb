"""Requests and promises: opened, closed, kept and broken (rules 44-46)."""

from collections.abc import Mapping
from dataclasses import replace

from game.sim.changes import Step, feel
from game.sim.events import (
    Event,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    RequestClosed,
    RequestOpened,
)
from game.sim.state import OpenPromise, Owed, Session
from game.sim.story import Choice

REQUEST: Mapping[str, int] = {
    "oblige": 10_000,
    "explain-and-offer": -1_000,
    "explain": -4_000,
    "refuse": -8_000,
    "ignored": -8_000,
    "over-promised": 3_000,
}
"""What closing a request so gives to emotional comfort (rule 45)."""
OVER_PROMISED_LATER = -10_000
KEPT, BROKEN = 4_000, -6_000
PATIENT_ANSWERS = 2
OPEN = "open:"


def open_request(session: Session) -> Step:
    """Return the session with the beat's request open, unless it was closed before."""
    beat = session.beat
    if beat.request is None or beat.id in session.requests:
        return session, ()
    waiting = f"{OPEN}{session.answered}"
    session = replace(session, requests={**session.requests, beat.id: waiting})
    return session, (RequestOpened(session.now, beat.id),)


def open_ones(session: Session) -> list[str]:
    """Return the requests that wait, the latest last."""
    return [beat for beat, how in session.requests.items() if how.startswith(OPEN)]


def answer_request(session: Session, choice: Choice) -> Step:
    """Return the session after a choice answered a request: this beat's, or the latest."""
    waiting = open_ones(session)
    if choice.answers is None or not waiting:
        return session, ()
    beat = session.beat.id if session.beat.id in waiting else waiting[-1]
    return close_request(session, beat, _how(session, beat, choice), str(choice.where))


def _how(session: Session, beat: str, choice: Choice) -> str:
    request = session.scenario.beats[beat].request
    refused = request is not None and request.can_oblige == "no"
    return "over-promised" if choice.answers == "oblige" and refused else str(choice.answers)


def close_request(session: Session, beat: str, how: str, where: str) -> Step:
    """Return the session with a request closed, and what that does."""
    session = replace(session, requests={**session.requests, beat: how})
    if how == "over-promised":
        due = session.answered + PATIENT_ANSWERS + 1
        session = replace(session, owed=(*session.owed, Owed(due, OVER_PROMISED_LATER, where)))
    session, felt = feel(session, {"emotional": REQUEST[how]}, "request", where, how)
    return session, (RequestClosed(session.now, beat, how), *felt)


def make_promise(session: Session, choice: Choice) -> Step:
    """Return the session with what a choice promises, and what it keeps."""
    events: tuple[Event, ...] = ()
    if choice.promise and choice.promise not in session.promises:
        due = None if choice.due is None else session.answered + 1 + choice.due
        made = OpenPromise(due, str(choice.where))
        promises = {**session.promises, choice.promise: made}
        session = replace(session, promises=promises)
        events = (PromiseMade(session.now, choice.promise),)
    if choice.keeps:
        session, kept = keep_promise(session, choice.keeps, str(choice.where))
        events += kept
    return session, events


def keep_promise(session: Session, promise: str, where: str) -> Step:
    """Return the session with a promise kept, if it is open."""
    return _settle(session, promise, where, kept=True)


def _settle(session: Session, promise: str, where: str, *, kept: bool) -> Step:
    was = session.promises.get(promise)
    if was is None or was.kept is not None:
        return session, ()
    promises = {**session.promises, promise: replace(was, kept=kept)}
    change = KEPT if kept else BROKEN
    told: Event = (PromiseKept if kept else PromiseBroken)(session.now, promise)
    session = replace(session, promises=promises)
    session, felt = feel(session, {"emotional": change}, "promise", where, promise)
    return session, (told, *felt)


def requests_due(session: Session, *, at_end: bool = False) -> Step:
    """Return the session after the requests that waited too long."""
    events: tuple[Event, ...] = ()
    for beat in open_ones(session):
        waited = session.answered - int(session.requests[beat].removeprefix(OPEN))
        if at_end or waited >= PATIENT_ANSWERS:
            session, more = close_request(session, beat, "ignored", _asked_at(session, beat))
            events += more
    return session, events


def _asked_at(session: Session, beat: str) -> str:
    request = session.scenario.beats[beat].request
    return str(request.where if request else session.beat.where)


def promises_due(session: Session, *, at_end: bool = False) -> Step:
    """Return the session after the promises that were not kept in time."""
    events: tuple[Event, ...] = ()
    for name, promise in session.promises.items():
        late = promise.due is not None and session.answered >= promise.due
        if promise.kept is None and (at_end or late):
            session, more = _settle(session, name, promise.where, kept=False)
            events += more
    return session, events


def losses_due(session: Session, *, at_end: bool = False) -> Step:
    """Return the session after the losses that were only put off (rule 45)."""
    events: tuple[Event, ...] = ()
    for owed in session.owed:
        if at_end or session.answered >= owed.answers:
            session, more = feel(
                session, {"emotional": owed.change}, "request", owed.where, "over-promised"
            )
            events += more
            session = replace(session, owed=tuple(o for o in session.owed if o is not owed))
    return session, events


def all_due(session: Session) -> Step:
    """Return the session after everything that is owed at the end (rule 9)."""
    events: tuple[Event, ...] = ()
    for owed in (requests_due, promises_due, losses_due):
        session, more = owed(session, at_end=True)
        events += more
    return session, events
