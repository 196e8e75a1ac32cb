"""The inside of a hand: its own tones, its lines, the balls of palm and fingers."""

from collections.abc import Sequence
from dataclasses import replace

from game.patient.geometry import Shape, alpha, between, closed, ellipse, mixc, mul, opened, ribbon
from game.patient.skeleton_hands import Hand
from game.view.figure.hand_shape import Finger, Grip
from game.view.figure.look import Palette
from game.view.paint.painter import Painter

LINES = (
    ((0.47, 0.20), (0.40, 0.03), (0.42, -0.12), (0.37, -0.21)),
    ((0.40, 0.21), (0.31, 0.06), (0.25, -0.08), (0.20, -0.17)),
    ((0.40, 0.20), (0.26, 0.07), (0.10, 0.03), (0.00, 0.05)),
)
"""The lines of a palm: heart, head, life."""
HEEL = ((0.02, -0.13), (0.14, -0.19), (0.30, -0.18), (0.24, -0.07), (0.08, -0.04))
"""The pad under the little finger."""
BALL = ((0.04, 0.06), (0.10, 0.19), (0.26, 0.23), (0.34, 0.14), (0.18, 0.05))
"""The pad of the thumb."""


def palm_tones(pal: Palette) -> Palette:
    """Return the tones of a palm: lighter than the back, far more so on dark skin."""
    rosy = pal.palm
    shade = mul(rosy, (0.88, 0.78, 0.75))
    light = mixc(rosy, (255, 240, 226), 0.30)
    return replace(pal, base=rosy, shade=shade, deep=mul(rosy, (0.68, 0.50, 0.46)), light=light)


def model_palm(c: Painter, hand: Hand, grip: Grip, fingers: Sequence[Finger], pal: Palette) -> None:
    """Paint pads, lines and creases within the silhouette."""
    size = grip.size
    pads = [closed([grip.at(*p) for p in pad]) for pad in (HEEL, BALL)]
    c.soft(pads, alpha(pal.light, 0.55), 0.035 * size)
    c.soft(
        ellipse(*grip.at(0.27, 0.0), 0.11 * size, 0.08 * size), alpha(pal.shade, 0.5), 0.05 * size
    )
    c.stroke([opened([grip.at(*p) for p in line]) for line in LINES], alpha(pal.deep, 0.42), 1.1)
    creases: list[Shape] = []
    balls: list[Shape] = []
    for finger, (knuckle, middle, tip) in zip(fingers, hand.fingers, strict=True):
        for a, b, t in ((knuckle, middle, 0.16), (knuckle, middle, 0.94), (middle, tip, 0.62)):
            (x, y), h = between(a, b, t), finger.half / size * 0.62
            creases.append(opened([grip.at(x, y - h), grip.at(x - 0.012, y), grip.at(x, y + h)]))
        balls.append(ellipse(*grip.at(*tip), finger.half * 0.6, finger.half * 0.5))
        line = [grip.at(*between(knuckle, middle, 0.35)), grip.at(*between(knuckle, middle, 0.8))]
        balls.append(ribbon(line, finger.half * 0.8))
    c.soft(balls, alpha(pal.light, 0.5), 0.02 * size)
    c.stroke(creases, alpha(pal.deep, 0.36), 0.9)
