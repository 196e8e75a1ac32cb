"""Every answer of a session, and at which of four steps it failed; what was done well.

Every answer is one `Answer`: what was there to notice, what was noted, how the person was
read, what was said. Four failures are told apart: not noticed, misread, answered badly,
acted without asking. Each cue has at most one, the earliest; a lamp that was left dark or
lit without cause is a misreading of its kind, whatever the cues were.
"""

from collections.abc import Sequence
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
    Judged,
    SessionEnded,
    Told,
    Trial,
    WentUnanswered,
)
from game.sim.story import Choice, Scenario

Failure = Literal["not noticed", "misread", "answered badly", "acted without asking"]
Good = Literal["noticed", "read", "asked", "answered warmly", "called help", "called help late"]
"""What is done well, by name."""
POOR_CARE = 2
"""Care up to here leaves the feeling unanswered (EVIDENCE.md section 5, the ladder)."""
WARM_CARE = 4
"""Care from here on is a thing done well."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the trainee's, and what it was an answer to. Times in scene ms.

    `start` and `end` are places in the list of events: where its beat was entered, and
    where it was given. `asked` holds the cues asked about so far.
    """

    at: int
    beat: str
    visit: int
    entered: int
    judged: Judged
    said: str
    choice: Choice | None
    how: Literal["chosen", "told", "unanswered"]
    before: Comfort
    after: Comfort
    start: int
    end: int
    asked: frozenset[str] = frozenset()
    closed: tuple[FlagClosed, ...] = ()
    """The red flags that it closed."""

    @property
    def gained(self) -> int:
        """Return how much the meter rose by this answer, in thousandths."""
        return self.after.meter - self.before.meter

    @property
    def care(self) -> int | None:
        """Return its care level; None where it has none."""
        return self.choice.care if self.choice else None


@dataclass(slots=True)
class _Reading:
    """What is known while a list of events is read."""

    comfort: Comfort
    found: list[Answer]
    entered: BeatEntered | None = None
    start: int = 0
    judged: Judged | None = None
    asked: frozenset[str] = frozenset()


def answers(scenario: Scenario, events: Sequence[Event]) -> tuple[Answer, ...]:
    """Return every answer of a session, oldest first."""
    reading = _Reading(scenario.start, [])
    for place, event in enumerate(events):
        _read(scenario, reading, place, event)
    return tuple(reading.found)


def _read(scenario: Scenario, reading: _Reading, place: int, event: Event) -> None:
    match event:
        case BeatEntered():
            reading.entered, reading.start = event, place
        case Judged():
            reading.judged = event
        case Asked():
            reading.asked |= {event.cue}
        case ComfortChanged():
            _feel(reading, event)
        case FlagClosed():
            _close(reading, event)
        case ChoiceMade() | Told() | WentUnanswered() if reading.judged is not None:
            if isinstance(event, ChoiceMade) and event.asked:
                reading.asked |= {event.asked}
            reading.found.append(_answer(scenario, reading, place, event, reading.judged))
            reading.judged = None
        case _:
            pass


def _feel(reading: _Reading, event: ComfortChanged) -> None:
    """Let a change of comfort count for the last answer, unless it is mere waiting."""
    reading.comfort = event.after
    if reading.found and event.cause != "drift" and event.at == reading.found[-1].at:
        reading.found[-1] = replace(reading.found[-1], after=event.after)


def _close(reading: _Reading, event: FlagClosed) -> None:
    if reading.found and event.at == reading.found[-1].at:
        last = reading.found[-1]
        reading.found[-1] = replace(last, closed=(*last.closed, event))


def _answer(
    scenario: Scenario,
    reading: _Reading,
    place: int,
    event: ChoiceMade | Told | WentUnanswered,
    judged: Judged,
) -> Answer:
    here, comfort = reading.entered, reading.comfort
    made = Answer(
        at=event.at,
        beat=judged.beat,
        visit=here.visit if here else 1,
        entered=here.at if here else 0,
        judged=judged,
        said="",
        choice=None,
        how="unanswered",
        before=comfort,
        after=comfort,
        start=reading.start,
        end=place,
        asked=reading.asked,
    )
    match event:
        case ChoiceMade():
            return replace(made, said=event.say, choice=_choice(scenario, event), how="chosen")
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
    if answered_badly(answer):
        return "answered badly"
    return "acted without asking" if _assumed(trial, answer) else None


def answered_badly(answer: Answer) -> bool:
    """Tell whether the feeling was left without an answer."""
    if answer.how == "unanswered":
        return True
    return answer.care is not None and answer.care <= POOR_CARE and not answer.closed


def _assumed(trial: Trial, answer: Answer) -> bool:
    choice = answer.choice
    if choice is None or choice.escalates or trial.cue in answer.asked:
        return False
    return trial.cue in choice.acts_on and trial.noticed == "noted"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an answer failed at, or did well: about a cue, a lamp, or neither."""

    what: Failure | Good
    good: bool
    cue: str | None = None
    kind: Kind | None = None
    """Of a lamp: which. `lit` tells how it was set."""
    lit: bool = False


def misread_lamps(answer: Answer) -> tuple[Finding, ...]:
    """Return each lamp that was left dark though it was so, or lit though it was not."""
    judged = answer.judged
    if judged.read is None:
        return ()
    wrong = (kind for kind in KINDS if (kind in judged.read) != (kind in judged.troubled))
    return tuple(
        Finding("misread", good=False, kind=kind, lit=kind in judged.read) for kind in wrong
    )


def failures_of(answer: Answer) -> tuple[Finding, ...]:
    """Return all that an answer failed at: by cue, then by lamp, then in its words alone."""
    found = [(trial.cue, failure_of(trial, answer)) for trial in answer.judged.trials]
    cues = [Finding(failure, good=False, cue=cue) for cue, failure in found if failure]
    said = answered_badly(answer) and all(one.what != "answered badly" for one in cues)
    words = (Finding("answered badly", good=False),) if said else ()
    return (*cues, *misread_lamps(answer), *words)


def done_well(answer: Answer) -> tuple[Finding, ...]:
    """Return all that an answer did well, the weightiest first."""
    judged = answer.judged
    late = [flag.late for flag in answer.closed]
    seen = [t.cue for t in judged.trials if t.sign is not None and t.noticed != "no"]
    read = [kind for kind in judged.read or () if kind in judged.troubled]
    warm = answer.care is not None and answer.care >= WARM_CARE
    return (
        *(Finding("called help late" if one else "called help", good=True) for one in late),
        *(Finding("answered warmly", good=True) for _ in range(warm)),
        *(Finding("asked", good=True, cue=cue) for cue in seen if cue in answer.asked),
        *(Finding("noticed", good=True, cue=cue) for cue in seen),
        *(Finding("read", good=True, kind=kind, lit=True) for kind in read),
    )


def outcome_of(events: Sequence[Event]) -> SessionEnded | None:
    """Return how the session ended; None where it has not."""
    return next((e for e in reversed(events) if isinstance(e, SessionEnded)), None)
