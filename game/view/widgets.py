"""The widgets: each draws itself and notes the region it can be pressed in."""

from typing import Literal

import pygame

from game.view.canvas import Box, Canvas, Ink, Region, Role
from game.view.shapes import disc, icon, rect_of, rounded, shadow, stroke
from game.view.text import draw_line, width, wrap
from game.view.theme import RADIUS

Kind = Literal["plain", "main", "quiet", "lit"]
STYLES: dict[Kind, tuple[str | None, str, str | None]] = {
    "plain": ("card", "ink", "edge"),
    "main": ("main", "on_main", None),
    "quiet": (None, "ink", None),
    "lit": ("lamp", "on_lamp", "lamp_ink"),
}
"""Fill, ink and border of each kind of button."""


def focus_ring(canvas: Canvas, box: Box, radius: float = 12) -> None:
    """Draw two rings, lamp inside ink: one of them stands out on anything."""
    rect = rect_of(box)
    outer = "edge" if canvas.theme.high else "ink"
    rounded(canvas, rect.inflate(12, 12), None, radius + 6, edge=outer, line=2)
    rounded(canvas, rect.inflate(8, 8), None, radius + 4, edge="lamp", line=4)


def panel(
    canvas: Canvas, box: Box, fill: Ink = "card", radius: float = 16, *, low: bool = False
) -> pygame.Rect:
    """Draw a sheet with its shadow; in high contrast it has a border instead."""
    corner = canvas.px(radius)
    shadow(canvas, box, corner, "low" if low else "high")
    if canvas.theme.high:
        return rounded(canvas, box, fill, corner, edge="edge", line=2)
    return rounded(canvas, box, fill, corner)


def cap_width(canvas: Canvas, label: str) -> int:
    """Return how wide a key cap is."""
    return max(canvas.tall(24), width(canvas, label, "small_b") + canvas.px(12))


def cap(
    canvas: Canvas,
    label: str,
    at: tuple[float, float],
    align: Literal["left", "centre", "right"] = "left",
    *,
    dark: bool = False,
    quiet: Ink = "ink3",
) -> int:
    """Draw a key cap; *at* is its left, centre or right middle. Return its width.

    Of a key that was learnt a letter is left, in the same place, in *quiet* ink.
    """
    wide, high = cap_width(canvas, label), canvas.tall(26)
    x = at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
    rect = pygame.Rect(round(x), round(at[1] - high / 2), wide, high)
    ink: Ink
    edge, fill, ink = ("on_pine2", "pine_deep", "on_pine") if dark else ("edge", "card", "ink")
    corner, role = canvas.px(RADIUS["key"]), "small_b"
    if label in canvas.learnt:
        ink, role = "on_pine2" if dark else quiet, "small"
    else:
        rounded(canvas, rect, edge, corner)
        rounded(canvas, (rect.x + 1, rect.y + 1, wide - 2, high - 4), fill, corner - 1)
    lead = canvas.type(role)[1]
    draw_line(canvas, label, (rect.centerx, rect.centery - lead / 2 - 1), role, ink, "centre")
    return wide


def press_area(
    canvas: Canvas,
    name: str,
    box: Box,
    label: str,
    *,
    role: Role = "button",
    group: str = "",
    enabled: bool = True,
    value: float = 0.0,
) -> pygame.Rect:
    """Note that *box* can be pressed, at least as large as a finger needs; return the box."""
    rect = rect_of(box)
    most = canvas.px(40)
    hit = rect.inflate(max(0, most - rect.w), max(0, most - rect.h))
    canvas.add(Region(name, hit, label, role, group, enabled, value=value))
    return rect


def button(  # noqa: PLR0913 - what a button is made of
    canvas: Canvas,
    name: str,
    box: Box,
    label: str,
    *,
    picture: str | None = None,
    key: str | None = None,
    kind: Kind = "plain",
    group: str = "",
    enabled: bool = True,
    centred: bool = False,
    says: str | None = None,
) -> pygame.Rect:
    """Draw a button with its words, its icon and the key that does the same."""
    rect = press_area(canvas, name, box, says or label, group=group, enabled=enabled)
    fill, ink, edge = STYLES[kind]
    radius = canvas.px(RADIUS["card"])
    if canvas.focus == name:
        focus_ring(canvas, rect, radius)
    face = rect.move(0, 1) if canvas.pressed == name else rect
    if not enabled:
        fill, ink, edge = ("sunk", "ink3", "rule")
    elif canvas.hover == name and kind in ("plain", "quiet"):
        fill = "lamp_pale"
    if fill:
        rounded(canvas, face, fill, radius, edge=edge, line=2 if edge else 0)
    _button_words(canvas, face, label, picture, key, ink, centred=centred, dark=kind == "main")
    return rect


def _button_words(
    canvas: Canvas,
    face: pygame.Rect,
    label: str,
    picture: str | None,
    key: str | None,
    ink: str,
    *,
    centred: bool,
    dark: bool,
) -> None:
    size, gap, side = canvas.tall(22), canvas.px(10), canvas.px(14)
    words = width(canvas, label, "body_b")
    keyed = cap_width(canvas, key) if key else 0
    whole = words + (size + (gap if label else 0) if picture else 0)
    left = face.x + side
    if centred or whole + keyed + 2 * side + gap > face.w:
        left = face.centerx - (whole + (keyed + gap if key else 0)) // 2
    if picture:
        icon(canvas, picture, (left + size / 2, face.centery), size, ink)
        left += size + gap
    lead = canvas.type("body_b")[1]
    draw_line(canvas, label, (left, face.centery - lead / 2), "body_b", ink)
    if key:
        at = left + words + gap if centred else face.right - side
        align: Literal["left", "right"] = "left" if centred else "right"
        quiet = "ink3" if ink == "ink" else ink
        dark = dark and not canvas.theme.high
        cap(canvas, key, (at, face.centery), align, dark=dark, quiet=quiet)


def button_width(
    canvas: Canvas, label: str, *, picture: bool = False, key: str | None = None
) -> int:
    """Return how wide a button must be for its words."""
    wide = width(canvas, label, "body_b") + 2 * canvas.px(16)
    wide += canvas.tall(22) + canvas.px(10) if picture else 0
    return wide + (cap_width(canvas, key) + canvas.px(14) if key else 0)


def tag_size(canvas: Canvas, label: str, *, picture: bool = False) -> tuple[int, int]:
    """Return how large a tag is."""
    wide = width(canvas, label, "small_b") + 2 * canvas.px(10)
    return wide + (canvas.tall(16) + canvas.px(6) if picture else 0), canvas.tall(28)


def tag(
    canvas: Canvas,
    label: str,
    at: tuple[float, float],
    *,
    fill: Ink = "sunk",
    ink: Ink = "ink",
    picture: str | None = None,
) -> pygame.Rect:
    """Draw a small label with round ends; *at* is its top left. Return its box."""
    wide, high = tag_size(canvas, label, picture=picture is not None)
    side, size = canvas.px(10), canvas.tall(16)
    rect = rounded(canvas, (*at, wide, high), fill, high / 2)
    if canvas.theme.high:
        rounded(canvas, rect, None, high / 2, edge="edge", line=1)
    left = rect.x + side
    if picture:
        icon(canvas, picture, (left + size / 2, rect.centery), size, ink)
        left += size + canvas.px(6)
    draw_line(canvas, label, (left, rect.centery - canvas.type("small_b")[1] / 2), "small_b", ink)
    return rect


def segments(
    canvas: Canvas, name: str, box: Box, options: tuple[tuple[str, str], ...], chosen: str
) -> pygame.Rect:
    """Draw a switch of a few options, (value, label) each; pressing gives "name:value"."""
    rect = rounded(canvas, box, "sunk", canvas.px(12), edge="edge", line=2)
    wide = (rect.w - 8) / len(options)
    for n, (value, label) in enumerate(options):
        left = rect.x + 4 + n * wide
        part = pygame.Rect(round(left), rect.y + 4, round(left + wide) - round(left), rect.h - 8)
        region = f"{name}:{value}"
        on = value == chosen
        says = f"{label}, chosen" if on else label
        press_area(canvas, region, part, says, role="option", group=name)
        if canvas.focus == region:
            focus_ring(canvas, part, canvas.px(9))
        if on or canvas.hover == region:
            rounded(canvas, part, "sel" if on else "lamp_pale", canvas.px(9))
        ink = "on_sel" if on else "ink"
        role = "body_b" if on else "body"
        role = role if width(canvas, label, role) < part.w - 8 else role.replace("body", "small")
        lead = canvas.type(role)[1]
        draw_line(canvas, label, (part.centerx, part.centery - lead / 2), role, ink, "centre")
    return rect


def switch(canvas: Canvas, name: str, box: Box, *, on: bool, label: str) -> pygame.Rect:
    """Draw an on-off switch with its state in a word."""
    rect = press_area(canvas, name, box, f"{label}: {'on' if on else 'off'}", role="toggle")
    track = pygame.Rect(rect.x, rect.centery - canvas.px(15), canvas.px(56), canvas.px(30))
    if canvas.focus == name:
        focus_ring(canvas, track, canvas.px(15))
    rounded(canvas, track, "sel" if on else "sunk", canvas.px(15), edge="edge", line=2)
    x = track.right - canvas.px(15) if on else track.x + canvas.px(15)
    disc(canvas, (x, track.centery), canvas.px(10), "on_sel" if on else "edge")
    lead = canvas.type("body")[1]
    draw_line(
        canvas, "on" if on else "off", (track.right + canvas.px(12), track.centery - lead / 2)
    )
    return rect


def slider(canvas: Canvas, name: str, box: Box, value: float, label: str) -> pygame.Rect:
    """Draw a slider at *value* (0 to 1); arrows move it, dragging too."""
    says = f"{label}: {round(value * 100)} of 100"
    rect = press_area(canvas, name, box, says, role="slider", value=value)
    track = pygame.Rect(rect.x, rect.centery - canvas.px(4), rect.w, canvas.px(8))
    rounded(canvas, track, "sunk", canvas.px(4), edge="edge", line=2)
    x = track.x + canvas.px(12) + (track.w - canvas.px(24)) * value
    rounded(canvas, (track.x, track.y, x - track.x, track.h), "sel", canvas.px(4))
    knob = pygame.Rect(
        round(x) - canvas.px(12), rect.centery - canvas.px(12), canvas.px(24), canvas.px(24)
    )
    if canvas.focus == name:
        focus_ring(canvas, knob, canvas.px(12))
    disc(canvas, knob.center, canvas.px(12), "card", edge="sel", line=canvas.px(3))
    return rect


def rule(canvas: Canvas, left: float, right: float, y: float) -> None:
    """Draw a hairline between two things."""
    pygame.draw.line(
        canvas.surface, canvas.ink("rule"), (round(left), round(y)), (round(right), round(y))
    )


def thread(canvas: Canvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw a thin pale line with a dark edge: it shows on anything."""
    stroke(canvas, [start, end], "ink", canvas.px(5))
    stroke(canvas, [start, end], "card", canvas.px(2))


def lines_of(canvas: Canvas, words: str, role: str, room: float) -> int:
    """Return how many lines a text takes."""
    return len(wrap(canvas, words, role, room))
