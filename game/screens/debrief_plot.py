"""How they were, from the first word to the last: the plot, and a sentence about it."""

from collections.abc import Sequence

import pygame

from game.review.page import Debrief
from game.view.canvas import Canvas
from game.view.flow import Row, side_buttons, wrapped_buttons
from game.view.page import header, wall
from game.view.plot import draw_plot
from game.view.plot_rows import marks_of, words_of
from game.view.scroll import scrolling
from game.view.shapes import disc, stroke
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel, rule

LEGEND: tuple[tuple[str, bool | None, bool], ...] = (
    ("noticed, or met the feeling", True, False),
    ("missed", False, True),
    ("meant nothing, or left the feeling", False, False),
)
"""What marks mean: words, filled or open, struck through."""


def draw_course(canvas: Canvas, debrief: Debrief, mark: int) -> None:
    """Draw the plot of comfort with what was shown and done; *mark* is told of in words."""
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
    rest = _buttons(canvas, debrief, pygame.Rect(gap, h - high - gap, w - 2 * gap, high))
    marks = marks_of(debrief.plot)
    told = words_of(marks[mark]) if mark < len(marks) else ""
    foot += canvas.type("body")[1] * 2 + canvas.px(8)
    with scrolling(canvas, "plot", inner) as area:
        plot = pygame.Rect(inner.x, area.top, inner.w - canvas.px(12), max(0, inner.h - foot))
        y = draw_plot(canvas, debrief.plot, plot, debrief.they.capitalize(), mark)
        y = draw_text(canvas, told, (inner.x, y), "body", room=room, lines=2).bottom + canvas.px(6)
        rule(canvas, inner.x, inner.right, y)
        y = _legend(canvas, inner.x, y + canvas.px(8))
        if remark:
            at = (inner.x, y + canvas.px(4))
            y = draw_text(canvas, debrief.plot.remark, at, "quote", room=room).bottom
        area.bottom = wrapped_buttons(canvas, rest, inner, y + canvas.px(12)) if rest else y


def _was(debrief: Debrief) -> str:
    return "were" if debrief.they == "they" else "was"


def _legend(canvas: Canvas, x: int, y: int) -> int:
    """Draw what the marks mean, in as many lines as they need."""
    lead, radius, left = canvas.type("small")[1], canvas.tall(9), x
    room = canvas.size[0] - canvas.px(100)
    for words, full, struck in LEGEND:
        mark = 2 * radius + 8 if full is not None else 0
        if x > left and x + mark + width(canvas, words, "small") > room:
            x, y = left, y + lead + canvas.px(2)
        at = (x + radius, y + lead / 2)
        if full is not None:
            disc(canvas, at, radius, "sel" if full else "card", edge="ink", line=2)
        if struck:
            r = radius * 0.8
            stroke(canvas, [(at[0] - r, at[1] + r), (at[0] + r, at[1] - r)], "ink", 2)
        x = draw_line(canvas, words, (x + mark, y), "small").right + canvas.px(20)
    return y + lead


def _buttons(canvas: Canvas, debrief: Debrief, box: pygame.Rect) -> Sequence[Row]:
    """Draw the way on, and what fits beside it; return what does not."""
    rows: list[Row] = [("moments", "Back to moments", "undo-2", None)] * bool(debrief.moments)
    rows += [
        ("words", "In words", "list", "T"),
        ("transcript", "What was said", "message-circle", "H"),
    ]
    label = f"What became of {debrief.them}"
    wide = button_width(canvas, label, picture=True, key="Enter")
    left = pygame.Rect(box.x, box.y, box.w - wide - canvas.px(16), box.h)
    rest = side_buttons(canvas, rows, left)
    on = (box.right - wide, box.y, wide, box.h)
    button(canvas, "on", on, label, picture="arrow-right", key="Enter", kind="main")
    return rest
