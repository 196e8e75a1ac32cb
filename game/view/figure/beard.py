"""Beards: a moustache that follows the upper lip, and beards that move with the jaw."""

from game.patient.geometry import Curve, Joined, alpha, join, mixc, mul, opened
from game.patient.person import Beard
from game.view.figure.beard_full import paint_circle_beard, paint_full_beard
from game.view.figure.head import Head
from game.view.paint.painter import Painter

HAIRS = 26
HAIR_WIDTH = 0.014


def paint_beard(c: Painter, head: Head) -> None:
    """Paint the beard of a moment, if there is one; it lifts with the lip."""
    beard = head.person.beard
    if beard is not None:
        SHAPES[beard.shape](c, head, beard)


def _paint_moustache(c: Painter, head: Head, beard: Beard) -> None:
    mass = _mass(head)
    c.soft(mass, alpha(beard.colour, 0.35), 0.03 * head.unit)
    c.fill(mass, alpha(beard.colour, beard.alpha))
    dark, light = mul(beard.colour, (0.60, 0.54, 0.55)), mixc(beard.colour, (255, 240, 220), 0.35)
    hairs = [_hair(head, i / (HAIRS - 1) - 0.5) for i in range(HAIRS)]
    c.stroke(hairs[::2], alpha(light, 0.40), HAIR_WIDTH * head.unit)
    c.stroke(hairs[1::2], alpha(dark, 0.42), HAIR_WIDTH * head.unit)


def _mass(head: Head) -> Joined:
    points, by, mid = head.points, head.by, head.mid
    lower = [
        by(points["mcL"], 0.05, 0.03),
        by(points["m1L"], 0, 0.022),
        by(points["m0"], 0, 0.010),
        by(points["m1R"], 0, 0.022),
        by(points["mcR"], -0.05, 0.03),
    ]
    upper = [
        lower[-1],
        mid("mcR", "n2R", 0.22),
        mid("abR", "m1R", 0.42),
        mid("n0", "m0", 0.38),
        mid("abL", "m1L", 0.42),
        mid("mcL", "n2L", 0.22),
        lower[0],
    ]
    return join(opened(lower), opened(upper))


def _hair(head: Head, t: float) -> Curve:
    """Return one hair; t runs from -0.5, the viewer's left, to 0.5."""
    x = t * 0.74 * head.traits.mouth_w
    y = 0.675 + 0.14 * abs(x) + (head.traits.nose_l - 1) * 0.4
    root = head.at(x * 0.72, y, 0.9 - abs(x) * 0.5)
    return opened([root, head.by(root, x * 0.26, 0.095)])


SHAPES = {
    "moustache": _paint_moustache,
    "circle": paint_circle_beard,
    "full": paint_full_beard,
    "boxed": paint_full_beard,
    "long": paint_full_beard,
}
