"""Arms: a reach becomes an elbow, a wrist and a hand."""

import math
from dataclasses import dataclass

from game.patient.geometry import Vector, add, apply, bend, between3, length, lerp, scale, subtract
from game.patient.skeleton_build import Physique
from game.patient.skeleton_hands import Hand, bent_hand, blend_hands, read_hand
from game.patient.skeleton_space import HEAD_UNIT, nearness, project, side_of
from game.patient.skeleton_trunk import EDGE, Trunk
from game.patient.stance import Reach
from game.patient.tables import Tables

MOSTLY = 0.7
"""Of a hand between two places: from here on it holds the cloth."""
HAND = 87.0
"""A hand from wrist to fingertip, in du."""
PALM = 0.62
"""The part of a hand that lies on what it covers, in hand lengths from the wrist."""
ARC = 26.0
"""How far a hand on its way swings out, in du."""
FARTHER = 0.16
"""And how much more for each du that it has to go."""
ANCHOR_HEAD = 69.0
"""Anchors of the head are written for a head of this half width, in du."""


LOWEST = (-24.0, 0.3)
"""No lower than here a hanging hand goes, and higher for each du ahead: it stays in the picture."""
SMALL, LOWER, STRAIGHTER = 0.74, 260.0, 2.5
"""Below these arms' length there is more room: how far lower, and straighter, for what is less."""
SWUNG = (16.0, 44.0)
"""How far up and ahead a hanging hand goes that swings, in du."""


@dataclass(frozen=True, slots=True)
class Arm:
    """Elbow and wrist in space; the hand, its direction (radians, on the picture), its size in du.

    `presses`: it takes hold of the cloth under it; `fs` under 1: it points to the viewer;
    `pulled`: how far the sleeve is drawn over it, 0 to 1.
    """

    elbow: Vector
    wrist: Vector
    hand: Hand
    angle: float
    size: float
    fs: float
    presses: bool
    pulled: float


@dataclass(frozen=True, slots=True)
class _Aim:
    at: Vector
    angle: float
    hand: Hand
    pole: Vector
    fs: float
    presses: float
    pulled: float


def solve_arm(side: str, reach: Reach, body: Trunk, tables: Tables) -> Arm:
    """Return the arm of this side as it reaches.

    Raises:
        KeyError: an anchor or a hand shape that the tables do not have.
    """
    sx, build = side_of(side), body.physique
    aim = _aim(side, reach, body, tables)
    shake = (reach.shake[0] * sx, reach.shake[1], reach.shake[2])
    bones = (160 * (0.94 + 0.06 * build.shoulder) * build.arm, 129 * build.arm)
    pole = (aim.pole[0] * sx, aim.pole[1], aim.pole[2])
    elbow, wrist = bend(body.shoulders[side], add(aim.at, shake), bones, pole)
    size = _hand_size(build) * nearness(wrist)
    angle, hand = aim.angle + reach.turn, aim.hand
    if aim.pulled:
        angle = lerp(angle, _along(side, elbow, wrist, angle), aim.pulled)
    if reach.bends:
        hand = bent_hand(hand, read_hand(tables, "fist"), reach.bends)
    return Arm(
        elbow=elbow,
        wrist=wrist,
        hand=hand,
        angle=math.radians(angle if side == "L" else 180 - angle),
        size=size,
        fs=aim.fs,
        presses=aim.presses > MOSTLY,
        pulled=aim.pulled,
    )


def _aim(side: str, reach: Reach, body: Trunk, tables: Tables) -> _Aim:
    row = tables.poses["anchors"][reach.anchor]
    at = anchor(side, reach, body, tables)
    if row["frame"] == "head":
        at = add(at, _nearer(side, reach, body.physique))
    here = _Aim(
        at=at,
        angle=reach.direction,
        hand=read_hand(tables, reach.shape),
        pole=reach.pole,
        fs=reach.fs,
        presses=float(reach.shape == "clutch"),
        pulled=float(row.get("pulls", False)),
    )
    if reach.towards is None or reach.share <= 0:
        return here
    return _blend(side, here, _aim(side, reach.towards, body, tables), min(1.0, reach.share))


def _along(side: str, elbow: Vector, wrist: Vector, angle: float) -> float:
    """Return the direction of a hand that goes on as its forearm does: the one nearest *angle*."""
    (x0, y0), (x1, y1) = project(elbow), project(wrist)
    way = math.degrees(math.atan2(y1 - y0, side_of(side) * (x1 - x0)))
    return way + 360 * round((angle - way) / 360)


def _hand_size(build: Physique) -> float:
    """Return how long a hand is, in du."""
    return HAND * (0.9 + 0.1 * build.limb) * (0.35 + 0.65 * build.arm)


def _nearer(side: str, reach: Reach, build: Physique) -> Vector:
    """Return how far a hand at the face goes on: a child's is small for the head."""
    short = PALM * (HAND * build.head - _hand_size(build))
    way = math.radians(reach.direction)
    return (side_of(side) * short * math.cos(way), short * math.sin(way), 0.0)


def _blend(side: str, a: _Aim, b: _Aim, t: float) -> _Aim:
    """Return the aim between two, on an arc that keeps the hand clear of the body."""
    arc = math.sin(math.pi * t) * (ARC + FARTHER * length(subtract(b.at, a.at)))
    return _Aim(
        at=add(between3(a.at, b.at, t), (side_of(side) * arc * 0.4, 0.0, arc)),
        angle=lerp(a.angle, b.angle, t),
        hand=blend_hands(a.hand, b.hand, t),
        pole=between3(a.pole, b.pole, t),
        fs=lerp(a.fs, b.fs, t),
        presses=lerp(a.presses, b.presses, t),
        pulled=lerp(a.pulled, b.pulled, t),
    )


def anchor(side: str, reach: Reach, body: Trunk, tables: Tables) -> Vector:
    """Return where a reach ends on this body: its anchor of poses.json, offset, mirrored."""
    row = tables.poses["anchors"][reach.anchor]
    sx, build = side_of(side), body.physique
    px, py, pz = row["p"]
    x, y, z = add((px, py, pz), reach.offset)
    deep, high = 0.35 + 0.65 * build.trunk, 0.3 + 0.7 * build.trunk
    at = (sx * x * build.spread, y * high, z * deep)
    match row["frame"]:
        case "waist":
            fuller = (at[0], at[1], at[2] + 26 * build.belly)
            return add(body.along(1.0), body.turned(fuller, 0.6))
        case "chest":
            return add(body.along(2.0), body.turned(at))
        case "head":
            skull = scale((sx * x, y, z), HEAD_UNIT / ANCHOR_HEAD * build.head)
            return add(body.head, apply(body.rotation, skull))
        case "pelvis":
            return add(at, (0.0, 0.0, EDGE * body.joints["edge"]))
        case "hang":
            down = add((px, py, pz), reach.offset)
            return _hanging(side, down, body)
        case _:
            return (sx * x, y, z)


def _hanging(side: str, at: Vector, body: Trunk) -> Vector:
    """Return where a hand hangs: *at* from the shoulder of an average arm."""
    build, ahead = body.physique, body.joints[f"arm_{side}"]
    less, (x, y, z) = max(0.0, SMALL - build.arm), at
    down = y * build.arm * (1 + STRAIGHTER * less) - SWUNG[0] * abs(ahead) * ahead
    x, z = side_of(side) * x * build.spread, (z + SWUNG[1] * ahead) * (0.35 + 0.65 * build.trunk)
    x, y, z = add(body.shoulders[side], (x, down, z))
    return (x, min(y, LOWEST[0] - LOWEST[1] * z + LOWER * less), z)
