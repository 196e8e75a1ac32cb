"""Frames: a screen drawn on the window, devices turned into what the screen wants."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

import pygame

from game.screens.focus import Focus, gone, take
from game.screens.intents import Quit
from game.screens.screen import Intent, Screen
from game.stage.input import Closed, Device, KeyPressed
from game.stage.preferences import Preferences
from game.stage.window import Stage
from game.view.art import Art
from game.view.canvas import Canvas, Region
from game.view.easing import eased, share_of
from game.view.theme import THEMES

DESIGN = (1280, 720)
STEP = 8
"""Scale goes in eighths."""


def scale_of(size: tuple[int, int]) -> float:
    """Return how large the design is drawn in a window: in eighths, never under 1."""
    fits = min(size[0] / DESIGN[0], size[1] / DESIGN[1])
    return max(1.0, int(fits * STEP) / STEP)


class Frames:
    """Keeps what outlives a frame: the focus of each screen, how far areas are scrolled."""

    def __init__(self, stage: Stage, art: Art) -> None:
        """Draw on *stage* with *art*."""
        self.stage = stage
        self.art = art
        self.focus = Focus()
        self.regions: list[Region] = []
        self.keyboard = False
        """A key was used last: focus that a screen asks for is shown."""
        self._scroll: dict[str, int] = {}
        self._room: dict[str, int] = {}
        self._screen: Screen | None = None
        self._left: pygame.Surface | None = None
        """The picture of the screen that was left, while it fades."""
        self._left_at = 0.0

    def moves(self) -> bool:
        """Tell that a screen that was left still fades: draw again."""
        return self._left is not None

    def draw(self, screen: Screen, preferences: Preferences) -> None:
        """Draw a screen, and bring it to the window."""
        comes = screen is not self._screen
        if comes:
            self._left = self.stage.surface.copy() if self._screen else None
            self._screen = screen
            self.focus = Focus()
            self._scroll.clear()
        canvas = self.canvas(preferences)
        screen.draw(canvas)
        if comes:
            self._left_at = self.stage.now()  # a picture that took long to make fades in no less
        self._fade(canvas)
        before, self.regions = self.regions, canvas.regions
        self._room = canvas.room
        self._take_focus(screen, before)
        self.stage.show()

    def _fade(self, canvas: Canvas) -> None:
        """Lay the picture of the screen that was left over this one, less and less of it."""
        if self._left is None:
            return
        share = share_of("screen", self.stage.now() - self._left_at, canvas.motion)
        if share >= 1 or self._left.get_size() != canvas.size:
            self._left = None
            return
        self._left.set_alpha(round(255 * (1 - eased("both", share))))
        canvas.surface.blit(self._left, (0, 0))

    def canvas(self, preferences: Preferences) -> Canvas:
        """Return a canvas on the window as it is now."""
        surface = self.stage.surface
        motion: Literal["full", "less", "still"] = preferences.motion
        return Canvas(
            surface,
            THEMES[preferences.contrast],
            self.art,
            k=scale_of(surface.get_size()),
            text=preferences.text,
            focus=self.focus.at if self.focus.shown else None,
            hover=self.focus.hover,
            pressed=self.focus.pressed,
            now=self.stage.now(),
            motion=motion,
            scroll=self._scroll,
        )

    def _take_focus(self, screen: Screen, before: Sequence[Region]) -> None:
        """Give the focus where the screen asks for it, or where it last was."""
        ids = {r.id for r in self.regions if r.enabled}
        if screen.focus in ids:
            self.focus = replace(self.focus, at=screen.focus, shown=self.keyboard)
            screen.focus = None
        else:
            self.focus = gone(self.focus, before, self.regions)

    def take(self, screen: Screen, device: Device) -> Iterator[Intent]:
        """Yield what the trainee wants by this device event."""
        if isinstance(device, Closed):
            yield Quit()
            return
        self.keyboard = isinstance(device, KeyPressed) or (
            self.keyboard and not self._by_hand(device)
        )
        self.focus, inputs = take(self.focus, device, self.regions)
        if self.focus.scrolled:
            self._scroll_by(*self.focus.scrolled)
        for event in inputs:
            intent = screen.on(event)
            if intent is not None:
                yield intent

    def _scroll_by(self, area: str, by: int) -> None:
        most = self._room.get(area, 0)
        self._scroll[area] = max(0, min(most, self._scroll.get(area, 0) + by))

    @staticmethod
    def _by_hand(device: Device) -> bool:
        return type(device).__name__.startswith("Pointer")
