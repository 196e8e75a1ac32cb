"""Cloth that is wet with sweat: under the neck, down the breastbone, under the arms."""

from game.patient.geometry import OPAQUE, Point, alpha, closed, mul, opened
from game.patient.skeleton_trunk import SIDES
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth
from game.view.paint.painter import Painter

DAMP = "damp"
LEAST = 0.02
WET = (0.26, 0.26, 0.34)
"""What is wet is darker, and a print on it still shows."""
BIB = (
    (2.72, -46), (2.50, -60), (2.26, -50), (2.00, -38), (1.78, -22), (1.52, -27),
    (1.36, -10), (1.42, 2), (1.24, 12), (1.50, 24), (1.74, 22), (2.02, 40), (2.24, 52),
    (2.48, 58), (2.72, 46), (2.80, 0),
)  # fmt: skip
"""The edge of the patch on the chest: height on the spine, and to the side."""
PIT = ((2.42, 104), (2.40, 70), (2.20, 54), (1.94, 60), (1.66, 82), (1.58, 108))


def paint_damp(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint patches of sweat, each dark, with an edge that dries."""
    much = body.look.sign(DAMP)
    if much <= LEAST:
        return
    dark = 0.54 - 0.30 * sum(cloth.plain) / (3 * OPAQUE)
    at, wide = body.bones.trunk, body.bones.physique.shoulder
    patches: list[list[Point]] = [[at(t, x, 0, 18) for t, x in BIB]]
    for side in SIDES:
        sign = 1 if side == "L" else -1
        patches.append([at(t, sign * x * wide, 4, 8) for t, x in PIT])
    for patch in patches:
        c.soft(closed(patch), alpha(mul(cloth.plain, WET), dark * much), 4)
        c.stroke(opened(patch[:-1]), alpha(cloth.deep, 0.30 * much), 2.2)
