"""A scrolling area: what does not fit can be scrolled to, and says how much is left."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pygame

from game.view.canvas import Box, Canvas, Region
from game.view.shapes import rect_of, rounded
from game.view.text import draw_line, width

MARGIN = 10
"""Pixels kept clear around a focused thing."""
BESIDE = 24
"""Pixels beside the area where rings and shadows may still fall: cut off, they look broken."""


@dataclass(slots=True)
class Scrolled:
    """Where the content begins (`top`, in pixels); set `bottom` to where it ended."""

    box: pygame.Rect
    top: int
    bottom: int


@contextmanager
def scrolling(canvas: Canvas, name: str, box: Box) -> Iterator[Scrolled]:
    """Draw inside *box*, scrolled; the content tells its end through `bottom`."""
    rect = rect_of(box)
    offset = canvas.scroll.get(name, 0)
    begun = len(canvas.regions)
    before = canvas.surface.get_clip()
    canvas.surface.set_clip(rect.inflate(2 * canvas.px(BESIDE), 0).clip(before))
    area = Scrolled(rect, rect.y - offset, rect.y - offset)
    try:
        yield area
    finally:
        canvas.surface.set_clip(before)
    inside = [
        replace(r, clip=rect if r.clip is None else r.clip.clip(rect))
        for r in canvas.regions[begun:]
    ]
    canvas.regions[begun:] = [*inside, Region(name, rect, "", "area")]
    room = max(0, area.bottom - area.top - rect.h)
    canvas.room[name] = room
    wanted = _wanted(canvas, inside, rect, offset)
    canvas.scroll[name] = max(0, min(room, wanted))
    if room:
        _show_rest(canvas, rect, offset, room)


def _wanted(canvas: Canvas, inside: list[Region], rect: pygame.Rect, offset: int) -> int:
    """Return the offset that brings the focused thing into view."""
    focused = next((r.rect for r in inside if r.id == canvas.focus and r.role != "area"), None)
    if focused is None:
        return offset
    if focused.top < rect.top + MARGIN:
        return offset - (rect.top + MARGIN - focused.top)
    if focused.bottom > rect.bottom - MARGIN:
        return offset + focused.bottom - (rect.bottom - MARGIN)
    return offset


def _show_rest(canvas: Canvas, rect: pygame.Rect, offset: int, room: int) -> None:
    """Draw the bar, and say that there is more below."""
    whole = rect.h + room
    high = max(canvas.px(32), rect.h * rect.h // whole)
    top = rect.y + (rect.h - high) * min(offset, room) // room
    rounded(canvas, (rect.right + canvas.px(4), top, canvas.px(5), high), "edge", canvas.px(3))
    if offset < room - 4:
        words = "more below"
        lead = canvas.type("small_b")[1]
        wide = width(canvas, words, "small_b") + canvas.px(20)
        pill = pygame.Rect(0, 0, wide, lead + canvas.px(8))
        pill.bottomright = (rect.right - canvas.px(14), rect.bottom - canvas.px(2))
        rounded(canvas, pill, "sel", pill.h / 2, edge="on_sel", line=2)
        at = (pill.centerx, pill.y + canvas.px(4))
        draw_line(canvas, words, at, "small_b", "on_sel", "centre")
