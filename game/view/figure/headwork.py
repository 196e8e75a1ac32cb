"""Everything of the head in the right order: ears, face, hair, and what is worn on them."""

from game.view.figure.earrings import paint_earrings
from game.view.figure.face_ears import paint_ears
from game.view.figure.face_paint import paint_face
from game.view.figure.glasses import paint_glasses
from game.view.figure.hair import paint_hair
from game.view.figure.hair_back import paint_dome, paint_hair_back
from game.view.figure.hair_coils import paint_coils
from game.view.figure.hair_long import paint_locks
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

CROWN = (0.0, -1.30, 0.0)
"""The top of a bare skull, in head units."""


def has_back(head: Head) -> bool:
    """Tell whether there is anything to paint behind the head."""
    return bool(head.hair.back)


def paint_back(c: Painter, head: Head, look: Look) -> None:
    """Paint what is behind the head."""
    paint_hair_back(c, head, look)


def paint_features(c: Painter, head: Head, look: Look) -> None:
    """Paint skull, ears and face: what moves with every word."""
    paint_dome(c, head, look)
    if head.hair.ears:
        paint_ears(c, head, look)
        paint_earrings(c, head)
    paint_face(c, head, look)


def paint_over(c: Painter, head: Head, look: Look) -> None:
    """Paint hair and glasses: what moves with the skull alone."""
    (paint_coils if head.hair.coil else paint_hair)(c, head, look)
    paint_glasses(c, head)
    paint_locks(c, head, look)


def paint_head(c: Painter, head: Head, look: Look) -> None:
    """Paint the whole head of a moment."""
    paint_features(c, head, look)
    paint_over(c, head, look)


def hair_top(head: Head) -> float:
    """Return how far up hair or skull reach on the picture, in du."""
    style = head.hair
    stands_out = style.edge * head.unit
    ys = [head.skull(*point)[1] - stands_out for point in (*style.cap, *style.back)]
    return min(*ys, head.skull(*CROWN)[1])
