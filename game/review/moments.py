"""The moments worth looking back at: at most three, by a stated rule, in time order.

The rule. Each answer may have failed, or done well, or both. Each is weighed by what it
meant for the outcome:

1. a red flag that it passed over, or called in time, before all else;
2. then an answer that the outcome itself names (a flag it set, a promise it kept);
3. then how far the patient's comfort fell, or rose, by it;
4. where two weigh the same, the earlier of the four failures.

A failure that did harm is a cue not noticed, an answer given badly, or one that cost
comfort; the rest are slight (misread, or acted without asking, and yet it did good). After
a good outcome come the two best things done well and the weightiest harmful failure; after
any other, the two weightiest harmful failures and the best thing done well. Where there are
fewer, slight failures fill up, then what else was done well, then what else did harm. So a
thing done well is always there where there is one. No answer is looked back at twice. If
all of that finds nothing, the answer that did the most good is looked back at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.review.findings import (
    WARM_CARE,
    Answer,
    Failure,
    answered_badly,
    answers,
    failure_of,
    outcome_of,
)
from game.sim.conditions import notes_named
from game.sim.events import Event, SessionEnded, Trial
from game.sim.story import Choice, Condition, Every, Has, Scenario, Some

AT_MOST = 3
GOOD = {"best", "good"}
FLAG, NAMED = 10_000_000, 1_000_000
"""More than comfort can weigh."""
FAILURES: tuple[Failure, ...] = (
    "not noticed",
    "misread",
    "answered badly",
    "acted without asking",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: the cue, how it was failed (None: it was done well), the answer."""

    answer: Answer
    trial: Trial | None
    failure: Failure | None
    weight: int

    @property
    def harmful(self) -> bool:
        """Tell whether a failure did harm, or could have."""
        hurt = self.answer.gained < 0
        return self.failure in {"not noticed", "answered badly"} or (bool(self.failure) and hurt)


def moments(scenario: Scenario, events: Sequence[Event]) -> tuple[Moment, ...]:
    """Return the moments of a session's debrief, oldest first."""
    ended = outcome_of(events)
    made = answers(scenario, events)
    failed = sorted(_failures(scenario, made, ended), key=_order)
    well = sorted(_well(scenario, made, ended), key=_order)
    harmful = [m for m in failed if m.harmful]
    slight = [m for m in failed if not m.harmful]
    good = ended is not None and ended.grade in GOOD
    first = [*well[:2], *harmful[:1]] if good else [*harmful[:2], *well[:1]]
    chosen = _apart([*first, *slight, *well, *harmful], AT_MOST) or _plain(made)
    return tuple(sorted(chosen, key=lambda m: m.answer.end))


def _apart(ranked: Sequence[Moment], most: int) -> list[Moment]:
    """Return the first moments that are of different answers."""
    first: dict[int, Moment] = {}
    for moment in ranked:
        first.setdefault(moment.answer.end, moment)
    return list(first.values())[:most]


def _plain(made: Sequence[Answer]) -> list[Moment]:
    """Return the answer that did the most good, for what it was."""
    best = sorted(made, key=lambda answer: -answer.gained)[:1]
    return [Moment(a, _seen(a), "answered badly" if answered_badly(a) else None, 0) for a in best]


def _order(moment: Moment) -> tuple[int, int, int]:
    step = FAILURES.index(moment.failure) if moment.failure else len(FAILURES)
    return -moment.weight, step, moment.answer.end


def _failures(
    scenario: Scenario, made: Sequence[Answer], ended: SessionEnded | None
) -> Iterator[Moment]:
    """Yield the weightiest failure of every answer that has one, and did not call help."""
    for answer in (a for a in made if not _called(a)):
        named = NAMED * _is_named(scenario, answer.choice, ended, good=False)
        failed: list[tuple[Trial | None, Failure]] = [
            (trial, failure)
            for trial in answer.judged.trials
            if (failure := failure_of(trial, answer))
        ]
        if not failed and answered_badly(answer) and (answer.gained < 0 or named):
            failed = [(None, "answered badly")]
        found = [
            Moment(
                answer, trial, failure, FLAG * _passed_over(trial, answer) + named - answer.gained
            )
            for trial, failure in failed
        ]
        yield from sorted(found, key=lambda m: (*_order(m), *_telling(scenario, m)))[:1]


def _telling(scenario: Scenario, moment: Moment) -> tuple[bool, ...]:
    """Put first a cue that some choice of the beat answers."""
    if moment.trial is None:
        return (True,)
    choices = scenario.beats[moment.answer.beat].choices
    answered = {cue for c in choices for cue in (*c.acts_on, *notes_named(c.needs))}
    return (moment.trial.cue not in answered,)


def _passed_over(trial: Trial | None, answer: Answer) -> bool:
    return bool(trial and trial.red_flag and not answer.closed)


def _well(
    scenario: Scenario, made: Sequence[Answer], ended: SessionEnded | None
) -> Iterator[Moment]:
    """Yield what was done well: help called, or a warm answer that did good."""
    for answer in made:
        called = _called(answer)
        warm = answer.care is not None and answer.care >= WARM_CARE and answer.gained > 0
        if called or warm:
            named = NAMED * _is_named(scenario, answer.choice, ended, good=True)
            yield Moment(answer, _seen(answer), None, FLAG * called + named + answer.gained)


def _called(answer: Answer) -> bool:
    """Tell whether an answer called help in time."""
    return any(not flag.late for flag in answer.closed)


def _seen(answer: Answer) -> Trial | None:
    """Return the cue that the answer answered: asked about or acted on, else the first."""
    noticed = [t for t in answer.judged.trials if t.noticed != "no" and t.sign]
    acted = set(answer.choice.acts_on if answer.choice else ()) | answer.asked
    first = [t for t in noticed if t.cue in acted or t.red_flag]
    return next(iter([*first, *noticed]), None)


def _is_named(
    scenario: Scenario, choice: Choice | None, ended: SessionEnded | None, *, good: bool
) -> bool:
    """Tell whether the outcome that was reached names what this choice did."""
    outcome = next((o for o in scenario.outcomes if ended and o.id == ended.outcome), None)
    if choice is None or outcome is None or good != (outcome.grade in GOOD):
        return False
    kept = {("kept", choice.keeps), ("kept", choice.promise), ("promises", choice.promise)}
    did = {("flags", flag) for flag in choice.sets} | kept
    return bool(did & set(_names(outcome.when)))


def _names(condition: Condition) -> Iterator[tuple[str, str | None]]:
    match condition:
        case Every() | Some():
            for part in condition.parts:
                yield from _names(part)
        case Has():
            yield from ((condition.what, name) for name in condition.ids)
        case _:
            return
