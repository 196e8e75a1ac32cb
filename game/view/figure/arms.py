"""Arms: shadow on what lies behind, hand, what it holds, sleeve. The front one last."""

import math
from collections.abc import Mapping

from game.patient.geometry import alpha, between, ellipse, mixc, ribbon, shift
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_space import project
from game.patient.skeleton_trunk import SIDES
from game.view.figure.aids import paint_aids
from game.view.figure.bare_arms import paint_bare_arm, paint_rim, paint_short_sleeve
from game.view.figure.body import Body
from game.view.figure.cloth import fold
from game.view.figure.fabric import paint_on_sleeve
from game.view.figure.hand_shape import Grip, HandShape, grip_of, hand_shape
from game.view.figure.hand_signs import (
    hand_tones,
    paint_hand_signs,
    paint_thumb_signs,
    swelled,
)
from game.view.figure.hands import paint_hand, paint_thumb
from game.view.figure.props import paint_held
from game.view.figure.shadows import paint_shadow
from game.view.figure.sleeve_trims import paint_trim
from game.view.figure.sleeves import (
    Sleeve,
    fore_shape,
    paint_creases,
    paint_cuff,
    shade_limb,
    sleeve_of,
    upper_shape,
)
from game.view.figure.worn import (
    paint_behind_arms,
    paint_on_arm,
    paint_on_hand,
    paint_under_arm,
)
from game.view.paint.painter import Painter

PULLED = ((-1.5, 58), (-0.95, 70), (-0.42, 74), (0.05, 66), (0.5, 76), (1.0, 70), (1.55, 56))
"""Folds of clutched cloth: (turn from the hand's direction, length)."""


def paint_arms(c: Painter, body: Body) -> None:
    """Paint both arms, hands and what they hold."""
    paint_far_arm(c, body)
    paint_near_arm(c, body)


def paint_far_arm(c: Painter, body: Body) -> None:
    """Paint what lies behind both arms, and the arm that lies behind the other."""
    paint_behind_arms(c, body)
    paint_aids(c, body)
    for arm in body.bones.arms.values():
        if arm.presses:
            _pulled_cloth(c, body, arm)
    grips, far = grips_of(body), far_side(body)
    for side in SIDES:
        paint_held(c, grips, body.look.signs, side, "arms")
    hand = hand_of(body, far)
    paint_shadow(c, body, far, hand)
    paint_arm(c, body, far, hand)


def paint_near_arm(c: Painter, body: Body) -> None:
    """Paint the arm that lies before the other, and its shadow on that too."""
    far, near = far_side(body), body.look.stance.front
    hand = hand_of(body, near)
    paint_shadow(c, body, near, hand, hand_of(body, far) if do_meet(body) else None)
    paint_arm(c, body, near, hand)


def far_side(body: Body) -> str:
    """Return the side of the arm that lies behind the other."""
    return "R" if body.look.stance.front == "L" else "L"


def do_meet(body: Body) -> bool:
    """Tell whether the forearms come so near to each other that one can shade the other."""
    boxes = []
    for arm in body.bones.arms.values():
        (x0, y0), (x1, y1), r = project(arm.elbow), project(arm.wrist), arm.size
        boxes.append((min(x0, x1) - r, min(y0, y1) - r, max(x0, x1) + r, max(y0, y1) + r))
    (left, top, right, low), (left2, top2, right2, low2) = boxes
    return left < right2 and left2 < right and top < low2 and top2 < low


def hand_of(body: Body, side: str) -> HandShape:
    """Return where a hand lies."""
    arm = body.bones.arms[side]
    return hand_shape(swelled(arm.hand, body.look), grip_of(arm, side))


def grips_of(body: Body) -> Mapping[str, Grip]:
    """Return by what both hands' places are told: what they hold lies there."""
    return {side: grip_of(arm, side) for side, arm in body.bones.arms.items()}


def paint_arm(c: Painter, body: Body, side: str, hand: HandShape) -> None:
    """Paint one arm, its hand, what that holds and what is worn on it."""
    look, tones, bare = body.look, hand_tones(body.look), body.person.clothes.bare_arms
    grips = grips_of(body)
    paint_under_arm(c, body, side)
    if bare:
        paint_rim(c, body, side)
    paint_held(c, grips, look.signs, side, "hand")
    paint_hand(c, hand, tones, body.person.age01)
    paint_hand_signs(c, hand, look, side)
    paint_held(c, grips, look.signs, side, "fingers")
    paint_thumb(c, hand, tones)
    paint_thumb_signs(c, hand, look)
    paint_held(c, grips, look.signs, side, "thumb")
    if bare:
        paint_bare_arm(c, body, side)
    paint_on_hand(c, body, side, hand)
    sleeve = sleeve_of(body.bones, side)
    if bare:
        paint_short_sleeve(c, body, side)
    else:
        _sleeve(c, body, sleeve)
    paint_on_arm(c, body, sleeve, hand)


def _sleeve(c: Painter, body: Body, sleeve: Sleeve) -> None:
    cloth, flank = body.outer(), body.torso.flanks[sleeve.side]
    near = cloth.plain if sleeve.side == "R" else mixc(cloth.plain, cloth.shade, 0.45)
    half = 24 * body.bones.physique.limb
    upper, fore = upper_shape(sleeve, flank), fore_shape(sleeve)
    c.fill(upper, near)
    c.clip(upper)
    shade_limb(c, sleeve.upper, half, cloth, sleeve.side)
    (x, y), out = sleeve.upper.start, sleeve.outer
    seam = [between(flank.slope, flank.top, 0.55), (x + out * 21, y + 6), (x + out * 19, y + 40)]
    c.soft(ribbon(seam, 4), alpha(cloth.deep, 0.35), 1.4)
    pattern = body.person.clothes.sleeves
    if pattern:
        paint_on_sleeve(c, sleeve.upper, pattern, body.bones.physique.limb)
    clothes = body.person.clothes
    if clothes.over and clothes.over_trim:
        paint_trim(c, sleeve, clothes.over_kind, clothes.over_trim)
    below = sleeve.upper.stop[1] > sleeve.fore.stop[1]
    c.soft(shift(fore, 2, -4) if below else shift(fore, 1, 4), alpha(cloth.deep, 0.62), 4)
    c.unclip()
    c.fill(fore, near)
    c.clip(fore)
    shade_limb(c, sleeve.fore, half, cloth, sleeve.side)
    if pattern:
        paint_on_sleeve(c, sleeve.fore, pattern, body.bones.physique.limb)
    paint_creases(c, sleeve, cloth)
    c.unclip()
    paint_cuff(c, sleeve, cloth, body)


def _pulled_cloth(c: Painter, body: Body, arm: Arm) -> None:
    """Paint the folds that run from clutching fingertips into the garment."""
    (x, y), cloth = project(arm.wrist), body.top()
    kx = x + math.cos(arm.angle) * arm.size * 0.62
    ky = y + math.sin(arm.angle) * arm.size * 0.62
    c.clip(body.torso.outline)
    for turn, reach in PULLED:
        way = arm.angle + turn
        far = reach * (0.45 if math.sin(way) < -0.25 else 1)
        line = [
            (kx + math.cos(way + q) * r, ky + math.sin(way + q) * r)
            for r, q in ((16, 0), (16 + far * 0.45, 0.06), (16 + far, 0.16))
        ]
        fold(c, line, 8, cloth, 0.42, 2.4)
    under = ellipse(kx + 2, ky + 5, arm.size * 0.42, arm.size * 0.34)
    c.soft(under, alpha(cloth.deep, 0.40), 6)
    c.unclip()
