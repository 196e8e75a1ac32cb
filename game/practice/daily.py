"""One moment a day: which beat of which scenario, drawn to what this trainee misses.

What is due comes first (schedule.py). Else something new: of the beats not yet practised,
the one whose signs are missed most; a beat met in a conversation lately waits a day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.practice.schedule import Tried, due, planned
from game.practice.stats import Share
from game.sim.chance import rank

UNKNOWN = 0.5
"""How much a sign is taken to be missed that was never met."""


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


def of_the_day(
    there: Sequence[Beatlet],
    tried: Sequence[Tried],
    missed: Mapping[str, Share],
    today: int,
    seed: str,
) -> Beatlet | None:
    """Return today's moment; None where there is nothing to practise.

    *missed* are shares of noticed by cue; *seed* is the trainee's own, so that not everybody
    has the same moment. The same day gives the same moment until it was practised.
    """
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
