"""Between two people of a validation: what is asked of them, thanks, and a button to begin."""

from dataclasses import dataclass

import pygame

from game.practice.validating import VALIDATION
from game.screens.intents import Practise, Quit
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_text, height
from game.view.widgets import button, button_width, panel


@dataclass(slots=True)
class ThanksScreen:
    """A page of words; *begin* is what the button says, "" where nobody comes next."""

    words: str
    begin: str
    focus: str | None = "go-on"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, VALIDATION.title, back="Leave")
        w, h = canvas.size
        wide, high = min(w - canvas.px(48), canvas.px(900)), canvas.tall(56)
        room = wide - canvas.px(80)
        sheet = pygame.Rect((w - wide) // 2, top, wide, 0)
        sheet.h = height(canvas, self.words, "lead", room) + canvas.px(72)
        sheet.h = min(sheet.h, h - top - high - canvas.px(56))
        panel(canvas, sheet, "paper", 16)
        inner = sheet.inflate(-canvas.px(80), -canvas.px(56))
        with scrolling(canvas, "thanks", inner) as area:
            at = (inner.x, area.top)
            area.bottom = draw_text(canvas, self.words, at, "lead", room=room).bottom
        label = self.begin or "Done"
        part = button_width(canvas, label, picture=True, key="Enter") + canvas.px(24)
        box = (sheet.right - part, sheet.bottom + canvas.px(24), part, high)
        picture = "arrow-right" if self.begin else "check"
        button(canvas, "go-on", box, label, picture=picture, key="Enter", kind="main")

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Quit()
            case Press(region="go-on") | Key(name="return"):
                return Practise(VALIDATION.id) if self.begin else Quit()
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False
