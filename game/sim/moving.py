"""Entering beats and saying lines: what is staged when, and what it is forgotten with."""

from dataclasses import replace

from game.sim.chance import rank
from game.sim.changes import Step
from game.sim.conditions import holds
from game.sim.duties import keep_promise, open_request
from game.sim.events import BeatEntered, Event, LineHeard, LineStarted, Provoked
from game.sim.redflags import raise_flags
from game.sim.state import Session, Staged, Visit
from game.sim.story import Beat, Line, Showing
from game.sim.words import spoken


def enter(session: Session, beat_id: str, first: tuple[Line, ...] = ()) -> Step:
    """Return the session in a new visit of a beat; *first* is said before its lines."""
    beat = session.scenario.beats[beat_id]
    number = session.visits.get(beat_id, 0) + 1
    own = lines_of(session, beat, number)
    visit = Visit(beat, number, session.now, (*first, *own), own)
    session = replace(
        session,
        visit_=visit,
        visits={**session.visits, beat_id: number},
        entries=session.entries + bool(session.visits),
        looking=None,
    )
    events: tuple[Event, ...] = (BeatEntered(session.now, beat_id, number),)
    if beat.provokes:
        events += (Provoked(session.now, beat_id, session.comfort.meter),)
    session, opened = open_request(session)
    events += opened
    if beat.keeps:
        session, kept = keep_promise(session, beat.keeps, str(beat.where))
        events += kept
    session, spoken = start_line(session)
    return session, events + spoken


def lines_of(session: Session, beat: Beat, number: int) -> tuple[Line, ...]:
    """Return what is said on this visit: a variant, `again`, or the beat's lines."""
    if number > 1 and beat.again:
        return (beat.again,)
    for variant in beat.variants:
        if variant.when is not None and holds(variant.when, session):
            return (variant.line,)
    free = [v.line for v in beat.variants if v.when is None]
    if free:
        lots = [*free, *([beat.lines[0]] if beat.lines else [])]
        place = (session.setup.seed, beat.id, number)
        return (min(lots, key=lambda line: rank(*place, line.id)),)
    return beat.lines


def start_line(session: Session, *, replayed: bool = False) -> Step:
    """Return the session with the first of the queue being said, and its cues staged."""
    line = session.line
    if line is None:
        return session, ()
    there = session.visit_.staged
    visit = replace(session.visit_, staged=(*there, *stage(session, line)), before=len(there))
    session, raised = raise_flags(replace(session, visit_=visit))
    said = replace(line, says=spoken(session, line.says))
    return session, (LineStarted(session.now, said, replayed), *raised)


def stage(session: Session, line: Line) -> tuple[Staged, ...]:
    """Return a line's cues with their places in time; those of who is in the picture.

    What begins at a word is staged when that word is said.
    """
    shows = session.scenario.shows(line, session.book)
    return tuple(_staged(session, line, one) for one in shows if one.word is None)


def _staged(session: Session, line: Line, showing: Showing) -> Staged:
    own = line.id in {one.id for one in session.visit_.own}
    return Staged(
        showing,
        line.id,
        session.now + showing.at,
        None if showing.lasts is None else session.now + showing.at + showing.lasts,
        bound=not own or session.book[showing.cue].channel == "voice",
    )


def say_word(session: Session, word: int) -> Step:
    """Return the session in which the line has come to a word, and what begins there."""
    line = session.line
    if line is None:
        return session, ()
    there = {s.showing for s in session.visit_.staged[session.visit_.before :]}
    due = tuple(
        _staged(session, line, one)
        for one in session.scenario.shows(line, session.book)
        if one.word is not None and one.word <= word and one not in there
    )
    visit = replace(session.visit_, staged=(*session.visit_.staged, *due))
    return raise_flags(replace(session, visit_=visit)) if due else (session, ())


def hear(session: Session) -> Step:
    """Return the session after the line being said ended, and the next one began."""
    line = session.line
    if line is None:
        return session, ()
    session, raised = say_word(session, len(line.says.split()))
    staged = tuple(_end(s, line.id, session.now) for s in session.visit_.staged)
    queue = session.visit_.queue[1:]
    session = replace(session, visit_=replace(session.visit_, queue=queue, staged=staged))
    heard = LineHeard(session.now, line.id)
    session, begun = start_line(session)
    return session, (*raised, heard, *begun)


def _end(staged: Staged, line: str, now: int) -> Staged:
    if staged.line != line or not staged.bound or (staged.off is not None and staged.off < now):
        return staged
    return replace(staged, off=max(now, staged.on))


def hear_all(session: Session) -> Step:
    """Return the session with nothing left to hear."""
    events: tuple[Event, ...] = ()
    while session.line is not None:
        session, more = hear(session)
        events += more
    return session, events


def queue_line(session: Session, line: Line) -> Step:
    """Return the session with a line said next, on this visit."""
    quiet = session.line is None
    queue = (*session.visit_.queue, line)
    session = replace(session, visit_=replace(session.visit_, queue=queue))
    return start_line(session) if quiet else (session, ())
