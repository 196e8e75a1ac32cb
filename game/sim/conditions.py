"""Whether a condition holds now (rules 26-28). Pure reading, no change."""

from collections.abc import Callable, Iterable, Iterator

from game.sim.state import Session
from game.sim.story import Condition, Every, Has, Measures, Not, Range, Requests, Scenario, Some


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


def notes_named(condition: Condition) -> frozenset[str]:
    """Return the cues of which *condition* asks for a note (rule 36)."""
    match condition:
        case Every() | Some():
            return frozenset().union(*(notes_named(part) for part in condition.parts))
        case Has() if condition.what in {"noted", "noted_here"}:
            return frozenset(condition.ids)
        case _:
            return frozenset()


def turning_times(scenario: Scenario) -> tuple[int, ...]:
    """Return the scene ms at which a condition over `time` turns, in order (rule 2)."""
    asked = [rule.when for rule in scenario.always]
    asked += [c.needs for beat in scenario.beats.values() for c in beat.choices]
    return tuple(sorted({time for condition in asked for time in _turns(condition)}))


def _turns(condition: Condition) -> Iterator[int]:
    match condition:
        case Every() | Some():
            for part in condition.parts:
                yield from _turns(part)
        case Not():
            yield from _turns(condition.part)
        case Measures() if condition.what == "time":
            for bounds in condition.ranges.values():
                yield from _edges(bounds)
        case _:
            return


def _edges(bounds: Range) -> Iterator[int]:
    for first in (bounds.at_least, bounds.below):
        if first is not None:
            yield first
    for last in (bounds.at_most, bounds.above):
        if last is not None:
            yield last + 1
