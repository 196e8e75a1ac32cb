"""Smooth shapes: drawn four times too large, made small, and kept by size and colour."""

import math
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Literal

import pygame

from game.view.canvas import Box, Canvas, Ink
from game.view.theme import Rgb

FINE = 4
"""How many times too large a shape is drawn."""
Spot = tuple[float, float]
SHADOWS: dict[str, tuple[int, int, int]] = {"low": (2, 6, 50), "high": (8, 20, 70)}
"""Down, blur, strength (0-255)."""
BLUR = 4
"""A shadow is drawn so small that its blur is about this many pixels: softness has no detail."""


def rect_of(box: Box) -> pygame.Rect:
    """Return a box as whole pixels."""
    if isinstance(box, pygame.Rect):
        return box
    return pygame.Rect(*(round(v) for v in box))


def _smooth(
    size: tuple[int, int], tone: Rgb, draw: Callable[[pygame.Surface], None]
) -> pygame.Surface:
    """Return what *draw* paints, smoothed; *tone* is the edge's, or a dark fringe appears."""
    big = pygame.Surface((max(1, size[0]) * FINE, max(1, size[1]) * FINE), pygame.SRCALPHA)
    big.fill((*tone, 0))
    draw(big)
    return pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1])))


def _put(
    canvas: Canvas,
    box: pygame.Rect,
    key: Hashable,
    tone: Rgb,
    draw: Callable[[pygame.Surface], None],
) -> None:
    picture = canvas.art.keep((key, box.size), lambda: _smooth(box.size, tone, draw))
    canvas.surface.blit(picture, box)


def rounded(
    canvas: Canvas,
    box: Box,
    fill: Ink | None,
    radius: float = 12,
    *,
    edge: Ink | None = None,
    line: float = 0,
    cover: int = 255,
) -> pygame.Rect:
    """Draw a box with round corners (`radius`, `line` in pixels); return it. *cover* 0-255."""
    rect = rect_of(box)
    inner = None if fill is None else canvas.ink(fill)
    border = None if edge is None or not line else canvas.ink(edge)
    corner = min(radius, rect.h / 2, rect.w / 2)

    def draw(big: pygame.Surface) -> None:
        whole = big.get_rect()
        if border:
            pygame.draw.rect(big, (*border, cover), whole, border_radius=int(corner * FINE))
        inside = whole.inflate(-2 * line * FINE, -2 * line * FINE) if border else whole
        shade = (*inner, cover) if inner else (*(border or (0, 0, 0)), 0)
        bend = corner - line if border else corner
        pygame.draw.rect(big, shade, inside, border_radius=int(max(0, bend) * FINE))

    tone = border or inner
    if tone:
        bend = math.ceil(corner + line) + 2
        small = (min(rect.w, 2 * bend + 4), min(rect.h, 2 * bend + 4))
        key = ("box", inner, border, round(corner, 1), line, cover, rect.size)
        make = lambda: _stretched(_smooth(small, tone, draw), rect.size, bend)  # noqa: E731 - one use
        canvas.surface.blit(canvas.art.keep(key, make), rect)
    return rect


def _stretched(picture: pygame.Surface, size: tuple[int, int], bend: int) -> pygame.Surface:
    """Return a box grown to *size*: its corners stay, its edges are drawn out."""
    if picture.get_size() == size:
        return picture
    whole = pygame.Surface(size, pygame.SRCALPHA)
    columns, rows = (_thirds(a, b, bend) for a, b in zip(picture.get_size(), size, strict=True))
    for x, wide, to_x, to_wide in columns:
        for y, high, to_y, to_high in rows:
            part = picture.subsurface((x, y, wide, high))
            whole.blit(pygame.transform.scale(part, (to_wide, to_high)), (to_x, to_y))
    return whole


def _thirds(small: int, large: int, bend: int) -> list[tuple[int, int, int, int]]:
    """Return start, head and tail of a length: where from, how long, where to, how long."""
    if small == large:
        return [(0, small, 0, large)]
    between = small - 2 * bend, large - 2 * bend
    ends = (0, bend, 0, bend), (small - bend, bend, large - bend, bend)
    return [ends[0], (bend, between[0], bend, between[1]), ends[1]]


def disc(
    canvas: Canvas,
    at: Spot,
    radius: float,
    fill: Ink | None,
    *,
    edge: Ink | None = None,
    line: float = 0,
) -> pygame.Rect:
    """Draw a disc around *at*; return its box."""
    box = (at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    return rounded(canvas, box, fill, radius, edge=edge, line=line)


def polygon(canvas: Canvas, points: Sequence[Spot], fill: Ink, cover: int = 255) -> None:
    """Fill a polygon."""
    tone = canvas.ink(fill)
    box = _around(points, 1)
    at = tuple((round(x - box.x, 1), round(y - box.y, 1)) for x, y in points)

    def draw(big: pygame.Surface) -> None:
        pygame.draw.polygon(big, (*tone, cover), [(x * FINE, y * FINE) for x, y in at])

    _put(canvas, box, ("polygon", at, tone, cover), tone, draw)


def _around(points: Sequence[Spot], margin: float) -> pygame.Rect:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    left, top = math.floor(min(xs) - margin), math.floor(min(ys) - margin)
    return pygame.Rect(
        left, top, math.ceil(max(xs) + margin) - left + 1, math.ceil(max(ys) + margin) - top + 1
    )


def stroke(
    canvas: Canvas,
    points: Sequence[Spot],
    ink: Ink,
    line: float = 2,
    dash: tuple[int, int] | None = None,
) -> None:
    """Draw a polyline with round ends; *dash* is (on, off) in pixels."""
    tone = canvas.ink(ink)
    box = _around(points, line + 2)
    at = tuple((round(x - box.x, 1), round(y - box.y, 1)) for x, y in points)
    runs = dashes(at, *dash) if dash else [list(at)]

    def draw(big: pygame.Surface) -> None:
        for run in runs:
            spots = [(x * FINE, y * FINE) for x, y in run]
            if len(spots) > 1:
                pygame.draw.lines(big, tone, False, spots, max(1, int(line * FINE)))  # noqa: FBT003 - open
            for spot in spots:
                pygame.draw.circle(big, tone, spot, line * FINE / 2)

    _put(canvas, box, ("stroke", at, tone, line, dash), tone, draw)


def dashes(points: Sequence[Spot], on: float, off: float) -> list[list[Spot]]:
    """Return a polyline cut into dashes."""
    out: list[list[Spot]] = []
    run: list[Spot] = []
    gone = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        far = math.hypot(x1 - x0, y1 - y0)
        steps = max(1, int(far))
        for i in range(steps):
            if gone % (on + off) < on:
                run.append((x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps))
            elif run:
                out.append(run)
                run = []
            gone += far / steps
    return [*out, run] if run else out


def shadow(
    canvas: Canvas, box: Box, radius: float = 12, kind: Literal["low", "high"] = "high"
) -> None:
    """Lay a soft shadow under a box; none in high contrast."""
    if canvas.theme.high:
        return
    rect = rect_of(box)
    down, blur, strength = SHADOWS[kind]
    less = max(1, round(canvas.px(blur) / BLUR))
    soft = max(1, round(canvas.px(blur) / less))
    margin = 2 * soft * less
    tone = canvas.theme["shadow"]

    def make() -> pygame.Surface:
        inside = pygame.Rect(2 * soft, 2 * soft, round(rect.w / less), round(rect.h / less))
        picture = pygame.Surface((inside.w + 4 * soft, inside.h + 4 * soft), pygame.SRCALPHA)
        picture.fill((*tone, 0))
        corner = int(min(radius, rect.h / 2) / less)
        pygame.draw.rect(picture, (*tone, strength), inside, border_radius=corner)
        blurred = pygame.transform.gaussian_blur(picture, soft)
        return pygame.transform.smoothscale(blurred, (picture.width * less, picture.height * less))

    picture = canvas.art.keep(("shadow", rect.size, radius, kind, canvas.k), make)
    canvas.surface.blit(picture, (rect.x - margin, rect.y - margin + canvas.px(down)))


def veil(canvas: Canvas, ink: Ink, cover: int, box: Box | None = None) -> None:
    """Lay a thin coat of colour over a box, or over everything."""
    rect = rect_of(box) if box is not None else canvas.surface.get_rect()
    tone = canvas.ink(ink)

    def make() -> pygame.Surface:
        coat = pygame.Surface(rect.size, pygame.SRCALPHA)
        coat.fill((*tone, cover))
        return coat

    canvas.surface.blit(canvas.art.keep(("veil", rect.size, tone, cover), make), rect)


def icon(canvas: Canvas, name: str, at: Spot, size: float = 24, ink: Ink = "ink") -> None:
    """Draw an icon; *at* is its middle, *size* in pixels."""
    picture = canvas.art.icon(name, round(size), canvas.ink(ink))
    where = (round(at[0] - size / 2), round(at[1] - size / 2))
    canvas.surface.blit(picture, where, special_flags=pygame.BLEND_PREMULTIPLIED)
