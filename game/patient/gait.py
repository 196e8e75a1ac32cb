"""How somebody walks: where each foot is and how the trunk is carried, from the phase alone.

The phase is the joint `step`, in strides; the left heel comes down at every whole one. All
else is amounts: `stride` (1: walks as they walk, 0: stands), `halt`, `shuffle`, `limp_L`,
`limp_R`, `drag_L`, `drag_R`, `wide`, `rigid`. In du, but for the joints of a carriage.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.geometry import clamp, lerp, smooth
from game.patient.idle import TURN
from game.patient.skeleton_space import side_of

Joints = Mapping[str, float]

APART = 27.0
"""How far each foot is from the middle of somebody who stands."""
LATE = 0.06
"""How much of a stride after a heel came down the weight is all over to that side."""
SHORT, LONGER = 0.16, 0.07
"""How much less of a stride somebody is on a leg that hurts, and more on the other."""
AWAY = 26.0
"""How far a foot that drags swings out."""
WIDER = 26.0
"""How much farther each foot is from the middle of who walks with feet wide apart."""
UNSTEADY = 20.0
"""How far the hips go when the joint `sway` is 1."""


@dataclass(frozen=True, slots=True)
class Manner:
    """A way to walk. `rate`: strides in one of the phase; `half`: how far a foot goes ahead.

    `stance` is the share of a stride that a foot is on the floor; `lift` how high it is
    carried; `heel` and `toe` how steep it comes down and leaves, in radians; `bob`, `sway`
    how far the hips go down and aside; `low` how much lower they are carried; `swing` how
    far the arms swing, 1 as most do.
    """

    rate: float
    half: float
    stance: float
    lift: float
    heel: float
    toe: float
    bob: float
    sway: float
    low: float
    swing: float


WALK = Manner(1.0, 62.0, 0.62, 15.0, 0.22, 0.62, 6.5, 9.0, 0.0, 1.0)
SHUFFLE = Manner(1.4, 17.0, 0.70, 2.5, 0.0, 0.08, 1.5, 4.0, 9.0, 0.12)


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a foot is: to its own side of the middle, over the floor, ahead; how steep.

    `steep` over 0: the toes are up and it is on its heel; below: on its toes.
    """

    out: float
    up: float
    ahead: float
    steep: float
    on: bool
    """It is on the floor and carries."""


@dataclass(frozen=True, slots=True)
class Carriage:
    """How the trunk is carried: the hips to the right of the picture and down; joints to add."""

    aside: float
    down: float
    joints: Joints


def foot(side: str, joints: Joints) -> Foot:
    """Return where this foot is."""
    walks, share = _foot(side, joints, WALK), clamp(joints.get("shuffle", 0.0))
    if not share:
        return walks
    other = _foot(side, joints, SHUFFLE)
    return Foot(
        lerp(walks.out, other.out, share),
        lerp(walks.up, other.up, share),
        lerp(walks.ahead, other.ahead, share),
        lerp(walks.steep, other.steep, share),
        on=other.on if share > 0.5 else walks.on,  # noqa: PLR2004 - the nearer of two
    )


def stance_of(side: str, joints: Joints, manner: Manner = WALK) -> float:
    """Return the share of a stride that this foot is on the floor: less where it hurts."""
    other = "R" if side == "L" else "L"
    less, more = joints.get(f"limp_{side}", 0.0), joints.get(f"limp_{other}", 0.0)
    return manner.stance - SHORT * clamp(less) + LONGER * clamp(more)


def _foot(side: str, joints: Joints, manner: Manner) -> Foot:
    amount, hurt = _amount(joints), clamp(joints.get(f"limp_{side}", 0.0))
    drags, rigid = clamp(joints.get(f"drag_{side}", 0.0)), clamp(joints.get("rigid", 0.0))
    stance, half = stance_of(side, joints, manner), manner.half * amount
    half *= (1 - 0.3 * hurt) * (1 - 0.35 * drags) * (1 - 0.25 * rigid)
    heel = manner.heel * amount * (1 - 0.8 * hurt) * (1 - drags) * (1 - 0.7 * rigid)
    toe = manner.toe * amount * (1 - 0.6 * hurt) * (1 - 0.3 * rigid)
    out = APART + WIDER * joints.get("wide", 0.0) + 4 * (1 - amount)
    at = _phase(side, joints, manner) % 1.0
    if at < stance:
        t = at / stance
        steep = heel * (1 - smooth(t / 0.2)) - toe * smooth((t - 0.6) / 0.4)
        return Foot(out, 0.0, half * (1 - 2 * t), steep, on=True)
    u = (at - stance) / (1 - stance)
    high = math.sin(math.pi * u)
    up = manner.lift * amount * (1 - drags) * (1 - 0.4 * rigid) * high
    steep = lerp(-toe, heel, smooth(u * 1.25))
    steep = lerp(steep, -0.34 * (1 - smooth((u - 0.8) / 0.2)), drags * amount)
    return Foot(
        out + AWAY * high * amount * max(drags, 0.5 * rigid),
        up,
        half * (2 * smooth(u) - 1),
        steep,
        on=False,
    )


def _amount(joints: Joints) -> float:
    return joints.get("stride", 0.0) * (1 - clamp(joints.get("halt", 0.0)))


def _phase(side: str, joints: Joints, manner: Manner) -> float:
    """Return how far a leg is in its stride; off one that hurts, the other comes sooner."""
    sooner = 0.07 * (joints.get("limp_L", 0.0) - joints.get("limp_R", 0.0))
    return joints.get("step", 0.0) * manner.rate + (0.5 + sooner if side == "R" else 0.0)


def carriage(joints: Joints) -> Carriage:
    """Return how the trunk of somebody on foot is carried."""
    walks, share = _carriage(joints, WALK), clamp(joints.get("shuffle", 0.0))
    aside, down = UNSTEADY * joints.get("sway", 0.0), 0.0
    if not share:
        return Carriage(walks.aside + aside, walks.down + down, walks.joints)
    other = _carriage(joints, SHUFFLE)
    return Carriage(
        lerp(walks.aside, other.aside, share) + aside,
        lerp(walks.down, other.down, share),
        {name: lerp(by, other.joints[name], share) for name, by in walks.joints.items()},
    )


def _carriage(joints: Joints, manner: Manner) -> Carriage:
    amount, at = _amount(joints), joints.get("step", 0.0) * manner.rate
    wave = math.sin(TURN * (at - LATE)) * amount
    """Over the left foot at 1, over the right one at -1."""
    twice = 0.5 + 0.5 * math.cos(2 * TURN * (at - LATE))
    swing = math.cos(TURN * at) * amount * manner.swing
    lurch = sum(side_of(s) * _on(s, joints, manner) for s in "LR")
    sunk = sum(_off(s, joints, manner) for s in "LR")
    wide = 1 + 1.2 * joints.get("wide", 0.0)
    held = 1 - 0.8 * clamp(joints.get("rigid", 0.0))
    lean = 0.025 * wide * wave + 0.85 * lurch
    return Carriage(
        aside=manner.sway * wide * wave + 13 * lurch,
        down=manner.bob * amount * twice + manner.low + 14 * sunk,
        joints={
            "lean_s": lean,
            "twist": 0.15 * swing * held,
            "head_roll": -0.018 * wave - 0.10 * lurch,
            "head_pitch": 0.012 * amount * (twice - 0.5) + 0.03 * sunk,
            "head_yaw": -0.065 * swing * held,
            "arm_R": swing * held,
            "arm_L": -swing * held,
        },
    )


def _on(side: str, joints: Joints, manner: Manner) -> float:
    """Return how far the trunk is thrown over a leg that hurts, while it has to carry."""
    hurt = clamp(joints.get(f"limp_{side}", 0.0)) * _amount(joints)
    at = _phase(side, joints, manner) % 1.0 / stance_of(side, joints, manner)
    return hurt * math.sin(math.pi * at) if hurt and at < 1 else 0.0


def _off(side: str, joints: Joints, manner: Manner) -> float:
    """Return how far somebody drops on the other leg, just off one that hurts."""
    hurt = clamp(joints.get(f"limp_{side}", 0.0)) * _amount(joints)
    stance = stance_of(side, joints, manner)
    at = (_phase(side, joints, manner) - stance + 0.06) % 1.0
    return hurt * math.sin(math.pi * at / 0.34) if hurt and at < 0.34 else 0.0  # noqa: PLR2004 - as long as the drop takes
