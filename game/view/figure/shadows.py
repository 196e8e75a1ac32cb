"""The shadow of an arm and its hand, on whatever lies beneath them."""

from collections.abc import Sequence

from game.patient.geometry import Point, Shape, shift
from game.patient.skeleton_trunk import SIDES
from game.view.figure.body import Body
from game.view.figure.hand_shape import HandShape
from game.view.figure.legs import leg_shapes
from game.view.figure.sleeves import arm_shapes
from game.view.paint.painter import Painter

SHADOW = (26, 14, 40, 78)
ARM, HAND = 4.8, 4.0
"""How soft the shadow of an arm is, and of a hand: one as cheap as the other."""


def paint_shadow(
    c: Painter, body: Body, side: str, hand: HandShape, other: HandShape | None = None
) -> None:
    """Paint what an arm and its hand take of the light from trunk, thighs and face.

    And from the *other* arm and its hand, where they lie beneath.
    """
    bones = body.bones
    beneath: list[Shape] = [body.torso.outline, body.head.outline()]
    beneath += [leg_shapes(bones, s)[0] for s in SIDES]
    if other:
        far = "R" if side == "L" else "L"
        beneath.append(arm_shapes(bones, far)[1])
        beneath += other.parts()
    upper, fore = arm_shapes(bones, side)
    c.clip([one_way(shape) for shape in beneath])
    c.soft([shift(upper, 4, 7), shift(fore, 4, 8)], SHADOW, ARM)
    c.soft([shift(part, 3, 6) for part in hand.parts()], SHADOW, HAND)
    c.unclip()


def one_way(shape: Shape) -> Shape:
    """Return a shape drawn clockwise: shapes of one path that turn both ways cut holes."""
    if shape[0] == 2:
        runs = shape[1]
        if _area([p for run in runs for p in run]) >= 0:
            return shape
        return (2, [list(reversed(run)) for run in reversed(runs)])
    return shape if _area(shape[1]) >= 0 else (shape[0], list(reversed(shape[1])))


def _area(ring: Sequence[Point]) -> float:
    """Return twice the area a ring goes round, below 0 if it turns the other way."""
    (px, py), total = ring[-1], 0.0
    for x, y in ring:
        total += px * y - x * py
        px, py = x, y
    return total
