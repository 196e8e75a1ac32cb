"""What hair and beard do to the face they frame."""

from collections.abc import Callable
from dataclasses import dataclass

from game.patient.geometry import Ink, Shape
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter


@dataclass(frozen=True, slots=True)
class Framing:
    """Handed to `paint_face` by whoever paints the hair."""

    shadow: Shape | None = None
    """The hair's shadow on the forehead."""
    roots: tuple[Shape, Ink] | None = None
    """A soft tone that keeps the hairline from being an edge."""
    bare: bool = False
    """No hair on top: the scalp shines."""
    beard: Callable[[Painter, Head, Look], None] | None = None
    """Paints a beard over the mouth and under the brows."""
