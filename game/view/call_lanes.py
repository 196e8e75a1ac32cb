"""The lanes of a telephone call: where each zone is heard. They never overlap, and are large."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.text import width
from game.view.theme import ZONES

HEARD: tuple[Zone, ...] = ("voice", "face", "hands", "chest", "legs", "around")
"""From top to bottom: what is said first, then the body, then what is behind it."""
NAMES: Mapping[Zone, str] = {
    "voice": "Voice",
    "face": "Face",
    "hands": "Hands",
    "chest": "Chest",
    "legs": "Legs",
    "around": "Around",
}
VOICE = 1.5
"""How much higher the lane of the voice is than another."""
HEADER, LEAST_HEADER = 30, 0.09
"""Pixels of the design over the lanes, for what the panel is; and what share of it at least."""
PAD, AFTER = 8, 14
"""Pixels of the design around what a lane holds, and from now to the end of the lane."""
MOST_WRITTEN = 0.42
"""What is written takes no more of a lane than this."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The panel of a call in window pixels, and the row of each zone in it."""

    panel: pygame.Rect
    rows: Mapping[Zone, pygame.Rect]
    gutter: int
    """How much of a row, at its left, is written in."""
    after: int
    number: int
    """Where its number stands, from its left."""
    named: bool
    """There is room for the names of the zones."""

    def track(self, zone: Zone) -> pygame.Rect:
        """Return where the sounds of a zone are drawn, from long ago to now."""
        row = self.rows[zone]
        return pygame.Rect(row.x + self.gutter, row.y, row.w - self.gutter - self.after, row.h)

    def zone_at(self, at: tuple[int, int]) -> Zone | None:
        """Return the zone of a pixel."""
        return next((z for z in HEARD if self.rows[z].collidepoint(at)), None)


@dataclass(frozen=True, slots=True)
class Written:
    """How much room what is written takes, in pixels: over the lanes, and left in each."""

    header: int
    gutter: int
    number: int
    named: bool


def lanes_in(free: pygame.Rect, k: float, written: Written) -> Lanes:
    """Return lanes that fill *free*."""
    top = max(written.header, round(free.h * LEAST_HEADER))
    pad = round(PAD * k)
    left, right = free.x + pad, free.right - pad
    low = free.bottom - pad
    unit = (low - free.y - top) / (VOICE + len(HEARD) - 1)
    edges = [free.y + top + round(unit * (0 if not n else VOICE + n - 1)) for n in range(7)]
    rows = {
        zone: pygame.Rect(left, edges[n], right - left, edges[n + 1] - edges[n])
        for n, zone in enumerate(HEARD)
    }
    return Lanes(free.copy(), rows, written.gutter, round(AFTER * k), written.number, written.named)


def written_lanes(canvas: Canvas, free: pygame.Rect, k: float) -> Lanes:
    """Return lanes with room for the number, the icon and the name of each."""
    px = canvas.px
    bare = 2 * canvas.tall(16) + px(8) + canvas.tall(20) + px(16)
    widest = max(width(canvas, name, "small_b") for name in NAMES.values())
    named = bare + widest + px(8) <= MOST_WRITTEN * free.w
    gutter = bare + (widest + px(8) if named else 0)
    header = canvas.type("small_b")[1] + px(12)
    return lanes_in(free, k, Written(header, gutter, canvas.tall(16) + px(4), named))


def icon_of(zone: Zone) -> str:
    """Return the icon of a zone."""
    return ZONES[zone][2]
