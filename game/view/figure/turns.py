"""Whose turn it is: of all layers that moved, those that are painted in one tick.

While everything moves slowly, one is painted every third tick; a blink or a word at once.
A tick paints about one layer that is dear. Where trunk and limbs move together, all that
moved is painted as it is at one moment, over a few ticks, and shown at once: no sleeve
comes off its shoulder.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.figure.figure import ARMS

COST = {
    "back": 1,
    "legs": 4,
    "body": 8,
    "face": 5,
    "hair": 5,
    "front": 3,
    "far arm": 6,
    "near arm": 6,
}
"""How dear it is to paint each, beside the others."""
MOST, BOTH = 10, 12
"""How dear what a tick paints may be in all; and of a moment as a whole: both arms."""
DEAR = 4
"""Who paints as much or more had their turn: another's layers may wait for the next tick."""
SLOW = 1.5
"""What moved less than this, in pixels, can wait."""
REST = 2
"""Ticks without painting before something slow is painted."""
FAST = 5.0
"""What moved more than this may be painted though another layer was."""
APART = 2
"""Ticks between two paintings of a layer that moves slowly: thirty a second are enough."""
AHEAD = 2.0
"""The face goes first."""
HEAD = frozenset({"back", "face", "hair"})
"""These are painted together: hair stays on the forehead."""
LIMBS = frozenset({"face", *ARMS})
"""What is seen to come off a trunk that moved without it."""


@dataclass(frozen=True, slots=True)
class Due:
    """A layer that moved, how far, in pixels; how long it has waited and not been painted."""

    name: str
    far: float
    key: list[float]
    waited: int
    since: int

    @property
    def rank(self) -> float:
        """Return how urgent it is."""
        return self.waited + (AHEAD if self.name == "face" else 0.0) + min(self.far, 6.0)


def cost_of(due: Sequence[Due]) -> int:
    """Return how dear it is to paint these."""
    return sum(COST[one.name] for one in due)


def together(due: Sequence[Due]) -> bool:
    """Tell whether the trunk moves so fast, and others with it, that one would see a gap."""
    fast = {one.name for one in due if one.far > SLOW}
    return "body" in fast and bool(fast & LIMBS)


def portion(due: Sequence[Due]) -> list[Due]:
    """Return as much of it as one tick paints: the first, and what fits beside it."""
    out = list(due[:1])
    for one in due[1:]:
        if cost_of([*out, one]) <= BOTH:
            out.append(one)
    return out


def chosen(due: Sequence[Due], rested: int) -> list[Due]:
    """Return what one tick paints of what moved, the most urgent first.

    *rested* is how many ticks went by without painting.
    """
    out: list[Due] = []
    for one in due:
        if one.far < FAST and one.since < APART:
            continue
        if out:
            now = one.far > FAST and cost_of([*out, one]) <= MOST
        else:
            now = one.far > SLOW or rested >= REST
        if now:
            out.append(one)
    if HEAD & {one.name for one in out}:
        out += [d for d in due if d.name in HEAD and d.far > SLOW and d not in out]
    return out
