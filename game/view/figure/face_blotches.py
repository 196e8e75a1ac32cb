"""Blotches on a face and neck: a lace of vessels, and wheals."""

import math
from collections.abc import Callable

from game.patient.geometry import Point, lerp
from game.view.figure.body import Body
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.figure.skin_inks import lace_inks, wheal_inks
from game.view.figure.skin_patterns import paint_lace, paint_wheals
from game.view.paint.painter import Painter

SEEN = 0.03
"""Below this a sign is not painted."""
LACED = ((-0.52, 0.40, 0.36, 0.44), (0.54, 0.40, 0.34, 0.44), (0.0, 1.12, 0.28, 0.17))
"""Where lace lies on a face: middle and half widths, in head units."""
JAW = (-0.60, 0.80, 0.27, 0.36)
"""Where wheals reach up onto a jaw."""
SEEDS = (11, 23, 37)


def paint_blotches(c: Painter, head: Head, look: Look) -> None:
    """Paint what of mottling and rash is on the face."""
    mottled, rash, h = look.sign("mottling"), look.sign("rash"), head.unit
    if mottled > SEEN:
        inks = lace_inks(look.palette)
        for spot, seed in zip(LACED, SEEDS, strict=True):
            paint_lace(c, _on_face(head, *spot), seed, inks, mottled, 0.4 * h)
    if rash > SEEN:
        paint_wheals(c, _on_face(head, *JAW), wheal_inks(look.palette), rash, 0.3 * h)


def _on_face(head: Head, x: float, y: float, w: float, h: float) -> Callable[[float, float], Point]:
    """Return the place of a disc on the face; it goes round with it."""

    def place(a: float, b: float) -> Point:
        px, py = x + w * a, y + h * b
        return head.at(px, py, 0.95 * math.sqrt(max(0.05, 1 - px * px - 0.35 * py * py)))

    return place


def paint_neck_blotches(c: Painter, body: Body) -> None:
    """Paint what of mottling and rash is on the neck, within the clip of its skin."""
    look = body.look
    mottled, rash = look.sign("mottling"), look.sign("rash")
    if max(mottled, rash) <= SEEN:
        return
    wide = 36 * body.bones.physique.neck
    if mottled > SEEN:
        place, unit = _on_neck(body, 0.0, 1.15 * wide), 1.2 * wide
        paint_lace(c, place, SEEDS[0] + 2, lace_inks(look.palette), mottled, unit)
    if rash > SEEN:
        for middle in (-0.5, 0.55):
            place = _on_neck(body, middle * wide, 0.62 * wide)
            paint_wheals(c, place, wheal_inks(look.palette), rash, 0.62 * wide)


def _on_neck(body: Body, x: float, half: float) -> Callable[[float, float], Point]:
    """Return the place of a disc on the neck, between chin and throat."""
    chin, (low_x, low_y) = body.head.points["ch"], body.bones.trunk(3, 0, 34, 12)

    def place(a: float, b: float) -> Point:
        t = 0.45 + 0.55 * b
        return lerp(chin[0], low_x, t) + x + half * a, lerp(chin[1], low_y, t)

    return place
