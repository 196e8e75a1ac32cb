"""Things the trainee must be told, and the one question before the program ends."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Go, Quit
from game.screens.reading import back
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_text, height
from game.view.widgets import button, button_width, panel


@dataclass(slots=True)
class NoticeScreen:
    """Something the trainee must be told, in plain words."""

    title: str
    words: str
    focus: str | None = "back"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, self.title)
        w, h = canvas.size
        sheet = pygame.Rect(canvas.px(24), top, w - canvas.px(48), h - top - canvas.px(24))
        panel(canvas, sheet, "paper", 12)
        inner = sheet.inflate(-canvas.px(64), -canvas.px(48))
        with scrolling(canvas, "notice", inner) as area:
            at = (inner.x, area.top)
            area.bottom = draw_text(canvas, self.words, at, "lead", room=inner.w - 16).bottom

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        return back(event)

    def moves(self) -> bool:
        """Tell that it is still."""
        return False


@dataclass(slots=True)
class EndScreen:
    """The end of the lesson: what came of it, and where to go on."""

    story: str
    focus: str | None = "library"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, "That is how it is played", back="Title")
        w, h = canvas.size
        wide = min(w - canvas.px(48), canvas.px(900))
        sheet = pygame.Rect((w - wide) // 2, top + canvas.px(16), wide, 0)
        room = wide - canvas.px(80)
        words = "Look, note, read, answer. Nothing in this first minute was scored."
        sheet.h = height(canvas, self.story, "quote_l", room) + height(canvas, words, "lead", room)
        sheet.h = min(sheet.h + canvas.px(120), h - top - canvas.tall(100))
        panel(canvas, sheet, "paper", 16)
        inner = sheet.inflate(-canvas.px(80), -canvas.px(64))
        with scrolling(canvas, "end", inner) as area:
            at = (inner.x, area.top)
            y = draw_text(canvas, self.story, at, "quote_l", room=room).bottom + canvas.px(24)
            area.bottom = draw_text(canvas, words, (inner.x, y), "lead", "ink2", room=room).bottom
        label = "Choose a conversation"
        part = button_width(canvas, label, picture=True, key="Enter") + canvas.px(24)
        box = (sheet.right - part, sheet.bottom + canvas.px(24), part, canvas.tall(56))
        button(
            canvas,
            "library",
            box,
            label,
            picture="book-open",
            key="Enter",
            kind="main",
            centred=True,
        )

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="library") | Key(name="return"):
                return Go("library")
            case Press(region="back") | Key(name="escape"):
                return Go("title")
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False


@dataclass(slots=True)
class ConfirmScreen:
    """One question before the program ends."""

    focus: str | None = "stay"

    def draw(self, canvas: Canvas) -> None:
        """Draw the question and its two answers."""
        wall(canvas)
        w, h = canvas.size
        wide = min(w - canvas.px(48), canvas.tall(620))
        sheet = pygame.Rect(0, 0, wide, canvas.tall(230))
        sheet.center = (w // 2, h // 2)
        panel(canvas, sheet, "paper", 16)
        pad = canvas.px(32)
        at = (sheet.x + pad, sheet.y + pad)
        line = draw_text(canvas, "Leave Bedside?", at, "h2", room=wide - 2 * pad)
        words = "What you played is kept."
        draw_text(canvas, words, (at[0], line.bottom + 6), "body", "ink2", room=wide - 2 * pad)
        high, gap = canvas.tall(52), canvas.px(16)
        half = (wide - 2 * pad - gap) // 2
        box = pygame.Rect(sheet.x + pad, sheet.bottom - pad - high, half, high)
        button(canvas, "stay", box, "Stay", picture="undo-2", key="Esc", kind="main")
        there = box.move(half + gap, 0)
        button(canvas, "quit", there, "Leave", picture="log-out")

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="quit") | Key(name="return"):
                return Quit()
            case Press(region="stay") | Key(name="escape"):
                return Go("back")
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False
