"""Open outer garments, by name: a cardigan, a zipped fleece, a jacket; see `lapels`."""

from collections.abc import Callable, Mapping, Sequence

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
from game.view.figure.fabric import paint_on_front
from game.view.figure.folds import paint_side_folds
from game.view.figure.lapels import paint_blazer, paint_coat, paint_dressing_gown
from game.view.paint.painter import Painter

METAL, TEETH = (178, 180, 184), (110, 112, 118)
WOOD = (90, 60, 44)


def paint_jacket(c: Painter, body: Body) -> None:
    """Paint the open garment over the trunk."""
    cloth, top = body.outer(), body.top()
    c.clip(body.torso.outline)
    for side in ("R", "L"):
        edge = [moved(p, -side_of(side) * 5, 3) for p in body.torso.edges[side]]
        c.soft(ribbon(edge, 16, start=10, end=14), alpha(top.deep, 0.44), 5)
        if side == "L":
            c.soft(_far_side(body), alpha(cloth.shade, 0.9), 8)
        paint_side_folds(c, body, cloth, side)
    c.unclip()
    _woven(c, body)
    OVERS[body.person.clothes.over_kind](c, body, cloth)


def _woven(c: Painter, body: Body) -> None:
    """Paint the pattern of the garment on both its fronts."""
    pattern = body.person.clothes.over_pattern
    if pattern is None:
        return
    for side in ("R", "L"):
        c.clip(_panel(body, side))
        paint_on_front(c, body.bones, pattern)
        c.unclip()


def _panel(body: Body, side: str) -> Joined:
    """Return one front of the garment: from its edge out to the flank."""
    flank, edge = body.torso.flanks[side], body.torso.edges[side]
    down = [flank.shoulder, flank.armpit, flank.chest, flank.waist, flank.hip, flank.hem]
    return join(
        opened([edge[0], flank.neck]),
        opened([flank.neck, flank.slope, flank.top, flank.shoulder]),
        opened(down),
        opened([flank.hem, edge[-1]]),
        opened(edge[::-1]),
    )


def _far_side(body: Body) -> Curve:
    """Return the part of the garment that is turned from the light."""
    at, left = body.bones.trunk, body.torso.flanks["L"]
    out = [moved(left.armpit, 30, 0), moved(left.waist, 30, 0), moved(left.hem, 30, 20)]
    return closed([left.top, left.shoulder, *out, at(0.3, 70), at(1.0, 62), at(1.8, 72)])


def _cardigan(c: Painter, body: Body, cloth: Cloth) -> None:
    at = body.bones.trunk
    c.clip(body.torso.outline)
    for side in ("R", "L"):
        _knit_band(c, body, cloth, side)
    pocket = [at(0.78, 62, 0, 14), at(0.78, 88, -3, 14)]
    c.fill(ribbon(pocket, 3, start=3, end=3), alpha(cloth.deep, 0.45))
    c.unclip()


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
    c.clip(body.torso.outline)
    for side in ("R", "L"):
        _collar(c, body, cloth, side)
        line = _front_edge(c, body, cloth, side, METAL)
        teeth = [opened([(x - 1.6, y), (x + 1.6, y)]) for x, y in sample(line, 16)]
        c.stroke(teeth, TEETH, 1)
    c.unclip()


def _jacket(c: Painter, body: Body, cloth: Cloth) -> None:
    at = body.bones.trunk
    c.clip(body.torso.outline)
    for side in ("R", "L"):
        _collar(c, body, cloth, side)
        _front_edge(c, body, cloth, side, mixc(cloth.plain, cloth.light, 0.8))
    for sx in (-1, 1):
        a, b = at(2.2, sx * 54, 0, 22), at(2.2, sx * 86, 0, 14)
        pocket = poly([a, b, at(1.85, sx * 86, 0, 14), at(1.85, sx * 54, 0, 22)])
        c.stroke(pocket, alpha(cloth.deep, 0.55), 1.4)
        c.fill(poly([a, b, moved(b, 0, 8), moved(a, 0, 8)]), alpha(cloth.deep, 0.2))
    c.unclip()


def _collar(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    at, sx = body.bones.trunk, side_of(side)
    end = at(3, sx * 39 * body.bones.physique.neck, -2, -4)
    inner, corner = moved(end, -sx * 3, -12), body.torso.edges[side][1]
    outer = [corner, moved(corner, sx * 22, -6), at(2.94, sx * 66, -4), moved(end, sx * 9, -14)]
    flap = join(opened([inner, corner]), opened([*outer, inner]))
    near = mixc(cloth.plain, cloth.shade, 0.3) if side == "R" else cloth.shade
    c.soft(shift(flap, 1, 4), alpha(cloth.deep, 0.6), 3)
    c.fill(flap, mixc(near, cloth.light, 0.3))
    c.stroke(flap, alpha(cloth.deep, 0.5), 1.2)


def _front_edge(c: Painter, body: Body, cloth: Cloth, side: str, ink: Colour) -> list[Point]:
    """Paint a zip's or a hem's edge down one front; return its line."""
    sx, line = side_of(side), list(body.torso.edges[side][1:])
    c.stroke(opened([moved(p, sx * 4, 0) for p in line]), alpha(cloth.deep, 0.75), 2.4)
    c.stroke(opened([moved(p, sx, 0) for p in line]), ink, 2.2)
    return line


OVERS: Mapping[Over, Callable[[Painter, Body, Cloth], None]] = {
    "cardigan": _cardigan,
    "zip": _zip,
    "jacket": _jacket,
    "blazer": paint_blazer,
    "coat": paint_coat,
    "dressing_gown": paint_dressing_gown,
}
"""Each outer garment by the name a patient's file gives it."""
