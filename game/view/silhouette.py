"""Where the person is in the picture, so that nothing that can be read or pressed covers them."""

import pygame

STEP = 4
"""Pixels between two places that are looked at."""
ALIKE = (3, 3, 3, 255)
"""Colours that differ by less are the room's."""


class Silhouette:
    """The outline of the person against the room behind them."""

    def __init__(self, drawn: pygame.Surface, behind: pygame.Surface, stage: pygame.Rect) -> None:
        """Compare what was drawn with the empty room, within *stage*."""
        area = stage.clip(drawn.get_rect()).clip(behind.get_rect())
        here, room = drawn.subsurface(area), behind.subsurface(area)
        self.mask = pygame.mask.from_threshold(here, (0, 0, 0), ALIKE, room)
        self.mask.invert()
        self.area = area

    def meets(self, box: pygame.Rect) -> bool:
        """Tell whether any of the person lies in a box."""
        part = box.clip(self.area).move(-self.area.x, -self.area.y)
        if not part.w or not part.h:
            return False
        return bool(self.mask.overlap_area(pygame.Mask(part.size, fill=True), part.topleft))

    def top(self, left: int, right: int) -> int:
        """Return the height (y) at which the person begins between two columns."""
        tops = [self._top(x) for x in range(max(0, left), min(right, self.area.right), STEP)]
        return min(tops, default=self.area.bottom)

    def _top(self, x: int) -> int:
        column = x - self.area.x
        ys = range(0, self.area.h, STEP)
        return self.area.y + next((y for y in ys if self.mask.get_at((column, y))), self.area.h)

    def right(self, top: int, bottom: int) -> int:
        """Return the column (x) at which the person ends between two heights."""
        ends = [self._right(y) for y in range(max(0, top), min(bottom, self.area.bottom), STEP)]
        return max(ends, default=self.area.x)

    def _right(self, y: int) -> int:
        row = y - self.area.y
        xs = range(self.area.w - 1, -1, -STEP)
        return self.area.x + next((x for x in xs if self.mask.get_at((x, row))), 0)
