"""The trunk painted: one broad form, its light and shade, its folds."""

from game.patient.geometry import alpha, closed, ellipse, mixc, poly, ribbon
from game.patient.skeleton_trunk import SIDES
from game.view.figure.belly import paint_belly
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, moved, trousers_of
from game.view.figure.damp import paint_damp
from game.view.figure.fabric import BETWEEN, WHOLE, paint_on_front
from game.view.figure.folds import bent, paint_front_folds, paint_side_folds
from game.view.figure.garments import paint_garment
from game.view.figure.jacket import paint_jacket, shade_jacket, shade_under
from game.view.figure.legs import paint_over_lap
from game.view.figure.neck import paint_neck
from game.view.figure.neckline import paint_neckline
from game.view.figure.neckwear import paint_pinned
from game.view.figure.worn import paint_on_trunk
from game.view.paint.painter import Painter

LAP_SHADE = (74, 44, 56, 44)
SUNLIT = (255, 248, 236)


def paint_trunk(c: Painter, body: Body) -> None:
    """Paint neck, trunk and what is worn on it."""
    torso, top, outer, clothes = body.torso, body.top(), body.outer(), body.person.clothes
    paint_neck(c, body)
    c.fill(torso.outline, outer.plain)
    c.clip(torso.outline)
    _form(c, body, outer)
    if torso.inner:
        shade_jacket(c, body)
        c.unclip()
        c.fill(torso.inner, top.plain)
        c.clip(torso.inner)
        _inner_form(c, body, top)
        shade_under(c, body)
    _chest(c, body, top)
    paint_belly(c, body, top)
    if not torso.inner:
        for side in SIDES:
            paint_side_folds(c, body, top, side)
            paint_front_folds(c, body, top, side)
        seam = [moved(p, 0, -7) for p in torso.hem]
        if not clothes.one_piece:
            c.fill(ribbon(seam, 1.2, start=1, end=1), alpha(top.deep, 0.42))
    _waist(c, body, top)
    if clothes.pattern:
        paint_on_front(c, body.bones, clothes.pattern, BETWEEN if torso.inner else WHOLE)
    paint_garment(c, body, top)
    if torso.under:
        _lap(c, body, top)
    paint_damp(c, body, top)
    c.unclip()
    paint_neckline(c, body)
    if torso.inner:
        paint_jacket(c, body)
    paint_pinned(c, body)
    plainly = 0.2 if clothes.one_piece and not torso.inner else 0.55
    c.fill(ribbon(torso.hem, 3.5, start=2, end=2), alpha(outer.deep, plainly))
    paint_on_trunk(c, body)
    paint_over_lap(c, body)


def _lap(c: Painter, body: Body, top: Cloth) -> None:
    """Paint what shows of a lap below the hem of the top, between the fronts of a coat."""
    hem, legs = [moved(p, 0, 3) for p in body.torso.under], trousers_of(body.look.dyes)
    right, middle, left = body.torso.hem[1:-1]
    c.fill(
        poly([*hem, moved(left, 20, 30), moved(middle, 0, 30), moved(right, -20, 30)]), legs.shade
    )
    c.fill(ribbon(hem, 7, start=6, end=6), alpha(legs.deep, 0.6))
    c.fill(ribbon(body.torso.under, 2.4, start=2, end=2), alpha(top.deep, 0.6))


def _form(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint tone away from the light, light thrown back at its edge, and a lit chest."""
    at, left, right = body.bones.trunk, body.torso.flanks["L"], body.torso.flanks["R"]
    (x0, _), (x1, y1) = at(3, 0), at(0, 0)
    if not (body.bones.afoot and body.person.clothes.one_piece):
        c.soft(ellipse((x0 + x1) / 2 + 10, y1 + 30, 170, 80), LAP_SHADE, 16)
    armpit, waist = moved(left.armpit, 30, 0), moved(left.waist, 30, 0)
    hem = moved(left.hem, 30, 20)
    inward = [at(0.3, 44), at(1.0, 36), at(1.8, 44), at(2.4, 60)]
    shade = [left.top, left.shoulder, armpit, waist, hem, *inward]
    c.soft(closed(shade), alpha(cloth.shade, 0.85), 13)
    core = [moved(armpit, 0, -20), waist, hem, at(0.3, 76), at(1.0, 66), at(1.9, 78)]
    c.soft(closed(core), alpha(cloth.deep, 0.45), 8)
    edge = [right.shoulder, moved(right.armpit, -16, 0), moved(right.waist, -16, 0)]
    edge += [at(0.5, -78), at(1.2, -72), at(2.0, -84)]
    c.soft(closed(edge), alpha(cloth.shade, 0.60), 6)
    lit = ellipse(*at(2.25, -46, 0, 20), 44, 34, 0.3)
    c.soft(lit, alpha(mixc(cloth.plain, SUNLIT, 0.30), 0.42), 13)


def _inner_form(c: Painter, body: Body, cloth: Cloth) -> None:
    """Paint the light on what shows between the edges of an open garment."""
    at = body.bones.trunk
    dark = [at(2.9, 10, 0, 10), at(2.9, 70), at(0.1, 70, 0, 30), at(0.1, 16, 0, 50)]
    c.soft(closed([*dark, at(1.4, 8, 0, 34)]), alpha(cloth.shade, 0.75), 12)
    low = [at(0.5, -50, 0, 40), at(0.3, 0, 4, 50), at(0.5, 50, 0, 40)]
    c.soft(ribbon(low, 40), alpha(cloth.shade, 0.5), 12)


def _chest(c: Painter, body: Body, cloth: Cloth) -> None:
    at, bust = body.bones.trunk, body.bones.physique.bust
    for sx in (1, -1):
        if bust <= 0:
            line = [at(1.85, sx * 78, 0, 10), at(1.72, sx * 40, 6, 20), at(1.78, sx * 6, 0, 14)]
            ink = alpha(cloth.shade, 0.34) if sx < 0 else alpha(cloth.deep, 0.16)
            c.soft(ribbon(line, 9), ink, 6)
            continue
        drop = 12 + 6 * bust
        line = [at(1.75, sx * 86, 4, 10), at(1.62, sx * 60, drop, 30)]
        line += [at(1.62, sx * 28, drop, 34), at(1.75, sx * 8, 0, 20)]
        c.soft(ribbon(line, 15 * bust + 8), alpha(cloth.deep, 0.22 * bust), 5)
        lit = ellipse(*at(1.95, sx * 44 - 10, 2, 30), 30, 20)
        c.soft(lit, alpha(cloth.light, 0.5 * bust), 8)


def _waist(c: Painter, body: Body, cloth: Cloth) -> None:
    at = body.bones.trunk
    line = [at(0.42, -52, 0, 20), at(0.26, -12, 4, 34), at(0.34, 34, 0, 30)]
    c.soft(ribbon(line, 6), alpha(cloth.deep, 0.32 * (0.45 + 0.55 * bent(body))), 1.6)
