"""Movements of hands and arms."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, noise
from game.patient.moving import Moving


def _tremor(m: Moving, k: float, t: float, seed: int) -> None:
    for n, side in enumerate("LR"):
        wave = (0.6 + 0.4 * noise(seed + 7 + n, t * 3)) * k
        m.hands(side, 4 * math.sin(t * 34 + n) * wave, 3.2 * math.cos(t * 36 + 2 * n) * k)


def _rub(m: Moving, k: float, t: float, seed: int) -> None:
    on = smooth(clamp(noise(seed + 62, t / 2.0) * 3 + 1.4)) * k
    m.hands("R", 3 * on * math.sin(t * TURN * 1.1), 7 * on * math.cos(t * TURN * 1.1))


def _wring(m: Moving, k: float, t: float, seed: int) -> None:
    turn = t * TURN * 0.55 + noise(seed + 66, t / 3)
    m.hands("R", 8 * k * math.sin(turn), 5 * k * math.cos(turn))
    m.hands("L", 3 * k * math.sin(turn + 2), 4 * k * math.sin(turn))


HAND_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "tremor": _tremor,
    "rub": _rub,
    "wring": _wring,
}
