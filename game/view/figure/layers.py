"""Cached layers: one is painted again only when something in it moved far enough to see.

While everything moves slowly, one is painted every third tick; a blink or a word at once;
a whole arm on its way takes its neighbours along. Who waited longest goes first.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.view.figure.camera import Camera, carried
from game.view.figure.extent import extent_of
from game.view.figure.figure import LAYERS, Figure
from game.view.figure.front import Front
from game.view.paint import make_painter
from game.view.paint.painter import Painter

LEAST = {
    "back": 0.8,
    "legs": 0.5,
    "body": 0.6,
    "face": 0.3,
    "hair": 0.4,
    "front": 0.6,
    "arms": 0.45,
}
"""How far something in a layer has to move to be seen, in pixels."""
SLOW = 1.5
"""What moved less than this, in pixels, can wait."""
REST = 2
"""Ticks without painting before something slow is painted."""
FAST = 5.0
"""What moved more than this is painted though another layer was."""
NEVER = 99.0
APART = 2
"""Ticks between two paintings of a layer that moves slowly: thirty a second are enough."""
LOW = frozenset({"back", "legs", "body"})
"""What lies under the head, what stands before somebody and their arms."""
ORDER = (*LAYERS[:-1], "front", LAYERS[-1])
"""All that is painted, from behind to the front."""
AHEAD = 2.0
"""The face goes first."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies behind the person: `draw` puts it on a window; another `key`, another ground.

    `over` puts on it what stands before them and under their arms, `last` what lies on
    all of them; another `over_key`, another look of these.
    """

    key: object
    draw: Callable[[pygame.Surface], None]
    over: Callable[[pygame.Surface], None] | None = None
    last: Callable[[pygame.Surface], None] | None = None
    over_key: object = None


@dataclass(slots=True)
class _Layer:
    painter: Painter
    key: list[float] | None = None
    waited: int = 0
    painted: int = 0
    """The tick at which it was painted last."""
    box: pygame.Rect | None = None


class Layers:
    """A figure, painted in layers of the stage's size."""

    def __init__(self, figure: Figure, size: tuple[int, int], view: Camera, front: Front) -> None:
        """Make the layers of somebody and of what stands before them."""
        self._figure, self._view, self._size, self._front = figure, view, size, front
        self._rested = REST
        self._tick = 0
        self._fresh: set[str] = set()
        """The layers painted since they were last put together."""
        self._under: pygame.Surface | None = None
        self._whole: pygame.Surface | None = None
        self._laid: object = None
        self._over: object = None
        self._shift = (0, 0)
        """How far a walk has carried all but what stands before them, in whole pixels."""
        shown = [name for name in ORDER if name != "legs" or not front.covers_legs]
        self._layers = {name: _Layer(make_painter(*size, *view)) for name in shown}

    def update(self, *, whole: bool = False) -> None:
        """Paint again what moved; all of it at once if *whole*."""
        self._tick += 1
        self._carry()
        painted = False
        for far, name, key in self._due():
            if not whole and far < FAST and self._tick - self._layers[name].painted < APART:
                continue
            first = not painted and (far > SLOW or self._rested >= REST)
            if whole or first or far > FAST:
                self._paint(name, self._layers[name], key)
                painted = True
        self._rested = 0 if painted else self._rested + 1

    def _carry(self) -> None:
        """Take along what a walk carries: no layer is painted anew for it."""
        at, home = carried(self._view, self._figure.body), self._view
        shift = round(at[1] - home[1]), round(at[2] - home[2])
        if shift != self._shift:
            self._shift = shift
            self._fresh |= self._layers.keys() & {"body", "face"}

    def _due(self) -> list[tuple[float, str, list[float]]]:
        """Return the layers that moved, most urgent first: how far, in pixels; their keys."""
        moved: list[tuple[float, float, str, list[float]]] = []
        for name, layer in self._layers.items():
            key = self._key(name)
            far = self._moved(layer.key, key)
            if far > LEAST[name]:
                layer.waited += 1
                rank = layer.waited + (AHEAD if name == "face" else 0.0) + min(far, 6.0)
                moved.append((-rank, far, name, key))
        return [one[1:] for one in sorted(moved)]

    def _key(self, name: str) -> list[float]:
        if name == "front":
            return self._front.front_key(self._figure.body)
        if name == "legs" and not self._box(name).h:
            return []
        return self._figure.key(name)

    def _moved(self, before: list[float] | None, now: list[float]) -> float:
        """Return how far the farthest number moved, in pixels."""
        if before is None or len(before) != len(now):
            return NEVER
        far = max((abs(a - b) for a, b in zip(before, now, strict=True)), default=0.0)
        return self._view[0] * far

    def _paint(self, name: str, layer: _Layer, key: list[float]) -> None:
        layer.painter.begin()
        if name == "front":
            self._front.paint_front(layer.painter, self._figure.body)
        else:
            self._figure.paint(name, layer.painter)
        layer.painter.end()
        layer.key, layer.waited, layer.painted = key, 0, self._tick
        if name == "front":
            layer.box = layer.painter.surface().get_bounding_rect()
        else:
            layer.box = self._box(name)
        self._fresh.add(name)

    def _box(self, name: str) -> pygame.Rect:
        """Return the part of a layer that can hold paint, in its own pixels."""
        scale, x, y = self._view
        left, top, right, low = extent_of(name, self._figure.body)
        w, h = self._size
        x0, y0 = max(0.0, left * scale + x), max(0.0, top * scale + y)
        x1, y1 = min(w, right * scale + x), min(h, low * scale + y)
        corner = math.floor(x0), math.floor(y0)
        return pygame.Rect(
            corner, (max(0, math.ceil(x1) - corner[0]), max(0, math.ceil(y1) - corner[1]))
        )

    def draw(self, target: pygame.Surface, stage: pygame.Rect, ground: Ground) -> None:
        """Draw ground and layers onto the *stage* of a window.

        What lies under the head and the arms is put together anew only when it was
        painted, and a frame in which nothing was painted is a single copy.
        """
        area = stage.clip(target.get_rect())
        if (
            self._under is None
            or self._whole is None
            or self._under.get_size() != target.get_size()
        ):
            self._under, self._whole = (pygame.Surface(target.get_size()).convert() for _ in "12")
            self._laid = None
        if self._laid != ground.key or self._fresh & LOW:
            self._lay(self._under, area, stage.topleft, ground)
        if self._fresh or self._over != ground.over_key:
            self._whole.blit(self._under, area, area)
            self._whole.set_clip(area)
            self._blit(self._whole, "face", stage.topleft)
            self._blit(self._whole, "hair", stage.topleft)
            self._blit(self._whole, "front", stage.topleft)
            if ground.over:
                ground.over(self._whole)
            self._blit(self._whole, "arms", stage.topleft)
            if ground.last:
                ground.last(self._whole)
            self._over = ground.over_key
            self._fresh.clear()
        target.blit(self._whole, area, area)

    def draw_front(self, target: pygame.Surface, stage: pygame.Rect) -> None:
        """Draw only what stands before them."""
        if self._layers["front"].box is None:
            self._paint("front", self._layers["front"], self._key("front"))
        target.set_clip(stage)
        self._blit(target, "front", stage.topleft)
        target.set_clip(None)

    def lay_on(self, sheet: pygame.Surface, behind: pygame.Surface) -> bool:
        """Put all layers together on a sheet, over what is *behind*; tell whether one was new."""
        if not self._fresh:
            return False
        sheet.fill((0, 0, 0, 0))
        sheet.blit(behind, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        for name in self._layers:
            self._blit(sheet, name, (0, 0))
        self._fresh.clear()
        return True

    def _lay(
        self, sheet: pygame.Surface, area: pygame.Rect, at: tuple[int, int], ground: Ground
    ) -> None:
        """Put together what lies under the head and the arms."""
        sheet.set_clip(area)
        ground.draw(sheet)
        for name in ("back", "legs", "body"):
            if name in self._layers:
                self._blit(sheet, name, at)
        self._laid = ground.key
        self._fresh.update(LOW)

    def _blit(self, target: pygame.Surface, name: str, at: tuple[int, int]) -> None:
        layer, (dx, dy) = self._layers[name], (0, 0) if name == "front" else self._shift
        self._put(target, layer.painter.surface(), (at[0] + dx, at[1] + dy), layer.box)

    @staticmethod
    def _put(
        target: pygame.Surface,
        picture: pygame.Surface,
        at: tuple[int, int],
        box: pygame.Rect | None,
    ) -> None:
        place = at if box is None else (at[0] + box.x, at[1] + box.y)
        target.blit(picture, place, box, special_flags=pygame.BLEND_PREMULTIPLIED)
