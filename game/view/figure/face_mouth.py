"""The mouth: what shows between the lips, the lips, and the lines about them."""

from game.patient.geometry import Joined, Point, alpha, clamp, ellipse, join, opened, ribbon
from game.view.figure.face_lips import paint_lips, seam_tone
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

INSIDE = (66, 20, 26)
TONGUE = (168, 72, 78)
UPPER_TEETH = (240, 234, 224)
LOWER_TEETH = (204, 192, 180)
TOOTH_GAPS = (120, 90, 84, 70)
LIP_SHADOW = (60, 18, 26, 105)
CORNER_DARK = (50, 16, 22, 84)
PARTED = 0.018
"""Lips nearer than this (head units) are shut."""
INNER_UPPER = ("mcR", "i1R", "i0", "i1L", "mcL")
INNER_LOWER = ("mcR", "j1R", "j0", "j1L", "mcL")


def paint_mouth(c: Painter, head: Head, look: Look) -> None:
    """Paint the whole mouth."""
    p = head.points
    gap = (p["j0"][1] - p["i0"][1]) / head.unit
    if gap > PARTED:
        _inside(c, head, gap)
    paint_lips(c, head, look, gap)
    _age_lines(c, head, look)
    for side in "LR":
        _corner(c, head, look, side)


def _band(points: list[Point], over: float, under: float) -> Joined:
    upper = [(x, y + over) for x, y in points]
    return join(opened(upper), opened([(x, y + under) for x, y in reversed(points)]))


def _inside(c: Painter, head: Head, gap: float) -> None:
    """Paint the dark of the mouth, tongue and teeth.

    Teeth belong to the skull and the jaw, not to the lips: a dropped jaw shows darkness,
    a raised lip shows teeth.
    """
    p, h = head.points, head.unit
    upper = [p[name] for name in INNER_UPPER]
    hole = join(opened(upper), opened([p[name] for name in reversed(INNER_LOWER)]))
    c.fill(hole, INSIDE)
    c.clip(hole)
    wide = head.traits.mouth_w / head.traits.width
    if gap > 0.09:
        c.fill(ellipse(*head.by(p["j0"], 0, 0.01), 0.17 * h * wide, 0.075 * h), TONGUE)
    down = head.shape.rest["i0"][1] - 0.858
    if gap > 0.10 and head.jaw > 0.05:
        lower = [
            head.at(x * wide, down + 0.915 + head.jaw, 0.86 - abs(x))
            for x in (-0.24, -0.12, 0, 0.12, 0.24)
        ]
        c.fill(_band(lower, 0, 0.16 * h), LOWER_TEETH)
    _upper_teeth(c, head, wide, down)
    c.fill(_band(upper, -0.03 * h, 0.030 * h), LIP_SHADOW)
    for side in "LR":
        c.fill(ellipse(*p[f"mc{side}"], 0.09 * h, 0.07 * h), CORNER_DARK)
    c.unclip()


def _upper_teeth(c: Painter, head: Head, wide: float, down: float) -> None:
    h = head.unit
    edge = [
        head.at(x * wide, down + 0.880 + 0.014 * (1 - (x / 0.26) ** 2), 0.9 - abs(x))
        for x in (-0.30, -0.15, 0, 0.15, 0.30)
    ]
    c.fill(_band(edge, -0.16 * h, 0), UPPER_TEETH)
    gaps = [
        [head.at(x * wide, down + 0.72, 0.92), head.at(x * wide, down + 0.885, 0.9)]
        for x in (-0.20, -0.135, -0.065, 0, 0.065, 0.135, 0.20)
    ]
    c.fill([ribbon(g, 0.006 * h, start=0.004 * h, end=0.008 * h) for g in gaps], TOOTH_GAPS)


def _age_lines(c: Painter, head: Head, look: Look) -> None:
    """Paint the fine upright lines over an old upper lip."""
    age = head.person.age01
    if age * head.wrinkle("lip") <= 0.6:
        return
    top = head.points["m0"]
    lines = [
        [head.by(top, x, -0.10), head.by(top, x * 0.92, abs(x) * 0.12)]
        for x in (-0.19, -0.11, 0.11, 0.19)
    ]
    ink = alpha(look.palette.deep, 0.20 * age)
    c.fill([ribbon(line, 0.012 * head.unit) for line in lines], ink)


def _corner(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint a corner of the mouth: its dark, dimple, marionette line, pressed lips."""
    h, pal, folds, g = head.unit, look.palette, head.folds[side], head.halves[side]
    sign, corner, age = 1 if side == "L" else -1, g["mc"], head.person.age01
    dark = ellipse(*head.by(corner, sign * -0.004, 0), 0.016 * h, 0.012 * h)
    c.fill(dark, alpha(seam_tone(look), 0.7))
    dimple = clamp(folds.dimple - 0.25) / 0.75
    if dimple > 0.05:
        bow = ((0.040, -0.085), (0.080, -0.005), (0.045, 0.075))
        line = ribbon([head.by(corner, sign * x, y) for x, y in bow], 0.030 * h)
        c.fill(line, alpha(pal.deep, 0.9 * dimple))
    drawn = clamp(folds.marionette * 0.8 + age * age * 0.40 * head.wrinkle("mario"))
    if drawn > 0.04:
        line = ribbon([head.by(corner, sign * 0.02, 0.04), g["mr"], g["mr2"]], 0.026 * h, peak=0.35)
        c.fill(line, alpha(pal.deep, 0.7 * drawn))
    if folds.lip > 0.1:
        for inward, down in ((0.02, -0.055), (0.035, 0.055)):
            line = ribbon([head.by(corner, sign * -inward, 0), head.by(corner, 0, down)], 0.018 * h)
            c.fill(line, alpha(pal.deep, 0.45 * folds.lip))
