"""What may be in any play: followed from the opening until nothing is added (rule 52)."""

from collections.abc import Iterator
from typing import Literal

from game.sim.cues import CueBook
from game.sim.possible import Fact, Possible
from game.sim.story import END, GRADES, Beat, Grade, Outcome, Scenario, lines_in

What = Literal["outcome", "beat", "choice"]
Name = tuple[What, str]


def possible(scenario: Scenario, book: CueBook) -> Possible:
    """Return what may be in any play of *scenario*."""
    found = Possible(scenario, book)
    _enter(found, scenario.opening)
    while _grow(found):
        pass
    return found


def _grow(found: Possible) -> bool:
    """Add what follows from what may be, and tell whether there was any."""
    before = found.size
    found.tops.clear()
    todo = list(found.beats)
    for name in todo:
        beat = found.scenario.beats[name]
        for choice in beat.choices:
            key = f"{name}.{choice.id}"
            if key not in found.choices and not found.why_not(choice.needs):
                found.choices[key] = choice
                todo += _go(found, choice.to)
        if beat.unanswered:
            todo += _go(found, beat.unanswered.to)
    for rule in found.scenario.always:
        if not found.why_not(rule.when):
            _go(found, rule.to)
    found.facts |= set(_facts_made(found))
    return found.size > before


def _go(found: Possible, to: str | None) -> list[str]:
    """Follow a `to`; return the beat it leads to where that is new."""
    if to == END:
        found.ends = True
    if to is None or to in found.beats or to not in found.scenario.beats:
        return []
    _enter(found, to)
    return [to]


def _enter(found: Possible, name: str) -> None:
    beat = found.scenario.beats[name]
    found.beats[name] = None
    found.ends = found.ends or not beat.choices
    found.facts |= set(_facts_in(found, beat))


def _facts_in(found: Possible, beat: Beat) -> Iterator[Fact]:
    """Yield what being in a beat may make true."""
    scenario = found.scenario
    if beat.request:
        yield "requests", f"{beat.id}:ignored"
    for flag in {s.red_flag for line in lines_in(beat) for s in line.shows if s.red_flag}:
        yield "raised", flag
        rung = scenario.red_flags[flag].rung
        if any(person.rung >= rung for person in scenario.people.values()):
            yield "escalated", flag


def _facts_made(found: Possible) -> Iterator[Fact]:
    """Yield what the choices and beats that may be may make true."""
    made = found.choices.values()
    yield from (("flags", name) for choice in made for name in choice.sets)
    yield from (("promises", choice.promise) for choice in made if choice.promise)
    yield from (("escalated", choice.escalates) for choice in made if choice.escalates)
    beats = [found.scenario.beats[name] for name in found.beats]
    keepers = {one.keeps for one in made} | {beat.keeps for beat in beats}
    yield from (("kept", name) for name in keepers if name and ("promises", name) in found.facts)
    answers = {choice.answers for choice in made if choice.answers}
    for beat in beats:
        for how in answers if beat.request else ():
            refused = how == "oblige" and beat.request and beat.request.can_oblige == "no"
            yield "requests", f"{beat.id}:{'over-promised' if refused else how}"


def unreachable(bound: Possible) -> dict[Name, str]:
    """Return what can never be, each with the reason."""
    scenario = bound.scenario
    away: dict[Name, str] = {
        ("outcome", name): why for name, why in _outcomes(bound).items() if why
    }
    for beat in scenario.beats.values():
        if beat.id not in bound.beats:
            away["beat", beat.id] = _why_no_way(bound, beat.id)
        for choice in beat.choices:
            key = f"{beat.id}.{choice.id}"
            if beat.id not in bound.beats:
                away["choice", key] = f"the beat {beat.id} is never reached"
            elif key not in bound.choices:
                away["choice", key] = bound.why_not(choice.needs)
    return away


def _why_no_way(bound: Possible, name: str) -> str:
    """Return why nothing leads to a beat: the first way to it, and what is in its way."""
    scenario = bound.scenario
    for beat in scenario.beats.values():
        for choice in beat.choices:
            if choice.to == name and beat.id in bound.beats:
                return f"{beat.id}.{choice.id} leads to it, but {bound.why_not(choice.needs)}"
        if name in {choice.to for choice in beat.choices} and beat.id != name:
            return f"only from {beat.id}, which is never reached either"
    for rule in scenario.always:
        if rule.to == name:
            return f"an `always` rule leads to it, but {bound.why_not(rule.when)}"
    return "nothing leads to it"


def _outcomes(found: Possible) -> dict[str, str]:
    """Return why each outcome cannot be, or "" where it may: tried as at an end (rule 48)."""
    reasons = {outcome.id: "" for outcome in found.scenario.outcomes}
    may = {o.id for best in _caps(found) for o in _fitting(found, best)} if found.ends else set()
    for outcome in found.scenario.outcomes:
        if outcome.id not in may:
            why = found.why_not(outcome.when) or "an outcome before it always fits"
            reasons[outcome.id] = why if found.ends else "nothing that can happen ends a play"
    return reasons


def _caps(found: Possible) -> tuple[Grade, ...]:
    raised = any(what == "raised" for what, _ in found.facts)
    return ("best", "fair", "unsafe") if raised else ("best",)


def _fitting(found: Possible, best: Grade) -> Iterator[Outcome]:
    """Yield the outcomes that may be the first to fit where *best* is the best grade left."""
    outcomes = found.scenario.outcomes
    for outcome in outcomes:
        if GRADES.index(outcome.grade) < GRADES.index(best):
            continue
        if not found.why_not(outcome.when):
            yield outcome
        if found.must(outcome.when):
            return
    unsafe = [o for o in outcomes if o.grade == "unsafe"]
    yield (unsafe or list(outcomes))[-1]
