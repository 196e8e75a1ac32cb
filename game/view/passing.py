"""Things that come and go: faded in their place, grown, or slid a little on their way.

What can be pressed is at its final place from the first frame; only pictures move.
"""

import math
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pygame

from game.view.canvas import Canvas
from game.view.magnifier import draw_lens

SMALL = 0.6
"""How large a lens is when it begins to open."""
SOLID = 2.5
"""How soon it hides what it opens over: words under glass are a tangle."""
AROUND = 48
"""Pixels of the design that a shadow reaches at most."""
SLIDE = 10
"""Pixels of the design that words slide while they open."""


@dataclass(slots=True)
class Since:
    """What something is, what it was, and since when; at first it has always been so."""

    value: Hashable = None
    was: Hashable = None
    at: float = -math.inf
    begun: bool = False

    def follow(self, value: Hashable, now: float) -> bool:
        """Take what it is now; tell whether that is new."""
        if self.begun and value == self.value:
            return False
        self.at = now if self.begun else -math.inf
        self.value, self.was, self.begun = value, self.value, True
        return self.at == now


@contextmanager
def fading(canvas: Canvas, box: pygame.Rect, come: float) -> Iterator[None]:
    """Let only a share of what is drawn within *box* be seen."""
    seen = box.clip(canvas.surface.get_rect())
    if come >= 1 or not seen:
        yield
        return
    before = canvas.surface.subsurface(seen).copy()
    yield
    lay_over(canvas, before, seen, 1 - come)


def lay_over(canvas: Canvas, picture: pygame.Surface, at: pygame.Rect, share: float) -> None:
    """Lay a share of a picture over what is there."""
    picture.set_alpha(round(255 * share))
    canvas.surface.blit(picture, at)


def drawn_apart(
    canvas: Canvas, box: pygame.Rect, draw: Callable[[Canvas], object]
) -> pygame.Surface:
    """Return what *draw* draws down to the end of *box*, on nothing."""
    layer = pygame.Surface(box.clip(canvas.surface.get_rect()).bottomright, pygame.SRCALPHA)
    draw(replace(canvas, surface=layer))
    return layer


def slide(canvas: Canvas, layer: pygame.Surface, box: pygame.Rect, come: float) -> None:
    """Draw a share of what was drawn apart, the less the higher."""
    seen = box.clip(layer.get_rect())
    layer.set_alpha(round(255 * come))
    up = round(canvas.px(SLIDE) * (1 - come)) if canvas.motion == "full" else 0
    canvas.surface.blit(layer, (seen.x, seen.y - up), seen)


def draw_growing_lens(
    canvas: Canvas, centre: tuple[int, int], radius: int, picture: pygame.Surface, come: float
) -> pygame.Rect:
    """Draw a lens of which only a share has come; return the box it will have."""
    if come >= 1:
        return draw_lens(canvas, centre, radius, picture)
    half = radius + canvas.px(AROUND)
    small = pygame.Surface((2 * half, 2 * half), pygame.SRCALPHA)
    small.fill((*canvas.ink("shadow"), 0))
    draw_lens(replace(canvas, surface=small), (half, half), radius, picture)
    if canvas.motion == "full":
        side = round(2 * half * (SMALL + (1 - SMALL) * come))
        small = pygame.transform.smoothscale(small, (side, side))
    small.set_alpha(round(255 * min(1.0, SOLID * come)))
    canvas.surface.blit(small, small.get_rect(center=centre))
    return pygame.Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
