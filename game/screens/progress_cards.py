"""The cards of the progress page: one suggestion, the last conversations, what comes back."""

from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.shapes import icon, rounded
from game.view.text import draw_line, draw_text, height
from game.view.theme import GRADES
from game.view.widgets import button, button_width, focus_ring, panel, press_area, tag, tag_size


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do next. `drill` is a drill's id; None: a conversation."""

    title: str
    words: str
    drill: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Lately:
    """One of the last conversations; `words` say what was missed, as a count."""

    day: str
    title: str
    grade: str
    words: str


@dataclass(frozen=True, slots=True)
class Coming:
    """What is practised over days: a line each; `moment` tells whether one can be begun now."""

    lines: tuple[str, ...]
    moment: bool


def draw_suggestion(canvas: Canvas, what: Suggestion, box: pygame.Rect) -> pygame.Rect:
    """Draw the suggestion in lamplight, at least as high as *box*; return its sheet."""
    pad, side = canvas.px(24), canvas.tall(38)
    wide = button_width(canvas, what.label, picture=True)
    high = canvas.tall(52)
    beside = box.w - 2 * pad - side - wide - canvas.px(24) > canvas.px(220) * canvas.text
    room = box.w - 2 * pad - side - (wide + canvas.px(24) if beside else 0)
    whole = box.w - 2 * pad - side
    words = height(canvas, what.title, "h3", whole) + height(canvas, what.words, "body", room)
    least = words + canvas.px(44) + (0 if beside else high + canvas.px(14))
    box.h = max(box.h, least)
    radius = canvas.px(16)
    rounded(canvas, box, "lamp_pale", radius, edge="lamp_ink", line=2)
    lead = canvas.type("h3")[1]
    top = box.y + canvas.px(18)
    at = (box.x + pad + side / 3, top + lead / 2)
    icon(canvas, "lamp-ceiling", at, canvas.tall(26), "mark")
    left = box.x + pad + side
    y = draw_text(canvas, what.title, (left, top), "h3", room=whole).bottom
    y = draw_text(canvas, what.words, (left, y + canvas.px(4)), room=room).bottom
    press = pygame.Rect(left, y + canvas.px(14), wide, high)
    if beside:
        press.bottomright = (box.right - pad, box.bottom - canvas.px(20))
    symbol = "ear" if what.drill else "book-open"
    button(canvas, "next", press, what.label, picture=symbol, kind="main", centred=True)
    return box


def draw_cards(canvas: Canvas, lately: tuple[Lately, ...], coming: Coming, box: pygame.Rect) -> int:
    """Draw the last conversations and what comes back, as many beside each other as fit."""
    gap = canvas.px(16)
    count = len(lately) + 1
    least = canvas.px(250) * max(1.0, canvas.text * 0.9)
    columns = max(1, min(count, int((box.w + gap) // (least + gap))))
    wide = (box.w - gap * (columns - 1)) // columns
    room = wide - canvas.px(40)
    heights = [_lately_height(canvas, one, room) for one in lately]
    heights.append(_coming_height(canvas, coming, room))
    y, highest = box.y, 0
    for n in range(count):
        row = heights[n - n % columns : n - n % columns + columns]
        highest = max(row)
        card = pygame.Rect(box.x + n % columns * (wide + gap), y, wide, highest)
        if n < len(lately):
            _lately(canvas, lately[n], card)
        else:
            _coming(canvas, coming, card)
        if n % columns == columns - 1 and n + 1 < count:
            y += highest + gap
    return y + highest


def _lately_height(canvas: Canvas, one: Lately, room: int) -> int:
    head = max(canvas.tall(28), canvas.type("small")[1])
    words = height(canvas, one.title, "body_b", room) + height(canvas, one.words, "small", room)
    return head + words + canvas.px(38)


def _lately(canvas: Canvas, one: Lately, box: pygame.Rect) -> None:
    panel(canvas, box, "paper", 12, low=True)
    pad = canvas.px(20)
    word, symbol, ink = GRADES[one.grade]
    size = tag_size(canvas, word.lower(), picture=True)
    y = box.y + canvas.px(14)
    draw_line(canvas, one.day, (box.x + pad, y + canvas.px(3)), "small", "ink2")
    at = (box.right - pad + canvas.px(6) - size[0], y)
    tag(canvas, word.lower(), at, picture=symbol, ink=ink)
    y += max(size[1], canvas.type("small")[1]) + canvas.px(4)
    room = box.w - 2 * pad
    y = draw_text(canvas, one.title, (box.x + pad, y), "body_b", room=room).bottom
    draw_text(canvas, one.words, (box.x + pad, y + canvas.px(4)), "small", room=room)


def _coming_height(canvas: Canvas, coming: Coming, room: int) -> int:
    room -= canvas.tall(22) if coming.moment else 0
    lines = sum(height(canvas, line, "small", room) + canvas.px(3) for line in coming.lines)
    return canvas.type("body_b")[1] + lines + canvas.px(36)


def _coming(canvas: Canvas, coming: Coming, box: pygame.Rect) -> None:
    """Draw what comes back; pressing it lays the moment of the day out, where there is one."""
    pad = canvas.px(20)
    lit = coming.moment and canvas.hover == "moment"
    panel(canvas, box, "lamp_pale" if lit else "paper", 12, low=True)
    room = box.w - 2 * pad
    if coming.moment:
        press_area(canvas, "moment", box, f"One moment. {' '.join(coming.lines)}", role="card")
        if canvas.focus == "moment":
            focus_ring(canvas, box, canvas.px(12))
        at = (box.right - pad, box.centery)
        icon(canvas, "chevron-right", at, canvas.tall(22), "ink2")
        room -= canvas.tall(22)
    lead = canvas.type("body_b")[1]
    y = box.y + canvas.px(14)
    icon(canvas, "timer", (box.x + pad + canvas.tall(10), y + lead / 2), canvas.tall(20), "mark")
    name = draw_line(canvas, "Coming back", (box.x + pad + canvas.tall(28), y), "body_b")
    y = name.bottom + canvas.px(4)
    for line in coming.lines:
        at = (box.x + pad, y)
        y = draw_text(canvas, line, at, "small", room=room).bottom + canvas.px(3)
