"""Pages to read: what was said so far, and how it is played."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Go
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, width
from game.view.widgets import cap, cap_width, panel


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
        (
            "Press what has the ring. On a zone you look at: stop time, and choose what to note; "
            "Shift with its number stops it at once."
        ),
    ),
    ("1 – 4, 0", "In an open list: the number printed there; 0 is nothing here."),
    ("B  M  F", "Lamps: is the Body troubled, the Mind, the Feelings? Off means not troubled."),
    ("Space", "While somebody speaks: hear no more of it. Then: answer."),
    ("A  T", "Ask about your newest note; tell a colleague what you noticed."),
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


def back(event: Input) -> Intent | None:
    """Return the way back, where it was asked for."""
    match event:
        case Press(region="back") | Key(name="escape" | "return" | "h" | "f1"):
            return Go("back")
        case _:
            return None
