"""A painter under coloured light: every ink is multiplied by it, in either painter alike.

Multiplying inks gives what multiplying the finished picture would, and costs nothing per
pixel. It is made anew for each painting.
"""

import pygame

from game.patient.geometry import OPAQUE, Colour, Ink, Point
from game.view.paint.painter import Painter, Shapes


class Tinted:
    """Implements game.view.paint.painter.Painter over another painter."""

    def __init__(self, raw: Painter, tint: Colour) -> None:
        """Paint with *raw*, in the units that it has now, under light of this colour."""
        self.size, self.scale, self.origin = raw.size, raw.scale, raw.origin
        self._raw = raw
        self._by = tuple(part / OPAQUE for part in tint)

    def _ink(self, ink: Ink) -> Ink:
        r, g, b = self._by
        seen = int(ink[0] * r + 0.5), int(ink[1] * g + 0.5), int(ink[2] * b + 0.5)
        return (*seen, ink[3]) if len(ink) == 4 else seen  # noqa: PLR2004 - with alpha

    def begin(self) -> None:
        """Clear to transparent and set the user units."""
        self._raw.begin()

    def end(self) -> None:
        """Finish: everything queued is on the surface."""
        self._raw.end()

    def surface(self) -> pygame.Surface:
        """Return the picture, premultiplied alpha; shares its pixels with the painter."""
        return self._raw.surface()

    def painted(self) -> pygame.Rect:
        """Return the pixels that the finished picture may have paint on."""
        return self._raw.painted()

    def fill(self, shapes: Shapes, ink: Ink) -> None:
        """Fill, antialiased; several shapes are one path (non-zero)."""
        self._raw.fill(shapes, self._ink(ink))

    def fill_even_odd(self, shapes: Shapes, ink: Ink) -> None:
        """Fill with holes where shapes overlap."""
        self._raw.fill_even_odd(shapes, self._ink(ink))

    def stroke(self, shapes: Shapes, ink: Ink, width: float) -> None:
        """Stroke with round caps and joins; width in user units."""
        self._raw.stroke(shapes, self._ink(ink), width)

    def soft(self, shapes: Shapes, ink: Ink, sigma: float) -> None:
        """Fill with a blurred edge; sigma in user units."""
        self._raw.soft(shapes, self._ink(ink), sigma)

    def linear(self, shapes: Shapes, start: Point, stop: Point, first: Ink, last: Ink) -> None:
        """Fill with a gradient along a line."""
        self._raw.linear(shapes, start, stop, self._ink(first), self._ink(last))

    def radial(self, shapes: Shapes, centre: Point, radius: float, inner: Ink, outer: Ink) -> None:
        """Fill with a gradient from the centre out."""
        self._raw.radial(shapes, centre, radius, self._ink(inner), self._ink(outer))

    def clip(self, shapes: Shapes) -> None:
        """Confine what follows, until the matching `unclip`; nests."""
        self._raw.clip(shapes)

    def unclip(self) -> None:
        """Undo the last `clip`."""
        self._raw.unclip()
