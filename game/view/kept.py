"""A part of the window kept as it was drawn, until something on it changes."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import pygame

from game.view.canvas import Canvas, Region


@dataclass(slots=True)
class Kept:
    """What was drawn, and what of it can be pressed."""

    key: Hashable = None
    picture: pygame.Surface | None = None
    last: pygame.Surface | None = None
    """What was kept before something changed; it was drawn under `last_key`."""
    last_key: Hashable = None
    drawn: Hashable = None
    regions: list[Region] = field(default_factory=list)
    room: dict[str, int] = field(default_factory=dict)

    def draw(
        self, canvas: Canvas, box: pygame.Rect, key: Hashable, draw: Callable[[], None]
    ) -> None:
        """Draw what is kept under *key*; draw it anew, and keep it, where *key* is new."""
        whole = (key, _how(canvas), tuple(box))
        if whole == self.key and self.picture is not None:
            canvas.surface.blit(self.picture, box)
            canvas.regions += self.regions
            canvas.room.update(self.room)
            return
        begun = len(canvas.regions)
        draw()
        settled = (key, _how(canvas), tuple(box)) == whole
        twice = whole == self.key
        if self.picture is not None:
            self.last, self.last_key = self.picture, self.drawn
        self.drawn = key
        self.key = whole
        self.picture = canvas.surface.subsurface(box).copy() if twice and settled else None
        self.regions = canvas.regions[begun:]
        self.room = dict(canvas.room)


def _how(canvas: Canvas) -> Hashable:
    """Return what else a drawing depends on."""
    return (
        canvas.theme.name,
        canvas.k,
        canvas.text,
        canvas.focus,
        canvas.hover,
        canvas.pressed,
        canvas.motion,
        canvas.learnt,
        tuple(canvas.scroll.items()),
    )
