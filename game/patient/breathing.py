"""How full the lungs are: by the clock, and by the sound of who speaks. Neither jumps."""

from collections.abc import Sequence
from functools import lru_cache

from game.patient.acting import Mouth
from game.patient.geometry import clamp, lerp, smooth
from game.patient.idle import TURN, lift_of, phase_at
from game.patient.lungs import level_at

TAKES = 0.35
"""Seconds in which a voice takes over the breath."""
TOP, BOTTOM = 0.5582 * TURN, 0.9418 * TURN
"""Where in a turn of the breath one is fullest, and emptiest after it."""
HALVINGS = 24


def lift_at(seed: int, t: float, rate: float, mouths: Sequence[Mouth] = ()) -> float:
    """Return how full the lungs are at *t* of somebody who breathes so often and spoke so.

    *mouths* are theirs, in order. After words the breath goes on from where it was left.
    """
    spoke = [m for m in mouths if m.lungs and m.start <= min(t, m.until)]
    if not spoke:
        return lift_of(phase_at(seed, t, rate))
    last = spoke[-1]
    ends = last.until
    if t > ends:
        left = _falling(lift_at(seed, ends, rate, spoke))
        return lift_of(left + phase_at(seed, t, rate) - phase_at(seed, ends, rate))
    share = smooth((t - last.start) / TAKES)
    own = level_at(last.lungs, t - last.start)
    return own if share == 1 else lerp(lift_at(seed, t, rate, spoke[:-1]), own, share)


@lru_cache(256)
def _falling(level: float) -> float:
    """Return where in a turn the lungs are this full, while one breathes out."""
    high, low = TOP, BOTTOM
    level = clamp(level, lift_of(low), lift_of(high))
    for _ in range(HALVINGS):
        middle = (high + low) / 2
        high, low = (middle, low) if lift_of(middle) > level else (high, middle)
    return (high + low) / 2
