"""What a turned or bowed head does to landmarks that are drawn flat."""

import math

from game.patient.face_shape import Landmarks
from game.patient.geometry import Matrix


def _sided(name: str) -> tuple[str, ...]:
    return (f"{name}L", f"{name}R")


_BROWS = (*_sided("b1"), *_sided("b2"), *_sided("b3"), *_sided("b4"), *_sided("g1"), *_sided("g2"))
_MOUTH = (
    *("m0", "i0", "j0", "q0"),
    *(name for plain in ("m1", "m2", "i1", "j1", "q1") for name in _sided(plain)),
)
LOWERED = (*((name, 0.90, 0.55) for name in _BROWS), *((name, 0.60, 0.68) for name in _MOUTH))
"""What a bowed head would drop too far: how much of it to undo, in front of which depth."""
CONTOUR = {"o1": 0.84, "o2": 0.90, "o3": 0.80, "o4": 0.46, "o5": 0.68, "o6": 0.62, "o7": 0.36}
"""How deep the head is behind each point of its contour."""
TURNED = 0.06
"""A head turned less keeps its contour, in radians."""


def lift(places: Landmarks, rotation: Matrix) -> None:
    """Undo part of what a bowed head drops: else every bowed head scowls and smirks."""
    bowed = rotation[1][2]
    if bowed > 0:
        for name, share, level in LOWERED:
            x, y, z = places[name]
            places[name] = (x, y - bowed * share * (z - level), z)


def turn_contour(places: Landmarks, rotation: Matrix) -> None:
    """Slide the far contour of a turned head to where its surface turns away."""
    ahead = rotation[0]
    yaw = math.atan2(ahead[2], math.hypot(ahead[0], ahead[1]))
    if abs(yaw) <= TURNED:
        return
    side = "L" if yaw > 0 else "R"
    for name, deep in CONTOUR.items():
        x, y, z = places[name + side]
        wide = abs(x)
        phi = math.atan2(deep * math.sin(abs(yaw)), wide * math.cos(yaw))
        across = math.copysign(wide * math.cos(phi), x)
        places[name + side] = (across, y, z + deep * math.sin(phi))
