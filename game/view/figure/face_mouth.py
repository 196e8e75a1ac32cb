"""The mouth: what shows between the lips, the lips, and the lines about them."""

from game.patient.geometry import (
    Joined,
    Point,
    alpha,
    between,
    clamp,
    ellipse,
    join,
    opened,
    ribbon,
)
from game.view.figure.face_lips import paint_lips, seam_tone
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

INSIDE = (66, 20, 26)
TONGUE_LIT = (228, 146, 144)
TONGUE_IN = 0.04
"""A tongue out less than this is in."""
BITTEN = 0.19
"""Half of how much of the lower lip the teeth take, in head units."""
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
        _inside(c, head, look, gap)
    paint_lips(c, head, look, gap)
    _bite(c, head)
    _tongue(c, head, look)
    _age_lines(c, head, look)
    for side in "LR":
        _corner(c, head, look, side)


def _band(points: list[Point], over: float, under: float) -> Joined:
    upper = [(x, y + over) for x, y in points]
    return join(opened(upper), opened([(x, y + under) for x, y in reversed(points)]))


def _inside(c: Painter, head: Head, look: Look, gap: float) -> None:
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
        low = ellipse(*head.by(p["j0"], 0, 0.01), 0.17 * h * wide, 0.075 * h)
        c.fill(low, look.palette.tongue)
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


def _tongue(c: Painter, head: Head, look: Look) -> None:
    """Paint the tip of the tongue over the lower lip, where it wets it."""
    left, right = head.tongue
    out, p, h = clamp(left + right), head.points, head.unit
    if out < TONGUE_IN:
        return
    across = (left - right) / max(left + right, 1.0)
    x, y = between(p["i0"], p["i1L" if across > 0 else "i1R"], 1.2 * abs(across))
    tall, top = (0.03 + 0.075 * out) * h, y + 0.002 * h
    half = [(0.135, 0.0), (0.115, 0.55), (0.055, 0.92), (0.0, 1.0)]
    rim = [(-a, b) for a, b in half] + [(a, b) for a, b in reversed(half[:-1])]
    c.fill(_tip(rim, (x, top), h, 1.13 * tall), alpha(INSIDE, 0.5))
    c.fill(_tip(rim, (x, top), 0.92 * h, tall), look.palette.tongue)
    lit = ellipse(x - 0.02 * h, top + 0.62 * tall, 0.06 * h, 0.16 * tall)
    c.fill(lit, alpha(TONGUE_LIT, 0.7 * (1 - look.sign("cyanosis"))))


def _tip(rim: list[Point], at: Point, wide: float, tall: float) -> Joined:
    curve = [(at[0] + a * wide, at[1] + b * tall) for a, b in rim]
    return join(opened(curve), opened([curve[-1], curve[0]]))


def _bite(c: Painter, head: Head) -> None:
    """Paint the upper teeth on a bitten lower lip, which is dented below them."""
    left, right = head.bite
    deep, p, h = clamp(max(left, right)), head.points, head.unit
    if deep < TONGUE_IN:
        return
    across = 0.5 * (left - right) / max(left, right)
    x, y = between(p["i0"], p["i1L" if across > 0 else "i1R"], abs(across))
    wide, tall = BITTEN * head.traits.mouth_w * h, (0.012 + 0.036 * deep) * h
    c.soft(ellipse(x, y + tall, wide, 0.035 * h), alpha(INSIDE, 0.6 * deep), 0.02 * h)
    low = [(x + t * wide, y + tall * (1 - 0.8 * t * t)) for t in (-1, -0.5, 0, 0.5, 1)]
    up = [(a, b - (0.004 * h + tall)) for a, b in low]
    teeth = join(opened(up), opened(low[::-1]))
    c.clip(_below(head, "i0"))
    c.fill(teeth, UPPER_TEETH)
    gaps = [
        [(x + t * wide, y - 0.02 * h), (x + t * wide, y + tall)] for t in (-0.66, -0.25, 0.2, 0.62)
    ]
    c.fill([ribbon(gap, 0.007 * h) for gap in gaps], TOOTH_GAPS)
    c.unclip()
    c.fill(ribbon(low, 0.016 * h), alpha(INSIDE, 0.75 * deep))


def _below(head: Head, middle: str) -> Joined:
    """Return all that lies below the upper lip's inner edge."""
    p, h = head.points, head.unit
    edge = [p["mcR"], p["i1R"], p[middle], p["i1L"], p["mcL"]]
    return join(opened(edge), opened([(x, y + 0.5 * h) for x, y in reversed(edge)]))


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
