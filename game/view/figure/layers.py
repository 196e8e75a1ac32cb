"""Cached layers: one is painted again only when something in it moved far enough to see."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.view.figure.body import Body
from game.view.figure.camera import Camera, carried
from game.view.figure.extent import extent_of
from game.view.figure.figure import ARMS, LAYERS, Figure
from game.view.figure.front import Front
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
LOW = ("back", "legs", "body")
"""What lies under the head, what stands before somebody and their arms."""
ORDER = (*LAYERS[:-1], "front", *ARMS)
"""All that is painted, from behind to the front."""
NOTHING = pygame.Rect(0, 0, 0, 0)


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
    picture: pygame.Surface | None = None
    """What was painted, cut to its box. None until then."""
    box: pygame.Rect = field(default_factory=NOTHING.copy)
    """Where it lies on the stage."""
    key: list[float] | None = None
    waited: int = 0
    painted: int = 0
    """The tick at which it was painted last."""


class Layers:
    """A figure, painted in layers of the stage's size."""

    def __init__(self, figure: Figure, size: tuple[int, int], view: Camera, front: Front) -> None:
        """Make the layers of somebody and of what stands before them."""
        self._figure, self._view, self._front = figure, view, front
        self._stage = pygame.Rect((0, 0), size)
        self._painter = make_painter(*size, *view)
        self._rested = REST
        self._tick = 0
        self._moment: Body = figure.body
        """The body as it is painted."""
        self._begun: list[Due] = []
        """What is still to be painted of a moment that is shown as a whole."""
        self._low, self._high = NOTHING, NOTHING
        """What was painted since it was last put together: under the head and all, and in all."""
        self._under: pygame.Surface | None = None
        self._whole: pygame.Surface | None = None
        self._laid: object = None
        self._over: object = None
        self._shift = (0, 0)
        """How far a walk has carried all but what stands before them, in whole pixels."""
        shown = [name for name in ORDER if name != "legs" or not front.covers_legs]
        self._layers = {name: _Layer() for name in shown}

    @property
    def size(self) -> tuple[int, int]:
        """Return the stage's size."""
        return self._stage.size

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
        shift = round(at[1] - home[1]), round(at[2] - home[2])
        if shift != self._shift:
            self._shift = shift
            self._low = self._stage

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
        w, h = self._stage.size
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
        box = painter.painted()
        stale = joined(layer.box, box)
        layer.picture, layer.box = painter.surface().subsurface(box).copy(), box
        layer.key, layer.waited, layer.painted = key, 0, self._tick
        if name != "front":
            stale = stale.move(self._shift)
        if name in LOW:
            self._low = joined(self._low, stale)
        else:
            self._high = joined(self._high, stale)

    def draw(self, target: pygame.Surface, stage: pygame.Rect, ground: Ground) -> bool:
        """Draw ground and layers onto the *stage* of a window; tell whether anything is new.

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
            self._low = self._stage
        elif self._begun:
            target.blit(self._whole, area, area)
            return False
        if self._laid != ground.key:
            self._low = self._stage
        if self._over != ground.over_key:
            self._high = self._stage
        if self._low:
            self._lay(self._under, area.clip(self._low.move(stage.topleft)), stage.topleft, ground)
        stale = joined(self._low, self._high).move(stage.topleft).clip(area)
        if stale:
            self._raise(self._whole, self._under, stale, stage.topleft, ground)
        self._low, self._high = NOTHING, NOTHING
        target.blit(self._whole, area, area)
        return bool(stale)

    def draw_front(self, target: pygame.Surface, stage: pygame.Rect) -> None:
        """Draw only what stands before them."""
        if self._layers["front"].key is None:
            self._moment = self._figure.body
            self._paint("front", self._key("front"))
        target.set_clip(stage)
        self._blit(target, "front", stage.topleft)
        target.set_clip(None)

    def lay_on(self, sheet: pygame.Surface, behind: pygame.Surface) -> bool:
        """Put all layers together on a sheet, over what is *behind*; tell whether one was new."""
        stale = joined(self._low, self._high)
        if self._begun or not stale:
            return False
        sheet.set_clip(stale)
        sheet.fill((0, 0, 0, 0))
        sheet.blit(behind, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        for name in self._layers:
            self._blit(sheet, name, (0, 0))
        sheet.set_clip(None)
        self._low, self._high = NOTHING, NOTHING
        return True

    def _lay(
        self, sheet: pygame.Surface, stale: pygame.Rect, at: tuple[int, int], ground: Ground
    ) -> None:
        """Put together what lies under the head and the arms, where it is *stale*."""
        sheet.set_clip(stale)
        ground.draw(sheet)
        for name in LOW:
            self._blit(sheet, name, at)
        sheet.set_clip(None)
        self._laid = ground.key

    def _raise(
        self,
        sheet: pygame.Surface,
        under: pygame.Surface,
        stale: pygame.Rect,
        at: tuple[int, int],
        ground: Ground,
    ) -> None:
        """Put all the rest over what lies under it, where it is *stale*."""
        sheet.blit(under, stale, stale)
        sheet.set_clip(stale)
        for name in ("face", "hair", "front"):
            self._blit(sheet, name, at)
        if ground.over:
            ground.over(sheet)
        for name in ARMS:
            self._blit(sheet, name, at)
        if ground.last:
            ground.last(sheet)
        sheet.set_clip(None)
        self._over = ground.over_key

    def _blit(self, target: pygame.Surface, name: str, at: tuple[int, int]) -> None:
        layer = self._layers.get(name)
        if layer and layer.picture:
            dx, dy = (0, 0) if name == "front" else self._shift
            place = at[0] + layer.box.x + dx, at[1] + layer.box.y + dy
            target.blit(layer.picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)


def joined(one: pygame.Rect, other: pygame.Rect) -> pygame.Rect:
    """Return what holds both; one that is empty is nowhere."""
    return one.union(other) if one and other else one or other
