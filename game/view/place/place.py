"""A place behind a person: the room, the chair's back, the side table and what stands on it.

A room is laid out in 1280x720 with the person's axis at 416; in any window it follows the
person, and wall and floor go on as far as one sees.
"""

import math
from collections.abc import Mapping
from dataclasses import replace

import pygame

from game.patient.geometry import OPAQUE, Colour, alpha, ellipse, poly
from game.patient.setting import Setting
from game.patient.tables import Tables
from game.view.figure.chair import ChairColours, paint_chair_back
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.light import PlaceError, colours_of, light_of
from game.view.place.lit import Lit
from game.view.place.parts import paint_parts
from game.view.place.side_table import paint_side_table, stand_beside
from game.view.place.things import paint_things, showing, things_box
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
STEPS = 12
"""In how many steps a thing on the table comes and goes."""


class Place:
    """A setting in a window, around a person."""

    def __init__(
        self,
        setting: Setting,
        tables: Tables,
        size: tuple[int, int],
        camera: Camera,
    ) -> None:
        """Lay a room out. *camera* is the person's: scale, and where the axis is.

        Raises:
            PlaceError: there is no such light, palette or seat.
        """
        if setting.seat != "chair":
            message = f"{setting.id}: no seat is called {setting.seat!r}; there is: chair"
            raise PlaceError(message, "seat")
        self._setting, self._size, self._camera = setting, size, camera
        self._light, self._colours = light_of(setting, tables), colours_of(setting, tables)
        self._scale = size[1] / HIGH
        self._x = camera[1] - AXIS * self._scale
        self._sides = self._unit(0), self._unit(size[0])
        aside = camera[1] < (AXIS - NEAR) * self._scale
        covered = CLIPBOARD * max(1.0, min(size[0] / WIDE, self._scale))
        right = self._sides[0] if aside else self._unit(size[0] - covered)
        self.table = stand_beside(self._sides[0], right)
        self.chair = ChairColours(seat=self._colours["fabric"])
        self._things: dict[tuple[tuple[str, int], ...], pygame.Surface] = {}

    def _unit(self, x: float) -> float:
        return (x - self._x) / self._scale

    def units(self, zoom: float = 1.0, at: tuple[float, float] = (0, 0)) -> Camera:
        """Return scale, x and y of a painter of this room, *at* (window pixels) at its top left."""
        return self._scale * zoom, (self._x - at[0]) * zoom, -at[1] * zoom

    def draw(self) -> pygame.Surface:
        """Return the picture of the whole window: room, side table, the chair's back."""
        painter = make_painter(*self._size, *self.units())
        painter.begin()
        self.paint_room(painter)
        painter.end()
        picture = pygame.Surface(self._size)
        picture.blit(painter.surface(), (0, 0))
        seat = make_painter(*self._size, *self._camera)
        seat.begin()
        paint_chair_back(seat, self.chair)
        seat.end()
        picture.blit(seat.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return picture

    def paint_room(self, painter: Painter) -> None:
        """Paint everything behind the chair; the painter is made with `units`.

        Raises:
            PlaceError: the setting names a part, an option or a colour that is not known.
        """
        c = self._lit(painter)
        try:
            paint_parts(c, self._setting.parts)
        except PlaceError as error:
            message = f"{self._setting.id}: {error}"
            raise PlaceError(message, error.key) from None
        paint_side_table(self._near(painter), self.table)
        self._paint_air(painter)

    def _paint_air(self, painter: Painter) -> None:
        """Brighten the wall behind the person, and darken the sides of the window."""
        painter.soft(ellipse(AXIS, 230, 250, 210), self._light.halo, 70)
        dim = alpha(DIM, self._light.vignette / 255)
        for side, out in zip(self._sides, (-BEYOND, BEYOND), strict=True):
            inward = side - math.copysign(SIDE, out)
            shade = poly([(side + out, -8), (inward, -8), (inward, DEEP), (side + out, DEEP)])
            painter.linear(shade, (side, 0), (inward, 0), dim, alpha(DIM, 0))

    def _lit(self, painter: Painter) -> Lit:
        left, right = self._sides
        return Lit(painter, self._colours, self._light, left - BEYOND, right + BEYOND)

    def _near(self, painter: Painter) -> Lit:
        """Return the painter for what stands beside the person, in the person's light."""
        mul, figure = self._light.mul, self._light.figure
        r, g, b = ((m + 2 * tone / OPAQUE) / 3 for m, tone in zip(mul, figure, strict=True))
        return replace(self._lit(painter), light=replace(self._light, mul=(r, g, b)))

    def draw_things(self, target: pygame.Surface, signs: Mapping[str, float]) -> None:
        """Draw what stands on the table now; *signs* are props by name, 0 to 1."""
        key = self.things_key(signs)
        steps = {name: share / STEPS for name, share in key}
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
        shares = ((name, round(share * STEPS)) for name, share in signs.items())
        return tuple(sorted((name, share) for name, share in shares if share))

    def paint_things(self, painter: Painter, signs: Mapping[str, float]) -> None:
        """Paint what stands on the table now; the painter is made with `units`."""
        paint_things(self._near(painter), self.table, signs)

    def things_at(self, signs: Mapping[str, float]) -> pygame.Rect:
        """Return where it stands, in window pixels: the table's top when nothing does."""
        left, top, right, low = things_box(self.table, signs)
        k, x = self._scale, self._x
        corner = round(left * k + x), round(top * k)
        return pygame.Rect(*corner, round((right - left) * k), round((low - top) * k))
