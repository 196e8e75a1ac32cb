"""The board of a drill: people in frames, a dark screen with a melody, what may be answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from game.view.canvas import Canvas, Region
from game.view.drill_picture import Sitters
from game.view.scroll import scrolling
from game.view.shapes import FINE, disc, icon, rounded
from game.view.text import draw_line, draw_text, height, shorten, width
from game.view.tune import Tune, told
from game.view.tune_strip import PINE, Lanes, draw_lanes
from game.view.widgets import cap, focus_ring, panel, press_area

State = Literal["", "chosen", "right", "wrong"]
PAD, CORNER = 8, 10
"""Between a card's edge and its picture, and the picture's corners, in pixels of the design."""
MOST = 0.94
"""A frame is no wider than so many of its heights."""


@dataclass(frozen=True, slots=True)
class Framed:
    """One person's frame: where, who, the key and region if it can be chosen, how it stands."""

    box: pygame.Rect
    name: str
    key: str = ""
    region: str = ""
    state: State = ""
    ring: bool = False


def name_height(canvas: Canvas) -> int:
    """Return how high the row under a picture is."""
    return canvas.tall(40)


def rows_of(canvas: Canvas, area: pygame.Rect, count: int) -> list[pygame.Rect]:
    """Return *count* equal frames side by side in the middle of an area."""
    gap = canvas.px(16)
    most = round(MOST * (area.h - name_height(canvas))) + 2 * canvas.px(PAD)
    wide = min((area.w - gap * (count - 1)) // count, most)
    left = area.centerx - (wide * count + gap * (count - 1)) // 2
    return [pygame.Rect(left + n * (wide + gap), area.y, wide, area.h) for n in range(count)]


def draw_frame(
    canvas: Canvas, frame: Framed, sitters: Sitters, number: int, seconds: float
) -> None:
    """Draw somebody in their frame, their name and its key under them."""
    box, pad = frame.box, canvas.px(PAD)
    if frame.region:
        says = f"{frame.name}, chosen" if frame.state == "chosen" else frame.name
        press_area(canvas, frame.region, box, says, role="option", group="options")
        if canvas.focus == frame.region:
            focus_ring(canvas, box, canvas.px(16))
    lit = canvas.hover == frame.region and bool(frame.region)
    panel(canvas, box, "lamp_pale" if lit else "card", 16, low=True)
    if frame.state in ("chosen", "right"):
        edge = "lamp" if frame.state == "chosen" else "good"
        rounded(canvas, box, None, canvas.px(16), edge=edge, line=canvas.px(4))
    inner = pygame.Rect(box.x + pad, box.y + pad, box.w - 2 * pad, 0)
    inner.h = box.h - name_height(canvas) - 2 * pad
    canvas.surface.blit(sitters.picture(number, inner.size, seconds), inner)
    if frame.ring and (spot := sitters.spot(number)):
        _ring(canvas, inner, *spot)
    ground = "lamp_pale" if lit else "card"
    canvas.surface.blit(_corners(canvas, inner.size, ground), inner)
    _name(canvas, frame, pygame.Rect(inner.x, inner.bottom, inner.w, box.bottom - inner.bottom))


def _ring(canvas: Canvas, inner: pygame.Rect, at: tuple[int, int], reach: int) -> None:
    """Draw two rings round a place, lamp inside ink: they show on anything."""
    before = canvas.surface.get_clip()
    canvas.surface.set_clip(inner)
    middle = inner.x + at[0], inner.y + at[1]
    disc(canvas, middle, reach + 3, None, edge="shadow", line=7)
    disc(canvas, middle, reach + 2, None, edge="lamp", line=4)
    canvas.surface.set_clip(before)


def _corners(canvas: Canvas, size: tuple[int, int], ground: str) -> pygame.Surface:
    """Return the corners of a card, clear where the picture is."""
    tone = canvas.ink(ground)

    def make() -> pygame.Surface:
        big = pygame.Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
        big.fill((*tone, 255))
        bend = canvas.px(CORNER) * FINE
        pygame.draw.rect(big, (*tone, 0), big.get_rect(), border_radius=bend)
        return pygame.transform.smoothscale(big, size)

    return canvas.art.keep(("corners", size, tone), make)


def _name(canvas: Canvas, frame: Framed, row: pygame.Rect) -> None:
    """Write who it is, the key that chooses them, and how it stands."""
    y, x = row.centery, row.x + canvas.px(4)
    if frame.key:
        x += cap(canvas, frame.key, (x, y)) + canvas.px(10)
    right = row.right - canvas.px(6)
    if frame.state in ("right", "wrong"):
        symbol, ink = ("check", "good") if frame.state == "right" else ("x", "bad")
        icon(canvas, symbol, (right - canvas.px(10), y), canvas.tall(22), ink)
        right -= canvas.tall(26)
    elif frame.state == "chosen" and right - x > 2 * width(canvas, "this one?", "body"):
        top = y - canvas.type("body")[1] / 2
        right = draw_line(canvas, "this one?", (right, top), "body", "ink2", "right").x
    lead, room = canvas.type("body_b")[1], right - x - canvas.px(6)
    fits = width(canvas, frame.name, "body_b") <= room
    words = frame.name if fits else shorten(canvas, frame.name.split(",")[0], "body_b", room)
    draw_line(canvas, words, (x, y - lead / 2), "body_b")


def option_height(canvas: Canvas, words: str, room: int) -> int:
    """Return how high an option of a list is."""
    return max(canvas.tall(52), height(canvas, words, "body_b", room - 96) + canvas.px(22))


def draw_option(
    canvas: Canvas, box: pygame.Rect, words: str, key: str, region: str, state: State
) -> None:
    """Draw one option of a list; without a *region* it can no longer be chosen."""
    if region:
        says = f"{words}, chosen" if state == "chosen" else words
        press_area(canvas, region, box, says, role="option", group="options")
        if canvas.focus == region:
            focus_ring(canvas, box, canvas.px(12))
    lit = bool(region) and canvas.hover == region
    fill = "lamp_pale" if state == "chosen" or lit else "card"
    edge = {"chosen": "lamp_ink", "right": "good", "wrong": "bad"}.get(state, "edge")
    line = canvas.px(3) if state else 2
    rounded(canvas, box, fill, canvas.px(12), edge=edge, line=line)
    x = box.x + canvas.px(14)
    x += cap(canvas, key, (x, box.centery)) + canvas.px(12)
    right = box.right - canvas.px(12)
    if state in ("right", "wrong"):
        symbol, ink = ("check", "good") if state == "right" else ("x", "bad")
        icon(canvas, symbol, (right - canvas.px(12), box.centery), canvas.tall(22), ink)
        right -= canvas.tall(28)
    high = height(canvas, words, "body_b", right - x)
    draw_text(canvas, words, (x, box.centery - high / 2), "body_b", room=right - x)


def draw_dark(canvas: Canvas, box: pygame.Rect, tune: Tune, head: float, words: str | None) -> None:
    """Draw the dark screen of a voice: its melody, and what is said where it may be read."""
    rounded(
        canvas, box, "pine_deep", canvas.px(16), edge="edge" if canvas.theme.high else None, line=2
    )
    inner = box.inflate(-canvas.px(48), -canvas.px(32))
    size, top = canvas.tall(56), inner.y
    if inner.h > 4 * size:
        icon(canvas, "volume-2", (inner.centerx, inner.y + size / 2), size, "on_pine")
        top += size + canvas.px(16)
    foot = height(canvas, words, "quote", inner.w) + canvas.px(12) if words else 0
    room = max(inner.bottom - foot - top, (inner.bottom - top) // 2)
    area = pygame.Rect(inner.x, top, inner.w, min(room, canvas.px(190)))
    area.y += (room - area.h) // 2
    half = round(area.h * 0.55)
    pitch = pygame.Rect(area.x, area.y, area.w, half)
    loud = pygame.Rect(area.x, area.y + half + 6, area.w, area.h - half - 6)
    draw_lanes(canvas, Lanes(pitch, loud, named=False), tune, head, PINE)
    canvas.add(_picture(area, told(tune)))
    if words:
        below = pygame.Rect(inner.x, top + room, inner.w, inner.bottom - top - room)
        with scrolling(canvas, "words", below) as rest:
            at = (below.centerx, rest.top + canvas.px(8))
            rest.bottom = draw_text(
                canvas, words, at, "quote", "on_pine", room=below.w, align="centre"
            ).bottom


def _picture(area: pygame.Rect, says: str) -> Region:
    return Region("melody", area, says, "picture")


def draw_marks(
    canvas: Canvas, left: int, middle: int, marks: Sequence[bool | None], of: int, now: int = -1
) -> int:
    """Draw the dots of a round: seen, missed, answered, now, to come; return their right end."""
    step, r = canvas.px(32), canvas.px(13)
    for n in range(of):
        at = (left + r + n * step, middle)
        mark = marks[n] if n < len(marks) else None
        fill = "sel" if mark else "lamp" if n == now else "card"
        disc(canvas, at, r, fill, edge="ink", line=2)
        if n < len(marks):
            symbol = "check" if mark else "x" if mark is False else "circle-dot"
            icon(canvas, symbol, at, canvas.px(16), "on_sel" if mark else "ink")
    return left + 2 * r + (of - 1) * step
