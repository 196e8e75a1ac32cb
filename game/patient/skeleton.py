"""A stance becomes joints in space: one pure function, in du."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from game.patient.skeleton_arms import Arm, solve_arm
from game.patient.skeleton_build import Physique
from game.patient.skeleton_legs import Leg, solve_leg
from game.patient.skeleton_trunk import SIDES, Trunk, solve_trunk
from game.patient.stance import Stance
from game.patient.tables import Tables


@dataclass(frozen=True, slots=True)
class Skeleton(Trunk):
    """The solved body: trunk and head, and both arms and legs by "L" and "R"."""

    arms: Mapping[str, Arm]
    legs: Mapping[str, Leg]


def solve(stance: Stance, physique: Physique, tables: Tables) -> Skeleton:
    """Return the joints of this body in this stance.

    Raises:
        KeyError: an anchor or a hand shape that the tables do not have.
    """
    trunk = solve_trunk(stance, physique)
    reaches = {"L": stance.left, "R": stance.right}
    return Skeleton(
        **{field.name: getattr(trunk, field.name) for field in fields(trunk)},
        arms={s: solve_arm(s, reaches[s], trunk, tables) for s in SIDES},
        legs={s: solve_leg(s, trunk.joints, physique) for s in SIDES},
    )
