"""Space and the picture: three numbers in, two out. The one place that knows perspective.

x right, y down, z towards the viewer, in du (52 du are half a head's width); the seat is
the origin. L and R are the patient's own, so L lies at the right of the picture.
"""

import math

from game.patient.geometry import Point, Vector

HEAD_UNIT = 52.0
"""du in half a head's width."""
EYE = 1250.0
"""How far away the viewer sits, in du."""
TILT = 0.13
"""How far the viewer looks down: what is nearer lies lower."""
FLAT = 0.985
"""Height as it looks from a little above."""


def nearness(at: Vector) -> float:
    """Return how much larger something here looks than at the seat."""
    return 1 / (1 - at[2] / EYE)


def project(at: Vector) -> Point:
    """Return where a point of space lies on the picture, in du."""
    near = 1 / (1 - at[2] / EYE)
    return (at[0] * near, at[1] * near * FLAT + at[2] * TILT)


def turn(at: Vector, twist: float, side: float) -> Vector:
    """Turn about the upright axis, then lean to the side; radians."""
    x, y, z = at
    x, z = x * math.cos(twist) + z * math.sin(twist), z * math.cos(twist) - x * math.sin(twist)
    return (x * math.cos(side) - y * math.sin(side), x * math.sin(side) + y * math.cos(side), z)


def lean(at: Vector, pitch: float, side: float) -> Vector:
    """Lean forward, then to the side; radians."""
    x, y, z = at
    y, z = y * math.cos(pitch) + z * math.sin(pitch), z * math.cos(pitch) - y * math.sin(pitch)
    return (x * math.cos(side) - y * math.sin(side), x * math.sin(side) + y * math.cos(side), z)


def side_of(side: str) -> int:
    """Return 1 for the patient's left, at the right of the picture; -1 for the right."""
    return 1 if side == "L" else -1
