"""The debrief's first page: one question, before anything is said of how it went."""

from collections.abc import Callable

import pygame

from game.patient.staging import Stances
from game.review.page import Debrief
from game.screens.film import Film
from game.view.canvas import Canvas
from game.view.page import wall
from game.view.scroll import scrolling
from game.view.shapes import rounded, stroke
from game.view.text import draw_line, draw_text, wrap
from game.view.widgets import button, button_width, focus_ring, panel, press_area


def draw_question(
    canvas: Canvas,
    debrief: Debrief,
    film: Film,
    stances_at: Callable[[float], Stances],
    answer: str,
) -> None:
    """Draw the patient as they were at the end, and the question beside them."""
    w, h = canvas.size
    wide = min(w - canvas.px(32), round(canvas.px(600) * max(1.0, canvas.text * 0.8)))
    sheet = pygame.Rect(w - wide - canvas.px(16), canvas.px(24), wide, h - canvas.px(48))
    wall(canvas)
    picture = pygame.Rect(0, 0, sheet.x - canvas.px(16), h)
    if picture.w > canvas.px(200):
        film.frame(canvas, stances_at(debrief.plot.end), picture, None, whole=True)
    panel(canvas, sheet, "paper", 16)
    inner = sheet.inflate(-canvas.px(72), -canvas.px(40))
    with scrolling(canvas, "question", inner) as area:
        room = inner.w - canvas.px(12)
        at = (inner.x, area.top + canvas.px(12))
        y = draw_text(
            canvas, "The conversation is over. One question first.", at, "body", "ink2", room=room
        ).bottom
        y = draw_text(canvas, debrief.question, (inner.x, y + 4), "h1", room=room).bottom
        y = _field(canvas, pygame.Rect(inner.x + 6, y + canvas.px(20), room - 12, 0), answer)
        words = "In your own words. Your answer is kept with you, not marked. Then we look back."
        y = draw_text(canvas, words, (inner.x, y + canvas.px(12)), "body", "ink2", room=room).bottom
        area.bottom = _buttons(canvas, inner, y + canvas.px(24)) + canvas.px(12)


def _field(canvas: Canvas, box: pygame.Rect, answer: str) -> int:
    lead = canvas.type("lead")[1]
    pad = canvas.px(16)
    lines = wrap(canvas, answer, "lead", box.w - 2 * pad)
    box.h = max(4, len(lines)) * lead + 2 * pad
    press_area(canvas, "answer", box, "Your answer", role="field")
    if canvas.focus == "answer":
        focus_ring(canvas, box)
    rounded(canvas, box, "card", canvas.px(12), edge="edge", line=2)
    if not answer and canvas.focus != "answer":
        at = (box.x + pad, box.y + pad)
        draw_text(
            canvas, "Press here and type, or go on.", at, "lead", "ink3", room=box.w - 2 * pad
        )
    last = pygame.Rect(box.x + pad, box.y + pad, 0, lead)
    for n, line in enumerate(lines):
        last = draw_line(canvas, line, (box.x + pad, box.y + pad + n * lead), "lead")
    if canvas.focus == "answer":
        x = last.right + 2
        stroke(canvas, [(x, last.y + 4), (x, last.bottom - 4)], "ink", 2)
    return box.bottom


def _buttons(canvas: Canvas, inner: pygame.Rect, y: int) -> int:
    high = canvas.tall(52)
    main = button_width(canvas, "Look back", picture=True, key="Enter")
    box = pygame.Rect(inner.x + 6, y, main, high)
    button(canvas, "look", box, "Look back", picture="undo-2", key="Enter", kind="main")
    wide = button_width(canvas, "I am not sure")
    beside = pygame.Rect(box.right + canvas.px(16), y, wide, high)
    if beside.right > inner.right:
        beside.topleft = (box.x, box.bottom + canvas.px(12))
    button(canvas, "unsure", beside, "I am not sure", centred=True)
    return beside.bottom
