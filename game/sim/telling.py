"""Telling a colleague: a handover made of notes, and safe at any time (rules 40, 43)."""

from dataclasses import replace

from game.sim.answering import begin_answer, go_on
from game.sim.changes import Step
from game.sim.drift import lose
from game.sim.events import Event, Told
from game.sim.moving import hear_all
from game.sim.redflags import close_flags, cues_of, open_flags
from game.sim.state import Session
from game.sim.words import handover

ASK_AGAIN_MS = 1_500
"""They ask "What did you see?": 15 story seconds, as waited time (rule 43)."""


def tell(session: Session, who: str, cues: tuple[str, ...]) -> Step:
    """Return the session after a handover (rule 43): safe, so nothing falls due by it.

    Telling the same person again in a visit is no answer, but help is called all the same.

    Raises:
        LookupError: there is nobody of this name to tell.
    """
    if who not in session.scenario.people:
        message = f"nobody called {who!r} to tell; there is: {', '.join(session.scenario.people)}"
        raise LookupError(message)
    session, events = hear_all(session)
    noted = {note.cue for note in session.notes}
    cues = tuple(dict.fromkeys(cue for cue in cues if cue in noted))
    counted = who not in session.visit_.told
    if counted:
        session, more = begin_answer(session, cues, read=True)
        events += more
    waiting = open_flags(session)
    enough = all(cues_of(session, flag) & set(cues) for flag in waiting)
    told = Told(session.now, who, cues, handover(session, who, cues), enough, counted)
    session, more = _hand_over(session, who, waiting, enough=enough)
    session = replace(
        session, addressed=session.addressed | set(cues), answered=session.answered + counted
    )
    session, after = go_on(session, None, None) if counted else (session, ())
    return session, (*events, told, *more, *after)


def _hand_over(session: Session, who: str, waiting: list[str], *, enough: bool) -> Step:
    events: tuple[Event, ...] = ()
    if not enough:
        session, events = lose(session, ASK_AGAIN_MS)
    rung = session.scenario.people[who].rung
    flags = session.scenario.red_flags
    session, closed = close_flags(session, [f for f in waiting if rung >= flags[f].rung])
    visit = replace(session.visit_, told=session.visit_.told | {who})
    session = replace(session, visit_=visit, told=session.told | {who})
    return session, events + closed
