"""Everything of the head in the right order: ears, face, hair, and what is worn on them."""

from game.view.figure.earrings import paint_earrings
from game.view.figure.face_ears import paint_ears
from game.view.figure.face_paint import paint_face
from game.view.figure.glasses import paint_glasses, paint_glasses_arms
from game.view.figure.hair import paint_hair
from game.view.figure.hair_back import paint_dome, paint_hair_back
from game.view.figure.hair_coils import paint_coils
from game.view.figure.hair_locs import paint_locs
from game.view.figure.hair_long import paint_long_locks
from game.view.figure.hair_plait import paint_plait
from game.view.figure.hats import paint_hat
from game.view.figure.head import Head
from game.view.figure.headscarf import paint_scarf, paint_scarf_inside
from game.view.figure.hearing_aid import paint_hearing_aid
from game.view.figure.hood import paint_hood, paint_hood_inside
from game.view.figure.look import Look
from game.view.figure.worn_face import (
    bareheaded,
    paint_behind_face,
    paint_on_face,
    paint_on_hair,
    paint_over_cloth,
)
from game.view.paint.painter import Painter

CROWN = (0.0, -1.30, 0.0)
"""The top of a bare skull, in head units."""


def has_back(head: Head) -> bool:
    """Tell whether there is anything to paint behind the head."""
    return bool(head.hair.back or head.hair.hood)


def hangs(head: Head) -> bool:
    """Tell whether a scarf, a hood or a plait lies on the shoulders, and moves with them too."""
    return bool(head.hair.scarf or head.hair.hood or head.hair.plait)


def paint_back(c: Painter, head: Head, look: Look) -> None:
    """Paint what is behind the head."""
    if head.hair.hood:
        paint_hood_inside(c, head, head.hair.hood)
    paint_hair_back(c, head, look)


def paint_features(c: Painter, head: Head, look: Look) -> None:
    """Paint skull, ears and face: what moves with every word."""
    paint_behind_face(c, head, look)
    paint_dome(c, head, look)
    if head.hair.scarf:
        paint_scarf_inside(c, head, head.hair.scarf, look)
    if head.hair.ears:
        paint_ears(c, head, look)
        paint_hearing_aid(c, head)
        paint_earrings(c, head)
    paint_face(c, head, look)
    paint_on_face(c, head, look)


def paint_over(c: Painter, head: Head, look: Look) -> None:
    """Paint hair, scarf, hat and glasses: what moves with the skull alone."""
    paint_glasses_arms(c, head)
    if head.hair.scarf:
        paint_scarf(c, head, head.hair.scarf, look)
    elif head.hat is None or not head.hat.covers:
        _paint_hair(c, head, look)
    paint_on_hair(c, head, look)
    if head.hair.hood:
        paint_hood(c, head, head.hair.hood)
    paint_over_cloth(c, head, look)
    if not bareheaded(head, look):
        paint_hat(c, head)
    paint_glasses(c, head)
    paint_plait(c, head, look)
    paint_long_locks(c, head, look)


def _paint_hair(c: Painter, head: Head, look: Look) -> None:
    (paint_coils if head.hair.coil else paint_hair)(c, head, look)
    if head.hair.locs:
        paint_locs(c, head, head.hair.locs, look)


def hair_top(head: Head) -> float:
    """Return how far up hair, hat or skull reach on the picture, in du."""
    style = head.hair
    cloth = style.scarf or style.hood
    stands_out = style.edge * head.unit
    worn = [*style.cap, *style.back, *(cloth.outer if cloth else ())]
    worn += [point for line in style.fly for point in line]
    ys = [head.skull(*point)[1] - stands_out for point in worn]
    if head.hat:
        ys.append(head.skull(0.0, head.hat.top, 0.0)[1])
    return min([*ys, head.skull(*CROWN)[1]])
