"""Play a log again: the same session, or the reason why it is no longer the same."""

from dataclasses import dataclass
from typing import Any

from game.record.codec import UnreadableActionError, decode_action, encode
from game.record.log import Header, Log
from game.sim.cues import CueBook
from game.sim.events import Event
from game.sim.mood import Moods
from game.sim.session import RULES_VERSION, Session, Setup, begin, step
from game.sim.story import Scenario


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
    return Setup(
        seed=header.seed,
        difficulty=header.difficulty,  # type: ignore[arg-type]  # checked by step
        calm_clock=header.calm_clock,
        trainee=header.trainee,
    )


def mismatches(header: Header, scenario: Scenario, book: CueBook, moods: Moods) -> tuple[str, ...]:
    """Return what is not as it was when the session was played, in plain words."""
    now = {
        "the scenario": (header.scenario_hash, scenario.hash),
        "the cue book": (header.book_hash, book.hash),
        "the mood table": (header.moods_hash, moods.hash),
        "the rules": (header.rules, RULES_VERSION),
    }
    return tuple(
        f"{what} changed since this session was played"
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
    try:
        for entry in log.entries:
            if "do" in entry:
                session, events = step(session, decode_action(entry["do"]))
                made += events
    except (UnreadableActionError, LookupError, ValueError) as error:
        return Replayed(session, tuple(made), (str(error),))
    told = [entry["ev"] for entry in log.entries if "ev" in entry]
    return Replayed(session, tuple(made), _compare(made, told, whole=not log.torn))


def _compare(made: list[Event], told: list[dict[str, Any]], *, whole: bool) -> tuple[str, ...]:
    """Return the first difference between what was logged and what follows now.

    A log that was cut short may lack the last events of its last action.
    """
    now = [encode(event) for event in made]
    for number, (old, new) in enumerate(zip(told, now, strict=False), 1):
        if old != new:
            return (f"event {number} was {old.get('is')}, and is now {new['is']}",)
    if len(told) > len(now) or (whole and len(told) < len(now) and not told):
        return (f"{len(told)} events were logged, and {len(now)} follow now",)
    return ()
