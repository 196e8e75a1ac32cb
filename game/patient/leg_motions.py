"""Movements of legs and feet."""

import math
from collections.abc import Callable, Mapping

from game.patient.face_motions import now_and_then
from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, noise
from game.patient.moving import Moving


def _tap(m: Moving, k: float, t: float, seed: int) -> None:
    on = smooth(clamp(noise(seed + 61, t / 2.5) * 3 + 1.9))
    m.joint("foot", k * on * (0.5 - 0.5 * math.cos(t * TURN * 2.2)))


def _bounce(m: Moving, k: float, t: float, seed: int) -> None:
    on = smooth(clamp(noise(seed + 67, t / 3.1) * 3 + 2.0))
    up = 0.25 + 0.75 * (0.5 - 0.5 * math.cos(t * TURN * 3.6))
    m.joint("heel", 1.15 * k * on * up)
    m.joint("lean_s", 0.03 * k * on * math.sin(t * TURN * 3.6))


def _stamp(m: Moving, k: float, t: float, seed: int) -> None:
    """Lift a foot slowly and put it down hard."""
    m.joint("stamp", k * now_and_then(seed + 68, t, 1.7, (0.4, 0.12, 0.09)))


def _swing(m: Moving, k: float, t: float, seed: int) -> None:
    m.joint("swing", k * math.sin(t * TURN * 0.9 + 0.8 * noise(seed + 69, t / 2)))


def _fidget(m: Moving, k: float, t: float, seed: int) -> None:
    """Move the legs this way and that, and never settle."""
    m.joint("knees", k * (0.2 + 0.65 * noise(seed + 87, t * 0.9)))
    m.joint("aside", 0.7 * k * noise(seed + 88, t * 0.7))
    m.joint("tuck", 0.8 * k * smooth(clamp(1.6 * noise(seed + 89, t * 0.6))))
    m.joint("heel", 0.8 * k * clamp(noise(seed + 90, t * 1.3)))


def _tremble(m: Moving, k: float, t: float, seed: int) -> None:
    size = k * (0.7 + 0.3 * noise(seed + 91, t))
    m.joint("knees", 0.14 * size * math.sin(t * TURN * 5.6))
    m.joint("heel", 0.22 * size * (1 + math.sin(t * TURN * 5.1 + 1)))


LEG_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "tap": _tap,
    "bounce": _bounce,
    "stamp": _stamp,
    "swing": _swing,
    "fidget": _fidget,
    "tremble": _tremble,
}
