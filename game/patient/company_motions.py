"""Movements of who came along: a child's legs, a baby that cries, somebody who talks on."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, noise
from game.patient.moving import Moving


def _kick(m: Moving, k: float, t: float, seed: int) -> None:
    on = smooth(clamp(noise(seed + 71, t / 1.6) * 3 + 2.0)) * k
    swing = math.sin(t * TURN * 1.4)
    m.joint("drawn", on * (0.45 + 0.4 * max(0.0, swing)))
    m.joint("stamp", on * 1.4 * max(0.0, -swing))
    m.joint("knees", 0.5 * on * swing)


def _sob(m: Moving, k: float, t: float, seed: int) -> None:
    wave = 0.5 + 0.5 * math.sin(t * TURN * 0.8 + noise(seed + 72, t))
    m.unit("26", 0.35 * k * wave)
    m.joint("shoulder", 0.4 * k * wave)
    m.joint("head_pitch", -0.08 * k * wave)


def _chatter(m: Moving, k: float, t: float, seed: int) -> None:
    wave = abs(noise(seed + 73, t * 5.5))
    m.unit("25", 0.7 * k * wave)
    m.unit("26", 0.5 * k * wave)


COMPANY_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "kick": _kick,
    "sob": _sob,
    "chatter": _chatter,
}
