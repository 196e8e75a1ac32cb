"""Coming in and going: where somebody is on their way, as a pure function of the seconds.

They come from the left and from farther away, walking or rolling, and take their place;
they leave towards us and past us. The session's clock stands still meanwhile.
"""

from dataclasses import dataclass, replace

from game.patient.geometry import clamp, lerp, smooth
from game.patient.motion import reach_of
from game.patient.stance import Stance
from game.patient.tables import Tables
from game.sim.cues import Beside, Body

ARRIVES, LEAVES = 1.6, 1.4
"""Seconds from the door to the place, and from the place out of sight."""
SETTLES = 0.3
"""Of these, seconds in which they sit down, or stand up."""
COMES: frozenset[Body] = frozenset({"seated", "wheelchair", "standing", "walking"})
"""Who is met like this comes in; others are there already."""
FAR, NEAR = 1.62, 0.74
"""How far away they begin, and how near they pass, of where their place is."""
ASIDE, PAST = 1010.0, 600.0
"""How far to the left they begin and end, in pixels of a window 720 high, at their place's size."""
STRIDES = 1.5
"""Strides on the way."""
STILL = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Where:
    """Somebody on their way.

    `x`: aside of their place, in pixels of a window 720 high; `scale`: their size, 1 at
    their place; `phase`: strides before they are there, or since they left; `stride`: how
    far they go, 0 to 1; `alpha`: how much they are still on their way, 0 in their place.
    """

    x: float
    scale: float
    phase: float
    stride: float
    alpha: float


HERE = Where(0.0, 1.0, 0.0, 0.0, 0.0)
"""In their place."""


def comes(body: Body, company: Beside | None) -> bool:
    """Tell whether somebody met like this comes in: not in a bed, not with a child in the arms."""
    return body in COMES and company in (None, "beside")


def arriving(seconds: float) -> Where:
    """Return where somebody is so long after they began to come in."""
    if seconds >= ARRIVES:
        return HERE
    u = clamp(seconds / (ARRIVES - SETTLES))
    left = (1 - u) ** 1.5
    """How much of the way is left: they slow down at its end."""
    scale = 1 / lerp(1.0, FAR, left)
    stride = 1 - smooth((u - 0.7) / 0.3)
    sits = smooth((seconds - ARRIVES + SETTLES) / SETTLES)
    return Where(-ASIDE * left * scale, scale, -STRIDES * left, stride, 1 - sits)


def leaving(seconds: float) -> Where:
    """Return where somebody is so long after they began to leave."""
    if seconds <= 0:
        return HERE
    u = clamp((seconds - SETTLES) / (LEAVES - SETTLES))
    gone = u**1.4
    scale = 1 / lerp(1.0, NEAR, gone)
    return Where(
        -PAST * gone * scale,
        scale,
        STRIDES * gone,
        smooth(u / 0.3),
        smooth(seconds / SETTLES),
    )


def on_way(stance: Stance, tables: Tables, where: Where) -> Stance:
    """Return a stance on its way: on a chair with wheels as it is, or else on foot.

    The face stays as it is; hands hang, and hold nothing.
    """
    if stance.body == "wheelchair":
        return stance
    pose = tables.poses["walk"]
    left, right = (reach_of(pose[hand], STILL) for hand in ("handL", "handR"))
    kept = {name: stance.joints.get(name, 0.0) for name in KEPT}
    step = stance.joints.get("step", 0.0) + where.phase
    stride = stance.joints.get("stride", 0.0) if stance.body == "walking" else 0.0
    own = {"step": step, "stride": max(where.stride, stride)}
    return replace(
        stance, joints=kept | own, left=left, right=right, front="R", props={}, body="walking"
    )


KEPT = (
    "slump", "lean_f", "shoulder", "narrow", "tilt", "head_yaw", "head_pitch", "head_roll",
    "gaze_x", "gaze_y", "breath", "breath_amp", "shuffle", "limp_L", "limp_R", "drag_L",
    "drag_R", "wide", "rigid",
)  # fmt: skip
"""What of somebody's bearing is seen on their way, too."""
