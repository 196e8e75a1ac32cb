"""Legs of somebody sitting: thighs to the viewer, shins down, feet on the floor."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.geometry import Vector
from game.patient.skeleton_build import Physique
from game.patient.skeleton_space import side_of
from game.patient.skeleton_trunk import EDGE

FLOOR = 252.0
"""How far the floor lies below the seat, in du."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Hip, knee, ankle; heel and toe of the sole."""

    hip: Vector
    knee: Vector
    ankle: Vector
    heel: Vector
    toe: Vector


def solve_leg(side: str, joints: Mapping[str, float], physique: Physique) -> Leg:
    """Return one leg. Joints `knees`, `ankles`, `foot`, `edge` move it.

    `foot` lifts the right heel, the one that taps; on the edge of the seat both
    feet are drawn back under the knees and both heels are off the floor.
    """
    sx = side_of(side)
    edge, crossed = joints["edge"], joints["ankles"]
    lift = max(0.5 * edge, joints["foot"] if side == "R" else 0.0)
    wide = 0.5 + 0.5 * physique.hip
    reach = 232 * (0.45 + 0.55 * physique.trunk)
    knee_x = sx * (74 - _together(joints["knees"], crossed)) * wide
    foot_x = _foot_x(sx, joints, wide)
    back = reach - 38 - 44 * edge - 26 * crossed + (34 * crossed if side == "R" else 0.0)
    out = sx * (16 - 40 * crossed - 12 * max(0.0, joints["knees"]))
    return Leg(
        hip=(sx * 52 * physique.hip, -4.0, 10 + EDGE * edge),
        knee=(knee_x, 2 - 16 * lift, reach + 56 * edge),
        ankle=(foot_x, FLOOR - 30 - 34 * lift, back),
        heel=(foot_x, FLOOR - 38 * lift, back - 30),
        toe=(foot_x + out, FLOOR, back + 92),
    )


def _together(knees: float, crossed: float) -> float:
    """Return how far a knee moves inward, in du; outward where negative."""
    return (34 if knees > 0 else 46) * knees + 8 * crossed


def _foot_x(sx: int, joints: Mapping[str, float], wide: float) -> float:
    knees, crossed = joints["knees"], joints["ankles"]
    apart = sx * (72 - (38 if knees > 0 else 40) * knees) * wide
    over = -sx * 26.0
    return apart + (over - apart) * crossed
