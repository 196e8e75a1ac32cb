"""An arm whose hand lies on somebody else: all of it, to be laid over them."""

from game.patient.geometry import alpha, ellipse, limb, ribbon, shift
from game.patient.skeleton_space import project
from game.view.figure.arms import hand_of, paint_arm
from game.view.figure.body import Body
from game.view.figure.hand_shape import HandShape
from game.view.figure.shadows import one_way
from game.view.figure.sleeves import fore_shape, sleeve_of
from game.view.paint.painter import Painter

SHADOW = (26, 14, 40, 70)
FOLD = (22, 14, 34)
FOLDS = (
    ((0.22, -0.14), (0.33, -0.34), (0.52, -0.50)),
    ((0.40, -0.12), (0.50, -0.24), (0.64, -0.31)),
    ((0.24, 0.20), (0.33, 0.40), (0.50, 0.56)),
    ((0.40, 0.22), (0.50, 0.32), (0.62, 0.38)),
)
"""Where the cloth folds that a hand draws together: along it and across it, in hands."""
CLOSED, LOOSE = "fist", 0.05
FORE = ((0.0, 30.0, 30.0), (1.0, 40.0, 40.0))
"""What is kept around a forearm alone, in du."""


def paint_touching(c: Painter, body: Body, side: str, *, whole: bool = True) -> None:
    """Paint the arm of this side, and its shadow on what is beneath.

    Without the *whole* of it, the upper arm is left out: it is behind somebody.
    """
    hand, arm = hand_of(body, side), body.bones.arms[side]
    fore = fore_shape(sleeve_of(body.bones, side))
    c.soft([shift(one_way(p), 3, 6) for p in [*hand.parts(), fore]], SHADOW, 4)
    _folds(c, hand, _clenched(body, side))
    if whole:
        paint_arm(c, body, side, hand)
        return
    elbow, wrist = project(arm.elbow), project(arm.wrist)
    c.clip([one_way(limb(elbow, wrist, FORE)), one_way(ellipse(*wrist, 1.3 * arm.size))])
    paint_arm(c, body, side, hand)
    c.unclip()


def _clenched(body: Body, side: str) -> float:
    """Return how far a hand of this side is closed on what it holds."""
    stance = body.look.stance
    reach = stance.left if side == "L" else stance.right
    return reach.share if reach.towards and reach.towards.shape == CLOSED else 0.0


def _folds(c: Painter, hand: HandShape, tight: float) -> None:
    """Paint the cloth that a closed hand draws together: folds above and below it."""
    if tight <= LOOSE:
        return
    long = hand.grip.long
    for line in FOLDS:
        fold = ribbon([hand.grip.at(x, y) for x, y in line], 0.09 * long, peak=0.3)
        c.soft(fold, alpha(FOLD, 0.26 * tight), 0.03 * long)
