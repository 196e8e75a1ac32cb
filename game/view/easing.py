"""How far a motion has come: its time, how much of it is wanted, and its curve.

Pure numbers: nothing here draws, and nothing keeps a clock.
"""

from collections.abc import Mapping
from typing import Literal

from game.view.theme import MOTION

Wanted = Literal["full", "less", "still"]
Curve = Literal["in", "out", "both"]
Points = tuple[float, float, float, float]

CURVES: Mapping[Curve, Points] = {
    "out": (0.16, 1.0, 0.3, 1.0),
    "in": (0.4, 0.0, 1.0, 1.0),
    "both": (0.45, 0.0, 0.2, 1.0),
}
"""Cubic curves by their two handles (board/theme.json)."""
LESS = 0.5
"""How much of its time a motion takes where less motion is wanted."""
STEPS = 24
"""Halvings that find a point of a curve: far finer than a pixel."""
PEAK = 0.6
"""Where, in its time, what overshoots is farthest out."""


def share_of(name: str, since: float, wanted: Wanted) -> float:
    """Return how much of a motion's time has passed, 0 to 1; a cut is over at once."""
    if wanted == "still":
        return 1.0
    takes = MOTION[name] * (LESS if wanted == "less" else 1.0)
    return min(1.0, max(0.0, since / takes))


def eased(curve: Curve, share: float) -> float:
    """Return how far along its way a motion is when *share* of its time has passed."""
    if share <= 0.0 or share >= 1.0:
        return min(1.0, max(0.0, share))
    x1, y1, x2, y2 = CURVES[curve]
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _cubic(x1, x2, middle) < share else (low, middle)
    return _cubic(y1, y2, (low + high) / 2)


def overshot(share: float, by: float) -> float:
    """Return the size of what grows from 0 to 1 and goes softly over it once, by *by*."""
    if share >= 1.0:
        return 1.0
    if share < PEAK:
        return (1.0 + by) * eased("both", share / PEAK)
    return 1.0 + by * (1.0 - eased("both", (share - PEAK) / (1.0 - PEAK)))


def _cubic(one: float, two: float, at: float) -> float:
    """Return a coordinate of a cubic curve from 0 to 1 with these handles."""
    rest = 1.0 - at
    return 3 * rest * rest * at * one + 3 * rest * at * at * two + at**3
