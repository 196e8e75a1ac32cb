"""The patient's last words, small, on pine: they were spoken, and are what is answered."""

import pygame

from game.view.canvas import Canvas
from game.view.shapes import rounded
from game.view.text import draw_line, tail_of, wrap


def draw_quote(canvas: Canvas, inside: pygame.Rect, top: int, words: str, lines: int) -> int:
    """Draw the end of a line, at most *lines* lines of it; return where it ends."""
    px, lead = canvas.px, canvas.type("small")[1]
    room = inside.w - px(24)
    rows = wrap(canvas, f"“{words}”", "small", room)
    if len(rows) > lines:
        rows = rows[-lines:]
        rows[0] = tail_of(canvas, f"… {rows[0]}", "small", room)
    box = pygame.Rect(inside.x, top, inside.w, len(rows) * lead + px(12))
    edge, line = ("edge", 2) if canvas.theme.high else (None, 0)
    rounded(canvas, box, "pine", px(10), edge=edge, line=line)
    for n, row in enumerate(rows):
        draw_line(canvas, row, (box.x + px(12), box.y + px(6) + n * lead), "small", "on_pine")
    return box.bottom
