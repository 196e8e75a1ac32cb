"""The four observations of a frozen zone: what is looked at stays in view beside them."""

from dataclasses import dataclass

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.clipboard import draw_way_back
from game.view.option import Option, draw_option
from game.view.scroll import scrolling
from game.view.shapes import icon, rounded
from game.view.text import draw_line, draw_text, height
from game.view.theme import ZONES
from game.view.tune import Tune, told
from game.view.tune_strip import draw_compact_strip, draw_strip, sentence, small_strip_height

ROWS = 3
LARGE = 1.5
FULL = "Three notes are on the clipboard. Take one back to make room."


@dataclass(frozen=True, slots=True)
class LookPage:
    """What stands on it: observations as (id, words, noted), and the notes so far."""

    zone: Zone
    seen: tuple[tuple[str, str, bool], ...]
    notes: tuple[tuple[Zone, str], ...]
    full: bool = False
    """No room for another note."""
    lens: tuple[tuple[int, int], int] | None = None
    """Centre and radius of the lens where it lies on the page."""
    tune: Tune | None = None
    """Of the voice: how the last line sounded, and `head`, how many seconds of it were said."""
    head: float = 0.0


def lens_on(canvas: Canvas, paper: pygame.Rect) -> tuple[tuple[int, int], int]:
    """Return where the lens lies on the page of a narrow window."""
    radius = min(canvas.px(104), paper.w // 4, paper.h // 5)
    return (paper.right - radius - canvas.px(24), paper.y + radius + canvas.px(26)), radius


def draw_look(canvas: Canvas, paper: pygame.Rect, page: LookPage) -> None:
    """Draw the page on *paper*."""
    px = canvas.px
    inside = paper.inflate(-px(20), 0)
    y = _heading(canvas, inside, paper.y + px(22), page)
    y, compact = _beside_lens(canvas, inside, y, page)
    foot = max(px(40), canvas.type("small")[1] + px(14)) + px(8)
    box = pygame.Rect(paper.x, y, paper.w, paper.bottom - foot - y)
    with scrolling(canvas, "look", box) as area:
        y = area.top + px(8)
        if page.tune and not compact:
            at = pygame.Rect(inside.x, y, inside.w, 0)
            y = draw_strip(canvas, at, page.tune, page.head).bottom + px(12)
        for n, (cue, words, noted) in enumerate(page.seen):
            y = _seen(canvas, inside, y, str(n + 1), (cue, words, noted), page) + px(10)
        none = Option("see:none", "nothing here", "0", quiet=True, group="seen")
        y = draw_option(canvas, none, inside.x, y, inside.w, role="body", pad=13) + px(14)
        if page.tune and compact:
            left, room = (inside.x + px(6), y), inside.w - px(12)
            words = f"“{sentence(page.tune)}” {told(page.tune)}"
            y = draw_text(canvas, words, left, "small", "ink2", room=room).bottom + px(10)
        y = _still(canvas, inside, y, page)
        area.bottom = _so_far(canvas, inside, y + px(14), page)
    draw_way_back(canvas, paper, "go-on", "go on")


def _beside_lens(canvas: Canvas, inside: pygame.Rect, y: int, page: LookPage) -> tuple[int, bool]:
    """Draw how the voice sounds beside a lens on the page, or under it; return what is under.

    Whether it was drawn comes second. Its words stand below what one can choose.
    """
    if page.lens is None:
        return y, False
    (x, middle), radius = page.lens
    low, right = middle + radius, x - radius - canvas.px(16)
    room = pygame.Rect(inside.x, y, right - inside.x, low - y)
    below = low + canvas.px(14)
    if page.tune is None:
        return max(y, below), False
    if draw_compact_strip(canvas, room, page.tune, page.head):
        return max(y, below), True
    under = pygame.Rect(inside.x, max(y, below), inside.w, small_strip_height(canvas) * 2)
    drawn = draw_compact_strip(canvas, under, page.tune, page.head)
    foot = under.y + small_strip_height(canvas) + canvas.px(30) if drawn else under.y
    return foot, drawn


def _heading(canvas: Canvas, inside: pygame.Rect, y: int, page: LookPage) -> int:
    px = canvas.px
    _, name, picture = ZONES[page.zone]
    size, lead = canvas.tall(22), canvas.type("h3")[1]
    icon(canvas, picture, (inside.x + px(6) + size / 2, y + lead / 2), size)
    room = inside.w - (2 * page.lens[1] + px(30) if page.lens else 0)
    at = (inside.x + px(16) + size, y)
    box = draw_text(canvas, name, at, "h3", room=room - size - px(16))
    asks = "What do you hear?" if page.zone == "voice" else "What do you see there?"
    at = (inside.x + px(6), box.bottom + px(6))
    return draw_text(canvas, asks, at, "body", "ink2", room=room - px(6)).bottom + px(4)


def _seen(
    canvas: Canvas,
    inside: pygame.Rect,
    y: int,
    key: str,
    seen: tuple[str, str, bool],
    page: LookPage,
) -> int:
    cue, words, noted = seen
    says = f"{key}: {words}" + (", noted" if noted else "")
    sub = "noted; press to take it back" if noted else ""
    open_ = noted or not page.full
    option = Option(
        f"see:{cue}", words, key, sub=sub, on=noted, enabled=open_, group="seen", says=says
    )
    return draw_option(canvas, option, inside.x, y, inside.w, role="body", pad=13)


def _still(canvas: Canvas, inside: pygame.Rect, y: int, page: LookPage) -> int:
    """Draw why nothing moves; or that the clipboard is full."""
    px, size = canvas.px, canvas.tall(20)
    lead = canvas.type("small")[1]
    left, room = inside.x + px(26) + size, inside.w - px(36) - size
    title, words = "Time is standing still", "look as long as you like"
    if page.full:
        title, words = "No room for more", FULL
    rows = height(canvas, title, "small_b", room), height(canvas, words, "small", room)
    box = pygame.Rect(inside.x, y, inside.w, sum(rows) + px(8))
    rounded(canvas, box, "sunk", px(10))
    picture = "pause" if not page.full else "clipboard-list"
    icon(canvas, picture, (inside.x + px(14) + size / 2, box.centery), size)
    draw_text(canvas, title, (left, box.y + px(4)), "small_b", room=room)
    draw_text(canvas, words, (left, box.y + px(4) + rows[0]), "small", "ink2", room=room)
    return box.bottom + (lead // 4)


def _so_far(canvas: Canvas, inside: pygame.Rect, y: int, page: LookPage) -> int:
    px, lead, size = canvas.px, canvas.type("small")[1], canvas.tall(18)
    draw_line(canvas, "Noted so far", (inside.x + px(6), y), "small_b", "ink2")
    count = f"{len(page.notes)} of {ROWS}"
    draw_line(canvas, count, (inside.right - px(6), y), "small_b", "ink2", "right")
    y += lead + px(4)
    for zone, words in page.notes:
        icon(canvas, ZONES[zone][2], (inside.x + px(6) + size / 2, y + lead / 2), size, "ink2")
        at = (inside.x + px(16) + size, y)
        y = draw_text(canvas, words, at, "small", room=inside.w - px(20) - size).bottom + px(4)
    return y
