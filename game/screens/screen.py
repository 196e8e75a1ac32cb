"""What a screen is, what reaches it, and what it may ask for."""

from dataclasses import dataclass
from typing import Protocol

from game.view.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Press:
    """A region was pressed: by click or by Enter."""

    region: str


@dataclass(frozen=True, slots=True)
class Key:
    """A key that focus did not use: "space", "escape", "1", "b", "delete", "f1", ..."""

    name: str
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Hover:
    """The pointer moved: over this region (or None), at this pixel."""

    region: str | None
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Focused:
    """Focus moved to this region (or None), by keys."""

    region: str | None


@dataclass(frozen=True, slots=True)
class Slid:
    """A slider was moved, to 0-1."""

    region: str
    value: float


@dataclass(frozen=True, slots=True)
class Typed:
    """Text was typed into the focused field; a backspace character takes a letter back."""

    region: str
    text: str


Input = Press | Key | Hover | Focused | Slid | Typed


class Intent:
    """Something the trainee wants, for the app to do; see game/screens/intents.py."""

    __slots__ = ()


class Screen(Protocol):
    """One screen. It may keep its own small state (which page is open).

    What matters lives in the app, which hands it over.
    """

    focus: str | None
    """A region that should get the focus: the app takes it after the next draw, and clears it."""

    def draw(self, canvas: Canvas) -> None:
        """Draw everything, adding each region to `canvas.regions` in Tab order."""

    def on(self, event: Input) -> Intent | None:
        """Take one input; return what the trainee wants, if anything."""

    def moves(self) -> bool:
        """Tell whether it must be drawn again without any input (something on it moves)."""
