"""Cached layers: one is painted again only when something in it moved far enough to see.

While everything moves slowly, one is painted every other tick; a blink or a word at once;
a whole arm on its way takes its neighbours along. Who waited longest goes first.
"""

from dataclasses import dataclass

import pygame

from game.view.figure.camera import Camera
from game.view.figure.chair import ChairColours, paint_chair_front
from game.view.figure.figure import LAYERS, Figure
from game.view.paint import make_painter
from game.view.paint.painter import Painter

LEAST = {"back": 0.8, "legs": 0.5, "body": 0.6, "face": 0.3, "hair": 0.4, "arms": 0.45}
"""How far something in a layer has to move to be seen, in pixels."""
SLOW = 1.5
"""What moved less than this, in pixels, can wait a tick."""
FAST = 5.0
"""What moved more than this is painted though another layer was."""
NEVER = 99.0
ROUND_HEAD = frozenset({"back", "face", "hair"})
AHEAD = 2.0
"""The face goes first."""


@dataclass(slots=True)
class _Layer:
    painter: Painter
    key: list[float] | None = None
    waited: int = 0
    box: pygame.Rect | None = None


class Layers:
    """A figure, painted in layers of the stage's size."""

    def __init__(
        self, figure: Figure, size: tuple[int, int], view: Camera, chair: ChairColours
    ) -> None:
        """Make the layers, and paint the arms of the chair once."""
        self._figure, self._view, self._size = figure, view, size
        self._rested = True
        self._layers = {name: _Layer(make_painter(*size, *view)) for name in LAYERS}
        self._chair = make_painter(*size, *view)
        self._chair.begin()
        paint_chair_front(self._chair, chair)
        self._chair.end()
        self._chair_box = self._chair.surface().get_bounding_rect()

    def update(self, *, whole: bool = False) -> None:
        """Paint again what moved; all of it at once if *whole*."""
        painted = False
        for far, name, key in self._due():
            first = not painted and (far > SLOW or self._rested)
            if whole or first or far > FAST:
                self._paint(name, self._layers[name], key)
                painted = True
        self._rested = not painted

    def _due(self) -> list[tuple[float, str, list[float]]]:
        """Return the layers that moved, most urgent first: how far, in pixels; their keys."""
        moved: list[tuple[float, float, str, list[float]]] = []
        for name, layer in self._layers.items():
            key = self._figure.key(name)
            far = self._moved(layer.key, key)
            if far > LEAST[name]:
                layer.waited += 1
                rank = layer.waited + (AHEAD if name == "face" else 0.0) + min(far, 6.0)
                moved.append((-rank, far, name, key))
        return [one[1:] for one in sorted(moved)]

    def _moved(self, before: list[float] | None, now: list[float]) -> float:
        """Return how far the farthest number moved, in pixels."""
        if before is None or len(before) != len(now):
            return NEVER
        far = max((abs(a - b) for a, b in zip(before, now, strict=True)), default=0.0)
        return self._view[0] * far

    def _paint(self, name: str, layer: _Layer, key: list[float]) -> None:
        layer.painter.begin()
        self._figure.paint(name, layer.painter)
        layer.painter.end()
        layer.key, layer.waited = key, 0
        layer.box = self._round_head() if name in ROUND_HEAD else None

    def _round_head(self) -> pygame.Rect:
        """Return the part of a layer of the head that can hold paint."""
        scale, x, y = self._view
        head = self._figure.body.head
        cx, cy, h = head.centre[0] * scale + x, head.centre[1] * scale + y, head.unit * scale
        return pygame.Rect(cx - 2.1 * h, 0, 4.2 * h, cy + 3.4 * h).clip((0, 0), self._size)

    def blit(self, target: pygame.Surface, at: tuple[int, int]) -> None:
        """Draw the layers, the arms of the chair before the person's own."""
        for name, layer in self._layers.items():
            if name == "arms":
                self._blit(target, self._chair.surface(), at, self._chair_box)
            self._blit(target, layer.painter.surface(), at, layer.box)

    @staticmethod
    def _blit(
        target: pygame.Surface,
        picture: pygame.Surface,
        at: tuple[int, int],
        box: pygame.Rect | None,
    ) -> None:
        place = at if box is None else (at[0] + box.x, at[1] + box.y)
        target.blit(picture, place, box, special_flags=pygame.BLEND_PREMULTIPLIED)
