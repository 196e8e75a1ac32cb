"""What a session came to: counts of noticing, reading and caring, kept apart.

A trainee sees counts, never a bare score (DESIGN.md §2). Every answer is one `Answer`:
what was there to notice, what was noted, how the person was read, what was said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.sim.comfort import Comfort
from game.sim.cues import KINDS, Kind
from game.sim.events import (
    Asked,
    BeatEntered,
    ChoiceMade,
    ComfortChanged,
    Event,
    FlagClosed,
    FlagRaised,
    Judged,
    PromiseBroken,
    PromiseKept,
    Provoked,
    RequestClosed,
    SessionEnded,
    Told,
    Trial,
    WentUnanswered,
)
from game.sim.story import Choice, Scenario

Failure = Literal["not noticed", "misread", "answered badly", "acted without asking"]
POOR_CARE = 2
"""Care up to here leaves the feeling unanswered (EVIDENCE.md §5, the ladder)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the trainee's, and what it was an answer to. Times in scene ms."""

    at: int
    beat: str
    visit: int
    judged: Judged
    said: str
    choice: Choice | None
    how: Literal["chosen", "told", "unanswered"]
    before: Comfort
    after: Comfort
    asked: frozenset[str] = frozenset()
    """The cues asked about so far."""

    @property
    def lost(self) -> int:
        """Return how much of the meter this answer cost, in thousandths."""
        return self.before.meter - self.after.meter


@dataclass(frozen=True, slots=True)
class Counts:
    """The findings of a session as numbers."""

    noticed: int = 0
    to_notice: int = 0
    phantoms: int = 0
    lamps_right: int = 0
    lamps: int = 0
    lamps_missed: int = 0
    false_alarms: int = 0
    care: tuple[int, ...] = ()
    requests: Mapping[str, str] | None = None
    promises_kept: int = 0
    promises_broken: int = 0
    flags_in_time: int = 0
    flags_late: int = 0
    flags_missed: int = 0
    provoked: int = 0
    restrained: int = 0


def answers(scenario: Scenario, events: Iterable[Event]) -> tuple[Answer, ...]:
    """Return every answer of a session, oldest first."""
    found: list[Answer] = []
    comfort, visit, judged = scenario.start, 1, None
    asked: frozenset[str] = frozenset()
    for event in events:
        match event:
            case BeatEntered():
                visit = event.visit
            case Judged():
                judged = event
            case Asked():
                asked |= {event.cue}
            case ComfortChanged():
                comfort = event.after
                found = _feel(found, event)
            case ChoiceMade() | Told() | WentUnanswered() if judged is not None:
                if isinstance(event, ChoiceMade) and event.asked:
                    asked |= {event.asked}
                answer = _answer(scenario, event, judged, visit, comfort)
                found.append(replace(answer, asked=asked))
                judged = None
            case _:
                pass
    return tuple(found)


def _feel(found: list[Answer], event: ComfortChanged) -> list[Answer]:
    """Let a change of comfort count for the last answer, unless it is mere waiting."""
    if found and event.cause != "drift" and event.at == found[-1].at:
        found[-1] = replace(found[-1], after=event.after)
    return found


def _answer(
    scenario: Scenario,
    event: ChoiceMade | Told | WentUnanswered,
    judged: Judged,
    visit: int,
    comfort: Comfort,
) -> Answer:
    made = Answer(event.at, judged.beat, visit, judged, "", None, "unanswered", comfort, comfort)
    match event:
        case ChoiceMade():
            chosen = _choice(scenario, event)
            return replace(made, said=event.say, choice=chosen, how="chosen")
        case Told():
            return replace(made, said=event.say, how="told")
        case WentUnanswered():
            return made


def _choice(scenario: Scenario, event: ChoiceMade) -> Choice | None:
    beat = scenario.beats.get(event.beat)
    choices = beat.choices if beat else ()
    return next((c for c in choices if c.id == event.choice), None)


def failure_of(trial: Trial, answer: Answer) -> Failure | None:
    """Tell at which step this cue was failed, the earliest; None: it was not.

    A decoy cannot be failed. Acting at once on a red flag is never a fault.
    """
    if trial.sign is None:
        return None
    if trial.noticed == "no":
        return "not noticed"
    read = answer.judged.read
    if read is not None and trial.sign not in read and trial.noticed == "noted":
        return "misread"
    if _answered_badly(answer):
        return "answered badly"
    return "acted without asking" if _assumed(trial, answer) else None


def _answered_badly(answer: Answer) -> bool:
    if answer.how == "unanswered":
        return True
    care = answer.choice.care if answer.choice else None
    return care is not None and care <= POOR_CARE


def _assumed(trial: Trial, answer: Answer) -> bool:
    choice = answer.choice
    if choice is None or choice.escalates or trial.cue in answer.asked:
        return False
    return trial.cue in choice.acts_on and trial.noticed == "noted"


def count(scenario: Scenario, events: tuple[Event, ...]) -> Counts:
    """Return the counts of a session."""
    made = answers(scenario, events)
    trials = [t for a in made for t in a.judged.trials]
    read = [a.judged for a in made if a.judged.read is not None]
    right, missed, alarms = _lamps(read)
    kinds = [type(e) for e in events]
    flags = [e for e in events if isinstance(e, FlagClosed)]
    care = tuple(a.choice.care for a in made if a.choice and a.choice.care is not None)
    return Counts(
        noticed=sum(t.noticed != "no" for t in trials),
        to_notice=len(trials),
        phantoms=sum(len(a.judged.phantoms) for a in made),
        lamps_right=right,
        lamps=len(read) * len(KINDS),
        lamps_missed=missed,
        false_alarms=alarms,
        care=care,
        requests={e.request: e.how for e in events if isinstance(e, RequestClosed)},
        promises_kept=kinds.count(PromiseKept),
        promises_broken=kinds.count(PromiseBroken),
        flags_in_time=sum(not e.late for e in flags),
        flags_late=sum(e.late for e in flags),
        flags_missed=kinds.count(FlagRaised) - len(flags),
        provoked=kinds.count(Provoked),
        restrained=_restrained(made, events),
    )


def _lamps(read: list[Judged]) -> tuple[int, int, int]:
    """Return lamps that were right, troubles missed, and false alarms."""
    pairs = [
        (kind in judged.troubled, kind in (judged.read or ())) for judged in read for kind in KINDS
    ]
    right = sum(truth == lit for truth, lit in pairs)
    missed = sum(truth and not lit for truth, lit in pairs)
    return right, missed, len(pairs) - right - missed


def _restrained(made: tuple[Answer, ...], events: tuple[Event, ...]) -> int:
    """Count the provocations whose next answer was L3 or above (rule 47)."""
    kept = 0
    for provoked in (e for e in events if isinstance(e, Provoked)):
        following = next((a for a in made if a.at >= provoked.at), None)
        choice = following.choice if following else None
        kept += bool(choice and choice.care is not None and choice.care > POOR_CARE)
    return kept


def outcome_of(events: tuple[Event, ...]) -> SessionEnded | None:
    """Return how the session ended; None where it has not."""
    return next((e for e in reversed(events) if isinstance(e, SessionEnded)), None)


def troubled_words(kinds: Iterable[Kind]) -> str:
    """Return the lamps of these kinds as words: "Body and Feelings"."""
    names = {"physical": "Body", "mental": "Mind", "emotional": "Feelings"}
    words = [names[kind] for kind in KINDS if kind in set(kinds)]
    if not words:
        return "nothing"
    return " and ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)
