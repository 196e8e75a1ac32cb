"""A place behind a person: the room, the side table and what stands on it.

A room is laid out in 1280x720 with the person's axis at 416; in any window it follows the
person, and wall and floor go on as far as one sees.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pygame

from game.patient.geometry import OPAQUE, Colour, alpha, ellipse, poly
from game.patient.setting import Part, Setting
from game.patient.tables import Tables
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.light import PlaceError, colours_of, light_of
from game.view.place.lit import Lit
from game.view.place.outlook import Outlook
from game.view.place.parts import paint_parts
from game.view.place.side_table import paint_side_table
from game.view.place.things import (
    Box,
    looked_at,
    paint_things,
    showing,
    signs_of,
    steps_of,
    things_box,
)
from game.view.place.walls import DEEP

Camera = tuple[float, float, float]
"""Pixels a unit, and where the origin lies: of a figure, or of a room."""
AXIS = 416.0
"""Where the person's axis lies in a room."""
WIDE, HIGH = 1280.0, 720.0
CLIPBOARD = 408.0
"""How much of the window's right the clipboard covers, at scale 1."""
NEAR = 8.0
"""A person farther left than this from their axis has made room for a wider clipboard."""
BEYOND = 900.0
"""How much farther than the window's sides a room is painted, for views that draw back."""
DIM: Colour = (40, 30, 44)
SIDE = 150.0
"""How far in from the sides it is darker."""


class Place:
    """A setting in a window, around a person."""

    def __init__(
        self,
        setting: Setting,
        tables: Tables,
        size: tuple[int, int],
        camera: Camera,
        outlook: Outlook | None = None,
    ) -> None:
        """Lay a room out. *camera* is the person's: scale, and where the axis is.

        Raises:
            PlaceError: there is no such light or palette.
        """
        self._outlook = outlook or Outlook()
        self._setting, self._size, self._camera = setting, size, camera
        self._light, self._colours = light_of(setting, tables), colours_of(setting, tables)
        self._scale = size[1] / HIGH
        self._x = camera[1] - AXIS * self._scale
        self._y = -self._outlook.down * self._scale
        self._sides = self._unit(0), self._unit(size[0])
        aside = camera[1] < (AXIS - NEAR) * self._scale
        covered = CLIPBOARD * max(1.0, min(size[0] / WIDE, self._scale))
        right = self._sides[0] if aside else self._unit(size[0] - covered)
        self.table = self._outlook.table(self._sides[0], right)
        self._things: dict[tuple[tuple[str, int], ...], pygame.Surface] = {}

    def _unit(self, x: float) -> float:
        return (x - self._x) / self._scale

    def units(self, zoom: float = 1.0, at: tuple[float, float] = (0, 0)) -> Camera:
        """Return scale, x and y of a painter of this room, *at* (window pixels) at its top left."""
        return self._scale * zoom, (self._x - at[0]) * zoom, (self._y - at[1]) * zoom

    def draw(self, paint_back: Callable[[Painter], None] | None = None) -> pygame.Surface:
        """Return the picture of the whole window: room, what somebody is on, side table.

        *paint_back* paints what somebody is on, in the person's units; without it nobody
        is there.
        """
        picture = pygame.Surface(self._size)
        painter = make_painter(*self._size)
        for view, paint in (
            (self.units(), self.paint_room),
            (self._camera, paint_back),
            (self.units(), self.paint_table),
        ):
            if paint is None:
                continue
            painter.scale, painter.origin = view[0], view[1:]
            painter.begin()
            paint(painter)
            painter.end()
            picture.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return picture

    def paint_room(self, painter: Painter) -> None:
        """Paint everything behind somebody; the painter is made with `units`.

        Raises:
            PlaceError: the setting names a part, an option or a colour that is not known.
        """
        c = self._lit(painter)
        try:
            paint_parts(c, self._there(self._setting.parts))
        except PlaceError as error:
            message = f"{self._setting.id}: {error}"
            raise PlaceError(message, error.key) from None
        self._paint_air(painter)

    def paint_table(self, painter: Painter) -> None:
        """Paint the side table; the painter is made with `units`."""
        if self.table.painted:
            paint_side_table(self.near(painter), self.table)

    def paint_desk(self, painter: Painter, move: Callable[[Part], Part]) -> None:
        """Paint what stands on the counter, each part moved to the painter's units.

        Raises:
            PlaceError: the setting names a part, an option or a colour that is not known.
        """
        try:
            paint_parts(self.near(painter), [move(part) for part in self._setting.desk])
        except PlaceError as error:
            message = f"{self._setting.id}: {error}"
            raise PlaceError(message, "desk") from None

    def _there(self, parts: Iterable[Part]) -> list[Part]:
        """Return the parts that are there when the patient is met so."""
        body = self._outlook.body
        return [part for part in parts if not part.bodies or body in part.bodies]

    def _paint_air(self, painter: Painter) -> None:
        """Brighten the wall behind the person, and darken the sides of the window."""
        painter.soft(ellipse(AXIS, 230 + self._outlook.down, 250, 210), self._light.halo, 70)
        dim = alpha(DIM, self._light.vignette / 255)
        for side, out in zip(self._sides, (-BEYOND, BEYOND), strict=True):
            inward = side - math.copysign(SIDE, out)
            shade = poly([(side + out, -8), (inward, -8), (inward, DEEP), (side + out, DEEP)])
            painter.linear(shade, (side, 0), (inward, 0), dim, alpha(DIM, 0))

    def _lit(self, painter: Painter) -> Lit:
        left, right = self._sides
        return Lit(painter, self._colours, self._light, left - BEYOND, right + BEYOND)

    def near(self, painter: Painter) -> Lit:
        """Return the painter for what stands beside the person, in the person's light."""
        mul, figure = self._light.mul, self._light.figure
        r, g, b = ((m + 2 * tone / OPAQUE) / 3 for m, tone in zip(mul, figure, strict=True))
        return replace(self._lit(painter), light=replace(self._light, mul=(r, g, b)))

    def draw_things(self, target: pygame.Surface, signs: Mapping[str, float]) -> None:
        """Draw what stands on the table now; *signs* are props by name, 0 to 1."""
        key = self.things_key(signs)
        steps = signs_of(key)
        if not any(showing(steps)):
            return
        box = self.things_at(steps)
        if key not in self._things:
            painter = make_painter(*box.size, *self.units(1.0, box.topleft))
            painter.begin()
            self.paint_things(painter, steps)
            painter.end()
            self._things[key] = painter.surface().copy()
        target.blit(self._things[key], box, special_flags=pygame.BLEND_PREMULTIPLIED)

    @staticmethod
    def things_key(signs: Mapping[str, float]) -> tuple[tuple[str, int], ...]:
        """Return what stands on the table, in steps: another key, another picture."""
        return steps_of(signs)

    def paint_things(self, painter: Painter, signs: Mapping[str, float]) -> None:
        """Paint what stands on the table now; the painter is made with `units`."""
        paint_things(self.near(painter), self.table, signs)

    def things_at(self, signs: Mapping[str, float]) -> pygame.Rect:
        """Return where it stands, in window pixels: the table's top when nothing does."""
        return self._pixels(things_box(self.table, signs))

    def looked_at(self, signs: Mapping[str, float]) -> pygame.Rect:
        """Return what one looks at there, in window pixels: the top where nothing stands."""
        return self._pixels(looked_at(self.table, signs))

    def _pixels(self, box: Box) -> pygame.Rect:
        """Return a box of the room in window pixels."""
        left, top, right, low = box
        k, x = self._scale, self._x
        corner = round(left * k + x), round(top * k + self._y)
        return pygame.Rect(*corner, round((right - left) * k), round((low - top) * k))
