"""Questions for a group, large, one at a time; and the debrief of a group, without grades."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pygame

from game.screens.group import enlarge
from game.screens.group_intents import Grades
from game.screens.group_vote import Kept
from game.screens.intents import Go
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.text import draw_line, draw_text, height
from game.view.widgets import button, button_width, panel

GENERAL = (
    "What did you notice?",
    "What might be going on for them?",
    "What would you say?",
)
"""Where a scenario has no questions: reactions, analysis, what next (EVIDENCE.md M13)."""
ACTS: Mapping[str, str] = {"notes": "Noted", "lamps": "Read", "answers": "Answered"}
NO_VOTES = "The room took no vote."
VOTES = "votes"
"""The page that tells how the room voted."""


@dataclass(slots=True)
class TalkScreen:
    """Pages for the room: each a question, or the votes. `ends`: it is the debrief."""

    title: str
    pages: tuple[str, ...]
    kept: tuple[Kept, ...] = ()
    ends: bool = False
    at: int = 0
    focus: str | None = "next"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page that is open."""
        enlarge(canvas)
        wall(canvas)
        w, h = canvas.size
        count = f"{self.at + 1} of {len(self.pages)}"
        top = header(canvas, self.title, count, back="Title" if self.ends else "Back")
        foot = canvas.tall(56) + canvas.px(40)
        box = pygame.Rect(canvas.px(32), top, w - canvas.px(64), h - top - foot)
        if self.pages[self.at] == VOTES:
            self._votes(canvas, box)
        else:
            self._question(canvas, box, self.pages[self.at])
        self._foot(canvas, h - foot + canvas.px(16))

    def _question(self, canvas: Canvas, box: pygame.Rect, words: str) -> None:
        panel(canvas, box, "paper", 16)
        inner = box.inflate(-canvas.px(96), -canvas.px(48))
        with scrolling(canvas, "question", inner) as area:
            high = height(canvas, words, "h1", inner.w)
            y = area.top + max(0, (inner.h - high) // 2 - canvas.px(20))
            area.bottom = draw_text(canvas, words, (inner.x, y), "h1", room=inner.w).bottom

    def _votes(self, canvas: Canvas, box: pygame.Rect) -> None:
        panel(canvas, box, "paper", 16)
        inner = box.inflate(-canvas.px(64), -canvas.px(40))
        with scrolling(canvas, "votes", inner) as area:
            room, y = inner.w - canvas.px(24), area.top
            if not self.kept:
                y = draw_text(canvas, NO_VOTES, (inner.x, y), "lead", room=room).bottom
            said = ""
            for kept in self.kept:
                shown = replace(kept, said="") if kept.said == said else kept
                y = _vote(canvas, shown, pygame.Rect(inner.x, y, room, 0)) + canvas.px(18)
                said = kept.said
            area.bottom = y

    def _foot(self, canvas: Canvas, y: int) -> None:
        w, high = canvas.size[0], canvas.tall(56)
        last = self.at == len(self.pages) - 1
        label = ("Look back, with the grades" if self.ends else "Go on") if last else "Next"
        wide = button_width(canvas, label, key="Enter")
        box = pygame.Rect(w - canvas.px(32) - wide, y, wide, high)
        if self.at:
            before = button_width(canvas, "Previous", key="P")
            at = (canvas.px(32), y, before, high)
            button(canvas, "previous", at, "Previous", key="P", centred=True)
        button(canvas, "next", box, label, key="Enter", kind="main", centred=True)

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("title") if self.ends else Go("back")
            case Key(name="d") if not self.ends:
                return Go("back")
            case Press(region="next") | Key(name="return" | "space" | "n"):
                return self._next()
            case Press(region="previous") | Key(name="p" | "backspace"):
                self.at = max(0, self.at - 1)
                self.focus = "next"
        return None

    def _next(self) -> Intent | None:
        if self.at < len(self.pages) - 1:
            self.at += 1
            self.focus = "next"
            return None
        return Grades() if self.ends else Go("back")

    def moves(self) -> bool:
        """Tell that nothing on it moves."""
        return False


def _vote(canvas: Canvas, kept: Kept, box: pygame.Rect) -> int:
    """Draw how the room voted once; return where it ended."""
    total = sum(hands for _, hands in kept.rows)
    who = "by the room" if kept.by == "room" else "by the facilitator"
    y = box.y
    if kept.said:
        said = f"\u201c{kept.said}\u201d"
        y = draw_text(canvas, said, (box.x, y), "quote", "ink2", room=box.w).bottom
    words = f"{ACTS[kept.act]}, {who}: {kept.taken}"
    y = draw_text(canvas, words, (box.x, y), "body_b", room=box.w).bottom
    for option, hands in kept.rows:
        if hands:
            count = draw_line(canvas, f"{hands} of {total}", (box.x, y), "body_b")
            left = max(count.right - box.x, canvas.tall(96)) + canvas.px(16)
            at = (box.x + left, y)
            y = draw_text(canvas, option, at, room=box.w - left).bottom
    return y


def questions_for(scenario: tuple[str, ...], beat: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the questions to talk about now: the beat's, the scenario's, else general ones."""
    return (*beat, *scenario) or GENERAL
