"""Two to four choices on a page of the clipboard. Order and numbers tell them apart."""

from dataclasses import dataclass

import pygame

from game.sim.cues import KINDS, Kind
from game.view.canvas import Canvas
from game.view.clipboard import draw_way_back
from game.view.option import Option, draw_option
from game.view.patience import Waiting, draw_breaths
from game.view.quote import draw_quote
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, height, width
from game.view.theme import KINDS as LOOKS
from game.view.widgets import cap_width, rule

LARGE = 1.5
LONG_QUOTE, SHORT_QUOTE = 4, 2
"""Lines of the quote: fewer where the choices need the room."""


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """What stands on it: choices as (id, words, note)."""

    quote: str
    choices: tuple[tuple[str, str, str], ...]
    lamps: frozenset[Kind]
    waiting: Waiting | None = None


def draw_answers(canvas: Canvas, paper: pygame.Rect, page: AnswersPage) -> None:
    """Draw the page on *paper*."""
    inside = paper.inflate(-canvas.px(20), 0)
    foot = _foot_height(canvas, page)
    top = paper.y + canvas.px(22)
    room = paper.bottom - foot - top
    lines = _quote_lines(canvas, inside, page, room)
    y = top
    if page.quote:
        y = draw_quote(canvas, inside, y, page.quote, lines) + canvas.px(10)
    if canvas.text < LARGE:
        draw_line(canvas, "You could say", (inside.x + canvas.px(6), y), "h3")
        y += canvas.type("h3")[1] + canvas.px(2)
    box = pygame.Rect(paper.x, y, paper.w, paper.bottom - foot - y)
    with scrolling(canvas, "answers", box) as area:
        at = area.top + canvas.px(6)
        for n, choice in enumerate(page.choices):
            at = _choice(canvas, inside, at, n, choice) + canvas.px(8)
        area.bottom = at
    _foot(canvas, paper, inside, page)


def _choice(
    canvas: Canvas, inside: pygame.Rect, top: int, number: int, choice: tuple[str, str, str]
) -> int:
    name, words, sub = choice
    says = f"{number + 1}: {words}"
    option = Option(f"choose:{name}", words, str(number + 1), sub=sub, group="choices", says=says)
    return draw_option(canvas, option, inside.x, top, inside.w, role="lead", pad=8)


def _quote_lines(canvas: Canvas, inside: pygame.Rect, page: AnswersPage, room: int) -> int:
    """Return how long the quote may be, so that the choices fit if they can."""
    if canvas.text >= LARGE:
        return SHORT_QUOTE
    px, lead = canvas.px, canvas.type("small")[1]
    wide = inside.w - px(34) - cap_width(canvas, "1")
    need = sum(
        height(canvas, words, "lead", wide) + px(24) + (lead if sub else 0)
        for _, words, sub in page.choices
    )
    need += canvas.type("h3")[1] + px(30)
    return LONG_QUOTE if room - need >= LONG_QUOTE * lead + px(12) else SHORT_QUOTE


def _foot_height(canvas: Canvas, page: AnswersPage) -> int:
    back = max(canvas.px(40), canvas.type("small")[1] + canvas.px(14)) + canvas.px(8)
    return back + (canvas.type("small")[1] + canvas.px(12) if _reads(canvas, page) else 0)


def _reads(canvas: Canvas, page: AnswersPage) -> bool:
    return bool(page.lamps) and canvas.text < LARGE


def _foot(canvas: Canvas, paper: pygame.Rect, inside: pygame.Rect, page: AnswersPage) -> None:
    """Draw what will be read with the answer, and the way back."""
    px = canvas.px
    if _reads(canvas, page):
        y = paper.bottom - _foot_height(canvas, page) + px(2)
        rule(canvas, inside.x + px(6), inside.right - px(6), y)
        _reading(canvas, inside, y + px(5), page.lamps)
    back = draw_way_back(canvas, paper, "back", "my notes")
    if page.waiting and inside.right - back.right > page.waiting.breaths * canvas.tall(18):
        draw_breaths(canvas, inside.right - px(4), back.centery, page.waiting, dark=False)


def _reading(canvas: Canvas, inside: pygame.Rect, y: int, lamps: frozenset[Kind]) -> None:
    px, size, lead = canvas.px, canvas.tall(18), canvas.type("small")[1]
    at = inside.x + px(6)
    at = draw_line(canvas, "You read", (at, y), "small", "ink2").right + px(12)
    for kind in (k for k in KINDS if k in lamps):
        name, picture, _ = LOOKS[kind]
        icon(canvas, picture, (at + size / 2, y + lead / 2), size)
        at = draw_line(canvas, name, (at + size + px(6), y), "small_b").right + px(14)
    if inside.right - at >= width(canvas, "troubled", "small"):
        draw_line(canvas, "troubled", (at - px(4), y), "small", "ink2")
