"""Tell someone: whom, what, and the very sentence, which changes as notes are ticked."""

from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.clipboard import draw_way_back, way_back_width
from game.view.option import Option, draw_option
from game.view.patience import Waiting, draw_breaths
from game.view.scroll import scrolling
from game.view.shapes import rounded
from game.view.text import draw_line, draw_text, height
from game.view.widgets import button, button_width

LARGE = 1.5
WAY_BACK = "my notes"
RING = 8
"""Pixels of the design that stay free for the ring around Say it."""


@dataclass(frozen=True, slots=True)
class TellPage:
    """What stands on it: people and notes as (id, words, chosen)."""

    people: tuple[tuple[str, str, bool], ...]
    notes: tuple[tuple[str, str, bool], ...]
    sentence: str
    told: frozenset[str] = frozenset()
    """Who was told already, in this moment."""
    waiting: Waiting | None = None


def draw_tell(canvas: Canvas, paper: pygame.Rect, page: TellPage) -> None:
    """Draw the page on *paper*: the sentence and Say it stay, what is above scrolls."""
    inside = paper.inflate(-canvas.px(20), 0)
    whole = canvas.text >= LARGE
    top = paper.y + canvas.px(18)
    foot = canvas.tall(46) + canvas.px(20)
    said = 0 if whole else _sentence_height(canvas, inside, page) + canvas.px(10)
    box = pygame.Rect(paper.x, top, paper.w, paper.bottom - foot - said - top)
    with scrolling(canvas, "tell", box) as area:
        y = _people(canvas, inside, area.top, page)
        y = _notes(canvas, inside, y, page)
        if whole:
            y = _sentence(canvas, inside, y + canvas.px(8), page)
        area.bottom = y + canvas.px(8)
    if not whole:
        _sentence(canvas, inside, min(area.bottom, box.bottom) + canvas.px(4), page)
    _foot(canvas, paper, page)


def _people(canvas: Canvas, inside: pygame.Rect, top: int, page: TellPage) -> int:
    y = _heading(canvas, inside, top, "Tell whom?", "")
    for name, words, on in page.people:
        sub = "has been told" if name in page.told else ""
        picture = "circle-dot" if on else "circle"
        says = f"Tell {words}" + (", chosen" if on else "")
        option = Option(
            f"who:{name}", words, picture=picture, sub=sub, on=on, group="people", says=says
        )
        y = draw_option(canvas, option, inside.x, y, inside.w, role="body", pad=8)
        y += canvas.px(6)
    return y


def _notes(canvas: Canvas, inside: pygame.Rect, top: int, page: TellPage) -> int:
    ticked = sum(on for _, _, on in page.notes)
    count = f"{ticked} of {len(page.notes)}" if page.notes else ""
    y = _heading(canvas, inside, top + canvas.px(2), "What did you see?", count)
    if not page.notes:
        words = "Nothing is noted yet. What you note can be told."
        room = inside.w - canvas.px(12)
        at = (inside.x + canvas.px(6), y)
        return draw_text(canvas, words, at, "body", "ink2", room=room).bottom + canvas.px(8)
    for name, words, on in page.notes:
        picture = "square-check-big" if on else "square"
        says = f"{words}: {'told' if on else 'left out'}"
        option = Option(
            f"tick:{name}", words, picture=picture, on=on, group="ticks", says=says, role="toggle"
        )
        y = draw_option(canvas, option, inside.x, y, inside.w, role="body", pad=8)
        y += canvas.px(6)
    return y


def _heading(canvas: Canvas, inside: pygame.Rect, y: int, words: str, right: str) -> int:
    px = canvas.px
    draw_line(canvas, words, (inside.x + px(6), y), "h3")
    if right:
        at = (inside.right - px(6), y + px(3))
        draw_line(canvas, right, at, "small_b", "ink2", "right")
    return y + canvas.type("h3")[1] + px(8)


def _sentence_height(canvas: Canvas, inside: pygame.Rect, page: TellPage) -> int:
    words = height(canvas, f"“{page.sentence}”", "lead", inside.w - canvas.px(24))
    return words + canvas.type("small")[1] + canvas.px(14)


def _sentence(canvas: Canvas, inside: pygame.Rect, y: int, page: TellPage) -> int:
    """Draw what will be said, on pine; return where it ends."""
    px = canvas.px
    box = pygame.Rect(inside.x, y, inside.w, _sentence_height(canvas, inside, page))
    edge, line = ("edge", 2) if canvas.theme.high else (None, 0)
    rounded(canvas, box, "pine", px(10), edge=edge, line=line)
    draw_line(canvas, "You will say", (box.x + px(12), box.y + px(5)), "small", "on_pine2")
    at = (box.x + px(12), box.y + px(5) + canvas.type("small")[1])
    draw_text(canvas, f"“{page.sentence}”", at, "lead", "on_pine", room=box.w - px(24))
    return box.bottom


def _foot(canvas: Canvas, paper: pygame.Rect, page: TellPage) -> None:
    px, high = canvas.px, canvas.tall(46)
    needs = way_back_width(canvas, WAY_BACK) + px(RING)
    pictured = button_width(canvas, "Say it", picture=True, key="Enter")
    picture = "megaphone" if paper.w - px(12) - pictured >= needs else None
    wide = pictured if picture else button_width(canvas, "Say it", key="Enter")
    box = pygame.Rect(paper.right - px(12) - wide, paper.bottom - px(10) - high, wide, high)
    button(canvas, "say", box, "Say it", picture=picture, key="Enter", kind="main")
    back = draw_way_back(canvas, paper, "back", WAY_BACK if box.x - paper.x >= needs else "")
    if page.waiting and box.x - back.right > page.waiting.breaths * canvas.tall(18):
        draw_breaths(canvas, box.x - px(8), back.centery, page.waiting, dark=False)
