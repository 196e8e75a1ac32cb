"""An arm whose hand lies on somebody else: all of it, to be laid over them."""

from game.patient.geometry import ellipse, limb, shift
from game.patient.skeleton_space import project
from game.view.figure.arms import hand_of, paint_arm
from game.view.figure.body import Body
from game.view.figure.shadows import one_way
from game.view.figure.sleeves import fore_shape, sleeve_of
from game.view.paint.painter import Painter

SHADOW = (26, 14, 40, 70)
FORE = ((0.0, 30.0, 30.0), (1.0, 40.0, 40.0))
"""What is kept around a forearm alone, in du."""


def paint_touching(c: Painter, body: Body, side: str, *, whole: bool = True) -> None:
    """Paint the arm of this side, and its shadow on what is beneath.

    Without the *whole* of it, the upper arm is left out: it is behind somebody.
    """
    hand, arm = hand_of(body, side), body.bones.arms[side]
    fore = fore_shape(sleeve_of(body.bones, side))
    c.soft([shift(one_way(p), 3, 6) for p in [*hand.parts(), fore]], SHADOW, 4)
    if whole:
        paint_arm(c, body, side, hand)
        return
    elbow, wrist = project(arm.elbow), project(arm.wrist)
    c.clip([one_way(limb(elbow, wrist, FORE)), one_way(ellipse(*wrist, 1.3 * arm.size))])
    paint_arm(c, body, side, hand)
    c.unclip()
