"""Shapes as polygons, for painters that know no curves."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, Shape, bounds, cubics

Place = tuple[float, float, float]
"""From user units to pixels: a scale, and where the origin lies."""
Polygon = list[Point]

FLAT = 0.5
"""A span that bends less than this many pixels is a straight line."""
FINEST = 10
"""The most lines that a span becomes."""
OPEN_KIND = 3


def _weights(n: int) -> tuple[tuple[float, float, float, float], ...]:
    """Return the shares of the four points of a cubic at n - 1 places between its ends."""
    shares = [i / n for i in range(1, n)]
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in shares)


WEIGHTS = tuple(_weights(n) for n in range(1, FINEST + 1))


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape as cubic spans in user units. `ring` tells whether a stroke closes it."""

    path: list[Point]
    ring: bool


def outlines_of(shapes: Sequence[Shape]) -> list[Outline]:
    """Return shapes as outlines."""
    return [Outline(cubics(shape), ring=shape[0] != OPEN_KIND) for shape in shapes]


def extent(outlines: Sequence[Outline]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the points that hold outlines in."""
    return bounds([point for outline in outlines for point in outline.path])


def flattened(outline: Outline, place: Place) -> Polygon:
    """Return an outline in pixels as straight lines. This loop is hot, so it stays plain."""
    scale, x, y = place
    path = outline.path
    ax, ay = path[0]
    points = [(ax * scale + x, ay * scale + y)]
    for i in range(1, len(path) - 2, 3):
        (bx, by), (cx, cy), (dx, dy) = path[i : i + 3]
        bent = abs(ax - 2 * bx + cx) + abs(ay - 2 * by + cy)
        bent = (bent + abs(bx - 2 * cx + dx) + abs(by - 2 * cy + dy)) * scale
        if bent > FLAT:
            n = min(FINEST - 1, int(math.sqrt(bent)))
            for p, q, r, u in WEIGHTS[n]:
                points.append(
                    (
                        (p * ax + q * bx + r * cx + u * dx) * scale + x,
                        (p * ay + q * by + r * cy + u * dy) * scale + y,
                    )
                )
        points.append((dx * scale + x, dy * scale + y))
        ax, ay = dx, dy
    return points


def positive(polygon: Polygon) -> bool:
    """Tell which way round a polygon runs."""
    x0, y0 = polygon[-1]
    double = 0.0
    for x, y in polygon:
        double += x0 * y - x * y0
        x0, y0 = x, y
    return double >= 0
