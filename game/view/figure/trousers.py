"""Trousers: one leg of them, in its light, with folds at the knee and a hem."""

from collections.abc import Sequence

from game.patient.geometry import Curve, Point, alpha, between, closed, ellipse, ribbon
from game.patient.skeleton_space import project, side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, rod, trousers_of
from game.view.paint.painter import Painter

Joints = tuple[Point, Point, Point]
"""Hip, knee and hem on the picture."""


def paint_trousers(c: Painter, body: Body, side: str, cut: tuple[Sequence[Curve], float]) -> None:
    """Paint one leg of trousers; *cut* is its shapes and how far down the shin it ends."""
    shapes, hem = cut
    leg, bones = body.bones.legs[side], body.bones.physique
    cloth, sx, m = trousers_of(body.look.dyes), side_of(side), 0.5 * (bones.limb + bones.hip)
    hip, knee, ankle = project(leg.hip), project(leg.knee), project(leg.ankle)
    joints = (hip, knee, between(knee, ankle, hem))
    c.fill(shapes, cloth.plain)
    c.clip(shapes)
    _tones(c, cloth, joints, m)
    if leg.over:
        _laid_over(c, cloth, joints, m)
    else:
        _knee_folds(c, cloth, knee, (sx, m))
    _shin_folds(c, cloth, joints, m)
    (x, y) = hip
    lap = [(x + sx * 20, y + 8), (x - sx * 4, y + 20), (x - sx * 34, y + 20)]
    c.fill(ribbon(lap, 5), alpha(cloth.deep, 0.45 * (1 - leg.over)))
    if len(shapes) > 1:
        _hem(c, cloth, joints, m)
    c.unclip()


def _hem(c: Painter, cloth: Cloth, joints: Joints, m: float) -> None:
    """Paint the seam of the hem and the shade under it."""
    down = rod(joints[1], joints[2])
    for along, ink, width in ((12.0, 0.6, 5.0), (3.0, 0.28, 2.0)):
        line = [down.at(down.length + along - 7, a * m) for a in (-34, -16)]
        line += [
            down.at(down.length + along, 0),
            *(down.at(down.length + along - 7, a * m) for a in (16, 34)),
        ]
        c.soft(ribbon(line, width, start=width, end=width), alpha(cloth.deep, ink), 1.2)


def _tones(c: Painter, cloth: Cloth, joints: Joints, m: float) -> None:
    """Paint thigh in light, shin in tone, and the side away from the light."""
    (hx, hy), (kx, ky), (ax, ay) = joints
    down = rod((kx, ky), (ax, ay))
    top = [down.at(40, 70 * m), down.at(50, 30), down.at(48, -20)]
    low = [down.at(34, -70 * m), down.at(500, -120), down.at(500, 120)]
    c.soft(closed([*top, *low]), alpha(cloth.shade, 0.9), 12)
    far = [down.at(30, -20 * m), down.at(-20, -80), down.at(down.length, -90)]
    far += [down.at(down.length, -8), down.at(120, -14)]
    c.soft(closed(far), alpha(cloth.deep, 0.6), 10)
    thigh = [(hx + 30, hy - 40), (hx + 90, hy - 40), (kx + 90, ky + 60), (kx + 36 * m, ky + 38)]
    c.soft(closed(thigh), alpha(cloth.shade, 0.9), 8)
    c.soft(ellipse(kx - 14 * m, ky + 4, 28 * m, 24 * m), alpha(cloth.light, 0.45), 12)
    lit = ribbon([(hx - 16, hy + 10), (kx - 20 * m, ky)], 30 * m)
    c.soft(lit, alpha(cloth.light, 0.35), 9)
    shin = [down.at(60, 24 * m), down.at(down.length / 2, 20 * m), down.at(down.length, 12 * m)]
    c.soft(ribbon(shin, 14 * m), alpha(cloth.light, 0.30), 6)
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


def _laid_over(c: Painter, cloth: Cloth, joints: Joints, m: float) -> None:
    """Paint the edge of a thigh that lies over the other, and its folds at the knee."""
    hip, knee, _ = joints
    along = rod(hip, knee)
    under = [along.at(along.length * s, 46 * m) for s in (0.2, 0.6, 0.95)]
    c.soft(ribbon(under, 26), alpha(cloth.deep, 0.55), 8)
    over = [along.at(along.length * s, -34 * m) for s in (0.15, 0.55, 0.95)]
    c.soft(ribbon(over, 22), alpha(cloth.light, 0.5), 8)
    for s, far in ((0.72, 40), (0.86, 30)):
        fold = [along.at(along.length * s, far * m), along.at(along.length * (s + 0.06), 6)]
        c.fill(ribbon(fold, 5, peak=0.25), alpha(cloth.deep, 0.42))


def _shin_folds(c: Painter, cloth: Cloth, joints: Joints, m: float) -> None:
    """Paint the folds over the shoe, where cloth rests on it."""
    down = rod(joints[1], joints[2])
    for s, reach, strength in ((0.78, 0.9, 0.30), (0.88, 0.6, 0.36)):
        line = [down.at(down.length * s, -30 * m), down.at(down.length * (s + 0.04), 4)]
        line.append(down.at(down.length * (s + 0.02), 30 * m * reach))
        c.soft(ribbon(line, 5, peak=0.4), alpha(cloth.deep, strength), 1.6)
