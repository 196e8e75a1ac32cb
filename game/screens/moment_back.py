"""One moment, looked back at: what was there, how they were, what you said; when it comes back."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.patient.staging import Stances
from game.screens.film import Film
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


WHERE = "Show me where"
UPRIGHT = 1.3
"""A picture so many times as wide as high still shows head to seat."""
Row = tuple[str, str, str, str]
"""A button: its region, words, icon and key."""


def done_width(canvas: Canvas) -> int:
    """Return how wide the button is that ends it."""
    return button_width(canvas, "Done", picture=True, key="Enter") + canvas.px(40)


def fitting(canvas: Canvas, rows: tuple[Row, ...], room: int) -> int:
    """Return how many buttons fit beside the one that ends it."""
    left = room - done_width(canvas) - canvas.px(16)
    for count, (_, label, _, key) in enumerate(rows):
        left -= button_width(canvas, label, picture=True, key=key) + canvas.px(16)
        if left < 0:
            return count
    return len(rows)


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
    shown: float | None = None
    """The second that was drawn last, while a sign is shown: its sound keeps to it."""
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
        foot = pygame.Rect(gap, h - high - gap, w - 2 * gap, high)
        rows = self._rows()
        fit = fitting(canvas, rows, foot.w)
        if beside or self.ringed is None:
            self._words(canvas, words, rows[fit:])
        else:
            narrow = min(words.w, round(words.h * UPRIGHT))
            self._picture(canvas, words.inflate(narrow - words.w, 0))
        self._buttons(canvas, foot, rows[:fit])

    def _words(self, canvas: Canvas, box: pygame.Rect, rows: tuple[Row, ...]) -> None:
        """Draw what is to be said; under it the buttons that have no room at the foot."""
        panel(canvas, box, "paper", 16)
        inner = box.inflate(-canvas.px(48), -canvas.px(28))
        with scrolling(canvas, "back", inner) as area:
            y = area.top + canvas.px(4)
            for part in self.back.parts:
                y = self._part(canvas, part, inner, y) + canvas.px(10)
            y = self._returns(canvas, inner, y) + canvas.px(14)
            for region, label, symbol, key in rows:
                wide = button_width(canvas, label, picture=True, key=key)
                at = (inner.x + canvas.px(8), y, wide, canvas.tall(46))
                y = button(canvas, region, at, label, picture=symbol, key=key).bottom
                y += canvas.px(12)
            area.bottom = y

    def _picture(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw the patient at the answer; with a sign ringed once that was asked for."""
        panel(canvas, box, "card", 12)
        frame = box.inflate(-canvas.px(14), -canvas.px(14))
        sign = self.back.signs[self.ringed] if self.ringed is not None else None
        zone = sign.zone if sign else None
        leaps = self.playing_since is None or self.playing_since < 0
        stances = self.stances_at(self.second(canvas.now))
        self.film.frame(canvas, stances, frame, zone, whole=leaps)

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

    def _rows(self) -> tuple[Row, ...]:
        """Return the buttons beside the one that ends it, the likeliest first."""
        rows: list[Row] = [("again", "Try it again", "rotate-ccw", "A")]
        if self.back.signs:
            last = self.ringed == len(self.back.signs) - 1
            label = WHERE if self.ringed is None else "Enough seen" if last else "Show the next"
            rows.insert(0, ("where", label, "eye", "W"))
        if self.others:
            rows.append(("other", "Another one", "arrow-right", "O"))
        return tuple(rows)

    def _buttons(self, canvas: Canvas, box: pygame.Rect, rows: tuple[Row, ...]) -> None:
        x = box.x
        for region, words, symbol, key in rows:
            part = button_width(canvas, words, picture=True, key=key)
            button(canvas, region, (x, box.y, part, box.h), words, picture=symbol, key=key)
            x += part + canvas.px(16)
        wide = done_width(canvas)
        done = (box.right - wide, box.y, wide, box.h)
        button(canvas, "done", done, "Done", picture="check", key="Enter", kind="main")

    def second(self, now: float) -> float:
        """Return the second of the session that the picture shows at the window's *now*."""
        self.shown = None
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
        self.shown = at
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
                return self._show()
            case _:
                pass
        return None

    def _show(self) -> Intent | None:
        """Show the next sign where it was, with its sound; after the last, none."""
        ringed = 0 if self.ringed is None else self.ringed + 1
        if ringed >= len(self.back.signs):
            self.ringed, self.playing_since = None, None
            return None
        self.ringed, self.playing_since = ringed, -1.0
        sign = self.back.signs[ringed]
        return Rewind(round(sign.onset * 1000), round(sign.until * 1000))

    def moves(self) -> bool:
        """Tell whether a sign is being shown."""
        return self.playing_since is not None
