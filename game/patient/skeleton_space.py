"""Space and the picture: three numbers in, two out. The one place that knows perspective."""

import math

from game.patient.geometry import Point
from game.patient.stance import Vector

Matrix = tuple[Vector, Vector, Vector]

HEAD_UNIT = 52.0
"""du in half a head's width."""
EYE = 1250.0
"""How far away the viewer sits, in du."""
TILT = 0.13
"""How far the viewer looks down: what is nearer lies lower."""


def distance_factor(at: Vector) -> float:
    """Return how much larger something here looks than at the seat."""
    return 1 / (1 - at[2] / EYE)


def project(at: Vector) -> Point:
    """Return where a point of space lies on the picture, in du."""
    near = distance_factor(at)
    return (at[0] * near, at[1] * near * 0.985 + at[2] * TILT)


def add(a: Vector, b: Vector) -> Vector:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, by: float) -> Vector:
    """Return a, `by` times as long."""
    return (a[0] * by, a[1] * by, a[2] * by)


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def between(a: Vector, b: Vector, t: float) -> Vector:
    """Return the point a share `t` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def turn(at: Vector, twist: float, side: float) -> Vector:
    """Turn about the upright axis, then lean to the side; radians."""
    x, y, z = at
    x, z = x * math.cos(twist) + z * math.sin(twist), z * math.cos(twist) - x * math.sin(twist)
    return (x * math.cos(side) - y * math.sin(side), x * math.sin(side) + y * math.cos(side), z)


def rotation_of(yaw: float, pitch: float, roll: float) -> Matrix:
    """Return the matrix that yaws, then pitches, then rolls; radians.

    A positive yaw turns the face to the right of the picture, a positive pitch down.
    """
    cy, sy = math.cos(yaw), math.sin(yaw)
    cp, sp = math.cos(pitch), math.sin(pitch)
    cr, sr = math.cos(roll), math.sin(roll)
    level: Matrix = ((cy, 0.0, sy), (-sp * sy, cp, sp * cy), (-cp * sy, -sp, cp * cy))
    top, mid, deep = level
    return (
        subtract(scale(top, cr), scale(mid, sr)),
        add(scale(top, sr), scale(mid, cr)),
        deep,
    )


def bend(root: Vector, goal: Vector, bones: tuple[float, float], pole: Vector) -> tuple[Vector, Vector]:
    """Return joint and end of two bones that reach from `root` for `goal`.

    The joint points to `pole`. A goal too far or too near is moved to where the end
    can be: the bones keep their lengths, always.
    """
    first, second = bones
    gap = subtract(goal, root)
    far = math.sqrt(dot(gap, gap)) or 1e-3
    reach = min(max(far, abs(first - second) * 1.05 + 4), (first + second) * 0.995)
    way = scale(gap, 1 / far)
    end = add(root, scale(way, reach))
    out = subtract(pole, scale(way, dot(pole, way)))
    out = scale(out, 1 / (math.sqrt(dot(out, out)) or 1e-3))
    cosine = (first * first + reach * reach - second * second) / (2 * first * reach)
    cosine = min(1.0, max(-1.0, cosine))
    sine = math.sqrt(1 - cosine * cosine)
    joint = add(root, add(scale(way, first * cosine), scale(out, first * sine)))
    return joint, end
