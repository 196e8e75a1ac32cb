"""Hands, their backs to the viewer: one silhouette first, gaps, soft modelling, nails, thumb."""

import math
from collections.abc import Sequence
from itertools import pairwise

from game.patient.geometry import (
    Curve,
    Ink,
    Joined,
    Point,
    Shape,
    alpha,
    between,
    closed,
    ellipse,
    mixc,
    opened,
    ribbon,
    shift,
)
from game.patient.skeleton_hands import Hand
from game.view.figure.hand_shape import (
    Finger,
    Grip,
    HandShape,
    finger_outline,
    palm_outline,
    thumb_outline,
)
from game.view.figure.look import Palette
from game.view.figure.palms import model_palm, palm_tones
from game.view.paint.painter import Painter

TONES = (0.34, 0.20, 0.10, 0.0)
"""How far each finger is turned from the light."""
OLDER = 0.5
"""From this age of face on, veins show."""
RIM = 1.047
"""A palm so much larger is its outline: a stroke would cost twice as much."""
OVER = 0.5
"""A hand turned further than this shows its palm."""
SIDE = (
    (-0.1, -0.30), (0.3, -0.36), (0.7, -0.36), (1.1, -0.3),
    (0.9, -0.17), (0.5, -0.145), (0.2, -0.12), (-0.1, -0.09),
)  # fmt: skip
"""The side of the hand that is turned from the light."""


def paint_hand(c: Painter, shape: HandShape, pal: Palette, age01: float) -> None:
    """Paint a hand without its thumb: what it holds may come between."""
    hand, grip, fingers = shape.hand, shape.grip, shape.fingers
    palmar = hand.turned > OVER
    pal = palm_tones(pal) if palmar else pal
    line, thin = _pen(shape, pal)
    fatter = [finger_outline(f.points, f.half + thin * 0.65, hand.tip) for f in fingers]
    c.fill([palm_outline(hand, grip, RIM), thumb_outline(hand, grip, thin * 0.65), *fatter], line)
    for finger, tone in zip(fingers, TONES, strict=True):
        c.fill(finger.outline, mixc(pal.base, pal.shade, tone))
    c.fill([shape.palm, shape.thumb], pal.base)
    c.fill(_gaps(fingers, thin), line)
    c.clip([shape.palm, *(f.outline for f in fingers)])
    c.soft(closed([grip.at(*p) for p in SIDE]), alpha(pal.shade, 0.70), 0.035 * grip.size)
    if palmar:
        model_palm(c, hand, grip, fingers, pal)
    else:
        _model(c, hand, grip, fingers, pal)
        if age01 > OLDER:
            _veins(c, grip, pal)
    c.soft(shift(shape.tip, 2, 5), alpha(pal.deep, 0.45), 0.03 * grip.size)
    c.unclip()
    if not palmar:
        _nails(c, fingers, pal, thin)


def paint_thumb(c: Painter, shape: HandShape, pal: Palette) -> None:
    """Paint a hand's thumb, over its palm and over what it holds."""
    palmar = shape.hand.turned > OVER
    pal = palm_tones(pal) if palmar else pal
    grip, (line, _) = shape.grip, _pen(shape, pal)
    size = grip.size
    root, a, b = (grip.at(*p) for p in shape.hand.thumb)
    c.fill(shape.line, line)
    c.fill(shape.tip, pal.base)
    c.clip([shape.palm, shape.thumb])
    c.soft(_ball(shape), pal.base, 0.03 * size)
    c.soft(_lower(shape), alpha(pal.shade, 0.62), 0.022 * size)
    ridge = [between(root, a, 0.45), a, between(a, b, 0.75)]
    c.soft(ribbon(ridge, 0.06 * size), alpha(pal.light, 0.40), 0.014 * size)
    c.unclip()
    if math.dist(a, b) > 0.1 * size:
        _thumb_marks(c, (a, b), pal, size, palmar=palmar)


def _pen(shape: HandShape, pal: Palette) -> tuple[Ink, float]:
    """Return colour and width of a hand's outline."""
    return alpha(mixc(pal.deep, pal.line, 0.25), 0.80), 0.016 * shape.grip.size


def _gaps(fingers: Sequence[Finger], thin: float) -> list[Shape]:
    """Return the lines between fingers, from the web outward; to the tips where they touch."""
    out: list[Shape] = []
    for one, other in pairwise(fingers):
        web, middle, tip = (between(one.points[k], other.points[k], 0.5) for k in range(3))
        near = math.dist(one.points[2], other.points[2]) < (one.half + other.half) * 1.05
        line = [between(web, middle, 0.05), between(web, middle, 0.45), middle]
        end = thin if near else thin * 1.1
        out.append(ribbon([*line, tip] if near else line, thin * 1.5, end=end))
    return out


def _model(c: Painter, hand: Hand, grip: Grip, fingers: Sequence[Finger], pal: Palette) -> None:
    """Paint light and shade on the back of a hand."""
    size = grip.size
    back = ellipse(*grip.at(0.24, 0.04), 0.17 * size, 0.11 * size, grip.angle)
    c.soft(back, alpha(pal.light, 0.42), 0.05 * size)
    dark: list[Shape] = []
    lit: list[Shape] = []
    for finger, (knuckle, middle, tip) in zip(fingers, hand.fingers, strict=True):
        (lit if finger.bent else dark).append(
            ellipse(*grip.at(knuckle[0] + 0.01, knuckle[1]), 0.040 * size, 0.036 * size)
        )
        dark.append(ellipse(*grip.at(knuckle[0] - 0.055, knuckle[1]), 0.03 * size))
        if not finger.bent:
            (x0, y0), (x1, y1) = between(knuckle, middle, 0.45), between(middle, tip, 0.7)
            line = [grip.at(x0, y0), grip.at(*middle), grip.at(x1, y1)]
            lit.append(ribbon(line, finger.half * 0.75))
            dark.append(ellipse(*grip.at(*middle), finger.half * 0.42, finger.half * 0.6))
    c.soft(dark, alpha(pal.shade, 0.42), 0.016 * size)
    c.soft(lit, alpha(pal.light, 0.36), 0.016 * size)
    if sum(f.bent for f in fingers) > 2:
        c.soft(_curled(hand, grip), alpha(pal.deep, 0.50), 0.022 * size)


def _curled(hand: Hand, grip: Grip) -> Joined:
    """Return the far faces of curled fingers, turned from the light."""
    tips = [tip for _, _, tip in hand.fingers]
    row = [(tips[0][0], -0.28), *((x + 0.02, y) for x, y in tips), (tips[3][0], 0.28)]
    wide = 0.08 * grip.size
    return ribbon([grip.at(x, y) for x, y in row], 0.10 * grip.size, start=wide, end=wide)


def _veins(c: Painter, grip: Grip, pal: Palette) -> None:
    ink = alpha(mixc(pal.shade, (110, 120, 160), 0.35), 0.55)
    for a, b in ((-0.07, -0.10), (0.05, 0.03), (0.13, 0.15)):
        line = [grip.at(0.05, a), grip.at(0.25, (a + b) / 2 + 0.02), grip.at(0.42, b)]
        c.soft(ribbon(line, 0.022 * grip.size), ink, 0.010 * grip.size)


def _nails(c: Painter, fingers: Sequence[Finger], pal: Palette, thin: float) -> None:
    """Paint nails and knuckle lines of the fingers that are not bent away."""
    lines: list[Shape] = []
    nails: list[Shape] = []
    rims: list[Shape] = []
    shine: list[Shape] = []
    for finger in fingers:
        if finger.bent:
            continue
        (_, a, b), w = finger.points, finger.half
        dx, dy = b[0] - a[0], b[1] - a[1]
        far = math.hypot(dx, dy)
        way, ux, uy = math.atan2(dy, dx), dx / far, dy / far
        x, y = b[0] + ux * w * 0.16, b[1] + uy * w * 0.16
        rims.append(ellipse(x - ux * w * 0.05, y - uy * w * 0.05, w * 0.60, w * 0.52, way))
        nails.append(ellipse(x, y, w * 0.55, w * 0.46, way))
        shine.append(ellipse(x - uy * w * 0.1, y - abs(ux) * w * 0.16, w * 0.26, w * 0.09, way))
        lines += [_knuckle(a, (dx, dy), w / far, k) for k in (-0.05, 0.09)]
    if lines:
        c.stroke(lines, alpha(pal.deep, 0.34), thin * 0.55)
        c.fill(rims, alpha(pal.deep, 0.42))
        c.fill(nails, pal.nail)
        c.fill(shine, (255, 255, 255, 62))


def _knuckle(a: Point, way: Point, half: float, k: float) -> Curve:
    """Return a crease across a knuckle, *k* of the way on."""
    (x, y), (dx, dy) = a, way
    px, py = -dy * half * 0.46, dx * half * 0.46
    x0, y0 = x + dx * k, y + dy * k
    sag = 0.05 if k > 0 else -0.05
    return opened([(x0 + px, y0 + py), (x0 + dx * sag, y0 + dy * sag), (x0 - px, y0 - py)])


def _ball(shape: HandShape) -> Curve:
    """Return the ball of the thumb, where its root goes into the hand."""
    root, joint, _ = shape.hand.thumb
    (x, y), grip = between(root, joint, 0.28), shape.grip
    way = math.atan2(joint[1] - root[1], joint[0] - root[0])
    r = 0.135
    ring = [
        (x + r * 1.25 * math.cos(q) * math.cos(way) - r * 0.62 * math.sin(q) * math.sin(way),
         y + r * 1.25 * math.cos(q) * math.sin(way) + r * 0.62 * math.sin(q) * math.cos(way))
        for q in (k * math.pi / 4 for k in range(8))
    ]  # fmt: skip
    return closed([grip.at(*p) for p in ring])


def _lower(shape: HandShape) -> Curve:
    """Return the side of the thumb that is turned from the light: its lower one."""
    points = shape.thumb[1]
    n = (len(points) - 5) // 2
    left, right = points[1:n], list(reversed(points[n + 5 :]))[1:n]
    low = max((left, right), key=lambda side: sum(y for _, y in side))
    other = right if low is left else left
    inner = [between(p, q, 0.36) for p, q in zip(low, other, strict=False)]
    return closed([*low, *reversed(inner)])


def _thumb_marks(
    c: Painter, bone: tuple[Point, Point], pal: Palette, size: float, *, palmar: bool
) -> None:
    """Paint a thumb's nail and the crease at its joint; from inside, the crease alone."""
    a, b = bone
    dx, dy = b[0] - a[0], b[1] - a[1]
    far, w = math.hypot(dx, dy), 0.07 * size
    c.stroke(_knuckle(a, (dx, dy), w / far, 0.04), alpha(pal.deep, 0.34), 0.010 * size)
    if palmar:
        return
    way, ux, uy = math.atan2(dy, dx), dx / far, dy / far
    x, y = b[0] + ux * w * 0.05, b[1] + uy * w * 0.05 - 0.1 * w
    c.fill(ellipse(x - ux, y - uy, w * 0.68, w * 0.56, way), alpha(pal.deep, 0.42))
    c.fill(ellipse(x, y, w * 0.62, w * 0.49, way), pal.nail)
    c.fill(ellipse(x, y - w * 0.16, w * 0.3, w * 0.1, way), (255, 255, 255, 62))
