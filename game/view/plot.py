"""The plot of comfort: three lines told apart by stroke as well as colour, cues and deeds below."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import pygame

from game.review.page import CueMark, CurvePoint, Deed, Plot
from game.view.canvas import Canvas
from game.view.shapes import disc, icon, stroke
from game.view.text import draw_line, shorten, width
from game.view.theme import KINDS, MOODS, ZONES

T = TypeVar("T", CueMark, Deed)
DASH: dict[str, tuple[int, int] | None] = {"physical": None, "mental": (12, 7), "emotional": (2, 7)}
DEEDS = {
    "looked": "eye",
    "noted": "pencil",
    "said": "message-circle",
    "asked": "circle-help",
    "told": "megaphone",
    "promised": "flag",
    "silent": "ellipsis",
}
WORDS = [*(word for _, word in MOODS), "at ease"]


def draw_plot(canvas: Canvas, plot: Plot, box: pygame.Rect, she: str) -> None:
    """Draw the whole plot into *box*. *she* heads the row of what the patient showed."""
    side = max(width(canvas, word, "small") for word in [*WORDS, f"{she} showed"])
    right = max(width(canvas, word, "small_b") for word, *_ in KINDS.values()) + canvas.tall(34)
    row = canvas.tall(36)
    area = pygame.Rect(box.x + side + canvas.px(16), box.y + canvas.tall(28), 0, 0)
    area.w = box.right - right - canvas.px(8) - area.x
    area.h = box.bottom - 2 * row - canvas.px(12) - area.y
    _grid(canvas, area, box.x, side)
    _beats(canvas, plot, area, box)
    _curves(canvas, plot, area)
    _marks(canvas, plot, area, box.x, she, row)


def _x(plot: Plot, area: pygame.Rect, at: float) -> float:
    return area.x + area.w * min(1.0, max(0.0, at / max(0.1, plot.end)))


def _y(area: pygame.Rect, points: float) -> float:
    return area.bottom - area.h * points / 100


def _grid(canvas: Canvas, area: pygame.Rect, left: int, side: int) -> None:
    lead = canvas.type("small")[1]
    edges = [0, *(below for below, _ in MOODS), 100]
    for low, high, word in zip(edges, edges[1:], WORDS, strict=False):
        y = round(_y(area, high))
        pygame.draw.line(canvas.surface, canvas.ink("rule"), (area.x, y), (area.right, y))
        middle = _y(area, (low + high) / 2) - lead / 2
        if abs(_y(area, low) - _y(area, high)) >= lead * 0.8:
            draw_line(canvas, word, (left + side, middle), "small", "ink2", "right")
    pygame.draw.line(canvas.surface, canvas.ink("edge"), area.bottomleft, area.bottomright, 2)


def _beats(canvas: Canvas, plot: Plot, area: pygame.Rect, box: pygame.Rect) -> None:
    free = area.x - 1.0
    for mark in plot.beats:
        x = _x(plot, area, mark.at)
        stroke(canvas, [(x, area.y), (x, area.bottom)], "edge", 1, (2, 5))
        if x <= free:
            continue
        room = min(canvas.px(170), area.right - x)
        name = shorten(canvas, mark.name, "small_b", room)
        if len(name) > 2:  # noqa: PLR2004 - a bare ellipsis says nothing
            free = draw_line(canvas, name, (x + 4, box.y), "small_b").right + canvas.px(12)


def _curves(canvas: Canvas, plot: Plot, area: pygame.Rect) -> None:
    ends: list[tuple[float, str]] = []
    for kind, (_, _, colour) in KINDS.items():
        points = list(_steps(plot, area, kind))
        stroke(canvas, points, colour, canvas.px(3), DASH[kind])
        ends.append((points[-1][1], kind))
    lead = canvas.type("small_b")[1]
    taken = -1e9
    for y, kind in sorted(ends):
        word, symbol, colour = KINDS[kind]
        top = max(y - lead / 2, taken)
        taken = top + lead
        x = area.right + canvas.px(10)
        icon(canvas, symbol, (x + canvas.tall(9), top + lead / 2), canvas.tall(18), colour)
        draw_line(canvas, word, (x + canvas.tall(24), top), "small_b", colour)


def _steps(plot: Plot, area: pygame.Rect, kind: str) -> Iterator[tuple[float, float]]:
    """Yield the points of one line: level until it moves, then a short slope."""
    points: Sequence[CurvePoint] = plot.points
    slope = plot.end / 120
    before: CurvePoint | None = None
    for point in points:
        value = getattr(point, kind)
        if before is not None:
            yield _x(plot, area, max(before.at, point.at - slope)), _y(area, getattr(before, kind))
        yield _x(plot, area, point.at), _y(area, value)
        before = point
    if before is not None:
        yield float(area.right), _y(area, getattr(before, kind))


def _marks(canvas: Canvas, plot: Plot, area: pygame.Rect, left: int, she: str, row: int) -> None:
    lead = canvas.type("small")[1]
    y = area.bottom + canvas.px(12) + row / 2
    draw_line(canvas, f"{she} showed", (left, y - lead / 2), "small", "ink2")
    for cue, x in _spread(canvas, plot, area, plot.cues):
        _cue(canvas, cue, (x, y))
    y += row
    draw_line(canvas, "You", (left, y - lead / 2), "small", "ink2")
    deeds = [deed for deed in plot.deeds if deed.what not in ("looked", "noted")]
    for deed, x in _spread(canvas, plot, area, deeds):
        good = deed.care is None or deed.care >= 3  # noqa: PLR2004 - L3 names the feeling
        fill = "sel" if good else "card"
        disc(canvas, (x, y), canvas.tall(13), fill, edge="ink", line=2)
        ink = "on_sel" if good else "ink"
        icon(canvas, DEEDS.get(deed.what, "circle"), (x, y), canvas.tall(16), ink)


def _spread(
    canvas: Canvas, plot: Plot, area: pygame.Rect, marks: Sequence[T]
) -> Iterator[tuple[T, float]]:
    """Yield each mark and its place in a row where none lies on another."""
    gap = canvas.tall(28)
    free = float(area.x - gap)
    for mark in marks:
        x = max(_x(plot, area, mark.at) + gap / 2, free + gap)
        if x > area.right - gap / 2:
            return
        free = x
        yield mark, x


def _cue(canvas: Canvas, cue: CueMark, at: tuple[float, float]) -> None:
    radius = canvas.tall(13)
    symbol = ZONES[cue.zone][2]
    if cue.noticed:
        disc(canvas, at, radius, "sel", edge="ink", line=2)
        icon(canvas, symbol, at, canvas.tall(16), "on_sel")
        return
    disc(canvas, at, radius, "card", edge="ink", line=2)
    icon(canvas, symbol, at, canvas.tall(16), "ink")
    reach = radius * 0.8
    stroke(canvas, [(at[0] - reach, at[1] + reach), (at[0] + reach, at[1] - reach)], "ink", 2)
