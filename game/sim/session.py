"""Play a scenario. Same scenario, same actions, same events: always.

    session, events = begin(scenario, book, moods, Setup(seed=1))
    session, events = step(session, Choose("ask-chest"))

Everything else that may be read of a session is named in `__all__`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.sim.actions import (
    Action,
    Again,
    Ask,
    Choose,
    Heard,
    Lamp,
    Leave,
    Look,
    Note,
    Said,
    Tell,
    Unnote,
    Wait,
)
from game.sim.answering import choose
from game.sim.asking import NotNotedError, ask
from game.sim.changes import Step
from game.sim.clock import settle, wait
from game.sim.conditions import turning_times
from game.sim.cues import CueBook
from game.sim.drift import SECOND, lose
from game.sim.events import LampSet, Looked, Noted, SessionLeft, Unnoted
from game.sim.looking import caption, notes_left, observations
from game.sim.mood import Moods
from game.sim.moving import enter, hear, say_word, start_line
from game.sim.offers import UnknownChoiceError, choices, patience_full, patience_left
from game.sim.state import NoteMade, Session, Setup, Visit
from game.sim.story import Line, Scenario
from game.sim.telling import tell
from game.sim.timeline import shown
from game.sim.words import handover, spoken

RULES_VERSION = 2
"""Counts up whenever the same actions could come to something else (rule 51)."""
REPLAY_MS = 5 * SECOND
"""What each replay after the first costs, as waited time (rule 24)."""


class NotOfferedError(LookupError):
    """A note of something that no zone offers in this beat."""


def begin(scenario: Scenario, book: CueBook, moods: Moods, setup: Setup) -> Step:
    """Open the conversation: the session at its first beat, and what happened."""
    first = scenario.beats[scenario.opening]
    session = Session(
        scenario,
        book,
        moods,
        setup,
        scenario.start,
        Visit(first, 0, 0),
        lowest=scenario.start.meter,
        counters=dict(scenario.counters),
        turns=turning_times(scenario),
    )
    session, events = enter(session, scenario.opening)
    session, more = settle(session)
    return session, events + more


def step(session: Session, action: Action) -> Step:
    """Return the session after *action*, and what happened, in order.

    What comes too late (a line no longer said, a session that is ending, a fourth note)
    changes nothing.

    Raises:
        UnknownChoiceError: the choice is not open.
        NotOfferedError: the note is not among the observations of its zone.
        NotNotedError: there is no such note to ask about.
        LookupError: there is nobody of that name to tell.
    """
    if session.over:
        return session, ()
    session, events = TAKE[type(action)](session, action)
    if isinstance(action, Wait):
        return session, events
    session, more = settle(session)
    return session, events + more


def _wait(session: Session, action: Wait) -> Step:
    return wait(session, action.ms)


def _heard(session: Session, action: Heard) -> Step:
    line = session.line
    return hear(session) if line and line.id == action.line else (session, ())


def _said(session: Session, action: Said) -> Step:
    line = session.line
    here = line and line.id == action.line
    return say_word(session, action.word) if here else (session, ())


def _look(session: Session, action: Look) -> Step:
    if action.zone is None:
        return replace(session, looking=None), (Looked(session.now, None),)
    offered = tuple(cue.id for cue in observations(session, action.zone))
    visit = replace(session.visit_, looked=session.visit_.looked | {action.zone})
    session = replace(session, looking=action.zone, visit_=visit)
    return session, (Looked(session.now, action.zone, offered),)


def _note(session: Session, action: Note) -> Step:
    if notes_left(session) <= 0 or action.cue in {n.cue for n in session.new_notes}:
        return session, ()
    cue = session.book.cues.get(action.cue)
    offered = observations(session, cue.zone) if cue else ()
    if cue not in offered:
        there = ", ".join(c.id for c in offered) or "nothing of that name"
        message = f"{action.cue!r} cannot be noted now; its zone offers: {there}"
        raise NotOfferedError(message)
    made = NoteMade(action.cue, session.entries, session.beat.id)
    kept = tuple(n for n in session.notes if n.cue != action.cue)
    session = replace(
        session,
        notes=(*kept, made),
        ever_noted=session.ever_noted | _earlier(session),
    )
    return session, (Noted(session.now, action.cue),)


def _earlier(session: Session) -> frozenset[str]:
    return frozenset(n.cue for n in session.notes if n.visit != session.entries)


def _unnote(session: Session, action: Unnote) -> Step:
    kept = tuple(n for n in session.notes if n.cue != action.cue or n.visit != session.entries)
    if len(kept) == len(session.notes):
        return session, ()
    return replace(session, notes=kept), (Unnoted(session.now, action.cue),)


def _lamp(session: Session, action: Lamp) -> Step:
    if (action.kind in session.lamps) == action.lit:
        return session, ()
    lamps = session.lamps | {action.kind} if action.lit else session.lamps - {action.kind}
    session = replace(session, visit_=replace(session.visit_, lamps=lamps))
    return session, (LampSet(session.now, action.kind, action.lit),)


def _again(session: Session, action: Again) -> Step:  # noqa: ARG001 - as the table calls
    line = _repeatable(session)
    if line is None:
        return session, ()
    paid = session.visit_.replays > 0
    visit = replace(session.visit_, replays=session.visit_.replays + 1)
    rest = visit.queue[1:] if visit.queue and visit.queue[0] == line else visit.queue
    session = replace(session, visit_=replace(visit, queue=(line, *rest)))
    session, lost = lose(session, REPLAY_MS) if paid else (session, ())
    session, begun = start_line(session, replayed=True)
    return session, lost + begun


def _repeatable(session: Session) -> Line | None:
    own = session.visit_.own
    if session.line in own:
        return session.line
    return own[-1] if own and session.heard else None


def _choose(session: Session, action: Choose) -> Step:
    return choose(session, action.choice)


def _ask(session: Session, action: Ask) -> Step:
    return (session, ()) if session.visit_.ending else ask(session, action.cue)


def _tell(session: Session, action: Tell) -> Step:
    return (session, ()) if session.visit_.ending else tell(session, action.who, action.cues)


def _leave(session: Session, action: Leave) -> Step:  # noqa: ARG001 - as the table calls
    return replace(session, left=True), (SessionLeft(session.now),)


TAKE: Mapping[type[Action], Callable[[Session, Any], Step]] = {
    Wait: _wait,
    Heard: _heard,
    Said: _said,
    Look: _look,
    Note: _note,
    Unnote: _unnote,
    Lamp: _lamp,
    Again: _again,
    Choose: _choose,
    Ask: _ask,
    Tell: _tell,
    Leave: _leave,
}

__all__ = [
    "RULES_VERSION",
    "NotNotedError",
    "NotOfferedError",
    "Session",
    "Setup",
    "UnknownChoiceError",
    "begin",
    "caption",
    "choices",
    "handover",
    "notes_left",
    "observations",
    "patience_full",
    "patience_left",
    "shown",
    "spoken",
    "step",
]
