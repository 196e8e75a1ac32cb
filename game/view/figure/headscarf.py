"""A headscarf: draped over the shoulders, wrapped round the face."""

from collections.abc import Sequence

from game.patient.geometry import (
    Curve,
    Point,
    alpha,
    closed,
    ellipse,
    lerp,
    mixc,
    mul,
    ribbon,
    shift,
)
from game.patient.skeleton import Skeleton
from game.view.figure.cloth import Cloth, fold
from game.view.figure.hair import paint_shade
from game.view.figure.hair_style import Line, Scarf
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SHADOW = (30, 14, 30, 90)
UNDER_CHIN: Line = (
    (-0.9, 1.0, 0.3), (-0.5, 1.35, 0.55), (0.0, 1.5, 0.65), (0.5, 1.35, 0.55),
    (0.9, 1.0, 0.3), (0.7, 1.6, 0.4), (0.0, 1.95, 0.6), (-0.7, 1.6, 0.4),
)  # fmt: skip
DRAPE_FOLDS = (
    (-70, 44, -8, 10, 0.50), (-88, 20, -2, 9, 0.46), (-50, 66, -10, 8, 0.40),
    (-92, -18, 0, 8, 0.42), (84, 46, -4, 8, 0.40), (64, 12, -8, 7, 0.34),
)  # fmt: skip
"""Folds on the shoulders: (from, to, bend, width, strength)."""


def scarf_cloth(look: Look) -> Cloth:
    """Return the tones of the scarf: the colour that would be the hair's."""
    dyes = look.dyes
    return Cloth(dyes.hair, dyes.hair_s, dyes.hair_d, dyes.hair_l)


def paint_scarf_inside(c: Painter, head: Head, scarf: Scarf, look: Look) -> None:
    """Paint the inside of the scarf, behind the face."""
    inside = closed([head.skull(x * 1.06, y * 1.03, z) for x, y, z in scarf.inner])
    c.fill(inside, mul(look.dyes.hair_s, (0.8, 0.8, 0.82)))


def paint_scarf(c: Painter, head: Head, scarf: Scarf, look: Look) -> None:
    """Paint the scarf: the drape lies on the shoulders, the rest moves with the head."""
    cloth = scarf_cloth(look)
    if head.body is not None:
        _paint_drape(c, head, head.body, cloth)
    _paint_wrap(c, head, scarf, cloth)


def _curve(head: Head, line: Line) -> Curve:
    return closed([head.skull(*point) for point in line])


def _paint_drape(c: Painter, head: Head, body: Skeleton, cloth: Cloth) -> None:
    h, at = head.unit, body.trunk
    shape = closed(_drape(head, body))
    c.soft(shift(shape, 2, 6), SHADOW, 4)
    c.fill(shape, cloth.plain)
    c.clip(shape)
    far = [at(3, 20, -20, 10), at(2.2, 0, 0, 20), at(2.2, 60, 0, 10), at(2.6, 130), at(3.1, 120)]
    c.soft(closed(far), alpha(cloth.shade, 0.8), 0.12 * h)
    below = ellipse(*head.skull(0.04, 1.72, 0.4), 0.98 * h, 0.34 * h)
    c.soft(below, alpha(cloth.deep, 0.60), 0.08 * h)
    for start, stop, bent, width, strength in DRAPE_FOLDS:
        middle = at(2.68, lerp(start, stop, 0.45), bent, 16)
        line = [at(2.98, start, -2, 4), middle, at(2.34, stop, 0, 26)]
        fold(c, line, width, cloth, strength, 2.4)
    c.unclip()


def _drape(head: Head, body: Skeleton) -> Sequence[Point]:
    at, wide = body.trunk, body.physique.shoulder
    return [
        head.skull(-1.06, 0.75, 0.1),
        at(2.98, -72, -4, 0),
        at(2.70, -82 * wide, 0, 6),
        at(2.40, -58, 0, 20),
        at(2.20, -14, 4, 28),
        at(2.30, 40, 0, 26),
        at(2.62, 80 * wide, 0, 8),
        at(2.98, 72, -4, 0),
        head.skull(1.06, 0.75, 0.1),
        head.skull(0.4, 1.3, 0.5),
        head.skull(-0.4, 1.3, 0.5),
    ]


def _paint_wrap(c: Painter, head: Head, scarf: Scarf, cloth: Cloth) -> None:
    h, outer = head.unit, _curve(head, scarf.outer)
    edge = [head.skull(*point) for point in scarf.inner]
    inner = closed(edge[::-1])
    c.fill_even_odd([outer, inner], cloth.plain)
    c.clip([outer, inner])
    paint_shade(c, head, cloth.shade, 0.85, 0.12)
    lit = ellipse(*head.skull(-0.50, -1.12, 0.5), 0.46 * h, 0.24 * h, -0.6)
    c.soft(lit, alpha(cloth.light, 0.55), 0.10 * h)
    c.soft(_curve(head, UNDER_CHIN), alpha(cloth.shade, 0.60), 0.06 * h)
    for i, line in enumerate(scarf.folds):
        width, strength = ((0.075, 0.42), (0.10, 0.52))[i % 2]
        fold(c, [head.skull(*p) for p in line], width * h, cloth, strength, 0.028 * h)
    round_face = ribbon([*edge, edge[0]], 0.09 * h, start=0.09 * h, end=0.09 * h)
    c.soft(round_face, alpha(cloth.deep, 0.30), 0.022 * h)
    c.unclip()
    c.stroke(inner, alpha(cloth.deep, 0.85), 0.026 * h)
    light = mixc(cloth.light, cloth.plain, 0.3)
    c.stroke(shift(inner, -0.012 * h, -0.018 * h), alpha(light, 0.35), 0.014 * h)
