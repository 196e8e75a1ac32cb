"""Cached layers: one is painted again only when something in it moved far enough to see."""

from dataclasses import dataclass

import pygame

from game.view.figure.body import Body
from game.view.figure.camera import Camera, carried
from game.view.figure.extent import extent_of
from game.view.figure.figure import ARMS, Figure
from game.view.figure.front import Front
from game.view.figure.stack import ORDER, Ground, Stack
from game.view.figure.turns import DEAR, REST, Due, chosen, cost_of, portion, together
from game.view.paint import make_painter

LEAST = {
    "back": 0.8,
    "legs": 0.5,
    "body": 0.6,
    "face": 0.3,
    "hair": 0.4,
    "front": 0.6,
    "far arm": 0.45,
    "near arm": 0.45,
}
"""How far something in a layer has to move to be seen, in pixels."""
NEVER = 99.0


@dataclass(slots=True)
class _Layer:
    key: list[float] | None = None
    """What it looks like; None until it was painted."""
    waited: int = 0
    painted: int = 0
    """The tick at which it was painted last."""


class Layers:
    """A figure, painted in layers of the stage's size."""

    def __init__(self, figure: Figure, size: tuple[int, int], view: Camera, front: Front) -> None:
        """Make the layers of somebody and of what stands before them."""
        self._figure, self._view, self._front = figure, view, front
        self.size = size
        self._stack = Stack(size)
        self._painter = make_painter(*size, *view)
        self._rested = REST
        self._tick = 0
        self._moment: Body = figure.body
        """The body as it is painted."""
        self._begun: list[Due] = []
        """What is still to be painted of a moment that is shown as a whole."""
        shown = [name for name in ORDER if name != "legs" or not front.covers_legs]
        self._layers = {name: _Layer() for name in shown}

    def update(self, *, whole: bool = False) -> bool:
        """Paint again what moved; all of it at once if *whole*. Tell whether that was dear."""
        self._tick += 1
        self._carry()
        if whole or not self._begun:
            self._begun, self._moment = [], self._figure.body
            now = self._next(whole=whole)
        else:
            now = portion(self._begun)
        for one in now:
            self._paint(one.name, one.key)
        self._begun = [one for one in self._begun if one not in now]
        self._rested = 0 if now else self._rested + 1
        return cost_of(now) >= DEAR

    def _next(self, *, whole: bool) -> list[Due]:
        """Return what is painted now, of what moved; perhaps begin with a moment as a whole."""
        due = self._due(whole=whole)
        if whole or any(self._layers[one.name].key is None for one in due):
            return due
        if not together(due):
            return chosen(due, self._rested)
        self._begun, self._moment = due, self._figure.still()
        return portion(due)

    def _carry(self) -> None:
        """Take along what a walk carries: no layer is painted anew for it."""
        at, home = carried(self._view, self._figure.body), self._view
        self._stack.carry((round(at[1] - home[1]), round(at[2] - home[2])))

    def _due(self, *, whole: bool) -> list[Due]:
        """Return the layers that moved, most urgent first.

        They moved so far that one sees it; or at all, if the picture is to be *whole*.
        """
        due: list[Due] = []
        for name, layer in self._layers.items():
            key = self._key(name)
            far = self._moved(layer.key, key)
            moved = far > (0.0 if whole else LEAST[name])
            layer.waited = layer.waited + 1 if moved else 0
            if moved:
                due.append(Due(name, far, key, layer.waited, self._tick - layer.painted))
        return sorted(due, key=lambda one: -one.rank)

    def _key(self, name: str) -> list[float]:
        if name == "front":
            return self._front.front_key(self._figure.body)
        if self._outside(name):
            return []
        return self._figure.key(name)

    def _moved(self, before: list[float] | None, now: list[float]) -> float:
        """Return how far the farthest number moved, in pixels."""
        if before is None or len(before) != len(now):
            return NEVER
        far = max((abs(a - b) for a, b in zip(before, now, strict=True)), default=0.0)
        return self._view[0] * far

    def _outside(self, name: str) -> bool:
        """Tell whether all of a layer lies outside of the stage."""
        scale, x, y = self._view
        left, top, right, low = extent_of("arms" if name in ARMS else name, self._figure.body)
        w, h = self.size
        across = left * scale + x < w and right * scale + x > 0
        return not (across and top * scale + y < h and low * scale + y > 0)

    def _paint(self, name: str, key: list[float]) -> None:
        layer, painter = self._layers[name], self._painter
        painter.begin()
        if name == "front":
            self._front.paint_front(painter, self._moment)
        elif not self._outside(name):
            self._figure.paint(name, painter, self._moment)
        painter.end()
        layer.key, layer.waited, layer.painted = key, 0, self._tick
        self._stack.put(name, painter.surface(), painter.painted())

    def draw(self, target: pygame.Surface, stage: pygame.Rect, ground: Ground) -> bool:
        """Draw ground and layers onto the *stage* of a window; tell whether anything is new."""
        if self._begun and self._stack.copy(target, stage):
            return False
        return self._stack.draw(target, stage, ground)

    def draw_front(self, target: pygame.Surface, stage: pygame.Rect) -> None:
        """Draw only what stands before them."""
        if self._layers["front"].key is None:
            self._paint("front", self._key("front"))
        self._stack.lay(target, "front", stage)

    def lay_on(self, sheet: pygame.Surface, behind: pygame.Surface) -> bool:
        """Put all layers together on a sheet, over what is *behind*; tell whether one was new."""
        return not self._begun and self._stack.lay_on(sheet, behind)
