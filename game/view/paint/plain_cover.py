"""What outlines cover, antialiased: drawn larger, then scaled down.

Surfaces hold premultiplied colours: a colour times its cover is a colour again.
"""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import pygame

from game.patient.geometry import OPAQUE, Ink, bounds
from game.view.paint.plain_path import Outline, Place, Polygon, extent, flattened, positive

Tone = tuple[int, int, int, int]
"""A premultiplied colour."""
Draws = Callable[[pygame.Surface, Sequence[Polygon], Tone], None]

SMALL = 150 * 150
"""Areas of fewer pixels are drawn four times as large, others twice."""
HAIRLINE = 1.0
"""Strokes thinner than this, as drawn, are paler instead."""
THICK = 3.0
"""Strokes as thick as this, as drawn, get round joins and ends."""


def premultiplied(ink: Ink) -> Tone:
    """Return a colour times its own alpha."""
    a = ink[3] if len(ink) == 4 else OPAQUE  # noqa: PLR2004 - with alpha
    r, g, b = ((part * a + OPAQUE // 2) // OPAQUE for part in ink[:3])
    return (r, g, b, a)


def area_of(
    outlines: Sequence[Outline], place: Place, within: pygame.Rect, margin: float = 0.0
) -> pygame.Rect:
    """Return the pixels that outlines may touch."""
    scale, dx, dy = place
    left, top, right, bottom = extent(outlines)
    x = math.floor(left * scale + dx - margin) - 1
    y = math.floor(top * scale + dy - margin) - 1
    w = math.ceil(right * scale + dx + margin) + 2 - x
    h = math.ceil(bottom * scale + dy + margin) + 2 - y
    return pygame.Rect(x, y, w, h).clip(within)


def covered(
    outlines: Sequence[Outline], place: Place, ink: Ink, area: pygame.Rect
) -> pygame.Surface:
    """Return an area's pixels with the outlines filled (non-zero)."""
    return _drawn(outlines, place, premultiplied(ink), area, _draw_all)


def covered_even_odd(
    outlines: Sequence[Outline], place: Place, ink: Ink, area: pygame.Rect
) -> pygame.Surface:
    """Return an area's pixels with the outlines filled, and holes where they overlap."""
    return _drawn(outlines, place, premultiplied(ink), area, _draw_even_odd)


def stroked(
    outlines: Sequence[Outline], place: Place, ink: Ink, area: pygame.Rect, width: float
) -> pygame.Surface:
    """Return an area's pixels with lines of *width* pixels, ends and joins round."""
    width *= _enlarged(area)
    paler = min(1.0, width / HAIRLINE)
    r, g, b, a = (int(part * paler) for part in premultiplied(ink))

    def draw(surface: pygame.Surface, polygons: Sequence[Polygon], tone: Tone) -> None:
        for outline, polygon in zip(outlines, polygons, strict=True):
            line = [*polygon, polygon[0]] if outline.ring else polygon
            _draw_line(surface, line, tone, width)

    return _drawn(outlines, place, (r, g, b, a), area, draw)


def _enlarged(area: pygame.Rect) -> int:
    return 4 if area.w * area.h < SMALL else 2


def _drawn(
    outlines: Sequence[Outline], place: Place, tone: Tone, area: pygame.Rect, draw: Draws
) -> pygame.Surface:
    k = _enlarged(area)
    large = pygame.Surface((area.w * k, area.h * k), pygame.SRCALPHA)
    scale, x, y = place
    enlarged = (scale * k, (x - area.x) * k - 0.5, (y - area.y) * k - 0.5)
    draw(large, [flattened(outline, enlarged) for outline in outlines], tone)
    return pygame.transform.smoothscale(large, area.size)


def _draw_polygon(surface: pygame.Surface, polygon: Polygon, tone: Tone) -> None:
    if len(polygon) > 2:  # noqa: PLR2004 - less has no inside
        pygame.draw.polygon(surface, tone, polygon)


def _draw_all(surface: pygame.Surface, polygons: Sequence[Polygon], tone: Tone) -> None:
    """Draw polygons as one path: those that run the other way round cut holes into the rest."""
    ways: tuple[list[Polygon], list[Polygon]] = ([], [])
    for polygon in polygons:
        ways[positive(polygon)].append(polygon)
    few, many = sorted(ways, key=len)
    for polygon in many:
        _draw_polygon(surface, polygon, tone)
    if few:
        _draw_across(surface, few, tone)


def _draw_even_odd(surface: pygame.Surface, polygons: Sequence[Polygon], tone: Tone) -> None:
    for polygon in polygons:
        _draw_across(surface, [polygon], tone)


def _draw_across(surface: pygame.Surface, polygons: Sequence[Polygon], tone: Tone) -> None:
    """Draw polygons, and clear where they meet what is there."""
    left, top, right, bottom = bounds(point for polygon in polygons for point in polygon)
    box = pygame.Rect(int(left) - 1, int(top) - 1, int(right - left) + 4, int(bottom - top) + 4)
    box = box.clip(surface.get_rect())
    other = pygame.Surface(box.size, pygame.SRCALPHA)
    for polygon in polygons:
        _draw_polygon(other, [(x - box.x, y - box.y) for x, y in polygon], tone)
    shared = other.copy()
    shared.blit(surface, (0, 0), box, special_flags=pygame.BLEND_RGBA_MIN)
    surface.blit(other, box, special_flags=pygame.BLEND_RGBA_MAX)
    surface.blit(shared, box, special_flags=pygame.BLEND_RGBA_SUB)


def _draw_line(surface: pygame.Surface, line: Polygon, tone: Tone, width: float) -> None:
    if width < THICK:
        pygame.draw.lines(surface, tone, False, line, max(1, round(width)))  # noqa: FBT003 - its name is positional
        return
    half = width / 2
    for (x0, y0), (x1, y1) in pairwise(line):
        far = math.hypot(x1 - x0, y1 - y0)
        if far:
            dx, dy = (x1 - x0) / far * half, (y1 - y0) / far * half
            quad = ((x0 - dy, y0 + dx), (x1 - dy, y1 + dx), (x1 + dy, y1 - dx), (x0 + dy, y0 - dx))
            pygame.draw.polygon(surface, tone, quad)
    for point in line:
        pygame.draw.circle(surface, tone, point, half)
