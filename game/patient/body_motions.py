"""Movements of trunk, breath, legs and feet."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, noise
from game.patient.moving import Moving


def _tap(m: Moving, k: float, t: float, seed: int) -> None:
    on = smooth(clamp(noise(seed + 61, t / 2.5) * 3 + 1.6))
    m.joint("foot", k * on * max(0.0, math.sin(t * TURN * 2.2)))


def _hold(m: Moving, k: float, t: float, seed: int) -> None:
    held = smooth(clamp(noise(seed + 64, t / 3.0) * 4 + 0.8)) * k
    m.joint("breath_amp", -0.9 * held)
    m.joint("shoulder", 0.18 * held)
    m.unit("24", 0.35 * held)


BODY_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "tap": _tap,
    "hold": _hold,
}
