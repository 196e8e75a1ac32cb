"""What is put on a neck or a chest: a collar that holds the head, wires of a monitor."""

from collections.abc import Mapping

from game.patient.geometry import (
    Colour,
    Point,
    alpha,
    closed,
    ellipse,
    join,
    mixc,
    opened,
    ribbon,
    shift,
)
from game.patient.skeleton import Skeleton
from game.view.figure.body import Body
from game.view.figure.cloth import moved
from game.view.figure.head import Head
from game.view.paint.painter import Painter

FOAM: Colour = (232, 224, 208)
FOLD: Colour = (150, 136, 120)
SHADOW: Colour = (50, 30, 32)
STRAP: Colour = (120, 138, 160)
LEADS: Mapping[Colour, tuple[float, float]] = {
    (206, 58, 52): (-20, -20),
    (236, 196, 60): (18, 20),
    (64, 150, 92): (0, -2),
}
"""Wires by their colour: where they leave the neckline, and where they go under the hem."""


def paint_collar(c: Painter, body: Body) -> None:
    """Paint a foam collar; a scarf or a hood would hide it: over those it is painted later."""
    if not wrapped(body.head):
        collar(c, body.head, body.bones)


def wrapped(head: Head) -> bool:
    """Tell whether cloth lies round the neck."""
    return bool(head.hair.scarf or head.hair.hood)


def collar(c: Painter, head: Head, bones: Skeleton) -> None:
    """Paint a foam collar from the jaw down to the collar bones."""
    at, h, wide = bones.trunk, head.unit, bones.physique.neck
    side = min(60 * wide, 1.04 * h)
    top = [
        head.skull(-0.80, 0.80, 0.0),
        head.skull(-0.60, 1.14, 0.3),
        head.by(head.points["ch"], 0, 0.02),
    ]
    top += [head.skull(0.60, 1.14, 0.3), head.skull(0.80, 0.80, 0.0)]
    low = [
        at(3, side, 2, 6),
        at(3, 34, 32, 16),
        at(3, 0, 44, 20),
        at(3, -34, 32, 16),
        at(3, -side, 2, 6),
    ]
    shape = join(
        opened(top),
        opened([top[-1], moved(top[-1], 0.10 * h, 0.30 * h), low[0]]),
        opened(low),
        opened([low[-1], moved(top[0], -0.10 * h, 0.30 * h), top[0]]),
    )
    c.soft(shift(shape, 2, 6), alpha(SHADOW, 0.5), 4)
    c.fill(shape, FOAM)
    c.clip(shape)
    c.soft(shift(head.outline(), 0.06 * h, 0.12 * h), alpha(SHADOW, 0.55), 0.06 * h)
    far = [at(3, 26, -40, 20), at(3, 110, -60), at(3, 110, 50), at(3, 34, 50, 16)]
    c.soft(closed(far), alpha(FOLD, 0.65), 8)
    middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(top, low[::-1], strict=True)]
    c.soft(ribbon([moved(p, -2, -5) for p in middle[:3]], 9), (255, 252, 244, 190), 3)
    for share in (0.30, 0.70):
        line = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in zip(top, low[::-1], strict=True)
        ]
        c.stroke(opened(line), alpha(FOLD, 0.5), 1.1)
    _strap(c, middle[3], middle[4])
    c.unclip()
    c.stroke(opened(low), alpha(FOLD, 0.9), 1.6)
    c.stroke(opened(top), alpha(FOLD, 0.7), 1.2)


def _strap(c: Painter, a: Point, b: Point) -> None:
    """Paint the strap that closes a collar at the side."""
    line = ribbon([a, b], 17, start=17, end=17)
    c.fill(shift(line, 0, 1.5), alpha(SHADOW, 0.35))
    c.fill(line, STRAP)
    c.fill(shift(ribbon([a, b], 3, start=3, end=3), -1, -5), alpha(mixc(STRAP, FOAM, 0.5), 0.8))


def paint_wires(c: Painter, body: Body) -> None:
    """Paint three wires that come out of the neckline and go together to the side."""
    at = body.bones.trunk
    knot = at(0.9, 64 * body.bones.physique.shoulder, 0, 40)
    for n, (ink, (start, bend)) in enumerate(LEADS.items()):
        run = [at(3, start * 0.7, 26, 12), at(2.3, start + bend * 0.3, 0, 32)]
        run += [
            at(1.6, 20 + bend * 0.5, 0, 42),
            moved(knot, -3 + 3 * n, 0),
            at(0.3, 116 + 3 * n, 0, 6),
        ]
        c.stroke(shift(opened(run), 1.5, 4), alpha(SHADOW, 0.3), 3.6)
        c.stroke(opened(run), mixc(ink, (30, 20, 24), 0.35), 3.4)
        c.stroke(opened(run), ink, 2.3)
        c.stroke(shift(opened(run), -0.6, -0.7), alpha((255, 255, 255), 0.5), 0.9)
    x, y = knot
    c.fill(ellipse(x, y, 9, 6, 0.7), (232, 234, 236))
    c.stroke(ellipse(x, y, 9, 6, 0.7), alpha(FOLD, 0.9), 1)
