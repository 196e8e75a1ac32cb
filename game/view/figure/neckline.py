"""Necklines: what the top garment does around the neck, by name."""

from collections.abc import Callable, Mapping

from game.patient.geometry import alpha, ellipse, join, mixc, opened, poly, ribbon, sample, shift
from game.patient.person import Neck
from game.view.figure.body import Body
from game.view.figure.cloth import moved
from game.view.figure.neck import paint_bare
from game.view.paint.painter import Painter

WHITE = (255, 255, 255)


def paint_neckline(c: Painter, body: Body) -> None:
    """Paint the neckline of what is worn."""
    NECKS[body.person.clothes.neck](c, body)


def _ends(body: Body) -> dict[str, tuple[float, float]]:
    """Return where the neckline meets the neck."""
    at, wide = body.bones.trunk, body.bones.physique.neck
    return {"L": at(3, 39 * wide, -2, -4), "R": at(3, -39 * wide, -2, -4)}


def _v(c: Painter, body: Body) -> None:
    at, ends, cloth = body.bones.trunk, _ends(body), body.top()
    tip = at(3, 0, 62, 12)
    behind = [ends["R"], at(3, -20, -14), at(3, 20, -14), ends["L"]]
    paint_bare(c, body, behind, [at(3, 24, 31, 8), tip, at(3, -24, 31, 8)])
    for sx, side in ((1, "L"), (-1, "R")):
        band = [ends[side], at(3, sx * 26, 31, 8), tip]
        c.fill(ribbon(band, 9, start=6, end=8), cloth.shade)
    c.fill(poly([tip, moved(tip, -3.4, 2.3), moved(tip, 0, 7), moved(tip, 3.4, 2.3)]), cloth.shade)


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
    c.fill(buttons, mixc(cloth.light, WHITE, 0.45))
    for sx, side in ((-1, "R"), (1, "L")):
        end, tip = ends[side], at(3, sx * 5, 40, 13)
        outer = [tip, at(3, sx * 28, 50, 12), at(3, sx * 47, 22, 6), moved(end, sx * 5, -5)]
        flap = join(opened([moved(end, 0, -5), at(3, sx * 20, 20, 10), tip]), opened(outer))
        c.soft(shift(flap, 1, 4), alpha(cloth.deep, 0.6), 2.5)
        c.fill(flap, mixc(cloth.plain, cloth.light, 0.3 if sx < 0 else 0.1))
        c.stroke(flap, alpha(cloth.deep, 0.45), 1.2)


NECKS: Mapping[Neck, Callable[[Painter, Body], None]] = {"v": _v, "crew": _crew, "polo": _polo}
"""Each neckline by the name a patient's file gives it."""
