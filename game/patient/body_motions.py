"""Movements of the trunk: how somebody holds, rocks, braces, startles and shakes."""

import math
from collections.abc import Callable, Mapping
from itertools import pairwise

from game.patient.face_motions import now_and_then
from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, chance, envelope, noise
from game.patient.moving import Moving

CHANGES = 2.1
"""Seconds from one foot to the other."""
SETTLES = 2.6
"""Seconds from one place on the seat to the next, of somebody who cannot settle."""
STAGES = ((0.0, 0.0), (0.6, 0.3), (1.5, 0.32), (2.0, 0.62), (3.1, 0.64), (3.6, 0.95),
          (5.0, 0.95), (5.5, 0.5), (6.2, 0.48), (6.9, 0.0), (8.2, 0.0))  # fmt: skip
"""Somebody who leans forward and back in stages: (second, how far)."""
START = 0.55
"""Seconds after which somebody startled begins to let go."""
FINE, COARSE = 8.5, 4.6
"""How often a second a body shivers, and shakes in a rigor."""


def _hold(m: Moving, k: float, t: float, seed: int) -> None:
    held = smooth(clamp(noise(seed + 64, t / 3.0) * 4 + 0.8)) * k
    m.joint("breath_amp", -0.9 * held)
    m.joint("shoulder", 0.4 * held)
    m.unit("24", 0.35 * held)


def _stiff(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    m.stiff = max(m.stiff, k)


def _rock(m: Moving, k: float, t: float, seed: int) -> None:
    far = math.sin(t * TURN * 0.4 + 0.6 * noise(seed + 41, t / 4)) * (0.85 + 0.15 * noise(seed, t))
    m.joint("lean_f", k * (0.12 + 0.5 * far))
    m.joint("head_pitch", -0.06 * k * far)


def _shift(m: Moving, k: float, t: float, seed: int) -> None:
    """Sit now on one side and now on the other."""
    j = math.floor(t / SETTLES)
    at = t - (j + 0.3 * chance(seed, 42, j)) * SETTLES
    going = smooth(at / 0.7)
    was, now = _side(seed, j - 1), _side(seed, j)
    m.joint("lean_s", k * (was + (now - was) * going))
    m.joint("twist", 0.4 * k * (was + (now - was) * going))
    m.joint("rise", 0.3 * k * envelope(at, 0.35, 0.0, 0.45))


def _side(seed: int, j: int) -> float:
    return (0.65 + 0.45 * chance(seed, 43, j)) * (1 if j % 2 else -1)


def _stages(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    at = t % STAGES[-1][0]
    for (t0, a), (t1, b) in pairwise(STAGES):
        if t0 <= at < t1:
            m.joint("lean_f", 0.95 * k * (a + (b - a) * smooth((at - t0) / (t1 - t0))))
    m.stiff = max(m.stiff, k)


def _startle(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    up = k * (1 - 0.85 * smooth((m.since - START) / 1.1))
    m.joint("shoulder", 1.0 * up)
    m.joint("lean_f", -0.7 * up)
    m.joint("narrow", 0.8 * up)
    m.joint("head_pitch", -0.10 * up)
    m.hands("LR", 0.0, -26 * up)
    for unit in ("1", "2", "5"):
        m.unit(unit, 0.6 * up)


def _shrug(m: Moving, k: float, t: float, seed: int) -> None:
    """Lift both shoulders and let them fall; then once again, after a while."""
    up = k * max(
        envelope(m.since - 0.1, 0.35, 0.7, 0.5),
        now_and_then(seed + 44, t, 3.6, (0.35, 0.6, 0.5)) * smooth(m.since - 2),
    )
    m.joint("shoulder", 1.25 * up)
    m.joint("head_roll", 0.12 * up)
    m.turn("LR", -8 * up)


def _shake(m: Moving, size: float, t: float, often: float, seed: int) -> None:
    """Move the whole trunk to and fro."""
    wave = t * TURN * often + 1.2 * noise(seed + 45, t * 2)
    m.joint("lean_s", 0.11 * size * math.sin(wave))
    m.joint("twist", 0.13 * size * math.sin(wave * 1.13 + 1))
    m.joint("shoulder", 0.10 * size * math.sin(wave * 0.91 + 2))
    m.joint("head_roll", 0.03 * size * math.sin(wave * 1.07))
    m.hands("L", 2.2 * size * math.sin(wave), 1.6 * size * math.cos(wave))
    m.hands("R", 2.2 * size * math.cos(wave), 1.6 * size * math.sin(wave))


def _shiver(m: Moving, k: float, t: float, seed: int) -> None:
    _shake(m, k * (0.7 + 0.3 * noise(seed + 46, t * 1.3)), t, FINE, seed)


def _rigor(m: Moving, k: float, t: float, seed: int) -> None:
    """Shake hard for some seconds, then hardly at all."""
    on = smooth(clamp(noise(seed + 47, t / 2.2) * 2.5 + 0.9))
    _shake(m, k * (0.25 + 2.1 * on), t, COARSE, seed)
    m.joint("shoulder", 0.25 * k * on)


def _feet(m: Moving, k: float, t: float, seed: int) -> None:
    """Put the weight on the other foot, and back: a second and more on each."""
    j = math.floor(t / CHANGES)
    at = t - (j + 0.25 * chance(seed, 67, j)) * CHANGES
    going = smooth(at / 0.55)
    side = (1 - 2 * (j % 2)) * (2 * going - 1)
    m.joint("sway", 1.3 * k * side)
    m.joint("lean_s", 0.35 * k * side)
    m.joint("head_roll", -0.06 * k * side)
    m.joint("step", 0.5 * (j + going))
    m.joint("stride", 0.5 * k * envelope(at, 0.15, 0.2, 0.2))


def _restless(m: Moving, k: float, t: float, seed: int) -> None:
    """Draw the knees up and let them down, again and again."""
    on = smooth(clamp(noise(seed + 68, t / 2.2) * 2 + 0.9))
    m.joint("drawn", 0.55 * k * on * (0.5 + 0.5 * math.sin(t * TURN * 0.5)))
    m.joint("knees", 0.5 * k * on * math.sin(t * TURN * 0.37))


BODY_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "hold": _hold,
    "feet": _feet,
    "restless": _restless,
    "stiff": _stiff,
    "rock": _rock,
    "shift": _shift,
    "stages": _stages,
    "startle": _startle,
    "shrug": _shrug,
    "shiver": _shiver,
    "rigor": _rigor,
}
