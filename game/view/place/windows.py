"""Windows with what is outside, and curtains."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import Colour, Point, alpha, clamp, closed, ellipse, join, opened, poly
from game.patient.setting import Part
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import count, number, word
from game.view.place.shapes import SHADE, bar, darker, drop, lighter, rect, rounded

Box = tuple[float, float, float, float]
MOON: Colour = (246, 242, 222)
CRESCENT = tuple(0.9 + n * 0.5 for n in range(9))
"""Turns along a crescent, in radians."""
STAR: Colour = (240, 240, 255)
SLAT = 17.0
"""How far apart the slats of a blind are."""
FAR: tuple[Point, ...] = ((-0.1, 0.8), (0.2, 0.55), (0.45, 0.75), (0.8, 0.5), (1.15, 0.7))
NEAR: tuple[Point, ...] = ((-0.1, 0.95), (0.4, 0.8), (1.15, 0.9))
CROWN: tuple[Point, ...] = (
    (-1, 0.66),
    (-0.8, 0.42),
    (0, 0.26),
    (0.8, 0.4),
    (1, 0.66),
    (0, 0.78),
)
"""A tree's crown: half widths across, shares of the window's height down."""


def window(c: Lit, part: Part) -> None:
    """Paint a window: its frame, what is outside, blinds and curtains if it has any."""
    at = x, y, w, h = part.x, part.y, part.w, part.h
    frame = c.colour("frame")
    outer = rect(x - 10, y - 10, w + 20, h + 20)
    drop(c, outer, 0.3, (4, 8), 12)
    c.linear(outer, (x, 0), (x + w, 0), lighter(frame, 0.3), darker(frame, 0.10))
    c.clip(rect(*at))
    _outside(c.shining(), at, word(part, "view", "hills"))
    for n in range(int(h * clamp(number(part, "blinds", 0)) / SLAT)):
        c.fill(rect(x, y + n * SLAT, w, 13), c.colour("blind"))
        c.fill(rect(x, y + n * SLAT + 10, w, 3), alpha(darker(c.colour("blind"), 0.4), 0.4))
    c.unclip()
    c.soft(rect(x, y, w, 8), alpha(SHADE, 0.25), 5)
    panes = count(part, "panes", 2)
    for n in range(1, panes):
        c.fill(rect(x + w * n / panes - 5, y, 10, h), frame)
        c.fill(rect(x + w * n / panes + 3, y, 2, h), alpha(darker(frame, 0.4), 0.4))
    drop(c, rect(x - 16, y + h + 8, w + 32, 14), 0.25, (2, 8), 6)
    c.fill(rect(x - 18, y + h + 6, w + 36, 13), lighter(frame, 0.2))
    c.fill(rect(x - 18, y + h + 19, w + 36, 4), darker(frame, 0.18))
    curtain = word(part, "curtain", "")
    if curtain:
        _curtains(c, at, c.colour(curtain))


def _outside(c: Lit, at: Box, view: str) -> None:
    if view not in VIEWS:
        message = f"window: no view is called {view!r}; there are: {', '.join(VIEWS)}"
        raise PlaceError(message)
    x, y, w, h = at
    high, low = c.light.sky
    c.linear(rect(*at), (x, y), (x, y + h), high, low)
    if c.light.beam is None:
        _night(c, at)
    VIEWS[view](c, at)
    for n in range(3):
        top, foot = x + w * (0.15 + 0.3 * n), x + w * (-0.05 + 0.3 * n)
        gleam = [(top, y), (top + w * 0.1, y), (foot + w * 0.1, y + h), (foot, y + h)]
        c.fill(poly(gleam), alpha(WHITE, c.light.glass / 255))


def _night(c: Lit, at: Box) -> None:
    """Paint a crescent moon and some stars."""
    x, y, w, h = at
    mx, my = x + w * 0.72, y + h * 0.24
    c.radial(ellipse(mx, my, 60), (mx, my), 60, alpha(MOON, 0.35), alpha(MOON, 0))
    outer = [(mx + math.cos(t) * 13, my + math.sin(t) * 13) for t in CRESCENT]
    inner = [(mx + 5 + math.cos(t) * 10, my - 2 + math.sin(t) * 10) for t in reversed(CRESCENT)]
    c.fill(closed([*outer, *inner]), MOON)
    for n in range(9):
        star = x + w * ((n * 0.377 + 0.07) % 1), y + h * ((n * 0.213 + 0.06) % 0.5)
        c.fill(ellipse(*star, 1.3), alpha(STAR, 0.66))


def _hills(c: Lit, at: Box) -> None:
    x, y, w, h = at
    for ink, ridge in zip(c.light.hills, (FAR, NEAR), strict=True):
        line = [(x + w * dx, y + h * dy) for dx, dy in ridge]
        c.fill(closed([*line, (x + w * 1.1, y + h * 1.2), (x - w * 0.1, y + h * 1.2)]), ink)


def _trees(c: Lit, at: Box) -> None:
    x, y, w, h = at
    far, near = c.light.hills
    for n in range(4):
        mid, half = x + w * (0.1 + 0.28 * n), w * (0.15 + 0.05 * (n % 2))
        c.fill(rect(mid - 3, y + h * 0.62, 6, h * 0.4), darker(near, 0.3))
        crown = [(mid + dx * half, y + h * dy) for dx, dy in CROWN]
        c.fill(closed(crown), far if n % 2 else near)
    c.fill(rect(x, y + h * 0.88, w, h * 0.12), lighter(near, 0.15))


VIEWS: Mapping[str, Callable[[Lit, Box], None]] = {"hills": _hills, "trees": _trees}
"""What is outside, by the name a setting gives it."""


def _curtains(c: Lit, at: Box, ink: Colour) -> None:
    """Paint two drawn curtains on a rod."""
    x, y, w, h = at
    rod = opened([(x - 40, y - 24), (x + w + 40, y - 24)])
    c.stroke(rod, c.colour("metal"), 7)
    for left, right in ((x - 36, x + w * 0.13), (x + w * 0.87, x + w + 36)):
        cloth(c, (left, y - 22, right - left, h + 60), ink, 4)


def drape(c: Lit, part: Part) -> None:
    """Paint a curtain around a bed, on its rail."""
    x, y, w, h = part.x, part.y, part.w, part.h
    folds = count(part, "folds", 5)
    cloth(c, (x, y, w, h), c.colour(word(part, "color", "curtain")), folds)
    metal, rail = c.colour("metal"), number(part, "rail", 0)
    c.fill(rounded(x - 12, y - 12, w + 12 + rail, 9, 4), metal)
    c.fill(rounded(x - 12, y - 12, w + 12 + rail, 3, 1), lighter(metal, 0.5))
    for n in range(folds + 1):
        hook = opened([(x + w * n / folds, y - 4), (x + w * n / folds, y + 5)])
        c.stroke(hook, darker(metal, 0.2), 3)


def cloth(c: Lit, at: Box, ink: Colour, folds: int) -> None:
    """Paint cloth that hangs in folds."""
    x, y, w, h = at
    n = folds * 2
    hem = [(x + w * i / n, y + h + (3.0 if i % 2 else -2.0)) for i in range(n + 1)]
    top, right = opened([(x, y), (x + w, y)]), opened([(x + w, y), hem[-1]])
    shape = join(top, right, opened(hem[::-1]))
    drop(c, shape, 0.26, (6, 4), 9)
    c.clip(shape)
    bar(c, (x, y, w, h + 8), lighter(ink, 0.14), darker(ink, 0.10))
    wide, low = w / folds, y + h + 20
    for n in range(folds):
        mid = x + wide * (n + 0.5)
        _fold(c, (mid, 0.34 * wide, 0.40 * wide), (y, low), alpha(darker(ink, 0.62), 0.42))
        left = mid - wide * 0.37
        _fold(c, (left, 0.14 * wide, 0.17 * wide), (y, low), alpha(lighter(ink, 0.7), 0.6))
    shade = rect(x, y, w, 60)
    c.linear(shade, (0, y), (0, y + 60), alpha(darker(ink, 0.6), 0.22), alpha(ink, 0))
    c.unclip()


def _fold(
    c: Lit, across: tuple[float, float, float], down: Point, ink: tuple[int, int, int, int]
) -> None:
    (x, high, low), (top, foot) = across, down
    strip = [(x, top), (x + high, top), (x + low, foot), (x, foot)]
    c.soft(poly(strip), ink, high * 0.35 + 2)
