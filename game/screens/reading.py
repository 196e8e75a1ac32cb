"""Pages to read: what was said so far, and how it is played."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Go, Quit
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, cap, cap_width, panel


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing that was said or done. `own` is the trainee's."""

    who: str
    words: str
    own: bool = False


KEYS = (
    (
        "1 – 6",
        "Look at the face, the hands, the chest, the legs; listen to the voice; look around.",
    ),
    (
        "Enter",
        "Press what has the ring. On a zone you look at: stop time, and choose what to note.",
    ),
    ("1 – 4, 0", "In an open list: the number printed there; 0 is nothing here."),
    ("B  M  F", "Lamps: is the Body troubled, the Mind, the Feelings? Off means not troubled."),
    ("Space", "While somebody speaks: hear no more of it. Then: answer."),
    ("T", "Tell a colleague what you noticed."),
    ("R", "Hear it again. Once a moment it is free."),
    ("Delete", "Take a note back."),
    ("H", "What was said so far."),
    ("C", "The clipboard, out and away, in large text or a small window."),
    ("Tab, arrows", "Move the ring; move within a list."),
    ("Esc", "One step back, then pause."),
)
HOW = (
    (
        "Somebody comes to you, and does not say everything. Look at them, listen, and note what "
        "you see and hear: a note says what was there, never what it means."
    ),
    (
        "Read how they are: is the body troubled, the mind, the feelings, now? Then answer: ask "
        "about a note, tell somebody who can help, or choose what to say. All of it changes how "
        "they feel."
    ),
    "Everything works with the mouse alone as well: point at a place to look, click to stop time.",
)


@dataclass(slots=True)
class TranscriptScreen:
    """What was said so far, the newest at the end."""

    rows: tuple[Spoken, ...]
    focus: str | None = None
    begun: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw the page; it opens at its end."""
        wall(canvas)
        top = header(canvas, "What was said")
        w, h = canvas.size
        sheet = pygame.Rect(canvas.px(24), top, w - canvas.px(48), h - top - canvas.px(24))
        panel(canvas, sheet, "paper", 12)
        inner = sheet.inflate(-canvas.px(48), -canvas.px(32))
        names = [width(canvas, row.who, "body_b") for row in self.rows]
        side = min(max(names, default=0), inner.w // 3) + canvas.px(24)
        with scrolling(canvas, "transcript", inner) as area:
            y = area.top
            for row in self.rows:
                ink = "ink2" if row.own else "mark"
                name = draw_text(canvas, row.who, (inner.x, y), "body_b", ink, room=side - 8)
                room = inner.w - side - canvas.px(16)
                role = "body" if row.own else "lead"
                text = draw_text(canvas, row.words, (inner.x + side, y), role, room=room)
                y = max(name.bottom, text.bottom) + canvas.px(12)
            if not self.rows:
                y = draw_line(canvas, "Nothing yet.", (inner.x, y), "body", "ink2").bottom
            area.bottom = y
        if not self.begun:
            self.begun = True
            canvas.scroll["transcript"] = canvas.room.get("transcript", 0)

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        return back(event)

    def moves(self) -> bool:
        """Tell that it is still."""
        return False


@dataclass(slots=True)
class HowScreen:
    """How it is played, and every key."""

    focus: str | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, "How it is played")
        w, h = canvas.size
        sheet = pygame.Rect(canvas.px(24), top, w - canvas.px(48), h - top - canvas.px(24))
        panel(canvas, sheet, "paper", 12)
        inner = sheet.inflate(-canvas.px(48), -canvas.px(32))
        with scrolling(canvas, "how", inner) as area:
            y = area.top
            for words in HOW:
                room = inner.w - canvas.px(16)
                y = draw_text(canvas, words, (inner.x, y), "lead", room=room).bottom + canvas.px(8)
            area.bottom = self._keys(canvas, inner, y + canvas.px(8))

    def _keys(self, canvas: Canvas, inner: pygame.Rect, y: int) -> int:
        side = max(cap_width(canvas, key) for key, _ in KEYS) + canvas.px(24)
        lead = canvas.type("body")[1]
        for key, words in KEYS:
            cap(canvas, key, (inner.x, y + lead / 2))
            room = inner.w - side - canvas.px(16)
            text = draw_text(canvas, words, (inner.x + side, y), room=room)
            y = max(text.bottom, y + canvas.tall(28)) + canvas.px(4)
        return y

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        return back(event)

    def moves(self) -> bool:
        """Tell that it is still."""
        return False


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


def back(event: Input) -> Intent | None:
    """Return the way back, where it was asked for."""
    match event:
        case Press(region="back") | Key(name="escape" | "return" | "h" | "f1"):
            return Go("back")
        case _:
            return None
