"""Before and after, by parallel forms: of each trainee, and of a cohort; nothing of too few."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.practice.forms import (
    FEWEST_EACH,
    FEWEST_PEOPLE,
    Difference,
    Tally,
    difference,
    mean_difference,
)


@dataclass(frozen=True, slots=True)
class Done:
    """One play, in the order of time: by whom, and what was counted of each unit in it."""

    trainee: str
    started: str
    units: Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Change:
    """A trainee before and after. The differences are None where there are too few trials."""

    trainee: str
    before: Tally
    after: Tally

    @property
    def noticing(self) -> Difference | None:
        """Return the change in noticing, as a share."""
        if min(self.before.signals, self.after.signals) < FEWEST_EACH:
            return None
        return difference(self.before.noticing, self.after.noticing)

    @property
    def reading(self) -> Difference | None:
        """Return the change in reading, as a share."""
        if min(self.before.lamps, self.after.lamps) < FEWEST_EACH:
            return None
        return difference(self.before.reading, self.after.reading)


def changes(done: Sequence[Done], forms: Sequence[tuple[str, str]]) -> tuple[Change, ...]:
    """Return each trainee's change over all pairs of *forms* that they met both of.

    Before is their first play of either form, after the first later play of the other.
    Order by `started`: times with an offset are compared as the moments they are.
    """
    by: dict[str, list[Done]] = {}
    for one in done:
        if one.trainee:
            by.setdefault(one.trainee, []).append(one)
    found: list[Change] = []
    for trainee, plays in sorted(by.items()):
        both = [b for a in forms if (b := _both(plays, a))]
        if both:
            before = sum((one for one, _ in both), Tally())
            after = sum((other for _, other in both), Tally())
            found.append(Change(trainee, before, after))
    return tuple(found)


def _both(plays: Sequence[Done], form: tuple[str, str]) -> tuple[Tally, Tally] | None:
    first = next(((p, u) for p in plays for u in form if u in p.units), None)
    if first is None:
        return None
    play, unit = first
    other = form[1] if unit == form[0] else form[0]
    later = plays[plays.index(play) + 1 :]
    second = next((p for p in later if other in p.units), None)
    return (play.units[unit], second.units[other]) if second else None


def cohort(found: Sequence[Change], what: str) -> tuple[Difference | None, int]:
    """Return the mean change in "noticing" or "reading", and of how many trainees.

    Each trainee counts once: answers of one person are no independent trials. None with
    fewer than FEWEST_PEOPLE.
    """
    each = [d.value for change in found if (d := getattr(change, what)) is not None]
    if len(each) < FEWEST_PEOPLE:
        return None, len(each)
    return mean_difference(each), len(each)
