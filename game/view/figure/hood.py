"""A hood pulled up over the hair: a ring of cloth, open at the throat, and two cords."""

from game.patient.geometry import (
    Colour,
    Curve,
    alpha,
    closed,
    ellipse,
    mixc,
    mul,
    opened,
    ribbon,
    shift,
)
from game.patient.skeleton import Skeleton
from game.view.figure.cloth import WARM, Cloth, fold
from game.view.figure.hair import paint_shade
from game.view.figure.hair_style import Line, Scarf
from game.view.figure.head import Head
from game.view.paint.painter import Painter

SHADOW = (20, 14, 26, 90)
CORD, TIP = (226, 222, 216), (190, 190, 194)


def paint_hood_inside(c: Painter, head: Head, hood: Scarf) -> None:
    """Paint the inside of the hood, behind the head."""
    inside = tuple((0.98 * x, 0.98 * y, z) for x, y, z in hood.outer)
    c.fill(_curve(head, inside), mul(_colour(head), (0.46, 0.42, 0.48)))


def paint_hood(c: Painter, head: Head, hood: Scarf) -> None:
    """Paint the hood: its colour is that of the garment it belongs to."""
    cloth, h = _cloth(_colour(head)), head.unit
    outer, edge = _curve(head, hood.outer), [head.skull(*point) for point in hood.inner]
    inner = closed(edge[::-1])
    c.fill_even_odd([outer, inner], cloth.plain)
    c.clip([outer, inner])
    paint_shade(c, head, cloth.shade, 0.9, 0.12)
    lit = ellipse(*head.skull(-0.62, -1.18, 0.4), 0.46 * h, 0.28 * h, -0.7)
    c.soft(lit, alpha(cloth.light, 0.8), 0.10 * h)
    rim = ribbon([*edge, edge[0]], 0.16 * h, start=0.16 * h, end=0.16 * h)
    c.soft(rim, alpha(cloth.deep, 0.45), 0.05 * h)
    for line in hood.folds:
        fold(c, [head.skull(*p) for p in line], 0.10 * h, cloth, 0.40, 0.035 * h)
    c.unclip()
    c.stroke(inner, alpha(cloth.deep, 0.9), 0.05 * h)
    c.stroke(shift(inner, -0.03 * h, -0.03 * h), alpha(cloth.light, 0.5), 0.014 * h)
    if head.body is not None:
        _paint_cords(c, head, head.body)


def _colour(head: Head) -> Colour:
    clothes = head.person.clothes
    return clothes.over or clothes.top


def _cloth(colour: Colour) -> Cloth:
    return Cloth(
        plain=colour,
        shade=mul(colour, (0.72, 0.68, 0.72)),
        deep=mul(colour, (0.48, 0.44, 0.50)),
        light=mixc(colour, WARM, 0.16),
    )


def _curve(head: Head, line: Line) -> Curve:
    return closed([head.skull(*point) for point in line])


def _paint_cords(c: Painter, head: Head, body: Skeleton) -> None:
    for side in (-1, 1):
        end = body.trunk(2.25 - 0.06 * side, side * 22, 0, 28)
        way = [head.skull(side * 0.40, 1.76, 0.5), body.trunk(2.6, side * 24, 0, 24), end]
        cord = opened(way)
        c.stroke(shift(cord, 1.5, 2), SHADOW, 3.4)
        c.stroke(cord, CORD, 3.0)
        c.fill(ellipse(end[0], end[1] + 2, 2.2, 4), TIP)
