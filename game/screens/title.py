"""The title: an empty chair in window light. Somebody will sit there."""

from dataclasses import dataclass

import pygame

from game.screens.intents import Begin, Go, Resume
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas
from game.view.page import board
from game.view.scroll import scrolling
from game.view.shapes import icon, rounded, veil
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import cap, cap_width, focus_ring, press_area

FOOT = (
    ("progress", "activity", "Progress"),
    ("how", "circle-help", "Help"),
    ("settings", "settings", "Settings"),
    ("quit", "log-out", "Leave"),
)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A conversation that was broken off."""

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the menu."""

    region: str
    picture: str
    title: str
    sub: str
    intent: Intent


@dataclass(slots=True)
class TitleScreen:
    """The menu. The app hands over what is known of the library and of unfinished business."""

    unfinished: Unfinished | None = None
    tutorial: str | None = None
    """The scenario to learn with, once the library is read."""
    tutorial_seen: bool = False
    scenarios: int | None = None
    """How many conversations there are; None while they are being read."""
    moment: str | None = None
    """Who today's moment is about, and where; None where there is none, or not yet."""
    trouble: str | None = None
    """What is missing on this machine, in plain words."""
    unread: bool = False
    """The conversations cannot be read."""
    focus: str | None = None

    def entries(self) -> list[Entry]:
        """Return the rows of the menu, the likeliest first."""
        choose = Entry("library", "book-open", "Choose a conversation", self._count, Go("library"))
        rows = [choose]
        if self.tutorial:
            learn = Begin(self.tutorial)
            first = Entry("tutorial", "eye", "A first look", "learn it in a minute", learn)
            rows = [choose, first] if self.tutorial_seen else [first, choose]
        if self.moment:
            day = Entry("moment", "timer", "One moment", self.moment, Go("moment"))
            rows.insert(1, day)
        if self.scenarios is not None:
            drills = "drills of three minutes: faces, hands, voices"
            rows.append(Entry("drills", "eye", "Practice", drills, Go("drills")))
        if self.unfinished:
            sub = f"{self.unfinished.title}, {self.unfinished.place.lower()}"
            rows.insert(0, Entry("resume", "play", "Continue", sub, Resume()))
        return rows

    @property
    def _count(self) -> str:
        if self.unread:
            return "they cannot be read"
        return "reading them…" if self.scenarios is None else f"{self.scenarios} to choose from"

    def draw(self, canvas: Canvas) -> None:
        """Draw the room, the name, and the menu on its clipboard."""
        picture(canvas)
        wide = min(canvas.size[0] // 2, round(canvas.px(392) * (1 + 0.45 * (canvas.text - 1))))
        box = pygame.Rect(canvas.size[0] - wide - canvas.px(16), canvas.px(8), wide, 0)
        box.h = canvas.size[1] - canvas.px(16)
        self._name(canvas, box.left)
        paper = board(canvas, box)
        self._menu(canvas, paper)

    def _name(self, canvas: Canvas, right: int) -> None:
        left = max(canvas.px(32), round((right - width(canvas, "Bedside", "display")) * 0.84))
        words = "Notice what is not said. Read how they are.\nAnswer with care."
        fits = right - width(canvas, words.split("\n", maxsplit=1)[0], "quote") - canvas.px(40)
        left = max(canvas.px(32), min(left, fits))
        draw_line(canvas, "Bedside", (left, canvas.px(48)), "display", "mark")
        at = (left + canvas.px(6), canvas.px(48) + canvas.type("display")[1])
        draw_text(canvas, words, at, "quote", "ink2", room=right - left - canvas.px(24))

    def _menu(self, canvas: Canvas, paper: pygame.Rect) -> None:
        inner = paper.inflate(-canvas.px(32), -canvas.px(24))
        with scrolling(canvas, "menu", inner) as area:
            y = area.top + canvas.px(12)
            draw_line(canvas, "Good to see you", (inner.x, y), "h3")
            y += canvas.type("h3")[1] + canvas.px(16)
            for n, entry in enumerate(self.entries()):
                y = self._row(canvas, entry, pygame.Rect(inner.x, y, inner.w, 0), first=n == 0)
            y = self._foot(canvas, inner, y + canvas.px(12))
            for words in ("Nothing you do here can hurt anyone.", self.trouble or ""):
                at = (inner.centerx, y + canvas.px(16))
                y = draw_text(
                    canvas, words, at, "small", "ink2", room=inner.w, align="centre"
                ).bottom
            area.bottom = y

    def _row(self, canvas: Canvas, entry: Entry, box: pygame.Rect, *, first: bool) -> int:
        side = canvas.tall(28) + canvas.px(32)
        room = box.w - side - canvas.px(44)
        beside = cap_width(canvas, "Enter") + canvas.px(20) if first else 0
        under = min(room, box.w - side - beside)
        box.h = canvas.px(28) + height(canvas, entry.title, "lead_b", room)
        box.h += height(canvas, entry.sub, "small", under)
        press_area(canvas, entry.region, box, f"{entry.title}, {entry.sub}")
        if canvas.focus == entry.region:
            focus_ring(canvas, box, canvas.px(12))
        warm = first or canvas.hover == entry.region
        fill = "lamp_pale" if warm else "card"
        rounded(canvas, box, fill, canvas.px(12), edge="lamp_ink" if first else "edge", line=2)
        icon(canvas, entry.picture, (box.x + side / 2, box.centery), canvas.tall(26), "mark")
        at = (box.x + side, box.y + canvas.px(12))
        line = draw_text(canvas, entry.title, at, "lead_b", room=room)
        draw_text(canvas, entry.sub, (at[0], line.bottom), "small", "ink2", room=under)
        if first:
            cap(canvas, "Enter", (box.right - canvas.px(10), box.bottom - canvas.px(20)), "right")
        else:
            at = (box.right - canvas.px(24), box.centery)
            icon(canvas, "chevron-right", at, canvas.tall(22), "ink2")
        return box.bottom + canvas.px(12)

    def _foot(self, canvas: Canvas, inner: pygame.Rect, y: int) -> int:
        wide = inner.w / len(FOOT)
        high = canvas.tall(76)
        for n, (region, symbol, label) in enumerate(FOOT):
            box = pygame.Rect(round(inner.x + n * wide), y, round(wide) - canvas.px(6), high)
            press_area(canvas, region, box, label)
            if canvas.focus == region:
                focus_ring(canvas, box, canvas.px(12))
            if canvas.hover == region:
                rounded(canvas, box, "lamp_pale", canvas.px(12))
            icon(canvas, symbol, (box.centerx, box.y + canvas.tall(24)), canvas.tall(26))
            at = (box.centerx, box.y + canvas.tall(46))
            role = "small_b" if width(canvas, label, "small_b") < box.w else "small"
            draw_line(canvas, label, at, role, align="centre")
        return y + high

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        rows = self.entries()
        match event:
            case Press(region="settings" | "progress" as region):
                return Go(region)
            case Press(region="how") | Key(name="f1"):
                return Go("how")
            case Press(region="quit") | Key(name="escape"):
                return Go("leave")
            case Press(region=region):
                return next((row.intent for row in rows if row.region == region), None)
            case Key(name="return"):
                return rows[0].intent
            case _:
                return None

    def moves(self) -> bool:
        """Tell that it is still until something happens."""
        return False


def picture(canvas: Canvas) -> None:
    """Draw the room of the title, to the window's size; a plain wall where it is missing."""
    size = canvas.size

    def make() -> pygame.Surface:
        room = pygame.Surface(size)
        room.fill(canvas.ink("wall"))
        try:
            art = pygame.image.load(str(canvas.art.assets / "pictures" / "title.jpg")).convert()
        except (pygame.error, OSError):
            return room
        scale = max(size[0] / art.get_width(), size[1] / art.get_height())
        whole = (round(art.get_width() * scale), round(art.get_height() * scale))
        room.blit(pygame.transform.smoothscale(art, whole), (0, size[1] - whole[1]))
        return room

    canvas.surface.blit(canvas.art.keep(("title", size, canvas.theme.name), make), (0, 0))
    if canvas.theme.high:
        veil(canvas, (0, 0, 0), 225)
