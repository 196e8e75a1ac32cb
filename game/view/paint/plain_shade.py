"""Gradients and soft edges on plain surfaces, premultiplied."""

import math
from collections.abc import Sequence

import pygame

from game.patient.geometry import OPAQUE, Ink, Point
from game.view.paint.plain_cover import Tone, area_of, covered, premultiplied
from game.view.paint.plain_path import Outline, Place

STEPS = 64
"""The most steps of a gradient."""
LARGEST = 64.0
"""A radial gradient is drawn with a radius of at most so many pixels, then scaled."""
BLUR = 2
"""Softness is blurred by so many pixels on a picture scaled down to suit."""
REACH = 3.0
"""A blur reaches so many sigmas."""


def tone(first: Ink, last: Ink, t: float) -> Tone:
    """Return the colour a share *t* of the way, premultiplied."""
    pairs = zip(_with_alpha(first), _with_alpha(last), strict=True)
    r, g, b, a = (round(x + (y - x) * t) for x, y in pairs)
    return premultiplied((r, g, b, a))


def _with_alpha(ink: Ink) -> Tone:
    return ink if len(ink) == 4 else (*ink, OPAQUE)  # noqa: PLR2004 - it has its alpha


def _steps(first: Ink, last: Ink) -> int:
    pairs = zip(_with_alpha(first), _with_alpha(last), strict=True)
    return max(1, min(STEPS, max(abs(x - y) for x, y in pairs)))


def linear_shade(
    area: pygame.Rect, start: Point, stop: Point, first: Ink, last: Ink
) -> pygame.Surface:
    """Return an area's pixels in a gradient along a line; beyond its ends it stays."""
    surface = pygame.Surface(area.size, pygame.SRCALPHA)
    surface.fill(premultiplied(first))
    dx, dy = stop[0] - start[0], stop[1] - start[1]
    far = math.hypot(dx, dy)
    reach = 2 * (area.w + area.h + far + math.dist(area.center, start))
    if not far:
        surface.fill(premultiplied(last))
        return surface
    ax, ay = -dy / far * reach, dx / far * reach
    n = _steps(first, last)
    x0, y0 = start[0] - area.x, start[1] - area.y
    for i in range(n):
        colour = tone(first, last, (i + 0.5) / n)
        t, end = i / n, (i + 1) / n
        bx, by, ex, ey = x0 + dx * t, y0 + dy * t, x0 + dx * end, y0 + dy * end
        band = ((bx + ax, by + ay), (ex + ax, ey + ay), (ex - ax, ey - ay), (bx - ax, by - ay))
        pygame.draw.polygon(surface, colour, band)
    ex, ey, k = x0 + dx, y0 + dy, reach / far
    rest = (
        (ex + ax, ey + ay), (ex + ax + dx * k, ey + ay + dy * k),
        (ex - ax + dx * k, ey - ay + dy * k), (ex - ax, ey - ay),
    )  # fmt: skip
    pygame.draw.polygon(surface, premultiplied(last), rest)
    return surface


def radial_shade(
    area: pygame.Rect, centre: Point, radius: float, inner: Ink, outer: Ink
) -> pygame.Surface:
    """Return an area's pixels in a gradient from the centre out; beyond the radius it stays."""
    k = min(1.0, LARGEST / max(radius, 1.0))
    small = pygame.Surface(
        (max(2, math.ceil(area.w * k)), max(2, math.ceil(area.h * k))), pygame.SRCALPHA
    )
    small.fill(premultiplied(outer))
    x = (centre[0] - area.x) * small.get_width() / area.w
    y = (centre[1] - area.y) * small.get_height() / area.h
    n = _steps(inner, outer)
    for i in range(n, 0, -1):
        pygame.draw.circle(small, tone(inner, outer, (i - 0.5) / n), (x, y), radius * k * i / n)
    return pygame.transform.smoothscale(small, area.size)


def soft_cover(
    outlines: Sequence[Outline], place: Place, ink: Ink, sigma: float, within: pygame.Rect
) -> tuple[pygame.Surface, pygame.Rect]:
    """Return blurred outlines and where they lie. Empty where nothing of them shows."""
    k = min(1.0, BLUR / max(sigma, 0.01))
    scale, x, y = place
    small_place = (scale * k, x * k, y * k)
    reach = math.ceil(REACH * sigma * k)
    seen = pygame.Rect(
        math.floor(within.x * k) - reach,
        math.floor(within.y * k) - reach,
        math.ceil(within.w * k) + 2 * reach + 1,
        math.ceil(within.h * k) + 2 * reach + 1,
    )
    area = area_of(outlines, small_place, seen, reach)
    if not area:
        return pygame.Surface((0, 0), pygame.SRCALPHA), area
    blur = max(1, round(sigma * k))
    small = pygame.transform.gaussian_blur(covered(outlines, small_place, ink, area), blur)
    large = pygame.Rect(*(round(v / k) for v in area))
    return pygame.transform.smoothscale(small, large.size), large
