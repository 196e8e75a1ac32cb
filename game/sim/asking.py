"""Asking about a note: a choice that needs it, or else a stock reply (rule 36)."""

from dataclasses import replace

from game.sim.answering import choose
from game.sim.chance import rank
from game.sim.changes import Step
from game.sim.conditions import notes_named
from game.sim.drift import SECOND, spend
from game.sim.events import Asked
from game.sim.looking import in_pronouns
from game.sim.moving import hear_all, queue_line
from game.sim.offers import choices
from game.sim.state import Session
from game.sim.story import Line, StockReply


class NotNotedError(LookupError):
    """One can only ask about what is on the clipboard."""


def ask(session: Session, cue: str) -> Step:
    """Return the session after a question about a note.

    Raises:
        NotNotedError: there is no such note.
    """
    if cue not in {note.cue for note in session.notes}:
        message = f"no note of {cue!r} is on the clipboard to ask about"
        raise NotNotedError(message)
    about = [c for c in choices(session) if cue in notes_named(c.needs)]
    if about:
        return choose(session, about[0].id, asked=cue)
    session, events = hear_all(session)
    say = in_pronouns(session.book[cue].ask, session.scenario.patient)
    session = replace(session, addressed=session.addressed | {cue})
    session = spend(session, SECOND)
    reply = _reply(session, cue)
    session = replace(session, replies_used=session.replies_used | {reply.id})
    session, said = queue_line(session, reply)
    return session, (*events, Asked(session.now, cue, say), *said)


def _reply(session: Session, cue: str) -> Line:
    written = session.scenario.replies.get(cue)
    if written:
        return written
    stock = session.scenario.patient.replies
    if not stock:
        return Line(f"reply.{cue}", session.book[cue].reply, session.beat.where)
    return min(stock, key=lambda reply: _liking(session, cue, reply)).line


def _liking(session: Session, cue: str, reply: StockReply) -> tuple[bool, bool, int]:
    """Fresh before used, fitting before general before unfitting, then by hash."""
    zone = session.book[cue].zone
    unfit = reply.about not in {zone, None}
    used = reply.line.id in session.replies_used
    place = (session.setup.seed, cue, reply.line.id)
    return unfit, used, rank(*place, reply.about == zone)
