"""A moment of the debrief: the picture goes back to where the cue began, and plays again."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.patient.staging import Stances
from game.review.page import Debrief, Rewind
from game.screens.scene import MakePicture
from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.lanes import draw_lanes
from game.view.magnifier import draw_lane_ring
from game.view.page import header, wall
from game.view.pictured import Pictured
from game.view.scroll import scrolling
from game.view.shapes import disc, icon, rounded
from game.view.text import draw_line, draw_text, width, wrap
from game.view.widgets import button, panel, tag

KIND_WORDS = {
    "not noticed": ("not noticed", "eye", "lamp"),
    "misread": ("misread", "lamp", "lamp"),
    "answered badly": ("answered badly", "message-circle", "lamp"),
    "acted without asking": ("acted without asking", "circle-help", "lamp"),
    "done well": ("done well", "check", "good"),
}


ASIDE = 0.17
"""How far the person moves to the left in a narrow picture, to make room for a thought."""


LANES = 0.41
"""From here down, as a share of the picture, the lanes of a call lie."""


class Film:
    """The patient's picture, drawn at the design's size and shown in any frame."""

    def __init__(self, make: MakePicture) -> None:
        """Draw nothing yet."""
        self._make = make
        self._view: Pictured | None = None
        self._size = (0, 0)
        self._cut: pygame.Rect | None = None
        self._sheet = pygame.Surface((1, 1))

    def _ready(
        self, canvas: Canvas, size: tuple[int, int], stage: pygame.Rect, cut: pygame.Rect
    ) -> Pictured:
        """Return the picture; what of it has text keeps to the *cut* that is seen."""
        if self._view is None or self._size != size:
            self._view = self._make(size, stage)
            self._cut, self._size = None, size
        if self._cut != cut:
            seen = cut.inflate(-canvas.px(16), -canvas.px(16))
            top = round(size[1] * LANES)
            free = pygame.Rect(seen.x, top, seen.w, seen.bottom - top)
            self._view.make_room(canvas, free)
            self._cut = cut
        return self._view

    def frame(
        self,
        canvas: Canvas,
        stances: Stances,
        box: pygame.Rect,
        zone: Zone | None,
        aside: float = 0.0,
    ) -> None:
        """Draw the stage into *box*, from head to hands, with the zone ringed.

        *aside* moves the person to the left, as a share of the box: for a thought beside them.
        """
        scale = max(box.w / 1280, box.h / 720)
        size = (round(1280 * scale), round(720 * scale))
        stage = pygame.Rect(0, 0, round(856 * scale), size[1])
        cut = pygame.Rect(0, 0, box.w, box.h)
        cut.centerx = stage.centerx + round(box.w * aside)
        cut.clamp_ip(pygame.Rect((0, 0), size))
        view = self._ready(canvas, size, stage, cut)
        if self._sheet.get_size() != size:
            self._sheet = pygame.Surface(size)
            self._sheet.blit(view.backdrop, (0, 0))
        view.draw(self._sheet, stances)
        view.letter(replace(canvas, surface=self._sheet))
        canvas.surface.blit(self._sheet, box, cut)
        if zone is not None:
            mark = view.zones()[zone]
            by = box.x - cut.x, box.y - cut.y
            at = mark.anchor[0] + by[0], mark.anchor[1] + by[1]
            before = canvas.surface.get_clip()
            canvas.surface.set_clip(box)
            if mark.lane:
                draw_lane_ring(canvas, mark.lane.move(by))
            else:
                disc(canvas, at, mark.radius + 3, None, edge="ink", line=7)
                disc(canvas, at, mark.radius + 2, None, edge="lamp", line=4)
            canvas.surface.set_clip(before)


def draw_moment(
    canvas: Canvas,
    debrief: Debrief,
    number: int,
    film: Film,
    stances_at: Callable[[float], Stances],
    second: float,
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
    stacked = w - side < canvas.px(420)
    words = pygame.Rect(w - side - gap, top, side, h - top - gap)
    stage = pygame.Rect(gap, top, words.x - 2 * gap, h - top - gap)
    if stacked:
        half = (h - top - gap) // 2
        stage = pygame.Rect(gap, top, w - 2 * gap, half)
        words = pygame.Rect(gap, top + half + gap // 2, w - 2 * gap, h - top - half - gap)
    lanes = 0 if stacked else canvas.tall(40) * 3 + canvas.px(28)
    frame = pygame.Rect(stage.x, stage.y, stage.w, stage.h - lanes)
    panel(canvas, frame, "card", 12)
    picture = frame.inflate(-canvas.px(14), -canvas.px(14))
    small = picture.w < canvas.px(640) * canvas.text
    aside = ASIDE if moment.thought and small else 0.0
    film.frame(canvas, stances_at(second), picture, moment.zone, aside)
    _thought(canvas, moment, picture)
    if not small:
        _kind(canvas, moment, picture)
    if lanes:
        box = pygame.Rect(stage.x, frame.bottom + canvas.px(12), stage.w, lanes - canvas.px(12))
        draw_lanes(canvas, debrief, moment, box, second)
    _words(canvas, moment, words, last=number == len(debrief.moments) - 1, kind=small)


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
    helped = "Why it helped" if moment.kind == "done well" else "What would have helped"
    parts = (
        ("eye", "What was there", moment.there),
        ("message-circle", "What you did", moment.did),
        (
            "hand-helping",
            helped,
            moment.helped,
        ),
    )
    with scrolling(canvas, "moment", inner) as area:
        room = inner.w - canvas.px(12)
        y = area.top + 6
        if kind:
            words, symbol, _ = KIND_WORDS[moment.kind]
            y = tag(canvas, words, (inner.x, y), picture=symbol).bottom + canvas.px(6)
        y = draw_text(canvas, moment.title, (inner.x, y), "h2", room=room).bottom
        y += canvas.px(12)
        side = canvas.tall(36)
        for symbol, name, words in parts:
            lead = canvas.type("body_b")[1]
            icon(canvas, symbol, (inner.x + side / 3, y + lead / 2), canvas.tall(22), "mark")
            draw_line(canvas, name, (inner.x + side, y), "body_b")
            y = draw_text(
                canvas, words, (inner.x + side, y + lead), "body", room=room - side
            ).bottom + canvas.px(14)
        area.bottom = y
    _next_steps(canvas, box, foot, last=last)


def _next_steps(canvas: Canvas, box: pygame.Rect, foot: int, *, last: bool) -> None:
    pad, high = canvas.px(28), canvas.tall(52)
    y = box.bottom - foot - canvas.px(20)
    one = pygame.Rect(box.x + pad, y, box.w - 2 * pad, high)
    label = "Try this moment again"
    button(canvas, "again", one, label, picture="rotate-ccw", key="A", kind="main")
    two = one.move(0, high + canvas.px(12))
    label = "How it went" if last else "Next moment"
    button(canvas, "next", two, label, picture="arrow-right")
