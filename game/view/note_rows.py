"""The rows of the clipboard: a note, an empty line, an earlier note, a reason."""

from dataclasses import dataclass

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.shapes import icon, rounded, stroke
from game.view.text import draw_line, draw_text, height, width
from game.view.theme import MOTION, ZONES
from game.view.widgets import button, focus_ring, press_area, rule

FRESH = 2.0
"""Seconds for which a new note is lit."""
PENCIL = "pencil"
"""The icon of a line that waits for a note."""


@dataclass(frozen=True, slots=True)
class Row:
    """A note: its cue, where it was seen, its words, and how many seconds old it is.

    Without a cue it is no note: words on an empty line, with the icon *picture* of their own.
    """

    cue: str
    zone: Zone | None
    words: str
    age: float = 99.0
    picture: str = PENCIL
    newest: bool = False
    """The key A asks about it: its letter is underlined."""


def draw_row(canvas: Canvas, inside: pygame.Rect, y: int, row: Row) -> int:
    """Draw a note with its Ask and its ×, or an empty line; return where it ends."""
    px = canvas.px
    wide, across, size = canvas.tall(60), canvas.tall(36), canvas.tall(20)
    left = inside.x + size + px(10)
    room = inside.right - left - (wide + across + px(18) if row.cue else 0)
    words = height(canvas, row.words, "body", room)
    high = max(canvas.tall(60), words + px(10))
    if row.cue and row.age < FRESH:
        lit = pygame.Rect(inside.x - px(8), y + 2, inside.w + px(16), high - px(6))
        rounded(canvas, lit, "lamp_pale", px(8))
    middle = y + high / 2 - 1
    picture = ZONES[row.zone][2] if row.zone else row.picture
    ink = "ink" if row.cue or row.picture != PENCIL else "ink3"
    if row.words:
        icon(canvas, picture, (inside.x + size / 2, middle), size, ink)
    _write(canvas, row, (left, round(middle - words / 2)), room, ink)
    if row.cue:
        _ask(canvas, row, pygame.Rect(inside.right - across - px(8) - wide, 0, wide, 0), middle)
        _cross(canvas, row, (inside.right - across // 2 + px(2), round(middle)))
    rule(canvas, inside.x, inside.right, y + high - 2)
    return y + high


def _write(canvas: Canvas, row: Row, at: tuple[int, int], room: int, ink: str) -> None:
    """Write the words: a new note writes itself from left to right."""
    clip = canvas.surface.get_clip()
    share = min(1.0, row.age / MOTION["note_write"])
    if share < 1 and canvas.motion == "full":
        part = pygame.Rect(at[0], 0, round(room * share), canvas.surface.get_height())
        canvas.surface.set_clip(part.clip(clip))
    draw_text(canvas, row.words, at, "body", ink, room=room)
    canvas.surface.set_clip(clip)


def _ask(canvas: Canvas, row: Row, place: pygame.Rect, middle: float) -> None:
    high = canvas.tall(40)
    box = pygame.Rect(place.x, round(middle - high / 2), place.w, high)
    says = f"Ask about: {row.words}"
    button(canvas, f"ask:{row.cue}", box, "Ask", centred=True, says=says, group="asks")
    if row.newest and "A" not in canvas.learnt:
        left = box.centerx - width(canvas, "Ask", "body_b") / 2
        y = box.centery + canvas.type("body_b")[1] / 2 - canvas.px(3)
        right = left + width(canvas, "A", "body_b")
        stroke(canvas, [(left, y), (right, y)], "ink", canvas.px(2))


def _cross(canvas: Canvas, row: Row, at: tuple[int, int]) -> None:
    region, side = f"unnote:{row.cue}", canvas.tall(36)
    box = pygame.Rect(at[0] - side // 2, at[1] - side // 2, side, side)
    press_area(canvas, region, box, f"Take back: {row.words}", group="asks")
    if canvas.focus == region:
        focus_ring(canvas, box.inflate(-canvas.px(4), -canvas.px(4)), canvas.px(10))
    elif canvas.hover == region:
        rounded(canvas, box, "lamp_pale", canvas.px(10))
    icon(canvas, "x", at, canvas.tall(20), "ink2")


def draw_earlier(canvas: Canvas, inside: pygame.Rect, y: int, row: Row) -> int:
    """Draw a note of an earlier moment: still good to ask about; return where it ends."""
    px = canvas.px
    wide, size = canvas.tall(60), canvas.tall(18)
    left = inside.x + canvas.tall(20) + px(10)
    room = inside.right - wide - px(8) - left
    words = height(canvas, row.words, "small", room)
    high = max(canvas.tall(44), words + px(6))
    middle = y + high / 2
    picture = ZONES[row.zone][2] if row.zone else "pencil"
    icon(canvas, picture, (inside.x + size / 2, middle), size, "ink3")
    draw_text(canvas, row.words, (left, round(middle - words / 2)), "small", "ink3", room=room)
    _small_ask(canvas, row, pygame.Rect(inside.right - wide, round(middle), wide, 0))
    return y + high


def _small_ask(canvas: Canvas, row: Row, place: pygame.Rect) -> None:
    region, high = f"ask:{row.cue}", canvas.tall(40)
    box = pygame.Rect(place.x, place.y - high // 2, place.w, high)
    press_area(canvas, region, box, f"Ask about: {row.words}", group="earlier")
    if canvas.focus == region:
        focus_ring(canvas, box, canvas.px(12))
    fill = "lamp_pale" if canvas.hover == region else None
    rounded(canvas, box, fill, canvas.px(12), edge="edge", line=1)
    lead = canvas.type("body")[1]
    draw_line(canvas, "Ask", (box.centerx, box.centery - lead / 2), "body", "ink2", "centre")


def draw_reason(canvas: Canvas, inside: pygame.Rect, y: int, words: str) -> int:
    """Draw why comfort moved, in plain words, in an empty row; return where it ends."""
    px = canvas.px
    size, room = canvas.tall(20), inside.w - canvas.tall(20) - px(20)
    text = height(canvas, words, "body", room)
    high = max(canvas.tall(60), text + px(20))
    box = pygame.Rect(inside.x - px(8), y + px(4), inside.w + px(16), high - px(8))
    rounded(canvas, box, "lamp_pale", px(10))
    at = (box.x + px(14) + size / 2, box.centery)
    icon(canvas, "lightbulb", at, size)
    left = box.x + px(24) + size
    draw_text(canvas, words, (left, round(box.centery - text / 2)), "body", room=room)
    return y + high
