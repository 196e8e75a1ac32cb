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
fewer, slight failures fill up, then what else was done well, then what else did harm. No
answer is looked back at twice.

A thing done well is always among them: help called or a warm answer that did good; where
there is none, the best of the small ones: something asked about, a sign noticed, a lamp
read rightly, words that were kind, an answer that did no harm. It is of an answer that is
not among the failures shown, if need be in place of the second of them. Kind words while
an emergency was let pass do not count. Only where nothing
at all was done well, or all of it in the one answer that did the most harm, is there none.
Where nothing was failed, nor done well, the answer that did the most good is looked back at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.review.findings import (
    POOR_CARE,
    WARM_CARE,
    Answer,
    Failure,
    answered_badly,
    answers,
    done_well,
    failure_of,
    misread_lamps,
    outcome_of,
)
from game.sim.conditions import notes_named
from game.sim.cues import Kind
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
    """One moment: the cue, how it was failed (None: it was done well), the answer.

    `lamp` is the kind that was misread, where no cue was.
    """

    answer: Answer
    trial: Trial | None
    failure: Failure | None
    weight: int
    lamp: Kind | None = None

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
    worst = harmful[: 1 if good else 2]
    small = sorted(_small(made), key=_order)
    best = _beside(well, [worst, worst[:1]])
    best = best or _beside(small, [failed, worst or slight[:1], worst[:1] or slight[:1]])
    first = [*worst[:1], *best, *worst[1:], *(well if good else ())]
    chosen = _apart([*first, *slight, *well, *harmful], AT_MOST) or _plain(made)
    return tuple(sorted(chosen, key=lambda m: m.answer.end))


def _beside(well: Sequence[Moment], failures: Sequence[Sequence[Moment]]) -> list[Moment]:
    """Return the best thing done well of an answer that is not among the first failures.

    Where there is none, of one that is not among the next, and so on.
    """
    for failed in failures:
        ends = {moment.answer.end for moment in failed}
        found = [moment for moment in well if moment.answer.end not in ends]
        if found:
            return found[:1]
    return []


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
        if not failed:
            yield from _misread(answer)
        found = [
            Moment(
                answer, trial, failure, FLAG * _passed_over(trial, answer) + named - answer.gained
            )
            for trial, failure in failed
        ]
        yield from sorted(found, key=lambda m: (*_order(m), *_telling(scenario, m)))[:1]


def _misread(answer: Answer) -> Iterator[Moment]:
    """Yield a lamp that was set wrongly in an answer in which no cue was failed."""
    for lamp in misread_lamps(answer)[:1]:
        yield Moment(answer, None, "misread", -answer.gained, lamp.kind)


def _telling(scenario: Scenario, moment: Moment) -> tuple[bool, ...]:
    """Put first a cue that some choice of the beat answers."""
    if moment.trial is None:
        return (True,)
    choices = scenario.beats[moment.answer.beat].choices
    answered = {cue for c in choices for cue in (*c.acts_on, *notes_named(c.needs))}
    return (moment.trial.cue not in answered,)


def _passed_over(trial: Trial | None, answer: Answer) -> bool:
    return bool(trial and trial.red_flag and not answer.closed)


def _lets_pass(answer: Answer) -> bool:
    """Tell whether an emergency was on show that this answer did not call help for.

    However kind its words were, it is not looked back at as a thing done well for them.
    """
    return any(_passed_over(trial, answer) for trial in answer.judged.trials)


def _well(
    scenario: Scenario, made: Sequence[Answer], ended: SessionEnded | None
) -> Iterator[Moment]:
    """Yield what was done well: help called, or a warm answer that did good."""
    for answer in made:
        called = _called(answer)
        warm = answer.care is not None and answer.care >= WARM_CARE and answer.gained > 0
        warm = warm and not _lets_pass(answer)
        if called or warm:
            named = NAMED * _is_named(scenario, answer.choice, ended, good=True)
            yield Moment(answer, _seen(answer), None, FLAG * called + named + answer.gained)


def _small(made: Sequence[Answer]) -> Iterator[Moment]:
    """Yield the small things done well; none weighs as much as comfort that rose by a point."""
    for answer in made:
        good = {finding.what for finding in done_well(answer)}
        safe = not _lets_pass(answer)
        kind = safe and (answer.care or 0) > POOR_CARE
        unharmed = safe and not answered_badly(answer) and answer.gained >= 0
        ranks = ("asked" in good, "noticed" in good, "read" in good, kind, unharmed)
        if any(ranks):
            rank = len(ranks) - ranks.index(True)
            yield Moment(answer, _seen(answer), None, rank)


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
