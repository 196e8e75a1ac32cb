"""Idle life: breath, blinks, saccades, shifts of weight. Pure in time and seed, never a loop.

Rates: breathing 12-20 a minute (EVIDENCE.md section 4); blinks 17 at rest, 26 talking
(section 1, Bent97).
"""

import math

from game.patient.geometry import clamp, lerp, smooth

TURN = 2 * math.pi
SELDOM = 2.0
"""Nobody blinks less often, a minute."""
GRID = 3.0
"""Rates of blinks lie so far apart: 8, 17 and 26 are among them."""
CALM, DARTING = (1.9, 0.2), (0.55, 0.8)
"""How long eyes stay, in seconds, and how far they go."""


def chance(*parts: int) -> float:
    """Return a number from 0 to 1 that depends on every part: splitmix64.

    Each part is mixed to the end: without, numbers in a row return every fourth time.
    """
    x = 0x9E3779B97F4A7C15
    for part in parts:
        x = ((x ^ (part & MASK)) * 0xBF58476D1CE4E5B9) & MASK
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
        x ^= x >> 31
    return (x >> 11) / (1 << 53)


MASK = 0xFFFFFFFFFFFFFFFF


def noise(seed: int, t: float) -> float:
    """Return smooth noise in -1..1, one value a unit of *t*."""
    i = math.floor(t)
    f = t - i
    return lerp(chance(seed, i), chance(seed, i + 1), f * f * (3 - 2 * f)) * 2 - 1


def envelope(t: float, attack: float, hold: float, release: float) -> float:
    """Return 0 to 1: up in *attack*, held, down in *release*; seconds from the onset."""
    if t < 0 or t > attack + hold + release:
        return 0.0
    if t < attack:
        return float(smooth(t / attack))
    return 1.0 if t < attack + hold else float(smooth((attack + hold + release - t) / release))


def breath(
    seed: int, t: float, rate: float, depth: float, lift: float | None = None
) -> dict[str, float]:
    """Return the joints of breathing at *rate* a minute; no two breaths are alike.

    *lift* is how full the lungs are, where they do not keep this rhythm.
    """
    size = depth * (1 + 0.14 * noise(seed + 52, t * rate / 60))
    if lift is None:
        lift = lift_of(phase_at(seed, t, rate))
    laboured = max(0.0, depth - 1.5)
    return {
        "breath": lift,
        "breath_amp": size,
        "shoulder": 0.22 * laboured * lift,
        "head_pitch": -0.03 * laboured * lift,
    }


def phase_at(seed: int, t: float, rate: float) -> float:
    """Return where somebody is in their breaths, a turn each, by the clock alone."""
    breaths = t * rate / 60
    return (
        breaths * TURN
        + 1.5 * noise(seed + 51, breaths / 3.1)
        + 0.5 * noise(seed + 54, breaths / 1.3)
    )


def lift_of(phase: float) -> float:
    """Return how full the lungs are in a turn of the breath: 0 to 1, about."""
    return 0.5 - 0.5 * math.cos(phase) + 0.12 * math.sin(2 * phase)


def blink(seed: int, t: float, a_minute: float) -> float:
    """Return how far the lids are shut by a blink, 0 to 1."""
    gap = 60 / max(SELDOM, a_minute)
    k = math.floor(t / gap)
    starts = ((j + 0.1 + 0.8 * chance(seed, 11, j)) * gap for j in (k - 1, k))
    return max(envelope(t - start, 0.07, 0.035, 0.13) for start in starts)


def blinks(seed: int, t: float, a_minute: float) -> float:
    """Return how far the lids are shut, 0 to 1, at a rate that may change while they move.

    Lids keep the time of the next rate of GRID; from one to another they go smoothly.
    """
    step = max(0.0, (a_minute - SELDOM) / GRID)
    low = math.floor(step)
    over = smooth((step - low - 0.5) * GRID + 0.5)
    slow, fast = (blink(seed, t, SELDOM + GRID * n) for n in (low, low + 1))
    return lerp(slow, fast, over)


def gaze(seed: int, t: float, dart: float) -> tuple[float, float]:
    """Return where the eyes are: saccades, wider and sooner with *dart* (0-1)."""
    (ax, ay), (bx, by) = _saccades(seed, t, CALM), _saccades(seed, t, DARTING)
    return lerp(ax, bx, dart), lerp(ay, by, dart)


def _saccades(seed: int, t: float, kind: tuple[float, float]) -> tuple[float, float]:
    stay, reach = kind
    j = math.floor(t / stay)
    at = (j + 0.35 * chance(seed, 24, j)) * stay
    (ax, ay), (bx, by) = _target(seed, j - 1, reach), _target(seed, j, reach)
    w = smooth((t - at) / 0.05)
    return lerp(ax, bx, w), lerp(ay, by, w)


def _target(seed: int, j: int, reach: float) -> tuple[float, float]:
    return (chance(seed, 22, j) * 2 - 1) * reach, (chance(seed, 23, j) * 2 - 1) * 0.14


def sway(seed: int, t: float) -> dict[str, float]:
    """Return the small shifts of somebody who sits."""
    settle = smooth(clamp(noise(seed + 9, t / 11) * 3))
    return {
        "head_yaw": 0.05 * noise(seed + 1, t * 0.35),
        "head_roll": 0.03 * noise(seed + 2, t * 0.3),
        "head_pitch": 0.03 * noise(seed + 3, t * 0.4),
        "lean_s": 0.05 * noise(seed + 4, t * 0.18) + 0.04 * settle,
        "twist": 0.03 * noise(seed + 5, t * 0.13),
    }
