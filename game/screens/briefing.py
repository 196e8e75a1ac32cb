"""The briefing: who, where, why; the level; and how it is played, in the real widgets' words."""

from dataclasses import dataclass

import pygame

from game.screens.group_intents import BeginGroup
from game.screens.intents import Begin, Change, Go
from game.screens.library import draw_portrait
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, notice, wall
from game.view.scroll import scrolling
from game.view.shapes import icon
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, panel, rule, segments

LEVELS = (("guided", "Guided"), ("standard", "Standard"), ("expert", "Expert"))
LEVEL_WORDS = {
    "guided": "You see how comfort moves, and time costs nothing.",
    "standard": "You see the meter. Keeping somebody waiting costs.",
    "expert": "No meter: only the patient tells you.",
}
STEPS = (
    ("eye", "Look", "Press 1 to 6, or point. Enter stops time: then note what you see."),
    ("lamp", "Read", "Light a lamp if the body, the mind or the feelings are troubled."),
    ("message-circle", "Answer", "Ask about a note, tell somebody, or choose words."),
)


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is told before a conversation."""

    scenario: str
    title: str
    you_are: str
    where: str
    who: str
    why: tuple[str, ...]
    minutes: int
    sensitive: tuple[str, ...]
    difficulty: str
    calm_clock: bool
    portrait: pygame.Surface | None = None
    group: bool = False
    """The command line asked for a group: Enter begins with one."""


@dataclass(slots=True)
class BriefingScreen:
    """One conversation's front page."""

    briefing: Briefing
    focus: str | None = "begin"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        top = header(canvas, self.briefing.title)
        w, h = canvas.size
        foot = canvas.tall(56) + canvas.px(40)
        box = pygame.Rect(canvas.px(24), top, w - canvas.px(40), h - top - foot)
        with scrolling(canvas, "briefing", box) as area:
            facts = self._facts_box(canvas, box, area.top + canvas.px(8))
            y = self._facts(canvas, facts)
            area.bottom = self._steps(canvas, box, y + canvas.px(24))
        self._begin(canvas, h - foot + canvas.px(12))

    def _facts_box(self, canvas: Canvas, box: pygame.Rect, top: int) -> pygame.Rect:
        face = canvas.px(260)
        if box.w < canvas.px(900) or canvas.text >= 1.5:  # noqa: PLR2004 - one column then
            return pygame.Rect(box.x + canvas.px(8), top, box.w - canvas.px(24), 0)
        frame = pygame.Rect(box.x + canvas.px(8), top, face, round(face * 1.24))
        panel(canvas, frame.inflate(canvas.px(16), canvas.px(16)), "card", 16)
        draw_portrait(canvas, self.briefing.portrait, frame)
        left = frame.right + canvas.px(32)
        return pygame.Rect(
            left, top - canvas.px(8), box.right - left - canvas.px(16), frame.h + canvas.px(16)
        )

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        b = self.briefing
        return (
            ("user", "You are", b.you_are),
            ("map-pin", "Where", b.where),
            ("users", "Who", b.who),
            ("flag", "Why", ". ".join(b.why) + "."),
        )

    def _facts(self, canvas: Canvas, box: pygame.Rect) -> int:
        pad, side = canvas.px(24), canvas.tall(26)
        label = max(width(canvas, name, "body_b") for _, name, _ in self._rows()) + canvas.px(24)
        room = box.w - 2 * pad - side - canvas.px(16) - label
        rows = [max(height(canvas, v, "body", room), side) for *_, v in self._rows()]
        levels = canvas.tall(46)
        words = self._warning()
        extra = height(canvas, words, "small", box.w - 2 * pad - side) if words else 0
        high = sum(rows) + len(rows) * canvas.px(12) + levels + extra
        high += canvas.type("small")[1] + canvas.px(84)
        box.h = max(box.h, high)
        panel(canvas, box, "paper", 16)
        y = box.y + pad
        for (symbol, name, value), tall in zip(self._rows(), rows, strict=True):
            icon(canvas, symbol, (box.x + pad + side / 2, y + side / 2), side, "mark")
            x = box.x + pad + side + canvas.px(16)
            draw_line(canvas, name, (x, y), "body_b")
            draw_text(canvas, value, (x + label, y), room=room)
            y += tall + canvas.px(12)
        rule(canvas, box.x + pad, box.right - pad, y)
        return self._level(canvas, box, y + canvas.px(16), words)

    def _warning(self) -> str:
        if not self.briefing.sensitive:
            return ""
        return (
            f"Touches on {', '.join(self.briefing.sensitive)}. You can stop at any time, with Esc."
        )

    def _level(self, canvas: Canvas, box: pygame.Rect, y: int, words: str) -> int:
        pad = canvas.px(24)
        if words:
            size, room = canvas.tall(20), box.w - 2 * pad - canvas.tall(32)
            lead = canvas.type("small")[1]
            icon(canvas, "info", (box.x + pad + size / 2, y + lead / 2), size, "ink2")
            at = (box.x + pad + size + canvas.px(10), y)
            y = draw_text(canvas, words, at, "small", "ink2", room=room).bottom + canvas.px(14)
        high = canvas.tall(46)
        name = draw_line(canvas, "Level", (box.x + pad, y + canvas.px(10)), "body_b")
        left = name.right + canvas.px(24)
        switch = (left, y, min(canvas.px(552), box.right - pad - left), high)
        segments(canvas, "level", switch, LEVELS, self.briefing.difficulty)
        note = LEVEL_WORDS[self.briefing.difficulty]
        if self.briefing.calm_clock and self.briefing.difficulty != "guided":
            note += " Calm clock: waiting costs nothing."
        at = (left, y + high + canvas.px(6))
        draw_text(canvas, note, at, "small", "ink2", room=box.right - pad - left)
        return box.bottom

    def _steps(self, canvas: Canvas, box: pygame.Rect, y: int) -> int:
        draw_line(canvas, "How it is played", (box.x + canvas.px(8), y), "h3")
        y += canvas.type("h3")[1] + canvas.px(10)
        columns = 3 if box.w >= canvas.px(800) * max(1.0, canvas.text * 0.8) else 1
        gap = canvas.px(16)
        wide = (box.w - canvas.px(24) - gap * (columns - 1)) // columns
        room = wide - canvas.px(84)
        high = max(height(canvas, words, "small", room) for *_, words in STEPS)
        high += canvas.type("body_b")[1] + canvas.px(32)
        for n, (symbol, name, words) in enumerate(STEPS):
            x = box.x + canvas.px(8) + n % columns * (wide + gap)
            card = pygame.Rect(x, y + n // columns * (high + gap), wide, high)
            panel(canvas, card, "paper", 16, low=True)
            icon(canvas, symbol, (card.x + canvas.px(36), card.centery), canvas.px(36), "mark")
            at = (card.x + canvas.px(72), card.y + canvas.px(16))
            line = draw_line(canvas, f"{n + 1}  {name}", at, "body_b")
            draw_text(canvas, words, (at[0], line.bottom), "small", "ink2", room=room)
        return y + -(-len(STEPS) // columns) * (high + gap)

    def _begin(self, canvas: Canvas, y: int) -> None:
        w = canvas.size[0]
        group = self.briefing.group
        label = "Begin with the group" if group else "Begin"
        wide = max(canvas.px(216), button_width(canvas, label, picture=True, key="Enter"))
        box = pygame.Rect(w - canvas.px(32) - wide, y, wide, canvas.tall(56))
        other, key = ("For one person", "O") if group else ("For a group", "G")
        side = button_width(canvas, other, picture=True, key=key)
        beside = (box.x - canvas.px(16) - side, y, side, box.h)
        symbol = "user" if group else "users"
        button(canvas, "other", beside, other, picture=symbol, key=key, centred=True)
        button(canvas, "begin", box, label, picture="play", key="Enter", kind="main", centred=True)
        unit = "minute" if self.briefing.minutes == 1 else "minutes"
        words = f"about {self.briefing.minutes} {unit}"
        at = (canvas.px(32), box.centery - canvas.type("small")[1] / 2)
        if at[0] + width(canvas, words, "small") + canvas.px(48) < beside[0]:
            notice(canvas, words, at, "clock")

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("back")
            case Press(region="begin") | Key(name="return"):
                return self._begins(group=self.briefing.group)
            case Press(region="other"):
                return self._begins(group=not self.briefing.group)
            case Key(name=name) if name == ("o" if self.briefing.group else "g"):
                return self._begins(group=not self.briefing.group)
            case Press(region=region) if region.startswith("level:"):
                return Change("difficulty", region.removeprefix("level:"))
            case _:
                return None

    def _begins(self, *, group: bool) -> Intent:
        return BeginGroup(self.briefing.scenario) if group else Begin(self.briefing.scenario)

    def moves(self) -> bool:
        """Tell whether the face is still being drawn."""
        return self.briefing.portrait is None
