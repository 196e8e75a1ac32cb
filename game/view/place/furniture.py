"""Furniture along the wall: cupboards, a row of chairs, a plant."""

from game.patient.geometry import (
    Colour,
    Curve,
    alpha,
    between,
    closed,
    ellipse,
    mixc,
    opened,
    poly,
    ribbon,
)
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.options import count, word
from game.view.place.shapes import (
    SHADE,
    box,
    darker,
    drop,
    ground,
    lighter,
    rect,
    rounded,
    segments,
)

Box = tuple[float, float, float, float]
GRIP: Colour = (150, 156, 162)
RUBBER: Colour = (84, 88, 96)
LEAVES = (
    (-0.46, 0.34),
    (0.46, 0.30),
    (-0.30, 0.12),
    (0.32, 0.10),
    (-0.12, 0.0),
    (0.14, 0.02),
    (0.0, 0.2),
)
"""The tips of a plant's leaves, back to front: from its middle and top, in widths and heights."""


def cupboard(c: Lit, part: Part) -> None:
    """Paint a low cupboard with a wooden top."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, top = c.colour(word(part, "color", "unit")), c.colour("wood")
    ground(c, x, y + h, w, 0.34)
    box(c, (x, y, w, h), ink, 3)
    c.fill(rect(x + 4, y + h - 8, w - 8, 8), darker(ink, 0.45))
    c.fill(rect(x - 7, y - 12, w + 14, 15), top)
    c.fill(rect(x - 7, y - 12, w + 14, 4), lighter(top, 0.3))
    c.soft(rect(x, y + 4, w, 8), alpha(SHADE, 0.35), 4)
    doors = count(part, "doors", 2)
    wide = (w - 8) / doors
    for n in range(doors):
        left = x + 4 + n * wide
        c.stroke(rounded(left + 3, y + 8, wide - 6, h - 25, 3), darker(ink, 0.16), 1.6)
        edge = segments((left + 6, y + 10), (left + wide - 6, y + 10))
        c.stroke(edge, alpha(lighter(ink, 0.7), 0.8), 1.4)
        c.fill(rounded(left + (9 if n % 2 else wide - 16), y + 26, 6, 34, 3), GRIP)


def chair_row(c: Lit, part: Part) -> None:
    """Paint linked waiting chairs on a beam, seen from the front."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal, seats = c.colour("metal"), count(part, "n", 3)
    wide, seat = w / seats, y + h * 0.54
    c.soft(ellipse(x + w / 2, y + h, w * 0.54, 13), alpha(SHADE, 0.36), 9)
    c.fill(rect(x + 12, seat + 26, w - 24, 10), darker(metal, 0.25))
    c.fill(rect(x + 12, seat + 26, w - 24, 3), lighter(metal, 0.2))
    for foot in (x + 26, x + w - 26):
        c.stroke(segments((foot, seat + 30), (foot, y + h - 3)), darker(metal, 0.2), 9)
        c.stroke(segments((foot - 24, y + h - 3), (foot + 24, y + h - 3)), darker(metal, 0.2), 8)
    for n in range(seats):
        _waiting_chair(c, (x + n * wide + 6, y, wide - 12, h), c.colour("fabric"))
    for n in range(seats + 1):
        arm = x + n * wide
        c.stroke(segments((arm, seat - h * 0.14), (arm, seat + 24)), metal, 6)
        c.fill(rounded(arm - 6, seat - h * 0.16, 12, 9, 4), RUBBER)


def _waiting_chair(c: Lit, at: Box, ink: Colour) -> None:
    x, y, w, h = at
    seat = y + h * 0.54
    half = [(0.94, seat), (1, y + h * 0.22), (0.9, y + 4)]
    left = [(x + w * (1 - share), high) for share, high in half]
    right = [(x + w * share, high) for share, high in reversed(half)]
    back = closed([*left, (x + w / 2, y), *right])
    drop(c, back, 0.22, (4, 4), 7)
    c.clip(back)
    c.fill(back, darker(ink, 0.08))
    gleam = ellipse(x + w * 0.40, y + h * 0.2, w * 0.34, h * 0.18)
    c.soft(gleam, alpha(lighter(ink, 0.5), 0.5), 12)
    c.soft(rect(x, seat - 16, w, 24), alpha(darker(ink, 0.7), 0.5), 8)
    c.unclip()
    pad = rounded(x - 3, seat - 4, w + 6, 28, 12)
    c.fill(pad, ink)
    c.linear(pad, (0, seat - 4), (0, seat + 24), lighter(ink, 0.22), darker(ink, 0.22))
    edge = segments((x + 8, seat - 1), (x + w - 8, seat - 1))
    c.stroke(edge, alpha(lighter(ink, 0.7), 0.6), 2)


def plant(c: Lit, part: Part) -> None:
    """Paint a plant in a pot."""
    x, y, w, h = part.x, part.y, part.w, part.h
    middle, foot, pot = x + w / 2, y + h, min(h * 0.30, 90)
    half = min(w * 0.5, pot * 1.05) / 2
    if h > 150:
        ground(c, middle - half * 1.4, foot - 2, half * 2.8, 0.4)
    green = c.colour("leaf")
    inks = (mixc(green, (40, 70, 66), 0.22), green, lighter(green, 0.16))
    for n, (dx, dy) in enumerate(LEAVES):
        root = (middle + dx * w * 0.06, foot - pot * 0.9)
        tip = (middle + dx * w, y + dy * h)
        bend = (middle + dx * w * 0.35, (foot - pot + tip[1]) / 2 - h * 0.04)
        width = w * (0.2 if n > 1 else 0.19)
        c.fill(ribbon([root, bend, tip], width, peak=0.6), inks[n % 3])
        vein: Curve = opened([root, bend, between(tip, (middle, tip[1] + h * 0.3), 0.1)])
        c.stroke(vein, alpha(lighter(inks[n % 3], 0.5), 0.5), 1.4)
    _pot(c, (middle, foot), half, pot)


def _pot(c: Lit, foot: tuple[float, float], half: float, h: float) -> None:
    (x, y), ink = foot, c.colour("pot")
    top = [(x - half, y - h), (x + half, y - h)]
    shape = poly([*top, (x + half * 0.76, y), (x - half * 0.76, y)])
    c.linear(shape, (x - half, 0), (x + half, 0), lighter(ink, 0.2), darker(ink, 0.2))
    c.fill(rounded(x - half * 1.1, y - h - 4, half * 2.2, h * 0.2, 3), lighter(ink, 0.12))
    c.fill(rect(x - half, y - h * 0.84, half * 2, 4), alpha(darker(ink, 0.5), 0.35))
