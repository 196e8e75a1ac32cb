"""Your progress: what you notice, how you read people, what comes back. Counts, never marks."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Export, Go, Practise
from game.screens.progress_cards import Coming, Lately, Suggestion, draw_cards, draw_suggestion
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.progress import Bar, bar_height, draw_bar
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel

YOURS = "Only you and your instructor see this page. Counts, not marks; nobody is ranked."
LINE = "The thin line under a bar: where it likely lies, with so few."
KEPT = (("export", "Export", "file-text"), ("erase", "Erase", "x"))
READING = "reading what you played…"


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """What the page tells. `since` stands beside the title, `practised` at its end."""

    since: str
    zones: tuple[Bar, ...]
    lamps: tuple[Bar, ...]
    next: Suggestion
    lately: tuple[Lately, ...]
    coming: Coming
    practised: tuple[str, ...] = ()


@dataclass(slots=True)
class ProgressScreen:
    """The page; None while it is being read."""

    page: ProgressPage | None = None
    focus: str | None = "next"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, "Your progress", self.page.since if self.page else READING)
        w, h = canvas.size
        gap, high = canvas.px(24), canvas.tall(46)
        box = pygame.Rect(gap, top, w - 2 * gap + canvas.px(4), h - top - high - canvas.px(28))
        if self.page:
            with scrolling(canvas, "progress", box) as area:
                inner = pygame.Rect(box.x, area.top, box.w - canvas.px(12), 0)
                area.bottom = self._whole(canvas, self.page, inner)
        self._foot(canvas, pygame.Rect(gap, h - high - canvas.px(14), w - 2 * gap, high))

    def _whole(self, canvas: Canvas, page: ProgressPage, box: pygame.Rect) -> int:
        """Draw all of it in two columns, or in one where the window is small."""
        gap = canvas.px(16)
        two = box.w >= canvas.px(900) * max(1.0, canvas.text * 0.9)
        wide = (box.w - gap) // 2 if two else box.w
        head = ("What you notice", "signs noted, of those shown", LINE)
        left = self._bars(canvas, head, page.zones, pygame.Rect(box.x, box.y, wide, 0))
        right = pygame.Rect(box.x + wide + gap, box.y, wide, 0)
        if not two:
            right.topleft = (box.x, left.bottom + gap)
        head = ("How you read people", "lamps right", "")
        lamps = self._bars(canvas, head, page.lamps, right)
        rest = left.bottom - lamps.bottom - gap if two else 0
        lit = pygame.Rect(right.x, lamps.bottom + gap, wide, rest)
        lit = draw_suggestion(canvas, page.next, lit)
        y = max(left.bottom if two else 0, lit.bottom) + gap
        if page.lately:
            at = (box.x + canvas.px(8), y - canvas.px(6))
            y = draw_line(canvas, "Lately", at, "h3").bottom + canvas.px(2)
        cards = pygame.Rect(box.x, y, box.w, 0)
        y = draw_cards(canvas, page.lately, page.coming, cards)
        for words in (*page.practised, *([] if self._fits(canvas) else [YOURS])):
            at = (box.x + canvas.px(8), y + canvas.px(6))
            y = draw_text(canvas, words, at, "small", "ink2", room=box.w - canvas.px(16)).bottom
        return y

    def _bars(
        self, canvas: Canvas, head: tuple[str, str, str], bars: tuple[Bar, ...], box: pygame.Rect
    ) -> pygame.Rect:
        """Draw a sheet of counts under its title; return the sheet."""
        pad = canvas.px(24)
        room = box.w - 2 * pad
        side = max(width(canvas, bar.name, "body") for bar in bars) + canvas.tall(22)
        side += canvas.px(34)
        counts = width(canvas, "00 of 00", "body_b") + canvas.px(16)
        stacked = room - side - counts < canvas.px(140)
        row = bar_height(canvas, stacked=stacked)
        title, about, foot = head
        lead, small = canvas.type("h3")[1], canvas.type("small")[1]
        beside = width(canvas, title, "h3") + width(canvas, about, "small") + pad < room
        under = 0 if beside else height(canvas, about, "small", room)
        below = height(canvas, foot, "small", room) + canvas.px(6) if foot else 0
        box.h = canvas.px(14) + lead + under + len(bars) * row + below + canvas.px(12)
        panel(canvas, box, "paper", 16)
        y = box.y + canvas.px(14)
        draw_line(canvas, title, (box.x + pad, y), "h3")
        if beside:
            at = (box.right - pad, y + (lead - small) / 2)
            draw_line(canvas, about, at, "small", "ink2", align="right")
        y += lead
        if not beside:
            y = draw_text(canvas, about, (box.x + pad, y), "small", "ink2", room=room).bottom
        for bar in bars:
            draw_bar(canvas, bar, pygame.Rect(box.x + pad, y, room, row), 0 if stacked else side)
            y += row
        if foot:
            at = (box.x + pad, y + canvas.px(4))
            draw_text(canvas, foot, at, "small", "ink2", room=room)
        return box

    def _foot(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw who sees it, where it fits, and what one may do with what is kept."""
        if self._fits(canvas):
            room = self._room(canvas)
            at = (box.x + canvas.px(8), box.centery - height(canvas, YOURS, "small", room) / 2)
            draw_text(canvas, YOURS, at, "small", "ink2", room=room)
        right = box.right
        for region, label, symbol in KEPT[::-1]:
            wide = button_width(canvas, label, picture=True)
            right -= wide
            button(canvas, region, (right, box.y, wide, box.h), label, picture=symbol)
            right -= canvas.px(16)

    def _room(self, canvas: Canvas) -> int:
        """Return the room beside the buttons at the foot, in pixels."""
        wide = sum(button_width(canvas, label, picture=True) for _, label, _ in KEPT)
        return canvas.size[0] - wide - canvas.px(88)

    def _fits(self, canvas: Canvas) -> bool:
        room = self._room(canvas)
        most = canvas.tall(46) + canvas.px(16)
        return room > canvas.px(160) and height(canvas, YOURS, "small", room) <= most

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("back")
            case Press(region="erase"):
                return Go("erase")
            case Press(region="export"):
                return Export()
            case Press(region="moment"):
                return Go("moment")
            case Press(region="next") | Key(name="return") if self.page:
                drill = self.page.next.drill
                return Practise(drill) if drill else Go("library")
            case _:
                return None

    def moves(self) -> bool:
        """Tell whether it is still being read."""
        return self.page is None
