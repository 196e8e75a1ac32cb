"""Movements of somebody on foot: how a walk stops, sways and hurries."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import chance, envelope, noise
from game.patient.moving import Moving

PAUSES = 4.6
"""Seconds from one stop to the next of somebody who cannot walk far."""


def _stops(m: Moving, k: float, t: float, seed: int) -> None:
    """Walk a few steps, stand, breathe, and walk on."""
    j = math.floor((t + 2.2) / PAUSES)
    at = (t + 2.2) % PAUSES - 0.4 * chance(seed, 74, j)
    stands = k * envelope(at - 1.5, 0.5, 1.5, 0.6)
    m.joint("halt", stands)
    m.joint("slump", 0.26 * stands)
    m.joint("lean_f", 0.34 * stands)
    m.joint("head_pitch", 0.12 * stands)
    m.joint("shoulder", 0.32 * stands)
    m.joint("breath_amp", 0.8 * stands)


def _unsteady(m: Moving, k: float, t: float, seed: int) -> None:
    """Sway from side to side, and catch oneself with the arms."""
    side = noise(seed + 75, t / 0.85)
    catch = smooth(clamp(2.2 * abs(side) - 0.8))
    m.joint("sway", 1.5 * k * side)
    m.joint("lean_s", 0.85 * k * noise(seed + 75, (t - 0.22) / 0.85))
    m.joint("twist", 0.3 * k * noise(seed + 76, t / 1.1))
    m.joint("head_roll", -0.12 * k * side)
    m.hands("LR", 18 * k * (0.5 + catch), -22 * k * catch)


def _trips(m: Moving, k: float, t: float, seed: int) -> None:
    """Pitch forward on a step now and then, and straighten up."""
    j = math.floor(t / 2.4)
    at = t - (j + 0.3 * chance(seed, 77, j)) * 2.4
    falls = k * envelope(at - 0.2, 0.16, 0.1, 0.7)
    m.joint("lean_f", 0.55 * falls)
    m.joint("head_pitch", 0.14 * falls)
    m.joint("halt", 0.5 * falls)
    m.hands("LR", 10 * falls, -34 * falls)


GAIT_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "stops": _stops,
    "unsteady": _unsteady,
    "trips": _trips,
}
