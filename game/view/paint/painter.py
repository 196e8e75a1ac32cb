"""The one interface to pixels. Nothing else knows which painter is behind it."""

from collections.abc import Sequence
from typing import Protocol, cast

import pygame

from game.patient.geometry import Ink, Point, Shape

Shapes = Shape | Sequence[Shape]


def parts_of(shapes: Shapes) -> Sequence[Shape]:
    """Return one shape or several as several."""
    if shapes and isinstance(shapes[0], int):
        return (cast("Shape", shapes),)
    return cast("Sequence[Shape]", shapes)


class Painter(Protocol):
    """A transparent picture of fixed size in pixels, painted in user units.

    User to pixel: multiply by `scale`, add `origin`. Every call takes shapes of
    game.patient.geometry; colours are 0-255, straight alpha. A list of shapes is one path.
    """

    size: tuple[int, int]
    scale: float
    origin: tuple[float, float]

    def begin(self) -> None:
        """Clear to transparent and set the user units."""

    def end(self) -> None:
        """Finish: everything queued is on the surface."""

    def surface(self) -> pygame.Surface:
        """Return the picture, premultiplied alpha; shares its pixels with the painter."""

    def painted(self) -> pygame.Rect:
        """Return the pixels that the finished picture may have paint on; none has it outside."""

    def fill(self, shapes: Shapes, ink: Ink) -> None:
        """Fill, antialiased; several shapes are one path (non-zero)."""

    def fill_even_odd(self, shapes: Shapes, ink: Ink) -> None:
        """Fill with holes where shapes overlap."""

    def stroke(self, shapes: Shapes, ink: Ink, width: float) -> None:
        """Stroke with round caps and joins; width in user units."""

    def soft(self, shapes: Shapes, ink: Ink, sigma: float) -> None:
        """Fill with a blurred edge; sigma in user units."""

    def linear(self, shapes: Shapes, start: Point, stop: Point, first: Ink, last: Ink) -> None:
        """Fill with a gradient along a line."""

    def radial(self, shapes: Shapes, centre: Point, radius: float, inner: Ink, outer: Ink) -> None:
        """Fill with a gradient from the centre out."""

    def clip(self, shapes: Shapes) -> None:
        """Confine what follows, until the matching `unclip`; nests."""

    def unclip(self) -> None:
        """Undo the last `clip`."""


class MakesPainters(Protocol):
    """How a painter is made: `make(width, height, scale, x, y)`; x, y are its origin in pixels."""

    def __call__(
        self, width: int, height: int, scale: float = 1.0, x: float = 0.0, y: float = 0.0
    ) -> Painter:
        """Return a painter."""
