"""A canvas: surface, theme, scale, and what has focus. Passed to every draw call."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.view.art import Art
from game.view.theme import TYPES, Rgb, Theme

Role = Literal[
    "button", "toggle", "option", "zone", "slider", "field", "link", "card", "area", "picture"
]
Ink = str | Rgb
"""A colour: a name of the theme, or red, green, blue."""
Box = pygame.Rect | Sequence[float]
"""A rectangle: left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Region:
    """Something that was drawn and can be pressed: window pixels.

    `group` names the list it belongs to: arrow keys walk within a group, Tab between
    groups and single regions. `label` is what a screen reader would say. A region of
    role "area" scrolls what lies in it: it takes the wheel, never the focus. One of role
    "picture" can be clicked where nothing else is, and is no stop of Tab either.
    """

    id: str
    rect: pygame.Rect
    label: str
    role: Role = "button"
    group: str = ""
    enabled: bool = True
    clip: pygame.Rect | None = None
    """The visible part of the scrolling area it lies in."""
    value: float = 0.0
    """Where a slider stands, 0 to 1."""

    def hit(self, at: tuple[int, int]) -> bool:
        """Tell whether a pixel is on it, where it can be seen."""
        return self.rect.collidepoint(at) and (self.clip is None or self.clip.collidepoint(at))


@dataclass(slots=True)
class Canvas:
    """What a draw call draws on.

    `k` scales lengths (steps of 1/8, never under 1), `text` scales type.
    """

    surface: pygame.Surface
    theme: Theme
    art: Art
    k: float = 1.0
    text: float = 1.0
    focus: str | None = None
    """The focused region, while focus is shown (keys were used last)."""
    hover: str | None = None
    pressed: str | None = None
    now: float = 0.0
    """Seconds of the window's own clock, for motion of widgets; not the scene's."""
    motion: Literal["full", "less", "still"] = "full"
    regions: list[Region] = field(default_factory=list)
    scroll: dict[str, int] = field(default_factory=dict)
    """How far each scrolling area is scrolled, in pixels, by its id; kept by the app."""
    learnt: frozenset[str] = frozenset()
    """The keys, as their caps are lettered, that need no cap any more: a quiet letter stays."""
    room: dict[str, int] = field(default_factory=dict)
    """How far each scrolling area can scroll: set while drawing."""

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height in pixels."""
        return self.surface.get_size()

    def px(self, length: float) -> int:
        """Return a length of the 1280x720 design in pixels here."""
        return round(length * self.k)

    def box(self, left: float, top: float, width: float, height: float) -> pygame.Rect:
        """Return a rectangle of the design in pixels here."""
        return pygame.Rect(self.px(left), self.px(top), self.px(width), self.px(height))

    def ink(self, colour: Ink) -> Rgb:
        """Return a colour by its name."""
        return self.theme[colour] if isinstance(colour, str) else colour

    def type(self, role: str) -> tuple[pygame.font.Font, int]:
        """Return the font of a role and its line's height in pixels here."""
        kind = TYPES[role]
        factor = self.k * min(self.text, kind.most)
        return self.art.font(kind.face, round(kind.size * factor)), round(kind.lead * factor)

    def tall(self, length: float) -> int:
        """Return a length that grows with the text: rows, targets."""
        return round(length * self.k * max(1.0, 1 + 0.8 * (self.text - 1)))

    def add(self, region: Region) -> Region:
        """Note that something can be pressed here."""
        self.regions.append(region)
        return region

    def lit(self, name: str) -> bool:
        """Tell whether this region is under the pointer or has the focus."""
        return name in (self.hover, self.focus)
