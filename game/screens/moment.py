"""One moment a day, before it begins: who it is about and what came before, never the sign."""

from dataclasses import dataclass

import pygame

from game.screens.intents import BeginMoment, Go, OtherMoment
from game.screens.library import draw_portrait
from game.screens.reading import Spoken
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, notice, wall
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel, rule

TITLE, LONG = "One moment", "about 90 seconds"
NONE = (
    "No moment can be practised by itself yet. Choose a conversation: its moments come back here."
)
LOOKING = "One moment, please…"
BEGINS = "It begins with the first words."
PRACTICE = "Practice: nothing here is scored."


@dataclass(frozen=True, slots=True)
class MomentCard:
    """What is told before a moment. `before` is what was said last, the newest at the end."""

    who: str
    where: str
    you_are: str
    before: tuple[Spoken, ...] = ()
    sensitive: tuple[str, ...] = ()
    portrait: pygame.Surface | None = None
    again: bool = False
    """It comes back: it was practised before."""


@dataclass(slots=True)
class MomentScreen:
    """The front page of a moment. `ready`: it was looked for; without a card there is none."""

    card: MomentCard | None = None
    ready: bool = False
    others: bool = False
    """There are other moments."""
    focus: str | None = "begin"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, TITLE, LONG)
        w, h = canvas.size
        foot = canvas.tall(56) + canvas.px(40)
        box = pygame.Rect(canvas.px(24), top, w - canvas.px(40), h - top - foot)
        with scrolling(canvas, "moment", box) as area:
            y = self._card(canvas, box, area.top + canvas.px(8))
            if self.card and not self._fits(canvas):
                at, room = (box.x + canvas.px(8), y), box.w - canvas.px(32)
                y = draw_text(canvas, self._words(), at, "small", "ink2", room=room).bottom
            area.bottom = y
        self._foot(canvas, h - foot + canvas.px(12))

    def _card(self, canvas: Canvas, box: pygame.Rect, y: int) -> int:
        wide = min(box.w - canvas.px(24), canvas.px(1040 * max(1.0, canvas.text * 0.8)))
        left = box.x + (box.w - canvas.px(16) - wide) // 2
        if self.card is None:
            sheet = pygame.Rect(left, y, wide, 0)
            words = NONE if self.ready else LOOKING
            room = wide - canvas.px(64)
            sheet.h = height(canvas, words, "lead", room) + canvas.px(64)
            panel(canvas, sheet, "paper", 16)
            at = (sheet.x + canvas.px(32), sheet.y + canvas.px(32))
            draw_text(canvas, words, at, "lead", room=room)
            return sheet.bottom + canvas.px(16)
        side = self._face(canvas, self.card, pygame.Rect(left, y, wide, 0))
        sheet = pygame.Rect(left + side, y, wide - side, canvas.px(322) if side else 0)
        return self._facts(canvas, self.card, sheet) + canvas.px(16)

    def _face(self, canvas: Canvas, card: MomentCard, box: pygame.Rect) -> int:
        """Draw the face where there is room beside the words; return the room it takes."""
        if box.w < canvas.px(760) * max(1.0, canvas.text * 0.8):
            return 0
        face = canvas.px(260)
        frame = pygame.Rect(box.x + canvas.px(8), box.y, face, round(face * 1.24))
        panel(canvas, frame.inflate(canvas.px(16), canvas.px(16)), "card", 16)
        draw_portrait(canvas, card.portrait, frame)
        return face + canvas.px(40)

    def _facts(self, canvas: Canvas, card: MomentCard, box: pygame.Rect) -> int:
        pad, side = canvas.px(28), canvas.tall(34)
        room = box.w - 2 * pad
        rows = (("map-pin", card.where), ("user", f"You are: {card.you_are}"))
        high = height(canvas, card.who, "h2", room) + canvas.px(8)
        high += sum(height(canvas, words, "body", room - side) + canvas.px(6) for _, words in rows)
        high += canvas.px(20) + canvas.type("body_b")[1] + self._said_height(canvas, card, room)
        box.h = max(box.h, high + 2 * pad)
        panel(canvas, box, "paper", 16)
        y = draw_text(canvas, card.who, (box.x + pad, box.y + pad), "h2", room=room).bottom
        y += canvas.px(8)
        for symbol, words in rows:
            lead = canvas.type("body")[1]
            icon(canvas, symbol, (box.x + pad + side / 3, y + lead / 2), canvas.tall(22), "mark")
            at = (box.x + pad + side, y)
            y = draw_text(canvas, words, at, room=room - side).bottom + canvas.px(6)
        rule(canvas, box.x + pad, box.right - pad, y + canvas.px(6))
        y += canvas.px(16)
        name = "Just before" if card.before else BEGINS
        line = draw_line(canvas, name, (box.x + pad, y), "body_b" if card.before else "body")
        self._said(canvas, card, pygame.Rect(box.x + pad, line.bottom, room, 0))
        return box.bottom

    def _names(self, canvas: Canvas, card: MomentCard, room: int) -> int:
        """Return how wide the names beside the words are; 0 where they stand above them."""
        names = max((width(canvas, row.who, "body_b") for row in card.before), default=0)
        return names + canvas.px(16) if names < room // 3 else 0

    def _said_height(self, canvas: Canvas, card: MomentCard, room: int) -> int:
        side = self._names(canvas, card, room)
        above = 0 if side else canvas.type("body_b")[1]
        rows = [height(canvas, r.words, "body", room - side) + above for r in card.before]
        return sum(rows) + len(rows) * canvas.px(6)

    def _said(self, canvas: Canvas, card: MomentCard, box: pygame.Rect) -> None:
        side, y = self._names(canvas, card, box.w), box.y + canvas.px(4)
        for row in card.before:
            ink = "ink2" if row.own else "mark"
            name = draw_line(canvas, row.who, (box.x, y), "body_b", ink)
            y = y if side else name.bottom
            at = (box.x + side, y)
            y = draw_text(canvas, row.words, at, room=box.w - side).bottom + canvas.px(6)

    def _foot(self, canvas: Canvas, y: int) -> None:
        """Draw the buttons at the right; beside them what practice means, where it fits."""
        w, high = canvas.size[0], canvas.tall(56)
        right = w - canvas.px(32)
        if self.card is None:
            label = "Choose a conversation"
            wide = button_width(canvas, label, picture=True, key="Enter")
            there = (right - wide, y, wide, high)
            if self.ready:
                button(
                    canvas, "library", there, label, picture="book-open", key="Enter", kind="main"
                )
            return
        wide = begin_width(canvas)
        box = pygame.Rect(right - wide, y, wide, high)
        button(
            canvas, "begin", box, "Begin", picture="play", key="Enter", kind="main", centred=True
        )
        if self.others:
            part = button_width(canvas, "Another one", picture=True, key="O")
            there = (box.x - part - canvas.px(16), y, part, high)
            button(canvas, "other", there, "Another one", picture="rotate-ccw", key="O")
        if self._fits(canvas):
            lead = canvas.type("small")[1]
            notice(canvas, self._words(), (canvas.px(32), box.centery - lead / 2))

    def _fits(self, canvas: Canvas) -> bool:
        """Tell whether what is to be known fits beside the buttons."""
        other = button_width(canvas, "Another one", picture=True, key="O") if self.others else 0
        taken = begin_width(canvas) + other + canvas.px(112) + canvas.tall(30)
        return width(canvas, self._words(), "small") < canvas.size[0] - taken

    def _words(self) -> str:
        """Return what is to be known before it begins."""
        card = self.card
        touches = card.sensitive if card else ()
        more = f" It touches on {', '.join(touches)}." if touches else ""
        back = "You have met it before. " if card and card.again else ""
        return f"{back}{PRACTICE}{more}"

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("back")
            case Press(region="begin") | Key(name="return") if self.card:
                return BeginMoment()
            case Press(region="library") | Key(name="return") if self.ready:
                return Go("library")
            case Press(region="other") | Key(name="o") if self.others:
                return OtherMoment()
            case _:
                return None

    def moves(self) -> bool:
        """Tell whether it is still being looked for, or the face being drawn."""
        return not self.ready or (self.card is not None and self.card.portrait is None)


def begin_width(canvas: Canvas) -> int:
    """Return how wide the button is that begins."""
    return max(canvas.px(216), button_width(canvas, "Begin", picture=True, key="Enter"))
