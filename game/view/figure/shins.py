"""Bare shins: under a skirt, or where a trouser leg is drawn up; and an ankle that is swollen."""

from game.patient.geometry import (
    Colour,
    Curve,
    alpha,
    closed,
    ellipse,
    lerp,
    limb,
    mixc,
    mul,
    ribbon,
)
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import nearness, project
from game.view.figure.body import Body
from game.view.figure.cloth import Rod, rod
from game.view.paint.painter import Painter

CALF = ((0, 37), (0.25, 40), (0.5, 34), (0.78, 24), (1, 21))
SWOLLEN = ((0, 39), (0.25, 44), (0.5, 44), (0.78, 42), (0.94, 41), (1, 34))
"""A calf and a swollen one: (share of the shin, half its width in du)."""
SOCK = 0.80
"""Where a sock ends, as a share of the shin."""
NEAR = 1.184
SWELLS = "R"
"""The leg that is swollen where one is."""


def paint_shin(c: Painter, body: Body, side: str) -> None:
    """Paint the shin of this leg and the sock on it."""
    leg, m = body.bones.legs[side], _girth(body)
    swollen = body.look.sign("swollen_ankle") if side == SWELLS else 0.0
    near = nearness(leg.ankle) / NEAR
    rows = [
        (t, r * near, r * near)
        for (t, a), (_, b) in zip(CALF, SWOLLEN[:4] + SWOLLEN[5:], strict=True)
        for r in (lerp(a, b, swollen) * m,)
    ]
    shape = limb(project(leg.knee), project(leg.ankle), rows)
    pal, along = body.look.palette, rod(project(leg.knee), project(leg.ankle))
    skin = mixc(pal.base, mixc(pal.base, pal.blush, 0.2), swollen)
    c.fill(shape, skin)
    c.clip(shape)
    c.soft(_edge(along, m, -1), alpha(pal.shade, 0.95), 9)
    c.soft(_edge(along, m, 1), alpha(pal.shade, 0.4), 6)
    c.soft(ellipse(*along.at(along.length * 0.3, 10 * m), 12, 46), alpha(pal.light, 0.5), 9)
    if body.person.clothes.shoes.sock:
        _paint_sock(c, body.person.clothes.shoes.sock, along, m)
    if swollen:
        _shine(c, body, along, (m, swollen))
    c.unclip()
    if swollen and body.person.clothes.shoes.sock:
        _groove(c, body, along, (m, swollen))


def paint_ankle(c: Painter, leg: Leg, ink: Colour, m: float) -> None:
    """Paint the ankle, that goes down into a shoe."""
    x, y, z = leg.ankle
    wide = [(0, 20 * m, 20 * m), (1, 22 * m, 22 * m)]
    c.fill(limb(project((x, y, z)), project((x, y + 16, z)), wide), ink)


def _girth(body: Body) -> float:
    return 0.5 * (body.bones.physique.limb + body.bones.physique.hip)


def _edge(along: Rod, m: float, side: int) -> Curve:
    inner = 6 if side < 0 else 24
    spots = [(0, 60), (1.1, 60), (1.1, inner), (0.5, inner + 6), (0, inner)]
    return closed([along.at(along.length * s, side * a * m) for s, a in spots])


def _paint_sock(c: Painter, ink: Colour, along: Rod, m: float) -> None:
    """Paint the sock on a shin, and its ribbed edge."""
    n = along.length
    low = [along.at(n * SOCK, -60 * m), along.at(n * SOCK + 5, 0), along.at(n * SOCK, 60 * m)]
    c.fill(closed([*low, along.at(n * 1.3, 60 * m), along.at(n * 1.3, -60 * m)]), ink)
    c.soft(
        ribbon([along.at(n * 0.9, -24 * m), along.at(n * 1.1, -22 * m)], 20),
        mul(ink, (0.6, 0.6, 0.62)),
        6,
    )
    c.fill(ribbon(low, 4, start=4, end=4), mixc(ink, (255, 255, 255), 0.25))


def _shine(c: Painter, body: Body, along: Rod, much: tuple[float, float]) -> None:
    """Paint tight skin: one long sheen."""
    (m, swollen), n = much, along.length
    pale = mixc(body.look.palette.light, (255, 252, 246), 0.6)
    sheen = [along.at(n * 0.36, 16 * m), along.at(n * 0.55, 19 * m), along.at(n * 0.74, 16 * m)]
    c.soft(ribbon(sheen, 15 * m), alpha(pale, 0.75 * swollen), 4)
    c.soft(
        ellipse(*along.at(n * 0.7, -20 * m), 12, 18),
        alpha(body.look.palette.blush, 0.4 * swollen),
        8,
    )


def _groove(c: Painter, body: Body, along: Rod, much: tuple[float, float]) -> None:
    """Paint how the edge of the sock cuts in, with the skin that stands over it."""
    (m, swollen), n = much, along.length
    line = [along.at(n * SOCK - 2, a * m) for a in (-40, 0, 40)]
    c.soft(ribbon(line, 5, start=3, end=3), alpha(body.look.palette.line, 0.55 * swollen), 1.5)
    over = [along.at(n * SOCK - 9, a * m) for a in (-34, 0, 34)]
    c.soft(ribbon(over, 6), alpha(body.look.palette.light, 0.5 * swollen), 3)
