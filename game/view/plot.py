"""The plot of comfort: three lines told apart by stroke as well as colour, cues and deeds below."""

from collections.abc import Iterator, Sequence

import pygame

from game.review.page import CueMark, CurvePoint, Deed, Plot
from game.view.canvas import Canvas
from game.view.plot_rows import DEEDS, KIND, words_of
from game.view.shapes import disc, icon, stroke
from game.view.text import draw_line, shorten, width
from game.view.theme import KINDS, MOODS, ZONES
from game.view.widgets import focus_ring, press_area

DASH: dict[str, tuple[int, int] | None] = {"physical": None, "mental": (12, 7), "emotional": (2, 7)}
CELL = 44
"""Pixels of the design that a mark has to itself: a finger's width."""
LEAST = 170
"""How high the curves are at least, in pixels of the design."""
WORDS = [*(word for _, word in MOODS), "at ease"]


def draw_plot(canvas: Canvas, plot: Plot, box: pygame.Rect, she: str, told: int) -> int:
    """Draw the whole plot from the top of *box*, as high as that or higher; return its end.

    *she* heads the rows of what the patient showed; *told* is the mark told of in words.
    Every mark is there: where two would lie on each other, the later has a row below.
    """
    side = max(width(canvas, word, "small") for word in [*WORDS, f"{she} showed"])
    right = max(width(canvas, word, "small_b") for word, *_ in KINDS.values()) + canvas.tall(34)
    cell = canvas.px(CELL)
    area = pygame.Rect(box.x + side + canvas.px(16), box.y + canvas.tall(28), 0, 0)
    area.w = box.right - right - canvas.px(8) - area.x
    cues = _spread(plot, area, [mark.at for mark in plot.cues], cell)
    deeds = _spread(plot, area, [mark.at for mark in plot.deeds], cell)
    rows = _rows(cues) + _rows(deeds)
    area.h = max(canvas.px(LEAST), box.bottom - rows * cell - canvas.px(12) - area.y)
    _grid(canvas, area, box.x, side)
    _beats(canvas, plot, area, box)
    _curves(canvas, plot, area)
    y = area.bottom + canvas.px(12)
    lead, shows = canvas.type("small")[1], len(plot.cues)
    for name, marks, places, first in (
        (f"{she} showed", plot.cues, cues, 0),
        ("You", plot.deeds, deeds, shows),
    ):
        draw_line(canvas, name, (box.x, y + (cell - lead) / 2), "small", "ink2")
        _lane(canvas, marks, [(x, y + (row + 0.5) * cell) for row, x in places], first, told)
        y += _rows(places) * cell
    return y


def _rows(places: Sequence[tuple[int, float]]) -> int:
    return 1 + max((row for row, _ in places), default=0)


def _lane(
    canvas: Canvas,
    marks: Sequence[CueMark | Deed],
    places: Sequence[tuple[float, float]],
    first: int,
    told: int,
) -> None:
    """Draw the marks of a lane, numbered from *first*."""
    for n, (mark, at) in enumerate(zip(marks, places, strict=True), first):
        _mark(canvas, mark, at, n, told=n == told)


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


def _spread(
    plot: Plot, area: pygame.Rect, times: Sequence[float], cell: int
) -> list[tuple[int, float]]:
    """Return a row and a place for each mark, as near to its time as there is room."""
    taken: list[float] = []
    places = []
    last = area.right - cell / 2
    for at in times:
        x = min(last, _x(plot, area, at) + cell / 2)
        row = next((n for n, end in enumerate(taken) if end <= x - cell), len(taken))
        taken[row : row + 1] = [x]
        places.append((row, x))
    return places


def _mark(
    canvas: Canvas, mark: CueMark | Deed, at: tuple[float, float], number: int, *, told: bool
) -> None:
    """Draw a mark that can be reached; the one that is told of has a ring."""
    name, cell = f"mark:{number}", canvas.px(CELL) - 2
    spot = pygame.Rect(0, 0, cell, cell)
    spot.center = round(at[0]), round(at[1])
    press_area(canvas, name, spot, words_of(mark), role="option", group="marks")
    radius = canvas.px(15)
    if canvas.focus == name:
        focus_ring(canvas, spot.inflate(-canvas.px(12), -canvas.px(12)), radius)
    elif told:
        disc(canvas, at, radius + canvas.px(4), None, edge="lamp", line=canvas.px(3))
    full = mark.noticed if isinstance(mark, CueMark) else mark.care is None or mark.care >= KIND
    disc(canvas, at, radius, "sel" if full else "card", edge="ink", line=2)
    symbol = ZONES[mark.zone][2] if isinstance(mark, CueMark) else DEEDS.get(mark.what, "circle")
    icon(canvas, symbol, at, canvas.px(18), "on_sel" if full else "ink")
    if isinstance(mark, CueMark) and not full and not mark.decoy:
        reach = radius * 0.8
        ends = [(at[0] - reach, at[1] + reach), (at[0] + reach, at[1] - reach)]
        stroke(canvas, ends, "ink", 2)
