"""A desk to telephone at: its top, a lamp on it, a keyboard, a mug."""

from game.patient.geometry import Colour, alpha, ellipse, poly
from game.patient.setting import Part
from game.view.place.lamps import AURA, CORE, WARM
from game.view.place.lit import Lit
from game.view.place.shapes import (
    SHADE,
    darker,
    drop,
    glow,
    lighter,
    rect,
    rounded,
    segments,
)
from game.view.place.walls import DEEP

KEY: Colour = (214, 218, 220)
CASE: Colour = (92, 98, 108)
ROWS, KEYS = 4, 12
LIT = 0.4
"""How far a lamp is on before its shade glows."""


def desktop(c: Lit, part: Part) -> None:
    """Paint the top of a desk, from side to side; y is its far edge."""
    y, ink = part.y, c.colour("wood")
    span, across = c.right - c.left, DEEP - y
    c.soft(rect(c.left, y - 3, span, 6), alpha(SHADE, 0.3), 3)
    c.linear(rect(c.left, y, span, across), (0, y), (0, y + 260), lighter(ink, 0.12), ink)
    c.fill(rect(c.left, y, span, 4), lighter(ink, 0.35))
    for n, down in enumerate((0.14, 0.3, 0.52, 0.8)):
        at = y + part.h * down
        grain = segments((c.left, at), (c.right, at + 5 * (-1) ** n))
        c.stroke(grain, alpha(darker(ink, 0.3), 0.25), 2)


def desk_lamp(c: Lit, part: Part) -> None:
    """Paint a lamp with a jointed arm; lit, it sheds light on the desk."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal, on = c.colour("accent"), c.light.lamp
    foot, low, high = (x + w * 0.2, y + h), (x + w * 0.06, y + h * 0.52), (x + w * 0.5, y + h * 0.1)
    c.soft(ellipse(foot[0] + 5, foot[1] + 2, w * 0.2, 7), alpha(SHADE, 0.4), 5)
    c.fill(rounded(x + w * 0.05, y + h * 0.95, w * 0.3, h * 0.05, h * 0.02), darker(metal, 0.4))
    for a, b in ((foot, low), (low, high)):
        c.stroke(segments(a, b), darker(metal, 0.35), max(3.0, w * 0.035))
    for at in (low, high):
        c.fill(ellipse(*at, w * 0.045, w * 0.045), darker(metal, 0.15))
    shade = poly([
        (x + w * 0.44, y + h * 0.02), (x + w * 0.62, y),
        (x + w, y + h * 0.26), (x + w * 0.5, y + h * 0.4),
    ])  # fmt: skip
    mouth = (x + w * 0.76, y + h * 0.36)
    if on > LIT:
        beam = poly([(x + w * 0.52, y + h * 0.4), (x + w, y + h * 0.28),
                     (x + w * 1.5, y + h), (x + w * 0.3, y + h)])  # fmt: skip
        c.shining().soft(beam, alpha(WARM, 0.16 * on), w * 0.08)
        glow(c, mouth, (w * 0.9, w * 0.9), AURA, 0.34 * on)
    drop(c, shade, 0.24, (3, 6), 6)
    c.linear(shade, (x, y), (x + w, y + h * 0.4), lighter(metal, 0.2), darker(metal, 0.2))
    if on > LIT:
        c.shining().stroke(
            segments((x + w * 0.53, y + h * 0.395), (x + w * 0.985, y + h * 0.27)), CORE, w * 0.035
        )


def keyboard(c: Lit, part: Part) -> None:
    """Paint a keyboard, lying on the desk."""
    x, y, w, h = part.x, part.y, part.w, part.h
    case = poly([(x + w * 0.04, y), (x + w * 0.96, y), (x + w, y + h), (x, y + h)])
    drop(c, case, 0.34, (3, 6), 5)
    c.fill(case, CASE)
    for row in range(ROWS):
        inset = w * (0.07 - 0.012 * row)
        wide = (w - 2 * inset) / KEYS
        top = y + h * (0.1 + 0.21 * row)
        for n in range(KEYS):
            key = rounded(x + inset + n * wide + wide * 0.08, top, wide * 0.84, h * 0.16, h * 0.04)
            c.fill(key, darker(KEY, 0.04 * row))


def mug(c: Lit, part: Part) -> None:
    """Paint a mug with something warm in it."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour("accent2")
    c.soft(ellipse(x + w * 0.45, y + h, w * 0.42, h * 0.08), alpha(SHADE, 0.5), 5)
    c.stroke(ellipse(x + w * 0.76, y + h * 0.54, w * 0.17, h * 0.22), darker(ink, 0.12), w * 0.09)
    body = rounded(x, y + h * 0.08, w * 0.74, h * 0.92, w * 0.1)
    c.linear(body, (x, 0), (x + w * 0.74, 0), lighter(ink, 0.25), darker(ink, 0.25))
    c.fill(ellipse(x + w * 0.37, y + h * 0.1, w * 0.37, h * 0.1), lighter(ink, 0.3))
    c.fill(ellipse(x + w * 0.37, y + h * 0.11, w * 0.3, h * 0.07), (112, 74, 50))
