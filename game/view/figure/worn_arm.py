"""What is put on an arm: a cast from the knuckles to the elbow, a sling that carries it."""

import math

from game.patient.geometry import (
    Colour,
    Point,
    alpha,
    between,
    closed,
    ellipse,
    join,
    opened,
    ribbon,
    shift,
)
from game.patient.skeleton_space import project
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, fold, moved
from game.view.figure.hand_shape import HandShape
from game.view.figure.sleeves import Sleeve
from game.view.paint.painter import Painter

PLASTER: Colour = (240, 238, 232)
PADDING: Colour = (252, 250, 246)
DUSK: Colour = (134, 124, 132)
SHADOW: Colour = (44, 26, 32)
LINEN = Cloth((226, 220, 206), (190, 180, 164), (150, 138, 122), (250, 247, 240))
SLUNG = "R"
"""The arm that a sling carries."""


def paint_cast(c: Painter, sleeve: Sleeve, shape: HandShape) -> None:
    """Paint a cast over hand and forearm; fingers stick out, the sleeve is pushed up."""
    arm, grip = sleeve.fore, shape.grip
    size, cuff = grip.size, sleeve.cuff
    far = arm.length
    start = max(0.30 * far, far - 86)
    up = sleeve.cuff + (sleeve.elbow - sleeve.cuff) * (1 - start / max(far, 1)) + 1
    top = [
        arm.at(start, up),
        arm.at((start + far) / 2, cuff + 3),
        grip.at(0.02, 0.215),
        grip.at(0.42, 0.275),
    ]
    low = [
        grip.at(0.47, -0.275),
        grip.at(0.02, -0.215),
        arm.at((start + far) / 2, -cuff - 3),
        arm.at(start, -up),
    ]
    if math.dist(top[1], grip.at(0.02, 0.2)) > math.dist(low[2], grip.at(0.02, 0.2)):
        top[:2], low[2:] = [low[3], low[2]], [top[1], top[0]]
    shape_ = join(
        opened(top),
        opened([top[-1], grip.at(0.50, 0.0), low[0]]),
        opened(low),
        opened([low[-1], arm.at(start - 7, 0), top[0]]),
    )
    c.soft(shift(shape_, 2, 6), alpha(SHADOW, 0.45), 4)
    c.fill(shape_, PLASTER)
    c.clip(shape_)
    middle = [arm.at(start, 0), arm.at(far, 0), grip.at(0.46, 0.0)]
    below = [moved(p, 3, 13) for p in middle]
    c.soft(ribbon(below, 20, start=18, end=16), alpha(DUSK, 0.60), 6)
    above = [moved(p, -3, -9) for p in middle]
    c.soft(ribbon(above, 9, start=8, end=8), (255, 255, 255, 230), 3)
    for n in range(6):
        share = 0.12 + n * 0.15
        across = [between(top[0], top[2], share), between(low[3], low[1], share)]
        bent = moved(between(across[0], across[1], 0.5), 4 * arm.ux, 4 * arm.uy)
        c.stroke(opened([across[0], bent, across[1]]), alpha(DUSK, 0.38), 1.0)
    c.unclip()
    c.stroke(shape_, alpha(DUSK, 0.8), 1.1)
    for ends in ([top[-1], grip.at(0.50, 0.0), low[0]], [low[-1], arm.at(start - 6, 0), top[0]]):
        c.stroke(opened(ends), alpha(DUSK, 0.8), 0.062 * size)
        c.stroke(opened(ends), PADDING, 0.046 * size)


def paint_strap(c: Painter, body: Body) -> None:
    """Paint the ends of a sling, from either side of the neck down to the arm."""
    arm, at = body.bones.arms[SLUNG], body.bones.trunk
    elbow, wrist = project(arm.elbow), project(arm.wrist)
    wide = body.bones.physique.neck
    left, right = at(3, 36 * wide, -24, 0), at(3, -38 * wide, -24, 0)
    c.clip(body.torso.outline)
    for a, middle, b in (
        (left, between(at(2.4, 34, 0, 22), wrist, 0.4), moved(wrist, -4, 0)),
        (right, at(2.3, -66, 0, 22), moved(elbow, 18, -8)),
    ):
        line = [a, middle, b]
        c.soft(ribbon([moved(p, 2, 4) for p in line], 26, start=18, end=30), alpha(SHADOW, 0.32), 4)
        c.fill(ribbon(line, 25, start=16, end=36), LINEN.plain)
        for k in (-5, 5):
            c.fill(
                ribbon([moved(p, k, 0) for p in line], 2, start=1, end=2), alpha(LINEN.deep, 0.5)
            )
    c.unclip()


def paint_sling(c: Painter, body: Body) -> None:
    """Paint the cloth that carries the forearm, from behind the elbow to the fingers' roots."""
    arm = body.bones.arms[SLUNG]
    elbow, wrist, m = project(arm.elbow), project(arm.wrist), body.bones.physique.limb
    dx, dy = wrist[0] - elbow[0], wrist[1] - elbow[1]
    far = math.hypot(dx, dy) or 1.0
    ux, uy = dx / far, dy / far
    nx, ny = (-uy, ux) if ux > 0 else (uy, -ux)

    def at(along: float, aside: float) -> Point:
        return (
            elbow[0] + ux * along * far + nx * aside * m,
            elbow[1] + uy * along * far + ny * aside * m,
        )

    rim = [at(-0.16, -31), at(0.3, -29), at(0.75, -25), at(1.08, -27)]
    cloth = join(
        opened(rim),
        opened([rim[-1], at(1.22, 2), at(1.10, 30)]),
        opened([at(1.10, 30), at(0.55, 40), at(0.1, 46), at(-0.14, 38)]),
        opened([at(-0.14, 38), at(-0.27, 6), rim[0]]),
    )
    c.soft(shift(cloth, 2, 7), alpha(SHADOW, 0.4), 5)
    c.fill(cloth, LINEN.plain)
    c.clip(cloth)
    low = [at(-0.2, 38), at(0.4, 38), at(1.1, 26)]
    c.soft(ribbon(low, 34, start=22, end=22), alpha(LINEN.deep, 0.62), 8)
    high = [at(-0.1, -19), at(0.5, -17), at(1.1, -15)]
    c.soft(ribbon(high, 13, start=8, end=8), alpha(LINEN.light, 0.8), 4)
    for start, stop in ((1.02, 0.30), (1.04, 0.02), (1.0, 0.66), (-0.12, 0.42)):
        line = [at(start, -20), at((start + stop) / 2, 10), at(stop, 30)]
        fold(c, line, 7, LINEN, 0.5, 2)
    c.unclip()
    c.stroke(opened(rim), alpha(LINEN.deep, 0.85), 1.6)
    c.stroke(cloth, alpha(LINEN.deep, 0.45), 1.0)
    x, y = at(-0.13, 14)
    c.fill(ellipse(x, y, 2.6), (170, 176, 184))
    c.soft(closed([at(-0.2, -10), at(-0.05, 0), at(-0.2, 20)]), alpha(LINEN.deep, 0.4), 3)
