"""The trunk and the head of somebody who sits: spine, shoulders, neck, where the skull points."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.geometry import (
    Matrix,
    Point,
    Vector,
    add,
    apply,
    between3,
    clamp,
    rotation,
    scale,
    smooth,
    subtract,
)
from game.patient.skeleton_build import Physique
from game.patient.skeleton_space import HEAD_UNIT, lean, nearness, project, side_of, turn
from game.patient.stance import JOINTS, Stance

SIDES = ("L", "R")
HIGHER, LOWER = 26.0, 13.0
"""How far one shoulder goes up and the other down, in du."""
LABOURED = 1.3
"""Breath deeper than this lifts the shoulders."""
EDGE = 46.0
"""How far forward the hips are on the edge of the seat, in du."""
RISEN = 58.0
"""How far they are up who have half risen, in du."""
SUNK = 52.0
"""How far they are down who slid down."""

Joints = Mapping[str, float]
Spine = tuple[Vector, Vector, Vector, Vector]


@dataclass(frozen=True, slots=True)
class Trunk:
    """The solved trunk. `spine`: seat, waist, chest, nape; `unit`: half a head's width, in du."""

    joints: Joints
    physique: Physique
    spine: Spine
    side: float
    """How far the trunk leans to the side, in radians."""
    twist: float
    shoulders: Mapping[str, Vector]
    head: Vector
    rotation: Matrix
    unit: float

    def along(self, t: float) -> Vector:
        """Return the place on the spine: 0 seat, 1 waist, 2 chest, 3 nape."""
        i = min(2, int(t))
        return between3(self.spine[i], self.spine[i + 1], t - i)

    def turned(self, at: Vector, share: float = 1.0) -> Vector:
        """Turn an offset with the trunk."""
        return turn(at, self.twist * share, self.side * share)

    def trunk(self, t: float, x: float, y: float = 0.0, z: float = 0.0) -> Point:
        """Return a point of the trunk on the picture: on the spine at `t`, and off it."""
        return project(add(self.along(t), self.turned((x, y, z), t / 3)))

    def head_centre(self) -> Point:
        """Return the middle of the head on the picture."""
        return project(self.head)


def solve_trunk(stance: Stance, physique: Physique) -> Trunk:
    """Return the trunk of this body in this stance."""
    joints = joints_of(stance, physique)
    side, twist = joints["lean_s"] * 0.22, joints["twist"] * 0.42
    spine = _spine(joints, physique, side)
    neck = add(spine[3], _neck(joints, physique, side))
    skull = rotation(
        joints["head_yaw"] * 0.6 + twist * 0.6,
        joints["head_pitch"] + 0.05,
        joints["head_roll"] + side * 0.35,
    )
    unit = HEAD_UNIT * physique.head
    shoulders = {s: add(spine[3], turn(_shoulder(s, joints, physique), twist, side)) for s in SIDES}
    return Trunk(
        joints=joints,
        physique=physique,
        spine=spine,
        side=side,
        twist=twist,
        shoulders=shoulders,
        head=subtract(neck, scale(apply(skull, (0, 0.92, -0.20)), unit)),
        rotation=skull,
        unit=unit * nearness(neck),
    )


def joints_of(stance: Stance, physique: Physique) -> dict[str, float]:
    """Return every joint, with how age or illness sits in this body added."""
    out = dict.fromkeys(JOINTS, 0.0) | {"breath_amp": 1.0} | dict(stance.joints)
    for name, more in physique.posture.items():
        room = 1 - clamp(out[name]) if name == "slump" else 1.0
        out[name] += more * room
    return out


def _pitch(joints: Joints) -> float:
    ahead = joints["lean_f"]
    return ahead * (0.50 if ahead > 0 else 0.30)


def _spine(joints: Joints, physique: Physique, side: float) -> Spine:
    slump, breath = joints["slump"], joints["breath"] * joints["breath_amp"]
    low = SUNK * joints["sink"] - RISEN * joints["rise"]
    k, seat = physique.trunk, (0.0, low, EDGE * joints["edge"])
    straight: tuple[Vector, ...] = (
        (0, (-89 + 8 * slump) * k, -8 - 24 * slump),
        (0, (-174 + 22 * slump - 1.5 * breath) * k, 2 + 10 * slump + 2 * breath),
        (0, (-230 + 29 * slump - 2.5 * breath) * k, 2 + 40 * slump),
    )
    pitch = _pitch(joints)
    waist, chest, nape = (
        add(seat, lean(at, pitch * share, side * share))
        for at, share in zip(straight, (0.8, 1.0, 1.0), strict=True)
    )
    return seat, waist, chest, nape


def _neck(joints: Joints, physique: Physique, side: float) -> Vector:
    slump = joints["slump"]
    up = (0.0, -34 * physique.neck_length + 12 * slump, 10 + 16 * slump)
    _, y, z = lean(up, _pitch(joints) * 0.8, 0.0)
    return side * 20, y, z


def _shoulder(side: str, joints: Joints, physique: Physique) -> Vector:
    slump, amount, narrow = joints["slump"], joints["breath_amp"], joints["narrow"]
    deep = 1 + 0.5 * smooth((amount - LABOURED) / 0.8)
    lift = 5 * joints["breath"] * amount * deep * min(1.0, physique.trunk)
    higher = -side_of(side) * joints["tilt"]
    lift += higher * (HIGHER if higher > 0 else LOWER) * physique.trunk
    return (
        side_of(side) * ((101 - 15 * narrow) * physique.shoulder - 5 * slump),
        (35 - 24 * joints["shoulder"]) * physique.trunk + slump - lift,
        -4 + 22 * slump + 24 * narrow,
    )
