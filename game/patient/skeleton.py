"""A stance becomes joints in space: one pure function, in du (52 du are half a head's width).

x right, y down, z towards the viewer; the seat is the origin. L and R are the
patient's own, so L lies at the right of the picture.
"""

import math
from dataclasses import dataclass

from game.patient.geometry import Point
from game.patient.skeleton_arms import Arm, solve_arm
from game.patient.skeleton_build import Physique
from game.patient.skeleton_legs import Leg, solve_leg
from game.patient.skeleton_space import (
    HEAD_UNIT,
    Matrix,
    add,
    between,
    distance_factor,
    project,
    rotation_of,
    scale,
    subtract,
    turn,
)
from game.patient.stance import Stance, Vector
from game.patient.tables import Tables

SIDES = ("L", "R")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The solved body. `spine`: seat, waist, chest, nape; the rest as named."""

    joints: dict[str, float]
    physique: Physique
    spine: tuple[Vector, Vector, Vector, Vector]
    side: float
    """How far the trunk leans to the side, in radians."""
    twist: float
    shoulders: dict[str, Vector]
    head: Vector
    rotation: Matrix
    unit: float
    """Half a head's width on the picture, in du."""
    arms: dict[str, Arm]
    legs: dict[str, Leg]

    def along(self, t: float) -> Vector:
        """Return the place on the spine: 0 seat, 1 waist, 2 chest, 3 nape."""
        i = min(2, int(t))
        return between(self.spine[i], self.spine[i + 1], t - i)

    def turned(self, at: Vector, share: float = 1.0) -> Vector:
        """Turn an offset with the trunk."""
        return turn(at, self.twist * share, self.side * share)

    def trunk(self, t: float, x: float, y: float = 0.0, z: float = 0.0) -> Point:
        """Return a point of the trunk on the picture: on the spine at `t`, and off it."""
        return project(add(self.along(t), self.turned((x, y, z), t / 3)))

    def head_centre(self) -> Point:
        """Return the middle of the head on the picture."""
        return project(self.head)

    def of_head(self, x: float, y: float, z: float = 0.0) -> Point:
        """Return a point fixed to the skull, given in head units, on the picture."""
        cx, cy = self.head_centre()
        r = self.rotation
        return (
            cx + self.unit * (r[0][0] * x + r[0][1] * y + r[0][2] * z),
            cy + self.unit * (r[1][0] * x + r[1][1] * y + r[1][2] * z),
        )


def solve(stance: Stance, physique: Physique, tables: Tables) -> Skeleton:
    """Return the joints of this body in this stance."""
    joints = _joints(stance, physique)
    side, twist = joints["lean_s"] * 0.22, joints["twist"] * 0.42
    spine = _spine(joints, physique, side)
    neck = add(spine[3], _neck(joints, physique, side))
    rotation = rotation_of(
        joints["head_yaw"] * 0.6 + twist * 0.6,
        joints["head_pitch"] + 0.05,
        joints["head_roll"] + side * 0.35,
    )
    unit = HEAD_UNIT * physique.head
    bare = Skeleton(
        joints=joints,
        physique=physique,
        spine=spine,
        side=side,
        twist=twist,
        shoulders={
            s: add(spine[3], turn(_shoulder(s, joints, physique), twist, side)) for s in SIDES
        },
        head=subtract(neck, scale(_applied(rotation, (0, 0.92, -0.20)), unit)),
        rotation=rotation,
        unit=unit * distance_factor(neck),
        arms={},
        legs={s: solve_leg(s, joints, physique) for s in SIDES},
    )
    reaches = {"L": stance.left, "R": stance.right}
    for s in SIDES:
        bare.arms[s] = solve_arm(s, reaches[s], bare, tables)
    return bare


def _joints(stance: Stance, physique: Physique) -> dict[str, float]:
    """Return every joint, with how age or illness sits in this body added."""
    out = {"breath_amp": 1.0, **stance.joints}
    for name, more in physique.posture.items():
        room = 1 - min(1.0, max(0.0, out.get(name, 0.0))) if name == "slump" else 1.0
        out[name] = out.get(name, 0.0) + more * room
    return _Absent(out)


class _Absent(dict[str, float]):
    """Joints: an absent one is 0."""

    def __missing__(self, _: str) -> float:
        return 0.0


def _pitch(joints: dict[str, float]) -> float:
    lean = joints["lean_f"]
    return lean * (0.50 if lean > 0 else 0.30)


def _spine(
    joints: dict[str, float], physique: Physique, side: float
) -> tuple[Vector, Vector, Vector, Vector]:
    slump, breath = joints["slump"], joints["breath"] * joints["breath_amp"]
    k, seat = physique.trunk, _seat(joints)
    straight: tuple[Vector, ...] = (
        (0, -89 + 8 * slump, -8 - 24 * slump),
        (0, -174 + 22 * slump - 1.5 * breath, 2 + 10 * slump + 2 * breath),
        (0, -230 + 29 * slump - 2.5 * breath, 2 + 40 * slump),
    )
    pitch = _pitch(joints)
    waist, chest, nape = (
        add(seat, _leaned(scale(at, k), pitch * share, side * share))
        for at, share in zip(straight, (0.8, 1.0, 1.0), strict=True)
    )
    return seat, waist, chest, nape


def _seat(joints: dict[str, float]) -> Vector:
    """Return where the hips are: forward on the chair when on its edge."""
    return (0.0, 0.0, 64.0 * joints["edge"])


def _leaned(at: Vector, pitch: float, side: float) -> Vector:
    x, y, z = at
    y, z = y * math.cos(pitch) + z * math.sin(pitch), z * math.cos(pitch) - y * math.sin(pitch)
    return (x * math.cos(side) - y * math.sin(side), x * math.sin(side) + y * math.cos(side), z)


def _neck(joints: dict[str, float], physique: Physique, side: float) -> Vector:
    slump, pitch = joints["slump"], _pitch(joints) * 0.8
    y, z = -34 * physique.neck_length + 12 * slump, 10 + 16 * slump
    return (
        side * 20,
        y * math.cos(pitch) + z * math.sin(pitch),
        z * math.cos(pitch) - y * math.sin(pitch),
    )


def _shoulder(side: str, joints: dict[str, float], physique: Physique) -> Vector:
    sx = 1 if side == "L" else -1
    slump, amount = joints["slump"], joints["breath_amp"]
    lift = 5 * joints["breath"] * amount * (1.8 if amount > 1.5 else 1)
    return (
        sx * (101 * physique.shoulder - 5 * slump),
        (35 - 24 * joints["shoulder"]) * physique.trunk + slump - lift,
        -4 + 22 * slump,
    )


def _applied(rotation: Matrix, at: Vector) -> Vector:
    x, y, z = (sum(r * v for r, v in zip(row, at, strict=True)) for row in rotation)
    return (x, y, z)
