"""Which drill is suggested: one hardly begun first, then the one in which most is missed."""

from collections.abc import Collection, Sequence

from game.practice.answered import Answered
from game.practice.drills import ROUND, ROWS, Drill
from game.practice.stats import share


def suggested(answered: Sequence[Answered], ready: Collection[str]) -> Drill | None:
    """Return the drill to go on with, of those that are *ready* (ids); None where none is.

    Of those with less than a round of answers the first; else the one of which it is surest
    that much is missed. Answers with a hint do not count.
    """
    there = [drill for drill in ROWS if drill.id in ready]
    good = {d.id: [a.good for a in answered if a.drill == d.id and not a.hinted] for d in there}
    fresh = [drill for drill in there if len(good[drill.id]) < ROUND]
    if fresh:
        return fresh[0]
    return min(there, key=lambda d: share(sum(good[d.id]), len(good[d.id])).high, default=None)
