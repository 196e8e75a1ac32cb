"""How they were, from the first word to the last: the plot, and a sentence about it."""

import pygame

from game.review.page import Debrief
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.plot import draw_plot
from game.view.scroll import scrolling
from game.view.shapes import disc, stroke
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel, rule


def draw_course(canvas: Canvas, debrief: Debrief) -> None:
    """Draw the plot of comfort with what was shown and done."""
    wall(canvas)
    minutes = max(1, round(debrief.plot.end / 60))
    unit = "minute" if minutes == 1 else "minutes"
    sub = f"{debrief.title}, {minutes} {unit}"
    top = header(canvas, f"How {debrief.they} {_was(debrief)}", sub)
    w, h = canvas.size
    gap, high = canvas.px(24), canvas.tall(52)
    sheet = pygame.Rect(gap, top, w - 2 * gap, h - top - high - 2 * gap)
    panel(canvas, sheet, "paper", 16)
    inner = sheet.inflate(-canvas.px(40), -canvas.px(28))
    room = inner.w - canvas.px(20)
    remark = height(canvas, debrief.plot.remark, "quote", room) if debrief.plot.remark else 0
    foot = remark + canvas.type("small")[1] + canvas.px(28)
    with scrolling(canvas, "plot", inner) as area:
        high_enough = max(inner.h - foot, canvas.tall(300))
        plot = pygame.Rect(inner.x, area.top, inner.w - canvas.px(12), high_enough)
        draw_plot(canvas, debrief.plot, plot, debrief.they.capitalize())
        y = plot.bottom + canvas.px(10)
        rule(canvas, inner.x, inner.right, y)
        y = _legend(canvas, inner.x, y + canvas.px(8))
        if remark:
            at = (inner.x, y + canvas.px(4))
            y = draw_text(canvas, debrief.plot.remark, at, "quote", room=room).bottom
        area.bottom = y
    _buttons(canvas, debrief, pygame.Rect(gap, h - high - gap, w - 2 * gap, high))


def _was(debrief: Debrief) -> str:
    return "were" if debrief.they == "they" else "was"


def _legend(canvas: Canvas, x: int, y: int) -> int:
    lead, radius = canvas.type("small")[1], canvas.tall(9)
    for words, noticed in (("noticed", True), ("missed", False)):
        at = (x + radius, y + lead / 2)
        disc(canvas, at, radius, "sel" if noticed else "card", edge="ink", line=2)
        if not noticed:
            r = radius * 0.8
            stroke(canvas, [(at[0] - r, at[1] + r), (at[0] + r, at[1] - r)], "ink", 2)
        x = draw_line(canvas, words, (x + 2 * radius + 8, y), "small").right + canvas.px(20)
    words = "filled: it named or met the feeling; open: it did not"
    at = (x + radius, y + lead / 2)
    if x + width(canvas, words, "small") < canvas.size[0] - canvas.px(60):
        draw_line(canvas, words, (x, y), "small", "ink2")
    return round(at[1] + lead / 2)


def _buttons(canvas: Canvas, debrief: Debrief, box: pygame.Rect) -> None:
    x = box.x
    rows = [("transcript", "What was said", "list")]
    if debrief.moments:
        rows.insert(0, ("moments", "Back to moments", "undo-2"))
    label = f"What became of {debrief.them}"
    wide = button_width(canvas, label, picture=True, key="Enter")
    for region, words, symbol in rows:
        part = button_width(canvas, words, picture=True)
        if x + part > box.right - wide - canvas.px(16):
            break
        button(canvas, region, (x, box.y, part, box.h), words, picture=symbol)
        x += part + canvas.px(16)
    on = (box.right - wide, box.y, wide, box.h)
    button(canvas, "on", on, label, picture="arrow-right", key="Enter", kind="main")
