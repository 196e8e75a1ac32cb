"""The visit survey, as the patient might tick it: an answer and a reason, never a mean."""

import pygame

from game.review.page import Debrief, SurveyRow
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, height
from game.view.widgets import panel, rule, tag

SYMBOLS = {
    "always": ("circle-check", "good"),
    "usually": ("circle-dot", "ink"),
    "sometimes": ("circle", "ink"),
    "never": ("circle-x", "bad"),
    "left blank": ("ellipsis", "ink2"),
}


def draw_survey(canvas: Canvas, debrief: Debrief) -> None:
    """Draw every item with its answer, and whose reckoning it is."""
    wall(canvas)
    survey = debrief.survey
    top = header(canvas, f"{debrief.patient}'s visit survey", debrief.title)
    w, h = canvas.size
    gap = canvas.px(24)
    sheet = pygame.Rect(gap, top, w - 2 * gap, h - top - gap)
    panel(canvas, sheet, "paper", 16)
    inner = sheet.inflate(-canvas.px(56), -canvas.px(32))
    room = inner.w - canvas.px(16)
    with scrolling(canvas, "survey", inner) as area:
        y = draw_text(canvas, survey.note, (inner.x, area.top), "body", "ink2", room=room).bottom
        y += canvas.px(8)
        for row in survey.rows:
            y = _row(canvas, row, pygame.Rect(inner.x, y, room, 0))
            rule(canvas, inner.x, inner.x + room, y)
            y += canvas.px(8)
        if survey.overall is not None:
            words = f"All in all, from 0 to 10: {survey.overall}."
            y = draw_text(canvas, words, (inner.x, y), "body", "ink2", room=room).bottom
        area.bottom = y + canvas.px(4)


def _row(canvas: Canvas, row: SurveyRow, box: pygame.Rect) -> int:
    """Draw one item; its answer stands beside it, or below where there is no room."""
    symbol, ink = SYMBOLS[row.answer]
    side = canvas.px(180)
    beside = box.w > canvas.px(620) * canvas.text
    room = box.w - (side if beside else 0)
    lead = canvas.type("body_b")[1]
    if height(canvas, row.question, "body_b", room) <= lead:
        y = draw_line(canvas, row.question, (box.x, box.y), "body_b").bottom
    else:
        y = draw_text(canvas, row.question, (box.x, box.y), "body_b", room=room).bottom
    at = (box.x + room, box.y) if beside else (box.x, y + canvas.px(2))
    end = tag(canvas, row.answer, at, picture=symbol, ink=ink).bottom
    y = y if beside else end
    if row.words:
        y = draw_text(canvas, row.words, (box.x, y), "quote", room=room).bottom
    return max(y, end) + canvas.px(8)
