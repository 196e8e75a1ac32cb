"""A row that can be pressed: its key or its box at the left, its words wrapped beside it."""

from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas, Role
from game.view.shapes import icon, rounded
from game.view.text import draw_text, height
from game.view.widgets import cap, cap_width, focus_ring, press_area


@dataclass(frozen=True, slots=True)
class Option:
    """What a row says and does. `key` or `picture` stands at its left."""

    region: str
    words: str
    key: str = ""
    picture: str = ""
    sub: str = ""
    on: bool = False
    enabled: bool = True
    quiet: bool = False
    group: str = ""
    says: str = ""
    role: Role = "option"


def draw_option(
    canvas: Canvas, option: Option, left: int, top: int, wide: int, *, role: str, pad: float
) -> int:
    """Draw the row from *top* on; return where it ends. *pad*: above and below the words."""
    px = canvas.px
    number = px(22) + (cap_width(canvas, option.key) if option.key else canvas.tall(20))
    bold = role.removesuffix("_b") + "_b" if option.on and option.picture else role
    room = wide - number - px(12)
    words = height(canvas, option.words, bold, room)
    below = height(canvas, option.sub, "small", room) if option.sub else 0
    box = pygame.Rect(left, top, wide, words + below + 2 * px(pad))
    _sheet(canvas, option, box)
    first = box.y + px(pad) + canvas.type(bold)[1] / 2
    if option.key:
        cap(canvas, option.key, (box.x + px(11), first))
    elif option.picture:
        size = canvas.tall(20)
        icon(canvas, option.picture, (box.x + px(12) + size / 2, first), size)
    ink = "ink" if option.enabled and not option.quiet else "ink2"
    draw_text(canvas, option.words, (left + number, top + px(pad)), bold, ink, room=room)
    if option.sub:
        at = (left + number, top + px(pad) + words)
        draw_text(canvas, option.sub, at, "small", "ink2", room=room)
    return box.bottom


def _sheet(canvas: Canvas, option: Option, box: pygame.Rect) -> None:
    radius = canvas.px(10)
    press_area(
        canvas,
        option.region,
        box,
        option.says or option.words,
        role=option.role,
        group=option.group,
        enabled=option.enabled,
    )
    focused = canvas.focus == option.region
    if focused:
        focus_ring(canvas, box, radius)
    if option.on:
        rounded(canvas, box, "lamp_pale", radius, edge="lamp_ink", line=3)
    elif not option.enabled:
        rounded(canvas, box, "sunk", radius, edge="rule", line=1)
    elif focused or canvas.hover == option.region:
        rounded(canvas, box, "lamp_pale", radius, edge="edge", line=1)
    else:
        rounded(canvas, box, "card", radius, edge="edge", line=1)
