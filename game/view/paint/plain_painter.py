"""The painter through plain pygame, for machines where Skia does not load."""

from dataclasses import dataclass

import pygame

from game.patient.geometry import Ink, Point
from game.view.paint.painter import Shapes, parts_of
from game.view.paint.plain_cover import area_of, covered, covered_even_odd, stroked
from game.view.paint.plain_path import Outline, Place, outlines_of
from game.view.paint.plain_shade import REACH, linear_shade, radial_shade, soft_cover

WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class _Layer:
    """A picture of some pixels; `mask` is what of it shows, once it is laid over the one below."""

    surface: pygame.Surface
    area: pygame.Rect
    mask: pygame.Surface | None = None


class PlainPainter:
    """Implements game.view.paint.painter.Painter.

    A clip is a picture of its own, cut out and laid over the one below at `unclip`. A
    single shape that overlaps itself has a hole there. A shape must not change once given.
    """

    def __init__(
        self, width: int, height: int, scale: float = 1.0, x: float = 0.0, y: float = 0.0
    ) -> None:
        """Make a picture of so many pixels; x, y are its origin."""
        self.size = max(1, int(width)), max(1, int(height))
        self.scale, self.origin = scale, (x, y)
        surface = pygame.Surface(self.size, pygame.SRCALPHA)
        self._layers = [_Layer(surface, surface.get_rect())]
        self._last: tuple[Shapes, list[Outline]] | None = None
        self._box = pygame.Rect(0, 0, 0, 0)
        """What has paint on it."""

    def begin(self) -> None:
        """Clear to transparent and set the user units."""
        del self._layers[1:]
        self._layers[0].surface.fill((0, 0, 0, 0), self._box)
        self._box = pygame.Rect(0, 0, 0, 0)

    def end(self) -> None:
        """Finish: everything queued is on the surface."""
        while len(self._layers) > 1:
            self.unclip()
        self._last = None

    def surface(self) -> pygame.Surface:
        """Return the picture, premultiplied alpha; shares its pixels with the painter."""
        return self._layers[0].surface

    def painted(self) -> pygame.Rect:
        """Return the pixels that the finished picture may have paint on."""
        return self._box.clip(self._layers[0].area) or pygame.Rect(0, 0, 0, 0)

    def fill(self, shapes: Shapes, ink: Ink) -> None:
        """Fill, antialiased; several shapes are one path (non-zero)."""
        outlines, area = self._outlines(shapes)
        if area:
            self._lay(covered(outlines, self._place(), ink, area), area)

    def fill_even_odd(self, shapes: Shapes, ink: Ink) -> None:
        """Fill with holes where shapes overlap."""
        outlines, area = self._outlines(shapes)
        if area:
            self._lay(covered_even_odd(outlines, self._place(), ink, area), area)

    def stroke(self, shapes: Shapes, ink: Ink, width: float) -> None:
        """Stroke with round caps and joins; width in user units."""
        width *= self.scale
        outlines, area = self._outlines(shapes, width)
        if area:
            self._lay(stroked(outlines, self._place(), ink, area, width), area)

    def soft(self, shapes: Shapes, ink: Ink, sigma: float) -> None:
        """Fill with a blurred edge; sigma in user units."""
        outlines, area = self._outlines(shapes, REACH * sigma * self.scale)
        if area:
            within = self._layers[-1].area
            self._lay(*soft_cover(outlines, self._place(), ink, sigma * self.scale, within))

    def linear(self, shapes: Shapes, start: Point, stop: Point, first: Ink, last: Ink) -> None:
        """Fill with a gradient along a line."""
        outlines, area = self._outlines(shapes)
        if area:
            shade = linear_shade(area, self._at(start), self._at(stop), first, last)
            self._lay_cut(shade, outlines, area)

    def radial(self, shapes: Shapes, centre: Point, radius: float, inner: Ink, outer: Ink) -> None:
        """Fill with a gradient from the centre out."""
        outlines, area = self._outlines(shapes)
        if area:
            shade = radial_shade(area, self._at(centre), radius * self.scale, inner, outer)
            self._lay_cut(shade, outlines, area)

    def clip(self, shapes: Shapes) -> None:
        """Confine what follows, until the matching `unclip`; nests."""
        outlines, area = self._outlines(shapes)
        layer = pygame.Surface(area.size, pygame.SRCALPHA)
        mask = covered(outlines, self._place(), WHITE, area) if area else None
        self._layers.append(_Layer(layer, area, mask))

    def unclip(self) -> None:
        """Undo the last `clip`."""
        layer = self._layers.pop()
        if layer.mask is not None:
            layer.surface.blit(layer.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            self._lay(layer.surface, layer.area)

    def _at(self, point: Point) -> Point:
        x, y = self.origin
        return (point[0] * self.scale + x, point[1] * self.scale + y)

    def _place(self) -> Place:
        return (self.scale, *self.origin)

    def _outlines(self, shapes: Shapes, margin: float = 0.0) -> tuple[list[Outline], pygame.Rect]:
        """Return outlines, and the pixels of the layer in use that they may touch.

        The last ones are kept, for `fill` and then `clip`.
        """
        if self._last is None or self._last[0] is not shapes:
            self._last = shapes, outlines_of(parts_of(shapes))
        outlines = self._last[1]
        if not outlines:
            return outlines, pygame.Rect(0, 0, 0, 0)
        return outlines, area_of(outlines, self._place(), self._layers[-1].area, margin)

    def _lay(self, piece: pygame.Surface, area: pygame.Rect) -> None:
        layer = self._layers[-1]
        if len(self._layers) == 1:
            self._box = self._box.union(area) if self._box else pygame.Rect(area)
        at = (area.x - layer.area.x, area.y - layer.area.y)
        layer.surface.blit(piece, at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _lay_cut(self, shade: pygame.Surface, outlines: list[Outline], area: pygame.Rect) -> None:
        mask = covered(outlines, self._place(), WHITE, area)
        shade.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self._lay(shade, area)
