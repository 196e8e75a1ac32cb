"""Movements of face, eyes and head: they come when they come, and never twice alike."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, chance, envelope, noise
from game.patient.moving import Moving

Times = tuple[float, float, float]
"""Onset, hold and release, in seconds."""

STEADY = 0.3
"""How much of a movement that comes and goes stays on the face between two."""
DOZE = 6.0
"""Seconds from one sinking of a drowsy head to the next, about."""
QUIVER = 27.0
"""How fast a chin trembles, in radians a second: four times a second, and small."""


def now_and_then(seed: int, t: float, every: float, times: Times) -> float:
    """Return 0 to 1: something that happens once in *every* seconds, at no fixed moment."""
    k = math.floor(t / every)
    starts = ((j + 0.35 * chance(seed, 31, j)) * every for j in (k - 1, k))
    return max(envelope(t - start, *times) for start in starts)


def _wince(m: Moving, k: float, t: float, seed: int) -> None:
    m.joint("head_yaw", 0.05 * k * noise(seed + 63, t * 2))
    m.joint("shoulder", 0.25 * k)
    m.unit("43", 0.35 * k)


def _glance(m: Moving, k: float, t: float, seed: int) -> None:
    back = smooth(clamp(noise(seed + 65, t / 1.4) * 4 - 1.2)) * k
    m.joint("gaze_x", -0.8 * back)
    m.joint("head_yaw", -0.12 * back)


def _blink(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    m.blinks += 26 * k


def _dart(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    m.dart = max(m.dart, k)


def _stare(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    m.blinks -= 15 * k


def _still(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    m.blinks -= 10 * k
    m.damp = max(m.damp, min(0.8, k))


def _flicker(m: Moving, k: float, t: float, seed: int) -> None:
    up = k * (0.2 + 0.8 * now_and_then(seed + 71, t, 2.4, (0.12, 0.4, 0.25)))
    m.unit("1", 0.95 * up)
    m.unit("2", 0.85 * up)
    m.unit("4", 0.35 * up)


def _smile_off(m: Moving, k: float, t: float, seed: int) -> None:
    on = k * now_and_then(seed + 72, t, 2.6, (0.1, 0.8, 0.15))
    m.unit("12", 1.05 * on)
    m.unit("25", 0.5 * on)


def _nod(m: Moving, k: float, t: float, seed: int) -> None:
    on = k * (0.25 + 0.75 * now_and_then(seed + 73, t, 2.8, (0.25, 1.3, 0.4)))
    m.joint("head_pitch", on * (0.1 - 0.12 * math.cos(t * TURN * 1.5 + noise(seed, t))))


def _doze(m: Moving, k: float, t: float, seed: int) -> None:
    """Sink slowly, jerk up, and sink again."""
    j = math.floor(t / DOZE)
    at = t - j * DOZE
    jerk = DOZE * (0.64 + 0.22 * chance(seed, 74, j))
    sunk = smooth(at / jerk) if at < jerk else 1 - smooth((at - jerk) / 0.22)
    awake = envelope(at - jerk, 0.1, 0.3, 0.4)
    m.joint("head_pitch", k * (0.08 + 0.34 * sunk))
    m.unit("43", k * (0.35 + 0.6 * sunk) * (1 - 0.7 * awake))
    m.unit("2", 0.4 * k * awake)
    m.blinks -= 8 * k


def _drift(m: Moving, k: float, t: float, seed: int) -> None:
    heavy = smooth(0.5 + 0.75 * noise(seed + 76, t / 1.7))
    m.unit("43", k * (0.42 + 0.3 * heavy))
    m.joint("gaze_x", 0.35 * k * noise(seed + 77, t / 2.2))
    m.joint("gaze_y", k * (0.15 + 0.25 * heavy))


def _slow_blink(m: Moving, k: float, t: float, seed: int) -> None:
    m.unit("43", k * (0.18 + 0.95 * now_and_then(seed + 78, t, 2.7, (0.4, 0.55, 0.6))))
    m.blinks -= 14 * k


def _chin(m: Moving, k: float, t: float, seed: int) -> None:
    on = 0.4 + 0.6 * smooth(0.5 + noise(seed + 79, t * 1.1))
    m.unit("17", 0.5 * k * on * (0.5 + 0.5 * math.sin(t * QUIVER + 3 * noise(seed + 80, t * 3))))


def _swallow(m: Moving, k: float, t: float, seed: int) -> None:
    down = k * now_and_then(seed + 81, t, 2.6, (0.28, 0.2, 0.45))
    m.unit("80", k * STEADY + (1 - STEADY) * down)
    m.unit("24", 0.7 * down)
    m.unit("17", 0.7 * down)
    m.joint("head_pitch", 0.06 * down)


def _lick(m: Moving, k: float, t: float, seed: int) -> None:
    out = k * now_and_then(seed + 82, t, 2.5, (0.25, 0.9, 0.25))
    across = 0.5 + 0.5 * math.sin(t * 3.4 + 2 * noise(seed + 83, t))
    m.unit("37L", out * across)
    m.unit("37R", out * (1 - across))
    m.unit("25", 0.35 * out + 0.1 * k)


def _jaw(m: Moving, k: float, t: float, seed: int) -> None:
    pulse = now_and_then(seed + 84, t, 1.15, (0.18, 0.22, 0.3))
    m.unit("31", 1.15 * k * (0.35 + 0.65 * pulse))
    m.unit("23", 0.5 * k * (0.3 + 0.7 * pulse))


def _aside(m: Moving, k: float, t: float, seed: int) -> None:
    """Look at somebody beside one, and back only for a moment."""
    back = k * now_and_then(seed + 85, t, 3.4, (0.35, 0.5, 0.35))
    m.joint("gaze_x", 0.7 * back)
    m.joint("head_yaw", 0.35 * back)


def _peek(m: Moving, k: float, t: float, seed: int) -> None:
    """Look up for a moment from where one looks."""
    up = k * now_and_then(seed + 86, t, 2.9, (0.15, 0.35, 0.2))
    m.joint("gaze_x", 0.6 * up)
    m.joint("gaze_y", -0.35 * up)


FACE_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "wince": _wince,
    "glance": _glance,
    "blink": _blink,
    "dart": _dart,
    "stare": _stare,
    "still": _still,
    "flicker": _flicker,
    "smile_off": _smile_off,
    "nod": _nod,
    "doze": _doze,
    "drift": _drift,
    "slow_blink": _slow_blink,
    "chin": _chin,
    "swallow": _swallow,
    "lick": _lick,
    "jaw": _jaw,
    "aside": _aside,
    "peek": _peek,
}
