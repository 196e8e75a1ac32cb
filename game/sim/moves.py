"""What a trainee may do next, as far as it can lead anywhere else (rule 52).

The notes are those that something asks for; the moments are four: before the line
ends, once the last cue has shown a second, as patience ends, and never.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.sim.actions import Action, Choose, Heard, Note, Tell, Wait
from game.sim.conditions import notes_named
from game.sim.events import Event
from game.sim.looking import can_be_noted, notes_left
from game.sim.offers import choices, patience_left, was_used
from game.sim.session import step
from game.sim.speaking import passing
from game.sim.state import Session
from game.sim.story import Choice
from game.sim.timeline import TRIAL_MS

LONG_MS = 60_000
"""A long wait where nobody grows impatient."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What something asks for: cues to note, whether telling leads anywhere."""

    notes: frozenset[str]
    tells: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One answer, with what goes before it: the actions, what happened, where it leads."""

    session: Session
    actions: tuple[Action, ...] = ()
    events: tuple[Event, ...] = ()

    def then(self, *actions: Action) -> "Move":
        """Return the move with more done."""
        session, events = self.session, self.events
        for action in actions:
            session, more = step(session, action)
            events += more
        return Move(session, self.actions + actions, events)


def moves(session: Session, asked: Asked, *, hurried: bool, patient: bool) -> Iterator[Move]:
    """Yield every answer at its moment, or at the extreme ones where one is *hurried*.

    Where one is *patient*, patience is also waited out: the longest of the moves to play.
    """
    if session.over:
        return
    now = Move(session)
    seen = _watch(now)
    last = _last_moment(seen) if patient else seen
    for moment in _distinct((now, _hear(now), last) if hurried else (seen,)):
        if _moved(moment, session):
            yield moment
        else:
            yield from _answers(moment, asked)
    never = _give_up(last) if patient else seen
    if never.session is not seen.session:
        yield never


def _distinct(moments: Iterable[Move]) -> Iterator[Move]:
    known: set[tuple[Action, ...]] = set()
    for moment in moments:
        if moment.actions not in known:
            known.add(moment.actions)
            yield moment


def _moved(move: Move, before: Session) -> bool:
    """Tell whether something went on by itself, to another beat or to the end."""
    return move.session.over or move.session.entries != before.entries


def _hear(move: Move) -> Move:
    """Hear all that is being said, to its end."""
    while move.session.line is not None and not move.session.over:
        move = move.then(Heard(move.session.line.id))
    return move


def _watch(move: Move) -> Move:
    """Hear every line at its length, then wait until the last cue has shown a second."""
    start = move.session
    while move.session.line is not None and not _moved(move, start):
        said = move.session.line
        for action in passing(said):
            move = move.then(action)
        if move.session.line == said:
            move = move.then(Heard(said.id))
    last = max((staged.on for staged in move.session.visit_.staged), default=0)
    left = last + TRIAL_MS - move.session.now
    return move.then(Wait(left)) if left > 0 and not _moved(move, start) else move


def _last_moment(move: Move) -> Move:
    """Wait until patience is about to end."""
    if move.session.over:
        return move
    left = patience_left(move.session)
    wait = LONG_MS if left is None else left - 1
    return move.then(Wait(wait)) if wait > 0 else move


def _give_up(move: Move) -> Move:
    """Let patience end."""
    left = None if move.session.over else patience_left(move.session)
    return move.then(Wait(left)) if left else move


def _answers(move: Move, asked: Asked) -> Iterator[Move]:
    """Yield what may be answered now: chosen or told, with and without notes."""
    for noted in _notes(move, asked):
        for choice in choices(noted.session):
            yield noted.then(Choose(choice.id))
        if asked.tells:
            cues = tuple(note.cue for note in noted.session.notes if note.cue in asked.notes)
            for who in noted.session.scenario.people:
                if who not in noted.session.visit_.told:
                    yield noted.then(Tell(who, cues))


def _notes(move: Move, asked: Asked) -> Iterator[Move]:
    """Yield the ways to note: nothing, each cue that a choice here asks for, as many as may be."""
    yield move
    session = move.session
    if notes_left(session) <= 0 or session.visit_.ending:
        return
    here = dict.fromkeys(cue for choice in _unused(session) for cue in _named(choice))
    wanted = [*here, *(cue for cue in sorted(asked.notes) if cue not in here)]
    offered = [cue for cue in wanted if can_be_noted(session, [cue])]
    ways = [(cue,) for cue in offered if cue in here]
    most = tuple(offered[: notes_left(session)])
    for cues in dict.fromkeys([*ways, most] if most else ways):
        yield move.then(*(Note(cue) for cue in cues))


def _unused(session: Session) -> Iterator[Choice]:
    return (c for c in session.beat.choices if c.stays or not was_used(c, session))


def _named(choice: Choice) -> list[str]:
    return sorted(notes_named(choice.needs))


def is_stuck(session: Session, asked: Asked) -> bool:
    """Tell whether nothing can happen any more, though the session is not over.

    Whatever was heard, watched and waited for, there is no answer and no patience to end.
    """
    heard = _hear(Move(session))
    if _moved(heard, session) or patience_left(heard.session) is not None:
        return False
    if any(_answers(heard, asked)):
        return False
    waited = _last_moment(_watch(heard))
    return not _moved(waited, session) and not any(_answers(waited, asked))
