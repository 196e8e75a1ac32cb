"""After a round: what was seen, what was left calm, what was taken for what. Counts, no marks."""

from dataclasses import dataclass

import pygame

from game.screens.drill_scene import Ended, Line
from game.screens.intents import Go, Practise
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.drill_board import draw_marks
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel, rule


@dataclass(slots=True)
class RoundScreen:
    """How a round went, and where to go on. *drill* is the id of what can be done again."""

    ended: Ended
    drill: str
    focus: str | None = "done"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, "How it went", self.ended.title, "Drills")
        w, h = canvas.size
        gap, high = canvas.px(24), canvas.tall(52)
        box = pygame.Rect(gap, top, w - 2 * gap, h - top - high - 2 * gap)
        wide = box.w - canvas.px(24)
        beside = bool(self.ended.taken) and wide > canvas.px(980) * max(1.0, canvas.text * 0.9)
        with scrolling(canvas, "round", box) as area:
            left = pygame.Rect(box.x + 4, area.top, wide, 0)
            if beside:
                left.w = round(wide * 0.56)
            y = self._counts(canvas, left)
            if self.ended.taken:
                right = pygame.Rect(left.right + canvas.px(16), area.top, 0, y - area.top)
                right.w = box.x + 4 + wide - right.x
                at = right if beside else pygame.Rect(left.x, y + canvas.px(16), wide, 0)
                y = max(y, self._taken(canvas, at))
            for words in self.ended.notes:
                at_ = (box.x + canvas.px(16), y + canvas.px(12))
                y = draw_text(canvas, words, at_, "small", "ink2", room=wide - 32).bottom
            area.bottom = y + canvas.px(8)
        self._buttons(canvas, pygame.Rect(gap, h - high - gap, w - 2 * gap, high))

    def _counts(self, canvas: Canvas, box: pygame.Rect) -> int:
        pad = canvas.px(28)
        room = box.w - 2 * pad
        box.h = canvas.px(84) + sum(_high(canvas, line, room) for line in self.ended.lines)
        panel(canvas, box, "paper", 16, low=True)
        marks = self.ended.marks
        if canvas.px(32) * len(marks) <= room:
            draw_marks(canvas, box.x + pad, box.y + canvas.px(36), marks, len(marks))
        y = box.y + canvas.px(64)
        for line in self.ended.lines:
            rule(canvas, box.x + pad, box.right - pad, y)
            _draw_row(canvas, line, pygame.Rect(box.x + pad, y, room, 0))
            y += _high(canvas, line, room)
        return box.bottom

    def _taken(self, canvas: Canvas, box: pygame.Rect) -> int:
        """Draw what was taken for what."""
        pad = canvas.px(24)
        room = box.w - 2 * pad
        rows = [(f"{was}", f"taken for {said}", n) for was, said, n in self.ended.taken]
        lead = canvas.type("small")[1]
        need = sum(
            height(canvas, was, "body_b", room - canvas.px(48))
            + height(canvas, said, "small", room - canvas.px(48))
            + canvas.px(12)
            for was, said, _ in rows
        )
        box.h = max(box.h, need + canvas.type("h3")[1] + 2 * pad)
        panel(canvas, box, "paper", 16, low=True)
        y = draw_line(canvas, "What was taken for what", (box.x + pad, box.y + pad), "h3").bottom
        y += canvas.px(8)
        for was, said, count in rows:
            times = f"{count} ×"
            draw_line(canvas, times, (box.right - pad, y + 2), "small_b", "ink2", "right")
            y = draw_text(canvas, was, (box.x + pad, y), "body_b", room=room - canvas.px(48)).bottom
            at = (box.x + pad, y)
            y = draw_text(canvas, said, at, "small", "ink2", room=room - canvas.px(48)).bottom
            y += canvas.px(12)
        return max(box.bottom, y + lead // 2)

    def _buttons(self, canvas: Canvas, box: pygame.Rect) -> None:
        done = button_width(canvas, "Done", picture=True, key="Enter") + canvas.px(24)
        x = box.x
        for region, words, symbol, key in (
            ("once-more", "Again", "rotate-ccw", "A"),
            ("back", "Another drill", "list", None),
        ):
            wide = button_width(canvas, words, picture=True, key=key)
            if region == "back" and x + wide > box.right - done - canvas.px(16):
                break
            name = "other" if region == "back" else region
            button(canvas, name, (x, box.y, wide, box.h), words, picture=symbol, key=key)
            x += wide + canvas.px(16)
        at = (box.right - done, box.y, done, box.h)
        button(canvas, "done", at, "Done", picture="check", key="Enter", kind="main")

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back" | "other") | Key(name="escape"):
                return Go("drills")
            case Press(region="once-more") | Key(name="a"):
                return Practise(self.drill)
            case Press(region="done") | Key(name="return"):
                return Go("title")
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False


def _side(canvas: Canvas) -> int:
    return canvas.tall(26) + canvas.px(14)


def _high(canvas: Canvas, line: Line, room: int) -> int:
    words = height(canvas, line.words, "small", room - _side(canvas)) if line.words else 0
    return canvas.type("lead_b")[1] + words + canvas.px(22)


def _draw_row(canvas: Canvas, line: Line, box: pygame.Rect) -> None:
    y, lead = box.y + canvas.px(10), canvas.type("lead_b")[1]
    icon(canvas, line.icon, (box.x + canvas.tall(12), y + lead / 2), canvas.tall(24), "mark")
    x = box.x + _side(canvas)
    count = draw_line(canvas, line.count, (box.right, y), "lead_b", align="right")
    role = "lead" if width(canvas, line.name, "lead") < count.x - x - canvas.px(8) else "body"
    draw_line(canvas, line.name, (x, y), role)
    if line.words:
        at = (x, y + lead)
        draw_text(canvas, line.words, at, "small", "ink2", room=box.w - _side(canvas))
