"""Patience, counted in breaths of about four seconds. Nothing flashes, nothing turns red."""

import math
from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.shapes import disc, rounded
from game.view.text import draw_line, width
from game.view.theme import MOTION

MOST = 8
"""Breaths in a row; a longer patience has longer breaths."""
STEPS = 6
"""Sizes that the breath being spent goes through."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long the patient still waits, and the words for it. Milliseconds."""

    label: str
    left: int
    full: int

    @property
    def breaths(self) -> int:
        """Return how many breaths there are in all."""
        return max(1, min(MOST, math.ceil(self.full / 1000 / MOTION["breath_dot"])))

    @property
    def share(self) -> float:
        """Return how many are left; the part after the point is the one being spent."""
        return self.breaths * self.left / max(1, self.full)


def draw_breaths(canvas: Canvas, right: int, y: int, waiting: Waiting, *, dark: bool) -> int:
    """Draw the breaths so that they end at *right*; return where they begin."""
    step, big = canvas.tall(18), canvas.tall(6)
    full, quiet = ("on_pine", "on_pine2") if dark else ("ink", "ink3")
    left = right - waiting.breaths * step
    for n in range(waiting.breaths):
        at = (left + step / 2 + n * step, y)
        rest = min(1.0, max(0.0, waiting.share - n))
        if rest < 1:
            disc(canvas, at, big, None, edge=quiet, line=2)
        if rest > 0:
            size = big if rest == 1 else big * math.ceil(rest * STEPS) / STEPS
            disc(canvas, at, max(canvas.px(2), size), full)
    return left


def waiting_width(canvas: Canvas, waiting: Waiting) -> int:
    """Return how wide the pill is."""
    dots = waiting.breaths * canvas.tall(18)
    return width(canvas, waiting.label, "small") + dots + canvas.px(40)


def draw_waiting(
    canvas: Canvas, room: pygame.Rect, top: int, waiting: Waiting, *, right: bool
) -> pygame.Rect:
    """Draw the pill at *top*, at the right or left end of *room*."""
    wide, high = waiting_width(canvas, waiting), canvas.tall(32)
    words = wide <= room.w
    if not words:
        wide = waiting.breaths * canvas.tall(18) + canvas.px(28)
    box = pygame.Rect(room.right - wide if right else room.x, top, wide, high)
    rounded(canvas, box, "pine_deep", high / 2, edge="on_pine", line=2)
    begin = draw_breaths(canvas, box.right - canvas.px(14), box.centery, waiting, dark=True)
    if words:
        lead = canvas.type("small")[1]
        at = (begin - canvas.px(12), box.centery - lead / 2)
        draw_line(canvas, waiting.label, at, "small", "on_pine2", "right")
    return box
