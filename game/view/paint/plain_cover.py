"""What polygons cover, antialiased: drawn larger, then scaled down.

Surfaces hold premultiplied colours: a colour times its cover is a colour again.
"""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import pygame

from game.patient.geometry import OPAQUE, Ink, Point
from game.view.paint.plain_path import Polygon, extent

Draws = Callable[[pygame.Surface, Sequence[Polygon], pygame.typing.ColorLike], None]

SMALL = 150 * 150
"""Areas of fewer pixels are drawn four times as large, others twice."""
HAIRLINE = 1.0
"""Strokes thinner than this, as drawn, are paler instead."""
THICK = 3.0
"""Strokes as thick as this, as drawn, get round joins and ends."""


def premultiplied(ink: Ink) -> tuple[int, int, int, int]:
    """Return a colour times its own alpha."""
    a = ink[3] if len(ink) == 4 else OPAQUE  # noqa: PLR2004 - with alpha
    return (ink[0] * a // OPAQUE, ink[1] * a // OPAQUE, ink[2] * a // OPAQUE, a)


def area_of(polygons: Sequence[Polygon], within: pygame.Rect, margin: float = 0.0) -> pygame.Rect:
    """Return the pixels that polygons may touch."""
    left, top, right, bottom = extent(polygons)
    x, y = math.floor(left - margin) - 1, math.floor(top - margin) - 1
    w, h = math.ceil(right + margin) + 2 - x, math.ceil(bottom + margin) + 2 - y
    return pygame.Rect(x, y, w, h).clip(within)


def covered(polygons: Sequence[Polygon], ink: Ink, area: pygame.Rect) -> pygame.Surface:
    """Return an area's pixels with the polygons filled (non-zero)."""
    return _drawn(polygons, premultiplied(ink), area, _draw_all)


def covered_even_odd(polygons: Sequence[Polygon], ink: Ink, area: pygame.Rect) -> pygame.Surface:
    """Return an area's pixels with the polygons filled, and holes where they overlap."""
    return _drawn(polygons, premultiplied(ink), area, _draw_even_odd)


def stroked(
    polygons: Sequence[Polygon], ink: Ink, area: pygame.Rect, width: float
) -> pygame.Surface:
    """Return an area's pixels with lines of *width* pixels, ends and joins round."""
    paler = min(1.0, width * _enlarged(area) / HAIRLINE)
    r, g, b, a = (int(part * paler) for part in premultiplied(ink))

    def draw(
        surface: pygame.Surface, lines: Sequence[Polygon], colour: pygame.typing.ColorLike
    ) -> None:
        for line in lines:
            points = (*line.points, line.points[0]) if line.ring else line.points
            _draw_line(surface, points, colour, width * _enlarged(area))

    return _drawn(polygons, (r, g, b, a), area, draw)


def _enlarged(area: pygame.Rect) -> int:
    return 4 if area.w * area.h < SMALL else 2


def _drawn(
    polygons: Sequence[Polygon], colour: tuple[int, int, int, int], area: pygame.Rect, draw: Draws
) -> pygame.Surface:
    k = _enlarged(area)
    large = pygame.Surface((area.w * k, area.h * k), pygame.SRCALPHA)
    moved = [
        Polygon(
            tuple([((x - area.x) * k - 0.5, (y - area.y) * k - 0.5) for x, y in polygon.points]),
            polygon.ring,
        )
        for polygon in polygons
    ]
    draw(large, moved, colour)
    return pygame.transform.smoothscale(large, area.size)


def _draw_polygon(
    surface: pygame.Surface, polygon: Polygon, colour: pygame.typing.ColorLike
) -> None:
    if len(polygon.points) > 2:  # noqa: PLR2004 - less has no inside
        pygame.draw.polygon(surface, colour, polygon.points)


def _draw_all(
    surface: pygame.Surface, polygons: Sequence[Polygon], colour: pygame.typing.ColorLike
) -> None:
    """Draw polygons as one path: those that run the other way round cut holes into the rest."""
    ways = [polygon.positive() for polygon in polygons]
    if all(ways) or not any(ways):
        for polygon in polygons:
            _draw_polygon(surface, polygon, colour)
        return
    other = surface.copy()
    for polygon, way in zip(polygons, ways, strict=True):
        _draw_polygon(surface if way else other, polygon, colour)
    _cross(surface, other)


def _draw_even_odd(
    surface: pygame.Surface, polygons: Sequence[Polygon], colour: pygame.typing.ColorLike
) -> None:
    for polygon in polygons:
        other = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
        _draw_polygon(other, polygon, colour)
        _cross(surface, other)


def _cross(surface: pygame.Surface, other: pygame.Surface) -> None:
    """Leave on *surface* what is on one of both alone."""
    mine = surface.copy()
    surface.blit(other, (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    other.blit(mine, (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    surface.blit(other, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)


def _draw_line(
    surface: pygame.Surface,
    points: Sequence[Point],
    colour: pygame.typing.ColorLike,
    width: float,
) -> None:
    if width < THICK:
        pygame.draw.lines(surface, colour, False, points, max(1, round(width)))  # noqa: FBT003 - its name is positional
        return
    half = width / 2
    for (x0, y0), (x1, y1) in pairwise(points):
        far = math.hypot(x1 - x0, y1 - y0)
        if far:
            dx, dy = (x1 - x0) / far * half, (y1 - y0) / far * half
            quad = ((x0 - dy, y0 + dx), (x1 - dy, y1 + dx), (x1 + dy, y1 - dx), (x0 + dy, y0 - dx))
            pygame.draw.polygon(surface, colour, quad)
    for point in points:
        pygame.draw.circle(surface, colour, point, half)
