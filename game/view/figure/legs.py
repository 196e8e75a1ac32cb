"""Legs: which lies before which, what they wear, and a leg laid over the lap."""

from collections.abc import Sequence

from game.patient.geometry import Curve, Point, Shape, alpha, closed, limb, poly, shift
from game.patient.skeleton import Skeleton
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import nearness, project
from game.view.figure.body import Body
from game.view.figure.cloth import rod
from game.view.figure.feet import paint_foot, paint_loose_shoe, toes_up
from game.view.figure.shins import paint_shin
from game.view.figure.skirt import paint_skirt
from game.view.figure.trousers import paint_trousers
from game.view.paint.painter import Painter

SHADOW = (16, 10, 34)
THIGH = ((0, 58), (0.45, 58), (0.85, 52), (1, 46))
SHIN = ((0, 45), (0.22, 44), (0.5, 41), (0.8, 33), (1, 29))
KNEE, ANKLE = 1.228, 1.184
"""How near knee and ankle are as one sits."""
HITCHED = 0.44
"""How much of the shin shows where a trouser leg is drawn up to see an ankle."""
WIDE, LOW, HEM = 400.0, 900.0, 24.0
LIES_OVER = 0.01


def leg_shapes(bones: Skeleton, side: str) -> tuple[Curve, Curve]:
    """Return thigh and shin of a leg."""
    return _thigh(bones, side), _shin(bones, side, 1.0)


def girth(bones: Skeleton) -> float:
    """Return how full legs are, 1 on the average."""
    return 0.5 * (bones.physique.limb + bones.physique.hip)


def _thigh(bones: Skeleton, side: str) -> Curve:
    leg, m = bones.legs[side], girth(bones)
    near = nearness(leg.knee) / KNEE
    profile = [(t, r * m * (1 + (near - 1) * t), r * m * (1 + (near - 1) * t)) for t, r in THIGH]
    return limb(project(leg.hip), project(leg.knee), profile)


def _shin(bones: Skeleton, side: str, share: float) -> Curve:
    """Return a shin from the knee down to this share of it."""
    leg, m = bones.legs[side], girth(bones)
    (kx, ky), (ax, ay) = project(leg.knee), project(leg.ankle)
    above, below = nearness(leg.knee) / KNEE, nearness(leg.ankle) / ANKLE
    rows = [(t, r * m * (above + (below - above) * t)) for t, r in SHIN]
    end = (kx + (ax - kx) * share, ky + 6 + (ay - ky - 6) * share)
    return _tube((kx, ky + 6), end, rows)


def _tube(a: Point, b: Point, rows: Sequence[tuple[float, float]]) -> Curve:
    """Return a limb that is round at its upper end and cut off at the lower one."""
    along = rod(a, b)
    n, (_, top), (_, low) = along.length, rows[0], rows[-1]
    left = [along.at(n * s, r) for s, r in rows]
    right = [along.at(n * s, -r) for s, r in reversed(rows)]
    cut = [along.at(n + 0.24 * low, s * low) for s in (0.72, 0.0, -0.72)]
    return closed([along.at(-0.92 * top), *left, *cut, *right])


def paint_legs(c: Painter, body: Body) -> None:
    """Paint both legs and what is on the feet; not one that lies over the lap."""
    legs = body.bones.legs
    behind = sorted("RL", key=lambda s: legs[s].ankle[2])
    paint_loose_shoe(c, body)
    for n, side in enumerate(behind):
        if legs[side].over <= LIES_OVER:
            _paint_leg(c, body, side, behind[:n])
    if body.person.clothes.skirt:
        paint_skirt(c, body, [row for row in _profiles(body) if not row[0].over])


def paint_over_lap(c: Painter, body: Body) -> None:
    """Paint a leg that lies over the lap, and so before the trunk."""
    for side, leg in body.bones.legs.items():
        if leg.over > LIES_OVER:
            top = HEM - (HEM + 150) * leg.over
            c.clip(poly([(-WIDE, top), (WIDE, top), (WIDE, LOW), (-WIDE, LOW)]))
            _paint_leg(c, body, side, ["L" if side == "R" else "R"])
            if body.person.clothes.skirt:
                paint_skirt(c, body, _profiles(body))
            c.unclip()


def _paint_leg(c: Painter, body: Body, side: str, under: Sequence[str]) -> None:
    hem = _hem(body)
    thigh, shin = _thigh(body.bones, side), _shin(body.bones, side, hem)
    _shade(c, body, (thigh, shin), under)
    before = toes_up(body, side)
    if hem < 1 or body.person.clothes.skirt:
        paint_shin(c, body, side)
    if not before:
        paint_foot(c, body, side)
    if not body.person.clothes.skirt:
        c.soft(shift(thigh, -6, 5), alpha(SHADOW, 0.27 if side == "L" else 0.0), 7)
        paint_trousers(c, body, side, ([thigh, shin], hem))
    if before:
        paint_foot(c, body, side)


def _hem(body: Body) -> float:
    """Return how far down the shins trousers reach."""
    return 1 - HITCHED * body.look.sign("swollen_ankle")


def _shade(c: Painter, body: Body, leg: tuple[Curve, Curve], under: Sequence[str]) -> None:
    """Darken the leg that lies under this one."""
    for other in under:
        below: list[Shape] = list(leg_shapes(body.bones, other))
        c.clip(below)
        c.soft([shift(part, 5, 12) for part in leg], alpha(SHADOW, 0.34), 9)
        c.unclip()


def _profiles(body: Body) -> list[tuple[Leg, Point, Point, float]]:
    """Return each leg with its knee and ankle on the picture, and how full it is."""
    m = girth(body.bones)
    return [(leg, project(leg.knee), project(leg.ankle), m) for leg in body.bones.legs.values()]
