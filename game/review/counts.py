"""What a session came to in numbers: noticing, reading and caring, kept apart.

A trainee sees counts, never a bare score (DESIGN.md section 2). Only cues with a sign
are counted as there to be noticed: to note a decoy is right, to leave it is no miss.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.review.findings import POOR_CARE, Answer, answers
from game.sim.cues import KINDS, Kind
from game.sim.events import (
    Asked,
    Event,
    FlagClosed,
    FlagRaised,
    Judged,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    Provoked,
    RequestClosed,
)
from game.sim.story import Principle, Scenario

PRINCIPLES: tuple[Principle, ...] = ("compassion", "responsiveness", "restraint", "attention")
ASKING = 3
"""What asking about a note counts as, in care (rule 36)."""
RECOVERY_ANSWERS = 2


@dataclass(frozen=True, slots=True)
class Lamps:
    """How one lamp was set against what was true."""

    right: int = 0
    of: int = 0
    missed: int = 0
    false_alarms: int = 0


@dataclass(frozen=True, slots=True)
class Restraint:
    """A provocation: whether the next answer stayed kind, and what the meter did (rule 47)."""

    beat: str
    kept: bool
    recovery: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The findings of a session. Cues are ids, oldest first."""

    noticed: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    decoys: tuple[str, ...] = ()
    """Decoys that were noted."""
    phantoms: tuple[str, ...] = ()
    lamps: Mapping[Kind, Lamps] = field(default_factory=dict)
    care: tuple[int, ...] = ()
    """Care levels of choices, and of questions about notes."""
    asked: int = 0
    principles: Mapping[Principle, int] = field(default_factory=dict)
    requests: Mapping[str, str] = field(default_factory=dict)
    promises_made: int = 0
    promises_kept: int = 0
    promises_broken: int = 0
    flags_in_time: tuple[str, ...] = ()
    flags_late: tuple[str, ...] = ()
    flags_missed: tuple[str, ...] = ()
    restraint: tuple[Restraint, ...] = ()


def count(scenario: Scenario, events: Sequence[Event]) -> Counts:
    """Return the counts of a session."""
    made = answers(scenario, events)
    trials = [t for a in made for t in a.judged.trials]
    signs = [t for t in trials if t.sign is not None]
    kinds = [type(event) for event in events]
    closed = [e for e in events if isinstance(e, FlagClosed)]
    late = tuple(e.flag for e in closed if e.late)
    ended = {e.flag for e in closed}
    return Counts(
        noticed=tuple(t.cue for t in signs if t.noticed != "no"),
        missed=tuple(t.cue for t in signs if t.noticed == "no"),
        decoys=tuple(t.cue for t in trials if t.sign is None and t.noticed != "no"),
        phantoms=tuple(cue for a in made for cue in a.judged.phantoms),
        lamps=lamp_counts([a.judged for a in made]),
        care=_care(made, kinds.count(Asked)),
        asked=kinds.count(Asked) + sum(_by_asking(events)),
        principles=_principles(made),
        requests={e.request: e.how for e in events if isinstance(e, RequestClosed)},
        promises_made=kinds.count(PromiseMade),
        promises_kept=kinds.count(PromiseKept),
        promises_broken=kinds.count(PromiseBroken),
        flags_in_time=tuple(e.flag for e in closed if not e.late),
        flags_late=late,
        flags_missed=tuple(
            e.flag for e in events if isinstance(e, FlagRaised) and e.flag not in ended
        ),
        restraint=tuple(restraints(made, events)),
    )


def _by_asking(events: Sequence[Event]) -> list[bool]:
    return [bool(getattr(event, "asked", None)) for event in events]


def _care(made: Sequence[Answer], asked: int) -> tuple[int, ...]:
    return (*(a.care for a in made if a.care is not None), *[ASKING] * asked)


def _principles(made: Sequence[Answer]) -> dict[Principle, int]:
    served = [a.choice.principles for a in made if a.choice]
    return {name: sum(points.get(name, 0) for points in served) for name in PRINCIPLES}


def lamp_counts(judged: Sequence[Judged]) -> dict[Kind, Lamps]:
    """Return how each lamp was set, over the answers that read it."""
    pairs = {
        k: [(k in j.troubled, k in j.read) for j in judged if j.read is not None] for k in KINDS
    }
    return {
        kind: Lamps(
            right=sum(truth == lit for truth, lit in read),
            of=len(read),
            missed=sum(truth and not lit for truth, lit in read),
            false_alarms=sum(lit and not truth for truth, lit in read),
        )
        for kind, read in pairs.items()
    }


def restraints(made: Sequence[Answer], events: Sequence[Event]) -> list[Restraint]:
    """Return every provocation that was answered. A handover keeps no less calm than words."""
    found = []
    for place, event in enumerate(events):
        after = [a for a in made if a.end > place] if isinstance(event, Provoked) else []
        spoken = next((a for a in after if a.how != "told"), None)
        if isinstance(event, Provoked) and spoken:
            kept = spoken.care is not None and spoken.care > POOR_CARE
            last = after[:RECOVERY_ANSWERS][-1]
            found.append(Restraint(event.beat, kept, last.after.meter - event.meter))
    return found
