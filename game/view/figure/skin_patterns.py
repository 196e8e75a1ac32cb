"""Patterns that illness draws on skin, in a disc of radius 1: a lace of vessels, wheals."""

import math
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from game.patient.geometry import (
    Colour,
    Point,
    Shape,
    alpha,
    between,
    clamp,
    closed,
    ellipse,
    ribbon,
)
from game.patient.idle import chance
from game.view.paint.painter import Painter

Place = Callable[[float, float], Point]
"""Where a point of the disc lies on the picture."""
MESH = 0.27
"""How far the meshes of the lace are apart."""
TORN = 0.2
"""The share of its threads that are missing."""
FRAYED = 0.62
"""Beyond this, from the middle, the lace fades."""
WHEALS = (
    (-0.10, -0.15, 0.34, 0.27), (0.42, 0.30, 0.28, 0.23), (-0.50, 0.42, 0.30, 0.22),
    (0.40, -0.52, 0.24, 0.19), (-0.62, -0.42, 0.22, 0.17), (0.02, 0.74, 0.23, 0.17),
    (0.84, -0.10, 0.15, 0.13), (-0.12, -0.82, 0.18, 0.13), (-0.88, 0.06, 0.13, 0.11),
)  # fmt: skip
"""Raised patches: middle and half widths, the first to come first."""


@cache
def lace(seed: int) -> tuple[tuple[tuple[Point, Point, Point], float], ...]:
    """Return the threads of a lace: three points each, and how far from the middle they are."""
    out = []
    for a, b in _edges():
        start, end = _shaken(a, seed), _shaken(b, seed)
        n = round(100 * (a[0] + 3 * b[0] + 7 * a[1] + 11 * b[1]))
        if chance(seed, 5, n) < TORN:
            continue
        mx, my = between(start, end, 0.5)
        dx, dy = end[0] - start[0], end[1] - start[1]
        sag = 0.28 * (chance(seed, 6, n) - 0.5)
        out.append(((start, (mx - dy * sag, my + dx * sag), end), math.hypot(mx, my)))
    return tuple(out)


def _edges() -> list[tuple[Point, Point]]:
    """Return the sides of six-sided meshes that lie within the disc."""
    out: dict[tuple[Point, Point], None] = {}
    for row in range(-5, 6):
        for column in range(-5, 6):
            x = MESH * math.sqrt(3) * (column + 0.5 * (row % 2))
            ring = [_corner(x, MESH * 1.5 * row, k) for k in range(7)]
            for a, b in pairwise(ring):
                if math.hypot(*between(a, b, 0.5)) < 1:
                    out[min(a, b), max(a, b)] = None
    return list(out)


def _corner(x: float, y: float, k: int) -> Point:
    turn = math.pi * (k / 3 + 1 / 6)
    return round(x + MESH * math.cos(turn), 3), round(y + MESH * math.sin(turn), 3)


def _shaken(point: Point, seed: int) -> Point:
    n = round(1000 * point[0]) * 31 + round(1000 * point[1])
    far = 0.36 * MESH
    return (
        point[0] + far * (2 * chance(seed, 3, n) - 1),
        point[1] + far * (2 * chance(seed, 4, n) - 1),
    )


def paint_lace(
    c: Painter, place: Place, seed: int, inks: tuple[Colour, Colour], shown: float, unit: float
) -> None:
    """Paint a lace of vessels: *inks* are its own and that of the pale skin in its meshes.

    *unit* is the disc's radius, in du.
    """
    threads, pale = inks
    ring = [place(math.cos(t * math.pi / 6), math.sin(t * math.pi / 6)) for t in range(12)]
    c.soft(closed(ring), alpha(pale, 0.45 * shown), 0.22 * unit)
    for near in (True, False):
        lines = [
            ribbon([place(*p) for p in line], 0.085 * unit, start=0.05 * unit, end=0.05 * unit)
            for line, far in lace(seed)
            if (far < FRAYED) == near
        ]
        c.soft(lines, alpha(threads, (0.72 if near else 0.42) * shown), 0.045 * unit)


def paint_wheals(
    c: Painter, place: Place, inks: tuple[Colour, Colour], shown: float, unit: float
) -> None:
    """Paint raised patches, one after the other as more is *shown*: red, paler in the middle."""
    red, lit = inks
    for i, (x, y, w, h) in enumerate(WHEALS):
        amount = clamp(1.7 * shown - 0.08 * i)
        if amount <= 0:
            continue
        c.soft(_patch(place, x, y, 1.12 * w, 1.12 * h), alpha(red, 0.72 * amount), 0.06 * unit)
        raised = _patch(place, x - 0.05 * w, y - 0.08 * h, 0.62 * w, 0.55 * h)
        c.soft(raised, alpha(lit, 0.50 * amount), 0.06 * unit)


def _patch(place: Place, x: float, y: float, w: float, h: float) -> Shape:
    turn = [k * math.pi / 5 for k in range(10)]
    wave: Sequence[float] = (1.0, 0.9, 1.06, 0.94, 1.04, 0.92, 1.0, 1.08, 0.9, 1.02)
    ring = [
        place(x + w * r * math.cos(t), y + h * r * math.sin(t))
        for t, r in zip(turn, wave, strict=True)
    ]
    return closed(ring)


def paint_bruise(
    c: Painter, at: Point, size: float, turn: float, inks: tuple[Colour, Colour], shown: float
) -> None:
    """Paint a bruise: *inks* are its heart's and its rim's."""
    heart, rim = inks
    x, y = at
    dx, dy = math.cos(turn), math.sin(turn)
    blots = [
        ellipse(x + dx * size * a, y + dy * size * a + size * b, size * w, size * h, turn)
        for a, b, w, h in ((0, 0, 1.0, 0.72), (0.5, 0.2, 0.7, 0.55), (-0.45, -0.15, 0.65, 0.5))
    ]
    c.soft(blots, alpha(rim, 0.62 * shown), 0.26 * size)
    inner = [
        ellipse(x + dx * size * a, y + dy * size * a + size * b, size * w, size * h, turn)
        for a, b, w, h in ((0.1, 0.05, 0.66, 0.46), (-0.35, -0.1, 0.4, 0.3))
    ]
    c.soft(inner, alpha(heart, 0.78 * shown), 0.16 * size)
