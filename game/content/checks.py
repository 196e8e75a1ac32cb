"""Checks on a scenario. To add one, write a function below the others, and its page.

Each yields what is wrong; the code's page is docs/problems/<code>.md.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from string import Formatter

from game.content.paths import conditions_in, lines_in, patient_lines, reached, targets_of
from game.content.problems import Problem, suggestion
from game.content.world import World
from game.sim.story import (
    ALWAYS,
    END,
    GRADES,
    Choice,
    Has,
    Line,
    Measures,
    Requests,
    Scenario,
    Showing,
    Where,
)

Check = Callable[[Scenario, World], Iterable[Problem]]
CHECKS: list[Check] = []
LONGEST_CHOICE, TOO_LONG_CHOICE = 110, 160
LONGEST_LINE = 160
PLACES = 2


def check(function: Check) -> Check:
    """Register *function*."""
    CHECKS.append(function)
    return function


def problems_of(scenario: Scenario, world: World) -> list[Problem]:
    """Return everything wrong with *scenario*, all in one go."""
    return [problem for run in CHECKS for problem in run(scenario, world)]


def _choices(scenario: Scenario) -> Iterator[Choice]:
    for beat in scenario.beats.values():
        yield from beat.choices


@check
def beats_exist(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Every `to` leads to a beat that is there."""
    for where, to in targets_of(scenario):
        if to != END and to not in scenario.beats:
            advice = suggestion(to, [*scenario.beats, END])
            yield Problem("missing-beat", where, f"no beat is called {to!r}", advice)


@check
def beats_are_reached(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Every beat can be come to from the first."""
    for beat in scenario.beats.values():
        if beat.id not in reached(scenario):
            advice = "Let a choice lead here with `to:`, or take the beat out."
            yield Problem("unreachable-beat", beat.where, f"nothing leads to {beat.id!r}", advice)


@check
def beats_go_on(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A beat with choices always leaves a way to go on (rule 17)."""
    for beat in scenario.beats.values():
        stays = any(c.stays and c.needs == ALWAYS for c in beat.choices)
        if beat.choices and beat.unanswered is None and not stays:
            advice = "Add `unanswered: {to: ...}`, or let one choice say `stays: true`."
            message = f"{beat.id!r} can run out of choices"
            yield Problem("no-way-on", beat.where, message, advice)


@check
def beats_say_something(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A beat has a line."""
    for beat in scenario.beats.values():
        if not beat.lines:
            yield Problem("silent-beat", beat.where, f"{beat.id!r} says nothing", "Add `says:`.")


@check
def names_are_known(scenario: Scenario, world: World) -> Iterator[Problem]:
    """People, red flags, cues and voices that are named are there."""
    for beat in scenario.beats.values():
        for choice in beat.choices:
            if choice.escalates and choice.escalates not in scenario.red_flags:
                yield _unknown("red flag", choice.where, choice.escalates, scenario.red_flags)
            for cue in choice.acts_on:
                if cue not in world.book.cues:
                    yield _unknown("cue", choice.where, cue, world.book.cues)
    for line in lines_in(scenario):
        for showing in line.shows:
            flag = showing.red_flag
            if flag and flag not in scenario.red_flags:
                yield _unknown("red flag", showing.where, flag, scenario.red_flags)
        there = {*scenario.people, *scenario.present}
        if line.who and line.who not in there:
            yield _unknown("person", line.where, line.who, there)


def _unknown(what: str, where: Where, name: str, there: Iterable[str]) -> Problem:
    code = f"unknown-{what.replace(' ', '-')}"
    return Problem(code, where, f"no {what} is called {name!r}", suggestion(name, there))


@check
def conditions_can_hold(scenario: Scenario, world: World) -> Iterator[Problem]:
    """What a condition reads is there, and is set somewhere (rule 27)."""
    there = _readable(scenario, world)
    for where, part in conditions_in(scenario):
        match part:
            case Has() if part.what == "flags":
                for flag in set(part.ids) - there["flags"]:
                    advice = suggestion(flag, there["flags"])
                    message = f"the flag {flag!r} is read here and set nowhere"
                    yield Problem("flag-never-set", where, message, advice)
            case Has():
                for name in set(part.ids) - there[part.what]:
                    yield _unknown(NAMES[part.what], where, name, there[part.what])
            case Measures() if part.what in {"counters", "visits"}:
                for name in set(part.ranges) - there[part.what]:
                    yield _unknown(NAMES[part.what], where, name, there[part.what])
            case Requests():
                for name in set(part.closed) - there["requests"]:
                    yield _unknown("request", where, name, there["requests"])
            case _:
                pass


NAMES = {
    "noted": "cue",
    "noted_here": "cue",
    "promises": "promise",
    "kept": "promise",
    "escalated": "red flag",
    "told": "person",
    "counters": "counter",
    "visits": "beat",
}


def _readable(scenario: Scenario, world: World) -> dict[str, set[str]]:
    promises = {c.promise for c in _choices(scenario) if c.promise}
    cues = set(world.book.cues)
    return {
        "flags": {flag for c in _choices(scenario) for flag in c.sets},
        "noted": cues,
        "noted_here": cues,
        "promises": promises,
        "kept": promises,
        "escalated": set(scenario.red_flags),
        "told": set(scenario.people),
        "counters": set(scenario.counters),
        "visits": set(scenario.beats),
        "requests": {b.id for b in scenario.beats.values() if b.request},
    }


@check
def masks_hide_something(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A mask hides a cue of the same line."""
    for line in lines_in(scenario):
        there = {s.cue for s in line.shows}
        for showing in line.shows:
            if showing.masks and showing.masks not in there:
                advice = suggestion(showing.masks, there - {showing.cue})
                message = f"{showing.cue} masks {showing.masks!r}, which is not shown here"
                yield Problem("mask-of-nothing", showing.where, message, advice)


@check
def cues_do_not_collide(scenario: Scenario, world: World) -> Iterator[Problem]:
    """Two cues at once never use one part, unless one masks the other (rule 31)."""
    for line in patient_lines(scenario):
        for one, other in combinations(line.shows, 2):
            parts = world.book[one.cue].parts & world.book[other.cue].parts
            masked = one.masks == other.cue or other.masks == one.cue
            if parts and not masked and _overlap(one, other):
                advice = "Part them with `at:` and `for:`, or let one mask the other."
                message = f"{one.cue} and {other.cue} both use {', '.join(sorted(parts))} at once"
                yield Problem("cues-collide", other.where, message, advice)


def _overlap(one: Showing, other: Showing) -> bool:
    sooner, later = sorted((one, other), key=lambda s: s.at)
    return sooner.lasts is None or sooner.at + sooner.lasts > later.at


@check
def zones_are_not_crowded(scenario: Scenario, world: World) -> Iterator[Problem]:
    """A zone shows two cues in one beat at most (rule 34)."""
    for beat in scenario.beats.values():
        zones: dict[str, list[str]] = {}
        for line in beat.lines:
            for showing in line.shows if line.who is None else ():
                zones.setdefault(world.book[showing.cue].zone, []).append(showing.cue)
        for zone, cues in zones.items():
            if len(set(cues)) > PLACES:
                advice = "Show one of them in another beat."
                message = f"{', '.join(dict.fromkeys(cues))} are all in the zone {zone}"
                yield Problem("crowded-zone", beat.where, message, advice)


@check
def promises_have_keepers(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """What is promised can be kept; what is kept was promised (rule 46)."""
    kept = {c.keeps for c in _choices(scenario)} | {b.keeps for b in scenario.beats.values()}
    made = {c.promise for c in _choices(scenario)}
    for choice in _choices(scenario):
        if choice.promise and choice.promise not in kept:
            advice = f"Add `keeps: {choice.promise}` to a later beat or choice."
            message = f"nothing keeps the promise {choice.promise!r}"
            yield Problem("promise-without-keeper", choice.where, message, advice)
        if choice.keeps and choice.keeps not in made:
            yield _unknown("promise", choice.where, choice.keeps, {m for m in made if m})


@check
def requests_are_answered(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """What cannot be obliged can be explained, with an alternative (rule 45)."""
    for beat in scenario.beats.values():
        request = beat.request
        answers = {c.answers for c in beat.choices}
        if request and request.can_oblige == "partly" and not request.offer:
            advice = "Add `offer:` to the request: what can be done."
            yield Problem("offer-missing", request.where, "partly, but no offer", advice)
        if (
            request
            and request.can_oblige != "yes"
            and "refuse" in answers
            and "explain-and-offer" not in answers
        ):
            advice = (
                "Add a choice with `answers: explain-and-offer`: why, and what else can be done."
            )
            message = "it can be refused here, but not explained with an alternative"
            yield Problem("refusal-without-alternative", request.where, message, advice)


@check
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
        yield Problem(
            "last-outcome-too-good", last.where, f"the last outcome is {last.grade}", advice
        )


@check
def late_has_an_outcome(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Red flags need an unsafe outcome, and one for being late (rule 49)."""
    grades = {o.grade for o in scenario.outcomes}
    if scenario.red_flags and not ("unsafe" in grades and grades & {"fair", "poor"}):
        where = scenario.outcomes[-1].where
        advice = "Add an outcome graded unsafe, and one graded fair or poor."
        message = "a red flag can be escalated late, or never, and no outcome says so"
        yield Problem("late-without-outcome", where, message, advice)


@check
def names_in_text_are_known(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """`{name}` is known, and what a patient says aloud can be baked (rule 50)."""
    known = {"patient", "trainee", *scenario.counters}
    for choice in _choices(scenario):
        yield from _names(choice.say, choice.where, known)
    for line in lines_in(scenario):
        yield from _names(line.says, line.where, known)
        if line.who is None and _fields(line.says) - {"patient"}:
            advice = "Recorded words cannot change: take the name out."
            yield Problem("unbakeable", line.where, "a voice cannot say what is filled in", advice)


def _names(text: str, where: Where, known: set[str]) -> Iterator[Problem]:
    for name in sorted(_fields(text) - known):
        advice = suggestion(name, known) + " For a brace in the text, double it."
        yield Problem("unknown-name", where, f"nothing is called {{{name}}}", advice)


def _fields(text: str) -> set[str]:
    try:
        return {field for _, field, _, _ in Formatter().parse(text) if field is not None}
    except ValueError:
        return {"a brace that is not closed"}


@check
def words_fit(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Choices and lines fit their page and their breath."""
    for choice in _choices(scenario):
        long = len(choice.say)
        if long > LONGEST_CHOICE:
            advice = f"Best under {LONGEST_CHOICE}: it shares a page with three others."
            severity = "error" if long > TOO_LONG_CHOICE else "advice"
            yield Problem("choice-too-long", choice.where, f"{long} characters", advice, severity)  # type: ignore[arg-type]
    for line in lines_in(scenario):
        yield from _too_long(line)


def _too_long(line: Line) -> Iterator[Problem]:
    if len(line.says) > LONGEST_LINE:
        advice = f"Best under {LONGEST_LINE}: split it into `lines:`, or into two beats."
        yield Problem("line-too-long", line.where, f"{len(line.says)} characters", advice, "advice")
