"""Legs of somebody on foot: from the hips down to a floor that the feet stay on.

The hips are the origin, as the seat is of somebody who sits; `Carriage` tells how far they
are from where they rest, so the floor and the feet move against them.
"""

import math

from game.patient.gait import Carriage, Foot, Joints, foot
from game.patient.geometry import Vector, bend, clamp
from game.patient.skeleton_build import Physique
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import side_of

THIGH, SHIN = 206.0, 200.0
"""The bones of an average leg, in du."""
ANKLE = 30.0
"""How high the ankle is over the sole."""
BEHIND, BEFORE = 30.0, 92.0
"""How far heel and toe are from the ankle."""
HIP = (44.0, 10.0)
"""How far a hip joint is from the middle, and below the origin."""
TURNED = 0.13
"""How far toes point outward, for each du of a foot before the ankle."""
STRAIGHT = 0.982
"""How nearly straight legs are that one stands on."""
KNEES = (0.22, -0.05, 1.0)
"""Where knees point: outward, up, ahead."""


def leg_long(physique: Physique) -> float:
    """Return how long legs are, 1 on the average; a child's are shorter for the trunk."""
    return 0.2 + 0.8 * min(1.06, physique.trunk)


def floor_of(physique: Physique) -> float:
    """Return how far the floor lies below the hips of somebody who stands, in du."""
    long = leg_long(physique)
    return HIP[1] + (THIGH + SHIN) * long * STRAIGHT + ANKLE * leg_size(physique)


def leg_size(physique: Physique) -> float:
    """Return how large feet are, 1 on the average."""
    return 0.35 + 0.65 * leg_long(physique)


def solve_standing_leg(side: str, joints: Joints, physique: Physique, carried: Carriage) -> Leg:
    """Return a leg that stands or walks; *carried* tells where the hips are."""
    sx, long, size = side_of(side), leg_long(physique), leg_size(physique)
    at, floor = foot(side, joints), floor_of(physique) - carried.down
    x = sx * at.out * (0.4 + 0.6 * physique.hip) * size - carried.aside
    ankle, heel, toe = _sole(at, x, floor, size * long)
    hip = (sx * HIP[0] * (0.4 + 0.6 * physique.hip), HIP[1], 0.0)
    pole = (sx * KNEES[0], KNEES[1], KNEES[2])
    bones = (THIGH * long, SHIN * long)
    knee, ankle = bend(hip, ankle, bones, pole)
    out = sx * TURNED * size
    return Leg(hip, knee, ankle, heel, (toe[0] + out * BEFORE, toe[1], toe[2]))


def _sole(at: Foot, x: float, floor: float, size: float) -> tuple[Vector, Vector, Vector]:
    """Return ankle, heel and toe of a foot that stands on its sole, its heel or its toes."""
    behind, before, high = BEHIND * size, BEFORE * size, ANKLE * size
    y, z = floor - at.up * size, at.ahead * size
    steep = clamp(at.steep, -1.0, 1.0)
    c, s = math.cos(steep), math.sin(steep)
    pivot = z - behind if steep >= 0 else z + before

    def turned(ahead: float, up: float) -> Vector:
        off = ahead + z - pivot
        return (x, y - off * s - up * c, pivot + off * c - up * s)

    return turned(0.0, high), turned(-behind, 0.0), turned(before, 0.0)
