"""One question before what is kept of a trainee is erased, and what stays."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Erase, Go
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import wall
from game.view.scroll import scrolling
from game.view.text import draw_text, height
from game.view.widgets import Kind, button, panel

TITLE = "Erase what is kept of you?"
WORDS = (
    "Your practice: every answer in drills, every moment, and when it comes back.",
    "With your conversations: their logs, too, and this page begins anew.",
    "What stays: settings, copies that you exported, and what others played here.",
)
ROWS = (
    ("keep", "Keep everything", "undo-2"),
    ("practice", "Erase my practice", "x"),
    ("all", "Erase practice and conversations", "x"),
)


@dataclass(slots=True)
class EraseScreen:
    """The question; keeping has the focus."""

    focus: str | None = "keep"

    def draw(self, canvas: Canvas) -> None:
        """Draw the question and its three answers."""
        wall(canvas)
        w, h = canvas.size
        wide = min(w - canvas.px(48), canvas.tall(640))
        pad, high, gap = canvas.px(32), canvas.tall(50), canvas.px(12)
        room = wide - 2 * pad - canvas.px(12)
        words = height(canvas, TITLE, "h2", room) + canvas.px(10)
        words += sum(height(canvas, line, "body", room) + canvas.px(8) for line in WORDS)
        foot = len(ROWS) * (high + gap) + canvas.px(12)
        sheet = pygame.Rect(0, 0, wide, min(h - canvas.px(32), words + foot + 2 * pad))
        sheet.center = (w // 2, h // 2)
        panel(canvas, sheet, "paper", 16)
        inner = pygame.Rect(sheet.x + pad, sheet.y + pad, room + 12, sheet.h - foot - 2 * pad)
        with scrolling(canvas, "erase", inner) as area:
            y = draw_text(canvas, TITLE, (inner.x, area.top), "h2", room=room).bottom
            y += canvas.px(10)
            for line in WORDS:
                y = draw_text(canvas, line, (inner.x, y), room=room).bottom + canvas.px(8)
            area.bottom = y
        top = sheet.bottom - pad - foot + canvas.px(24)
        for n, (region, label, symbol) in enumerate(ROWS):
            box = (sheet.x + pad, top + n * (high + gap), wide - 2 * pad, high)
            keeps = region == "keep"
            kind: Kind = "main" if keeps else "plain"
            key = "Esc" if keeps else None
            button(canvas, region, box, label, picture=symbol, key=key, kind=kind)

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="keep") | Key(name="escape" | "return"):
                return Go("back")
            case Press(region="practice"):
                return Erase(plays=False)
            case Press(region="all"):
                return Erase(plays=True)
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False
