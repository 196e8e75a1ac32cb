"""A canvas: surface, theme, scale, and what has focus. Passed to every draw call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pygame

    from game.view.theme import Theme

Role = Literal["button", "toggle", "option", "zone", "slider", "field", "link", "card", "area"]


@dataclass(frozen=True, slots=True)
class Region:
    """Something that was drawn and can be pressed: window pixels.

    `group` names the list it belongs to: arrow keys walk within a group, Tab between
    groups and single regions. `label` is what a screen reader would say.
    """

    id: str
    rect: pygame.Rect
    label: str
    role: Role = "button"
    group: str = ""
    enabled: bool = True


@dataclass(slots=True)
class Canvas:
    """What a draw call draws on. `k` scales lengths (steps of 1/8, never under 1), `text` scales type."""

    surface: pygame.Surface
    theme: Theme
    k: float = 1.0
    text: float = 1.0
    focus: str | None = None
    hover: str | None = None
    pressed: str | None = None
    now: float = 0.0
    """Seconds of the window's own clock, for motion of widgets; not the scene's."""
    motion: Literal["full", "less", "still"] = "full"
    regions: list[Region] = field(default_factory=list)
    scroll: dict[str, int] = field(default_factory=dict)
    """How far each scrolling area is scrolled, in pixels, by its id; kept by the app."""
    room: dict[str, int] = field(default_factory=dict)
    """How far each scrolling area can scroll: set while drawing."""
