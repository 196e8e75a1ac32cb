"""One moment a day: which beat of which scenario, drawn to what this trainee misses.

What is due comes first (schedule.py). Else something new: of the beats not yet practised,
the one whose signs are missed most. A scenario that was played today waits until tomorrow,
where there is any other.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.practice.schedule import Tried, due, planned
from game.practice.stats import Share
from game.sim.chance import rank
from game.sim.cues import CueBook
from game.sim.story import Beat, Choice, Condition, Every, Has, Scenario, Some

UNKNOWN = 0.5
"""How much a sign is taken to be missed that was never met."""
FEWEST = 2
"""Choices that are open with no past, so that there is something to choose."""
KIND = 3
"""The care level from which an answer can be right."""
NOTES = ("noted", "noted_here")


@dataclass(frozen=True, slots=True)
class Beatlet:
    """A beat that can be practised by itself: its scenario, its id, its signs."""

    scenario: str
    beat: str
    cues: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return its name in the schedule."""
        return f"{self.scenario}/{self.beat}"


def beatlets(scenario: Scenario, book: CueBook) -> tuple[Beatlet, ...]:
    """Return the beats of a scenario that can be practised by themselves.

    Something with a sign shows in them, and without a past there is a choice between
    answers, a kind one among them: what needs a flag, a promise or an earlier note is no
    such answer.
    """
    found = []
    for beat in scenario.beats.values():
        signs = tuple(dict.fromkeys(_signs(scenario, book, beat)))
        if signs and _stands_alone(beat, signs):
            found.append(Beatlet(scenario.id, beat.id, signs))
    return tuple(found)


def _signs(scenario: Scenario, book: CueBook, beat: Beat) -> Iterator[str]:
    for line in beat.lines:
        yield from (one.cue for one in scenario.shows(line, book) if one.sign is not None)


def _stands_alone(beat: Beat, signs: Collection[str]) -> bool:
    there = [c for c in beat.choices if c.at_word is None and _needs_no_past(c.needs, signs)]
    return len(there) >= FEWEST and any(_is_kind(choice) for choice in there)


def _is_kind(choice: Choice) -> bool:
    return choice.escalates is not None or (choice.care or 0) >= KIND


def _needs_no_past(condition: Condition, signs: Collection[str]) -> bool:
    """Tell whether a condition asks for nothing but notes of what shows here."""
    match condition:
        case Every(parts=parts):
            return all(_needs_no_past(part, signs) for part in parts)
        case Some(parts=parts):
            return any(_needs_no_past(part, signs) for part in parts)
        case Has(what=what, ids=ids):
            return what in NOTES and set(ids) <= set(signs)
        case _:
            return False


def of_the_day(
    there: Sequence[Beatlet],
    tried: Sequence[Tried],
    missed: Mapping[str, Share],
    today: int,
    seed: str,
    *,
    met: Collection[str] = (),
) -> Beatlet | None:
    """Return today's moment; None where there is nothing to practise.

    *missed* are shares of noticed by cue; *seed* is the trainee's own, so that not everybody
    has the same moment; *met* are the scenarios that were played today. The same day gives
    the same moment until it was practised.
    """
    others = [one for one in there if one.scenario not in met]
    return _chosen(others, tried, missed, today, seed) or _chosen(there, tried, missed, today, seed)


def _chosen(
    there: Sequence[Beatlet],
    tried: Sequence[Tried],
    missed: Mapping[str, Share],
    today: int,
    seed: str,
) -> Beatlet | None:
    known = {one.id: one for one in there}
    plan = planned(tried)
    waiting = [known[one.what] for one in due(plan, today) if one.what in known]
    if waiting:
        return waiting[0]
    new = [one for one in there if one.id not in plan]
    pool = new or [known[name] for name in plan if name in known and plan[name].last < today]
    return max(pool, key=lambda one: (_need(one, missed), rank(seed, one.id)), default=None)


def _need(one: Beatlet, missed: Mapping[str, Share]) -> float:
    """Return how much a beat's signs need practice, 0-1: the one that needs it most."""
    return max((_miss(missed.get(cue)) for cue in one.cues), default=0.0)


def _miss(found: Share | None) -> float:
    return UNKNOWN if found is None or not found.of else round(1 - found.right / found.of, 3)
