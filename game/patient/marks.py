"""The marks of sounds on the telephone: how loud each kind is, so long after it began."""

import math
from collections.abc import Callable, Mapping

from game.patient.acting import Mark
from game.patient.idle import chance

SHATTER, FALLS = 0.5, 0.3
"""Seconds after a bump at which the pieces fall, and how fast that dies away."""
ECHO, DULL = 0.5, 0.11
"""Seconds after a blow at which a fainter one comes, and how fast each dies away."""
PHRASE, PAUSE = 1.9, 1.1
"""Seconds that somebody speaks in the background, and is silent."""
SYLLABLES = 3.4
"""A second."""


def burst(t: float, rate: float, slot: float, seed: int) -> float:
    """Return a bump, and what falls after it; again and again at *rate* a second, 0: once."""
    t = t % (1 / rate) if rate else t
    first = math.exp(-t / 0.16)
    rest = math.exp(-abs(t - SHATTER) / FALLS) * (0.25 + 0.65 * chance(seed, 82, int(t / slot)))
    return max(first, 0.8 * rest) if t < 4 * SHATTER else 0.0


def thump(t: float, rate: float, slot: float, _seed: int) -> float:
    """Return a dull blow that dies away, and a fainter one; again and again at *rate*, 0: once."""
    t = t % (1 / rate) if rate else t
    blows = ((0.0, 1.0), (ECHO, 0.45))
    return max(h * math.exp(-(t - at) / DULL) if t >= at - slot / 2 else 0.0 for at, h in blows)


def ticks(t: float, rate: float, slot: float, seed: int) -> float:
    """Return short sounds in a row, one in the slot where it comes."""
    count = int(t * rate)
    if t >= slot and count == int((t - slot) * rate):
        return 0.0
    return 0.72 + 0.28 * chance(seed, 83, count)


def rustle(t: float, rate: float, slot: float, seed: int) -> float:
    """Return a sound without a shape, that swells and ebbs at *rate* a second."""
    tide = 0.65 + 0.35 * math.sin(math.tau * (rate or 0.4) * t)
    return tide * (0.3 + 0.6 * chance(seed, 84, int(t / slot)))


def hum(t: float, rate: float, _slot: float, _seed: int) -> float:
    """Return a long even sound, that wavers at *rate* a second."""
    return min(1.0, t / 0.4) * (0.42 + 0.1 * math.sin(math.tau * rate * t))


def murmur(t: float, _rate: float, slot: float, seed: int) -> float:
    """Return somebody who speaks behind, in phrases."""
    turn = t % (PHRASE + PAUSE)
    if turn > PHRASE:
        return 0.0
    uneven = 0.55 + 0.45 * chance(seed, 85, int(t / slot))
    return uneven * abs(math.sin(math.pi * SYLLABLES * t)) * math.sin(math.pi * turn / PHRASE)


def swell(t: float, rate: float, _slot: float, _seed: int) -> float:
    """Return what rises and falls slowly, *rate* times a second: the in is short, the out long."""
    turn = (t * (rate or 0.5)) % 1.0
    share = turn / 0.4 if turn < 0.4 else (1 - turn) / 0.6  # noqa: PLR2004 - where a breath turns
    return 0.12 + 0.85 * share * share * (3 - 2 * share)


def catch(t: float, rate: float, _slot: float, _seed: int) -> float:
    """Return what rises and breaks off, twice, *rate* times a second."""
    turn = (t * (rate or 0.4)) % 1.0
    return next((h * (turn - a) / (b - a) for a, b, h in CATCHES if a <= turn < b), 0.0)


CATCHES = ((0.0, 0.2, 1.0), (0.28, 0.42, 0.75), (0.5, 0.58, 0.5))
"""Where in its turn each catch begins and breaks off, and how high it is then."""


def gap(_t: float, _rate: float, _slot: float, _seed: int) -> float:
    """Return that nothing is heard: the room itself falls silent."""
    return 1.0


Shape = Callable[[float, float, float, int], float]
MARKS: Mapping[Mark, Shape] = {
    "burst": burst,
    "thump": thump,
    "ticks": ticks,
    "rustle": rustle,
    "hum": hum,
    "murmur": murmur,
    "swell": swell,
    "catch": catch,
    "gap": gap,
}
"""Seconds since it began, its rate, seconds of a slot, seed: how loud, 0 to 1."""
