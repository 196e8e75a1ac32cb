"""What tells one top from another, by name: buttons, a pouch, piping, gathers, knitted rows."""

import math
from collections.abc import Callable, Mapping
from itertools import pairwise

from game.patient.clothes import Print, PrintKind, Top
from game.patient.geometry import (
    Colour,
    Point,
    Shape,
    alpha,
    ellipse,
    join,
    mixc,
    mul,
    opened,
    poly,
    ribbon,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, moved
from game.view.figure.fabric import Front, lengthwise
from game.view.paint.painter import Painter

WHITE: Colour = (255, 255, 255)
BUTTONS = (2.36, 1.86, 1.36, 0.86, 0.36)
RIB = 11.5
"""How far apart the ribs of a jumper are, in du."""
PLACKET = 9.0
"""Half the width of the band a shirt is buttoned on, in du."""


def paint_garment(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint what belongs to the kind of top, under its neckline."""
    clothes = body.person.clothes
    KINDS[clothes.kind](c, body, cloth)
    if clothes.pocket:
        _pocket(c, body, cloth)
    if clothes.motif:
        PRINTS[clothes.motif.kind](c, body, clothes.motif)


def _plain(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint nothing: the neckline and the folds are all."""


def _middle(body: Body, x: float) -> list[Point]:
    """Return a line down the front, this far from the middle."""
    at, low = body.bones.trunk, -0.6 if body.bones.afoot else 0.12
    rows = ((2.72, 18), (2.0, 26), (1.0, 34 + 18 * body.bones.physique.belly), (low, 48))
    return [at(t, x, 0, z) for t, z in rows]


def _shirt(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a band of buttons, and the seams of the yoke."""
    left, right = _middle(body, -PLACKET), _middle(body, PLACKET)
    c.fill(ribbon([moved(p, 3, 2) for p in right], 5, start=5, end=5), alpha(cloth.deep, 0.18))
    c.fill(join(opened(left), opened(right[::-1])), mixc(cloth.plain, cloth.light, 0.4))
    c.stroke([opened(left), opened(right)], alpha(cloth.deep, 0.5), 1.2)
    c.stroke(opened(_middle(body, PLACKET - 3)), alpha(cloth.deep, 0.28), 0.8)
    _buttons(c, body, cloth)
    _yoke(c, body, cloth)


def _buttons(c: Painter, body: Body, cloth: Cloth) -> None:
    at, swell = body.bones.trunk, 18 * body.bones.physique.belly
    places = [at(t, 0, 0, 26 + (swell if t < 1.4 else 0)) for t in BUTTONS]
    c.fill([ellipse(x, y + 1, 3.7) for x, y in places], alpha(cloth.deep, 0.5))
    c.fill([ellipse(x, y, 3.3) for x, y in places], mixc(cloth.light, WHITE, 0.5))
    holes: list[Shape] = [ellipse(x + d, y, 0.7) for x, y in places for d in (-1, 1)]
    c.fill(holes, alpha(cloth.deep, 0.8))


def _yoke(c: Painter, body: Body, cloth: Cloth) -> None:
    at, wide = body.bones.trunk, body.bones.physique.shoulder
    seams = [
        opened([at(2.8, sx * 44, 0, 8), at(2.68, sx * 70 * wide, 0, 8), at(2.62, sx * 96 * wide)])
        for sx in (1, -1)
    ]
    c.stroke(seams, alpha(cloth.deep, 0.36), 1.2)


def _blouse(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint gathers that fall from the shoulders, and a row of small buttons."""
    _gathers(c, body, cloth, 2.66)
    at, line = body.bones.trunk, _middle(body, 4)
    c.stroke(opened(line), alpha(cloth.deep, 0.4), 1.1)
    pearls = [ellipse(*at(t, 0, 0, 26), 2.3) for t in (2.2, 1.85, 1.5, 1.15)]
    c.fill([shift(one, 0.6, 1) for one in pearls], alpha(cloth.deep, 0.5))
    c.fill(pearls, mixc(cloth.light, WHITE, 0.6))


def _gathers(c: Painter, body: Body, cloth: Cloth, top: float) -> None:
    at, wide = body.bones.trunk, body.bones.physique.shoulder
    falls = [
        ribbon([at(top, sx * x * wide, 0, 10), at(top - 0.5 - 0.1 * k, sx * (x + 2) * wide, 0, 18)],
               4.5, start=1, peak=0.2)
        for sx in (1, -1)
        for k, x in enumerate((34, 47, 60, 73))
    ]  # fmt: skip
    c.fill(falls, alpha(cloth.deep, 0.22))


def _tunic(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint the seams of a work tunic, its slits and the pockets below."""
    at, trim = body.bones.trunk, body.person.clothes.trim or cloth.deep
    seams = [
        opened([at(2.5, sx * 74, 0, 10), at(1.8, sx * 46, 0, 26), at(0.9, sx * 44, 0, 36),
                at(0.1, sx * 54, 0, 46)])
        for sx in (1, -1)
    ]  # fmt: skip
    c.stroke(seams, alpha(cloth.deep, 0.42), 1.3)
    tops = [opened([at(0.72, sx * 34, 0, 40), at(0.74, sx * 78, 0, 26)]) for sx in (1, -1)]
    c.stroke(tops, alpha(trim, 0.75), 3)


def _gown(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a hospital gown's raglan seams, and the ties at its side."""
    at, wide = body.bones.trunk, body.bones.physique
    seams = [
        opened([at(2.98, sx * 46 * wide.neck, 2, 2), at(2.55, sx * 70 * wide.shoulder, 0, 12),
                at(2.2, sx * 94 * wide.shoulder, 0, 4)])
        for sx in (1, -1)
    ]  # fmt: skip
    c.stroke(seams, alpha(cloth.deep, 0.45), 1.4)
    x, y = at(1.02, -70 * wide.waist, 0, 26)
    trim = body.person.clothes.trim or cloth.deep
    tails = [opened([(x, y), (x + 7, y + 14), (x + 4, y + 30)]), opened([(x, y), (x - 6, y + 24)])]
    loops = [ellipse(x + 8, y - 3, 7, 3.4, -0.5), ellipse(x - 7, y - 2, 6, 3.2, 0.5)]
    c.stroke([*tails, *loops], trim, 2.2)


def _nightdress(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a gathered yoke with an edge of lace."""
    front, trim = Front(body.bones), body.person.clothes.trim or mixc(cloth.plain, WHITE, 0.6)
    line = [front.at(2.12 + 0.12 * abs(u), u) for u in (-0.8, -0.4, 0.0, 0.4, 0.8)]
    c.fill(ribbon([moved(p, 0, 3) for p in line], 4, start=4, end=4), alpha(cloth.deep, 0.3))
    c.fill(ribbon(line, 5, start=5, end=5), trim)
    steps = [front.at(2.12 + 0.12 * abs(u), u) for u in (n / 12 - 0.8 for n in range(20))]
    c.fill([ellipse(x, y + 3, 3.2) for x, y in steps], trim)
    falls = [
        ribbon([moved(front.at(2.02, u), 0, 4), front.at(1.5 - 0.1 * (n % 2), u * 1.04)], 4,
               start=1, peak=0.2)
        for n, u in enumerate((-0.62, -0.4, -0.2, 0.0, 0.2, 0.4, 0.62))
    ]  # fmt: skip
    c.fill(falls, alpha(cloth.deep, 0.18))


def _hoodie(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint the pouch before the belly, and a ribbed hem."""
    at = body.bones.trunk
    row = ((0.98, -52, 32), (0.98, 52, 32), (0.5, 80, 38), (0.2, 78, 46))
    ring = [at(t, x, 0, z) for t, x, z in row]
    ring += [at(t, -x, 0, z) for t, x, z in reversed(row[2:])]
    pouch = poly(ring)
    c.fill(shift(pouch, 0, 3), alpha(cloth.deep, 0.25))
    c.fill(pouch, mixc(cloth.plain, cloth.shade, 0.25))
    c.stroke(pouch, alpha(cloth.deep, 0.5), 1.4)
    c.stroke([opened([ring[1], ring[2]]), opened([ring[0], ring[5]])], alpha(cloth.deep, 0.5), 2.6)
    _ribbed_hem(c, body, cloth)


def _ribbed_hem(c: Painter, body: Body, cloth: Cloth) -> None:
    line = body.torso.hem
    band = [moved(p, 0, -7) for p in line]
    c.fill(ribbon(band, 15, start=14, end=14), mixc(cloth.plain, cloth.shade, 0.4))
    c.stroke(opened([moved(p, 0, -15) for p in line]), alpha(cloth.deep, 0.5), 1.3)
    (x0, _), (x1, _) = line[0], line[-1]
    ribs: list[Shape] = []
    for (ax, ay), (bx, by) in pairwise(line):
        count = max(1, round(abs(bx - ax) / 7))
        for k in range(count):
            x, y = ax + (bx - ax) * k / count, ay + (by - ay) * k / count
            ribs.append(opened([(x, y - 14), (x, y)]))
    c.stroke(ribs, alpha(cloth.deep, 0.26 if x0 != x1 else 0), 1.2)


def _jumper(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint ribs knitted lengthwise, and the hem."""
    c.stroke(lengthwise(Front(body.bones), RIB), alpha(cloth.deep, 0.26), 3.2)
    _ribbed_hem(c, body, cloth)


def _pocket(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint a pocket on the left of the chest."""
    at = body.bones.trunk
    row = ((2.14, 30, 24), (2.14, 66, 18), (1.72, 66, 20), (1.65, 48, 24), (1.72, 30, 26))
    ring = [at(t, x, 0, z) for t, x, z in row]
    c.fill(shift(poly(ring), 0.8, 2), alpha(cloth.deep, 0.22))
    c.fill(poly(ring), mixc(cloth.plain, cloth.shade, 0.35))
    c.stroke(poly(ring), alpha(cloth.deep, 0.45), 0.9)
    c.stroke(opened([moved(p, 0, 5) for p in ring[:2]]), alpha(cloth.deep, 0.45), 1.1)


def _planet(c: Painter, body: Body, of: Print) -> None:
    """Paint a planet with its ring, and stars."""
    (x, y), k = body.bones.trunk(1.72, 0, 0, 30), 0.45 + 0.55 * body.bones.physique.trunk
    light, dark = mixc(of.colour, WHITE, 0.5), mul(of.colour, (0.72, 0.60, 0.58))

    def ring(first: float) -> Shape:
        turns = [first + math.pi * n / 8 for n in range(9)]
        round_ = [(math.cos(a), math.sin(a)) for a in turns]
        return opened([(x + k * (42 * p - 6 * q), y + k * (11 * q - 9 * p)) for p, q in round_])

    c.stroke(ring(math.pi), light, 4 * k)
    ball = ellipse(x, y, 24 * k)
    c.fill(ball, of.colour)
    c.clip(ball)
    bands = [
        opened([(x - 24 * k, y + d * k), (x, y + (d + 4) * k), (x + 24 * k, y + d * k)])
        for d in (-9, 3, 12)
    ]
    c.stroke(bands, alpha(dark, 0.7), 3 * k)
    c.fill(ellipse(x + 17 * k, y + 14 * k, 26 * k), alpha(dark, 0.35))
    c.unclip()
    c.stroke(ring(0), light, 4 * k)
    stars = ((-44, -30, 3), (40, -34, 2.4), (-38, 26, 2), (48, 24, 3), (8, -44, 2))
    c.fill([ellipse(x + dx * k, y + dy * k, r * k) for dx, dy, r in stars], (255, 246, 214))


def _star(c: Painter, body: Body, of: Print) -> None:
    """Paint a star."""
    (x, y), k = body.bones.trunk(1.72, 0, 0, 30), 0.45 + 0.55 * body.bones.physique.trunk
    ring = [
        (x + far * k * math.sin(n * math.pi / 5), y - far * k * math.cos(n * math.pi / 5))
        for n in range(10)
        for far in (13 if n % 2 else 28,)
    ]
    c.fill(poly(ring), of.colour)
    c.stroke(poly(ring), of.colour, 5 * k)


KINDS: Mapping[Top, Callable[[Painter, Body, Cloth], None]] = {
    "tee": _plain,
    "tunic": _tunic,
    "shirt": _shirt,
    "blouse": _blouse,
    "gown": _gown,
    "nightdress": _nightdress,
    "hoodie": _hoodie,
    "jumper": _jumper,
}
"""Each top by the name a patient's file gives it."""
PRINTS: Mapping[PrintKind, Callable[[Painter, Body, Print], None]] = {
    "planet": _planet,
    "star": _star,
}
