"""Buttons in a row: what does not fit beside the main one is found at the end of the page."""

from collections.abc import Sequence

import pygame

from game.view.canvas import Canvas
from game.view.widgets import button, button_width

Row = tuple[str, str, str, str | None]
"""Region, words, icon, key."""
GAP = 16


def side_buttons(canvas: Canvas, rows: Sequence[Row], box: pygame.Rect) -> Sequence[Row]:
    """Draw as many as fit in *box*, from its left; return the others."""
    x = box.x
    for n, (region, words, symbol, key) in enumerate(rows):
        part = button_width(canvas, words, picture=True, key=key)
        if x + part > box.right:
            return rows[n:]
        button(canvas, region, (x, box.y, part, box.h), words, picture=symbol, key=key)
        x += part + canvas.px(GAP)
    return ()


def wrapped_buttons(canvas: Canvas, rows: Sequence[Row], box: pygame.Rect, y: int) -> int:
    """Draw them in as many lines as they need, from *y* on; return where they end."""
    high, gap, x = canvas.tall(52), canvas.px(GAP), box.x
    if not rows:
        return y
    for region, words, symbol, key in rows:
        part = min(box.w, button_width(canvas, words, picture=True, key=key))
        if x > box.x and x + part > box.right:
            x, y = box.x, y + high + gap
        button(canvas, region, (x, y, part, high), words, picture=symbol, key=key)
        x += part + gap
    return y + high
