"""Whether a condition holds now (rules 26-28). Pure reading, no change."""

from collections.abc import Callable, Iterable

from game.sim.state import Session
from game.sim.story import Condition, Every, Has, Measures, Not, Requests, Some


def holds(condition: Condition, session: Session) -> bool:
    """Tell whether *condition* is true of *session*."""
    match condition:
        case Every():
            return all(holds(part, session) for part in condition.parts)
        case Some():
            return any(holds(part, session) for part in condition.parts)
        case Not():
            return not holds(condition.part, session)
        case Has():
            return set(condition.ids) <= _list(condition.what, session)
        case Measures():
            return all(
                bounds.holds(_number(condition.what, key, session))
                for key, bounds in condition.ranges.items()
            )
        case Requests():
            return all(session.requests.get(key) == how for key, how in condition.closed.items())


def _list(what: str, session: Session) -> set[str]:
    lists: dict[str, Callable[[], Iterable[str]]] = {
        "flags": lambda: session.flags,
        "noted": lambda: {note.cue for note in session.notes},
        "noted_here": lambda: {note.cue for note in session.new_notes},
        "promises": lambda: session.promises,
        "kept": lambda: {k for k, p in session.promises.items() if p.kept},
        "escalated": lambda: {k for k, f in session.red_flags.items() if f.closed},
        "told": lambda: session.told,
    }
    return set(lists[what]())


def _number(what: str, key: str, session: Session) -> int:
    if what == "counters":
        return session.counters.get(key, 0)
    if what == "visits":
        return session.visits.get(key, 0)
    if what == "time":
        return session.now
    number: int = getattr(session.comfort, key)
    return number


def names_note(condition: Condition, cue: str) -> bool:
    """Tell whether *condition* asks for a note of *cue* (rule 36)."""
    match condition:
        case Every() | Some():
            return any(names_note(part, cue) for part in condition.parts)
        case Has():
            return condition.what in {"noted", "noted_here"} and cue in condition.ids
        case _:
            return False
