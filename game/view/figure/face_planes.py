"""The planes of nose and mouth, and what age adds along the jaw: soft tones."""

import math

from game.patient.geometry import Curve, alpha, clamp, closed, ellipse, lerp, mixc, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

FULL_LIP = 0.20
"""A lower lip this thick (head units) throws its whole shadow; a pressed one hardly any."""
JOWL = ((0.50, 0.98, 0.6), (0.46, 1.12, 0.62), (0.56, 1.20, 0.5))


def paint_nose_planes(c: Painter, head: Head, look: Look) -> None:
    """Paint the sides of the nose, the light on its bridge and tip, the shade under it."""
    _far_side(c, head, look)
    if head.traits.hump > 0.1:
        _hump(c, head, look)
    near = [
        head.points["nbR"],
        head.mid("nmR", "nbR"),
        head.points["nmR"],
        head.at(-0.06, 0.25, 1.04),
        head.at(-0.055, 0.0, 0.96),
    ]
    c.soft(closed(near), alpha(look.palette.shade, 0.25), 0.025 * head.unit)
    _ridge(c, head, look)
    _tip(c, head, look)
    _underside(c, head, look)


def _far_side(c: Painter, head: Head, look: Look) -> None:
    h, pal, bridge = head.unit, look.palette, head.traits.bridge
    side = [
        head.mid("b1L", "nbL", 0.55),
        head.at(0.040, 0.05, 0.98),
        head.at(0.046, 0.28, 1.06),
        head.mid("nt", "alL", 0.40),
        head.mid("alL", "atL", 0.2),
        head.mid("atL", "nmL", 0.45),
        head.mid("nmL", "nbL"),
        head.points["nbL"],
    ]
    c.soft(closed(side), alpha(pal.shade, 0.90 * min(1, 0.35 + 0.65 * bridge)), 0.028 * h)
    if bridge > 1.05 or head.traits.hump:
        high = [head.points["nbL"], head.at(0.05, 0.12, 0.98), head.at(0.065, 0.3, 1.04)]
        deep = 0.28 * clamp(bridge - 0.9 + 0.5 * head.traits.hump)
        c.soft(ribbon(high, 0.05 * h), alpha(pal.deep, deep), 0.022 * h)


def _hump(c: Painter, head: Head, look: Look) -> None:
    h, amount = head.unit, 0.55 * head.traits.hump
    top = ellipse(*head.at(-0.015, 0.14, 1.05), 0.055 * h, 0.07 * h)
    c.soft(top, alpha(look.palette.light, amount), 0.018 * h)
    side = ellipse(*head.at(-0.07, 0.25, 1.05), 0.035 * h, 0.06 * h)
    c.soft(side, alpha(look.palette.shade, amount), 0.018 * h)


def _ridge(c: Painter, head: Head, look: Look) -> None:
    h, traits, tip = head.unit, head.traits, head.shape.rest["nt"][1]
    low = 0.8 * traits.drop + 0.12 * max(0.0, 1 - traits.bridge)
    ridge = [
        head.at(-0.018, low - 0.04, 0.97),
        head.at(-0.022, lerp(-0.04, tip, 0.55), 1.06),
        head.at(-0.02, tip - 0.07, 1.15),
    ]
    lit = alpha(look.palette.light, 0.60 * min(1, 0.2 + 0.8 * traits.bridge))
    c.soft(ribbon(ridge, 0.065 * h * traits.bridge_w), lit, 0.016 * h)


def _tip(c: Painter, head: Head, look: Look) -> None:
    h, pal, size, tip = head.unit, look.palette, head.traits.tip, head.points["nt"]
    spot = ellipse(*head.by(tip, -0.025, -0.02), 0.060 * h * size, 0.045 * h * size)
    c.soft(spot, alpha(pal.light, 0.80), 0.018 * h)
    if size > 1.2:
        ball = [
            head.by(tip, -0.10 * size, -0.02),
            head.by(tip, -0.085 * size, 0.06),
            head.by(tip, 0, 0.085),
        ]
        c.soft(ribbon(ball, 0.03 * h), alpha(pal.shade, 0.5), 0.018 * h)


def _underside(c: Painter, head: Head, look: Look) -> None:
    h, pal, p = head.unit, look.palette, head.points
    under = [
        p["abR"],
        head.mid("nsR", "nt", 0.15),
        head.mid("nt", "n0", 0.55),
        head.mid("nsL", "nt", 0.15),
        p["abL"],
        head.by(p["nsL"], 0.02, 0.04),
        head.by(p["n0"], 0.02, 0.05),
        head.by(p["nsR"], 0, 0.03),
    ]
    c.soft(closed(under), alpha(pal.deep, 0.50), 0.020 * h)
    for side, tone in (("L", pal.base), ("R", pal.light)):
        x, y = p[f"al{side}"]
        wing = ellipse(lerp(x, p["nt"][0], 0.22), y - 0.01 * h, 0.045 * h, 0.05 * h)
        c.soft(wing, alpha(tone, 0.35), 0.0165 * h)


def paint_mouth_planes(c: Painter, head: Head, look: Look) -> None:
    """Paint the groove above the lip, the shade below it, the corners."""
    h, pal, p = head.unit, look.palette, head.points
    full = clamp(math.dist(p["j0"], p["q0"]) / (FULL_LIP * h))
    tone = mixc(pal.shade, pal.deep, 0.25 * full)
    c.soft(_below_lip(head), alpha(tone, 0.24 + 0.36 * full), (0.055 - 0.020 * full) * h)
    groove = ribbon([head.mid("n0", "m0", 0.18), head.mid("n0", "m0", 0.9)], 0.06 * h)
    c.soft(groove, alpha(pal.shade, 0.60), 0.0165 * h)
    for side in "RL":
        rim = ribbon([head.mid("n0", "m0", 0.3), p[f"m2{side}"]], 0.03 * h)
        c.soft(rim, alpha(pal.light, 0.25), 0.0165 * h)
    for side, out in (("L", 0.035), ("R", -0.035)):
        corner = ellipse(*head.by(p[f"mc{side}"], out, 0.005), 0.05 * h, 0.06 * h)
        c.soft(corner, alpha(pal.deep, 0.30), 0.03 * h)


def _below_lip(head: Head) -> Curve:
    p = head.points
    return closed([
        head.mid("q1R", "csR", 0.2),
        head.by(p["q0"], 0, 0.012),
        head.mid("q1L", "csL", 0.2),
        head.mid("csL", "q1L", 0.15),
        head.by(p["cc"], 0, 0.02),
        head.mid("csR", "q1R", 0.15),
    ])  # fmt: skip


def paint_jowls(c: Painter, head: Head, look: Look) -> None:
    """Paint jowls, and the hollow temples of age."""
    h, pal, age = head.unit, look.palette, head.person.age01
    heavy = max(age - 0.25, 0.8 * head.traits.jowl)
    if age <= 0.35 and heavy <= 0.3:
        return
    for sign in (-1, 1):
        jowl = ribbon(head.run(JOWL, sign), 0.09 * h)
        c.soft(jowl, alpha(pal.deep, 0.42 * heavy), 0.03 * h)
        temple = ellipse(*head.at(sign * 0.80, -0.42, 0.4), 0.12 * h, 0.2 * h)
        c.soft(temple, alpha(pal.shade, 0.5 * max(0.0, age - 0.2)), 0.05 * h)
