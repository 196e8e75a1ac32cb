"""One trial of a drill: look or listen as long as you like, choose, and be told at once."""

from dataclasses import dataclass

import pygame

from game.practice.answered import NOTHING
from game.screens.drill_foot import draw_foot, draw_words, is_compact, words_height
from game.screens.drill_scene import Asked, Option
from game.screens.intents import Answer, Go, HearAgain, NextTrial
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.drill_board import (
    Framed,
    State,
    draw_dark,
    draw_frame,
    draw_option,
    option_height,
    rows_of,
)
from game.view.drill_picture import Sitters
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_text, width

LIST = 400
"""How wide the list of options is, in pixels of the design."""
TAIL = 0.6
"""Seconds for which the melody still runs on after the line."""


@dataclass(slots=True)
class DrillScreen:
    """A drill. The app hands over what is asked, and who is pictured."""

    asked: Asked
    sitters: Sitters
    begun: float | None = None
    """When this trial was first drawn, on the window's clock."""
    chosen: str | None = None
    hinted: bool = False
    ringed: bool = False
    focus: str | None = None
    _now: float = 0.0

    def hand(self, asked: Asked, sitters: Sitters) -> None:
        """Take what is asked now; of another trial nothing is chosen yet."""
        if asked.number != self.asked.number:
            self.begun, self.chosen, self.hinted, self.ringed = None, None, False, False
        if asked.told and not self.asked.told:
            self.focus = "next"
        self.asked, self.sitters = asked, sitters

    def draw(self, canvas: Canvas) -> None:
        """Draw the question, what is looked at, what may be answered, and what comes next."""
        self._now = canvas.now
        self.begun = canvas.now if self.begun is None else self.begun
        wall(canvas)
        top = header(canvas, self.asked.title, f"a drill: {self.asked.about}", "Stop")
        top = self._question(canvas, top - canvas.px(12))
        w = canvas.size[0]
        gap = canvas.px(40) if w >= canvas.px(1100) else canvas.px(24)
        foot = draw_foot(
            canvas, gap, self.asked, self.chosen, hinted=self.hinted, ringed=self.ringed
        )
        area = pygame.Rect(gap, top, w - 2 * gap, foot - top - canvas.px(16))
        if self.asked.pictured:
            self._frames(canvas, rows_of(canvas, area, len(self.asked.names)))
        else:
            self._beside(canvas, area)

    def _question(self, canvas: Canvas, top: int) -> int:
        """Draw the question; in a compact window what is told of it, too, or in its place."""
        w, h = canvas.size
        room, compact = w - canvas.px(64), is_compact(canvas)
        if compact and self.asked.told and not self.asked.blind:
            return self._told(canvas, top, room)
        words = self.asked.question
        roles = ("h3",) if compact else ("h1", "h2", "h3")
        fits = (role for role in roles if width(canvas, words, role) < room)
        at = (w / 2, top)
        y = draw_text(canvas, words, at, next(fits, "h3"), room=room, align="centre").bottom
        if compact and self.hinted:
            hint = (w / 2, y + canvas.px(4))
            y = draw_text(canvas, self.asked.hint, hint, room=room, align="centre").bottom
        return min(y, h // 2) + canvas.px(14)

    def _told(self, canvas: Canvas, top: int, room: int) -> int:
        most = round(canvas.size[1] * 0.24)
        high = min(most, words_height(canvas, self.asked, room, hinted=self.hinted) + 4)
        box = pygame.Rect(canvas.px(32), top, room, high)
        draw_words(canvas, box, self.asked, hinted=self.hinted)
        return box.bottom + canvas.px(12)

    def _state(self, option: str) -> State:
        told = self.asked.told
        if told is None or self.asked.blind:
            return "chosen" if option == self.chosen else ""
        if option == told.right:
            return "right"
        return "wrong" if option == self.chosen else ""

    def _region(self, option: str) -> str:
        """Return the region of an option: of this trial, so that focus ends with it."""
        return "" if self.asked.told else self._option(self.asked.key(option))

    def _option(self, key: str) -> str:
        return f"option:{self.asked.number}:{key}"

    def _frames(self, canvas: Canvas, boxes: list[pygame.Rect]) -> None:
        """Draw people one chooses among."""
        seconds = self._seconds(canvas)
        for n, option in enumerate(self.asked.options):
            right = self.asked.told is not None and option.id == self.asked.told.right
            frame = Framed(
                boxes[n],
                option.words,
                self.asked.key(option.id),
                self._region(option.id),
                self._state(option.id),
                ring=self.ringed and right,
            )
            draw_frame(canvas, frame, self.sitters, n, seconds)

    def _seconds(self, canvas: Canvas) -> float:
        return canvas.now - (self.begun or 0.0)

    def _beside(self, canvas: Canvas, area: pygame.Rect) -> None:
        """Draw one person or a voice, and what may be answered beside it."""
        wide = min(round(canvas.px(LIST) * max(1.0, canvas.text * 0.8)), round(area.w * 0.58))
        gap = canvas.px(24)
        left = pygame.Rect(area.x, area.y, area.w - wide - gap, area.h)
        if self.asked.heard is None:
            box = rows_of(canvas, left, 1)[0]
            left.w = box.w
            left.x = box.x = area.centerx - (box.w + gap + wide) // 2
            frame = Framed(box, self.asked.names[0], ring=self.ringed)
            draw_frame(canvas, frame, self.sitters, 0, self._seconds(canvas))
        else:
            heard = self.asked.heard
            head = min(heard.tune.seconds, max(0.0, canvas.now - heard.begun))
            draw_dark(canvas, left, heard.tune, head, heard.words)
        self._options(canvas, pygame.Rect(left.right + gap, area.y, wide, area.h))

    def _options(self, canvas: Canvas, box: pygame.Rect) -> None:
        with scrolling(canvas, "options", box) as area:
            room = box.w - canvas.px(12)
            y = area.top + canvas.px(8)
            for option in self._listed(canvas):
                high = option_height(canvas, option.words, room)
                row = pygame.Rect(box.x + canvas.px(4), y, room - canvas.px(4), high)
                key, state = self.asked.key(option.id), self._state(option.id)
                draw_option(canvas, row, option.words, key, self._region(option.id), state)
                y = row.bottom + canvas.px(10)
            area.bottom = y

    def _listed(self, canvas: Canvas) -> list[Option]:
        """Return the options to list: in a compact window, once told, only those that matter."""
        told = self.asked.told
        if told is None or self.asked.blind or not is_compact(canvas):
            return list(self.asked.options)
        return [one for one in self.asked.options if one.id in (told.right, self.chosen)]

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("drills")
            case Press(region="hint") | Key(name="h"):
                self.hinted = self.hinted or not (self.asked.told or self.asked.blind)
            case Press(region="again") | Key(name="r"):
                return self._again()
            case Press(region="next" | "choose") | Key(name="return"):
                return self._on_enter()
            case Press(region=region) if region.startswith("option:"):
                return self._choose(region.rpartition(":")[2], pressed=True)
            case Key(name=name) if name in self.asked.keys and not self.asked.told:
                return self._choose(name)
            case _:
                pass
        return None

    def _choose(self, key: str, *, pressed: bool = False) -> Intent | None:
        """Choose what a key stands for; pressed once more, it is the answer."""
        option = self.asked.keys.get(key)
        if option is None or self.asked.told:
            return None
        if pressed and option == self.chosen:
            return self._on_enter()
        self.chosen, self.focus = option, self._option(key)
        return None

    def _again(self) -> Intent | None:
        """Hear it again; of a picture, ring what was there, or take the ring away."""
        if self.asked.heard is not None:
            return HearAgain()
        if self.asked.told and self.asked.told.right != NOTHING and not self.asked.blind:
            self.ringed = not self.ringed
        return None

    def _on_enter(self) -> Intent | None:
        """Answer with what is chosen, or go on."""
        if self.asked.told:
            return NextTrial()
        return None if self.chosen is None else Answer(self.chosen, self.hinted)

    def moves(self) -> bool:
        """Tell whether somebody is pictured, who lives, or a line is still running."""
        heard = self.asked.heard
        return heard is None or self._now < heard.begun + heard.tune.seconds + TAIL
