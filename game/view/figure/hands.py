"""Hands: one silhouette first, then the gaps, soft modelling, nails, and the thumb on top."""

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
)
from game.patient.skeleton_hands import Hand
from game.view.figure.hand_shape import Finger, Grip, HandShape, finger_outline
from game.view.figure.look import Palette
from game.view.paint.painter import Painter

TONES = (0.34, 0.20, 0.10, 0.0)
"""How far each finger is turned from the light."""
OLDER = 0.5
"""From this age of face on, veins show."""
SIDE = (
    (-0.1, -0.30), (0.3, -0.36), (0.7, -0.36), (1.1, -0.3),
    (0.9, -0.17), (0.5, -0.145), (0.2, -0.12), (-0.1, -0.09),
)  # fmt: skip
"""The side of the hand that is turned from the light."""
ROOT = ((-0.02, 0.06), (0.06, 0.19), (0.22, 0.27), (0.34, 0.19), (0.2, 0.04))
"""The ball of the thumb."""


def paint_hand(c: Painter, shape: HandShape, pal: Palette, age01: float) -> None:
    """Paint a hand, its back to the viewer."""
    hand, grip, fingers = shape.hand, shape.grip, shape.fingers
    thin = 0.016 * grip.size
    line = alpha(mixc(pal.deep, pal.line, 0.25), 0.80)
    fatter = [finger_outline(f.points, f.half + thin * 0.65, hand.tip) for f in fingers]
    c.fill([_rim(grip, hand), *fatter], line)
    for finger, tone in zip(fingers, TONES, strict=True):
        c.fill(finger.outline, mixc(pal.base, pal.shade, tone))
    c.fill(shape.palm, pal.base)
    c.fill(_gaps(fingers, thin), line)
    c.clip([shape.palm, *(f.outline for f in fingers)])
    _model(c, hand, grip, fingers, pal)
    if age01 > OLDER:
        _veins(c, grip, pal)
    c.unclip()
    _nails(c, fingers, pal, thin)
    _thumb(c, shape, pal, (line, thin))


def _rim(grip: Grip, hand: Hand) -> Curve:
    """Return the palm, a little fatter: an outline without a stroke, which costs twice as much."""
    n = len(hand.palm)
    mx, my = sum(x for x, _ in hand.palm) / n, sum(y for _, y in hand.palm) / n
    return closed([grip.at(mx + (x - mx) * 1.045, my + (y - my) * 1.05) for x, y in hand.palm])


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
    """Paint light and shade within the silhouette."""
    size = grip.size
    c.soft(closed([grip.at(*p) for p in SIDE]), alpha(pal.shade, 0.70), 0.035 * size)
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
            x, y = between(middle, tip, 0.5)
            lit.append(ellipse(*grip.at(x, y), 0.055 * size, 0.022 * size, grip.angle))
    c.soft(dark, alpha(pal.shade, 0.42), 0.016 * size)
    c.soft(lit, alpha(pal.light, 0.40), 0.016 * size)
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
    shine: list[Shape] = []
    for finger in fingers:
        if finger.bent:
            continue
        (_, a, b), w = finger.points, finger.half
        dx, dy = b[0] - a[0], b[1] - a[1]
        far = math.hypot(dx, dy)
        way, ux, uy = math.atan2(dy, dx), dx / far, dy / far
        nails.append(ellipse(b[0] + ux * w * 0.34, b[1] + uy * w * 0.34, w * 0.46, w * 0.40, way))
        x, y = b[0] + ux * w * 0.42 - w * 0.08, b[1] + uy * w * 0.42 - w * 0.10
        shine.append(ellipse(x, y, w * 0.20, w * 0.10, way))
        lines += [_knuckle(a, (dx, dy), w / far, k) for k in (-0.06, 0.10)]
    if lines:
        c.stroke(lines, alpha(pal.deep, 0.32), thin * 0.6)
        c.fill(nails, alpha(pal.nail, 0.95))
        c.fill(shine, (255, 255, 255, 70))


def _knuckle(a: Point, way: Point, half: float, k: float) -> Curve:
    """Return a crease across a knuckle, *k* of the way on."""
    (x, y), (dx, dy) = a, way
    px, py = -dy * half * 0.50, dx * half * 0.50
    x0, y0 = x + dx * k, y + dy * k
    return opened([(x0 + px, y0 + py), (x0 + dx * 0.06, y0 + dy * 0.06), (x0 - px, y0 - py)])


def _thumb(c: Painter, shape: HandShape, pal: Palette, pen: tuple[Ink, float]) -> None:
    grip, (line, thin) = shape.grip, pen
    size = grip.size
    root, a, b = (grip.at(*p) for p in shape.hand.thumb)
    c.stroke(shape.thumb, line, thin * 1.1)
    c.fill(shape.thumb, pal.base)
    c.soft(closed([grip.at(*p) for p in ROOT]), pal.base, 0.022 * size)
    ridge = [between(root, a, 0.2), a, between(a, b, 0.8)]
    c.fill(ribbon(ridge, 0.05 * size), alpha(pal.light, 0.35))
    far = math.dist(a, b)
    if far > 0.1 * size:
        x, y = between(b, a, -0.02 * size / far)
        way = math.atan2(b[1] - a[1], b[0] - a[0])
        c.fill(ellipse(x, y, 0.045 * size, 0.036 * size, way), alpha(pal.nail, 0.9))
