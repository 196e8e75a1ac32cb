"""The lanes of a moment: who said and showed what, and what you did, on one line of time."""

from dataclasses import dataclass

import pygame

from game.review.page import Debrief, Rewind, Span
from game.view.canvas import Canvas
from game.view.plot_rows import DEEDS
from game.view.shapes import disc, icon, rounded, stroke
from game.view.text import draw_line, shorten, width
from game.view.widgets import button, panel

TAIL = 0.5
"""Seconds that the lanes go on after the answer."""
SHORTEST = 0.5
"""Seconds that the lanes are wide at least."""


@dataclass(frozen=True, slots=True)
class _Lanes:
    """Three rows over `area`, from `begin` to `end` seconds."""

    area: pygame.Rect
    row: float
    begin: float
    end: float

    def x(self, at: float) -> float:
        share = (at - self.begin) / max(SHORTEST, self.end - self.begin)
        return self.area.x + self.area.w * min(1.0, max(0.0, share))

    def y(self, number: int) -> float:
        return self.area.y + number * self.row


def draw_lanes(
    canvas: Canvas, debrief: Debrief, moment: Rewind, box: pygame.Rect, second: float
) -> None:
    """Draw the lanes of a moment, with a mark at *second*, and the button that plays it again."""
    panel(canvas, box, "paper", 12, low=True)
    they = debrief.they.capitalize()
    names = (f"{they} says", f"{they} shows", "You")
    side = max(width(canvas, name, "small") for name in names) + canvas.px(28)
    again = canvas.px(56)
    lanes = _Lanes(
        pygame.Rect(box.x + side, box.y + canvas.px(6), box.w - side - again - 8, 0),
        (box.h - canvas.px(12)) / 3,
        min([moment.onset, *(s.start for s in moment.says), *(d.at for d in moment.you)]),
        max([moment.until + TAIL, *(d.at + 1 for d in moment.you)]),
    )
    lead = canvas.type("small")[1]
    for n, name in enumerate(names):
        at = (box.x + canvas.px(14), lanes.y(n) + (lanes.row - lead) / 2)
        draw_line(canvas, name, at, "small", "ink2")
    for n, spans in enumerate((moment.says, moment.shows)):
        free = 0.0
        for span in sorted(spans, key=lambda span: span.lit):
            free = _span(canvas, span, lanes, n, 0.0 if span.lit else free)
    _deeds(canvas, moment, lanes)
    x = lanes.x(second)
    stroke(canvas, [(x, box.y + 6), (x, box.bottom - 6)], "ink", 2)
    disc(canvas, (x, box.y + canvas.px(8)), canvas.px(6), "lamp", edge="ink", line=2)
    spot = pygame.Rect(box.right - again, 0, canvas.px(44), canvas.px(44))
    spot.centery = box.centery
    says = "Play it again"
    button(canvas, "replay", spot, "", picture="play", kind="main", centred=True, says=says)


def _deeds(canvas: Canvas, moment: Rewind, lanes: _Lanes) -> None:
    free, right = 0.0, lanes.area.right
    y = lanes.y(2) + lanes.row / 2
    lead = canvas.type("small")[1]
    for deed in moment.you:
        x = max(lanes.x(deed.at), free)
        if x > right - canvas.px(40):
            return
        icon(canvas, DEEDS.get(deed.what, "circle"), (x + 9, y), canvas.tall(18), "mark")
        words = shorten(canvas, deed.text, "small", min(canvas.px(200), right - x - 24))
        free = draw_line(canvas, words, (x + 24, y - lead / 2), "small").right + canvas.px(12)


def _span(canvas: Canvas, span: Span, lanes: _Lanes, number: int, free: float) -> float:
    """Draw one bar with its words in it, or beside it; return where the next may begin."""
    left = max(lanes.x(span.start), free)
    if left > lanes.area.right - canvas.px(10):
        return free
    top, gap = lanes.y(number) + lanes.row * 0.16, canvas.px(6)
    bar = pygame.Rect(round(left), round(top), 0, round(lanes.row * 0.68))
    bar.w = max(canvas.px(10), round(lanes.x(span.end) - left))
    fill, ink = ("lamp", "on_lamp") if span.lit else FILLS[number]
    rounded(canvas, bar, fill, gap, edge="ink", line=1)
    y = bar.centery - canvas.type("small")[1] / 2
    room = bar.w - 2 * gap
    if width(canvas, span.text, "small") <= room or room > canvas.px(120):
        words = shorten(canvas, span.text, "small", room)
        draw_line(canvas, words, (bar.x + gap, y), "small", ink)
        return bar.right + gap
    space = lanes.area.right - bar.right - canvas.px(8)
    if space < canvas.px(60):
        return bar.right + gap
    words = shorten(canvas, span.text, "small", min(space, canvas.px(180)))
    line = draw_line(canvas, words, (bar.right + gap, y), "small", "ink2")
    return line.right + canvas.px(10)


FILLS = (("pine", "on_pine"), ("card", "ink"))
"""What was said is pine, what was shown is paper."""
