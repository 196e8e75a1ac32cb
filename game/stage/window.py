"""The window: the only place that starts, polls and stops the display."""

import os
import time
from collections.abc import Callable, Iterator
from typing import Protocol

import pygame

from game.stage.input import (
    Closed,
    Device,
    KeyPressed,
    Pixel,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Resized,
    Shown,
    SoundPlugged,
    SoundUnplugged,
    WheelTurned,
)
from game.stage.quiet import without_noise

SMALLEST = (960, 600)
KEYPAD = {"enter": "return", **{f"[{n}]": str(n) for n in range(10)}}
"""Keys of the number pad do what their twins do."""
REPEAT = frozenset({"up", "down", "left", "right", "tab", "backspace", "page up", "page down"})
"""Keys that go on while they are held. Enter does not: a slow screen would be pressed twice."""


UNSEEN = ("offscreen", "dummy")
"""What SDL falls back on where there is no screen: windows that nobody can see or close."""


class NoDisplayError(RuntimeError):
    """No window can be opened here."""


class Stage(Protocol):
    """What the game needs of a window."""

    surface: pygame.Surface

    def events(self) -> Iterator[Device]:
        """Yield what happened since the last call, oldest first."""

    def show(self, areas: list[pygame.Rect] | None = None) -> None:
        """Bring what was drawn to the screen: all of it, or these areas."""

    def fill_screen(self, *, fill: bool) -> None:
        """Take the whole screen, or give it back."""

    def rest(self, seconds: float) -> None:
        """Sleep; a window that shows nothing new costs nothing."""

    def now(self) -> float:
        """Return the seconds of a clock that only goes forward."""

    def close(self) -> None:
        """Give the display back."""


class Window:
    """A real window."""

    def __init__(self, size: Pixel, title: str, *, fullscreen: bool = False) -> None:
        """Open it.

        Raises:
            NoDisplayError: there is no display, and what to do about it.
        """
        try:
            with without_noise():
                pygame.display.init()
            _be_seen()
            flags = pygame.FULLSCREEN if fullscreen else pygame.RESIZABLE
            self.surface = pygame.display.set_mode((0, 0) if fullscreen else size, flags)
        except pygame.error as error:
            message = (
                f"no window can be opened here ({error}). On a machine without a "
                "screen, `play SCENARIO --plan FILE --no-window` works."
            )
            raise NoDisplayError(message) from error
        self._size = size
        self._keys = HeldKeys()
        pygame.display.set_caption(title)
        pygame.key.set_repeat(400, 60)

    def events(self) -> Iterator[Device]:
        """Yield what happened since the last call, oldest first."""
        for event in pygame.event.get():
            device = None if self._keys.repeats(event) else translate(event)
            if isinstance(device, Resized):
                self.surface = pygame.display.get_surface() or self.surface
            if device is not None:
                yield device

    def show(self, areas: list[pygame.Rect] | None = None) -> None:
        """Bring what was drawn to the screen: all of it, or these areas."""
        if areas is None:
            pygame.display.flip()
        else:
            pygame.display.update(areas)

    def fill_screen(self, *, fill: bool) -> None:
        """Take the whole screen, or give it back; where that fails, all stays as it was."""
        flags = pygame.FULLSCREEN if fill else pygame.RESIZABLE
        try:
            self.surface = pygame.display.set_mode((0, 0) if fill else self._size, flags)
        except pygame.error:
            self.surface = pygame.display.get_surface() or self.surface

    def rest(self, seconds: float) -> None:
        """Sleep for *seconds* (0 or less: not at all)."""
        if seconds > 0:
            time.sleep(seconds)

    def now(self) -> float:
        """Return the seconds of the monotonic clock."""
        return time.perf_counter()

    def close(self) -> None:
        """Give the display back."""
        pygame.display.quit()


class HeldKeys:
    """Which keys are down, to tell a press from what a held key repeats."""

    def __init__(self) -> None:
        """Begin with none."""
        self._down: set[int] = set()

    def repeats(self, event: pygame.event.Event) -> bool:
        """Take an event; tell whether it is the repeat of a key that should not."""
        if event.type == pygame.KEYUP:
            self._down.discard(event.key)
        if event.type != pygame.KEYDOWN:
            return False
        again = event.key in self._down
        self._down.add(event.key)
        return again and pygame.key.name(event.key) not in REPEAT


def _be_seen() -> None:
    """Refuse a display that nobody can see, unless it was asked for.

    Raises:
        pygame.error: there is no screen.
    """
    if pygame.display.get_driver() in UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
        pygame.display.quit()
        message = "no screen was found"
        raise pygame.error(message)


class NullWindow:
    """A window nobody sees: scripted events, a clock that moves only when it rests."""

    def __init__(self, size: Pixel, script: list[list[Device]] | None = None) -> None:
        """Make one that hands over one list of *script* a frame, then closes."""
        self.surface = pygame.Surface(size)
        self.script = script or []
        self.shown = 0
        self.time = 0.0

    def events(self) -> Iterator[Device]:
        """Yield the next frame's events; after the last, `Closed`."""
        yield from self.script.pop(0) if self.script else [Closed()]

    def show(self, areas: list[pygame.Rect] | None = None) -> None:  # noqa: ARG002
        """Count the frame."""
        self.shown += 1

    def fill_screen(self, *, fill: bool) -> None:
        """Nobody sees it."""

    def rest(self, seconds: float) -> None:
        """Let the clock go on."""
        self.time += max(seconds, 1 / 60)

    def now(self) -> float:
        """Return the seconds rested so far."""
        return self.time

    def close(self) -> None:
        """Nothing to give back."""


def without_display() -> None:
    """Let pygame draw on a machine without a display; call this first."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"


def translate(event: pygame.event.Event) -> Device | None:
    """Return the plain value of a pygame event; None for what the game does not use."""
    maker = TRANSLATIONS.get(event.type)
    return maker(event) if maker else None


def _pressed(event: pygame.event.Event) -> Device | None:
    return PointerPressed(event.pos) if event.button == 1 else None


def _released(event: pygame.event.Event) -> Device | None:
    return PointerReleased(event.pos) if event.button == 1 else None


def _key(event: pygame.event.Event) -> Device:
    name = pygame.key.name(event.key)
    return KeyPressed(KEYPAD.get(name, name), bool(event.mod & pygame.KMOD_SHIFT), event.unicode)


def _wheel(event: pygame.event.Event) -> Device:
    rows = getattr(event, "precise_y", event.y)
    return WheelTurned(pygame.mouse.get_pos(), rows)


def _plugged(event: pygame.event.Event) -> Device | None:
    return None if event.iscapture else SoundPlugged()


def _unplugged(event: pygame.event.Event) -> Device | None:
    return None if event.iscapture else SoundUnplugged()


TRANSLATIONS: dict[int, Callable[[pygame.event.Event], Device | None]] = {
    pygame.MOUSEMOTION: lambda e: PointerMoved(e.pos),
    pygame.MOUSEBUTTONDOWN: _pressed,
    pygame.MOUSEBUTTONUP: _released,
    pygame.MOUSEWHEEL: _wheel,
    pygame.KEYDOWN: _key,
    pygame.VIDEORESIZE: lambda e: Resized(e.size),
    pygame.WINDOWEXPOSED: lambda _: Shown(),
    pygame.AUDIODEVICEADDED: _plugged,
    pygame.AUDIODEVICEREMOVED: _unplugged,
    pygame.QUIT: lambda _: Closed(),
}
