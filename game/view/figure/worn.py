"""Things on the body by the name a cue's row gives them, and the layer each is painted in."""

from collections.abc import Callable, Mapping, Sequence

from game.view.figure.body import Body
from game.view.figure.hand_shape import HandShape
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.figure.sleeves import Sleeve
from game.view.figure.worn_arm import SLUNG, paint_cast, paint_sling, paint_strap
from game.view.figure.worn_drip import paint_line, paint_stand
from game.view.figure.worn_hand import (
    paint_drip_dressing,
    paint_finger_clip,
    paint_hand_bandage,
    paint_wristband,
)
from game.view.figure.worn_neck import paint_collar, paint_wires
from game.view.figure.worn_oxygen import paint_mask_tube, paint_tube_down
from game.view.paint.painter import Painter

ON = 0.05
"""From here on a thing is worn: it is there or it is not, never faint."""
TURN = 60.0
"""How many du a turn of one radian is worth."""


def worn(look: Look, name: str) -> bool:
    """Tell whether something is on the body now."""
    return look.sign(name) > ON


def side_of_worn(body: Body) -> str:
    """Return the hand that things are put on: the one that lies in front at rest."""
    pose = body.head.tables.poses.get(body.person.rest_pose, {})
    order: str = pose.get("order", "LR")
    return order[-1]


def along_hand(look: Look) -> float:
    """Return how far along a hand one looks, from the wrist to the tips: to what is on it."""
    return next((share for name, share in LOOKED_AT.items() if worn(look, name)), 0.55)


def paint_on_trunk(c: Painter, body: Body) -> None:
    """Paint what is on neck and chest."""
    for name, paint in TRUNK.items():
        if worn(body.look, name):
            paint(c, body)


def paint_behind_arms(c: Painter, body: Body) -> None:
    """Paint what stands or hangs behind the arms."""
    if worn(body.look, "drip"):
        paint_stand(c, body)


def paint_under_arm(c: Painter, body: Body, side: str) -> None:
    """Paint what an arm hangs in, before the arm."""
    if side == SLUNG and worn(body.look, "sling"):
        paint_strap(c, body)


def paint_on_hand(c: Painter, body: Body, side: str, hand: HandShape) -> None:
    """Paint what is on a hand; the cuff of the sleeve lies over it."""
    for name, paint in HAND.items():
        here = "R" if name == "drip" else side_of_worn(body)
        if side == here and worn(body.look, name):
            paint(c, hand)


def paint_on_arm(c: Painter, body: Body, sleeve: Sleeve, hand: HandShape) -> None:
    """Paint what is on an arm, over its sleeve."""
    side, look = sleeve.side, body.look
    if side == side_of_worn(body) and worn(look, "cast"):
        paint_cast(c, sleeve, hand)
    if side == SLUNG and worn(look, "sling"):
        paint_sling(c, body)
    if side == "R" and worn(look, "drip"):
        paint_line(c, body, hand.grip)


def worn_key(look: Look, names: Sequence[str]) -> list[float]:
    """Return what tells that one of these was put on or taken off."""
    return [TURN * worn(look, name) for name in names]


def head_moves(head: Head, look: Look) -> list[float]:
    """Return what tells that something on the trunk moved with the head."""
    if not any(worn(look, name) for name in TRUNK):
        return []
    turned = [TURN * v for row in head.rotation[:2] for v in row]
    return [*head.points["ch"], *turned]


LOOKED_AT: Mapping[str, float] = {
    "finger clip": 0.92,
    "wristband": 0.14,
    "drip": 0.30,
    "cast": 0.22,
    "sling": 0.30,
}
TRUNK: Mapping[str, Callable[[Painter, Body], None]] = {
    "neck collar": paint_collar,
    "wires": paint_wires,
    "oxygen tube": paint_tube_down,
    "oxygen mask": paint_mask_tube,
}
"""On neck and chest, under the head."""
HAND: Mapping[str, Callable[[Painter, HandShape], None]] = {
    "hand bandage": paint_hand_bandage,
    "drip": paint_drip_dressing,
    "wristband": paint_wristband,
    "finger clip": paint_finger_clip,
}
"""On a hand, over its skin."""
