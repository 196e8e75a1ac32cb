"""Keys of zones whose mark finds no place beside the person: number and picture, no thread."""

from collections.abc import Callable

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.shapes import icon, rounded
from game.view.text import draw_line, width
from game.view.theme import ZONES
from game.view.widgets import focus_ring, press_area

IsFree = Callable[[pygame.Rect], bool]
STEP = 12
"""Pixels of the design between two places that are tried."""


def key_size(canvas: Canvas) -> tuple[int, int]:
    """Return how large the key of a zone is."""
    wide = width(canvas, "0", "small_b") + canvas.tall(20) + canvas.px(32)
    return wide, max(canvas.px(40), canvas.tall(32))


def free_place(
    canvas: Canvas, inside: pygame.Rect, size: tuple[int, int], is_free: IsFree
) -> pygame.Rect | None:
    """Return the first free box, looked for from the lower right, column by column."""
    step, (wide, high) = canvas.px(STEP), size
    for x in range(inside.right - wide, inside.left - 1, -step):
        for y in range(inside.bottom - high, inside.top - 1, -step):
            box = pygame.Rect(x, y, wide, high)
            if is_free(box):
                return box
    return None


def draw_zone_key(canvas: Canvas, zone: Zone, box: pygame.Rect, *, glows: bool) -> None:
    """Draw the key of a zone; pressing it gives "zone:ID"."""
    number, name, picture = ZONES[zone]
    region, radius = f"zone:{zone}", box.h / 2
    press_area(canvas, region, box, f"{name}, key {number}", role="zone", group="zones")
    if glows:
        glow = box.inflate(canvas.px(16), canvas.px(16))
        rounded(canvas, glow, "lamp", glow.h / 2, edge="ink", line=2)
    if canvas.focus == region:
        focus_ring(canvas, box, radius)
    hot = canvas.lit(region)
    ink, lead, size = "on_lamp" if hot else "ink", canvas.type("small_b")[1], canvas.tall(20)
    rounded(canvas, box, "lamp" if hot else "card", radius, edge="ink", line=2)
    draw_line(canvas, number, (box.x + canvas.px(13), box.centery - lead / 2), "small_b", ink)
    icon(canvas, picture, (box.right - canvas.px(11) - size / 2, box.centery), size, ink)
