"""Movements of face, eyes and head."""

from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import noise
from game.patient.moving import Moving


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


FACE_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "wince": _wince,
    "glance": _glance,
    "blink": _blink,
    "dart": _dart,
}
