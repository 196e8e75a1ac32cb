"""Your own words, small, on a slip of paper: they are written, not heard."""

import pygame

from game.view.canvas import Canvas
from game.view.shapes import rounded, shadow
from game.view.text import draw_line, draw_text, wrap


def draw_slip(
    canvas: Canvas, room: pygame.Rect, words: str, lines: int, title: str = "You said"
) -> pygame.Rect:
    """Draw the slip at the top of *room*, at most *lines* lines; return its box."""
    px, lead = canvas.px, canvas.type("small")[1]
    inside = room.w - px(28)
    count = min(lines, len(wrap(canvas, words, "small", inside)))
    box = pygame.Rect(room.x, room.y, room.w, (count + 1) * lead + px(10))
    shadow(canvas, box, px(6), "low")
    rounded(canvas, box, "card", px(6), edge="edge", line=1)
    draw_line(canvas, title, (box.x + px(14), box.y + px(4)), "small_b", "ink2")
    at = (box.x + px(14), box.y + px(4) + lead)
    draw_text(canvas, words, at, "small", room=inside, lines=count)
    return box
