"""What hands carry, wear or lie round: a cup, a bag and its strap, a ring, a watch."""

import math
from collections.abc import Mapping

from game.patient.geometry import (
    Point,
    alpha,
    between,
    closed,
    ellipse,
    join,
    opened,
    ribbon,
    shift,
)
from game.view.figure.hand_shape import Grip
from game.view.figure.props_shapes import SHADE
from game.view.paint.painter import Painter

CUP, CUP_SHADE, CUP_RIM, TEA = (242, 240, 234), (196, 194, 196), (255, 255, 252), (120, 74, 44)
BAND, EDGE = (74, 128, 140), (110, 112, 124)
LEATHER, LEATHER_DARK, LEATHER_LIGHT = (122, 78, 54), (82, 50, 36), (162, 110, 78)
BRASS, BRASS_LIGHT = (196, 158, 84), (244, 218, 156)
GOLD, GOLD_LIGHT, GOLD_DARK = (214, 170, 76), (255, 232, 168), (140, 100, 40)
STRAP, DIAL, HANDS = (52, 44, 44), (244, 242, 234), (40, 40, 48)

SMALL, SMALLER = 0.84, 0.78
"""Sizes of a cup and of a bag that is hugged, in those drawn."""

Grips = Mapping[str, Grip]


def _middle(grips: Grips, along: float) -> tuple[Point, float]:
    """Return the place between both hands, *along* each, and the size of a hand."""
    size = 0.5 * (grips["L"].size + grips["R"].size)
    return between(grips["L"].at(along, 0.0), grips["R"].at(along, 0.0), 0.5), size


def paint_cup(c: Painter, grips: Grips, share: float) -> None:
    """Paint a cup of tea between both hands."""
    (x, y), s = _middle(grips, 0.55)
    s *= SMALL
    top, low, wide, foot = y - 0.52 * s, y + 0.50 * s, 0.44 * s, 0.33 * s
    body = join(
        opened([(x - wide, top), (x - foot, low)]),
        opened([(x - foot, low), (x, low + 0.09 * s), (x + foot, low)]),
        opened([(x + foot, low), (x + wide, top)]),
        opened([(x + wide, top), (x, top + 0.1 * s), (x - wide, top)]),
    )
    c.soft(shift(body, 4, 8), alpha(SHADE, 0.35 * share), 0.06 * s)
    c.stroke(body, alpha(EDGE, 0.5 * share), 0.02 * s)
    c.fill(body, alpha(CUP, share))
    c.clip(body)
    line = [(x - wide, y - 0.05 * s), (x, y + 0.04 * s), (x + wide, y - 0.05 * s)]
    c.fill(ribbon(line, 0.16 * s, start=0.16 * s, end=0.16 * s), alpha(BAND, share))
    side = [(x + wide * 0.9, top - 5), (x + foot, low + 8)]
    c.soft(ribbon(side, 0.34 * s, start=0.34 * s, end=0.3 * s), alpha(CUP_SHADE, share), 0.06 * s)
    c.unclip()
    c.fill(ellipse(x, top, wide, 0.13 * s), alpha(CUP_RIM, share))
    c.fill(ellipse(x, top + 0.015 * s, wide * 0.88, 0.10 * s), alpha(TEA, share))


def paint_bag(c: Painter, grips: Grips, share: float) -> None:
    """Paint a bag on the lap, upright against the body, its handles up."""
    (x, y), s = _middle(grips, 0.4)
    s *= SMALLER
    _handles(c, (x, y - 0.84 * s), s, share)
    _bag(c, (x, y + 0.26 * s), s, share)


def paint_strap(c: Painter, grips: Grips, share: float) -> None:
    """Paint a bag on the lap and the strap that both hands hold."""
    (x, y), s = _middle(grips, 0.4)
    _bag(c, (x, y + 1.42 * s), s, share)
    rim = y + 0.5 * s
    for side, sign in (("R", -1), ("L", 1)):
        hand = grips[side].at(0.45, -0.05)
        ring = (x + sign * 0.92 * s, rim)
        line = [ring, (ring[0] + sign * 0.04 * s, between(ring, hand, 0.5)[1]), hand]
        wide = 0.13 * s
        c.fill(ribbon(line, wide, start=wide, end=wide), alpha(LEATHER_DARK, share))
        c.stroke(
            opened([(p[0] - 1, p[1] - 1) for p in line]), alpha(LEATHER_LIGHT, 0.8 * share), 1.2
        )
    a, b = grips["R"].at(0.45, -0.02), grips["L"].at(0.45, -0.02)
    wave = [
        (between(a, b, t)[0], between(a, b, t)[1] + 0.07 * s * math.sin(t * 12)) for t in
        (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]  # fmt: skip
    c.fill(ribbon(wave, 0.12 * s, start=0.12 * s, end=0.12 * s), alpha(LEATHER, share))


def _bag(c: Painter, at: Point, s: float, share: float) -> None:
    """Paint the body of a bag around a middle."""
    x, y = at
    ring = [
        (x - 0.98 * s, y - 0.92 * s), (x, y - 0.98 * s), (x + 0.98 * s, y - 0.92 * s),
        (x + 1.22 * s, y + 0.3 * s), (x + 1.14 * s, y + 0.9 * s), (x, y + 0.98 * s),
        (x - 1.14 * s, y + 0.9 * s), (x - 1.22 * s, y + 0.3 * s),
    ]  # fmt: skip
    body = closed(ring)
    c.soft(shift(body, 4, 9), alpha(SHADE, 0.45 * share), 0.08 * s)
    c.fill(body, alpha(LEATHER, share))
    c.clip(body)
    low = ellipse(x + 0.3 * s, y + 0.8 * s, 1.3 * s, 0.55 * s)
    c.soft(low, alpha(LEATHER_DARK, 0.75 * share), 0.16 * s)
    c.soft(ellipse(x - 0.4 * s, y - 0.6 * s, 0.7 * s, 0.26 * s),
           alpha(LEATHER_LIGHT, 0.6 * share), 0.12 * s)  # fmt: skip
    flap = [(x - 1.1 * s, y - 0.62 * s), (x, y - 0.46 * s), (x + 1.1 * s, y - 0.62 * s)]
    c.stroke(opened(flap), alpha(LEATHER_DARK, share), 0.045 * s)
    c.unclip()
    c.fill(ellipse(x, y - 0.50 * s, 0.13 * s, 0.11 * s), alpha(BRASS, share))
    c.fill(ellipse(x - 0.03 * s, y - 0.53 * s, 0.05 * s, 0.03 * s), alpha(BRASS_LIGHT, share))


def _handles(c: Painter, at: Point, s: float, share: float) -> None:
    """Paint the two handles of a bag, standing up."""
    x, y = at
    for dx, rise, ink in ((0.10, 0.62, LEATHER_DARK), (-0.04, 0.56, LEATHER)):
        line = [
            (x - 0.52 * s + dx * s, y + 0.2 * s), (x - 0.40 * s + dx * s, y - rise * 0.8 * s),
            (x + dx * s, y - rise * s), (x + 0.40 * s + dx * s, y - rise * 0.8 * s),
            (x + 0.52 * s + dx * s, y + 0.2 * s),
        ]  # fmt: skip
        c.fill(ribbon(line, 0.11 * s, start=0.11 * s, end=0.11 * s), alpha(ink, share))


def paint_ring(c: Painter, grips: Grips, share: float) -> None:
    """Paint a ring on the ring finger."""
    grip = grips["L"]
    a, b = grip.at(0.605, -0.165), grip.at(0.625, 0.005)
    bow = grip.at(0.645, -0.08)
    c.fill(ribbon([a, bow, b], 0.075 * grip.size, start=0.06 * grip.size, end=0.06 * grip.size),
           alpha(GOLD_DARK, share))  # fmt: skip
    c.fill(ribbon([a, bow, b], 0.052 * grip.size, start=0.04 * grip.size, end=0.04 * grip.size),
           alpha(GOLD, share))  # fmt: skip
    x, y = bow
    c.fill(ellipse(x, y, 0.022 * grip.size), alpha(GOLD_LIGHT, share))


def paint_watch(c: Painter, grips: Grips, share: float) -> None:
    """Paint a watch at the wrist."""
    grip = grips["L"]
    size, (x, y) = grip.size, grip.at(0.10, 0.01)
    band = [grip.at(0.09, -0.20), grip.at(0.11, 0.0), grip.at(0.09, 0.21)]
    c.fill(ribbon(band, 0.15 * size, start=0.13 * size, end=0.13 * size), alpha(STRAP, share))
    c.fill(ellipse(x, y, 0.150 * size), alpha(BRASS, share))
    c.fill(ellipse(x, y, 0.122 * size), alpha(DIAL, share))
    ends = (grip.at(0.17, 0.04), grip.at(0.08, -0.07))
    c.stroke([opened([(x, y), end]) for end in ends], alpha(HANDS, share), 0.02 * size)
