"""The pause button: an icon over its key, lit while time stands still."""

import pygame

from game.view.canvas import Canvas
from game.view.shapes import icon, rounded
from game.view.widgets import cap, focus_ring, press_area


def draw_pause(canvas: Canvas, box: pygame.Rect, *, lit: bool) -> None:
    """Draw the button; pressing it gives "go:pause"."""
    says = "Pause; time stands still" if lit else "Pause"
    press_area(canvas, "go:pause", box, says)
    radius = canvas.px(12)
    if canvas.focus == "go:pause":
        focus_ring(canvas, box, radius)
    fill = "lamp" if lit else "lamp_pale" if canvas.hover == "go:pause" else "card"
    rounded(canvas, box, fill, radius, edge="lamp_ink" if lit else "edge", line=2)
    ink = "on_lamp" if lit else "ink"
    icon(canvas, "pause", (box.centerx, box.y + canvas.tall(18)), canvas.tall(20), ink)
    cap(canvas, "Esc", (box.centerx, box.bottom - canvas.tall(20)), "centre")
