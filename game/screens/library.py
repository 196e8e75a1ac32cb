"""Choose a conversation: departments left, cards right, the same facts in the same places."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Brief, Go
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import header, wall
from game.view.scroll import scrolling
from game.view.shapes import icon, rounded
from game.view.text import draw_line, draw_text, shorten, width
from game.view.theme import GRADES
from game.view.widgets import cap, focus_ring, panel, press_area, rule

ALL = "all"


@dataclass(frozen=True, slots=True)
class Card:
    """What is told of a conversation before it is played. `best` is the best grade so far."""

    id: str
    title: str
    department: str
    you_are: str
    trains: str
    minutes: int
    patient: str
    portrait: pygame.Surface | None = None
    played: int = 0
    best: str | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that cannot be played, and why: its first problem."""

    file: str
    why: str


@dataclass(slots=True)
class LibraryScreen:
    """The shelf. The app hands over the cards; `ready` is False while they are being read."""

    cards: tuple[Card, ...] = ()
    broken: tuple[Broken, ...] = ()
    ready: bool = False
    department: str = ALL
    focus: str | None = None

    def shown(self) -> tuple[Card, ...]:
        """Return the cards of the chosen department."""
        return tuple(c for c in self.cards if self.department in (ALL, c.department))

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        wall(canvas)
        cards = self.shown()
        sub = f"{len(cards)} of {len(self.cards)}" if self.ready else "reading the library…"
        top = header(canvas, "Choose a conversation", sub)
        w, h = canvas.size
        gap = canvas.px(24)
        side = round(canvas.px(232) * (1 + 0.5 * (canvas.text - 1)))
        left = gap
        if w > side + canvas.px(400) * max(1.0, canvas.text):
            self._departments(canvas, pygame.Rect(gap, top, side, h - top - gap))
            left = gap + side + gap
        self._cards(canvas, pygame.Rect(left, top, w - left - canvas.px(12), h - top - gap), cards)

    def _departments(self, canvas: Canvas, box: pygame.Rect) -> None:
        names = sorted({c.department for c in self.cards})
        rows = (len(names) + 1) * (canvas.tall(42) + canvas.px(4))
        box.h = min(box.h, rows + canvas.type("h3")[1] + canvas.px(40))
        panel(canvas, box, "paper", 12)
        inner = box.inflate(-canvas.px(24), -canvas.px(24))
        with scrolling(canvas, "departments", inner) as area:
            draw_line(canvas, "Department", (inner.x + canvas.px(8), area.top), "h3")
            y = area.top + canvas.type("h3")[1] + canvas.px(8)
            for name in (ALL, *names):
                count = sum(name in (ALL, c.department) for c in self.cards)
                row = pygame.Rect(inner.x, y, inner.w, canvas.tall(42))
                self._department(canvas, row, name, count)
                y = row.bottom + canvas.px(4)
            area.bottom = y

    def _department(self, canvas: Canvas, row: pygame.Rect, name: str, count: int) -> None:
        region, on = f"department:{name}", name == self.department
        label = name.capitalize()
        says = f"{label}, {count}, chosen" if on else f"{label}, {count}"
        press_area(canvas, region, row, says, role="option", group="departments")
        if canvas.focus == region:
            focus_ring(canvas, row, canvas.px(10))
        if on or canvas.hover == region:
            rounded(canvas, row, "sel" if on else "lamp_pale", canvas.px(10))
        ink, role = ("on_sel", "body_b") if on else ("ink", "body")
        y = row.centery - canvas.type(role)[1] / 2
        room = row.w - canvas.px(28) - width(canvas, str(count), role) - canvas.px(8)
        words = shorten(canvas, label, role, room)
        draw_line(canvas, words, (row.x + canvas.px(14), y), role, ink)
        draw_line(canvas, str(count), (row.right - canvas.px(14), y), role, ink, "right")

    def _cards(self, canvas: Canvas, box: pygame.Rect, cards: tuple[Card, ...]) -> None:
        least = canvas.px(300) * max(1.0, canvas.text * 0.9)
        columns = max(1, min(3, int(box.w // least)))
        gap = canvas.px(16)
        wide = (box.w - canvas.px(12)) // columns - gap
        high = card_height(canvas)
        with scrolling(canvas, "cards", box) as area:
            top = area.top + canvas.px(8)
            for n, card in enumerate(cards):
                x = box.x + canvas.px(8) + n % columns * (wide + gap)
                y = top + n // columns * (high + gap)
                self._card(canvas, card, pygame.Rect(x, y, wide, high))
            rows = -(-len(cards) // columns)
            area.bottom = self._broken(canvas, box, top + rows * (high + gap))

    def _card(self, canvas: Canvas, card: Card, box: pygame.Rect) -> None:
        region = f"card:{card.id}"
        says = f"{card.title}, {card.department}, {card.minutes} minutes, you are {card.you_are}"
        press_area(canvas, region, box, says, role="card", group="cards")
        if canvas.focus == region:
            focus_ring(canvas, box, canvas.px(16))
        fill = "lamp_pale" if canvas.hover == region else "paper"
        panel(canvas, box, fill, 16, low=True)
        pad = canvas.px(14)
        face = pygame.Rect(box.x + pad, box.y + pad, canvas.px(100), canvas.px(124))
        draw_portrait(canvas, card.portrait, face)
        x, room = face.right + pad, box.right - face.right - 2 * pad
        y = draw_line(canvas, card.department.capitalize(), (x, face.y), "small", "ink2").bottom
        y = draw_text(canvas, card.title, (x, y), "h3", room=room, lines=2).bottom + canvas.px(6)
        lead = canvas.type("small")[1]
        icon(canvas, "clock", (x + canvas.px(9), y + lead / 2), canvas.tall(18), "ink2")
        unit = "minute" if card.minutes == 1 else "minutes"
        draw_line(canvas, f"{card.minutes} {unit}", (x + canvas.tall(26), y), "small", "ink2")
        self._facts(canvas, card, box, max(face.bottom, y + lead) + canvas.px(14))

    def _facts(self, canvas: Canvas, card: Card, box: pygame.Rect, y: int) -> None:
        pad, lead = canvas.px(16), canvas.type("small")[1]
        side = max(width(canvas, "You are ", "small"), width(canvas, "Trains ", "small"))
        for name, value in (("You are", card.you_are), ("Trains", card.trains)):
            draw_line(canvas, name, (box.x + pad, y), "small", "ink2")
            at = (box.x + pad + side + canvas.px(8), y)
            room = box.right - pad - at[0]
            y = draw_text(canvas, value, at, "small_b", room=room, lines=2).bottom + canvas.px(4)
        foot = box.bottom - lead - canvas.px(14)
        rule(canvas, box.x + pad, box.right - pad, foot - canvas.px(10))
        words, symbol, ink = progress_of(card)
        icon(canvas, symbol, (box.x + pad + canvas.px(10), foot + lead / 2), canvas.tall(20), ink)
        draw_line(canvas, words, (box.x + pad + canvas.tall(28), foot), "small")
        if canvas.focus == f"card:{card.id}":
            cap(canvas, "Enter", (box.right - pad, foot + lead / 2), "right")

    def _broken(self, canvas: Canvas, box: pygame.Rect, y: int) -> int:
        for bad in self.broken:
            icon(canvas, "triangle-alert", (box.x + canvas.px(22), y + canvas.px(12)), 20, "bad")
            words = f"{bad.file} cannot be played: {bad.why}"
            at = (box.x + canvas.px(44), y)
            y = draw_text(
                canvas, words, at, "small", room=box.w - canvas.px(64)
            ).bottom + canvas.px(8)
        return y

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Press(region="back") | Key(name="escape"):
                return Go("back")
            case Press(region=region) if region.startswith("card:"):
                return Brief(region.removeprefix("card:"))
            case Press(region=region) if region.startswith("department:"):
                self.department = region.removeprefix("department:")
            case Key(name="return") if self.shown():
                return Brief(self.shown()[0].id)
            case _:
                pass
        return None

    def moves(self) -> bool:
        """Tell whether faces are still being drawn."""
        return not self.ready or any(c.portrait is None for c in self.cards)


def card_height(canvas: Canvas) -> int:
    """Return how high a card must be for its facts."""
    small, h3 = canvas.type("small")[1], canvas.type("h3")[1]
    top = max(canvas.px(124), small * 2 + h3 * 2)
    return canvas.px(14) + top + canvas.px(14) + small * 4 + canvas.px(52) + small


def progress_of(card: Card) -> tuple[str, str, str]:
    """Return how it went so far: words, icon, colour."""
    if not card.played:
        return "not played yet", "circle", "ink2"
    if card.best is None:
        return "not finished yet", "circle-dot", "ink2"
    word, symbol, ink = GRADES[card.best]
    return f"best so far: {word.lower()}", symbol, ink


def draw_portrait(canvas: Canvas, face: pygame.Surface | None, box: pygame.Rect) -> None:
    """Draw a face in its frame; the frame alone while it is not drawn yet."""
    rounded(canvas, box, "sunk", canvas.px(10))
    if face is None:
        icon(canvas, "user", box.center, canvas.px(40), "edge")
        return

    def make() -> pygame.Surface:
        picture = pygame.transform.smoothscale(face, box.size).convert_alpha()
        mask = pygame.Surface(box.size, pygame.SRCALPHA)
        pygame.draw.rect(mask, (255, 255, 255), mask.get_rect(), border_radius=canvas.px(10))
        picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        return picture

    canvas.surface.blit(canvas.art.keep(("portrait", id(face), box.size), make), box)
