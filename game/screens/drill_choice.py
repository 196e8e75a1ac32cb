"""The drills there are, one line each: what is suggested first, what is missing said in words."""

from dataclasses import dataclass, field

import pygame

from game.screens.drill_scene import Choice, DrillCard
from game.screens.intents import Go, Practise
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import icon, rounded
from game.view.text import draw_text, height, width
from game.view.widgets import cap, cap_width, focus_ring, press_area, tag, tag_size

NEXT = "suggested"
FOOT = "Ten moments each, about three minutes. Many of them are calm. Hints are only counted."


@dataclass(slots=True)
class DrillsScreen:
    """The choice. The app hands it over."""

    choice: Choice = field(default_factory=Choice)
    focus: str | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        choice = self.choice
        sub = "one thing at a time" if choice.ready else "reading the library…"
        top = header(canvas, "Practice", sub)
        w, h = canvas.size
        gap = canvas.px(24)
        box = pygame.Rect(gap, top - canvas.px(8), w - 2 * gap, h - top - canvas.px(8))
        columns = 2 if w >= canvas.px(1000) * max(1.0, canvas.text * 0.8) else 1
        with scrolling(canvas, "drills", box) as area:
            y = area.top + canvas.px(8)
            y = self._cards(canvas, pygame.Rect(box.x + 6, y, box.w - canvas.px(24), 0), columns)
            for words in (FOOT if choice.cards else "", choice.trouble or ""):
                at = (box.centerx, y + canvas.px(8))
                room = box.w - canvas.px(64)
                if words:
                    y = draw_text(
                        canvas, words, at, "small", "ink2", room=room, align="centre"
                    ).bottom
            area.bottom = y + canvas.px(8)

    def _cards(self, canvas: Canvas, box: pygame.Rect, columns: int) -> int:
        gap = canvas.px(14)
        wide = (box.w - gap * (columns - 1)) // columns
        cards = self.choice.cards
        y = box.y
        for row in range(0, len(cards), columns):
            there = cards[row : row + columns]
            high = max(_high(canvas, card, wide) for card in there)
            for n, card in enumerate(there):
                at = pygame.Rect(box.x + n * (wide + gap), y, wide, high)
                _draw_card(canvas, card, at, str(row + n + 1))
            y += high + gap
        return y

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("title")
            case Press(region=region) if region.startswith("drill:"):
                return self._open(region.removeprefix("drill:"))
            case Key(name="return"):
                return next((Practise(c.id) for c in self.choice.cards if c.next), None)
            case Key(name=name) if name.isdecimal() and 0 < int(name) <= len(self.choice.cards):
                return self._open(self.choice.cards[int(name) - 1].id)
            case _:
                return None

    def _open(self, name: str) -> Intent | None:
        ready = any(card.id == name and not card.lacks for card in self.choice.cards)
        return Practise(name) if ready else None

    def moves(self) -> bool:
        """Tell whether the library is still being read."""
        return not self.choice.ready


def _side(canvas: Canvas) -> int:
    return canvas.tall(28) + canvas.px(36)


def _under(card: DrillCard) -> str:
    return card.lacks or card.practised


def _tag(canvas: Canvas, card: DrillCard) -> int:
    """Return how wide what stands right of the title is."""
    return tag_size(canvas, NEXT, picture=True)[0] + canvas.px(8) if card.next else 0


def _room(canvas: Canvas, wide: int) -> int:
    return wide - _side(canvas) - cap_width(canvas, "1") - canvas.px(44)


def _high(canvas: Canvas, card: DrillCard, wide: int) -> int:
    room = _room(canvas, wide)
    title = height(canvas, card.title, "h3", room - _tag(canvas, card))
    rest = height(canvas, card.about, "body", room)
    under = height(canvas, _under(card), "small", room) if _under(card) else 0
    return canvas.px(28) + title + rest + under + canvas.px(6)


def _draw_card(canvas: Canvas, card: DrillCard, box: pygame.Rect, key: str) -> None:
    region, off = f"drill:{card.id}", bool(card.lacks)
    says = f"{card.title}: {card.about}. {_under(card)}"
    press_area(canvas, region, box, says, role="card", group="drills", enabled=not off)
    if canvas.focus == region:
        focus_ring(canvas, box, canvas.px(14))
    warm = not off and (card.next or canvas.hover == region)
    fill = "sunk" if off else "lamp_pale" if warm else "paper"
    edge = "lamp_ink" if card.next else "edge"
    rounded(canvas, box, fill, canvas.px(14), edge=edge, line=2)
    ink = "ink2" if off else "ink"
    icon(canvas, card.icon, (box.x + _side(canvas) / 2, box.centery), canvas.tall(28), "mark")
    x, y = box.x + _side(canvas), box.y + canvas.px(14)
    room = _room(canvas, box.w)
    title = draw_text(canvas, card.title, (x, y), "h3", ink, room=room - _tag(canvas, card))
    if card.next:
        one = width(canvas, card.title, "h3") if title.h <= canvas.type("h3")[1] else title.w
        tag(canvas, NEXT, (x + one + canvas.px(12), y), picture="lamp", fill="card")
    y = draw_text(canvas, card.about, (x, title.bottom), "body", ink, room=room).bottom
    if _under(card):
        draw_text(canvas, _under(card), (x, y + canvas.px(4)), "small", "ink2", room=room)
    at = (box.right - canvas.px(16), box.centery)
    if off:
        icon(canvas, "ear-off", (at[0] - canvas.px(12), at[1]), canvas.tall(22), "ink2")
    else:
        cap(canvas, key, at, "right")
