"""A moment of the debrief: the picture goes back to where the cue began, and plays again."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.patient.staging import Stances
from game.review.page import Debrief, Rewind
from game.screens.film import Film
from game.view.canvas import Canvas
from game.view.flow import Row, side_buttons, wrapped_buttons
from game.view.lanes import draw_lanes
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import disc, icon, rounded
from game.view.text import draw_line, draw_text, width, wrap
from game.view.widgets import button, button_width, panel, tag

KIND_WORDS = {
    "not noticed": ("not noticed", "eye", "lamp"),
    "misread": ("misread", "lamp", "lamp"),
    "answered badly": ("answered badly", "message-circle", "lamp"),
    "acted without asking": ("acted without asking", "circle-help", "lamp"),
    "done well": ("done well", "check", "good"),
}


AGAIN: Row = ("again", "Try this moment again", "rotate-ccw", "A")
REPLAY: Row = ("replay", "Play it again", "play", "R")
ENOUGH = 260
"""Pixels of the design that a heading beside the picture needs."""
SHAPE = 1.9
"""How much wider than tall the picture is where it stands above the words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the picture of a moment shows: its second of the session, and how.

    `ringed`: where the cue was, which is shown only when one asks. `whole`: time stands
    still, or has leapt; the picture must be of this second alone.
    """

    second: float
    ringed: bool = False
    whole: bool = True


def draw_moment(
    canvas: Canvas,
    debrief: Debrief,
    number: int,
    film: Film,
    stances_at: Callable[[float], Stances],
    shown: Shown,
) -> None:
    """Draw a moment: picture and time line left, what is to be said of it right."""
    wall(canvas)
    moment = debrief.moments[number]
    back = "Leave" if number == 0 else "Back"
    sub = f"moment {number + 1} of {len(debrief.moments)}"
    top = header(canvas, "Looking back", sub, back)
    w, h = canvas.size
    gap = canvas.px(24)
    side = round(canvas.px(456) * max(1.0, canvas.text * 0.75))
    stacked = w - side < canvas.px(420) * max(1.0, canvas.text * 0.8)
    words = pygame.Rect(w - side - gap, top, side, h - top - gap)
    stage = pygame.Rect(gap, top, words.x - 2 * gap, h - top - gap)
    if stacked:
        box = pygame.Rect(gap, top, w - 2 * gap, h - top - gap)
        _stacked(canvas, debrief, number, film, stances_at, shown, box)
        return
    lanes = canvas.tall(40) * 3 + canvas.px(28)
    frame = pygame.Rect(stage.x, stage.y, stage.w, stage.h - lanes)
    panel(canvas, frame, "card", 12)
    picture = frame.inflate(-canvas.px(14), -canvas.px(14))
    small = picture.w < canvas.px(640) * canvas.text
    zone = moment.zone if shown.ringed else None
    film.frame(canvas, stances_at(shown.second), picture, zone, whole=shown.whole)
    if not small:
        _thought(canvas, moment, picture)
        _kind(canvas, moment, picture)
    if moment.zone:
        _where(canvas, picture, ringed=shown.ringed)
    box = pygame.Rect(stage.x, frame.bottom + canvas.px(12), stage.w, lanes - canvas.px(12))
    draw_lanes(canvas, debrief, moment, box, shown.second)
    _words(canvas, moment, words, last=number == len(debrief.moments) - 1, kind=small)


def _stacked(  # noqa: PLR0917 - what a moment is made of
    canvas: Canvas,
    debrief: Debrief,
    number: int,
    film: Film,
    stances_at: Callable[[float], Stances],
    shown: Shown,
    box: pygame.Rect,
) -> None:
    """Draw a moment where there is little room: the picture, and below it all words, to scroll."""
    moment, high = debrief.moments[number], canvas.tall(52)
    last = number == len(debrief.moments) - 1
    foot = pygame.Rect(box.x, box.bottom - high, box.w, high)
    rest = side_buttons(canvas, [AGAIN, _next(last=last)], foot)
    sheet = pygame.Rect(box.x, box.y, box.w, foot.y - box.y - canvas.px(12))
    panel(canvas, sheet, "paper", 16)
    inner = sheet.inflate(-canvas.px(40), -canvas.px(16))
    with scrolling(canvas, "moment", inner) as area:
        room = inner.w - canvas.px(16)
        tall = max(canvas.px(170), inner.h - canvas.tall(52) - canvas.px(8))
        picture = pygame.Rect(inner.x, area.top, min(room, round(tall * SHAPE)), tall)
        zone = moment.zone if shown.ringed else None
        film.frame(canvas, stances_at(shown.second), picture, zone, whole=shown.whole)
        rows = [_where_row(ringed=shown.ringed)] * bool(moment.zone) + [REPLAY, *rest]
        x = picture.right + canvas.px(20)
        if inner.x + room - x >= canvas.px(ENOUGH):
            end = _heading(canvas, moment, (x, picture.y), inner.x + room - x, kind=True)
        else:
            end = _heading(canvas, moment, (inner.x, picture.bottom), room, kind=True)
        y = max(picture.bottom, end) + canvas.px(8)
        y = wrapped_buttons(canvas, rows, inner, y) + canvas.px(10)
        area.bottom = _parts(canvas, moment, (inner.x, y), room)


def _where_row(*, ringed: bool) -> Row:
    return "where", "Hide the ring" if ringed else "Show me where", "eye", "W"


def _where(canvas: Canvas, picture: pygame.Rect, *, ringed: bool) -> None:
    """Draw the button that rings the cue, in the corner that neither thought nor tag has."""
    region, label, symbol, key = _where_row(ringed=ringed)
    wide = button_width(canvas, label, picture=True, key=key)
    box = pygame.Rect(0, 0, wide, canvas.tall(44))
    box.bottomright = (picture.right - canvas.px(12), picture.bottom - canvas.px(12))
    button(canvas, region, box, label, picture=symbol, key=key)


def _thought(canvas: Canvas, moment: Rewind, picture: pygame.Rect) -> None:
    """Draw what the patient thought, in a bubble beside the head."""
    if not moment.thought:
        return
    room = min(canvas.px(230), round(picture.w * 0.3))
    words = f"“{moment.thought}”"
    lines = wrap(canvas, words, "quote", room)
    lead = canvas.type("quote")[1]
    box = pygame.Rect(0, 0, room + canvas.px(36), len(lines) * lead + canvas.px(28))
    box.topright = (picture.right - canvas.px(12), picture.y + canvas.px(12))
    rounded(canvas, box, "card", canvas.px(24), edge="ink", line=2)
    for n, (dx, r) in enumerate(((-6, 7), (-22, 4))):
        spot = (box.x + canvas.px(dx + 12), box.bottom + canvas.px(6 + 14 * n))
        disc(canvas, spot, canvas.px(r), "card", edge="ink", line=2)
    at = (box.centerx, box.y + canvas.px(14))
    for n, line in enumerate(lines):
        draw_line(canvas, line, (at[0], at[1] + n * lead), "quote", align="centre")


def _kind(canvas: Canvas, moment: Rewind, picture: pygame.Rect) -> None:
    words, symbol, fill = KIND_WORDS[moment.kind]
    ink = "on_lamp" if fill == "lamp" else "on_main"
    tone = fill if fill == "lamp" else "main"
    size = canvas.tall(20)
    wide = width(canvas, words, "body_b") + size + canvas.px(40)
    box = pygame.Rect(0, 0, wide, canvas.tall(38))
    box.bottomleft = (picture.x + canvas.px(12), picture.bottom - canvas.px(12))
    rounded(canvas, box, tone, box.h / 2, edge="ink", line=2)
    icon(canvas, symbol, (box.x + canvas.px(14) + size / 2, box.centery), size, ink)
    at = (box.x + canvas.px(24) + size, box.centery - canvas.type("body_b")[1] / 2)
    draw_line(canvas, words, at, "body_b", ink)


def _words(canvas: Canvas, moment: Rewind, box: pygame.Rect, *, last: bool, kind: bool) -> None:
    """Draw what is to be said of it; with its *kind* where the picture has no room for that."""
    panel(canvas, box, "paper", 16)
    pad = canvas.px(28)
    high = canvas.tall(52)
    foot = 2 * high + canvas.px(12)
    inner = pygame.Rect(box.x + pad, box.y + pad // 2, box.w - 2 * pad, box.h - foot - 2 * pad)
    with scrolling(canvas, "moment", inner) as area:
        room = inner.w - canvas.px(12)
        y = _heading(canvas, moment, (inner.x, area.top + 6), room, kind=kind)
        area.bottom = _parts(canvas, moment, (inner.x, y), room)
    _next_steps(canvas, box, foot, last=last)


def _heading(canvas: Canvas, moment: Rewind, at: tuple[int, int], room: int, *, kind: bool) -> int:
    """Draw what it is called; its *kind* and the thought, where the picture has no room."""
    x, y = at
    if kind:
        words, symbol, _ = KIND_WORDS[moment.kind]
        y = tag(canvas, words, (x, y), picture=symbol).bottom + canvas.px(6)
    y = draw_text(canvas, moment.title, (x, y), "h2", room=room).bottom + canvas.px(12)
    if kind and moment.thought:
        words = f"“{moment.thought}”"
        y = draw_text(canvas, words, (x, y), "quote", room=room).bottom + canvas.px(12)
    return y


def _parts(canvas: Canvas, moment: Rewind, at: tuple[int, int], room: int) -> int:
    """Draw what was there, what was done, what would have helped; return where that ends."""
    (x, y), side = at, canvas.tall(36)
    helped = "Why it helped" if moment.kind == "done well" else "What would have helped"
    for symbol, name, words in (
        ("eye", "What was there", moment.there),
        ("message-circle", "What you did", moment.did),
        ("hand-helping", helped, moment.helped),
    ):
        lead = canvas.type("body_b")[1]
        icon(canvas, symbol, (x + side / 3, y + lead / 2), canvas.tall(22), "mark")
        draw_line(canvas, name, (x + side, y), "body_b")
        text = draw_text(canvas, words, (x + side, y + lead), "body", room=room - side)
        y = text.bottom + canvas.px(14)
    return y


def _next(*, last: bool) -> Row:
    return "next", "How it went" if last else "Next moment", "arrow-right", None


def _next_steps(canvas: Canvas, box: pygame.Rect, foot: int, *, last: bool) -> None:
    pad, high = canvas.px(28), canvas.tall(52)
    y = box.bottom - foot - canvas.px(20)
    one = pygame.Rect(box.x + pad, y, box.w - 2 * pad, high)
    region, label, symbol, key = AGAIN
    button(canvas, region, one, label, picture=symbol, key=key, kind="main")
    region, label, symbol, _ = _next(last=last)
    button(canvas, region, one.move(0, high + canvas.px(12)), label, picture=symbol)
