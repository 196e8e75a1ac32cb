"""Legs of somebody on foot: trousers or a skirt from the hips down, and the shoes they walk in."""

from collections.abc import Sequence

from game.patient.geometry import (
    Curve,
    Point,
    Vector,
    alpha,
    between,
    closed,
    ellipse,
    limb,
    ribbon,
)
from game.patient.skeleton_space import nearness, project, side_of
from game.patient.skeleton_stand import leg_size
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, Rod, fold, rod, trousers_of
from game.view.figure.fabric import paint_on_skirt
from game.view.figure.feet import paint_shod
from game.view.figure.foot import hull
from game.view.figure.shins import paint_shin
from game.view.paint.painter import Painter

SHADOW = (16, 10, 34)
THIGH = ((-0.10, 42, 56), (0.2, 47, 54), (0.6, 42, 41), (1.0, 36, 36))
SHIN = ((-0.04, 36, 36), (0.3, 37, 37), (0.62, 32, 31), (0.97, 27, 27))
"""Half widths of trousers along thigh and shin: inward and outward, in du."""
FRONT = 78.0
"""How far below the hips the legs of trousers part, in du."""
HEM_DROP = 0.09
"""How far the middle of a hem hangs below its ends, in its widths."""
FLARE = 1.25
"""How much wider a skirt is at its hem than at the hips."""


def paint_standing_legs(c: Painter, body: Body) -> None:
    """Paint what is below the hem of who stands or walks: the leg behind first."""
    legs = body.bones.legs
    behind, before = sorted("RL", key=lambda s: legs[s].toe[2])
    for side in (behind, before):
        _ground(c, body, side)
    skirt = body.person.clothes.skirt > 0
    for side in (behind, before):
        paint_shod(c, body, side)
        if skirt:
            paint_shin(c, body, side)
        else:
            _trousers(c, body, side, behind=side == behind)
    if skirt:
        _skirt(c, body)
    else:
        _seat(c, body)


def floor_under(body: Body) -> float:
    """Return how far the floor is below the hips now: one foot is always on it."""
    return max(at[1] for leg in body.bones.legs.values() for at in (leg.heel, leg.toe))


def _ground(c: Painter, body: Body, side: str) -> None:
    """Darken the floor under a foot: less as it leaves it."""
    leg, m = body.bones.legs[side], _girth(body)
    floor = floor_under(body)
    at = _middle(leg.heel, leg.toe, floor)
    up = floor - max(leg.heel[1], leg.toe[1])
    x, y = project(at)
    wide = 46 * m * nearness(at)
    c.soft(ellipse(x, y, wide, 0.36 * wide), alpha(SHADOW, 0.34 / (1 + up / 12)), 8)


def _middle(heel: Vector, toe: Vector, floor: float) -> Vector:
    """Return the middle of a sole, laid on the floor."""
    return (heel[0] + toe[0]) / 2, floor, (heel[2] + toe[2]) / 2


def _girth(body: Body) -> float:
    """Return how full legs are, 1 on the average."""
    return 0.5 * (body.bones.physique.limb + body.bones.physique.hip)


def _shapes(body: Body, side: str) -> tuple[Curve, Curve]:
    """Return thigh and shin of one leg of trousers; those of short legs are narrow below."""
    leg, m, sx = body.bones.legs[side], _girth(body), side_of(side)
    hip, knee, ankle = project(leg.hip), project(leg.knee), project(leg.ankle)
    short = leg_size(body.bones.physique)
    near, far = nearness(leg.knee) * m, nearness(leg.ankle) * m * (0.3 + 0.7 * short)

    def rows(
        profile: tuple[tuple[float, float, float], ...], a: float, b: float
    ) -> list[tuple[float, float, float]]:
        out = []
        for t, inner, outer in profile:
            k = a + (b - a) * t
            left, right = (outer, inner) if sx > 0 else (inner, outer)
            out.append((t, left * k, right * k))
        return out

    return limb(hip, knee, rows(THIGH, m, near)), _cut(knee, ankle, rows(SHIN, near, far))


def _cut(knee: Point, ankle: Point, rows: Sequence[tuple[float, float, float]]) -> Curve:
    """Return a shin that is round at the knee and cut off at the hem, which lies on the shoe."""
    along = rod(knee, ankle)
    n, (t0, l0, r0), (t1, l1, r1) = along.length, rows[0], rows[-1]
    left = [along.at(n * t, a) for t, a, _ in rows]
    right = [along.at(n * t, -a) for t, _, a in reversed(rows)]
    low = n * t1 + HEM_DROP * (l1 + r1)
    hem = [along.at(low, 0.8 * l1), along.at(low - 1, 0.0), along.at(low, -0.8 * r1)]
    return closed([along.at(n * t0 - 0.46 * (l0 + r0)), *left, *hem, *right])


def _trousers(c: Painter, body: Body, side: str, *, behind: bool) -> None:
    """Paint one leg of trousers in its light."""
    leg, m, cloth = body.bones.legs[side], _girth(body), trousers_of(body.look.dyes)
    thigh, shin = _shapes(body, side)
    hip, knee, ankle = project(leg.hip), project(leg.knee), project(leg.ankle)
    c.fill([thigh, shin], cloth.plain)
    c.clip([thigh, shin])
    upper, lower = rod(hip, knee), rod(knee, ankle)
    for part, share in ((upper, 1.0), (lower, 1.1)):
        _round(c, part, cloth, m, share)
    bent = max(0.0, (leg.knee[2] - 0.5 * leg.ankle[2]) / 60)
    lit = ellipse(knee[0] - 8 * m, knee[1] - 4, 22 * m, 20 * m)
    c.soft(lit, alpha(cloth.light, min(0.6, 0.2 + 0.35 * bent)), 10)
    _folds(c, cloth, upper, lower, (m, side_of(side)))
    back = max(0.0, leg.toe[1] - leg.heel[1])
    if back > 8:
        far = ellipse(*lower.at(0.6 * lower.length), 60 * m, 0.6 * lower.length)
        c.soft(far, alpha(cloth.deep, min(0.4, back / 120)), 14)
    if behind:
        inner = ribbon([hip, knee, ankle], 90 * m, start=90 * m, end=70 * m)
        c.soft(inner, alpha(cloth.deep, 0.30), 10)
    c.unclip()


def _round(c: Painter, part: Rod, cloth: Cloth, m: float, share: float) -> None:
    """Paint the side of a leg away from the light, and the light on the other."""
    n = part.length
    dark = [(-0.1, -14), (-0.1, -80), (1.15, -80), (1.15, -12), (0.5, -8)]
    c.soft(closed([part.at(s * n, a * m) for s, a in dark]), alpha(cloth.shade, 0.95 * share), 10)
    edge = [(-0.1, -32), (-0.1, -80), (1.15, -80), (1.15, -26)]
    c.soft(closed([part.at(s * n, a * m) for s, a in edge]), alpha(cloth.deep, 0.55), 8)
    lit = [part.at(s * n, 18 * m) for s in (0.0, 0.5, 1.0)]
    c.soft(ribbon(lit, 14 * m), alpha(cloth.light, 0.34), 7)


def _folds(c: Painter, cloth: Cloth, upper: Rod, lower: Rod, way: tuple[float, int]) -> None:
    """Paint folds at the knee, and where cloth rests on the shoe."""
    (m, sx), n = way, lower.length
    for along, a, b, ink in ((4, 30, -12, 0.34), (16, 26, -4, 0.28)):
        line = [lower.at(along, -sx * a * m), lower.at(along + 8, 4), lower.at(along + 2, sx * b)]
        c.soft(ribbon(line, 6, peak=0.35), alpha(cloth.deep, ink), 2)
    for s, ink in ((0.80, 0.34), (0.89, 0.4)):
        line = [lower.at(n * s, -30 * m), lower.at(n * (s + 0.035), 0), lower.at(n * s, 30 * m)]
        c.soft(ribbon(line, 6, peak=0.4), alpha(cloth.deep, ink), 2)
    crease = [upper.at(upper.length * s, 2) for s in (0.3, 0.65, 1.0)]
    fold(c, crease, 5, cloth, 0.22, 3)
    hem = [lower.at(n * 0.97 + d, a * m) for a, d in ((-32, 0), (-20, 4), (20, 4), (32, 0))]
    c.soft(ribbon(hem, 5, start=4, end=4), alpha(cloth.deep, 0.6), 1.4)


def _seat(c: Painter, body: Body) -> None:
    """Paint where the legs of trousers meet, below the hem of what is worn above."""
    m, cloth = _girth(body), trousers_of(body.look.dyes)
    (lx, ly), (rx, ry) = (project(body.bones.legs[s].hip) for s in "LR")
    low = project((0.5 * (body.bones.legs["L"].knee[0] + body.bones.legs["R"].knee[0]), FRONT, 8))
    ring = [
        (rx - 50 * m, ry - 26),
        (lx + 50 * m, ly - 26),
        (lx + 50 * m, ly + 12),
        (low[0] + 26, low[1] - 14),
        low,
        (low[0] - 26, low[1] - 14),
        (rx - 50 * m, ry + 12),
    ]
    shape = closed(ring)
    c.fill(shape, cloth.plain)
    c.clip(shape)
    x = low[0]
    c.soft(ellipse(lx + 44 * m, ly + 20, 34, 70), alpha(cloth.shade, 0.8), 12)
    c.soft(ellipse((lx + rx) / 2, ly + 4, 110, 34), alpha(cloth.deep, 0.55), 12)
    c.soft(ribbon([(x, ly), (x + 2, low[1] - 2)], 7, start=5, end=3), alpha(cloth.deep, 0.5), 2)
    c.unclip()
    for sx in (1, -1):
        line = [(x + 2 * sx, low[1] - 22), (x + 24 * sx, low[1] - 34), (x + 46 * sx, low[1] - 40)]
        c.soft(ribbon(line, 6, peak=0.3), alpha(cloth.deep, 0.32), 2.5)


def _firm(ring: Sequence[Point]) -> list[Point]:
    """Return an outline whose sides stay straight when its corners are rounded."""
    sides = zip(ring, [*ring[1:], ring[0]], strict=True)
    return [between(a, b, t) for a, b in sides for t in (0.07, 0.93)]


def _skirt(c: Painter, body: Body) -> None:
    """Paint a skirt or gown that hangs over both legs, its hem moved by the knees."""
    cloth, long = trousers_of(body.look.dyes), body.person.clothes.skirt
    m, ring, hem = _girth(body), list[Point](), list[Point]()
    for side in "RL":
        leg, sx = body.bones.legs[side], side_of(side)
        (hx, hy), knee = project(leg.hip), project(leg.knee)
        x, y = between(knee, project(leg.ankle), long)
        wide = 52 * m
        ring += [(hx + sx * wide, hy - 24), (hx + sx * (wide + 6), hy + 50)]
        ring.append((knee[0] + sx * wide, knee[1]))
        hem.append((x + sx * wide * FLARE, y))
    (rx, ry), (lx, ly) = hem
    low = max(ry, ly) + 4
    edge = [(rx, ry), (rx + 0.3 * (lx - rx), low), (rx + 0.7 * (lx - rx), low), (lx, ly)]
    shape = closed(_firm(hull([*ring, *edge])))
    c.fill(shape, cloth.plain)
    c.clip(shape)
    top, clothes = ring[0][1], body.person.clothes
    shade = [(lx - 60, top), (lx + 60, top), (lx + 60, low + 20), (lx - 54, low + 20)]
    c.soft(closed(shade), alpha(cloth.shade, 0.9), 16)
    for n, share in enumerate((0.16, 0.34, 0.52, 0.7, 0.86)):
        x = rx + share * (lx - rx)
        start = ((ring[0][0] + ring[3][0]) / 2 + 0.8 * (x - (rx + lx) / 2), top + 70 + 26 * (n % 2))
        fold(c, [start, ((start[0] + x) / 2, (start[1] + low) / 2), (x, low)], 9, cloth, 0.3, 3)
    for side in "RL":
        leg = body.bones.legs[side]
        x, y = project(leg.knee)
        bent = max(0.0, min(1.0, leg.knee[2] / 60))
        c.soft(ellipse(x - 8, y - 10, 30 * m, 46), alpha(cloth.light, 0.45 * bent), 14)
    if clothes.one_piece and clothes.pattern:
        paint_on_skirt(c, (rx, top, lx, low), clothes.pattern)
    c.soft(ribbon(edge, 5, start=4, end=4), alpha(cloth.deep, 0.6), 1.4)
    c.unclip()
