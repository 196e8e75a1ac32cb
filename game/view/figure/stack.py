"""Pictures of layers, laid over each other again only where one of them is new."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.view.figure.figure import ARMS, LAYERS

LOW = ("back", "legs", "body")
"""What lies under the head, what stands before somebody and their arms."""
MIDDLE = ("face", "hair", "front")
"""What lies between these and the arms."""
ORDER = (*LAYERS[:-1], "front", *ARMS)
"""All of it, from behind to the front."""
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


class Stack:
    """The last picture of each layer, cut to what was painted, and all of them together."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Lay pictures on a stage of this size."""
        self._stage = pygame.Rect((0, 0), size)
        self._pictures: dict[str, tuple[pygame.Surface, pygame.Rect]] = {}
        self._low, self._high = NOTHING, NOTHING
        """What is new since it was last put together: under the head and all, and in all."""
        self._sheets: tuple[pygame.Surface, pygame.Surface] | None = None
        """A window's pictures: with what lies under the head, and with all."""
        self._laid: object = None
        self._over: object = None
        self._shift = (0, 0)
        """How far a walk has carried all but what stands before them, in whole pixels."""

    def put(self, name: str, picture: pygame.Surface, box: pygame.Rect) -> None:
        """Take a new picture of a layer, of which *box* is painted."""
        stale = box
        if name in self._pictures:
            stale = joined(box, self._pictures[name][1])
        self._pictures[name] = picture.subsurface(box).copy(), box
        stale = stale.move(self._carried(name))
        if name in LOW:
            self._low = joined(self._low, stale)
        else:
            self._high = joined(self._high, stale)

    def carry(self, shift: tuple[int, int]) -> None:
        """Take all but what stands before them along to this place."""
        if shift != self._shift:
            self._shift = shift
            self._low = self._stage

    def _carried(self, name: str) -> tuple[int, int]:
        return (0, 0) if name == "front" else self._shift

    def copy(self, target: pygame.Surface, stage: pygame.Rect) -> bool:
        """Draw what was put together last, if anything was for such a window."""
        if self._sheets is None or self._sheets[1].get_size() != target.get_size():
            return False
        area = stage.clip(target.get_rect())
        target.blit(self._sheets[1], area, area)
        return True

    def draw(self, target: pygame.Surface, stage: pygame.Rect, ground: Ground) -> bool:
        """Draw ground and layers onto the *stage* of a window; tell whether anything is new.

        What lies under the head and the arms is put together anew only where it was
        painted, and a frame in which nothing was painted is a single copy.
        """
        if self._sheets is None or self._sheets[0].get_size() != target.get_size():
            under, whole = (pygame.Surface(target.get_size()).convert() for _ in "12")
            self._sheets = under, whole
            self._low = self._stage
        under, whole = self._sheets
        if self._laid != ground.key:
            self._low = self._stage
        if self._over != ground.over_key:
            self._high = self._stage
        area = stage.clip(target.get_rect())
        low = self._low.move(stage.topleft).clip(area)
        if low:
            under.set_clip(low)
            ground.draw(under)
            self._lay(under, LOW, stage)
        stale = joined(self._low, self._high).move(stage.topleft).clip(area)
        if stale:
            whole.set_clip(stale)
            whole.blit(under, stale, stale)
            self._raise(whole, stage, ground)
        self._low, self._high = NOTHING, NOTHING
        self._laid, self._over = ground.key, ground.over_key
        target.blit(whole, area, area)
        return bool(stale)

    def _raise(self, whole: pygame.Surface, stage: pygame.Rect, ground: Ground) -> None:
        """Put all the rest over what lies under it."""
        self._lay(whole, MIDDLE, stage)
        if ground.over:
            ground.over(whole)
        self._lay(whole, ARMS, stage)
        if ground.last:
            ground.last(whole)

    def lay_on(self, sheet: pygame.Surface, behind: pygame.Surface) -> bool:
        """Put all layers together on a sheet, over what is *behind*; tell whether one was new."""
        stale = joined(self._low, self._high)
        if stale:
            sheet.set_clip(stale)
            sheet.fill((0, 0, 0, 0))
            sheet.blit(behind, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
            self._lay(sheet, ORDER, self._stage)
            sheet.set_clip(None)
            self._low, self._high = NOTHING, NOTHING
        return bool(stale)

    def lay(self, target: pygame.Surface, name: str, stage: pygame.Rect) -> None:
        """Lay one layer over a window."""
        target.set_clip(stage)
        self._lay(target, (name,), stage)
        target.set_clip(None)

    def _lay(self, target: pygame.Surface, names: tuple[str, ...], stage: pygame.Rect) -> None:
        for name in names:
            if name in self._pictures:
                picture, box = self._pictures[name]
                place = box.move(stage.topleft).move(self._carried(name))
                target.blit(picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)


def joined(one: pygame.Rect, other: pygame.Rect) -> pygame.Rect:
    """Return what holds both; one that is empty is nowhere."""
    return one.union(other) if one and other else one or other
