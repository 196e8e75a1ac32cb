"""The balloon folded to the words that were said last, while the lens stands in its place."""

import pygame

from game.view.balloon import Speech
from game.view.canvas import Canvas
from game.view.text import draw_line, shorten, tail_of
from game.view.widgets import focus_ring, panel, press_area


def folded_height(canvas: Canvas) -> int:
    """Return how high a folded balloon is that holds only words."""
    return canvas.type("body")[1] + canvas.px(15)


def draw_folded(canvas: Canvas, room: pygame.Rect, speech: Speech, below: int = 0) -> pygame.Rect:
    """Draw the balloon folded to its last words, while the lens stands in its place.

    *below* is how many pixels are kept free under them.
    """
    box = pygame.Rect(room.x, room.y, room.w, folded_height(canvas) + below)
    press_area(canvas, "zone:voice", box, "Voice, key 5", role="zone", group="zones")
    if canvas.focus == "zone:voice":
        focus_ring(canvas, box, canvas.px(14))
    panel(canvas, box, "pine", 14, low=True)
    words = speech.words[: speech.said] if speech.speaking and speech.said else speech.words
    words = tail_of(canvas, words, "body", box.w - canvas.px(28))
    words = shorten(canvas, words, "body", box.w - canvas.px(20))
    draw_line(canvas, words, (box.x + canvas.px(14), box.y + canvas.px(8)), "body", "on_pine")
    return box
