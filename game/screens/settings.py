"""Settings, alone or beside a conversation that stands still. Each with its value in words."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.screens.intents import Change, Go, Leave
from game.screens.screen import Input, Intent, Key, Press, Slid
from game.stage.preferences import Preferences
from game.view.canvas import Canvas
from game.view.page import wall
from game.view.scroll import scrolling
from game.view.shapes import veil
from game.view.text import draw_line, draw_text, height
from game.view.widgets import button, panel, rule, segments, slider, switch


@dataclass(frozen=True, slots=True)
class Row:
    """One setting. A row with options is a switch of words; without, a slider or a yes and no."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    note: str = ""
    before: bool = False
    """Set before a conversation begins: its log holds it, so it is not offered in a pause."""


ROWS = (
    Row(
        "text",
        "Text size",
        (("1.0", "100 %"), ("1.25", "125 %"), ("1.5", "150 %"), ("2.0", "200 %")),
    ),
    Row("calm_clock", "Calm clock", note="Waiting costs nothing. The log says so.", before=True),
    Row(
        "difficulty",
        "Level",
        (("guided", "Guided"), ("standard", "Standard"), ("expert", "Expert")),
        before=True,
    ),
    Row(
        "captions",
        "Show speech",
        (("words", "Words"), ("words-and-tone", "Words, tone"), ("off", "Off")),
    ),
    Row("contrast", "Contrast", (("theme", "Daylight"), ("high", "High contrast"))),
    Row("motion", "Movement", (("full", "Full"), ("less", "Less"), ("still", "Still"))),
    Row("key_hints", "Key hints", (("learn", "Until learnt"), ("always", "Always"))),
    Row("master", "All sounds"),
    Row("voice", "Voices"),
    Row("room", "Room sounds"),
    Row("effects", "Small sounds"),
    Row("mono", "Mono", note="Both ears hear the same."),
    Row("fullscreen", "Whole screen"),
)
ACTIONS: tuple[tuple[str, str, str, str | None, Intent], ...] = (
    ("go-on", "Go on", "play", "Esc", Go("back")),
    ("transcript", "What was said", "list", "H", Go("transcript")),
    ("how", "How it is played", "circle-help", "F1", Go("how")),
    ("leave", "Leave, and keep my place", "house", None, Leave()),
)


@dataclass(slots=True)
class SettingsScreen:
    """The settings. `paused` lies over a conversation, `behind` draws what it lies over."""

    preferences: Preferences
    paused: bool = False
    who_waits: str = ""
    behind: Callable[[Canvas], None] | None = None
    trouble: str | None = None
    """What is missing on this machine, such as a sound device."""
    focus: str | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        self._ground(canvas)
        w, h = canvas.size
        wide = min(w - canvas.px(48), round(canvas.px(1072) * max(1.0, canvas.text * 0.85)))
        sheet = pygame.Rect(0, 0, wide, min(h - canvas.px(48), canvas.px(672)))
        sheet.center = (w // 2, h // 2)
        panel(canvas, sheet, "paper", 16)
        pad = canvas.px(32)
        stacked = canvas.text >= 1.5 or wide < canvas.px(880)  # noqa: PLR2004 - one column then
        inner = pygame.Rect(sheet.x + pad, sheet.y + pad // 2, wide - 2 * pad, sheet.h - pad)
        if stacked:
            with scrolling(canvas, "settings", inner) as area:
                y = self._actions(canvas, pygame.Rect(inner.x, area.top, inner.w - pad, 0))
                box = pygame.Rect(inner.x, y + canvas.px(16), inner.w - pad, 0)
                area.bottom = self._rows(canvas, box)
            return
        left = pygame.Rect(inner.x, inner.y, canvas.px(300), inner.h)
        self._actions(canvas, left)
        x = left.right + pad
        pygame.draw.line(
            canvas.surface, canvas.ink("rule"), (x, inner.y + 8), (x, inner.bottom - 8), 2
        )
        right = pygame.Rect(x + pad, inner.y, inner.right - x - pad, inner.h)
        with scrolling(canvas, "settings", right) as area:
            box = pygame.Rect(right.x, area.top, right.w - canvas.px(16), 0)
            area.bottom = self._rows(canvas, box)

    def _ground(self, canvas: Canvas) -> None:
        if self.paused and self.behind:
            self.behind(canvas)
            canvas.regions.clear()
            veil(canvas, "scrim", 150)
        else:
            wall(canvas)

    def _actions(self, canvas: Canvas, box: pygame.Rect) -> int:
        title = "Paused" if self.paused else "Settings"
        y = draw_line(canvas, title, (box.x, box.y + canvas.px(8)), "h1").bottom
        words = f"Time is standing still. {self.who_waits} will wait." if self.paused else ""
        if words:
            y = draw_text(canvas, words, (box.x, y), "body", "ink2", room=box.w).bottom
        y += canvas.px(20)
        for region, label, symbol, key, _ in self._offered():
            broad = min(box.w, round(canvas.px(420) * canvas.text))
            row = pygame.Rect(box.x, y, broad, canvas.tall(52))
            kind = "main" if region == "go-on" else "plain"
            shown = label if self.paused or region != "go-on" else "Done"
            button(canvas, region, row, shown, picture=symbol, key=key, kind=kind)  # type: ignore[arg-type]
            y = row.bottom + canvas.px(12)
        words = self.trouble or ""
        if self.paused:
            words = (
                "If this comes too close, you may stop whenever you like. Nothing is marked down."
            )
        at = (box.x, y + canvas.px(12))
        return draw_text(canvas, words, at, "small", "ink2", room=box.w).bottom

    def _offered(self) -> tuple[tuple[str, str, str, str | None, Intent], ...]:
        return ACTIONS if self.paused else (ACTIONS[0], ACTIONS[2])

    def _rows(self, canvas: Canvas, box: pygame.Rect) -> int:
        y = box.y + canvas.px(8)
        rows = [row for row in ROWS if not (self.paused and row.before)]
        for n, row in enumerate(rows):
            y = self._row(canvas, row, pygame.Rect(box.x, y, box.w, canvas.tall(42)))
            if n < len(rows) - 1:
                rule(canvas, box.x, box.right, y + canvas.px(3))
            y += canvas.px(6)
        return y

    def _row(self, canvas: Canvas, row: Row, box: pygame.Rect) -> int:
        value = getattr(self.preferences, row.name)
        under = canvas.text >= 1.5 or box.w < canvas.px(560)  # noqa: PLR2004 - label above then
        side = 0 if under else canvas.px(170)
        y = box.centery - canvas.type("body_b")[1] // 2
        line = draw_line(canvas, row.label, (box.x, box.y if under else y), "body_b")
        top = line.bottom + canvas.px(4) if under else box.y
        place = pygame.Rect(box.x + side, top, box.w - side, box.h)
        if row.options:
            segments(canvas, row.name, place, row.options, str(value))
        elif isinstance(value, bool):
            place.w = canvas.px(130)
            switch(canvas, row.name, place, on=value, label=row.label)
            self._note(canvas, row, place, box.right)
        else:
            number = draw_line(canvas, str(round(value * 100)), (place.right, y), align="right")
            place.w = number.x - canvas.px(20) - place.x if not under else place.w - canvas.px(60)
            slider(canvas, row.name, place, value, row.label)
        return place.bottom

    def _note(self, canvas: Canvas, row: Row, place: pygame.Rect, right: int) -> None:
        room = right - place.right - canvas.px(12)
        if not row.note or height(canvas, row.note, "small", room) > place.h:
            return
        at = (place.right + canvas.px(12), place.centery - canvas.type("small")[1] // 2)
        draw_text(canvas, row.note, at, "small", "ink2", room=room)

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Key(name="escape"):
                return Go("back")
            case Key(name="f1"):
                return Go("how")
            case Key(name="h") if self.paused:
                return Go("transcript")
            case Slid(region=region, value=value):
                return Change(region, value)
            case Press(region=region):
                return self._pressed(region)
            case _:
                return None

    def _pressed(self, region: str) -> Intent | None:
        for name, *_, intent in self._offered():
            if name == region:
                return intent
        name, _, value = region.partition(":")
        row = next((r for r in ROWS if r.name == name), None)
        if row is None:
            return None
        if row.options:
            return Change(name, float(value) if name == "text" else value)
        now = getattr(self.preferences, name)
        return Change(name, not now) if isinstance(now, bool) else None

    def moves(self) -> bool:
        """Tell that it is still."""
        return False
