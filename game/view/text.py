"""Text: wrapped, measured, drawn, kept. Every string on the screen passes here."""

from collections.abc import Sequence
from typing import Literal

import pygame

from game.view.canvas import Canvas, Ink

Align = Literal["left", "centre", "right"]


def width(canvas: Canvas, words: str, role: str) -> int:
    """Return how wide a line of text is, in pixels."""
    return canvas.art.wide(canvas.type(role)[0], words)


def wrap(canvas: Canvas, words: str, role: str, room: float) -> list[str]:
    """Return the lines of a text that is *room* pixels wide at most; a long word is cut."""
    font = canvas.type(role)[0]
    key = (words, id(font), round(room))
    return list(canvas.art.lines(key, lambda: tuple(_wrap(font, words, room))))


def _wrap(font: pygame.font.Font, words: str, room: float) -> list[str]:
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if font.size(longer)[0] <= room or not line:
                line = longer
            else:
                lines.append(line)
                line = word
            while font.size(line)[0] > room and len(line) > 1:
                fits = _fitting(font, line, room)
                lines.append(line[:fits])
                line = line[fits:]
        lines.append(line)
    return lines


def _fitting(font: pygame.font.Font, line: str, room: float) -> int:
    """Return how many characters of a line fit, at least one."""
    return max(1, next((n for n in range(len(line), 0, -1) if font.size(line[:n])[0] <= room), 1))


def height(canvas: Canvas, words: str, role: str, room: float) -> int:
    """Return how high a wrapped text is, in pixels."""
    return len(wrap(canvas, words, role, room)) * canvas.type(role)[1]


def shorten(canvas: Canvas, words: str, role: str, room: float) -> str:
    """Return a line that fits, its end cut with an ellipsis."""
    if width(canvas, words, role) <= room:
        return words
    font = canvas.type(role)[0]
    return words[: _fitting(font, words, room - font.size("…")[0])].rstrip(" .,;") + "…"


def tail_of(canvas: Canvas, words: str, role: str, room: float) -> str:
    """Return the end of a line that is too long: what was said last is what is answered."""
    if width(canvas, words, role) <= room:
        return words
    parts = words.split(" ")
    while len(parts) > 1 and width(canvas, "…" + " ".join(parts), role) > room:
        parts = parts[1:]
    return "…" + " ".join(parts)


def draw_line(
    canvas: Canvas,
    words: str,
    at: tuple[float, float],
    role: str = "body",
    ink: Ink = "ink",
    align: Align = "left",
) -> pygame.Rect:
    """Draw one line; `at` is the top left, top centre or top right of its lead. Return its box."""
    font, lead = canvas.type(role)
    colour = canvas.ink(ink)
    key = ("text", words, id(font), colour)
    picture = canvas.art.keep(key, lambda: font.render(words, True, colour))  # noqa: FBT003 - pygame's antialias
    x = (
        at[0]
        - {"left": 0.0, "centre": picture.get_width() / 2, "right": picture.get_width()}[align]
    )
    box = pygame.Rect(round(x), round(at[1]), picture.get_width(), lead)
    canvas.surface.blit(picture, (box.x, box.y + (lead - picture.get_height()) // 2))
    return box


def draw_text(
    canvas: Canvas,
    words: str,
    at: tuple[float, float],
    role: str = "body",
    ink: Ink = "ink",
    *,
    room: float | None = None,
    align: Align = "left",
    lines: int | None = None,
) -> pygame.Rect:
    """Draw wrapped text, at most *lines* lines; return the box it covers."""
    rows: Sequence[str] = wrap(canvas, words, role, room) if room else words.split("\n")
    if lines is not None and len(rows) > lines:
        rows = rows[:lines]
        rows = [*rows[:-1], shorten(canvas, rows[-1] + "…", role, room or 1e9)]
    lead = canvas.type(role)[1]
    boxes = [
        draw_line(canvas, row, (at[0], at[1] + n * lead), role, ink, align)
        for n, row in enumerate(rows)
    ]
    return boxes[0].unionall(boxes[1:])
