"""A stance becomes joints in space: one pure function, in du."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from game.patient.gait import Carriage, carriage
from game.patient.geometry import Point
from game.patient.skeleton_arms import Arm, solve_arm
from game.patient.skeleton_build import Physique
from game.patient.skeleton_legs import Leg, solve_leg
from game.patient.skeleton_space import FLAT
from game.patient.skeleton_stand import solve_standing_leg
from game.patient.skeleton_trunk import SIDES, Trunk, solve_trunk
from game.patient.stance import Stance
from game.patient.tables import Tables

ON_FOOT = ("standing", "walking")
"""How somebody is met who is on their feet."""


@dataclass(frozen=True, slots=True)
class Skeleton(Trunk):
    """The solved body: trunk and head, and both arms and legs by "L" and "R".

    `afoot`: they stand or walk. `shift`: how far all of them is from where they rest, on
    the picture, in du: a walk goes up and down, and from side to side.
    """

    arms: Mapping[str, Arm]
    legs: Mapping[str, Leg]
    afoot: bool = False
    shift: Point = (0.0, 0.0)


def solve(stance: Stance, physique: Physique, tables: Tables) -> Skeleton:
    """Return the joints of this body in this stance.

    Raises:
        KeyError: an anchor or a hand shape that the tables do not have.
    """
    carried = carriage(stance.joints) if stance.body in ON_FOOT else None
    if carried:
        stance = replace(stance, joints=_carried(stance, carried))
    trunk = solve_trunk(stance, physique)
    reaches = {"L": stance.left, "R": stance.right}
    return Skeleton(
        **{field.name: getattr(trunk, field.name) for field in fields(trunk)},
        arms={s: solve_arm(s, reaches[s], trunk, tables) for s in SIDES},
        legs={s: _leg(s, trunk, carried) for s in SIDES},
        afoot=carried is not None,
        shift=(carried.aside, carried.down * FLAT) if carried else (0.0, 0.0),
    )


def _carried(stance: Stance, carried: Carriage) -> dict[str, float]:
    """Return a stance's joints with what walking adds to them."""
    joints = dict(stance.joints)
    for name, by in carried.joints.items():
        joints[name] = joints.get(name, 0.0) + by
    return joints


def _leg(side: str, trunk: Trunk, carried: Carriage | None) -> Leg:
    if carried:
        return solve_standing_leg(side, trunk.joints, trunk.physique, carried)
    return solve_leg(side, trunk.joints, trunk.physique)
