"""One moment, looked back at: what was there, how they were, what you said; when it comes back."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.patient.staging import Stances
from game.screens.debrief_moment import Film
from game.screens.intents import BeginMoment, Go, OtherMoment, Rewind
from game.screens.screen import Input, Intent, Key, Press
from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, draw_text
from game.view.widgets import button, button_width, panel


@dataclass(frozen=True, slots=True)
class There:
    """A sign that was there: in words, where, when it began and ended, whether noticed."""

    caption: str
    zone: Zone
    onset: float
    until: float
    noticed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three: noticed, read, answered. `good` is whether it was right."""

    symbol: str
    title: str
    good: bool
    lines: tuple[tuple[bool | None, str], ...]
    """Each with a tick (True), a ring (False) or nothing (None) before it."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """A moment that was practised. `returns` says when it comes back."""

    title: str
    about: str
    signs: tuple[There, ...]
    parts: tuple[Part, ...]
    returns: str
    until: float
    """The second of the answer: what the picture shows."""


@dataclass(slots=True)
class LookBackScreen:
    """The card after a moment. `stances_at` gives the body at a second of the session."""

    back: LookBack
    film: Film
    stances_at: Callable[[float], Stances]
    others: bool = False
    ringed: int | None = None
    """Which sign is shown where it was: only when that was asked for."""
    playing_since: float | None = None
    focus: str | None = "done"

    def draw(self, canvas: Canvas) -> None:
        """Draw the picture, and what is to be said of it."""
        wall(canvas)
        top = header(canvas, self.back.title, self.back.about, "Done")
        w, h = canvas.size
        gap, high = canvas.px(24), canvas.tall(52)
        words = pygame.Rect(0, top, round(canvas.px(560) * max(1.0, canvas.text * 0.75)), 0)
        words.h = h - top - high - 2 * gap
        beside = w - words.w - 3 * gap >= canvas.px(400)
        if beside:
            words.right = w - gap
            self._picture(canvas, pygame.Rect(gap, top, words.x - 2 * gap, words.h))
        else:
            words.x, words.w = gap, w - 2 * gap
        panel(canvas, words, "paper", 16)
        inner = words.inflate(-canvas.px(48), -canvas.px(28))
        with scrolling(canvas, "back", inner) as area:
            y = area.top + canvas.px(4)
            for part in self.back.parts:
                y = self._part(canvas, part, inner, y) + canvas.px(10)
            area.bottom = self._returns(canvas, inner, y)
        self._buttons(canvas, pygame.Rect(gap, h - high - gap, w - 2 * gap, high))

    def _picture(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw the patient at the answer; with a sign ringed once that was asked for."""
        panel(canvas, box, "card", 12)
        frame = box.inflate(-canvas.px(14), -canvas.px(14))
        sign = self.back.signs[self.ringed] if self.ringed is not None else None
        zone = sign.zone if sign else None
        self.film.frame(canvas, self.stances_at(self.second(canvas.now)), frame, zone)
        if not self.back.signs:
            return
        label = "Show me where" if self.ringed is None else "Show the next"
        label = "Show it again" if self.ringed is not None and len(self.back.signs) == 1 else label
        wide = button_width(canvas, label, picture=True, key="W")
        high = canvas.tall(46)
        at = (frame.x + canvas.px(12), frame.bottom - high - canvas.px(12), wide, high)
        button(canvas, "where", at, label, picture="eye", key="W")

    def _part(self, canvas: Canvas, part: Part, box: pygame.Rect, y: int) -> int:
        side, room = canvas.tall(38), box.w - canvas.px(12)
        lead = canvas.type("h3")[1]
        icon(canvas, part.symbol, (box.x + side / 3, y + lead / 2), canvas.tall(24), "mark")
        line = draw_line(canvas, part.title, (box.x + side, y), "h3")
        if part.good:
            at = (line.right + canvas.px(20), y + lead / 2)
            icon(canvas, "circle-check", at, canvas.tall(22), "good")
        y = line.bottom + canvas.px(2)
        lead = canvas.type("body")[1]
        for good, words in part.lines:
            mark = 0 if good is None else canvas.tall(28)
            if good is not None:
                spot = (box.x + side + mark / 3, y + lead / 2)
                name, ink = ("check", "good") if good else ("circle", "lamp_ink")
                icon(canvas, name, spot, canvas.tall(18), ink)
            at = (box.x + side + mark, y)
            y = draw_text(canvas, words, at, room=room - side - mark).bottom + canvas.px(4)
        return y

    def _returns(self, canvas: Canvas, box: pygame.Rect, y: int) -> int:
        side, lead = canvas.tall(38), canvas.type("body")[1]
        icon(canvas, "calendar", (box.x + side / 3, y + lead / 2), canvas.tall(22), "ink2")
        at, room = (box.x + side, y), box.w - canvas.px(12) - side
        return draw_text(canvas, self.back.returns, at, "body", "ink2", room=room).bottom

    def _buttons(self, canvas: Canvas, box: pygame.Rect) -> None:
        wide = button_width(canvas, "Done", picture=True, key="Enter") + canvas.px(40)
        done = (box.right - wide, box.y, wide, box.h)
        rows = [("again", "Try it again", "rotate-ccw", "A")]
        rows += [("other", "Another one", "arrow-right", "O")] if self.others else []
        x = box.x
        for region, words, symbol, key in rows:
            part = button_width(canvas, words, picture=True, key=key)
            if x + part > box.right - wide - canvas.px(16):
                break
            button(canvas, region, (x, box.y, part, box.h), words, picture=symbol, key=key)
            x += part + canvas.px(16)
        button(canvas, "done", done, "Done", picture="check", key="Enter", kind="main")

    def second(self, now: float) -> float:
        """Return the second of the session that the picture shows at the window's *now*."""
        if self.ringed is None:
            return self.back.until
        sign = self.back.signs[self.ringed]
        if self.playing_since is None:
            return sign.until
        if self.playing_since < 0:
            self.playing_since = now
        at = sign.onset + (now - self.playing_since)
        if at >= sign.until:
            self.playing_since = None
            return sign.until
        return at

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back" | "done") | Key(name="escape" | "return"):
                return Go("title")
            case Press(region="again") | Key(name="a"):
                return BeginMoment(again=True)
            case Press(region="other") | Key(name="o") if self.others:
                return OtherMoment()
            case Press(region="where") | Key(name="w") if self.back.signs:
                self.ringed = 0 if self.ringed is None else (self.ringed + 1) % len(self.back.signs)
                self.playing_since = -1.0
                return Rewind(round(self.back.signs[self.ringed].onset * 1000))
            case _:
                pass
        return None

    def moves(self) -> bool:
        """Tell whether a sign is being shown."""
        return self.playing_since is not None
