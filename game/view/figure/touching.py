"""An arm whose hand lies on somebody else: all of it, to be laid over them."""

from game.patient.geometry import alpha, mixc, shift
from game.view.figure.body import Body
from game.view.figure.hand_shape import grip_of, hand_shape
from game.view.figure.hands import paint_hand, paint_thumb
from game.view.figure.sleeves import (
    fore_shape,
    paint_creases,
    paint_cuff,
    shade_limb,
    sleeve_of,
    upper_shape,
)
from game.view.paint.painter import Painter

SHADOW = (26, 14, 40, 70)


def paint_touching(c: Painter, body: Body, side: str, *, whole: bool = True) -> None:
    """Paint the arm of this side, the hand under its cuff, and their shadow on what is beneath.

    Without the *whole* of it, the upper arm is left out: it is behind somebody.
    """
    arm, sleeve, cloth = body.bones.arms[side], sleeve_of(body.bones, side), body.outer()
    hand, fore = hand_shape(arm.hand, grip_of(arm, side)), fore_shape(sleeve)
    upper, half = upper_shape(sleeve, body.torso.flanks[side]), 24 * body.bones.physique.limb
    tone = cloth.plain if side == "R" else mixc(cloth.plain, cloth.shade, 0.45)
    c.soft([shift(part, 3, 6) for part in [*hand.parts(), fore]], SHADOW, 4)
    paint_hand(c, hand, body.look.palette, body.person.age01)
    paint_thumb(c, hand, body.look.palette)
    if whole:
        c.fill(upper, tone)
        c.clip(upper)
        shade_limb(c, sleeve.upper, half, cloth, side)
        c.soft(shift(fore, 1, 4), alpha(cloth.deep, 0.62), 4)
        c.unclip()
    c.fill(fore, tone)
    c.clip(fore)
    shade_limb(c, sleeve.fore, half, cloth, side)
    paint_creases(c, sleeve, cloth)
    c.unclip()
    paint_cuff(c, sleeve, cloth, body)
