"""A belly under cloth: a soft roundness, or the high round form of a late pregnancy."""

from game.patient.geometry import alpha, closed, ellipse, mixc, ribbon
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, fold
from game.view.figure.torso import WITH_CHILD
from game.view.paint.painter import Painter

SLIGHT = 0.2
SUNLIT = (255, 250, 244)


def paint_belly(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint the light on a belly, and its shade."""
    at, belly = body.bones.trunk, body.bones.physique.belly
    if belly <= SLIGHT:
        return
    if belly > WITH_CHILD:
        _bump(c, body, cloth)
        return
    c.soft(ellipse(*at(0.7, -14, 0, 40), 50, 56), alpha(cloth.light, 0.55 * belly), 16)
    under = [at(0.35, -80, 0, 20), at(0.1, 0, 4, 60), at(0.35, 80, 0, 20)]
    c.soft(ribbon(under, 18), alpha(cloth.deep, 0.45 * belly), 6)


def _bump(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a round form lit from the upper left: cloth drawn over it, shade under the bust."""
    at, wide = body.bones.trunk, 92 * body.bones.physique.waist
    x, y = at(0.72, 0, 0, 60)
    bust = [at(1.66, -66, 0, 26), at(1.46, 0, 8, 44), at(1.66, 66, 0, 26)]
    c.soft(ribbon(bust, 22), alpha(cloth.deep, 0.55), 7)
    far = ((0.34, -74), (0.86, -40), (1.02, 20), (0.70, 66), (0.06, 84), (-0.5, 70), (0.16, 56),
           (0.60, 14), (0.58, -34))  # fmt: skip
    c.soft(closed([(x + u * wide, y + dy) for u, dy in far]), alpha(cloth.deep, 0.66), 11)
    lit = ellipse(x - 28, y - 30, 48, 40, -0.4)
    c.soft(lit, alpha(mixc(cloth.light, SUNLIT, 0.25), 0.66), 14)
    near = [(x - wide, y - 30), (x - 0.94 * wide, y + 30), (x - 0.6 * wide, y + 66)]
    c.soft(ribbon(near, 16), alpha(cloth.deep, 0.42), 6)
    under = [(x - 0.8 * wide, y + 72), (x, y + 96), (x + 0.8 * wide, y + 72)]
    c.soft(ribbon(under, 22), alpha(cloth.deep, 0.66), 6)
    for sx in (-1, 1):
        drawn = [(x + sx * u * wide, y - up) for u, up in ((1.02, 70), (0.62, 84), (0.2, 78))]
        fold(c, drawn, 6, cloth, 0.42)
