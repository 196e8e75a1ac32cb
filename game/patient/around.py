"""What is heard of a room while people talk. Pure in time and seed: a log sounds the same again."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.patient.idle import chance
from game.patient.setting import Noise, Setting

FIRST = 8.0
"""Seconds of a scene before anything of the room is heard: words come first."""
EARLY, LATE = 0.1, 0.9
"""When in its turn something comes, of the turn: never at once after the last."""
DARK = frozenset({"night", "night_lit"})
SELDOM, SOFT = 0.4, 0.6
"""How many of them come at night, and how loud they are then."""
SALT = 907


def is_night(setting: Setting) -> bool:
    """Tell whether it is night in a place."""
    return setting.light in DARK


def begun(setting: Setting, seed: int, before: float, now: float) -> Iterator[Noise]:
    """Yield what is first heard after *before*, up to *now*; both in seconds of the scene."""
    for noise, starts in _turns(setting, seed, before, now):
        for start in starts:
            if max(before, FIRST) < start <= now:
                yield noise


def _turns(
    setting: Setting, seed: int, before: float, now: float
) -> Iterator[tuple[Noise, Sequence[float]]]:
    """Yield each noise with when it comes, in the turns from *before* to *now*."""
    dark = is_night(setting)
    for n, noise in enumerate(setting.noises):
        if dark and not noise.night:
            continue
        first, last = (math.floor(t / noise.every) for t in (before, now))
        turns = [
            (k + EARLY + (LATE - EARLY) * chance(seed, SALT, n, k)) * noise.every
            for k in range(first, last + 1)
            if not dark or chance(seed, SALT + 1, n, k) < SELDOM
        ]
        yield replace(noise, loud=noise.loud * SOFT) if dark else noise, turns
