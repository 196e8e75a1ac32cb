"""How large a person is drawn, and where: the face leads, the rest follows."""

import math
from collections.abc import Mapping

from game.patient.motion import reach_of
from game.patient.rest import neutral_pose
from game.patient.skeleton_space import project
from game.patient.stance import Stance
from game.patient.tables import Tables
from game.sim.cues import Body
from game.view.figure.body import Body as Figured
from game.view.figure.figure import Figure
from game.view.figure.headwork import hair_top

Camera = tuple[float, float, float]
"""Pixels a du, and where the seat lies, in pixels."""

HIGH = 720.0
FACE = 201.0
"""The face from hairline to chin, in pixels of a window 720 high."""
HAIRLINE = -0.90
GAP = 22.0
"""Above the hair, in the same pixels."""
ABOVE: Mapping[Body, float] = {"bed": 30.0, "flat": 62.0, "standing": 26.0}
"""The same where more is to be seen there: a pillow, a headboard."""
LOW = 710.0
"""Hands in the lap end above here."""
SMALLEST = 0.92
"""For tall hair the camera steps back, but no farther."""
TALK = 440.0
"""Right of the middle of the head there is room for what is said, in the same pixels."""


def camera(figure: Figure, corner: tuple[int, int], height: int) -> Camera:
    """Return the camera for a figure prepared in its neutral pose, once a scene.

    *corner* is the upper right of the part of the window where the person is; *height*
    is the window's.
    """
    k = height / HIGH
    head, high = figure.body.head, hair_top(figure.body.head)
    scale = FACE * k / ((_chin(figure) - HAIRLINE) * head.unit)
    gap = ABOVE.get(figure.body.look.stance.body, GAP)
    reach = (LOW - gap) * k / ((_lowest(figure) - high) * scale)
    scale *= max(SMALLEST, min(1.0, reach))
    right, top = corner
    return scale, right - TALK * k, top + gap * k - high * scale


def carried(view: Camera, body: Figured) -> Camera:
    """Return the camera for a body that a walk carries up and down, and from side to side."""
    (scale, x, y), (dx, dy) = view, body.bones.shift
    return scale, x + dx * scale, y + dy * scale


def neutral(tables: Tables, body: Body = "seated") -> Stance:
    """Return the stance by which everybody met like this is framed alike."""
    pose = tables.poses[neutral_pose(body)]
    joints = {name: value for name, value in pose.items() if isinstance(value, int | float)}
    left, right = (reach_of(pose[name], (0.0, 0.0, 0.0)) for name in ("handL", "handR"))
    return Stance(joints, left, right, body=body)


def _chin(figure: Figure) -> float:
    """Return where the chin is, in head units: half this face's, half the average's."""
    return 0.5 * (1.365 + figure.body.head.shape.rest["ch"][1])


def _lowest(figure: Figure) -> float:
    """Return how low the hands reach."""
    lows = []
    for arm in figure.body.bones.arms.values():
        y = project(arm.wrist)[1]
        lows.append(max(y, y + math.sin(arm.angle) * arm.size * arm.fs * 0.95))
    return max(lows)
