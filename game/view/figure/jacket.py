"""Open outer garments, by name: a cardigan, a zipped fleece, a jacket; see `lapels`.

All that is soft is painted before all that is crisp: so it costs one blur, not many.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.patient.clothes import Over
from game.patient.geometry import (
    Colour,
    Curve,
    Joined,
    Point,
    Shape,
    alpha,
    closed,
    ellipse,
    join,
    mixc,
    opened,
    poly,
    ribbon,
    sample,
    shift,
)
from game.patient.skeleton_space import side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, moved, rod
from game.view.figure.fabric import Reach, paint_on_front
from game.view.figure.folds import paint_side_folds
from game.view.figure.lapels import (
    belt_shadow,
    blazer_shadow,
    coat_shadow,
    paint_blazer,
    paint_coat,
    paint_dressing_gown,
)
from game.view.paint.painter import Painter

PANELS: Mapping[str, Reach] = {"R": (-1.0, -0.25), "L": (0.25, 1.0)}
"""Which part of a trunk's front each half of an open garment covers."""
METAL, TEETH = (178, 180, 184), (110, 112, 118)
WOOD = (90, 60, 44)
SIDES = ("R", "L")


@dataclass(frozen=True, slots=True)
class _Cut:
    """How a garment is painted: what throws a soft shadow on it, and what is crisp."""

    shadows: Callable[[Body], Sequence[Shape]]
    paint: Callable[[Painter, Body, Cloth], None]


def shade_jacket(c: Painter, body: Body) -> None:
    """Paint light, folds and pattern of the garment, within its outline."""
    cloth, clothes = body.outer(), body.person.clothes
    c.soft(_far_side(body), alpha(cloth.shade, 0.9), 8)
    for side in SIDES:
        paint_side_folds(c, body, cloth, side)
    if shadows := OVERS[clothes.over_kind].shadows(body):
        c.soft(shadows, alpha(cloth.deep, 0.65), 3)
    if clothes.over_pattern:
        for side in SIDES:
            paint_on_front(c, body.bones, clothes.over_pattern, PANELS[side])


def shade_under(c: Painter, body: Body) -> None:
    """Paint the shade that the open edges throw on what is worn under them."""
    edges = [
        ribbon([moved(p, -side_of(side) * 5, 3) for p in body.torso.edges[side]], 16,
               start=10, end=14)
        for side in SIDES
    ]  # fmt: skip
    c.soft(edges, alpha(body.top().deep, 0.50), 5)


def paint_jacket(c: Painter, body: Body) -> None:
    """Paint the edges, bands, lapels, buttons of the open garment."""
    c.clip(body.torso.outline)
    OVERS[body.person.clothes.over_kind].paint(c, body, body.outer())
    c.unclip()


def _far_side(body: Body) -> Curve:
    """Return the part of the garment that is turned from the light."""
    at, left = body.bones.trunk, body.torso.flanks["L"]
    out = [moved(left.armpit, 30, 0), moved(left.waist, 30, 0), moved(left.hem, 30, 20)]
    return closed([left.top, left.shoulder, *out, at(0.3, 70), at(1.0, 62), at(1.8, 72)])


def _cardigan(c: Painter, body: Body, cloth: Cloth) -> None:
    at = body.bones.trunk
    for side in SIDES:
        _knit_band(c, body, cloth, side)
    pocket = [at(0.78, 62, 0, 14), at(0.78, 88, -3, 14)]
    c.fill(ribbon(pocket, 3, start=3, end=3), alpha(cloth.deep, 0.45))


def _knit_band(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    """Paint the ribbed band along one edge of a cardigan; its buttons are on the right."""
    sx, edge = side_of(side), body.torso.edges[side]
    band = [moved(p, sx * 6, 0) for p in edge]
    near = mixc(cloth.plain, cloth.shade, 0.5) if side == "R" else cloth.shade
    c.fill(ribbon(band, 14, start=13, end=14), near)
    seam = [moved(p, sx * 12.5, 0) for p in edge]
    c.fill(ribbon(seam, 1.5, start=1, end=1), alpha(cloth.deep, 0.60))
    dots = sample(band, 9)
    c.stroke(_across(dots, 5.5), alpha(cloth.deep, 0.30), 1.3)
    if side == "R":
        for x, y in (dots[13], dots[20], dots[27]):
            _button(c, x, y, mixc(cloth.deep, WOOD, 0.4))


def _across(line: Sequence[Point], half: float) -> list[Shape]:
    """Return short strokes across a line: ribbing."""
    out: list[Shape] = []
    for before, p, after in zip(line, line[1:], line[2:], strict=False):
        way = rod(before, after)
        out.append(opened([way.off(p, half), way.off(p, -half)]))
    return out


def _button(c: Painter, x: float, y: float, ink: Colour) -> None:
    c.fill(ellipse(x, y + 1.2, 5.2), (40, 20, 16, 80))
    c.fill(ellipse(x, y, 5), ink)
    c.fill(ellipse(x - 1.2, y - 1.4, 2.6), (255, 240, 220, 60))
    c.fill([ellipse(x - 1.4, y, 0.8), ellipse(x + 1.4, y, 0.8)], (30, 16, 14, 190))


def _zip(c: Painter, body: Body, cloth: Cloth) -> None:
    for side in SIDES:
        _collar(c, body, cloth, side)
        line = _front_edge(c, body, cloth, side, METAL)
        teeth = [opened([(x - 1.6, y), (x + 1.6, y)]) for x, y in sample(line, 16)]
        c.stroke(teeth, TEETH, 1)


def _jacket(c: Painter, body: Body, cloth: Cloth) -> None:
    at = body.bones.trunk
    for side in SIDES:
        _collar(c, body, cloth, side)
        _front_edge(c, body, cloth, side, mixc(cloth.plain, cloth.light, 0.8))
    for sx in (-1, 1):
        a, b = at(2.2, sx * 54, 0, 22), at(2.2, sx * 86, 0, 14)
        pocket = poly([a, b, at(1.85, sx * 86, 0, 14), at(1.85, sx * 54, 0, 22)])
        c.stroke(pocket, alpha(cloth.deep, 0.55), 1.4)
        c.fill(poly([a, b, moved(b, 0, 8), moved(a, 0, 8)]), alpha(cloth.deep, 0.2))
    if trim := body.person.clothes.over_trim:
        _bright_bands(c, body, cloth, trim)


def _bright_bands(c: Painter, body: Body, cloth: Cloth, trim: Colour) -> None:
    """Paint a band that shines in headlights, across each front."""
    at = body.bones.trunk
    for side, (near, far) in zip(SIDES, pairwise((0.05, 0.35, 0.65)), strict=True):
        sx, edge = side_of(side), body.torso.edges[side]
        x, y = rod(edge[2], edge[3]).at(0.62 * rod(edge[2], edge[3]).length)
        line = [(x + sx * 5, y), at(1.29, sx * 84, 0, 24), at(1.28, sx * 118, 0, 0)]
        c.fill(ribbon(line, 19, start=19, end=19), alpha(cloth.deep, 0.5))
        c.fill(ribbon(line, 15, start=15, end=15), mixc(trim, cloth.shade, (near + far) / 2.5))


def _collar_shadow(body: Body) -> list[Shape]:
    return [shift(_flap(body, side), 1, 4) for side in SIDES]


def _flap(body: Body, side: str) -> Joined:
    at, sx = body.bones.trunk, side_of(side)
    end = at(3, sx * 39 * body.bones.physique.neck, -2, -4)
    inner, corner = moved(end, -sx * 3, -12), body.torso.edges[side][1]
    outer = [corner, moved(corner, sx * 22, -6), at(2.94, sx * 66, -4), moved(end, sx * 9, -14)]
    return join(opened([inner, corner]), opened([*outer, inner]))


def _collar(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    flap = _flap(body, side)
    near = mixc(cloth.plain, cloth.shade, 0.3) if side == "R" else cloth.shade
    c.fill(flap, mixc(near, cloth.light, 0.3))
    c.stroke(flap, alpha(cloth.deep, 0.5), 1.2)


def _front_edge(c: Painter, body: Body, cloth: Cloth, side: str, ink: Colour) -> list[Point]:
    """Paint a zip's or a hem's edge down one front; return its line."""
    sx, line = side_of(side), list(body.torso.edges[side][1:])
    c.stroke(opened([moved(p, sx * 4, 0) for p in line]), alpha(cloth.deep, 0.75), 2.4)
    c.stroke(opened([moved(p, sx, 0) for p in line]), ink, 2.2)
    return line


OVERS: Mapping[Over, _Cut] = {
    "cardigan": _Cut(lambda _: [], _cardigan),
    "zip": _Cut(_collar_shadow, _zip),
    "jacket": _Cut(_collar_shadow, _jacket),
    "blazer": _Cut(blazer_shadow, paint_blazer),
    "coat": _Cut(coat_shadow, paint_coat),
    "dressing_gown": _Cut(belt_shadow, paint_dressing_gown),
}
"""Each outer garment by the name a patient's file gives it."""
