"""What may be said now, and in which order it is offered (rules 17, 21, 23)."""

from game.sim.chance import rank
from game.sim.conditions import holds
from game.sim.state import READING_MS, Session
from game.sim.story import Choice


class UnknownChoiceError(LookupError):
    """A choice that is not open now. `offered` holds those that are."""

    def __init__(self, choice: str, offered: tuple[str, ...]) -> None:
        """Say what was asked for and what there is."""
        self.offered = offered
        there = ", ".join(offered) or "nothing"
        super().__init__(f"{choice!r} cannot be chosen now; open: {there}")


def is_open(choice: Choice, session: Session) -> bool:
    """Tell whether a choice may be made now."""
    if was_used(choice, session) and not choice.stays:
        return False
    if choice.at_word is not None and not _being_said(session):
        return False
    return holds(choice.needs, session)


def was_used(choice: Choice, session: Session) -> bool:
    """Tell whether a choice of this beat was made before."""
    return f"{session.beat.id}.{choice.id}" in session.used


def _being_said(session: Session) -> bool:
    own = {line.id for line in session.visit_.own}
    return session.line is not None and session.line.id in own


def choices(session: Session) -> tuple[Choice, ...]:
    """Return what may be said now, in the order of this seed, beat and visit."""
    if session.over or session.visit_.ending:
        return ()
    place = (session.setup.seed, session.beat.id, session.visit)
    open_ones = [c for c in session.beat.choices if is_open(c, session)]
    return tuple(sorted(open_ones, key=lambda c: rank(*place, c.id)))


def choice_named(session: Session, choice: str) -> Choice:
    """Return the open choice of this id.

    Raises:
        UnknownChoiceError: it is not open.
    """
    offered = choices(session)
    for one in offered:
        if one.id == choice:
            return one
    raise UnknownChoiceError(choice, tuple(c.id for c in offered))


def patience_full(session: Session) -> int | None:
    """Return how long the patient waits here, in waited ms; None: nothing presses.

    The time to read the choices is given back (rule 6).
    """
    nothing = session.beat.unanswered is None or session.visit_.spent
    if nothing or not session.setup.clock or session.over:
        return None
    words = sum(len(choice.say.split()) for choice in choices(session))
    return session.beat.patience + words * READING_MS


def patience_left(session: Session) -> int | None:
    """Return what is left of it, in waited ms."""
    full = patience_full(session)
    return None if full is None else max(0, full - session.visit_.waited)
