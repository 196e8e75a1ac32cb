"""The clipboard's first page: what was noticed, how the person is, and the two answers."""

import math
from dataclasses import dataclass

import pygame

from game.sim.cues import KINDS, ZONES, Kind, Zone
from game.view.body_map import draw_body_map, map_height
from game.view.canvas import Canvas
from game.view.lamp import draw_lamp
from game.view.note_rows import Row, draw_earlier, draw_reason, draw_row
from game.view.patience import Waiting, draw_breaths
from game.view.scroll import scrolling
from game.view.text import draw_line, width
from game.view.widgets import button, button_width

ROWS = 3
LARGE = 1.5


@dataclass(frozen=True, slots=True)
class NotesPage:
    """What stands on it."""

    notes: tuple[Row, ...]
    earlier: tuple[Row, ...]
    looked: frozenset[Zone]
    lamps: frozenset[Kind]
    question: str
    """ "How is she, now?" """
    reasons: tuple[str, ...] = ()
    waiting: Waiting | None = None
    """Patience, where it has no place beside the head."""
    speaking: bool = False
    """Space goes on with the speech, not to the answers."""
    hint: Row | None = None
    """Where the coach says to look."""


def draw_notes(canvas: Canvas, paper: pygame.Rect, page: NotesPage) -> None:
    """Draw the page on *paper*: what does not fit scrolls, lamps and answers stay."""
    if canvas.text >= LARGE:
        _whole(canvas, paper, page)
        return
    foot = _foot_height(canvas)
    top = paper.y + canvas.px(10)
    box = pygame.Rect(paper.x, top, paper.w, paper.bottom - foot - top)
    with scrolling(canvas, "notes", box) as area:
        area.bottom = _list(canvas, paper, area.top + canvas.px(8), page, box.h)
    y = paper.bottom - foot
    y = _lamps(canvas, paper, y + canvas.px(6), page)
    _answers(canvas, paper, paper.bottom - canvas.px(20) - canvas.tall(52), page)


def _whole(canvas: Canvas, paper: pygame.Rect, page: NotesPage) -> None:
    """Draw everything in one scroll: for large text."""
    box = pygame.Rect(paper.x, paper.y + canvas.px(22), paper.w, paper.h - canvas.px(26))
    with scrolling(canvas, "notes", box) as area:
        y = _list(canvas, paper, area.top + canvas.px(8), page)
        y = _lamps(canvas, paper, y + canvas.px(16), page)
        area.bottom = _answers(canvas, paper, y + canvas.px(18), page) + canvas.px(16)


def _inside(canvas: Canvas, paper: pygame.Rect) -> pygame.Rect:
    return paper.inflate(-canvas.px(32), 0)


def _list(
    canvas: Canvas, paper: pygame.Rect, top: int, page: NotesPage, room: float = math.inf
) -> int:
    """Draw heading, notes, empty rows, earlier notes or the map; return where they end."""
    begin = top
    inside = _inside(canvas, paper)
    count = f"{len(page.notes)} of {ROWS}"
    lead = canvas.type("h3")[1]
    if canvas.text < LARGE:
        draw_line(canvas, "What I noticed", (inside.x, top), "h3")
        draw_line(canvas, count, (inside.right, top + canvas.px(3)), "small_b", "ink2", "right")
    else:
        draw_line(canvas, f"Noticed, {count}", (inside.x, top), "body_b")
        _away(canvas, inside, top)
        lead = canvas.tall(40)
    y = top + lead + canvas.px(6)
    for row in page.notes:
        y = draw_row(canvas, inside, y, row)
    reasons = page.reasons[: ROWS - len(page.notes)]
    for words in reasons:
        y = draw_reason(canvas, inside, y, words)
    hint = page.hint if len(page.notes) + len(reasons) < ROWS else None
    if hint:
        y = draw_row(canvas, inside, y, hint)
    if canvas.text < LARGE:
        for n in range(ROWS - len(page.notes) - len(reasons) - (hint is not None)):
            y = _empty(canvas, inside, y, page, first=n == 0 and not (reasons or hint))
    elif not (page.notes or reasons or hint):
        y = _empty(canvas, inside, y, page, first=True)
    left = room - (y - begin) - canvas.px(12)
    return _below(canvas, inside, y + canvas.px(8), page, left)


def _away(canvas: Canvas, inside: pygame.Rect, top: int) -> None:
    wide = canvas.tall(64)
    box = pygame.Rect(inside.right - wide, top, wide, canvas.tall(36))
    button(canvas, "away", box, "Esc", centred=True, says="Put the clipboard away")


def _empty(canvas: Canvas, inside: pygame.Rect, y: int, page: NotesPage, *, first: bool) -> int:
    """Draw an empty row; the first says what belongs there."""
    none = "look, then choose what you see"
    words = ("room for one more" if page.notes else none) if first else ""
    return draw_row(canvas, inside, y, Row("", None, words))


def _below(canvas: Canvas, inside: pygame.Rect, y: int, page: NotesPage, room: float) -> int:
    """Draw earlier notes; without any, where one has looked, if there is room for it."""
    if page.earlier:
        lead = canvas.type("small_b")[1]
        draw_line(canvas, "Earlier", (inside.x, y), "small_b", "ink2")
        y += lead
        for row in page.earlier:
            y = draw_earlier(canvas, inside, y, row)
        return y + canvas.px(8)
    if canvas.text >= LARGE or map_height(canvas) > room:
        return y
    draw_body_map(canvas, (inside.x, y - canvas.px(2)), page.looked, ZONES)
    return y + map_height(canvas)


def _foot_height(canvas: Canvas) -> int:
    lamps = canvas.tall(104) + canvas.type("h3")[1] + canvas.px(6)
    return lamps + canvas.tall(52) + canvas.px(20 + 38 + 6)


def _lamps(canvas: Canvas, paper: pygame.Rect, y: int, page: NotesPage) -> int:
    """Draw the question and the three lamps; return where they end."""
    inside = _inside(canvas, paper)
    role = "h3" if canvas.text < LARGE else "body_b"
    draw_line(canvas, page.question, (inside.x, y), role)
    lead = canvas.type(role)[1]
    room = inside.w - width(canvas, page.question, role)
    if page.waiting and room > canvas.px(24) + page.waiting.breaths * canvas.tall(18):
        draw_breaths(canvas, inside.right, y + lead // 2, page.waiting, dark=False)
    y += lead + canvas.px(6)
    gap = canvas.px(6)
    if canvas.text >= LARGE:
        high = canvas.tall(41)
        for kind in KINDS:
            draw_lamp(canvas, pygame.Rect(inside.x, y, inside.w, high), kind, on=kind in page.lamps)
            y += high + canvas.px(10)
        return y
    wide = (inside.w + canvas.px(16) - 2 * gap) / 3
    for n, kind in enumerate(KINDS):
        left = round(inside.x - canvas.px(8) + n * (wide + gap))
        box = pygame.Rect(left, y, round(wide), canvas.tall(104))
        draw_lamp(canvas, box, kind, on=kind in page.lamps)
    return y + canvas.tall(104)


def _answers(canvas: Canvas, paper: pygame.Rect, y: int, page: NotesPage) -> int:
    """Draw the two ways to answer; return where they end."""
    inside = _inside(canvas, paper).inflate(canvas.px(8), 0)
    high, gap = canvas.tall(52), canvas.px(8)
    key = None if page.speaking else "Space"
    tell = round(inside.w * 132 / 336)
    left = pygame.Rect(inside.x, y, tell, high)
    right = pygame.Rect(inside.x + tell + gap, y, inside.w - tell - gap, high)
    tells = _fitting(canvas, left, "Tell", "megaphone", "T")
    button(canvas, "tell", left, "Tell", picture=tells[0], key=tells[1], says="Tell someone")
    says = _fitting(canvas, right, "Answer", "message-circle", key)
    button(canvas, "answer", right, "Answer", picture=says[0], key=says[1], kind="main")
    return y + high


def _fitting(
    canvas: Canvas, box: pygame.Rect, words: str, picture: str, key: str | None
) -> tuple[str | None, str | None]:
    """Return picture and key of a button, without what its words leave no room for."""
    for drawn, cap in ((picture, key), (None, key), (None, None)):
        if button_width(canvas, words, picture=drawn is not None, key=cap) <= box.w + canvas.px(14):
            return drawn, cap
    return None, None
