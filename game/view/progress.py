"""Counts with their uncertainty, drawn calmly: a bar, "9 of 20", a thin line where it may lie."""

from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.shapes import icon, rounded
from game.view.text import draw_line, width

NONE = "none yet"


@dataclass(frozen=True, slots=True)
class Bar:
    """A count of so many; the true share likely lies between `low` and `high` (0-1)."""

    name: str
    symbol: str
    right: int
    of: int
    low: float
    high: float

    @property
    def count(self) -> str:
        """Return the count in words."""
        return f"{self.right} of {self.of}" if self.of else NONE


def bar_height(canvas: Canvas, *, stacked: bool) -> int:
    """Return how high a row is; *stacked*: the bar lies under its name."""
    lead = canvas.type("body")[1]
    return lead + canvas.px(30) if stacked else max(canvas.tall(43), lead + canvas.px(18))


def draw_bar(canvas: Canvas, bar: Bar, box: pygame.Rect, side: int) -> None:
    """Draw a count in a row; its name takes *side* pixels, or (0) a line of its own."""
    lead, size = canvas.type("body")[1], canvas.tall(22)
    middle = box.y + lead / 2 if not side else box.centery
    icon(canvas, bar.symbol, (box.x + size / 2, middle), size, "mark")
    draw_line(canvas, bar.name, (box.x + size + canvas.px(14), middle - lead / 2))
    role, ink = ("body_b", "ink") if bar.of else ("body", "ink2")
    draw_line(canvas, bar.count, (box.right, middle - lead / 2), role, ink, align="right")
    counts = width(canvas, "00 of 00", "body_b") + canvas.px(16)
    left, right = (box.x + side, box.right - counts) if side else (box.x, box.right)
    high = canvas.px(16)
    y = box.y + lead + canvas.px(4) if not side else box.centery - high // 2
    _track(canvas, bar, pygame.Rect(left, y, right - left, high))


def _track(canvas: Canvas, bar: Bar, track: pygame.Rect) -> None:
    round_ = track.h / 2
    rounded(canvas, track, "sunk", round_, edge="edge", line=2)
    if not bar.of:
        return
    inner = track.inflate(-canvas.px(6), -canvas.px(6))
    share = pygame.Rect(inner.x, inner.y, round(inner.w * bar.right / bar.of), inner.h)
    if bar.right:
        share.w = max(share.w, inner.h)
        rounded(canvas, share, "sel", inner.h / 2)
    _span(canvas, bar, inner, track.bottom + canvas.px(4))


def _span(canvas: Canvas, bar: Bar, inner: pygame.Rect, y: int) -> None:
    """Draw the thin line under a bar: where the share likely lies."""
    left, right = (inner.x + round(inner.w * share) for share in (bar.low, bar.high))
    ink, thick, tick = canvas.ink("edge"), max(1, canvas.px(1.5)), canvas.px(3)
    pygame.draw.line(canvas.surface, ink, (left, y), (right, y), thick)
    for x in (left, right):
        pygame.draw.line(canvas.surface, ink, (x, y - tick), (x, y + tick), thick)
