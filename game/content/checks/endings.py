"""Outcomes and red flags: every way it can end is there, and every emergency can be told."""

from collections.abc import Iterator

from game.content.paths import choices_in, lines_in
from game.content.problems import Problem
from game.content.world import World
from game.sim.story import ALWAYS, GRADES, RedFlag, Scenario


def outcomes_are_whole(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """The last outcome, and only it, is for everyone else, and is fair or worse (rule 49)."""
    *others, last = scenario.outcomes
    for outcome in others:
        if outcome.when == ALWAYS:
            advice = "Give it a `when:`, or move it to the end."
            message = f"nothing after {outcome.id!r} can be reached"
            yield Problem("outcome-without-when", outcome.where, message, advice)
    if last.when != ALWAYS:
        advice = "Take its `when:` out, or add an outcome for everyone else."
        yield Problem("last-outcome-with-when", last.where, "the last outcome may not fit", advice)
    if GRADES.index(last.grade) < GRADES.index("fair"):
        advice = "Who meets none of the others has not earned this: fair, poor or unsafe."
        message = f"the last outcome is {last.grade}"
        yield Problem("last-outcome-too-good", last.where, message, advice)


def late_has_an_outcome(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Red flags need an unsafe outcome, and one for being late (rule 49)."""
    grades = {o.grade for o in scenario.outcomes}
    if scenario.red_flags and not ("unsafe" in grades and grades & {"fair", "poor"}):
        where = scenario.outcomes[-1].where
        advice = "Add an outcome graded unsafe, and one graded fair or poor."
        message = "a red flag can be escalated late, or never, and no outcome says so"
        yield Problem("late-without-outcome", where, message, advice)


def red_flags_can_be_raised_and_told(
    scenario: Scenario,
    world: World,  # noqa: ARG001 - every check is called alike
) -> Iterator[Problem]:
    """A red flag has cues that show it, and somebody to tell of it (rules 39, 40)."""
    shown = {s.red_flag for line in lines_in(scenario) for s in line.shows}
    where = scenario.outcomes[-1].where
    for flag in scenario.red_flags.values():
        if flag.id not in shown:
            advice = f"Add `red_flag: {flag.id}` to the cues that show it."
            message = f"no cue shows the red flag {flag.id!r}"
            yield Problem("flag-without-cue", where, message, advice)
        if not _can_be_told(scenario, flag):
            advice = f"Add somebody of rung {flag.rung} or above to `people:`."
            message = f"nobody can be told of {flag.id!r}, and no choice escalates it"
            yield Problem("nobody-to-tell", where, message, advice)


def _can_be_told(scenario: Scenario, flag: RedFlag) -> bool:
    somebody = any(person.rung >= flag.rung for person in scenario.people.values())
    return somebody or any(c.escalates == flag.id for c in choices_in(scenario))
