"""Names that a scenario uses: people, red flags, cues, flags, counters, promises, requests."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from game.content.paths import choices_in, conditions_in, lines_in
from game.content.problems import Problem, suggestion
from game.content.world import World
from game.sim.story import Condition, Has, Measures, Requests, Scenario, Where

NAMES: Mapping[str, str] = {
    "noted": "cue",
    "noted_here": "cue",
    "promises": "promise",
    "kept": "promise",
    "escalated": "red flag",
    "told": "person",
    "counters": "counter",
    "visits": "beat",
    "requests": "request",
}
"""What a key of a condition names."""


def unknown(what: str, where: Where, name: str, there: Iterable[str]) -> Problem:
    """Return the problem of a name that is not there."""
    code = f"unknown-{what.replace(' ', '-')}"
    return Problem(code, where, f"no {what} is called {name!r}", suggestion(name, there))


def names_are_known(scenario: Scenario, world: World) -> Iterator[Problem]:
    """People, red flags, cues and counters that are named are there."""
    for what, where, name, there in _named(scenario, world):
        if name not in there:
            yield unknown(what, where, name, there)


def _named(scenario: Scenario, world: World) -> Iterator[tuple[str, Where, str, Collection[str]]]:
    for choice in choices_in(scenario):
        if choice.escalates:
            yield "red flag", choice.where, choice.escalates, scenario.red_flags
        for cue in choice.acts_on:
            yield "cue", choice.where, cue, world.book.cues
        for counter in choice.counts:
            yield "counter", choice.where, counter, scenario.counters
    for line in lines_in(scenario):
        for showing in line.shows:
            if showing.red_flag:
                yield "red flag", showing.where, showing.red_flag, scenario.red_flags
        if line.who:
            yield "person", line.where, line.who, (*scenario.people, *scenario.present)


def conditions_can_hold(scenario: Scenario, world: World) -> Iterator[Problem]:
    """What a condition reads is there, and is set somewhere (rule 27)."""
    there = _readable(scenario, world)
    for where, part in conditions_in(scenario):
        for what, name in _read(part):
            if name in there[what]:
                continue
            if what == "flags":
                advice = suggestion(name, there[what])
                message = f"the flag {name!r} is read here and set nowhere"
                yield Problem("flag-never-set", where, message, advice)
            else:
                yield unknown(NAMES[what], where, name, there[what])


def _read(part: Condition) -> Iterator[tuple[str, str]]:
    """Yield what one part of a condition reads: which list, and which name in it."""
    match part:
        case Has():
            yield from ((part.what, name) for name in part.ids)
        case Measures() if part.what in {"counters", "visits"}:
            yield from ((part.what, name) for name in part.ranges)
        case Requests():
            yield from (("requests", name) for name in part.closed)
        case _:
            pass


def _readable(scenario: Scenario, world: World) -> dict[str, set[str]]:
    promises = {c.promise for c in choices_in(scenario) if c.promise}
    cues = set(world.book.cues)
    return {
        "flags": {flag for c in choices_in(scenario) for flag in c.sets},
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
