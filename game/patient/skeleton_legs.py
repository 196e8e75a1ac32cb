"""Legs of somebody sitting: thighs to the viewer, shins down, feet on the floor."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.geometry import Vector, add, between3, clamp, lerp
from game.patient.skeleton_build import Physique
from game.patient.skeleton_space import side_of
from game.patient.skeleton_trunk import EDGE, RISEN

FLOOR = 252.0
"""How far the floor lies below the seat, in du."""
GROWN = 0.95
"""A trunk shorter than this is a child's: the legs are shorter, and the feet hang."""
LONG = 232.0
"""From the seat to the knee of an average leg, in du."""
OVER = -26.0
"""How far beyond the middle a foot is that is crossed over the other, in du."""

Places = tuple[Vector, Vector, Vector, Vector]
"""Knee, ankle, heel and toe: x outward from the middle, y down from the seat, z ahead."""

WAYS: Mapping[str, Mapping[str, Places]] = {
    "cross": {
        "L": ((56, 2, 232), (34, 222, 200), (34, 252, 170), (46, 252, 292)),
        "R": ((-14, -42, 240), (-68, 156, 262), (-58, 182, 240), (-94, 212, 320)),
    },
    "stretch": {
        "L": ((60, 60, 236), (54, 212, 342), (55, 250, 352), (71, 142, 390)),
        "R": ((60, 60, 236), (56, 212, 350), (57, 250, 360), (77, 143, 398)),
    },
    "held": {"R": ((70, 60, 236), (76, 212, 350), (77, 250, 360), (92, 142, 396))},
    "tuck": {
        "L": ((70, 6, 230), (64, 168, 84), (62, 176, 50), (72, 252, 116)),
        "R": ((70, 6, 230), (64, 168, 74), (62, 176, 40), (72, 252, 106)),
    },
    "rub": {"R": ((44, -18, 238), (-44, 120, 246), (-26, 140, 226), (-96, 168, 300))},
}
"""Where a leg is that is held another way, by the joint that brings it there."""
MOVES: Mapping[str, Places] = {
    "foot": ((0, 0, 0), (0, 0, 0), (0, 0, 0), (0, -34, -8)),
    "stamp": ((0, -46, 0), (0, -58, -6), (0, -58, -6), (0, -52, -6)),
    "swing": ((-2, -2, 2), (-10, -16, 24), (-9, -16, 20), (-16, -32, 34)),
    "stroke": ((4, -6, 0), (4, 30, 0), (4, 30, 0), (4, 30, 0)),
}
"""How far the right leg moves when the joint of that name is 1."""
DRAWN: Places = ((6, -74, -44), (-16, -104, -62), (-16, -104, -62), (-16, -104, -62))
"""How far both legs move as the knees are drawn up."""
ASIDE = (32.0, 26.0, 14.0, 54.0)
"""How far knee, ankle, heel and toe of both legs turn to one side."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Hip, knee, ankle; heel and toe of the sole. `over`: how far it lies over the lap, 0 to 1."""

    hip: Vector
    knee: Vector
    ankle: Vector
    heel: Vector
    toe: Vector
    over: float = 0.0


def solve_leg(side: str, joints: Mapping[str, float], physique: Physique) -> Leg:
    """Return one leg.

    Of MOVES and `heel` the right one moves. On the `edge` of the seat both feet are drawn
    back under the knees and both heels are off the floor.
    """
    wide, drop = 0.5 + 0.5 * physique.hip, min(1.0, physique.trunk / GROWN)
    reach = LONG * (0.45 + 0.55 * physique.trunk)
    places = _plus(_seated(side, joints, wide, (FLOOR * drop, reach)), _dangling(drop))
    for way, targets in WAYS.items():
        if side in targets and joints[way]:
            there = _sized(targets[side], wide, drop, reach / LONG)
            places = _blend(places, there, clamp(joints[way]))
    places = _blend(places, _plus(places, DRAWN), joints["drawn"])
    if side == "R":
        for name, by in MOVES.items():
            places = _blend(places, _plus(places, by), joints[name])
    sx = side_of(side)
    out = [(sx * x + ASIDE[n] * joints["aside"], y, z) for n, (x, y, z) in enumerate(places)]
    rise = joints["rise"]
    return Leg(
        hip=(sx * 52 * physique.hip, -4.0 - RISEN * rise, 10 + EDGE * joints["edge"]),
        knee=out[0],
        ankle=out[1],
        heel=out[2],
        toe=out[3],
        over=clamp(joints["cross"]) if side == "R" else 0.0,
    )


def _seated(
    side: str, joints: Mapping[str, float], wide: float, far: tuple[float, float]
) -> Places:
    """Return a leg as one sits; *far* is down to the floor and out to the knee."""
    (floor, reach), right = far, side == "R"
    edge, crossed, knees = joints["edge"], joints["ankles"], joints["knees"]
    lift = max(0.5 * edge, joints["heel"] if right else 0.0)
    knee_x = (74 - (34 if knees > 0 else 46) * knees - 8 * crossed) * wide
    apart = (72 - (38 if knees > 0 else 40) * knees) * wide
    foot_x = lerp(apart, OVER, crossed)
    back = reach - 38 - 44 * edge - 26 * crossed + (34 * crossed if right else 0.0)
    out = 16 - 40 * crossed - 12 * max(0.0, knees)
    return (
        (knee_x, 2 - 18 * lift, reach + 56 * edge),
        (foot_x, floor - 30 - 34 * lift, back),
        (foot_x, floor - 38 * lift, back - 30),
        (foot_x + out, floor, back + 92),
    )


def _dangling(drop: float) -> Places:
    """Return how far feet droop that do not come down to the floor."""
    share = clamp(5 * (1 - drop))
    return (0, 0, 0), (0, 0, 0), (0, -4 * share, 2 * share), (-3 * share, 26 * share, -16 * share)


def _sized(places: Places, wide: float, drop: float, long: float) -> Places:
    a, b, c, d = ((x * wide, y * drop, z * long) for x, y, z in places)
    return a, b, c, d


def _plus(places: Places, by: Places) -> Places:
    a, b, c, d = (add(at, more) for at, more in zip(places, by, strict=True))
    return a, b, c, d


def _blend(places: Places, there: Places, share: float) -> Places:
    a, b, c, d = (between3(p, q, share) for p, q in zip(places, there, strict=True))
    return a, b, c, d
