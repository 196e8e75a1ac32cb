"""The moments worth looking back at: at most three, by a stated rule, in time order.

The rule: of every cue with a sign that was failed, one a beat, the weightiest first: a
red flag before all else, then what its answer cost in comfort, then the order of the
four failures. Where nothing was failed, the moment that did the most good is shown.
"""

from dataclasses import dataclass

from game.review.findings import Answer, Failure, answers, failure_of
from game.sim.events import Event, Trial
from game.sim.story import Scenario

AT_MOST = 3
RED_FLAG = 1_000_000
FAILURES: tuple[Failure, ...] = (
    "not noticed",
    "misread",
    "answered badly",
    "acted without asking",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: the cue, how it was failed (None: it went well), the answer."""

    answer: Answer
    trial: Trial | None
    failure: Failure | None
    thought: str
    better: str
    """A phrase that would have helped; "" where none is known."""

    @property
    def onset(self) -> int:
        """Return where the picture goes back to, in scene ms."""
        return self.trial.onset if self.trial else self.answer.at


def moments(scenario: Scenario, events: tuple[Event, ...]) -> tuple[Moment, ...]:
    """Return the moments of a session's debrief, oldest first."""
    made = answers(scenario, events)
    failed = [_worst(scenario, answer) for answer in made]
    weighty = sorted((w for w in failed if w), key=_weight, reverse=True)[:AT_MOST]
    chosen = weighty or _best(scenario, made)
    return tuple(sorted(chosen, key=lambda m: (m.answer.at, m.onset)))


def _worst(scenario: Scenario, answer: Answer) -> Moment | None:
    found = [
        _moment(scenario, answer, trial, failure)
        for trial in answer.judged.trials
        if (failure := failure_of(trial, answer))
    ]
    return max(found, key=_weight, default=None)


def _weight(moment: Moment) -> tuple[int, int]:
    flag = bool(moment.trial and moment.trial.red_flag)
    order = FAILURES.index(moment.failure) if moment.failure else len(FAILURES)
    return RED_FLAG * flag + moment.answer.lost, -order


def _best(scenario: Scenario, made: tuple[Answer, ...]) -> list[Moment]:
    good = [a for a in made if any(t.noticed != "no" for t in a.judged.trials)]
    best = min(good or list(made), key=lambda a: a.lost, default=None)
    if best is None:
        return []
    seen = next((t for t in best.judged.trials if t.noticed != "no"), None)
    return [_moment(scenario, best, seen, None)]


def _moment(
    scenario: Scenario, answer: Answer, trial: Trial | None, failure: Failure | None
) -> Moment:
    beat = scenario.beats[answer.beat]
    return Moment(answer, trial, failure, beat.thinks or "", _better(scenario, answer))


def _better(scenario: Scenario, answer: Answer) -> str:
    """Return the designer's phrase, or else the best thing one could have said."""
    if answer.choice and answer.choice.better:
        return answer.choice.better
    said = answer.choice.id if answer.choice else None
    others = [c for c in scenario.beats[answer.beat].choices if c.id != said]
    best = max(others, key=lambda c: c.care or 0, default=None)
    mine = (answer.choice.care or 0) if answer.choice else 0
    return best.say if best and (best.care or 0) > mine else ""
