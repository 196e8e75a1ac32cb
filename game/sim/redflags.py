"""Red flags: emergencies with cues, opened by showing, closed by escalation (rules 39-43)."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from game.sim.changes import Step
from game.sim.events import Event, FlagClosed, FlagRaised
from game.sim.state import OpenFlag, Session
from game.sim.story import Grade, lines_in

IN_TIME_ANSWERS = 2


def cues_of(session: Session, flag: str) -> set[str]:
    """Return the cues that name a red flag, anywhere in the scenario."""
    return {
        showing.cue
        for beat in session.scenario.beats.values()
        for line in lines_in(beat)
        for showing in line.shows
        if showing.red_flag == flag
    }


def raise_flags(session: Session, *, at_answer: bool = False) -> Step:
    """Return the session with every flag open whose cue has begun to show.

    At an answer, the flags of cues yet to come on this visit open too (rule 39).
    """
    events: tuple[Event, ...] = ()
    for staged in session.visit_.staged:
        flag = staged.showing.red_flag
        due = at_answer or staged.on <= session.now
        if flag and due and flag not in session.red_flags:
            opened = OpenFlag(session.now, session.answered)
            session = replace(session, red_flags={**session.red_flags, flag: opened})
            events += (FlagRaised(session.now, flag),)
    return session, events


def close_flags(session: Session, flags: Iterable[str]) -> Step:
    """Return the session with these flags escalated; the answer now is being counted."""
    events: tuple[Event, ...] = ()
    for flag in flags:
        was = session.red_flags.get(flag) or OpenFlag(session.now, session.answered)
        if was.closed is None:
            how: Literal["in time", "late"] = "in time" if _timely(session, flag, was) else "late"
            closed = {**session.red_flags, flag: replace(was, closed=how)}
            session = replace(session, red_flags=closed)
            events += (FlagClosed(session.now, flag, how == "late"),)
    return session, events


def _timely(session: Session, flag: str, was: OpenFlag) -> bool:
    within = session.scenario.red_flags[flag].within
    if within is not None:
        return session.now - was.opened <= within
    return session.answered + 1 - was.answers <= IN_TIME_ANSWERS


def open_flags(session: Session) -> list[str]:
    """Return the flags that wait to be escalated."""
    return [flag for flag, was in session.red_flags.items() if was.closed is None]


def cap(session: Session) -> Grade:
    """Return the best grade left."""
    if open_flags(session):
        return "unsafe"
    late = any(was.closed == "late" for was in session.red_flags.values())
    return "fair" if late else "best"
