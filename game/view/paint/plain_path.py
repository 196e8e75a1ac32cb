"""Shapes as polygons in pixels, for painters that know no curves."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, Shape, bounds, cubics

FLAT = 0.2
"""A span that bends less than this many pixels is a straight line."""
FINEST = 10
"""The most lines that a span becomes."""
OPEN_KIND = 3


@dataclass(frozen=True, slots=True)
class Polygon:
    """Points in pixels. `ring` tells whether a stroke closes it."""

    points: tuple[Point, ...]
    ring: bool

    def positive(self) -> bool:
        """Tell which way round it runs."""
        ends = zip(self.points, (*self.points[1:], self.points[0]), strict=True)
        return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in ends) >= 0


def polygons_of(shapes: Sequence[Shape], scale: float, x: float, y: float) -> list[Polygon]:
    """Return shapes as polygons: times *scale*, then moved to x, y."""
    return [_polygon(shape, scale, x, y) for shape in shapes]


def extent(polygons: Sequence[Polygon]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of all of them."""
    return bounds(point for polygon in polygons for point in polygon.points)


def _polygon(shape: Shape, scale: float, x: float, y: float) -> Polygon:
    path = [(px * scale + x, py * scale + y) for px, py in cubics(shape)]
    points = [path[0]]
    for i in range(0, len(path) - 3, 3):
        points += _lines(path[i], path[i + 1], path[i + 2], path[i + 3])
    return Polygon(tuple(points), ring=shape[0] != OPEN_KIND)


def _lines(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    """Yield the ends of the straight lines that a cubic span becomes."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    bent = abs(ax - 2 * bx + cx) + abs(ay - 2 * by + cy)
    bent += abs(bx - 2 * cx + dx) + abs(by - 2 * cy + dy)
    n = 1 if bent < FLAT else min(FINEST, 1 + int(1.3 * math.sqrt(bent)))
    for i in range(1, n):
        t = i / n
        s = 1 - t
        p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        yield (p * ax + q * bx + r * cx + u * dx, p * ay + q * by + r * cy + u * dy)
    yield d
