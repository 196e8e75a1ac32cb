"""The plot in words: every cue and every choice, with its time and how the person was then."""

import pygame

from game.review.page import Debrief
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.plot_rows import clock, rows_of
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, draw_text, width
from game.view.widgets import panel


def draw_plot_words(canvas: Canvas, debrief: Debrief) -> None:
    """Draw a list of what the plot shows."""
    wall(canvas)
    top = header(canvas, f"How {debrief.they} {_was(debrief)}, in words", debrief.title)
    w, h = canvas.size
    gap = canvas.px(24)
    sheet = pygame.Rect(gap, top, w - 2 * gap, h - top - gap)
    panel(canvas, sheet, "paper", 16)
    inner = sheet.inflate(-canvas.px(56), -canvas.px(32))
    side = width(canvas, "00:00", "body") + canvas.px(20)
    mark = canvas.tall(32)
    with scrolling(canvas, "words", inner) as area:
        y, lead = area.top, canvas.type("body")[1]
        for row in rows_of(debrief.plot):
            role = "body_b" if row.beat else "body"
            y += canvas.px(10) * row.beat
            draw_line(canvas, clock(row.at), (inner.x, y), "body", "ink2")
            if row.symbol:
                icon(canvas, row.symbol, (inner.x + side + mark / 3, y + lead / 2), canvas.tall(20))
            x = inner.x + side + (0 if row.beat else mark)
            room = inner.right - canvas.px(16) - x
            y = draw_text(canvas, row.words, (x, y), role, room=room).bottom + canvas.px(4)
        area.bottom = y


def _was(debrief: Debrief) -> str:
    return "were" if debrief.they == "they" else "was"
