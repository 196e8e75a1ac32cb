"""The foot of a drill: how far one is, a hint or what was there, and the buttons."""

import pygame

from game.practice.answered import NOTHING
from game.screens.drill_scene import Asked
from game.view.canvas import Canvas
from game.view.drill_board import draw_marks
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import Kind, button, button_width, panel

LINES = 5
"""Lines of text the foot has room for."""
COUNTED = "A hint, because you asked. Hints are counted."
DOTS = 10
"""More trials than this are counted, not dotted."""

Button = tuple[str, str, str | None, str, bool]
"""Region, words, icon, key, and whether it is the one that goes on."""


def is_compact(canvas: Canvas) -> bool:
    """Tell whether words stand at the top, and the foot is one row: large text, a low window."""
    return canvas.text > 1.25 or canvas.size[1] < canvas.px(640)  # noqa: PLR2004 - steps of text


def draw_foot(
    canvas: Canvas, gap: int, asked: Asked, chosen: str | None, *, hinted: bool, ringed: bool
) -> int:
    """Draw it; return where it begins."""
    w, h = canvas.size
    buttons = _buttons(asked, ringed=ringed)
    pad, compact = canvas.px(20), is_compact(canvas)
    tall = canvas.tall(44) if compact else LINES * canvas.type("body")[1] + pad
    box = pygame.Rect(gap, h - tall - canvas.px(20), w - 2 * gap, tall)
    if compact:
        box.move_ip(0, canvas.px(6))
        right = _place(canvas, box, buttons, tall, chosen)
        line = f"{asked.number + 1} of {asked.of}"
        if width(canvas, line, "h3") < right - box.x:
            draw_line(canvas, line, (box.x, box.centery - canvas.type("h3")[1] / 2), "h3")
        return box.y
    panel(canvas, box, "paper", 16)
    right = _place(canvas, box.inflate(-2 * pad, -pad), buttons, canvas.tall(52), chosen)
    left = _progress(canvas, box, asked, right)
    words = pygame.Rect(left, box.y + pad // 2, right - left - pad, box.h - pad)
    spare = words.h - words_height(canvas, asked, words.w, hinted=hinted)
    words.inflate_ip(0, -max(0, spare))
    draw_words(canvas, words, asked, hinted=hinted)
    return box.y


def _buttons(asked: Asked, *, ringed: bool) -> list[Button]:
    """Return what can be done, what goes on last."""
    rows: list[Button] = []
    if asked.heard:
        rows.append(("again", "Hear again", "volume-2", "R", False))
    elif asked.told and asked.told.right != NOTHING and not asked.blind:
        rows.append(("again", "No ring" if ringed else "Ring it", "circle", "R", False))
    if asked.told:
        words = "How it went" if asked.last else "Next"
        return [*rows, ("next", words, "arrow-right", "Enter", True)]
    if not asked.blind:
        rows.append(("hint", "Hint", "lightbulb", "H", False))
    return [*rows, ("choose", "Choose", None, "Enter", True)]


def _place(
    canvas: Canvas, box: pygame.Rect, buttons: list[Button], high: int, chosen: str | None
) -> int:
    """Draw the buttons at the right; return where they begin. Icons go where room is short."""
    gap = canvas.px(14)
    icons = True
    wides = [button_width(canvas, b[1], picture=b[2] is not None, key=b[3]) for b in buttons]
    if sum(wides) + gap * len(wides) > box.w - canvas.px(80) * canvas.text:
        icons = False
        wides = [button_width(canvas, b[1], key=b[3]) for b in buttons]
    left = x = box.right - sum(wides) - gap * (len(wides) - 1)
    y = box.centery - high // 2
    for (region, words, symbol, key, main), wide in zip(buttons, wides, strict=True):
        enabled = region != "choose" or chosen is not None
        kind: Kind = "main" if main else "plain"
        picture = symbol if icons else None
        at = (x, y, wide, high)
        button(canvas, region, at, words, picture=picture, key=key, kind=kind, enabled=enabled)
        x += wide + gap
    return left - canvas.px(16)


def _progress(canvas: Canvas, box: pygame.Rect, asked: Asked, right: int) -> int:
    """Draw how far one is: a count, and dots where there is room; return where words begin."""
    pad = canvas.px(24)
    count = f"{asked.number + 1} of {asked.of}"
    wide = canvas.px(32) * asked.of
    dots = asked.of <= DOTS and right - box.x - wide > canvas.px(360) * canvas.text
    lead = canvas.type("h3")[1]
    y = box.y + canvas.px(16) if dots else box.centery - lead / 2
    line = draw_line(canvas, count, (box.x + pad, y), "h3")
    if not dots:
        return line.right + pad
    end = draw_marks(
        canvas, box.x + pad, line.bottom + canvas.px(26), asked.marks, asked.of, asked.number
    )
    return end + pad


def draw_words(canvas: Canvas, box: pygame.Rect, asked: Asked, *, hinted: bool) -> None:
    """Write what was there, or the hint that was asked for, or that there is no haste."""
    with scrolling(canvas, "told", box) as area:
        y = area.top
        for words, role, ink in rows_of(asked, hinted=hinted):
            y = draw_text(canvas, words, (box.x, y), role, ink, room=box.w).bottom + 2
        area.bottom = y


def words_height(canvas: Canvas, asked: Asked, room: int, *, hinted: bool) -> int:
    """Return how high these words are in a width."""
    rows = rows_of(asked, hinted=hinted)
    return sum(height(canvas, words, role, room) + 2 for words, role, _ in rows)


def rows_of(asked: Asked, *, hinted: bool) -> list[tuple[str, str, str]]:
    """Return these words, each with its role and ink."""
    silent = asked.heard.silent if asked.heard else None
    if asked.told and not asked.blind:
        rest = [(words, "small", "ink") for words in asked.told.words]
        return [(asked.told.title, "body_b", "ink"), *rest]
    if asked.told:
        return [("Kept. Thank you.", "body", "ink")]
    if hinted:
        return [(asked.hint, "body", "ink"), (COUNTED, "small", "ink2")]
    if silent:
        words = f"No sound: {silent}. Its melody stands for the voice, and the record says so."
        return [(words, "small", "ink2")]
    return [
        (
            "Listen as often as you like." if asked.heard else "Look as long as you like.",
            "body",
            "ink2",
        )
    ]
