"""Outer garments with lapels: a blazer, a coat, a dressing gown with its belt."""

from collections.abc import Sequence

from game.patient.geometry import (
    Joined,
    Point,
    Shape,
    alpha,
    between,
    ellipse,
    join,
    mixc,
    opened,
    poly,
    ribbon,
    shift,
)
from game.patient.skeleton_space import side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, moved
from game.view.paint.painter import Painter

SIDES = ("R", "L")
Shaped = tuple[float, float]
BLAZER: Shaped = (38, 0.55)
COAT: Shaped = (50, 0.9)
"""How wide lapels are in du, and how far down from chest to waist they go."""


def blazer_shadow(body: Body) -> list[Shape]:
    """Return the shadows of a blazer's lapels."""
    return [shift(part, 1.5, 4) for side in SIDES for part in _lapel_shapes(body, side, BLAZER)]


def coat_shadow(body: Body) -> list[Shape]:
    """Return the shadows of a coat's lapels."""
    return [shift(part, 1.5, 4) for side in SIDES for part in _lapel_shapes(body, side, COAT)]


def belt_shadow(body: Body) -> list[Shape]:
    """Return the shadows of a dressing gown's collar, and of its belt."""
    bands = [shift(_shawl(body, side), side_of(side) * 1.5, 4) for side in SIDES]
    line = [moved(p, 1, 5) for p in _belt_line(body)]
    tails = [ribbon([moved(p, 2, 3) for p in tail], 12, start=10, end=12) for tail in _tails(body)]
    return [*bands, ribbon(line, 17, start=15, end=15), *tails]


def paint_blazer(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint notched lapels, a breast pocket, and a button below the lapels."""
    at = body.bones.trunk
    for side in SIDES:
        _front_edge(c, body, cloth, side)
        _lapel(c, body, cloth, side, BLAZER)
    slit = [at(1.98, 62, 0, 24), at(2.02, 88, 0, 14)]
    flaps = [ribbon([at(0.62, sx * 66, 0, 30), at(0.66, sx * 98, 0, 14)], 5, start=5, end=5)
             for sx in (1, -1)]  # fmt: skip
    c.fill([ribbon(slit, 6, start=6, end=6), *flaps], alpha(cloth.deep, 0.42))
    x, y = between(body.torso.edges["L"][2], body.torso.edges["L"][3], 0.72)
    _button(c, (x + 8, y), cloth)


def paint_coat(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a coat: wide lapels, a heavy edge, big buttons, slanting pockets."""
    at = body.bones.trunk
    for side in SIDES:
        sx, edge = side_of(side), body.torso.edges[side]
        _front_edge(c, body, cloth, side)
        c.stroke(opened([moved(p, sx * 15, 0) for p in edge[2:]]), alpha(cloth.deep, 0.3), 1.2)
        _lapel(c, body, cloth, side, COAT)
        pocket = [at(0.98, sx * 86, 0, 22), at(0.52, sx * 70, 0, 34)]
        c.fill(ribbon([moved(p, 1, 2) for p in pocket], 9, start=9, end=9), alpha(cloth.deep, 0.5))
        c.fill(ribbon(pocket, 8, start=8, end=8), mixc(cloth.plain, cloth.light, 0.25))
    edge = body.torso.edges["L"]
    for k in (0.12, 0.62):
        x, y = between(edge[3], edge[4], k)
        _button(c, (x + 11, y), cloth)


def paint_dressing_gown(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a shawl collar, with piping if there is any, and a belt tied at the waist."""
    trim = body.person.clothes.over_trim
    for side in SIDES:
        sx, line = side_of(side), _shawl_line(body, side)
        c.fill(
            _shawl(body, side),
            mixc(cloth.plain, cloth.light, 0.3) if side == "R" else cloth.plain,
        )
        quilt = [opened([moved(p, d, 0) for p in line]) for d in (-5, 5)]
        c.stroke(quilt, alpha(cloth.deep, 0.20), 1.2)
        if trim:
            c.stroke(opened([moved(p, sx * 12, 0) for p in line]), trim, 2.4)
    line = _belt_line(body)
    c.fill(ribbon(line, 16, start=15, end=15), mixc(cloth.plain, cloth.shade, 0.5))
    c.stroke([opened([moved(p, 0, d) for p in line]) for d in (-6, 6)], alpha(cloth.deep, 0.3), 1)
    tails = _tails(body)
    c.fill(
        [ribbon(tail, 12, start=9, end=12) for tail in tails], mixc(cloth.plain, cloth.light, 0.12)
    )
    c.stroke([opened(tail) for tail in tails], alpha(cloth.deep, 0.25), 1)
    (x, y), ink = line[2], mixc(cloth.plain, cloth.light, 0.2)
    c.fill(ellipse(x, y, 11, 10), ink)
    c.stroke([opened([(x - 7, y - 4), (x, y), (x + 7, y + 4)]), ellipse(x, y, 11, 10)],
             alpha(cloth.deep, 0.5), 1.4)  # fmt: skip


def _shawl_line(body: Body, side: str) -> list[Point]:
    sx, edge = side_of(side), body.torso.edges[side]
    return [moved(p, sx * 10, 0) for p in (moved(edge[0], -sx * 2, -9), *edge[1:])]


def _shawl(body: Body, side: str) -> Joined:
    return ribbon(_shawl_line(body, side), 27, start=18, end=25)


def _belt_line(body: Body) -> list[Point]:
    at, wide, swell = body.bones.trunk, body.bones.physique.waist, 20 * body.bones.physique.belly
    line = [at(0.80, -104 * wide, 0, 0), at(0.72, -50, 0, 36 + swell), at(0.70, 0, 0, 44 + swell)]
    return [*line, at(0.72, 50, 0, 36 + swell), at(0.80, 104 * wide, 0, 0)]


def _tails(body: Body) -> list[list[Point]]:
    x, y = _belt_line(body)[2]
    return [
        [(x, y + 2), (x + dx, y + 0.5 * far), (x + 1.25 * dx, y + far)]
        for dx, far in ((-11, 74), (9, 62))
    ]


def _lapel(c: Painter, body: Body, cloth: Cloth, side: str, cut: Shaped) -> None:
    """Paint a collar and its notched lapel."""
    parts = _lapel_shapes(body, side, cut)
    near = mixc(cloth.plain, cloth.shade, 0.2 if side == "R" else 0.8)
    for part in parts:
        c.fill(part, mixc(near, cloth.light, 0.28))
    c.stroke(parts, alpha(cloth.deep, 0.6), 1.1)


def _lapel_shapes(body: Body, side: str, cut: Shaped) -> tuple[Joined, Joined]:
    at, sx, (wide, down) = body.bones.trunk, side_of(side), cut
    edge = body.torso.edges[side]
    low = between(edge[2], edge[3], down)
    notch = at(2.66, sx * (42 + 0.42 * wide), 0, 14)
    tip = at(2.60, sx * (44 + 0.98 * wide), 0, 10)
    belly = moved(between(tip, low, 0.55), sx * 6, 0)
    lapel = _run([edge[1], edge[2], low], [low, belly, tip], [tip, notch], [notch, edge[1]])
    end = at(3, sx * 39 * body.bones.physique.neck, -2, -4)
    high, corner = moved(end, -sx * 2, -10), at(2.74, sx * (42 + 0.80 * wide), 0, 8)
    outer = [corner, at(2.94, sx * (46 + 0.34 * wide), -2, 0), moved(end, sx * 8, -14), high]
    return lapel, _run([high, edge[1]], [edge[1], notch], [notch, corner], outer)


def _run(*runs: Sequence[Point]) -> Joined:
    """Return runs of points joined at sharp corners."""
    return join(*(opened(run) for run in runs))


def _front_edge(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    sx, line = side_of(side), body.torso.edges[side][1:]
    c.stroke(opened([moved(p, sx * 3, 0) for p in line]), alpha(cloth.deep, 0.7), 2)
    c.stroke(opened([moved(p, sx, 0) for p in line]), mixc(cloth.plain, cloth.light, 0.7), 1.6)


def _button(c: Painter, at: Point, cloth: Cloth) -> None:
    x, y = at
    c.fill(ellipse(x + 0.6, y + 1.6, 6.4), (30, 18, 20, 90))
    c.fill(ellipse(x, y, 6), mixc(cloth.deep, (30, 24, 24), 0.5))
    c.fill(ellipse(x - 1.4, y - 1.7, 2.4), (255, 246, 230, 70))
    c.fill(poly([(x - 2, y - 0.6), (x + 2, y - 0.6), (x + 2, y + 0.6), (x - 2, y + 0.6)]),
           (20, 14, 14, 160))  # fmt: skip
