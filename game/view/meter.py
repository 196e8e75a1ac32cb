"""Comfort as water in a trough: small and calm; what has just changed is lit, a loss hatched."""

from dataclasses import dataclass

import pygame

from game.sim.comfort import POINT, Comfort
from game.sim.cues import KINDS
from game.view.canvas import Canvas
from game.view.shapes import icon, rounded, stroke
from game.view.text import draw_line, shorten, width
from game.view.theme import KINDS as LOOKS
from game.view.theme import comfort_word
from game.view.widgets import panel

MARKS = (0.25, 0.45, 0.65, 0.85)
"""Where the word changes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the meter shows; *was* is the comfort before a change that is still lit."""

    now: Comfort
    was: Comfort | None = None
    kinds: bool = False
    """Guided: the three comforts too."""


def draw_bar(
    canvas: Canvas, box: pygame.Rect, value: float, was: float | None = None, *, marks: bool = True
) -> None:
    """Draw a trough filled to *value* (0 to 100)."""
    rounded(canvas, box, "sunk", box.h / 2, edge="edge", line=2)
    inner = box.inflate(-6, -6)

    def part(share: float) -> pygame.Rect:
        return pygame.Rect(inner.x, inner.y, max(inner.h, round(inner.w * share / 100)), inner.h)

    water = "lamp" if canvas.theme.high else "pine"
    if was is not None and round(value) > round(was):
        new = "ink" if canvas.theme.high else "lamp"
        rounded(canvas, part(value), new, inner.h / 2)
        rounded(canvas, part(was), water, inner.h / 2)
    else:
        if was is not None and round(value) < round(was):
            _hatch(canvas, part(was), part(value).right)
        rounded(canvas, part(value), water, inner.h / 2)
    for share in MARKS if marks else ():
        at = (round(inner.x + inner.w * share), box.bottom + canvas.px(3))
        canvas.surface.fill(canvas.ink("ink2"), (at, (canvas.px(2), canvas.px(6))))


def _hatch(canvas: Canvas, lost: pygame.Rect, begin: int) -> None:
    """Draw what was lost: a hatched gap."""
    rounded(canvas, lost, "card", lost.h / 2, edge="ink", line=2)
    for x in range(begin + 6, lost.right - 4, 6):
        stroke(canvas, [(x, lost.bottom - 4), (x + 5, lost.top + 3)], "ink", 1.5)


def draw_comfort(canvas: Canvas, box: pygame.Rect, reading: Reading, *, small: bool) -> pygame.Rect:
    """Draw the meter in its panel; return the panel."""
    points = reading.now.meter / POINT
    was = reading.was.meter / POINT if reading.was else None
    word = comfort_word(points)
    if small or box.h > canvas.tall(80):
        return _word_over_bar(canvas, box, word, points, was)
    more = canvas.tall(30) if reading.kinds else 0
    high = max(box.h, canvas.type("small_b")[1] + canvas.px(42)) + more
    body = panel(canvas, pygame.Rect(box.x, box.y, box.w, high), "card", 12, low=True)
    lead = canvas.type("small_b")[1]
    inside = body.inflate(-canvas.px(24), 0)
    top = body.y + canvas.px(6)
    right = draw_line(canvas, word, (inside.right, top), "small_b", "ink", "right")
    if right.left - inside.left > width(canvas, "Comfort", "small") + canvas.px(8):
        draw_line(canvas, "Comfort", (inside.left, top), "small", "ink2")
    bar = pygame.Rect(inside.x, top + lead + canvas.px(5), inside.w, canvas.px(18))
    draw_bar(canvas, bar, points, was)
    if reading.kinds:
        _three(canvas, inside, body.bottom - more, reading)
    return body


def _word_over_bar(
    canvas: Canvas, box: pygame.Rect, word: str, points: float, was: float | None
) -> pygame.Rect:
    body = panel(canvas, box, "card", 12, low=True)
    if body.h < 2 * canvas.type("small_b")[1]:
        draw_bar(canvas, body.inflate(-canvas.px(24), -canvas.px(26)), points, was)
        return body
    side = canvas.px(10 if box.w < canvas.px(140) else 16)
    room = body.w - 2 * side
    shown = shorten(canvas, word, "small_b", room)
    lead = canvas.type("small_b")[1]
    draw_line(canvas, shown, (body.x + side, body.y + canvas.px(4)), "small_b")
    high = max(canvas.px(16), round(lead * 0.6))
    bar = pygame.Rect(body.x + side, body.y + canvas.px(8) + lead, room, high)
    draw_bar(canvas, bar, points, was)
    return body


def _three(canvas: Canvas, inside: pygame.Rect, top: int, reading: Reading) -> None:
    """Draw the three comforts as icon and number; what just changed as the change."""
    step = (inside.w + canvas.px(8)) / 3
    size = canvas.tall(18)
    lead = canvas.type("small_b")[1]
    for n, kind in enumerate(KINDS):
        left = inside.x + n * step
        value = getattr(reading.now, kind)
        change = round((value - getattr(reading.was, kind)) / POINT) if reading.was else 0
        ink = "good" if change > 0 else "bad" if change < 0 else "ink"
        words = f"{change:+d}" if change else str(round(value / POINT))
        icon(canvas, LOOKS[kind][1], (left + size / 2, top + lead / 2), size, "ink")
        draw_line(canvas, words, (left + size + canvas.px(6), top), "small_b", ink)
