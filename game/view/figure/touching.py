"""A hand that lies on somebody else: forearm, cuff and hand, to be laid over them."""

from game.patient.geometry import mixc, shift
from game.view.figure.body import Body
from game.view.figure.hand_shape import grip_of, hand_shape
from game.view.figure.hands import paint_hand, paint_thumb
from game.view.figure.sleeves import fore_shape, paint_creases, paint_cuff, shade_limb, sleeve_of
from game.view.paint.painter import Painter

SHADOW = (26, 14, 40, 70)


def paint_touching(c: Painter, body: Body, side: str) -> None:
    """Paint the hand of this side, and the sleeve below the elbow, with their shadow."""
    arm, sleeve, cloth = body.bones.arms[side], sleeve_of(body.bones, side), body.outer()
    hand, fore = hand_shape(arm.hand, grip_of(arm, side)), fore_shape(sleeve)
    c.soft([shift(part, 3, 6) for part in [*hand.parts(), fore]], SHADOW, 4)
    paint_hand(c, hand, body.look.palette, body.person.age01)
    paint_thumb(c, hand, body.look.palette)
    c.fill(fore, cloth.plain if side == "R" else mixc(cloth.plain, cloth.shade, 0.45))
    c.clip(fore)
    shade_limb(c, sleeve.fore, 24 * body.bones.physique.limb, cloth, side)
    paint_creases(c, sleeve, cloth)
    c.unclip()
    paint_cuff(c, sleeve, cloth, body)
