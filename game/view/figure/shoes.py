"""Shoes: a table of kinds, one painter. A shoe is built in space, so it turns as the foot does."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.clothes import ShoeKind, Shoes
from game.patient.geometry import (
    Colour,
    Point,
    alpha,
    clamp,
    closed,
    ellipse,
    lerp,
    mixc,
    mul,
    opened,
    ribbon,
)
from game.patient.skeleton_legs import FLOOR
from game.patient.skeleton_space import nearness, project
from game.view.figure.foot import Foot, Spot, hull
from game.view.paint.painter import Painter

SHADOW = (16, 10, 34)
WHITE = (255, 255, 255)
LIT = (255, 240, 226)
SOLE = (
    (-0.05, 0.0), (-0.02, 0.48), (0.14, 0.62), (0.42, 0.64), (0.70, 0.94), (0.88, 0.84),
    (1.01, 0.46), (1.05, 0.0),
)  # fmt: skip
"""Half the outline of a sole: along and aside."""
UPPER = (
    (0.0, 0.40, 34), (0.10, 0.46, 46), (0.34, 0.50, 42), (0.58, 0.64, 31), (0.82, 0.64, 24),
    (0.98, 0.34, 15),
)  # fmt: skip
"""The ridge of the shoe above it: along, aside, above."""
CLEAR = 60.0
"""A foot this far above the floor hardly darkens it."""


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of shoe: how thick its sole, how far its opening reaches, how high its shaft."""

    sole: float
    opening: float
    pale: bool = False
    laces: bool = False
    strap: bool = False
    stripe: bool = False
    cap: bool = False
    shaft: float = 0.0
    edge: float = 1.0
    """How dark the sole is against the upper."""


STYLES: Mapping[ShoeKind, Style] = {
    "laced": Style(8, 0.30, laces=True, cap=True, edge=0.55),
    "trainers": Style(15, 0.26, pale=True, laces=True, stripe=True),
    "slip_on": Style(8, 0.44, edge=0.6),
    "pumps": Style(6, 0.70, edge=0.6),
    "boots": Style(12, 0.20, laces=True, cap=True, shaft=34, edge=0.5),
    "slippers": Style(7, 0.50, edge=0.7),
    "straps": Style(13, 0.26, pale=True, strap=True, stripe=True),
    "none": Style(0, 1.0),
}


def style_of(shoes: Shoes) -> Style:
    """Return how these shoes are made."""
    return STYLES[shoes.kind]


def paint_ground(c: Painter, foot: Foot) -> None:
    """Darken the floor under a foot: less, and wider, as it leaves it."""
    heel, toe = foot.space((0.0, 0.0, 0.0)), foot.space((1.0, 0.0, 0.0))
    upright = clamp((heel[1] - toe[1]) / foot.long)
    x, y, z = foot.space((lerp(0.62, 0.04, upright), 0.0, 0.0))
    up = max(0.0, FLOOR - y)
    near, far = max(0.0, 1 - up / CLEAR), 1 + up / 90
    px, py = project((x, FLOOR, z))
    wide = 34 * foot.m * nearness((x, FLOOR, z)) * far
    c.soft(ellipse(px, py + 2, wide * 1.25, wide * 0.5), alpha(SHADOW, 0.12 + 0.2 * near), 7 * far)


def paint_shoe(c: Painter, foot: Foot, shoes: Shoes) -> None:
    """Paint a shoe: sole, upper, what is on it."""
    style, ink = style_of(shoes), shoes.colour
    low = _ring(foot, 0.0, 1.04)
    high = _ring(foot, style.sole, 1.0)
    edge = mixc(ink, (246, 244, 238), 0.85) if style.pale else mul(ink, (style.edge,) * 3)
    c.fill(closed(hull([*low, *high])), edge)
    if style.pale:
        c.soft(ribbon(low[4:11], 6), alpha(mul(edge, (0.6, 0.6, 0.66)), 0.7), 2)
    body = _upper(foot, style)
    upper = closed(hull([*high, *body]))
    c.fill(upper, ink)
    c.clip(upper)
    _tones(c, foot, ink)
    if style.cap:
        cap = foot.row([(0.76, w, 27 - 8 * abs(w)) for w in (-0.9, -0.4, 0.0, 0.4, 0.9)])
        c.stroke(opened(cap), alpha(mul(ink, (0.55, 0.52, 0.52)), 0.8), 1.6)
    if style.stripe:
        _stripes(c, foot, ink)
    c.unclip()
    if foot.sole_shows():
        _paint_sole(c, foot, edge)


def paint_top(c: Painter, foot: Foot, shoes: Shoes) -> None:
    """Paint what lies over the instep: laces or a strap."""
    style, ink = style_of(shoes), shoes.colour
    if foot.sole_shows():
        return
    pale = mixc(ink, WHITE, 0.55 if not style.pale else 0.75)
    if style.laces:
        lines = [
            opened(foot.row([(s, -0.36, h - 4), (s + 0.01, 0.0, h), (s, 0.36, h - 4)]))
            for s, h in ((0.42, 42), (0.51, 38), (0.60, 34))
        ]
        c.stroke(lines, mul(pale, (0.5, 0.5, 0.5)), 3.4)
        c.stroke(lines, pale, 2.0)
    if style.strap:
        for s, h in ((0.40, 44), (0.56, 36)):
            row = foot.row([(s, w, h - 12 * abs(w)) for w in (-0.62, -0.2, 0.2, 0.62)])
            c.stroke(opened(row), mul(ink, (0.66, 0.64, 0.66)), 9)
            c.stroke(opened(row), mixc(ink, WHITE, 0.2), 6.5)


def throat(foot: Foot, shoes: Shoes, ankle: Point, wide: float) -> list[Point]:
    """Return the outline of what is seen of the foot itself, from the opening to the ankle."""
    x, y = ankle
    around = [(x - wide, y), (x + wide, y), (x - wide, y + 8), (x + wide, y + 8)]
    heel = foot.row([(0.06, -0.40, 44), (0.06, 0.40, 44)])
    return hull([*heel, *rim(foot, shoes), *around])


def rim(foot: Foot, shoes: Shoes) -> list[Point]:
    """Return the edge of a shoe's opening, over the instep from side to side."""
    style = style_of(shoes)
    s, high = style.opening, 46 - 26 * style.opening + style.shaft
    return foot.row(
        [
            (0.5 * s, -0.44, high),
            (0.85 * s, -0.42, high - 3),
            (s + 0.06, 0.0, high - 6),
            (0.85 * s, 0.42, high - 3),
            (0.5 * s, 0.44, high),
        ]
    )


def _ring(foot: Foot, high: float, wider: float) -> list[Point]:
    right: list[Spot] = [(s, w * wider, high) for s, w in SOLE]
    left: list[Spot] = [(s, -w * wider, high) for s, w in reversed(SOLE[1:-1])]
    return foot.row([*right, *left])


def _upper(foot: Foot, style: Style) -> list[Point]:
    rows: list[Spot] = [(s, sign * w, h) for s, w, h in UPPER for sign in (-1, 1)]
    if style.shaft:
        rows += [(s, sign * 0.5, 46 + style.shaft) for s in (0.05, 0.34) for sign in (-1, 1)]
    return foot.row(rows)


def _tones(c: Painter, foot: Foot, ink: Colour) -> None:
    """Paint the light on the toe cap and the side away from it."""
    near = nearness(foot.space((0.8, 0.0, 20.0))) * foot.m
    (x, y), (dx, dy) = foot.at(0.84, 0.0, 20), foot.at(0.5, 0.0, 30)
    c.soft(ellipse(x - 11 * near, y - 3 * near, 16 * near, 9 * near), mixc(ink, LIT, 0.42), 6)
    c.soft(ellipse(dx - 8 * near, dy, 9 * near, 16 * near), alpha(mixc(ink, LIT, 0.3), 0.6), 6)
    dark = (*mul(ink, (0.48, 0.46, 0.5)), 190)
    c.soft(ellipse(x + 34 * near, y + 4, 18 * near, 34 * near), dark, 8)
    bottom = foot.row([(s, w, 2) for s, w in ((0.5, -0.9), (0.86, -0.9), (1.04, 0.0), (0.86, 0.9))])
    c.soft(ribbon(bottom, 9), alpha(mul(ink, (0.45, 0.43, 0.46)), 0.8), 3)


def _stripes(c: Painter, foot: Foot, ink: Colour) -> None:
    pale = alpha(mixc(ink, WHITE, 0.6), 0.9)
    for side in (-1, 1):
        for s in (0.30, 0.40):
            line = foot.row([(s + 0.14, side * 0.72, 8), (s, side * 0.52, 36)])
            c.stroke(opened(line), pale, 3.2)


def _paint_sole(c: Painter, foot: Foot, edge: Colour) -> None:
    """Paint the sole of a foot whose toes point up."""
    ring = _ring(foot, 0.0, 1.0)
    ground = mixc(edge, (92, 86, 84), 0.55)
    c.fill(closed(ring), ground)
    c.clip(closed(ring))
    dark = mul(ground, (0.66, 0.66, 0.68))
    for s in (0.14, 0.26, 0.62, 0.72, 0.82, 0.92):
        c.stroke(opened(foot.row([(s, -1, 0), (s, 0, 0), (s, 1, 0)])), alpha(dark, 0.8), 3)
    c.soft(ellipse(*foot.at(0.46, 0.0, 0), 24 * foot.m, 12 * foot.m), alpha(dark, 0.5), 6)
    c.unclip()
    c.stroke(closed(ring), mul(ground, (0.6, 0.6, 0.62)), 1.6)
