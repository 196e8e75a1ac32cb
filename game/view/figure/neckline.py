"""Necklines: what the top garment does around the neck, by name."""

from collections.abc import Callable, Mapping

from game.patient.clothes import Neck
from game.patient.geometry import (
    alpha,
    ellipse,
    join,
    mixc,
    opened,
    poly,
    ribbon,
    sample,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.cloth import moved
from game.view.figure.neck import paint_bare
from game.view.figure.neckwear import paint_neckwear
from game.view.paint.painter import Painter

WHITE = (255, 255, 255)


def paint_neckline(c: Painter, body: Body) -> None:
    """Paint the neckline of what is worn."""
    neck = body.person.clothes.neck
    NECKS[neck](c, body)
    if neck != "collar":
        paint_neckwear(c, body)


def _ends(body: Body) -> dict[str, tuple[float, float]]:
    """Return where the neckline meets the neck."""
    at, wide = body.bones.trunk, body.bones.physique.neck
    return {"L": at(3, 39 * wide, -2, -4), "R": at(3, -39 * wide, -2, -4)}


def _v(c: Painter, body: Body) -> None:
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    tip, trim = at(3, 0, 62, 12), body.person.clothes.trim or cloth.shade
    behind = [ends["R"], at(3, -20, -14), at(3, 20, -14), ends["L"]]
    paint_bare(c, body, behind, [at(3, 24, 31, 8), tip, at(3, -24, 31, 8)])
    for sx, side in ((1, "L"), (-1, "R")):
        band = [ends[side], at(3, sx * 26, 31, 8), tip]
        c.fill(ribbon(band, 9, start=6, end=8), trim)
    c.fill(poly([tip, moved(tip, -3.4, 2.3), moved(tip, 0, 7), moved(tip, 3.4, 2.3)]), trim)


def _crew(c: Painter, body: Body) -> None:
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    left, right = ends["L"], ends["R"]
    middle, a, b = at(3, 0, 26, 8), at(3, 30, 16, 4), at(3, -30, 16, 4)
    paint_bare(c, body, [right, at(3, -20, -14), at(3, 20, -14), left], [a, middle, b])
    band = [right, b, middle, a, left]
    under = [moved(p, 1, 6) for p in band]
    c.soft(ribbon(under, 8, start=5, end=5), alpha(cloth.deep, 0.45), 2.2)
    c.fill(ribbon(band, 9.5, start=7, end=7), mixc(cloth.plain, cloth.shade, 0.6))
    ribs = [opened([moved(p, 0, -3.6), moved(p, 0, 3.6)]) for p in sample(band, 7)[1:-1]]
    c.stroke(ribs, alpha(cloth.deep, 0.36), 0.9)
    seam = [moved(p, 0, -2.5) for p in band]
    c.fill(ribbon(seam, 1.6, start=1, end=1), cloth.deep)


def _polo(c: Painter, body: Body) -> None:
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    behind = [ends["R"], at(3, -20, -14), at(3, 20, -14), ends["L"]]
    paint_bare(c, body, behind, [at(3, 14, 20, 8), at(3, 0, 46, 12), at(3, -14, 20, 8)])
    placket = poly([at(3, -9, 40, 12), at(3, 9, 40, 12), at(1.42, 9, 0, 26), at(1.42, -9, 0, 26)])
    c.fill(placket, mixc(cloth.plain, cloth.light, 0.35))
    c.stroke(placket, alpha(cloth.deep, 0.5), 1)
    buttons = [ellipse(*at(t, 0, 0, 22), 2.6) for t in (1.88, 1.60)]
    wide, lift = (38, 1) if body.person.clothes.over else (47, 5)
    c.fill(buttons, mixc(cloth.light, WHITE, 0.45))
    flaps = {}
    for sx, side in ((-1, "R"), (1, "L")):
        end, tip = ends[side], at(3, sx * 5, 40, 13)
        outer = [tip, at(3, sx * 28, 50, 12), at(3, sx * wide, 22, 6), moved(end, sx * lift, 0)]
        inner = [moved(end, -sx * 4, -5), at(3, sx * 20, 20, 10), tip]
        flaps[sx] = join(opened(inner), opened([*outer, inner[0]]))
    c.soft([shift(flap, 1, 4) for flap in flaps.values()], alpha(cloth.deep, 0.6), 2.5)
    for sx, flap in flaps.items():
        c.fill(flap, mixc(cloth.plain, cloth.light, 0.3 if sx < 0 else 0.1))
    c.stroke(list(flaps.values()), alpha(cloth.deep, 0.45), 1.2)


def _collar(c: Painter, body: Body) -> None:
    """Paint a shirt's collar, open at the throat unless a tie closes it."""
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    drop = 32 if body.person.clothes.tie else 42
    over = bool(body.person.clothes.over)
    out = 44 if over else 53
    middle, apart = at(3, 0, drop, 12), (7 if body.person.clothes.tie else 0)
    behind = [ends["R"], at(3, -20, -14), at(3, 20, -14), ends["L"]]
    paint_bare(c, body, behind, [at(3, 16, drop / 2, 8), middle, at(3, -16, drop / 2, 8)])
    paint_neckwear(c, body)
    flaps = {}
    for sx, side in ((-1, "R"), (1, "L")):
        end, tip = ends[side], at(3, sx * 37, 58, 14)
        near = moved(middle, sx * apart, 0)
        inner = [moved(end, -sx * 5, -6), at(3, sx * 21, 0.45 * drop, 10), near]
        outer = [tip, at(3, sx * out, 20, 4), moved(end, sx * 4, 2), inner[0]]
        flaps[sx] = join(opened(inner), opened([near, tip]), opened(outer))
    c.soft([shift(flap, 1.5, 4) for flap in flaps.values()], alpha(cloth.deep, 0.6), 2.5)
    for sx, flap in flaps.items():
        c.fill(flap, mixc(cloth.plain, cloth.light, 0.8 if sx < 0 else 0.2))
    c.stroke(list(flaps.values()), alpha(cloth.deep, 0.45), 1.1)


def _round(c: Painter, body: Body) -> None:
    """Paint a wide round neck, bound in the colour of its trim."""
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    trim = body.person.clothes.trim or cloth.shade
    left, right = moved(ends["L"], 4, 3), moved(ends["R"], -4, 3)
    middle, a, b = at(3, 0, 46, 10), at(3, 33, 29, 5), at(3, -33, 29, 5)
    paint_bare(c, body, [right, at(3, -20, -14), at(3, 20, -14), left], [a, middle, b])
    line = [right, b, middle, a, left]
    under = [moved(p, 1, 5) for p in line]
    c.soft(ribbon(under, 7, start=5, end=5), alpha(cloth.deep, 0.42), 2.2)
    c.fill(ribbon(line, 6.5, start=5, end=5), trim)
    c.stroke(opened([moved(p, 0, 2.4) for p in line]), alpha(cloth.deep, 0.35), 0.8)


def _hood(c: Painter, body: Body) -> None:
    """Paint the neck of a hooded top: the hood lies round it, open at the throat."""
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    behind = [ends["R"], at(3, -20, -14), at(3, 20, -14), ends["L"]]
    tip = at(3, 0, 44, 14)
    paint_bare(c, body, behind, [at(3, 20, 24, 8), tip, at(3, -20, 24, 8)])
    for sx, side in ((1, "L"), (-1, "R")):
        end = ends[side]
        inner = [moved(end, -sx * 2, -12), at(3, sx * 27, 20, 12), at(3, sx * 3, 50, 16)]
        outer = [inner[-1], at(3, sx * 34, 46, 12), at(3, sx * 62, 14, 0), moved(end, sx * 16, -16)]
        roll = join(opened(inner), opened([*outer, inner[0]]))
        c.soft(shift(roll, 1, 5), alpha(cloth.deep, 0.6), 3)
        c.fill(roll, cloth.plain if sx < 0 else mixc(cloth.plain, cloth.shade, 0.6))
        c.clip(roll)
        c.soft(ribbon(inner, 16, start=12, end=12), alpha(cloth.deep, 0.5), 4)
        c.unclip()
        c.stroke(opened(outer), alpha(cloth.deep, 0.5), 1.2)


NECKS: Mapping[Neck, Callable[[Painter, Body], None]] = {
    "v": _v,
    "crew": _crew,
    "polo": _polo,
    "collar": _collar,
    "round": _round,
    "hood": _hood,
}
"""Each neckline by the name a patient's file gives it."""
