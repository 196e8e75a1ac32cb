"""What swells on a face, and what falls in: puffy lids, a full cheek, sunken eyes.

The shape itself is moved by patient.ailing; here is the light on it.
"""

from game.patient.geometry import alpha, between, closed, ellipse, mixc, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SEEN = 0.03
RED = (214, 104, 96)


def paint_swelling(c: Painter, head: Head, look: Look) -> None:
    """Paint light and shade of whatever is swollen or sunken."""
    if look.sign("lids_swollen") > SEEN:
        for side in "LR":
            _puffy(c, head, look, side)
    if look.sign("cheek_swollen") > SEEN:
        _full_cheek(c, head, look)
    if look.sign("sunken") > SEEN:
        for side in "LR":
            _sunken(c, head, look, side)


def _puffy(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint full lids: a tight, shining skin above and below, with an edge in shade."""
    g, h, pal, puffy = head.halves[side], head.unit, look.palette, look.sign("lids_swollen")
    sign = 1 if side == "L" else -1
    red = mixc(RED, pal.deep, 0.25 + 0.5 * pal.dark)
    above = closed(
        [
            g["ei"],
            between(g["u1"], g["b1"], 0.50),
            between(g["u2"], g["b2"], 0.55),
            between(g["u3"], g["b3"], 0.50),
            head.by(g["eo"], sign * 0.06, -0.01),
            *(g[name] for name in ("u3", "u2", "u1")),
        ]
    )
    c.soft(above, alpha(red, 0.26 * puffy), 0.03 * h)
    x, y = between(g["l2"], g["p2"], 0.9)
    pouch = ellipse(x, y + 0.035 * h, 0.25 * h, 0.105 * h, sign * 0.06)
    c.soft(pouch, alpha(red, 0.28 * puffy), 0.03 * h)
    edge = [
        head.by(g["ei"], sign * 0.02, 0.10),
        (x - sign * 0.10 * h, y + 0.135 * h),
        (x + sign * 0.06 * h, y + 0.145 * h),
        (x + sign * 0.21 * h, y + 0.07 * h),
    ]
    c.soft(ribbon(edge, 0.05 * h, start=0.01 * h), alpha(pal.deep, 0.75 * puffy), 0.016 * h)
    lit = [
        ellipse(x - 0.03 * h, y + 0.03 * h, 0.14 * h, 0.035 * h),
        ellipse(*between(g["u2"], g["b2"], 0.30), 0.13 * h, 0.035 * h),
    ]
    c.soft(lit, alpha(pal.light, 0.75 * puffy), 0.018 * h)


def _full_cheek(c: Painter, head: Head, look: Look) -> None:
    """Paint the right cheek round and tight."""
    h, pal, full = head.unit, look.palette, look.sign("cheek_swollen")
    red = mixc(RED, pal.deep, 0.2 + 0.5 * pal.dark)
    x, y = head.at(-0.66, 0.62, 0.6)
    c.soft(ellipse(x, y, 0.30 * h, 0.34 * h), alpha(red, 0.24 * full), 0.09 * h)
    under = [
        head.at(-0.92, 0.82, 0.3),
        head.at(-0.70, 1.06, 0.45),
        head.at(-0.42, 0.98, 0.62),
        head.at(-0.34, 0.72, 0.72),
    ]
    c.soft(
        ribbon(under, 0.13 * h, start=0.03 * h, end=0.02 * h), alpha(pal.deep, 0.6 * full), 0.04 * h
    )
    c.soft(
        ellipse(x - 0.08 * h, y - 0.10 * h, 0.15 * h, 0.12 * h),
        alpha(pal.light, 0.42 * full),
        0.05 * h,
    )


def _sunken(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint eyes that lie deep: shade all round, hollow cheeks below the bone."""
    g, h, pal, sunk = head.halves[side], head.unit, look.palette, look.sign("sunken")
    sign = 1 if side == "L" else -1
    dark = mixc(pal.deep, pal.line, 0.22 + 0.7 * pal.dark)
    x, y = between(g["ei"], g["eo"], 0.5)
    hollow = ellipse(x - sign * 0.02 * h, y + 0.01 * h, 0.29 * h, 0.20 * h)
    c.soft(hollow, alpha(dark, 0.34 * sunk), 0.05 * h)
    groove = [between(g[b], g[u], 0.55) for b, u in (("b1", "u1"), ("b2", "u2"), ("b3", "u3"))]
    c.soft(ribbon([g["nb"], *groove], 0.09 * h), alpha(dark, 0.62 * sunk), 0.025 * h)
    below = [head.by(g["ei"], -sign * 0.01, 0.08), *(g[name] for name in ("p1", "p2", "p3"))]
    c.soft(ribbon(below, 0.08 * h), alpha(dark, 0.72 * sunk), 0.028 * h)
    bone = ellipse(*head.at(sign * 0.60, 0.30, 0.66), 0.18 * h, 0.06 * h, sign * 0.3)
    c.soft(bone, alpha(pal.light, 0.55 * sunk), 0.035 * h)
    cheek = [
        head.at(sign * 0.80, 0.42, 0.4),
        head.at(sign * 0.62, 0.66, 0.55),
        head.at(sign * 0.5, 0.9, 0.6),
    ]
    c.soft(
        ribbon(cheek, 0.20 * h, start=0.04 * h, end=0.03 * h),
        alpha(pal.shade, 0.75 * sunk),
        0.07 * h,
    )
