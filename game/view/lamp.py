"""A pendant lamp: lit, its light falls on the word. Five differences besides colour."""

import pygame

from game.sim.cues import Kind
from game.view.canvas import Canvas
from game.view.easing import overshot
from game.view.shapes import disc, icon, polygon, rounded, stroke
from game.view.text import draw_line, width
from game.view.theme import KINDS
from game.view.widgets import cap, focus_ring, press_area

KEYS: dict[Kind, str] = {"physical": "B", "mental": "M", "emotional": "F"}
OVER, STEPS = 0.1, 12
"""How far the light falls too wide for a moment, and in how many steps it is drawn."""
RAYS = ((-33, 17), (33, 17), (31, 3))


def draw_lamp(
    canvas: Canvas, box: pygame.Rect, kind: Kind, *, on: bool, share: float = 1.0
) -> None:
    """Draw a lamp of the clipboard; pressing it gives "lamp:kind".

    *share*: how much of the time has passed that its light takes to fall.
    """
    name, region = KINDS[kind][0], f"lamp:{kind}"
    state = "troubled" if on else "off"
    press_area(canvas, region, box, f"{name}: {state}", role="toggle", group="lamps")
    if canvas.focus == region:
        focus_ring(canvas, box, canvas.px(12))
    _card(canvas, box, on=on, lit=canvas.hover == region)
    if box.w > box.h * 2:
        _row(canvas, box, kind, on=on)
    else:
        _tile(canvas, box, kind, on=on, share=share)


def _card(canvas: Canvas, box: pygame.Rect, *, on: bool, lit: bool) -> None:
    fill = "card" if on or lit else "sunk"
    line = 3 if on else 1
    rounded(canvas, box, fill, canvas.px(12), edge="lamp_ink" if on else "edge", line=line)


def _tile(canvas: Canvas, box: pygame.Rect, kind: Kind, *, on: bool, share: float) -> None:
    """Draw cap and lamp above, icon and word below, the state under them."""
    name, picture, _ = KINDS[kind]
    px = canvas.px
    role = "small_b" if on else "small"
    lead = canvas.type(role)[1]
    at = (box.centerx + px(10), box.y + px(3))
    if on:
        _cone(canvas, box, at, round(STEPS * overshot(share, OVER)) / STEPS)
    _shade(canvas, at, canvas.k, on=on)
    cap(canvas, KEYS[kind], (box.x + px(8), box.y + px(18)))
    size = canvas.tall(18)
    top = box.bottom - 2 * lead - px(10)
    beside = size + px(6)
    if width(canvas, name, role) + beside > box.w - px(8):
        beside = 0
    left = box.centerx - (width(canvas, name, role) + beside) / 2
    if beside:
        icon(canvas, picture, (left + size / 2, top + lead / 2), size, "ink")
    draw_line(canvas, name, (left + beside, top), role)
    state = ("troubled", "ink") if on else ("off", "ink2")
    draw_line(canvas, state[0], (box.centerx, top + lead + px(3)), role, state[1], "centre")


def _cone(canvas: Canvas, box: pygame.Rect, at: tuple[float, float], wide: float) -> None:
    """Draw the light, *wide* of its width."""
    px = canvas.px
    x, y = at[0], at[1] + px(30)
    foot = box.bottom - px(5)
    right, left = (x + (end - x) * wide for end in (box.right - px(8), box.x + px(8)))
    spread = (right, foot), (left, foot)
    polygon(canvas, [(x - px(20), y), (x + px(20), y), *spread], "lamp_pale")
    for dx, dy in RAYS:
        begin = (x + px(dx * 0.72), at[1] + px(14 + dy * 0.6))
        stroke(canvas, [begin, (x + px(dx), at[1] + px(14 + dy))], "lamp_ink", px(2))


def _shade(canvas: Canvas, at: tuple[float, float], k: float, *, on: bool) -> None:
    """Draw cord, bulb and shade; *at* is where the cord hangs from."""
    x, y = at
    stroke(canvas, [(x, y), (x, y + 10 * k)], "ink", 2 * k)
    disc(canvas, (x, y + 32 * k), 8 * k, "lamp" if on else "sunk", edge="ink", line=2)
    top, foot = y + 9 * k, y + 31 * k
    shade = [(x - 9 * k, top), (x + 9 * k, top), (x + 22 * k, foot), (x - 22 * k, foot)]
    polygon(canvas, shade, "ink" if on else "edge")


def _row(canvas: Canvas, box: pygame.Rect, kind: Kind, *, on: bool) -> None:
    """Draw everything in one row: for large text."""
    name, picture, _ = KINDS[kind]
    px = canvas.px
    role = "body_b" if on else "body"
    lead, size = canvas.type(role)[1], canvas.tall(22)
    left = box.x + px(14)
    left += cap(canvas, KEYS[kind], (left, box.centery)) + px(12)
    icon(canvas, picture, (left + size / 2, box.centery), size, "ink")
    draw_line(canvas, name, (left + size + px(10), box.centery - lead / 2), role)
    right = box.right - px(64)
    state = ("troubled", "ink") if on else ("off", "ink2")
    draw_line(canvas, state[0], (right, box.centery - lead / 2), role, state[1], "right")
    k = min(canvas.k * 1.2, box.h / 52)
    _shade(canvas, (box.right - px(34), box.centery - round(22 * k)), k, on=on)
