"""Legs and shoes, the one behind first."""

from game.patient.geometry import (
    Curve,
    Point,
    Vector,
    alpha,
    closed,
    ellipse,
    limb,
    mixc,
    mul,
    ribbon,
    shift,
)
from game.patient.skeleton import Skeleton
from game.patient.skeleton_space import nearness, project, side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, trousers_of
from game.view.paint.painter import Painter

SHOE = (70, 60, 58)
SOLE = (38, 34, 38)
SOCK = (62, 64, 76)
SHADOW = (16, 10, 34, 70)
THIGH = ((0, 58), (0.45, 58), (0.85, 52), (1, 46))
SHIN = ((0, 45), (0.22, 44), (0.5, 41), (0.8, 33), (1, 29))


def leg_shapes(bones: Skeleton, side: str) -> tuple[Curve, Curve]:
    """Return thigh and shin of a leg."""
    leg, m = bones.legs[side], girth(bones)
    hip, knee, ankle = project(leg.hip), project(leg.knee), project(leg.ankle)
    thigh = limb(hip, knee, [(t, r * m, r * m) for t, r in THIGH])
    return thigh, limb((knee[0], knee[1] + 6), ankle, [(t, r * m, r * m) for t, r in SHIN])


def girth(bones: Skeleton) -> float:
    """Return how full legs are, 1 on the average."""
    return 0.5 * (bones.physique.limb + bones.physique.hip)


def paint_legs(c: Painter, body: Body) -> None:
    """Paint both legs and what is on the feet."""
    legs = body.bones.legs
    for side in sorted("RL", key=lambda s: legs[s].ankle[2]):
        _foot(c, body, side)
        _leg(c, body, side)


def _leg(c: Painter, body: Body, side: str) -> None:
    leg, m = body.bones.legs[side], girth(body.bones)
    cloth, sx = trousers_of(body.look.dyes), side_of(side)
    thigh, shin = leg_shapes(body.bones, side)
    hip, knee, ankle = project(leg.hip), project(leg.knee), project(leg.ankle)
    if side == "L":
        c.soft(shift(thigh, -6, 5), SHADOW, 7)
    c.fill([thigh, shin], cloth.plain)
    c.clip([thigh, shin])
    _tones(c, cloth, (hip, knee, ankle), m)
    _knee_folds(c, cloth, knee, (sx, m))
    (x, y), hem = hip, ankle[1]
    c.fill(
        ribbon([(x + sx * 20, y + 8), (x - sx * 4, y + 20), (x - sx * 34, y + 20)], 5),
        alpha(cloth.deep, 0.45),
    )
    line = [
        (ankle[0] - 34 * m, hem + 12 * m),
        (ankle[0], hem + 19 * m),
        (ankle[0] + 34 * m, hem + 12 * m),
    ]
    c.soft(ribbon(line, 5, start=4, end=4), alpha(cloth.deep, 0.6), 1.2)
    c.unclip()


def _tones(c: Painter, cloth: Cloth, joints: tuple[Point, Point, Point], m: float) -> None:
    """Paint thigh in light, shin in tone, and the side away from the light."""
    (hx, hy), (kx, ky), (ax, ay) = joints
    top = [(kx - 70, ky + 40 * m), (kx - 30, ky + 50 * m), (kx + 20, ky + 48 * m)]
    low = [(kx + 70, ky + 34 * m), (kx + 90, ky + 340), (kx - 90, ky + 340)]
    c.soft(closed([*top, *low]), alpha(cloth.shade, 0.9), 12)
    side = [(kx + 20 * m, ky + 30), (kx + 80, ky - 30), (kx + 90, ay), (ax + 8, ay)]
    c.soft(closed([*side, (kx + 14, ky + 120)]), alpha(cloth.deep, 0.6), 10)
    far = [(hx + 30, hy - 40), (hx + 90, hy - 40), (kx + 90, ky + 60), (kx + 36 * m, ky + 38)]
    c.soft(closed(far), alpha(cloth.shade, 0.9), 8)
    c.soft(ellipse(kx - 14 * m, ky + 4, 28 * m, 24 * m), alpha(cloth.light, 0.45), 12)
    lit = ribbon([(hx - 16, hy + 10), (kx - 20 * m, ky)], 30 * m)
    c.soft(lit, alpha(cloth.light, 0.35), 9)
    shin = ribbon(
        [(kx - 24 * m, ky + 60), ((kx + ax) / 2 - 20 * m, (ky + ay) / 2), (ax - 12 * m, ay)], 14 * m
    )
    c.soft(shin, alpha(cloth.light, 0.30), 6)
    c.soft(ellipse(hx, hy + 2, 76, 24), alpha(cloth.deep, 0.62), 10)


def _knee_folds(c: Painter, cloth: Cloth, knee: Point, scale: tuple[int, float]) -> None:
    (x, y), (sx, m) = knee, scale
    for down, wide, strength in ((30, 0.62, 0.5), (44, 0.45, 0.4)):
        line = [
            (x - sx * 44 * m, y + down - 8),
            (x - sx * 20 * m, y + down + 4),
            (x + sx * (wide * 30 - 10) * m, y + down + 3),
        ]
        c.fill(ribbon(line, 5, peak=0.25), alpha(cloth.deep, strength))


def _foot(c: Painter, body: Body, side: str) -> None:
    """Paint sock and shoe: the sole from heel to toe, the upper over it, a bow of laces."""
    leg, m = body.bones.legs[side], 0.5 + 0.5 * girth(body.bones)
    ankle, heel, toe = project(leg.ankle), project(leg.heel), project(leg.toe)
    wide = 30 * m * nearness(leg.toe)
    c.soft(ellipse(toe[0], toe[1] + 4, wide * 1.3, wide * 0.5), SHADOW, 6)
    c.fill(
        limb(ankle, project(_down(leg.ankle, 16)), [(0, 20 * m, 20 * m), (1, 22 * m, 22 * m)]), SOCK
    )
    c.fill(_last(heel, toe, wide * 1.04, wide * 0.42), SOLE)
    upper = _last((heel[0], heel[1] - 9), (toe[0], toe[1] - 8), wide, wide * 0.62)
    c.fill(upper, SHOE)
    c.clip(upper)
    c.soft(
        ellipse(toe[0] - wide * 0.35, toe[1] - 18, wide * 0.5, wide * 0.28),
        mixc(SHOE, (255, 240, 226), 0.4),
        6,
    )
    c.soft(ellipse(toe[0] + wide, toe[1], wide * 0.6, wide), (*mul(SHOE, (0.5, 0.48, 0.5)), 190), 7)
    c.unclip()
    tongue = [
        (ankle[0] + (toe[0] - ankle[0]) * t, ankle[1] + (toe[1] - ankle[1]) * t)
        for t in (0.35, 0.5, 0.64)
    ]
    c.stroke(
        [closed([(x - 11 * m, y - 6), (x, y - 3), (x + 11 * m, y - 6), (x, y)]) for x, y in tongue],
        mixc(SHOE, (255, 255, 255), 0.45),
        1.6,
    )


def _down(at: Vector, by: float) -> Vector:
    return (at[0], at[1] + by, at[2])


def _last(heel: Point, toe: Point, wide: float, high: float) -> Curve:
    """Return a shoe seen from the front: broad at the toe, narrow at the heel."""
    (hx, hy), (tx, ty) = heel, toe
    mx, my = (hx + tx) * 0.5, (hy + ty) * 0.5
    return closed(
        [
            (hx - wide * 0.62, hy - high * 0.4),
            (mx - wide * 0.86, my),
            (tx - wide * 0.92, ty - high * 0.45),
            (tx - wide * 0.55, ty + high * 0.12),
            (tx, ty + high * 0.24),
            (tx + wide * 0.55, ty + high * 0.12),
            (tx + wide * 0.92, ty - high * 0.45),
            (mx + wide * 0.86, my),
            (hx + wide * 0.62, hy - high * 0.4),
        ]
    )
