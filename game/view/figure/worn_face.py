"""What is put on a head, by the name a cue's row gives it, and when it is painted."""

from collections.abc import Callable, Mapping

from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.figure.worn_head import (
    TAKEN_OFF,
    lies_under,
    paint_bandage,
    paint_eye_pad,
    paint_plaster,
)
from game.view.figure.worn_neck import collar, wrapped
from game.view.figure.worn_oxygen import paint_mask, paint_prongs, paint_tube_behind
from game.view.paint.painter import Painter

ON = 0.05
"""From here on a thing is worn: it is there or it is not, never faint."""
BANDAGE, COLLAR = "head bandage", "neck collar"
OVER_HAIR = (BANDAGE, COLLAR)
"""What the layer of the hair shows."""
Paint = Callable[[Painter, Head, Look], None]


def paint_behind_face(c: Painter, head: Head, look: Look) -> None:
    """Paint what goes round behind the jaw, before the face."""
    if look.sign("oxygen tube") > ON:
        paint_tube_behind(c, head, look)


def paint_on_face(c: Painter, head: Head, look: Look) -> None:
    """Paint what is on the face, under hair and hats."""
    for name, paint in FACE.items():
        if look.sign(name) > ON:
            paint(c, head, look)
    if look.sign(BANDAGE) > ON and lies_under(head):
        paint_bandage(c, head, look)


def paint_on_hair(c: Painter, head: Head, look: Look) -> None:
    """Paint what goes round head and hair."""
    if look.sign(BANDAGE) > ON and not lies_under(head):
        paint_bandage(c, head, look)


def bareheaded(head: Head, look: Look) -> bool:
    """Tell whether a bandage has made somebody take their hat off."""
    hat = head.person.hat
    return hat is not None and hat.style in TAKEN_OFF and look.sign(BANDAGE) > ON


def paint_over_cloth(c: Painter, head: Head, look: Look) -> None:
    """Paint a collar that holds the neck over the cloth of a scarf or a hood."""
    if head.body and wrapped(head) and look.sign(COLLAR) > ON:
        collar(c, head, head.body)


FACE: Mapping[str, Paint] = {
    "plaster": paint_plaster,
    "eye pad": paint_eye_pad,
    "oxygen tube": paint_prongs,
    "oxygen mask": paint_mask,
}
