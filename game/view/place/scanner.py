"""A scanner with its bore, from the front: the one thing nobody mistakes."""

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, mixc, poly
from game.patient.setting import Part
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, drop, glow, lighter, rounded

SHELL: tuple[Colour, Colour] = ((252, 252, 251), (204, 212, 218))
RIM: Colour = (214, 221, 226)
SEAM: Colour = (186, 196, 204)
TUBE: tuple[tuple[float, Colour, Colour], ...] = (
    (1.0, (96, 112, 130), (206, 214, 221)),
    (0.66, (226, 236, 238), (120, 136, 152)),
    (0.50, (244, 248, 248), (190, 204, 212)),
)
"""Rings of the bore from the outside in: share of its radius, colour at middle and edge."""
HALF: tuple[Point, ...] = ((0.06, 0.98), (0, 0.5), (0.06, 0.12), (0.22, 0.01))


def scanner(c: Lit, part: Part) -> None:
    """Paint a scanner with its table."""
    x, y, w, h = part.x, part.y, part.w, part.h
    mid, level = x + w / 2, y + h * 0.46
    c.soft(ellipse(mid, y + h, w * 0.56, 18), alpha(SHADE, 0.45), 12)
    left = [(x + w * dx, y + h * dy) for dx, dy in HALF]
    right = [(x + w * (1 - dx), y + h * dy) for dx, dy in reversed(HALF)]
    body = closed([*left, (mid, y - h * 0.01), *right])
    drop(c, body, 0.34, (6, 6), 14)
    c.clip(body)
    c.linear(body, (x, y), (x + w, y + h), *SHELL)
    dark = [(x + w * dx, y + h * dy) for dx, dy in ((0.8, 0), (1.1, 0), (1.1, 1), (0.7, 1))]
    c.soft(closed(dark), (150, 164, 178, 120), 26)
    c.unclip()
    _bore(c, (mid, level), min(w, h) * 0.37)
    _table(c, (mid, level), min(w, h) * 0.37, y + h)
    tint = c.colour("accent")
    for n, ink in enumerate(((130, 206, 160), lighter(tint, 0.3), (236, 196, 110))):
        c.shining().fill(ellipse(x + w * (0.44 + 0.06 * n), y + h * 0.055, 4), ink)


def _bore(c: Lit, at: Point, radius: float) -> None:
    (x, y), tint = at, c.colour("accent")
    c.fill(ellipse(x, y, radius * 1.16), RIM)
    c.stroke(ellipse(x, y, radius * 1.16), SEAM, 2)
    glow(c, at, (radius * 1.5, radius * 1.5), lighter(tint, 0.5), 0.28)
    ring = mixc(tint, (190, 236, 246), 0.33 + 0.27 * c.light.lamp)
    c.shining().stroke(ellipse(x, y, radius * 1.05), ring, 6)
    for share, inner, outer in TUBE:
        c.radial(ellipse(x, y, radius * share), at, radius * share, inner, outer)


def _table(c: Lit, at: Point, radius: float, floor: float) -> None:
    (x, y), tint = at, c.colour("accent")

    def board(top: float, low: float, far: float, near: float) -> list[Point]:
        return [(x - top, far), (x + top, far), (x + low, near), (x - low, near)]

    far, near = y + radius * 0.56, floor - (floor - y) * 0.26
    c.fill(poly(board(radius * 0.42, radius * 0.6, far, near)), (226, 232, 236))
    pad = poly(board(radius * 0.38, radius * 0.56, far - 4, near - 8))
    c.linear(pad, (0, far), (0, near), lighter(tint, 0.25), lighter(tint, 0.5))
    foot = rounded(x - radius * 0.62, near - 8, radius * 1.24, floor - near + 8, 8)
    c.linear(foot, (x - radius * 0.62, 0), (x + radius * 0.62, 0), WHITE, (204, 211, 217))
    c.fill(rounded(x - radius * 0.62, near - 8, radius * 1.24, 7, 4), (246, 248, 248))
