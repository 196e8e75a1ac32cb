"""The whole face, in the order that it is painted."""

from game.view.figure.beard import paint_beard
from game.view.figure.face_blotches import paint_blotches
from game.view.figure.face_brows import paint_brows
from game.view.figure.face_eyes import paint_eyes
from game.view.figure.face_form import paint_form, paint_scalp
from game.view.figure.face_marks import paint_age_spots, paint_marks
from game.view.figure.face_mouth import paint_mouth
from game.view.figure.face_nose import paint_nose
from game.view.figure.face_planes import paint_jowls, paint_mouth_planes, paint_nose_planes
from game.view.figure.face_signs import paint_signs, paint_sockets
from game.view.figure.face_swelling import paint_swelling
from game.view.figure.face_wet import paint_sweat
from game.view.figure.face_wrinkles import paint_cheek_lines, paint_lines, paint_soft_folds
from game.view.figure.hairline import is_bare, paint_hair_shadow
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

TURNED = 0.17
"""Features of a head turned further (the sine of its yaw) could leave its outline."""


def paint_face(c: Painter, head: Head, look: Look) -> None:
    """Paint the face: soft tones first, all of them, then what is crisp."""
    outline = head.outline()
    c.fill(outline, look.palette.base)
    c.clip(outline)
    _soft(c, head, look)
    turned = abs(head.rotation[0][2]) > TURNED
    if not turned:
        c.unclip()
    _crisp(c, head, look)
    if turned:
        c.unclip()


def _soft(c: Painter, head: Head, look: Look) -> None:
    paint_form(c, head, look)
    if is_bare(head):
        paint_scalp(c, head, look)
    paint_signs(c, head, look)
    paint_sockets(c, head, look)
    paint_hair_shadow(c, head, look)
    paint_nose_planes(c, head, look)
    paint_mouth_planes(c, head, look)
    paint_jowls(c, head, look)
    paint_soft_folds(c, head, look)
    paint_swelling(c, head, look)
    paint_blotches(c, head, look)


def _crisp(c: Painter, head: Head, look: Look) -> None:
    paint_cheek_lines(c, head, look)
    paint_eyes(c, head, look)
    paint_marks(c, head, look)
    paint_nose(c, head, look)
    paint_mouth(c, head, look)
    paint_beard(c, head)
    paint_lines(c, head, look)
    paint_brows(c, head, look)
    paint_age_spots(c, head, look)
    paint_sweat(c, head, look)
