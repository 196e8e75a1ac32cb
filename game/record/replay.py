"""Play a log again: the same session, or the reason why it is no longer the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.record.chain import Header
from game.record.codec import Json, UnreadableError, decode_action, encode
from game.record.read import Log
from game.sim.cues import CueBook
from game.sim.events import Event
from game.sim.mood import Moods
from game.sim.session import RULES_VERSION, Session, Setup, begin, step
from game.sim.story import Scenario

SHORT = 8
"""Letters of a hash that tell two versions apart."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay came to. `differences` is empty where the log still holds.

    `session` is None where the header already refuses (rule 51).
    """

    session: Session | None
    events: tuple[Event, ...]
    differences: tuple[str, ...]


def setup_of(header: Header) -> Setup:
    """Return how the session was played."""
    return Setup(header.seed, header.difficulty, header.calm_clock, header.trainee)


def mismatches(header: Header, scenario: Scenario, book: CueBook, moods: Moods) -> tuple[str, ...]:
    """Return what is not as it was when the session was played, in plain words."""
    now = {
        f"the scenario {scenario.id}": (header.scenario_hash, scenario.hash),
        "the cue book": (header.book_hash, book.hash),
        "the mood table": (header.moods_hash, moods.hash),
        "the rules": (str(header.rules), str(RULES_VERSION)),
    }
    return tuple(
        f"{what} changed since this session was played "
        f"(then version {was[:SHORT]}, now {is_[:SHORT]})"
        for what, (was, is_) in now.items()
        if was != is_
    )


def replay(log: Log, scenario: Scenario, book: CueBook, moods: Moods) -> Replayed:
    """Return the session that the log's actions make, held against its events.

    Raises:
        ValueError: the log has no header.
    """
    if log.header is None:
        message = "a log without a header cannot be played"
        raise ValueError(message)
    refused = mismatches(log.header, scenario, book, moods)
    if refused:
        return Replayed(None, (), refused)
    return _play(log, *begin(scenario, book, moods, setup_of(log.header)))


def _play(log: Log, session: Session, first: tuple[Event, ...]) -> Replayed:
    made: list[Event] = list(first)
    certain = 0
    try:
        for entry in log.entries:
            if "do" in entry:
                certain = len(made)
                session, events = step(session, decode_action(entry["do"]))
                made += events
    except (UnreadableError, LookupError) as error:
        return Replayed(session, tuple(made), (f"an action can no longer be taken: {error}",))
    told = [entry["ev"] for entry in log.entries if "ev" in entry]
    if log.sealed:
        certain = len(made)
    return Replayed(session, tuple(made), _compare(told, made, certain))


def _compare(told: Sequence[Json], made: Sequence[Event], certain: int) -> tuple[str, ...]:
    """Return the first difference between what was logged and what follows now.

    Of what followed from a log's last action, the end may not have been written: only
    the first *certain* events must be there.
    """
    for number, (old, new) in enumerate(zip(told, map(encode, made), strict=False), 1):
        if old != new:
            return (f"event {number} was {_tell(old)}, and is now {_tell(new)}",)
    if not certain <= len(told) <= len(made):
        return (f"{len(told)} events were logged, and {len(made)} follow now",)
    return ()


def _tell(event: Json) -> str:
    """Return an event as words: what it is, when, and what tells it from others."""
    told = ("beat", "line", "cue", "choice", "cause", "outcome", "flag", "request", "promise")
    more = [str(event[key]) for key in told if isinstance(event.get(key), str)]
    return " ".join([event["is"], *more, f"at {event.get('at')} ms"])
