"""What became of them: the story first, counts second, never a bare score."""

from collections.abc import Callable, Sequence

import pygame

from game.patient.staging import Stances
from game.review.page import Card, Debrief
from game.screens.film import Film
from game.view.canvas import Canvas
from game.view.flow import Row, side_buttons, wrapped_buttons
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import icon, rounded
from game.view.text import draw_line, draw_text, height, width
from game.view.theme import GRADES
from game.view.widgets import button, button_width, panel, tag

ICONS = {"Noticed": "eye", "Read": "lamp", "Said": "message-circle"}


def draw_summary(
    canvas: Canvas,
    debrief: Debrief,
    film: Film,
    stances_at: Callable[[float], Stances],
    answer: str,
) -> None:
    """Draw the outcome, the three counts, and what went well."""
    wall(canvas)
    top = header(canvas, f"What became of {debrief.them}", debrief.title)
    w, h = canvas.size
    gap, high = canvas.px(24), canvas.tall(52)
    box = pygame.Rect(gap, top, w - 2 * gap + canvas.px(8), h - top - high - 2 * gap)
    rest = _buttons(canvas, debrief, pygame.Rect(gap, h - high - gap, w - 2 * gap, high))
    with scrolling(canvas, "summary", box) as area:
        width_in = box.w - canvas.px(24)
        y = _story(canvas, debrief, film, stances_at, pygame.Rect(box.x + 4, area.top, width_in, 0))
        y = _cards(canvas, debrief, pygame.Rect(box.x + 4, y + canvas.px(16), width_in, 0))
        y = _truth(canvas, debrief, answer, pygame.Rect(box.x + 4, y + canvas.px(16), width_in, 0))
        inside = pygame.Rect(box.x + 4, y, width_in, 0)
        y = wrapped_buttons(canvas, rest, inside, y + canvas.px(16)) if rest else y
        area.bottom = y + canvas.px(8)


def _story(
    canvas: Canvas,
    debrief: Debrief,
    film: Film,
    stances_at: Callable[[float], Stances],
    box: pygame.Rect,
) -> int:
    side = canvas.px(350) if box.w > canvas.px(900) and canvas.text < 2 else 0  # noqa: PLR2004
    pad = canvas.px(28)
    text = pygame.Rect(box.x + side, box.y, box.w - side, 0)
    room = text.w - 2 * pad
    ending = debrief.ending
    story = f"“{ending.story}”" if ending else "You broke off. What became of them is not told."
    extra = [line for line in (ending.cap if ending else "",) if line]
    text.h = canvas.tall(28) + 2 * pad + height(canvas, story, "quote_l", room) + canvas.px(12)
    text.h += sum(height(canvas, line, "body", room) + canvas.px(8) for line in extra)
    text.h = max(text.h, canvas.px(250) if side else 0)
    panel(canvas, text, "paper", 16, low=True)
    y = text.y + pad
    if ending:
        _, symbol, ink = GRADES[ending.grade]
        y = tag(canvas, ending.words, (text.x + pad, y), picture=symbol, ink=ink).bottom
    y = draw_text(canvas, story, (text.x + pad, y + canvas.px(12)), "quote_l", room=room).bottom
    for line in extra:
        y = draw_text(canvas, line, (text.x + pad, y + canvas.px(8)), room=room).bottom
    if side:
        frame = pygame.Rect(box.x, box.y, side - canvas.px(16), text.h)
        panel(canvas, frame, "card", 12, low=True)
        inner = frame.inflate(-canvas.px(12), -canvas.px(12))
        film.frame(canvas, stances_at(debrief.plot.end), inner, None, whole=True)
    return text.bottom


def _cards(canvas: Canvas, debrief: Debrief, box: pygame.Rect) -> int:
    columns = 3 if box.w > canvas.px(860) * max(1.0, canvas.text * 0.8) else 1
    gap = canvas.px(16)
    wide = (box.w - gap * (columns - 1)) // columns
    rooms = wide - canvas.px(40)
    high = max(_card_height(canvas, card, rooms) for card in debrief.cards)
    for n, card in enumerate(debrief.cards):
        x = box.x + n % columns * (wide + gap)
        _card(canvas, card, pygame.Rect(x, box.y + n // columns * (high + gap), wide, high))
    rows = -(-len(debrief.cards) // columns)
    return box.y + rows * (high + gap) - gap


def _card_height(canvas: Canvas, card: Card, room: int) -> int:
    lines = sum(height(canvas, line, "small", room) + 2 for line in card.lines)
    return canvas.type("h2")[1] + canvas.px(60) + lines


def _card(canvas: Canvas, card: Card, box: pygame.Rect) -> None:
    panel(canvas, box, "paper", 16, low=True)
    pad = canvas.px(20)
    lead = canvas.type("h2")[1]
    y = box.y + canvas.px(12)
    symbol = ICONS.get(card.title, "circle")
    icon(canvas, symbol, (box.x + pad + canvas.px(12), y + lead / 2), canvas.tall(24), "mark")
    name = draw_line(canvas, card.title, (box.x + pad + canvas.tall(34), y + 4), "h3")
    count = draw_line(
        canvas, f"{card.right} of {card.of}", (box.right - pad, y), "h2", align="right"
    )
    if width(canvas, card.word, "small") < count.x - name.right - canvas.px(16):
        at = (name.right + canvas.px(10), name.centery - canvas.type("small")[1] / 2)
        draw_line(canvas, card.word, at, "small", "ink2")
    y += lead + canvas.px(10)
    _pips(canvas, card, pygame.Rect(box.x + pad, y, box.w - 2 * pad, canvas.px(12)))
    y += canvas.px(24)
    for line in card.lines:
        y = draw_text(canvas, line, (box.x + pad, y), "small", room=box.w - 2 * pad).bottom + 2


def _pips(canvas: Canvas, card: Card, box: pygame.Rect) -> None:
    """Draw a row of ticks: filled for what was right; one bar where they are many."""
    count = max(1, card.of)
    gap = canvas.px(4)
    wide = (box.w - gap * (count - 1)) / count
    if wide < gap * 2:
        rounded(canvas, box, "sunk", box.h / 2, edge="ink", line=2)
        share = pygame.Rect(box.x, box.y, round(box.w * card.right / count), box.h)
        rounded(canvas, share, "sel", box.h / 2)
        return
    for n in range(card.of):
        pip = pygame.Rect(round(box.x + n * (wide + gap)), box.y, round(wide), box.h)
        fill = "sel" if n < card.right else "card"
        rounded(canvas, pip, fill, box.h / 2, edge="ink", line=2)


def _truth(canvas: Canvas, debrief: Debrief, answer: str, box: pygame.Rect) -> int:
    """Draw the trainee's own words beside what was going on, what went well, what to try."""
    parts = [("What you thought", f"“{answer}”")] if answer else []
    parts += [("What was going on", debrief.hidden)] if debrief.hidden else []
    for name, lines in (
        ("What you did well", debrief.well),
        ("What to try next", debrief.next),
        ("What else there was", debrief.facts),
    ):
        parts += [(name if n == 0 else "", line) for n, line in enumerate(lines)]
    if not parts:
        return box.y
    pad = canvas.px(24)
    side = max(width(canvas, name, "body_b") for name, _ in parts) + canvas.px(24)
    stacked = side > box.w // 2
    side = 0 if stacked else side
    room = box.w - 2 * pad - side
    names = sum(canvas.type("body_b")[1] for name, _ in parts if name and stacked)
    box.h = sum(height(canvas, w, "body", room) + canvas.px(10) for _, w in parts) + 2 * pad + names
    panel(canvas, box, "paper", 16, low=True)
    y = box.y + pad
    for name, words in parts:
        if name:
            line = draw_line(canvas, name, (box.x + pad, y), "body_b")
            y = line.bottom if stacked else y
        y = draw_text(canvas, words, (box.x + pad + side, y), room=room).bottom + canvas.px(10)
    return box.bottom


def _buttons(canvas: Canvas, debrief: Debrief, box: pygame.Rect) -> Sequence[Row]:
    """Draw the way out, and what fits beside it; return what does not."""
    rows: list[Row] = [
        ("survey", f"{debrief.their.capitalize()} survey", "clipboard-list", "V"),
        ("print", "Print", "file-text", "P"),
        ("plot", "How it went", "activity", None),
        ("replay", "Play it again", "rotate-ccw", None),
        ("transcript", "What was said", "list", "H"),
    ]
    rows = rows if debrief.survey.rows else rows[1:]
    wide = button_width(canvas, "Done", picture=True, key="Enter") + canvas.px(40)
    left = pygame.Rect(box.x, box.y, box.w - wide - canvas.px(16), box.h)
    rest = side_buttons(canvas, rows, left)
    done = (box.right - wide, box.y, wide, box.h)
    button(canvas, "done", done, "Done", picture="check", key="Enter", kind="main")
    return rest
